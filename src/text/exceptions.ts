import type { Language } from '../core/team';
import type { Who } from './texts';
import { capital, listedWith, oneOf, subjectAs } from './words';

/** What the leader is asked, and what the two hear meanwhile. */
export interface ExceptionTexts {
  /** In place of a name. */
  readonly anyone: string;
  readonly draftFoot: (name: string, leaders: readonly string[], until: string) => string;
  readonly ifYes: (leaders: readonly string[]) => string;
  readonly waits: (number: number, visit: string, who: Who, leaders: readonly string[]) => string;
  readonly waitsSwap: (
    number: number,
    name: string,
    visit: string,
    other: string,
    leaders: readonly string[],
  ) => string;
  readonly waitsSmall: (leaders: readonly string[], until: string) => string;
  readonly withdrawYesTyped: (number: number) => string;
  /** Where a case stands, in a list. */
  readonly stands: (leaders: readonly string[], until: string) => string;
  readonly urgent: (name: string, phone: string) => string;
  readonly withdrawYes: string;
  readonly title: string;
  readonly none: string;
  readonly passes: (visit: string, owner: string, taker: string) => string;
  readonly swaps: (visit: string, owner: string, other: string, taker: string) => string;
  readonly extra: (minutes: number, unsocial: number) => string;
  /** Of one person's time. */
  readonly more: (minutes: number) => string;
  readonly less: (minutes: number) => string;
  readonly beyond: (minutes: number, unsocial: number) => string;
  /** They do not work then at all. */
  readonly onFreeDay: (minutes: number, unsocial: number) => string;
  readonly by: (until: string) => string;
  readonly approve: string;
  readonly reject: string;
  readonly comment: string;
  readonly commentHint: string;
  readonly typed: (number: number) => string;
  readonly moved: string;
  readonly approved: (by: Who) => string;
  readonly rejected: (by: Who, visit: string, who: Who) => string;
  readonly expired: (leaders: readonly string[], visit: string, who: Who) => string;
  readonly said: (name: string, text: string) => string;
  readonly why: string;
  readonly whyHint: string;
  readonly whyTyped: (number: number) => string;
  readonly notYours: (number: number) => string;
  readonly askThrough: (name: string, leaders: readonly string[]) => string;
  readonly shortNotice: (hours: number) => string;
}

const sv = oneOf('eller', 'chefen');
const nb = oneOf('eller', 'lederen');
const en = oneOf('or', 'the leader');

const du = subjectAs('Du');
const you = subjectAs('You');

/** One did not; or neither of several did. */
const notIn = (
  names: readonly string[],
  neither: string,
  nor: string,
  oneDidNot: (who: readonly string[]) => string,
  noneDid: (who: string) => string,
): string => (names.length > 1 ? `${neither} ${noneDid(listedWith(nor)(names))}` : capital(oneDidNot(names)));

export const EXCEPTIONS: Readonly<Record<Language, ExceptionTexts>> = {
  sv: {
    anyone: 'någon',
    draftFoot: (name, leaders, until) =>
      `Säger ${name} ja avgör ${sv(leaders)}. Till dess gäller planen. Svar senast ${until}.`,
    ifYes: (leaders) => `Det här passar inte helt: säger du ja avgör ${sv(leaders)}`,
    waits: (number, visit, who, leaders) =>
      `#${number} · ${du(who)} har sagt ja till ${visit}. ${capital(sv(leaders))} avgör.`,
    waitsSwap: (number, name, visit, other, leaders) =>
      `#${number} · Du och ${name} vill byta ${visit} mot ${other}. ${capital(sv(leaders))} avgör.`,
    waitsSmall: (leaders, until) =>
      `${capital(sv(leaders))} svarar senast ${until}. Till dess gäller planen som förut.`,
    withdrawYesTyped: (number) => `Skriv nej ${number} om du inte kan längre.`,
    stands: (leaders, until) => `${capital(sv(leaders))} avgör, senast ${until}`,
    urgent: (name, phone) => `Brådskar det: ring ${name}${phone ? ` ${phone}` : ''}.`,
    withdrawYes: 'Jag kan inte längre',
    title: 'Väntar på dig',
    none: 'Inget väntar på dig.',
    passes: (visit, owner, taker) => `${visit} från ${owner} till ${taker}`,
    swaps: (visit, owner, other, taker) => `${owner} tar ${other}, ${taker} tar ${visit}`,
    extra: (minutes, unsocial) =>
      minutes === 0
        ? 'Ingen tid utöver passet.'
        : unsocial > 0
          ? `Utöver passet: ${minutes} min, varav ${unsocial} min obekväm tid.`
          : `Utöver passet: ${minutes} min, ingen obekväm tid.`,
    more: (minutes) => `${minutes} min mer hos brukare`,
    less: (minutes) => `${minutes} min mindre hos brukare`,
    beyond: (minutes, unsocial) =>
      unsocial > 0 ? `${minutes} min utöver passet, varav ${unsocial} min obekväm tid` : `${minutes} min utöver passet`,
    onFreeDay: (minutes, unsocial) =>
      `${minutes} min på sin lediga dag${unsocial > 0 ? `, varav ${unsocial} min obekväm tid` : ''}`,
    by: (until) => `Svar senast ${until}, annars gäller planen som förut.`,
    approve: 'Godkänn',
    reject: 'Säg nej',
    comment: 'Kommentar om du vill',
    commentHint: 'Båda läser den. Bara koder, inga namn eller hälsa.',
    typed: (number) => `Svara godkänn ${number} eller nej ${number}.`,
    moved: 'Det som väntar på dig står i ett nyare kort längre ner.',
    approved: (by) => `${du(by)} godkände.`,
    rejected: (by, visit, who) => `${du(by)} sa nej den här gången. ${du(who)} har ${visit} kvar.`,
    expired: (leaders, visit, who) =>
      `${notIn(
        leaders,
        'Varken',
        'eller',
        (who) => `${sv(who)} hann inte svara`,
        (who) => `${who} hann svara`,
      )}. ${du(who)} har ${visit} kvar, planen gäller som förut.`,
    said: (name, text) => `${name}: ”${text}”`,
    why: 'Varför går det tillbaka?',
    whyHint: 'Båda läser det. Bara koder, inga namn eller hälsa.',
    whyTyped: (number) => `Skriv varför, till exempel: ångra ${number}: du behövs på annat håll.`,
    notYours: (number) => `#${number} avgörs av chefen.`,
    askThrough: (name, leaders) => `Fråga ${name} (${sv(leaders)} avgör)`,
    shortNotice: (hours) => `Mindre än ${hours} timmar kvar till besöket.`,
  },
  nb: {
    anyone: 'noen',
    draftFoot: (name, leaders, until) =>
      `Sier ${name} ja, avgjør ${nb(leaders)}. Til da gjelder planen. Svar innen ${until}.`,
    ifYes: (leaders) => `Dette passer ikke helt: sier du ja, avgjør ${nb(leaders)}`,
    waits: (number, visit, who, leaders) =>
      `#${number} · ${du(who)} har sagt ja til ${visit}. ${capital(nb(leaders))} avgjør.`,
    waitsSwap: (number, name, visit, other, leaders) =>
      `#${number} · Du og ${name} vil bytte ${visit} mot ${other}. ${capital(nb(leaders))} avgjør.`,
    waitsSmall: (leaders, until) => `${capital(nb(leaders))} svarer innen ${until}. Til da gjelder planen som før.`,
    withdrawYesTyped: (number) => `Skriv nei ${number} om du ikke kan lenger.`,
    stands: (leaders, until) => `${capital(nb(leaders))} avgjør, innen ${until}`,
    urgent: (name, phone) => `Haster det: ring ${name}${phone ? ` ${phone}` : ''}.`,
    withdrawYes: 'Jeg kan ikke lenger',
    title: 'Venter på deg',
    none: 'Ingenting venter på deg.',
    passes: (visit, owner, taker) => `${visit} fra ${owner} til ${taker}`,
    swaps: (visit, owner, other, taker) => `${owner} tar ${other}, ${taker} tar ${visit}`,
    extra: (minutes, unsocial) =>
      minutes === 0
        ? 'Ingen tid utover vakten.'
        : unsocial > 0
          ? `Utover vakten: ${minutes} min, hvorav ${unsocial} min ubekvem arbeidstid.`
          : `Utover vakten: ${minutes} min, ingen ubekvem arbeidstid.`,
    more: (minutes) => `${minutes} min mer hos brukere`,
    less: (minutes) => `${minutes} min mindre hos brukere`,
    beyond: (minutes, unsocial) =>
      unsocial > 0 ? `${minutes} min utenom vakta, ${unsocial} min av det ubekvem tid` : `${minutes} min utenom vakta`,
    onFreeDay: (minutes, unsocial) =>
      `${minutes} min på fridagen sin${unsocial > 0 ? `, ${unsocial} min av det ubekvem tid` : ''}`,
    by: (until) => `Svar innen ${until}, ellers gjelder planen som før.`,
    approve: 'Godkjenn',
    reject: 'Si nei',
    comment: 'Kommentar om du vil',
    commentHint: 'Begge leser den. Bare koder, ingen navn eller helse.',
    typed: (number) => `Svar godkjenn ${number} eller nei ${number}.`,
    moved: 'Det som venter på deg, står i et nyere kort lenger nede.',
    approved: (by) => `${du(by)} godkjente.`,
    rejected: (by, visit, who) => `${du(by)} sa nei denne gangen. ${du(who)} har ${visit} fortsatt.`,
    expired: (leaders, visit, who) =>
      `${notIn(
        leaders,
        'Verken',
        'eller',
        (who) => `${nb(who)} rakk ikke å svare`,
        (who) => `${who} rakk å svare`,
      )}. ${du(who)} har ${visit} fortsatt, planen gjelder som før.`,
    said: (name, text) => `${name}: «${text}»`,
    why: 'Hvorfor går det tilbake?',
    whyHint: 'Begge leser det. Bare koder, ingen navn eller helse.',
    whyTyped: (number) => `Skriv hvorfor, for eksempel: angre ${number}: du trengs et annet sted.`,
    notYours: (number) => `#${number} avgjøres av lederen.`,
    askThrough: (name, leaders) => `Spør ${name} (${nb(leaders)} avgjør)`,
    shortNotice: (hours) => `Mindre enn ${hours} timer igjen til besøket.`,
  },
  en: {
    anyone: 'somebody',
    draftFoot: (name, leaders, until) =>
      `If ${name} says yes, ${en(leaders)} decides. Until then the plan stays. Answer by ${until}.`,
    ifYes: (leaders) => `This does not quite fit: if you say yes, ${en(leaders)} decides`,
    waits: (number, visit, who, leaders) =>
      `#${number} · ${you(who)} said yes to ${visit}. ${capital(en(leaders))} decides.`,
    waitsSwap: (number, name, visit, other, leaders) =>
      `#${number} · You and ${name} want to swap ${visit} for ${other}. ${capital(en(leaders))} decides.`,
    waitsSmall: (leaders, until) => `${capital(en(leaders))} answers by ${until}. Until then the plan stays.`,
    withdrawYesTyped: (number) => `Write no ${number} if you can't any more.`,
    stands: (leaders, until) => `${capital(en(leaders))} decides, by ${until}`,
    urgent: (name, phone) => `If it is urgent: call ${name}${phone ? ` ${phone}` : ''}.`,
    withdrawYes: "I can't any more",
    title: 'Waiting for you',
    none: 'Nothing is waiting for you.',
    passes: (visit, owner, taker) => `${visit} from ${owner} to ${taker}`,
    swaps: (visit, owner, other, taker) => `${owner} takes ${other}, ${taker} takes ${visit}`,
    extra: (minutes, unsocial) =>
      minutes === 0
        ? 'No time beyond the shift.'
        : unsocial > 0
          ? `Beyond the shift: ${minutes} min, ${unsocial} of them unsocial hours.`
          : `Beyond the shift: ${minutes} min, no unsocial hours.`,
    more: (minutes) => `${minutes} min more with clients`,
    less: (minutes) => `${minutes} min less with clients`,
    beyond: (minutes, unsocial) =>
      unsocial > 0
        ? `${minutes} min beyond the shift, ${unsocial} of them unsocial hours`
        : `${minutes} min beyond the shift`,
    onFreeDay: (minutes, unsocial) =>
      `${minutes} min on their day off${unsocial > 0 ? `, ${unsocial} of them unsocial hours` : ''}`,
    by: (until) => `Answer by ${until}, otherwise the plan stays.`,
    approve: 'Approve',
    reject: 'Say no',
    comment: 'A comment, if you like',
    commentHint: 'Both read it. Only codes, no names and no health.',
    typed: (number) => `Answer approve ${number} or no ${number}.`,
    moved: 'What is waiting for you is in a newer card further down.',
    approved: (by) => `${you(by)} approved it.`,
    rejected: (by, visit, who) =>
      `${you(by)} said no this time. ${who.self ? 'You keep' : `${who.name} keeps`} ${visit}.`,
    expired: (leaders, visit, who) =>
      `${notIn(
        leaders,
        'Neither',
        'nor',
        (who) => `${en(who)} did not answer in time`,
        (who) => `${who} answered in time`,
      )}. ${who.self ? 'You keep' : `${who.name} keeps`} ${visit}, the plan stays.`,
    said: (name, text) => `${name}: “${text}”`,
    why: 'Why does it go back?',
    whyHint: 'Both read it. Only codes, no names and no health.',
    whyTyped: (number) => `Write why, for example: undo ${number}: you are needed elsewhere.`,
    notYours: (number) => `#${number} is the leader's to decide.`,
    askThrough: (name, leaders) => `Ask ${name} (${en(leaders)} decides)`,
    shortNotice: (hours) => `Less than ${hours} hours left until the visit.`,
  },
};
