import type { Intent, Slots } from './intents';
import { any, whole } from './patterns';
import type { Reading } from './reading';

type Found = { readonly intent: Intent; readonly slots: Slots } | undefined;

const LONGEST = 16;

const NO = any('inte, int, inta, ej, icke, ikke, ikkje, itj, itje, not, dont');
const WORK = any('jobbar, arbetar, jobber, arbeider, jobbe, work, working, pa jobb, pa jobbet, at work, on duty');
const OFF = any('ledig, lediga, ledige, fri, off, free, hemma, hjemme');
const I_AM = `${any('jag, ja, jeg, je, eg, ae, i, im')}(?: ${any('ar, e, er, am, har')})?`;
const WHEN = any('nar, nr, naar, when, wen, while, medan, mens, aven om, selv om, also if, even if');
const FREE_TIME = any('fritid, fritiden, fritida, lediga tid, lediga dagar, fridager, free time, time off, days off');
const HOURS = any('arbetstid, arbetstiden, arbeidstid, arbeidstiden, arbeidstida, jobbet, jobben, work, working hours');

const OUTSIDE = `${any('utanfor, utenfor, utenom, outside, outside of')}(?: my| min)? ${HOURS}`;
const OFF_DUTY = whole(
  `${WHEN} ${I_AM} (?:${OFF}|${NO} ${WORK})|${any('pa, i, under, on, in')}(?: min| mi| my| mina)? ${FREE_TIME}|${OUTSIDE}`,
);
const AT_WORK = whole(`${WHEN} ${I_AM} ${WORK}`);
const ASKING = whole(
  any(`fraga, fragar, fragor, fragas, tillfragad, forfragningar, spor, sporr, sporre, spurt, sporsmal, foresporsler, ask, asked, asking,
    question, questions, stor, stora, forstyrr, forstyrre, disturb, kontakta, kontakte, contact, meddelanden, meddelandet, meldinger, meldingen, messages, message, notiser, varsler, notifications`),
);
const MYSELF = whole(any('mig, mej, meg, me, jag, ja, jeg, je, eg, ae, i, im, my, min, mina, mine, mi'));
const REFUSING = whole(
  `${NO}|${any('never, aldrig, aldri, inga, ingen, inget, no, sluta, slutt, slutte, stop, slippa, slipper, slippe')}`,
);
const SENT = any(
  'notiser, notis, meddelanden, meddelandet, meldinger, meldingen, varsler, varslene, varslinger, notifications, messages, message, pushnotiser',
);
const SENDS = any('skicka, skickar, skriva, sende, sender, skrive, send, sending, writing, messaging, plinga, pinge');
const THINGS = `(?: (?:${SENT}|${any(
  'grejer, saker, ting, things, stuff, allt, alt, everything, sa, mycket, mye, so, much, till, til, to, mig, mej, meg, me, fler, flere, more',
)}))*`;
/** `sluta skicka grejer till mig`, `inga fler notiser`, `jag vill inte få meddelanden`, `stopp`: what, and for how long, is chosen in the settings. */
const QUIET = new RegExp(
  `^(?:(?:hej|hei|hi) )?(?:${[
    any('stopp, stop'),
    `${any('sluta, slutt, slutte, stop')} (?:(?:med )?(?:att|at|å) )?${SENDS}${THINGS}`,
    `${any('inga, ingen, inget, no')} ${any('fler, flere, mer, more')} ${SENT}`,
    `${any('jag, jeg, eg, i')}(?: do)? (?:${any('vill, vil, want')} ${NO}|dont want|not want) ?(?:${any(
      'ha, fa, to get, to have, any',
    )} )*(?:${any('fler, flere, more')} )?${SENT}`,
  ].join('|')})(?: (?:fran|fra|from) (?:dig|deg|you))?(?: ${any('tack, takk, thanks, please, nu, na, now')})*$`,
);
const ONLY = whole(any('bara, endast, enbart, kun, bare, berre, only, just'));

/**
 * `fråga mig även när jag är ledig`, `ikke spør meg når jeg har fri`, `only ask me when I'm working`: whether one wants what is asked of all
 * even off duty. With a question mark it asks how it is set; whoever wants nothing more at all is shown what can be set.
 */
export const preferenceIn = ({ words, question, clients, people, calendar }: Reading): Found => {
  if (words.length > LONGEST || clients.length + people.length + calendar.dates.length > 0) return undefined;
  const line = words.map(({ key }) => (key === 'æ' ? 'ae' : key)).join(' ');
  const offDuty = OFF_DUTY.exec(line)?.[0];
  const when = offDuty ?? AT_WORK.exec(line)?.[0];
  if (when === undefined) return QUIET.test(line) ? { intent: 'settings', slots: {} } : undefined;
  const rest = line.replace(when, ' ');
  const only = ONLY.test(rest);
  if (!ASKING.test(rest) || !MYSELF.test(line) || (offDuty === undefined && !only)) return undefined;
  if (question) return { intent: 'settings', slots: {} };
  return { intent: 'preference', slots: { offDuty: offDuty !== undefined && !only && !REFUSING.test(rest) } };
};
