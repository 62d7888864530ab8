import { any } from './patterns';
import { lineRead, type Reading } from './reading';

const HOW = any('hur, hvordan, korleis, koss, how');
const US = any(
  'vi, laget, lagets, teamet, gruppen, gruppa, we, the team, our team, vart lag, teamet vart, vart team, dere, ni',
);
const TAIL = `(?: ${any('da, nu, na, now, egentligen, egentlig, tack, takk, thanks')})*`;
const IN_TEAM = `(?: ${any('i laget, i teamet, for oss, med oss, hos oss, for laget, for teamet, for us, in the team, pa jobbet, pa jobben, at work')})?`;
const whole = (pattern: string): RegExp => new RegExp(`^(?:(?:hej|hei|hi) )?${pattern}${TAIL}$`);

/** `hur mår laget`, `hvordan har teamet det`, `how is the team doing` */
const FARES = whole(
  `(?:hur mar ${US}|${HOW} har ${US} det|how (?:is|are) ${US}(?: doing| feeling)?|hvordan gar det med ${US})`,
);
/** Of days that are over, which are left out here. */
const WENT = whole(
  `(?:${HOW} (?:gick|gikk|var|har)(?: ${any('det, det gatt, det vart, det vaert, det vore')})?|how (?:did it go|was it|was|did we do))${IN_TEAM}`,
);
/** Who works, or what there is, on a day that is left out here. */
const GOES_ON = whole(
  `(?:${any('vem, vilka, hvem, kem, kven, who')} ${any('jobbar, arbetar, jobber, arbeider, jobba, works, is working, ar pa jobb, er pa jobb, is at work')}|${any(
    'vad, hva, ka, kva',
  )} ${any('ar pa gang, hander, skjer, er pa gang, ar det som hander')}|(?:what is|whats|what) (?:going(?: on)?|happening|on))${IN_TEAM}`,
);

/**
 * What is asked of the team as a whole: `hur mår laget`, `hur gick det förra veckan` in figures; `hur var det igår`, `vem jobbar imorgon`, `vad är på
 * gång i morron` as that day's summary. Nobody and no client may be named, and nothing else be said.
 */
export const howItGoesIn = (reading: Reading): 'followUp' | 'summary' | undefined => {
  const { words, calendar, clients, people } = reading;
  if (clients.length + people.length + calendar.times.length > 0) return undefined;
  if (FARES.test(lineRead(reading))) return 'followUp';
  const [date, another] = calendar.dates;
  if (!date || another) return undefined;
  const asked = lineRead({ words: words.filter((_, at) => calendar.used[at] !== true) }).replace(
    / (?:pa|on|i|in)$/,
    '',
  );
  const { is } = date.mention;
  if (WENT.test(asked) && is === 'week') return 'followUp';
  return (WENT.test(asked) || GOES_ON.test(asked)) && is !== 'week' && is !== 'span' ? 'summary' : undefined;
};
