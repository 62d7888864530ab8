import { firstNames } from './first-names';

const NAME = String.raw`(\p{L}{2,}(?:-\p{L}{2,})?)(?![\p{L}\d-])`;
const START = String.raw`(?<![\p{L}\d])`;

const pattern = (text: string): RegExp => new RegExp(text, 'giu');

const VISIT = String.raw`(?:besök|besøk|besok|tillsyn|tilsyn|insats|oppdrag|hembesök|visit|\p{L}+(?:besök|besøk))(?:et|en|ene|a|s)?`;

/** `hos Greta`: nobody but a client is visited. */
const AT_HOME = pattern(`${START}hos ${NAME}`);
/** `besöket hos Greta`, `visit with Greta`: what stands there is a name, listed or not. */
const OF_VISIT = pattern(`${START}${VISIT} (?:hos|at|with) ${NAME}`);
/** `besöket till Greta`, where nobody is given anything. */
const VISIT_TO = pattern(`${START}${VISIT} (?:till|til|to|för|for) ${NAME}`);
/** `åka till Greta`, `sent til Kåre`, `visiting Greta`. */
const ON_THE_WAY = pattern(
  `${START}(?:(?:åka|åker|gå|går|dra|drar|reise|reiser|kjøre|kjører|köra|kör|hem|hjem|upp|opp|över|bort|sen|sein|sent|forsinket|försenad|late|väg|vei|go|going|drive|driving|way) (?:till|til|to)|visit|visiting|besöka|besøke) ${NAME}`,
);
/** `Greta vill byta tid`, `imorgon behöver Greta …`. */
const WANTING = pattern(
  `(?:^|[.,;:!?] ?|${START}(?:att|at|that|om|och|og|and|men|but|hej|hei) )${NAME}(?: \\p{L}+)? (?:vill|vil|ville|behöver|behøver|trenger|wants|needs|ønsker|önskar)(?!\\p{L})`,
);
const NEEDING = pattern(`${START}(?:behöver|behøver|trenger|ønsker|önskar) ${NAME}`);

/** What a colleague does or wants, and a client does not. */
const COLLEAGUES =
  /(?<!\p{L})(?:ta|tar|taka|take|takes|jobba|jobbe|work|cover|hoppa|hoppe|lämna|släppa|slippa|slippe|gi bort|pass\p{L}*|\p{L}*vakt\p{L}*|\p{L}*passet|tur|turen|skift\p{L}*|shifts?|ledig\p{L}*|fri|off|(?:med|with) (?:mig|meg|me|oss|us)|(?:byta|byte|bytte|bytter|swap)(?! (?:tid|dag|time|day|tidspunkt|klokkeslett|till|til|to)(?!\p{L}))|\p{L}{1,2}-\d{2,5})(?!\p{L})/iu;
const GIVING =
  /(?<!\p{L})(?:ge|ger|gi|gir|give|erbjud|erbjuda|tilby|offer|lämna|lämnar|skicka|send|fråga|spør|ask|överlåt|overlat|jag tar|jeg tar|tar jag|tar jeg|ta över|overta|i take|i'll take)(?!\p{L})/iu;

/** Listed, but a word as well: a name only when it begins with a capital. */
const ALSO_A_WORD = new Set([
  'bo',
  'dag',
  'dan',
  'liv',
  'maj',
  'may',
  'per',
  'stein',
  'stig',
  'tom',
  'tor',
  'finn',
  'unni',
]);
/** Capitals and no name: who is meant by what they are. */
const NO_PERSON =
  /^(?:mig|meg|me|oss|us|er|dig|deg|henne|honom|dem|dom|alla|alle|kunden?|bruker(?:en)?|brukare|brukaren|klient|patient|pasient|mamma|pappa|dr|doktor|läkare|lege|tandläkare|tannlege|frisör|frisør|chef|leder|home|hemma|the|that|this|den|det|one|our|my|min|mitt|din|två|to|tre|fyra|fire|kl|klockan|klokka)$|(?:en|et|na|ene|arna|tjänst|tjeneste)$/iu;
const CAPITALISED = /^\p{Lu}\p{Ll}{2,}/u;

const isListed = (typed: string): boolean => {
  const lower = typed.toLowerCase();
  const listed = [lower, lower.replace(/s$/, '')].find((name) => firstNames.has(name));
  return listed !== undefined && (!ALSO_A_WORD.has(listed) || /^\p{Lu}/u.test(typed));
};

const couldBe = (typed: string): boolean => isListed(typed) || (CAPITALISED.test(typed) && !NO_PERSON.test(typed));

const namesOf = (line: string, place: RegExp, is: (typed: string) => boolean): readonly string[] =>
  [...line.matchAll(place)].flatMap(({ 1: name = '' }) => (is(name) ? [name] : []));

/** Who wants something, where what follows is nothing that a colleague does. */
const wantingIn = (line: string): readonly string[] =>
  [WANTING, NEEDING].flatMap((place) =>
    [...line.matchAll(place)].flatMap(({ 0: all, 1: name = '', index }) =>
      isListed(name) && !COLLEAGUES.test(line.slice(index + all.length)) ? [name] : [],
    ),
  );

/** The names that stand where a client does: at whose home a visit is, or who wants something of it. They may be a colleague's. */
export const namesInClientsPlaces = (line: string): readonly string[] => [
  ...namesOf(line, AT_HOME, isListed),
  ...namesOf(line, OF_VISIT, couldBe),
  ...(GIVING.test(line) ? [] : namesOf(line, VISIT_TO, isListed)),
  ...namesOf(line, ON_THE_WAY, isListed),
  ...wantingIn(line),
];
