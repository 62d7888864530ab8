import { daysIn } from './dates';
import type { Texts, Who } from './texts';

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} och ${items[items.length - 1]}`;

const possessive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

const some = (names: readonly string[], more: number): string =>
  more > 0 ? `${names.join(', ')} och ${more} till` : list(names);

const subject = (who: Who): string => (who.self ? 'Du' : who.name);

export const sv: Texts = {
  language: 'sv',
  languageName: 'svenska',
  days: daysIn({
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    short: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
    date: (day, month) => `${day}/${month}`,
  }),
  list,
  possessive,
  offer: {
    draftToAll: 'Vem kan ta ditt besök?',
    draftTo: (name) => `Kan ${name} ta ditt besök?`,
    notSent: 'Inget är skickat än',
    canTakeIt: (names, more) =>
      `${names.length + more === 1 ? 'En kollega kan' : `${names.length + more} kollegor kan`}: ${some(names, more)}`,
    draftFoot: (until) => `Den som tar det får det direkt. Annars har du det kvar. Svar senast ${until}.`,
    draftFootTo: (name, until) => `Säger ${name} ja gäller det direkt. Annars har du det kvar. Svar senast ${until}.`,
    send: 'Fråga dem',
    sendTo: (name) => `Fråga ${name}`,
    dismiss: 'Låt bli',
    dismissed: 'Okej, inget skickades.',
    draftTyped: 'Svara ja för att skicka, nej för att låta bli.',
    question: 'Kan du ta ett besök?',
    asks: (name, number, until) => `${name} frågar · #${number} · svar senast ${until}`,
    atOnce: 'Inom lagets regler: gäller direkt när du tar det',
    take: 'Jag tar det',
    cannot: 'Kan inte',
    questionTyped: (number) => `Svara ja ${number} eller nej ${number}.`,
    asked: (number, visit, names, more) => `#${number} · ${visit}. Du har frågat ${some(names, more)}.`,
    askedSmall: (until) => `Svar senast ${until}. Tar ingen det har du det kvar.`,
    withdraw: 'Dra tillbaka',
    withdrawTyped: (number) => `Skriv dra tillbaka ${number} om du ångrar dig.`,
  },
  request: {
    draft: (owner) => `Vill du ta besöket åt ${owner}?`,
    draftFoot: (owner, until) => `${owner} får frågan och säger ja. Svar senast ${until}.`,
    question: (taker) => `${taker} kan ta ditt besök. Vill du det?`,
    yes: 'Ja, tack',
    no: 'Nej, jag tar det själv',
    atOnce: 'Inom lagets regler: gäller direkt när du säger ja',
    asked: (number, visit, owner) => `#${number} · ${visit}. Du har erbjudit ${owner} att ta det.`,
    askedSmall: (until) => `Svar senast ${until}. Säger ingen ja gäller planen som förut.`,
  },
  ended: {
    youTake: (visit, from) => `Klart. Du tar ${visit} i stället för ${from}.`,
    theyTake: (name, visit) => `Klart. ${name} tar ${visit}.`,
    alreadyTaken: (name, visit) => `${name} har redan tagit ${visit}.`,
    youDeclined: (visit) => `Okej, du tar inte ${visit}. Tack för svaret.`,
    youKeep: (visit) => `Okej, du behåller ${visit}. Tack för svaret.`,
    takeAnyway: 'Jag kan ta det ändå',
    youWithdrew: (visit) => `Du drog tillbaka frågan om ${visit}. Planen gäller som förut.`,
    withdrawn: (name, visit) => `${name} drog tillbaka frågan om ${visit}. Planen gäller som förut.`,
    expiredYours: (visit) => `Ingen hann ta ${visit}. Du har det kvar.`,
    expired: (visit, owner) => `Tiden gick ut för ${visit}. ${owner} har det kvar.`,
    declinedYours: (visit) => `Det gick inte den här gången. Du har ${visit} kvar.`,
    declined: (visit, owner) => `Frågan om ${visit} är stängd. ${owner} har det kvar.`,
    askOthers: 'Fråga alla som kan',
  },
  checks: {
    fitsShift: (span) => `Ryms i ditt pass ${span}`,
    onTheWay: (minutes, time) => `${minutes} min på väg från ditt besök ${time}`,
    delegated: (tasks) => `Din delegering gäller: ${tasks.join(', ')}`,
  },
  rules: {
    doubleBooking: (who, client, span, minutes) =>
      `${subject(who)} är hos ${client} ${span}. Det krockar ${minutes} min.`,
    travel: (who, client, found, required) =>
      `${subject(who)} får ${found} min till eller från ${client}, ${required} behövs`,
    outsideShift: (who, shift, minutes) =>
      `${who.self ? 'Ditt' : possessive(who.name)} pass är ${shift}. ${minutes} min av besöket ligger utanför.`,
    offDuty: (who) => `${subject(who)} arbetar inte då.`,
    delegation: (who, tasks) => `${subject(who)} saknar giltig delegering för ${list(tasks)}.`,
    clientWish: (_, client) => `${client} har önskat att någon annan kommer.`,
    languageWish: (client) => `${client} vill helst ha någon som talar samma språk`,
    absent: (who) => `${subject(who)} är frånvarande då.`,
    notThisOne: (who) => `${subject(who)} kan inte ta just det här besöket.`,
  },
  refusal: {
    title: 'Det går inte så här',
    thisWorks: 'Det här går:',
    nobodyCan: (visit) => `Ingen i tjänst kan ta ${visit}. Du har det kvar.`,
    nearest: (finding) => `Närmast: ${finding}`,
    holders: (visit, names) =>
      names.length > 0 ? `${visit} är ${list(names.map(possessive))}.` : `${visit} har ingen ännu.`,
    visitUnknown: 'Det besöket finns inte i planen längre.',
    visitStarted: (visit) => `${visit} har redan börjat. Ring den det gäller.`,
    visitChanged: (visit) => `Planen har ändrats sedan frågan ställdes. ${visit} gäller inte som det stod.`,
    ownVisit: (visit) => `${visit} är redan ditt.`,
    alreadyThere: (name, visit) => `${name} är redan med på ${visit}.`,
    notAsked: (number) => `#${number} är ställd till någon annan.`,
    notYourCase: (number) => `Bara den som ställde #${number} kan dra tillbaka den.`,
    caseUnknown: (number) => (number === undefined ? 'Ärendet finns inte.' : `#${number} finns inte i ditt lag.`),
    askInstead: (name) => `Fråga ${name} i stället`,
    askAll: 'Fråga alla som kan',
    takeFrom: (name) => `Jag tar det åt ${name}`,
    takeOther: (visit) => `Ta ${visit}`,
  },
  which: {
    visit: 'Vilket besök menar du?',
    person: (name) => `Vilken ${name} menar du?`,
    day: 'Vilken dag menar du?',
    team: 'Vilket lag gäller det?',
    visitSmall: 'Välj ett, så får du se frågan innan den skickas',
    typed: 'Svara med siffran.',
    noSuchVisit: (client, day) => `Du har inget sådant besök hos ${client} ${day}.`,
    noVisitsThen: (day) => `Du har inga besök ${day}.`,
    yoursAre: 'Dina besök då:',
    past: 'Den tiden har redan varit. Skriv en dag som kommer.',
    unknownClient: (code) => `Jag hittar ingen ${code} i ditt lag. Titta efter koden i planen.`,
    unknownPerson: (name) => `Jag hittar ingen ${name} i ditt lag.`,
    whichClient: 'Vilket besök gäller det? Skriv koden och tiden, till exempel K-1047 imorgon 14.30.',
    whoseVisit: 'Vems besök vill du ta? Skriv till exempel: jag tar K-1020 åt Sara tors 14.30.',
    fromYourDay: 'Skriv min dag så ser du dina besök.',
  },
  myDay: {
    title: (day) => `Min dag ${day}`,
    shift: (span) => `Pass ${span}`,
    free: 'Du är ledig',
    absent: 'Du är frånvarande',
    visits: (count) => (count === 1 ? '1 besök' : `${count} besök`),
    with: (names) => `med ${list(names)}`,
    zone: (zone) => zone,
    asked: (number) => `#${number} väntar på svar`,
    changed: 'Nytt hos dem du är kontakt för',
    changedFor: (visit, now, before) => `${visit}: ${list(now)} i stället för ${list(before)}`,
    give: 'Lämna',
    foot: 'Lämna: du får se frågan innan något skickas.',
  },
  welcome: {
    title: 'Hej, jag är Tillit',
    personal: (name) => `Hej ${name}! Skriv till mig som till en kollega när ett besök inte går ihop.`,
    team: (team) =>
      `Nu är jag med i ${team}. Skriv till mig i egen chatt, som till en kollega, när ett besök inte går ihop.`,
    examples: [
      'Kan nån ta K-1047 imorgon 14.30?',
      'Kan Ahmed ta K-1047 imorgon 14.30?',
      'Jag tar K-1020 åt Sara tors 14.30',
      'min dag',
    ],
    foot: 'Skriv bara koden, aldrig namn eller hälsa. Vid fara för liv: ring 112.',
    myDay: 'Min dag',
    chooseTeam: 'Vilket lag är det här?',
    onlyInstaller: 'Bara den som lade till mig här väljer lag.',
    bound: (team) => `Klart. Den här gruppen hör nu till ${team}.`,
    noTeams: 'Inget lag är inläst än. Den som sköter Tillit läser in laget först.',
    leaderNow: (name) => `${name} är chef för laget här tills listan säger något annat.`,
    missing: (count) => `${count} i laget finns inte i den här gruppen och får inga frågor än.`,
  },
  help: {
    title: 'Så här kan du skriva',
    text: 'Skriv som till en kollega. Du får alltid se frågan innan den skickas.',
  },
  acute: {
    medical: (number) =>
      `Ring ${number} nu. Stanna hos personen. Ring sedan sjuksköterskan. Jag har inte sparat något.`,
    fire: (number) => `Ring ${number} nu. Rädda, larma, släck. Jag har inte sparat något.`,
    police: (number) => `Ring ${number} nu. Sätt dig själv i säkerhet. Jag har inte sparat något.`,
  },
  forbidden: {
    kinds: { personalNumber: 'ett personnummer', phone: 'ett telefonnummer', doorCode: 'en dörr- eller nyckelkod' },
    text: (kinds) =>
      `Där stod ${list(kinds)}, så jag har inte sparat eller gjort något. Ta gärna bort meddelandet. Skriv igen med bara koden: Kan nån ta K-1047 imorgon 14.30?`,
  },
  switched: 'Nu skriver jag svenska.',
  whichLanguage: 'Vilket språk vill du ha? Skriv språk svenska, språk norsk eller språk english.',
  notYet: 'Det kan jag inte hjälpa till med än. Prata med laget eller chefen.',
  unknown: 'Jag förstod inte riktigt.',
  nothingToAnswer: 'Jag vet inte vilken fråga du svarar på. Skriv numret också: ja 27.',
  busy: 'Många skrev samtidigt. Inget ändrades. Försök igen om en stund.',
  fault: (reference) =>
    `Något gick fel hos mig. Inget ändrades så vitt jag vet. Titta i min dag och försök igen. Referens: ${reference}`,
  notInTeam: 'Du finns inte i något lag hos mig än. Prata med din chef.',
  channel: {
    sentToYou: 'Jag svarar i din egen chatt.',
    couldNotSend: 'Jag når inte din egen chatt. Öppna Tillit och skriv hej till mig där.',
    answered: 'Skriv till mig i din egen chatt, så hjälper jag dig där.',
  },
  oldCard: 'Kortet var gammalt. Så här är det nu.',
};
