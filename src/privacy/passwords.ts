const WORD = String.raw`(?<!\p{L})(?:lösenord|losenord|lösenordet|losenordet|passord|passordet|password|passwort|pwd)`;
/** What is said about a password without telling it. */
const TALK =
  /^(?:fel|feil|slut|bytt|byttet|glömt|glemt|inte|ikke|not|wrong|expired|utløpt|utgånget|spärrat|sperret|borta|borte|samma|samme|the|same|det|ett|et|nytt|ny|new|till|til|to|för|for|på|som|och|og|and|imorgon|igen|igjen|again|i|är|er|is|funkar|fungerar|fungerer|works?|på|behöver|trenger|needs?|please|tack|takk|kan|måste|must|have|has|har|gick|gikk)$/iu;

const SAID = new RegExp(
  String.raw`${WORD}(?: (?:till|til|to|for|för|på|i) (?:\S+ ){1,3}?)?(?: ?[:=]| (?:är|ar|er|e|is|blir))[ :=]*(\S+)`,
  'iu',
);
const AFTER = new RegExp(String.raw`${WORD} (\S+)( \S+)?`, 'iu');
const SECRET =
  /^(?=.*\d)(?=.*\p{L})(?!\p{L}{1,2}-?\d{2,5}$)(?!\d{1,2}[:.]\d\d)|^(?=.*[!@#$%&*])(?=.*\p{L}{3})|^\d{4,}$/u;

/** A password that is told, and not one that is only spoken of. */
export const hasPassword = (line: string): boolean => {
  const said = SAID.exec(line)?.[1]?.replace(/[.,!?]+$/, '');
  if (said && !TALK.test(said)) return true;
  const [, next = '', more] = AFTER.exec(line) ?? [];
  const value = next.replace(/[.,?]+$/, '');
  return SECRET.test(value) || (value !== '' && more === undefined && !next.endsWith('?') && !TALK.test(value));
};
