/** Whether one letter too many, too few, wrong or swapped with its neighbour makes the one word out of the other. */
export const oneTypoApart = (a: string, b: string): boolean => {
  if (a.length > b.length) return oneTypoApart(b, a);
  if (b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (at === a.length) return false;
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

/** Words to correct towards, looked up by first letter. */
export const typoIndex = (words: Iterable<string>): ((typed: string) => readonly string[]) => {
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    const list = byLetter.get(word.charAt(0));
    if (list) list.push(word);
    else byLetter.set(word.charAt(0), [word]);
  }
  return (typed) => (byLetter.get(typed.charAt(0)) ?? []).filter((word) => oneTypoApart(typed, word));
};
