import type { Intent, Slots } from './intents';
import { any, whole } from './patterns';
import type { Reading } from './reading';

type Found = { readonly intent: Intent; readonly slots: Slots } | undefined;

const LONGEST = 14;
/** `min dag av`, with thanks. */
const SHORT = 5;

const DAY = whole(
  any(`min dag, mi dag, dagen min, my day, dagens plan, morgondagens plan, mitt schema, schemat mitt, min plan, dagplanen min, dagen,
    mina besok, besokene mine, my visits, my schedule`),
);
const EVENING = whole(
  `${any('kvallen, kvelden, evening, kvallarna, kveldene')} ${any('fore, innan, for, i forvag, pa forhand, before')}|${any(
    'varje kvall, hver kveld, every evening, pa kvallarna, om kvelden, in the evenings, night before',
  )}`,
);
const BEGINS = any('borjar, begynner, starter, startar, begins, starts, start');
const START = whole(
  `${any('nar, nar mitt, nar min, when, naar')} (?:\\w+ )?(?:${any('pass, passet, vakt, vakta, vakten, shift, jobbet, jag, jeg, i')} )?(?:min |mi )?${BEGINS}|${any(
    'vid passets start, vid passets borjan, ved vaktstart, ved start av vakten, at shift start, at the start of my shift, varje morgon, hver morgen, every morning',
  )}`,
);
/** Every day at that hour, where it is sent; seen, it is a part of the day. */
const IN_THE_EVENING = whole(any('pa kvallen, om kvelden, pa kvelden, in the evening, at night'));
const IN_THE_MORNING = whole(any('pa morgonen, om morgenen, pa morgenen, in the morning'));
const SENDS = whole(any('skicka, skickar, sanda, send, sende, sender'));
/** `påminn mig när jag börjar` */
const REMIND = whole(
  `${any('paminn, paminna, minn, minne, remind')} ${any('mig, mej, meg, me')}(?: ${any('pa, om, of, about')})? ${any(
    'nar, naar, when',
  )} (?:(?:mitt|min|mi|my) )?${any('jag, jeg, eg, i, pass, passet, vakt, vakta, vakten, shift')} (?:min |mi )?${BEGINS}`,
);
const ASKS = /^(?:hej |hei |hi )?(?:kan|kunde|kunne|can|could) (?:du|you) /;
const SENDING = whole(
  any(
    'skicka, skickar, sanda, fa, far, ha, send, sende, sender, sending, get, want, have, onskar, onsker, slippa, slippe',
  ),
);
const STOP = whole(
  any(
    'av, sluta, slutt, slutte, stang av, skru av, stop, turn off, off, inte, ikke, ikkje, dont, slippa, slippe, slipper, aldrig, aldri, never',
  ),
);

const whenIn = (rest: string): 'evening' | 'start' | undefined => {
  const sent = SENDS.test(rest);
  if (EVENING.test(rest) || (sent && IN_THE_EVENING.test(rest))) return 'evening';
  return START.test(rest) || (sent && IN_THE_MORNING.test(rest)) ? 'start' : undefined;
};

/**
 * `min dag kvällen före`, `send meg dagen min når vakten begynner`, `min dag av`, `stop sending my day`: when one wants to be sent one's day. Whoever
 * names a date or anybody wants to see a day, not to be sent one.
 */
export const myDayWishIn = ({ words, question, clients, people, calendar }: Reading): Found => {
  const line = words.map(({ key }) => key).join(' ');
  if (
    (question && !ASKS.test(line)) ||
    words.length > LONGEST ||
    clients.length + people.length + calendar.dates.length > 0
  )
    return undefined;
  if (REMIND.test(line)) return { intent: 'preference', slots: { myDayWhen: 'start' } };
  const day = DAY.exec(line)?.[0];
  if (day === undefined) return undefined;
  const rest = line.replace(day, ' ');
  const when = whenIn(rest);
  const off = STOP.test(rest) && (SENDING.test(rest) || words.length <= SHORT);
  if (off && (when === undefined || SENDING.test(rest))) return { intent: 'preference', slots: { myDayWhen: 'off' } };
  return when && { intent: 'preference', slots: { myDayWhen: when } };
};
