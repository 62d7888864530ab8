import type { Language } from '../core/team';
import type { Who } from './texts';
import { capital, listedWith, subjectAs } from './words';

/** A visit or a shift in words, ready for a sentence: `K-1047 tors 20/11 14:30`, `kvällspasset tors 20/11 14–22`. */
type Visit = string;

/** Where the team and the planning system say different things. */
export interface ClashTexts {
  readonly title: (visit: Visit) => string;
  readonly asks: (number: number, until: string) => string;
  readonly teams: (had: string) => string;
  readonly plans: string;
  readonly nobody: string;
  /** Instead of a name, of a shift. */
  readonly vacant: string;
  readonly gone: string;
  readonly goneShift: string;
  readonly foot: string;
  readonly keep: (has: string) => string;
  readonly take: (has: string) => string;
  readonly remove: string;
  readonly removeShift: string;
  readonly bareKeep: string;
  readonly bareTake: string;
  readonly typed: (number: number) => string;
  readonly you: string;
  readonly have: (names: readonly string[], visit: Visit) => string;
  readonly isVacant: (shift: Visit) => string;
  readonly noMore: (visit: Visit) => string;
  readonly noMoreShift: (shift: Visit) => string;
  readonly visitsInIt: (name: string, visit: Visit) => string;
  readonly chose: (by: Who, choice: 'teams' | 'plans') => string;
  readonly agreed: string;
  readonly expired: string;
  readonly waits: (visit: Visit) => string;
  readonly stands: (until: string) => string;
  readonly notYours: (number: number) => string;
  readonly noClash: (number: number) => string;
}

/** What the team decided, on its way into the planning system. */
export interface EnteringTexts {
  readonly title: string;
  /** A visit that has no time of its own. */
  readonly visit: string;
  readonly doubled: string;
  readonly paused: string;
  readonly home: string;
  readonly noLonger: (what: string) => string;
  readonly none: string;
  readonly entered: string;
  readonly instead: (has: string, had: string) => string;
  readonly missing: (has: string) => string;
  readonly more: (count: number) => string;
  readonly foot: string;
  readonly keepers: (names: readonly string[]) => string;
  readonly noKeeper: string;
}

const list = { sv: listedWith('och'), nb: listedWith('og'), en: listedWith('and') };
const subject = { sv: subjectAs('Du'), nb: subjectAs('Du'), en: subjectAs('You') };

export const CLASH: Readonly<Record<Language, ClashTexts>> = {
  sv: {
    title: (visit) => `${visit}: laget och planeringssystemet säger olika`,
    asks: (number, until) => `#${number} · välj senast ${until}`,
    teams: (had) => `Laget bestämde, i stället för ${had}`,
    plans: 'Planeringssystemet säger nu',
    nobody: 'Ingen',
    vacant: 'ledigt',
    gone: 'Besöket är borttaget',
    goneShift: 'Passet är borttaget',
    foot: 'Lagets gäller tills du väljer.',
    keep: (has) => `Lagets: ${has}`,
    take: (has) => `Planens: ${has}`,
    remove: 'Planens: ta bort besöket',
    removeShift: 'Planens: ta bort passet',
    bareKeep: 'Lagets',
    bareTake: 'Planens',
    typed: (number) => `Skriv lagets ${number} eller planens ${number}.`,
    you: 'Du',
    have: (names, visit) => `${names.length === 0 ? 'Ingen' : list.sv(names)} har ${visit}.`,
    isVacant: (shift) => `${capital(shift)} är ledigt.`,
    noMore: (visit) => `${visit} är borttaget.`,
    noMoreShift: (shift) => `${capital(shift)} finns inte längre i planen.`,
    visitsInIt: (name, visit) => `${name} har tagit ${visit} i passet. Låt någon annan ta det besöket först.`,
    chose: (by, choice) => `${subject.sv(by)} valde ${choice === 'teams' ? 'lagets' : 'planens'}.`,
    agreed: 'Planeringssystemet har ändrats igen, så det finns inget kvar att välja.',
    expired: 'Tiden att välja gick ut. Planen gäller som den står.',
    waits: (visit) => `${visit} väntar på chefen. Lagets gäller så länge.`,
    stands: (until) => `Laget och planeringssystemet säger olika, välj senast ${until}`,
    notYours: (number) => `Det är chefen som väljer i #${number}.`,
    noClash: (number) => `#${number} har inget att välja mellan.`,
  },
  nb: {
    title: (visit) => `${visit}: teamet og fagsystemet sier forskjellig`,
    asks: (number, until) => `#${number} · velg innen ${until}`,
    teams: (had) => `Teamet bestemte, i stedet for ${had}`,
    plans: 'Fagsystemet sier nå',
    nobody: 'Ingen',
    vacant: 'ledig',
    gone: 'Besøket er fjernet',
    goneShift: 'Vakten er fjernet',
    foot: 'Det teamet bestemte, gjelder til du velger.',
    keep: (has) => `Teamets: ${has}`,
    take: (has) => `Planens: ${has}`,
    remove: 'Planens: fjern besøket',
    removeShift: 'Planens: fjern vakten',
    bareKeep: 'Teamets',
    bareTake: 'Planens',
    typed: (number) => `Skriv teamets ${number} eller planens ${number}.`,
    you: 'Du',
    have: (names, visit) => `${names.length === 0 ? 'Ingen' : list.nb(names)} har ${visit}.`,
    isVacant: (shift) => `${capital(shift)} er ledig.`,
    noMore: (visit) => `${visit} er fjernet.`,
    noMoreShift: (shift) => `${capital(shift)} finnes ikke lenger i planen.`,
    visitsInIt: (name, visit) => `${name} har tatt ${visit} i vakten. La noen andre ta det besøket først.`,
    chose: (by, choice) => `${subject.nb(by)} valgte ${choice === 'teams' ? 'teamets' : 'planens'}.`,
    agreed: 'Fagsystemet er endret igjen, så det er ikke noe å velge lenger.',
    expired: 'Tiden for å velge gikk ut. Planen gjelder som den står.',
    waits: (visit) => `${visit} venter på lederen. Det teamet bestemte, gjelder så lenge.`,
    stands: (until) => `Teamet og fagsystemet sier forskjellig, velg innen ${until}`,
    notYours: (number) => `Det er lederen som velger i #${number}.`,
    noClash: (number) => `#${number} har ikke noe å velge mellom.`,
  },
  en: {
    title: (visit) => `${visit}: the team and the planning system differ`,
    asks: (number, until) => `#${number} · choose by ${until}`,
    teams: (had) => `The team decided, instead of ${had}`,
    plans: 'The planning system now says',
    nobody: 'Nobody',
    vacant: 'vacant',
    gone: 'The visit is removed',
    goneShift: 'The shift is removed',
    foot: "The team's holds until you choose.",
    keep: (has) => `Team: ${has}`,
    take: (has) => `Plan: ${has}`,
    remove: 'Plan: remove the visit',
    removeShift: 'Plan: remove the shift',
    bareKeep: 'Team',
    bareTake: 'Plan',
    typed: (number) => `Write team ${number} or plan ${number}.`,
    you: 'You',
    have: (names, visit) =>
      `${names.length === 0 ? 'Nobody' : list.en(names)} ${names.length > 1 || names[0] === 'You' ? 'have' : 'has'} ${visit}.`,
    isVacant: (shift) => `${capital(shift)} is vacant.`,
    noMore: (visit) => `${visit} is removed.`,
    noMoreShift: (shift) => `${capital(shift)} is no longer in the plan.`,
    visitsInIt: (name, visit) => `${name} has taken ${visit} in that shift. Let somebody else take the visit first.`,
    chose: (by, choice) => `${subject.en(by)} chose the ${choice === 'teams' ? "team's" : "planning system's"}.`,
    agreed: 'The planning system has changed again, so there is nothing left to choose.',
    expired: 'The time to choose ran out. The plan holds as it stands.',
    waits: (visit) => `${visit} waits for the leader. The team's holds until then.`,
    stands: (until) => `The team and the planning system differ, choose by ${until}`,
    notYours: (number) => `The leader chooses in #${number}.`,
    noClash: (number) => `#${number} has nothing to choose between.`,
  },
};

export const ENTERING: Readonly<Record<Language, EnteringTexts>> = {
  sv: {
    title: 'Att föra in i planeringssystemet',
    visit: 'Besöket',
    doubled: 'Två personal vid varje besök',
    paused: 'Besöken pausas',
    home: 'Hemma igen, besöken är i gång',
    noLonger: (what) => `Gäller inte längre: ${what}`,
    none: 'Inget att föra in just nu.',
    entered: 'Infört',
    instead: (has, had) => `${has} i stället för ${had}`,
    missing: (has) => `${has}, finns inte i planeringssystemet`,
    more: (count) => `Och ${count} till, de kommer när de här är införda.`,
    foot: 'Skriv infört och siffran, till exempel infört 1.',
    keepers: (names) => `${list.sv(names)} för in det laget ändrar i planeringssystemet.`,
    noKeeper: 'Det är chefen som för in det laget ändrar i planeringssystemet.',
  },
  nb: {
    title: 'Skal føres inn i fagsystemet',
    visit: 'Besøket',
    doubled: 'To hjelpere på hvert besøk',
    paused: 'Besøkene settes på pause',
    home: 'Hjemme igjen, besøkene er i gang',
    noLonger: (what) => `Gjelder ikke lenger: ${what}`,
    none: 'Ingenting å føre inn akkurat nå.',
    entered: 'Ført inn',
    instead: (has, had) => `${has} i stedet for ${had}`,
    missing: (has) => `${has}, finnes ikke i fagsystemet`,
    more: (count) => `Og ${count} til, de kommer når disse er ført inn.`,
    foot: 'Skriv ført inn og tallet, for eksempel ført inn 1.',
    keepers: (names) => `${list.nb(names)} fører det teamet endrer, inn i fagsystemet.`,
    noKeeper: 'Det er lederen som fører det teamet endrer, inn i fagsystemet.',
  },
  en: {
    title: 'To enter in the planning system',
    visit: 'The visit',
    doubled: 'Two carers at every visit',
    paused: 'Visits are paused',
    home: 'Home again, visits are on',
    noLonger: (what) => `No longer: ${what}`,
    none: 'Nothing to enter right now.',
    entered: 'Entered',
    instead: (has, had) => `${has} instead of ${had}`,
    missing: (has) => `${has}, not in the planning system`,
    more: (count) => `And ${count} more, they come when these are entered.`,
    foot: 'Write entered and the number, for example entered 1.',
    keepers: (names) =>
      `${list.en(names)} ${names.length > 1 ? 'enter' : 'enters'} what the team changes in the planning system.`,
    noKeeper: 'The leader enters what the team changes in the planning system.',
  },
};
