import { daysIn } from './dates';
import type { Texts, Who } from './texts';

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} og ${items[items.length - 1]}`;

const possessive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}'` : `${name}s`);

const some = (names: readonly string[], more: number): string =>
  more > 0 ? `${names.join(', ')} og ${more} til` : list(names);

const subject = (who: Who): string => (who.self ? 'Du' : who.name);

export const nb: Texts = {
  language: 'nb',
  languageName: 'norsk',
  days: daysIn({
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    short: ['man', 'tirs', 'ons', 'tors', 'fre', 'lør', 'søn'],
    date: (day, month) => `${day}.${month}.`,
  }),
  list,
  possessive,
  offer: {
    draftToAll: 'Hvem kan ta besøket ditt?',
    draftTo: (name) => `Kan ${name} ta besøket ditt?`,
    notSent: 'Ingenting er sendt ennå',
    canTakeIt: (names, more) =>
      `${names.length + more === 1 ? 'Én kollega kan' : `${names.length + more} kolleger kan`}: ${some(names, more)}`,
    draftFoot: (until) => `Den som tar det, får det med en gang. Ellers har du det fortsatt. Svar innen ${until}.`,
    draftFootTo: (name, until) =>
      `Sier ${name} ja, gjelder det med en gang. Ellers har du det fortsatt. Svar innen ${until}.`,
    send: 'Spør dem',
    sendTo: (name) => `Spør ${name}`,
    dismiss: 'La være',
    dismissed: 'Greit, ingenting ble sendt.',
    draftTyped: 'Svar ja for å sende, nei for å la være.',
    question: 'Kan du ta et besøk?',
    asks: (name, number, until) => `${name} spør · #${number} · svar innen ${until}`,
    atOnce: 'Innenfor teamets regler: gjelder med en gang du tar det',
    take: 'Jeg tar det',
    cannot: 'Kan ikke',
    questionTyped: (number) => `Svar ja ${number} eller nei ${number}.`,
    asked: (number, visit, names, more) => `#${number} · ${visit}. Du har spurt ${some(names, more)}.`,
    askedSmall: (until) => `Svar innen ${until}. Tar ingen det, har du det fortsatt.`,
    withdraw: 'Trekk tilbake',
    withdrawTyped: (number) => `Skriv trekk tilbake ${number} hvis du ombestemmer deg.`,
  },
  request: {
    draft: (owner) => `Vil du ta besøket for ${owner}?`,
    draftFoot: (owner, until) => `${owner} får spørsmålet og sier ja. Svar innen ${until}.`,
    question: (taker) => `${taker} kan ta besøket ditt. Vil du det?`,
    yes: 'Ja, takk',
    no: 'Nei, jeg tar det selv',
    atOnce: 'Innenfor teamets regler: gjelder med en gang du sier ja',
    asked: (number, visit, owner) => `#${number} · ${visit}. Du har tilbudt ${owner} å ta det.`,
    askedSmall: (until) => `Svar innen ${until}. Sier ingen ja, står planen som den er.`,
  },
  ended: {
    youTake: (visit, from) => `I orden. Du tar ${visit} i stedet for ${from}.`,
    theyTake: (name, visit) => `I orden. ${name} tar ${visit}.`,
    alreadyTaken: (name, visit) => `${name} har allerede tatt ${visit}.`,
    youDeclined: (visit) => `Greit, du tar ikke ${visit}. Takk for svaret.`,
    youKeep: (visit) => `Greit, du beholder ${visit}. Takk for svaret.`,
    takeAnyway: 'Jeg kan ta det likevel',
    youWithdrew: (visit) => `Du trakk tilbake spørsmålet om ${visit}. Planen står som den er.`,
    withdrawn: (name, visit) => `${name} trakk tilbake spørsmålet om ${visit}. Planen står som den er.`,
    expiredYours: (visit) => `Ingen rakk å ta ${visit}. Du har det fortsatt.`,
    expired: (visit, owner) => `Tiden gikk ut for ${visit}. ${owner} har det fortsatt.`,
    declinedYours: (visit) => `Det gikk ikke denne gangen. Du har fortsatt ${visit}.`,
    declined: (visit, owner) => `Spørsmålet om ${visit} er lukket. ${owner} har det fortsatt.`,
    askOthers: 'Spør alle som kan',
  },
  checks: {
    fitsShift: (span) => `Innenfor vakten din ${span}`,
    onTheWay: (minutes, time) => `${minutes} min på vei fra besøket ditt ${time}`,
    delegated: (tasks) => `Delegasjonen din gjelder: ${tasks.join(', ')}`,
  },
  rules: {
    doubleBooking: (who, client, span, minutes) =>
      `${subject(who)} er hos ${client} ${span}. Det overlapper med ${minutes} min.`,
    travel: (who, client, found, required) =>
      `${subject(who)} får ${found} min til eller fra ${client}, ${required} trengs`,
    outsideShift: (who, shift, minutes) =>
      `${who.self ? 'Vakten din' : `Vakten til ${who.name}`} er ${shift}. ${minutes} min av besøket ligger utenfor.`,
    offDuty: (who) => `${subject(who)} jobber ikke da.`,
    delegation: (who, tasks) => `${subject(who)} mangler gyldig delegasjon for ${list(tasks)}.`,
    clientWish: (_, client) => `${client} har ønsket at noen andre kommer.`,
    languageWish: (client) => `${client} vil helst ha noen som snakker samme språk`,
    absent: (who) => `${subject(who)} er fraværende da.`,
    notThisOne: (who) => `${subject(who)} kan ikke ta akkurat dette besøket.`,
  },
  refusal: {
    title: 'Det går ikke sånn',
    thisWorks: 'Dette går:',
    nobodyCan: (visit) => `Ingen på vakt kan ta ${visit}. Du har det fortsatt.`,
    nearest: (finding) => `Nærmest: ${finding}`,
    holders: (visit, names) => (names.length > 0 ? `${visit} er det ${list(names)} som har.` : `${visit} har ingen ennå.`),
    visitUnknown: 'Det besøket står ikke i planen lenger.',
    visitStarted: (visit) => `${visit} har allerede begynt. Ring den det gjelder.`,
    visitChanged: (visit) => `Planen er endret siden spørsmålet ble stilt. ${visit} gjelder ikke som det sto.`,
    ownVisit: (visit) => `${visit} er allerede ditt.`,
    alreadyThere: (name, visit) => `${name} er allerede med på ${visit}.`,
    notAsked: (number) => `#${number} er stilt til noen andre.`,
    notYourCase: (number) => `Bare den som stilte #${number}, kan trekke det tilbake.`,
    caseUnknown: (number) => (number === undefined ? 'Saken finnes ikke.' : `#${number} finnes ikke i teamet ditt.`),
    askInstead: (name) => `Spør ${name} i stedet`,
    askAll: 'Spør alle som kan',
    takeFrom: (name) => `Jeg tar det for ${name}`,
    takeOther: (visit) => `Ta ${visit}`,
  },
  which: {
    visit: 'Hvilket besøk mener du?',
    person: (name) => `Hvilken ${name} mener du?`,
    day: 'Hvilken dag mener du?',
    team: 'Hvilket team gjelder det?',
    visitSmall: 'Velg ett, så får du se spørsmålet før det sendes',
    typed: 'Svar med tallet.',
    noSuchVisit: (client, day) => `Du har ikke noe slikt besøk hos ${client} ${day}.`,
    noVisitsThen: (day) => `Du har ingen besøk ${day}.`,
    yoursAre: 'Besøkene dine da:',
    past: 'Den tiden har vært. Skriv en dag som kommer.',
    unknownClient: (code) => `Jeg finner ingen ${code} i teamet ditt. Se etter koden i planen.`,
    unknownPerson: (name) => `Jeg finner ingen ${name} i teamet ditt.`,
    whichClient: 'Hvilket besøk gjelder det? Skriv koden og tiden, for eksempel B-231 i morgen kl 9.',
    whoseVisit: 'Hvem sitt besøk vil du ta? Skriv for eksempel: jeg tar B-231 for Hanne tors kl 9.',
    fromYourDay: 'Skriv min dag, så ser du besøkene dine.',
  },
  myDay: {
    title: (day) => `Min dag ${day}`,
    shift: (span) => `Vakt ${span}`,
    free: 'Du har fri',
    absent: 'Du er fraværende',
    visits: (count) => (count === 1 ? '1 besøk' : `${count} besøk`),
    with: (names) => `med ${list(names)}`,
    zone: (zone) => zone,
    asked: (number) => `#${number} venter på svar`,
    changed: 'Nytt hos dem du er kontakt for',
    changedFor: (visit, now, before) => `${visit}: ${list(now)} i stedet for ${list(before)}`,
    give: 'Gi bort',
    foot: 'Gi bort: du får se spørsmålet før noe sendes.',
  },
  welcome: {
    title: 'Hei, jeg er Tillit',
    personal: (name) => `Hei ${name}! Skriv til meg som til en kollega når et besøk ikke går opp.`,
    team: (team) =>
      `Nå er jeg med i ${team}. Skriv til meg i din egen chat, som til en kollega, når et besøk ikke går opp.`,
    examples: [
      'Kan noen ta B-231 i morgen kl 9?',
      'Kan Jonas ta B-231 i morgen kl 9?',
      'Jeg tar B-231 for Hanne tors kl 9',
      'min dag',
    ],
    foot: 'Skriv bare koden, aldri navn eller helse. Ved fare for liv: ring 113.',
    myDay: 'Min dag',
    chooseTeam: 'Hvilket team er dette?',
    onlyInstaller: 'Bare den som la meg til her, velger team.',
    bound: (team) => `Greit. Denne gruppen hører nå til ${team}.`,
    noTeams: 'Ingen team er lest inn ennå. Den som har ansvar for Tillit, leser inn teamet først.',
    leaderNow: (name) => `${name} er leder for teamet her til listen sier noe annet.`,
    missing: (count) => `${count} i teamet er ikke i denne gruppen og får ingen spørsmål ennå.`,
  },
  help: {
    title: 'Slik kan du skrive',
    text: 'Skriv som til en kollega. Du får alltid se spørsmålet før det sendes.',
  },
  acute: {
    medical: (number) => `Ring ${number} nå. Bli hos personen. Ring så sykepleieren. Jeg har ikke lagret noe.`,
    fire: (number) => `Ring ${number} nå. Redd, varsle, slokk. Jeg har ikke lagret noe.`,
    police: (number) => `Ring ${number} nå. Få deg selv i sikkerhet. Jeg har ikke lagret noe.`,
  },
  forbidden: {
    kinds: { personalNumber: 'et fødselsnummer', phone: 'et telefonnummer', doorCode: 'en dør- eller nøkkelkode' },
    text: (kinds) =>
      `Der sto ${list(kinds)}, så jeg har ikke lagret eller gjort noe. Slett gjerne meldingen. Skriv igjen med bare koden: Kan noen ta B-231 i morgen kl 9?`,
  },
  switched: 'Nå skriver jeg norsk.',
  whichLanguage: 'Hvilket språk vil du ha? Skriv språk norsk, språk svenska eller språk english.',
  notYet: 'Det kan jeg ikke hjelpe med ennå. Snakk med teamet eller lederen.',
  unknown: 'Jeg forsto ikke helt.',
  nothingToAnswer: 'Jeg vet ikke hvilket spørsmål du svarer på. Skriv nummeret også: ja 27.',
  busy: 'Mange skrev samtidig. Ingenting ble endret. Prøv igjen om litt.',
  fault: (reference) =>
    `Noe gikk galt hos meg. Ingenting ble endret så vidt jeg vet. Se i min dag og prøv igjen. Referanse: ${reference}`,
  notInTeam: 'Du står ikke i noe team hos meg ennå. Snakk med lederen din.',
  channel: {
    sentToYou: 'Jeg svarer i din egen chat.',
    couldNotSend: 'Jeg når ikke din egen chat. Åpne Tillit og skriv hei til meg der.',
    answered: 'Skriv til meg i din egen chat, så hjelper jeg deg der.',
  },
  oldCard: 'Kortet var gammelt. Slik er det nå.',
};
