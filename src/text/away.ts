import type { Language } from '../core/team';
import type { Who } from './texts';
import { listedWith, sentence, subjectAs } from './words';

/** What is said of a client who is not at home, and who comes home. Never why. */
export interface AwayTexts {
  /** `through` missing: until further notice. */
  readonly away: (client: string, day: string, through: string | undefined) => string;
  readonly home: (client: string, day: string) => string;
  readonly pauses: (count: number, day: string, length: string) => string;
  readonly noVisits: string;
  readonly resumes: (count: number, day: string) => string;
  /** `Sara 30 min`, those of a day. */
  readonly freed: (day: string, times: readonly string[]) => string;
  readonly notDone: string;
  readonly pause: string;
  readonly pauseFoot: (names: readonly string[]) => string;
  readonly homeInstead: (day: string) => string;
  readonly awayInstead: (day: string) => string;
  readonly resume: string;
  readonly homeFoot: (names: readonly string[]) => string;
  /** Days for which two carers come: 0, 3 or 7. */
  readonly twoCarers: (count: number) => string;
  readonly lacking: (count: number) => string;
  readonly typed: string;
  readonly typedOr: (title: string) => string;
  readonly otherEnd: string;
  readonly otherCarers: string;
  readonly whichEnd: (client: string) => string;
  readonly howMany: (client: string) => string;
  readonly yoursOff: (visits: readonly string[], length: string) => string;
  readonly yoursOn: (visits: readonly string[]) => string;
  readonly followUp: string;
  readonly undo: string;
  readonly undoTyped: (number: number) => string;
  readonly undoWhy: (number: number) => string;
  readonly undoTitle: string;
  readonly undoFoot: string;
  readonly takenBack: (by: Who, what: string) => string;
  readonly whichDay: (client: string) => string;
  readonly whichClient: string;
  readonly notYourReport: string;
  readonly notThen: string;
  readonly alreadyAway: (client: string, through: string | undefined) => string;
  readonly notAway: (client: string, day: string) => string;
  readonly notYours: string;
  readonly overtaken: string;
}

const svList = listedWith('och');
const nbList = listedWith('og');
const enList = listedWith('and');
const du = subjectAs('Du');
const you = subjectAs('You');

export const AWAY: Readonly<Record<Language, AwayTexts>> = {
  sv: {
    away: (client, day, through) =>
      `${client} är borta från ${day} ${through === undefined ? 'tills vidare' : `till och med ${through}`}`,
    home: (client, day) => `${client} kommer hem ${day}`,
    pauses: (count, day, length) =>
      `${count === 1 ? 'Ett besök pausas' : `${count} besök pausas`} till och med ${day} (de som är planerade) · ${length} blir fria`,
    noVisits: 'Inga besök är planerade då än',
    resumes: (count, day) =>
      `${count === 1 ? 'Ett planerat besök är' : `${count} planerade besök är`} igång igen, till och med ${day}`,
    freed: (day, times) => `Fri tid ${day}: ${times.join(', ')}`,
    notDone: 'Inget är ändrat än',
    pause: 'Pausa besöken',
    pauseFoot: (names) =>
      `${names.length === 0 ? 'De som skulle dit' : `${svList(names)} och de som skulle dit`} får veta det. Ingen orsak sparas.`,
    homeInstead: (day) => `Hemma igen ${day}`,
    awayInstead: (day) => `Borta hela ${day}`,
    resume: 'Starta besöken',
    homeFoot: (names) =>
      names.length === 0 ? 'De som ska dit får veta det.' : `${svList(names)} får veta det och följer upp.`,
    twoCarers: (count) => {
      if (count === 0) return 'Ingen extra';
      return count === 7 ? 'Två i en vecka' : `Två i ${count === 3 ? 'tre' : count} dagar`;
    },
    lacking: (count) =>
      `${count === 1 ? 'Ett besök' : `${count} besök`} saknar en kollega. Laget frågas${count > 3 ? ' om de första' : ''}.`,
    typed: 'Svara ja, eller nej för att låta bli.',
    typedOr: (title) => `Svara ja, eller nej för att låta bli. 1: ${title}`,
    otherEnd: 'Annan slutdag',
    otherCarers: 'Hur många?',
    whichEnd: (client) => `När är ${client} hemma igen?`,
    howMany: (client) => `Behövs det två hos ${client} i början?`,
    yoursOff: (visits, length) => `Du åker inte till ${svList(visits)}. Du får ${length} fria.`,
    yoursOn: (visits) => `Du åker till ${svList(visits)}.`,
    followUp: 'Följ upp hur det går.',
    undo: 'Ångra',
    undoTyped: (number) => `Skriv ångra ${number} om det inte stämmer.`,
    undoWhy: (number) => `Skriv ångra ${number}: och varför, om det inte stämmer.`,
    undoTitle: 'Ångra det här?',
    undoFoot: 'Besöken blir som förut från och med nu.',
    takenBack: (by, what) => sentence(`${du(by)} ångrade: ${what}`),
    whichDay: (client) => `Vilken dag gäller det för ${client}?`,
    whichClient: 'Vilken brukare gäller det? Skriv koden, till exempel K-1012.',
    notYourReport: 'Det här säger den som möter brukaren.',
    notThen: 'Dagarna går inte ihop. Du kan säga fyra veckor bakåt och 60 dagar framåt.',
    alreadyAway: (client, through) =>
      `${client} står redan som borta ${through === undefined ? 'tills vidare' : `till och med ${through}`}. Skriv när ${client} kommer hem.`,
    notAway: (client, day) => `${client} står inte som borta ${day}, så besöken är igång. Behövs två i början?`,
    notYours: 'Den som sa det, den fasta omsorgskontakten eller chefen kan ångra det.',
    overtaken: 'Det har sagts något nytt sedan dess. Skriv hur det är nu i stället.',
  },
  nb: {
    away: (client, day, through) =>
      `${client} er borte fra ${day} ${through === undefined ? 'inntil videre' : `til og med ${through}`}`,
    home: (client, day) => `${client} kommer hjem ${day}`,
    pauses: (count, day, length) =>
      `${count === 1 ? 'Ett besøk settes på pause' : `${count} besøk settes på pause`} til og med ${day} (de som er planlagt) · ${length} blir ledig`,
    noVisits: 'Ingen besøk er planlagt da ennå',
    resumes: (count, day) =>
      `${count === 1 ? 'Ett planlagt besøk er' : `${count} planlagte besøk er`} i gang igjen, til og med ${day}`,
    freed: (day, times) => `Ledig tid ${day}: ${times.join(', ')}`,
    notDone: 'Ingenting er endret ennå',
    pause: 'Sett besøkene på pause',
    pauseFoot: (names) =>
      `${names.length === 0 ? 'De som skulle dit' : `${nbList(names)} og de som skulle dit`} får vite det. Ingen årsak lagres.`,
    homeInstead: (day) => `Hjemme igjen ${day}`,
    awayInstead: (day) => `Borte hele ${day}`,
    resume: 'Start besøkene',
    homeFoot: (names) =>
      names.length === 0 ? 'De som skal dit, får vite det.' : `${nbList(names)} får vite det og følger opp.`,
    twoCarers: (count) => {
      if (count === 0) return 'Ingen ekstra';
      return count === 7 ? 'To i en uke' : `To i ${count === 3 ? 'tre' : count} dager`;
    },
    lacking: (count) =>
      `${count === 1 ? 'Ett besøk' : `${count} besøk`} mangler en kollega. Teamet blir spurt${count > 3 ? ' om de første' : ''}.`,
    typed: 'Svar ja, eller nei for å la være.',
    typedOr: (title) => `Svar ja, eller nei for å la være. 1: ${title}`,
    otherEnd: 'Annen sluttdag',
    otherCarers: 'Hvor mange?',
    whichEnd: (client) => `Når er ${client} hjemme igjen?`,
    howMany: (client) => `Trengs det to hos ${client} i starten?`,
    yoursOff: (visits, length) => `Du drar ikke til ${nbList(visits)}. Du får ${length} ledig.`,
    yoursOn: (visits) => `Du drar til ${nbList(visits)}.`,
    followUp: 'Følg opp hvordan det går.',
    undo: 'Angre',
    undoTyped: (number) => `Skriv angre ${number} hvis det ikke stemmer.`,
    undoWhy: (number) => `Skriv angre ${number}: og hvorfor, hvis det ikke stemmer.`,
    undoTitle: 'Angre dette?',
    undoFoot: 'Besøkene blir som før fra og med nå.',
    takenBack: (by, what) => sentence(`${du(by)} angret: ${what}`),
    whichDay: (client) => `Hvilken dag gjelder det for ${client}?`,
    whichClient: 'Hvilken bruker gjelder det? Skriv koden, for eksempel B-240.',
    notYourReport: 'Dette sier den som møter brukeren.',
    notThen: 'Dagene passer ikke sammen. Du kan si fire uker tilbake og 60 dager fram.',
    alreadyAway: (client, through) =>
      `${client} står allerede som borte ${through === undefined ? 'inntil videre' : `til og med ${through}`}. Skriv når ${client} kommer hjem.`,
    notAway: (client, day) => `${client} står ikke som borte ${day}, så besøkene er i gang. Trengs det to i starten?`,
    notYours: 'Den som sa det, tjenesteansvarlig eller lederen kan angre det.',
    overtaken: 'Det er sagt noe nytt siden da. Skriv heller hvordan det er nå.',
  },
  en: {
    away: (client, day, through) =>
      `${client} is away from ${day} ${through === undefined ? 'until further notice' : `through ${through}`}`,
    home: (client, day) => `${client} comes home ${day}`,
    pauses: (count, day, length) =>
      `${count === 1 ? 'One visit is' : `${count} visits are`} paused through ${day} (those that are planned) · ${length} become free`,
    noVisits: 'No visits are planned then yet',
    resumes: (count, day) =>
      `${count === 1 ? 'One planned visit is' : `${count} planned visits are`} on again, through ${day}`,
    freed: (day, times) => `Free time ${day}: ${times.join(', ')}`,
    notDone: 'Nothing is changed yet',
    pause: 'Pause the visits',
    pauseFoot: (names) =>
      `${names.length === 0 ? 'Those who were to go there' : `${enList(names)} and those who were to go there`} get to know. No reason is kept.`,
    homeInstead: (day) => `Home again ${day}`,
    awayInstead: (day) => `Away all of ${day}`,
    resume: 'Start the visits',
    homeFoot: (names) =>
      names.length === 0 ? 'Those who are to go there get to know.' : `${enList(names)} get to know, and follow up.`,
    twoCarers: (count) => {
      if (count === 0) return 'Nobody extra';
      return count === 7 ? 'Two for a week' : `Two for ${count === 3 ? 'three' : count} days`;
    },
    lacking: (count) =>
      `${count === 1 ? 'One visit lacks' : `${count} visits lack`} a colleague. The team is asked${count > 3 ? ' about the first' : ''}.`,
    typed: 'Answer yes, or no to leave it.',
    typedOr: (title) => `Answer yes, or no to leave it. 1: ${title}`,
    otherEnd: 'Another last day',
    otherCarers: 'How many?',
    whichEnd: (client) => `When is ${client} home again?`,
    howMany: (client) => `Are two needed at ${client} at first?`,
    yoursOff: (visits, length) => `You do not go to ${enList(visits)}. You get ${length} free.`,
    yoursOn: (visits) => `You go to ${enList(visits)}.`,
    followUp: 'Follow up how it goes.',
    undo: 'Undo',
    undoTyped: (number) => `Write undo ${number} if it is not so.`,
    undoWhy: (number) => `Write undo ${number}: and why, if it is not so.`,
    undoTitle: 'Undo this?',
    undoFoot: 'The visits are as before from now on.',
    takenBack: (by, what) => sentence(`${you(by)} undid: ${what}`),
    whichDay: (client) => `Which day is it for ${client}?`,
    whichClient: 'Which client is it? Write the code, for example K-1012.',
    notYourReport: 'This is told by whoever meets the client.',
    notThen: 'The days do not add up. You can tell four weeks back and 60 days ahead.',
    alreadyAway: (client, through) =>
      `${client} is known to be away ${through === undefined ? 'until further notice' : `through ${through}`}. Write when ${client} comes home.`,
    notAway: (client, day) =>
      `${client} is not known to be away ${day}, so the visits are on. Are two needed at first?`,
    notYours: 'Whoever told it, the named contact or the leader can undo it.',
    overtaken: 'Something new has been told since. Write how it is now instead.',
  },
};
