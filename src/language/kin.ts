/** Those who are near to a client. */
export const KIN =
  '(?:man|mann|mannen|maken|make|fru|frun|hustru|hustrun|kona|kone|samboer|samboeren|sambo|sambon|son|sonn|sonen|sonnen|dotter|dottern|datter|dattera|datteren|mor|mamma|far|pappa|bror|broren|brodern|broder|soster|sostera|systern|syster|sosteren|barnbarn|barnebarn|barnebarnet|barnbarnet|barna|barnen|familjen|familien|slakten|slekta|slektninger|slaktingar|wife|husband|son|daughter|mother|father|sister|brother|niece|nephew|grandson|granddaughter|grandchildren|children|family|relatives|friend|friends)';
