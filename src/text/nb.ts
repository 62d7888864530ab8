import { APPROVE_ALL } from './approve-all';
import { CLASH, ENTERING } from './clash';
import { COMPETENCE } from './competence';
import { CONTINUITY } from './continuity';
import { daysIn } from './dates';
import { EXCEPTIONS } from './exceptions';
import { OPEN } from './open';
import { PEACE, SETTINGS, SEVERAL } from './peace';
import { PLAN_CHECK } from './plan-check';
import { SHIFTS } from './shifts';
import type { Texts } from './texts';
import { TOGETHER } from './together';
import { TRUST } from './trust';
import { listedWith, subjectAs } from './words';
import { WORKING_TIME } from './working-time';

const list = listedWith('og');

const some = (names: readonly string[], more: number): string =>
  more > 0 ? `${names.join(', ')} og ${more} til` : list(names);

/** A date ends with a full stop of its own. */
const stop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const subject = subjectAs('Du');

export const nb: Texts = {
  language: 'nb',
  days: daysIn({
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    short: ['man', 'tirs', 'ons', 'tors', 'fre', 'lør', 'søn'],
    date: (day, month) => `${day}.${month}.`,
  }),
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
    tight: 'Knapt: du avgjør om du rekker det. Gjelder med en gang du tar det',
    take: 'Jeg tar det',
    cannot: 'Kan ikke',
    questionTyped: (number) => `Svar ja ${number} eller nei ${number}.`,
    asked: (number, visit, names, more) => `#${number} · ${visit}. Du har spurt ${some(names, more)}.`,
    askedSmall: (until) => `Svar innen ${until}. Hvis ingen tar det, har du det fortsatt.`,
    unreached: (name, visit) =>
      `${name} nås ikke i Teams, så spørsmålet om ${visit} kom ikke fram. Ring, eller spør noen andre.`,
    withdraw: 'Trekk tilbake',
    withdrawTyped: (number) => `Skriv trekk tilbake ${number} hvis du ombestemmer deg.`,
  },
  request: {
    draft: (owner) => `Vil du ta besøket for ${owner}?`,
    draftFoot: (owner, until) => `Sier ${owner} ja, gjelder det med en gang. Svar innen ${until}.`,
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
  swap: {
    draft: (name) => `Vil du bytte besøk med ${name}?`,
    youGive: 'Du gir fra deg',
    youGet: 'Du tar',
    question: (name) => `${name} vil bytte besøk med deg`,
    yes: 'Bytt',
    no: 'Nei, ikke nå',
    asked: (number, visit, other, name) => `#${number} · Du har spurt ${name} om å bytte ${visit} mot ${other}.`,
    done: (visit, name, other) => `Klart. Du tar ${visit}, og ${name} tar ${other}.`,
    undone: (by) => `${subject(by)} angret byttet. Planen er som før.`,
    undoFoot: (name) => `Planen blir som før med en gang, og ${name} får vite det.`,
    which: (days) => `Hvilke besøk vil du bytte ${list(days)}?`,
    whose: 'Hvem sitt besøk vil du bytte mot? Skriv for eksempel: bytt B-231 i morgen kl 9 mot Hannes B-207.',
    pair: (visit, other) => `${visit} mot ${other}`,
    none: (name) => `${name} har ikke noe besøk da som kan byttes.`,
  },
  exception: EXCEPTIONS.nb,
  shifts: SHIFTS.nb,
  together: TOGETHER.nb,
  open: OPEN.nb,
  continuity: CONTINUITY.nb,
  competence: COMPETENCE.nb,
  undo: {
    undo: 'Angre',
    typed: (number) => `Skriv angre ${number} hvis du vil angre byttet.`,
    draft: 'Angre byttet?',
    notDone: 'Ingenting er endret ennå',
    foot: (who, name) =>
      who.self
        ? `Du har det igjen med en gang, og ${name} får vite det.`
        : `${who.name} har det igjen med en gang og får vite det.`,
    draftTyped: 'Svar ja for å angre byttet, nei for å la være.',
    about: (visit) => `Angre ${visit}`,
    undone: (by, who, visit) => `${subject(by)} angret byttet. ${subject(who)} har ${visit} igjen.`,
    which: 'Hvilket bytte vil du angre?',
    nothing: 'Jeg finner ikke noe bytte å angre. Skriv mine saker, så ser du dine.',
  },
  mine: {
    title: 'Mine saker',
    none: 'Du har ingen saker nå.',
    show: 'Vis',
    foot: 'Skriv nummeret, for eksempel #27, så ser du saken.',
    asked: (names, more, until) => `Du har spurt ${some(names, more)}, svar innen ${until}`,
    asksYou: (name, until) => `${name} spør deg, svar innen ${until}`,
  },
  several: SEVERAL.nb,
  peace: PEACE.nb,
  settings: SETTINGS.nb,
  clash: CLASH.nb,
  entering: ENTERING.nb,
  trust: TRUST.nb,
  approveAll: APPROVE_ALL.nb,
  checks: {
    fitsShift: (span) => `Innenfor vakten din ${span}`,
    moved: (before, now) => `Ny tid: ${before} blir ${now}, innenfor tidsrammen`,
    before: (time) => `(før ${time})`,
    onTheWay: (minutes, time) => `${minutes} min på veien fra besøket som slutter ${time}`,
    delegated: (tasks) => `Delegasjonen din gjelder: ${tasks.join(', ')}`,
  },
  rules: {
    doubleBooking: (who, client, span, minutes) =>
      `${subject(who)} er hos ${client} ${span}. Det overlapper med ${minutes} min.`,
    travel: (who, client, found, required) =>
      `${subject(who)} har bare ${found} min til eller fra ${client}. Veien tar ${required} min.`,
    outsideShift: (who, shift, minutes) =>
      `${who.self ? 'Vakten din' : `Vakten til ${who.name}`} er ${shift}. ${minutes} min av besøket ligger utenfor.`,
    offDuty: (who) => `${subject(who)} jobber ikke da.`,
    delegation: (who, tasks) => `${subject(who)} mangler gyldig delegasjon for ${list(tasks)}.`,
    clientWish: (_, client) => `${client} har ønsket at noen andre kommer.`,
    languageWish: (client) => `${client} vil helst ha noen som snakker samme språk`,
    absent: (who) => `${subject(who)} er fraværende da.`,
    notThisOne: (who) => `${subject(who)} kan ikke ta akkurat dette besøket.`,
  },
  workingTime: WORKING_TIME.nb,
  planCheck: PLAN_CHECK.nb,
  refusal: {
    title: 'Det går ikke sånn',
    thisWorks: 'Dette går:',
    nobodyCan: (visit) => `Ingen på vakt kan ta ${visit}. Du har det fortsatt.`,
    nearest: (finding) => `Nærmest: ${finding}`,
    nobodyElse: 'Ingen andre på vakt kan ta det.',
    notYourSwap: (number) => `Bare de to som byttet, eller lederen, kan angre #${number}.`,
    notYourWork: (who) => `${subject(who)} tar ikke besøk i dette teamet.`,
    askAnyway: (name) => `Spør ${name} likevel`,
    alreadyYours: (visit) => `Du har allerede tatt ${visit}. Vil du gi det tilbake?`,
    giveBack: 'Gi det tilbake',
    relieve: (name) => `Dette kan du avlaste ${name} med:`,
    holders: (visit, names) =>
      names.length > 0 ? `${visit} er det ${list(names)} som har.` : `${visit} har ingen ennå.`,
    visitUnknown: 'Det besøket står ikke i planen lenger.',
    visitStarted: (visit) => `${visit} har allerede begynt. Ring den det gjelder.`,
    notThen: (visit) => `${visit} kan ikke flyttes til det tidspunktet.`,
    visitChanged: (visit) => `Planen er endret siden spørsmålet ble stilt. ${visit} gjelder ikke som det sto.`,
    ownVisit: (visit) => `${visit} er allerede ditt.`,
    alreadyThere: (name, visit) => `${name} er allerede med på ${visit}.`,
    notAsked: (number) => `#${number} er stilt til noen andre.`,
    notYourCase: (number) => `Bare den som stilte #${number}, kan trekke det tilbake.`,
    caseUnknown: (number) => (number === undefined ? 'Saken finnes ikke.' : `#${number} finnes ikke i teamet ditt.`),
    askInstead: (name) => `Spør ${name} i stedet`,
    askAt: (name, time) => `Flytt til ${time}, spør ${name}`,
    takeAt: (time) => `Ta det ${time}`,
    askAll: 'Spør alle som kan',
    swapFor: (visit) => `Bytt mot ${visit}`,
    takeFrom: (name) => `Jeg tar det for ${name}`,
    takeOther: (visit) => `Ta ${visit}`,
  },
  which: {
    visit: 'Hvilket besøk mener du?',
    person: (name) => `Hvilken ${name} mener du?`,
    team: 'Hvilket team gjelder det?',
    visitSmall: 'Velg ett, så får du se spørsmålet før det sendes',
    typed: 'Svar med tallet.',
    more: (count) => `${count} til: skriv koden og tiden`,
    people: (names) => `${names.join(' eller ')}?`,
    answer: 'Hvilken mener du?',
    answerAgain: 'Det kom et nytt spørsmål i mellomtiden. Svar en gang til hvis du mener det.',
    yesOrNo: (number) => `Mener du ja eller nei? Skriv ja ${number} eller nei ${number}.`,
    myDraft: 'Send spørsmålet mitt',
    sendAbout: (visit) => `Send spørsmålet om ${visit}`,
    leftToAsk: (rest) => `Igjen å spørre om: ${list(rest)}`,
    impossible: (words) => `Jeg forstår ikke ${words}. Skriv dagen og tiden en gang til.`,
    noSuchVisit: (client, day) => stop(`Du har ikke noe slikt besøk hos ${client}${day ? ` ${day}` : ''}`),
    noVisitsThen: (day) => stop(`Du har ingen besøk ${day}`),
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
    changedMore: (count) => `og ${count} til`,
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
      'Bytt B-231 i morgen kl 9 mot Hannes B-207',
      'min dag',
      'mine saker',
    ],
    foot: (emergency) => `Skriv bare koden, aldri navn eller helse. Ved fare for liv: ring ${emergency}.`,
    myDay: 'Min dag',
    chooseTeam: 'Hvilket team er dette?',
    onlyInstaller: 'Bare den som la meg til her, velger team.',
    noTeams: 'Ingen team er lest inn ennå. Den som har ansvar for Tillit, leser inn teamet først.',
    leaderNow: (name) => `${name} er leder for teamet her til listen sier noe annet.`,
    missing: (count) => `${count} i teamet er ikke i denne gruppen og får ingen spørsmål ennå.`,
  },
  help: {
    title: 'Slik kan du skrive',
    text: 'Skriv som til en kollega. Du får alltid se spørsmålet før det sendes.',
    button: 'Vis eksempler',
  },
  acute: {
    medical: (number) => `Ring ${number} nå. Bli hos personen. Ring så sykepleieren. Jeg har ikke lagret noe.`,
    fire: (number) => `Ring ${number} nå. Redd, varsle, slokk. Jeg har ikke lagret noe.`,
    police: (number) => `Ring ${number} nå. Få deg selv i sikkerhet. Jeg har ikke lagret noe.`,
    urgent: (number) => `Haster det: ring ${number} nå. Ellers ring sykepleieren nå. Jeg har ikke lagret noe.`,
  },
  forbidden: {
    kinds: {
      personalNumber: 'et fødselsnummer',
      phone: 'et telefonnummer',
      doorCode: 'en dør- eller nøkkelkode',
      address: 'en adresse',
      password: 'et passord',
      clientName: 'et navn på en bruker',
    },
    text: (kinds) =>
      `Der sto ${list(kinds)}, så jeg har ikke lagret eller gjort noe. Slett gjerne meldingen. Skriv igjen med bare koden: Kan noen ta B-231 i morgen kl 9?`,
  },
  switched: 'Nå skriver jeg norsk.',
  whichLanguage: 'Hvilket språk vil du ha? Skriv språk norsk, språk svenska eller språk english.',
  notYet: {
    shift: 'Vakter kan jeg ikke bytte ennå. Spør teamet, så godkjenner lederen som vanlig.',
    sick: 'Det kan jeg ikke ta imot ennå. Ring lederen som vanlig.',
    need: 'Endrede behov kan jeg ikke ta imot ennå. Si det til primærkontakten.',
    health: 'Ring sykepleieren, og skriv avvik som vanlig. Jeg har ikke lagret noe.',
    proposal: 'Bra at du sier fra. Forslag kan jeg ikke ta imot ennå, ta det på personalmøtet.',
    other: 'Det kan jeg ikke hjelpe med ennå. Snakk med teamet eller lederen.',
  },
  welcomeBack: 'Bare hyggelig!',
  unknown: 'Jeg forsto ikke helt.',
  nothingToAnswer: 'Det er ingen spørsmål som venter på deg.',
  busy: 'Mange skrev samtidig. Ingenting ble endret. Prøv igjen om litt.',
  fault: (reference) => `Noe gikk galt hos meg. Se i min dag før du prøver igjen. Referanse: ${reference}`,
  notInTeam: 'Du står ikke i noe team hos meg ennå. Snakk med lederen din.',
  observer: 'Som observatør ser du ikke besøkene. Tall og utprøvinger fra teamet kommer hit senere.',
  channel: {
    sentToYou: 'Jeg svarer i din egen chat.',
    couldNotSend: 'Jeg når ikke din egen chat. Åpne Tillit og skriv hei til meg der.',
  },
  oldCard: 'Kortet var gammelt. Slik er det nå.',
};
