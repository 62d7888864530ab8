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

const list = listedWith('och');

const possessive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

const some = (names: readonly string[], more: number): string =>
  more > 0 ? `${names.join(', ')} och ${more} till` : list(names);

const subject = subjectAs('Du');

export const sv: Texts = {
  language: 'sv',
  days: daysIn({
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    short: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
    date: (day, month) => `${day}/${month}`,
  }),
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
    tight: 'Tajt: du avgör om du hinner. Gäller direkt när du tar det',
    take: 'Jag tar det',
    cannot: 'Kan inte',
    questionTyped: (number) => `Svara ja ${number} eller nej ${number}.`,
    asked: (number, visit, names, more) => `#${number} · ${visit}. Du har frågat ${some(names, more)}.`,
    askedSmall: (until) => `Svar senast ${until}. Om ingen tar det har du det kvar.`,
    unreached: (name, visit) =>
      `${name} nås inte i Teams, så frågan om ${visit} kom inte fram. Ring, eller fråga någon annan.`,
    withdraw: 'Dra tillbaka',
    withdrawTyped: (number) => `Skriv dra tillbaka ${number} om du ångrar dig.`,
  },
  request: {
    draft: (owner) => `Vill du ta besöket åt ${owner}?`,
    draftFoot: (owner, until) => `Säger ${owner} ja gäller det direkt. Svar senast ${until}.`,
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
  swap: {
    draft: (name) => `Vill du byta besök med ${name}?`,
    youGive: 'Du lämnar',
    youGet: 'Du tar',
    question: (name) => `${name} vill byta besök med dig`,
    yes: 'Byt',
    no: 'Nej, inte nu',
    asked: (number, visit, other, name) => `#${number} · Du har frågat ${name} om att byta ${visit} mot ${other}.`,
    done: (visit, name, other) => `Klart. Du tar ${visit}, och ${name} tar ${other}.`,
    undone: (by) => `${subject(by)} ångrade bytet. Planen är som förut.`,
    undoFoot: (name) => `Planen blir som förut direkt, och ${name} får veta det.`,
    which: (days) => `Vilka besök vill du byta ${list(days)}?`,
    whose: 'Vems besök vill du byta mot? Skriv till exempel: byt K-1047 imorgon 14.30 mot Saras K-1020.',
    pair: (visit, other) => `${visit} mot ${other}`,
    none: (name) => `${name} har inget besök då som kan bytas.`,
  },
  exception: EXCEPTIONS.sv,
  shifts: SHIFTS.sv,
  together: TOGETHER.sv,
  open: OPEN.sv,
  continuity: CONTINUITY.sv,
  competence: COMPETENCE.sv,
  undo: {
    undo: 'Ångra',
    typed: (number) => `Skriv ångra ${number} om du vill ångra bytet.`,
    draft: 'Ångra bytet?',
    notDone: 'Inget är ändrat än',
    foot: (who, name) =>
      who.self
        ? `Du har det igen direkt, och ${name} får veta det.`
        : `${who.name} har det igen direkt och får veta det.`,
    draftTyped: 'Svara ja för att ångra bytet, nej för att låta bli.',
    about: (visit) => `Ångra ${visit}`,
    undone: (by, who, visit) => `${subject(by)} ångrade bytet. ${subject(who)} har ${visit} igen.`,
    which: 'Vilket byte vill du ångra?',
    nothing: 'Jag hittar inget byte att ångra. Skriv mina ärenden så ser du dina.',
  },
  mine: {
    title: 'Mina ärenden',
    none: 'Du har inga ärenden nu.',
    show: 'Visa',
    foot: 'Skriv numret, till exempel #27, så ser du ärendet.',
    asked: (names, more, until) => `Du har frågat ${some(names, more)}, svar senast ${until}`,
    asksYou: (name, until) => `${name} frågar dig, svar senast ${until}`,
  },
  several: SEVERAL.sv,
  peace: PEACE.sv,
  settings: SETTINGS.sv,
  clash: CLASH.sv,
  entering: ENTERING.sv,
  trust: TRUST.sv,
  approveAll: APPROVE_ALL.sv,
  checks: {
    fitsShift: (span) => `Ryms i ditt pass ${span}`,
    moved: (before, now) => `Ny tid: ${before} blir ${now}, inom tidsramen`,
    before: (time) => `(förut ${time})`,
    onTheWay: (minutes, time) => `${minutes} min på vägen från besöket som slutar ${time}`,
    delegated: (tasks) => `Din delegering gäller: ${tasks.join(', ')}`,
  },
  rules: {
    doubleBooking: (who, client, span, minutes) =>
      `${subject(who)} är hos ${client} ${span}. Det krockar ${minutes} min.`,
    travel: (who, client, found, required) =>
      `${subject(who)} har bara ${found} min till eller från ${client}. Vägen tar ${required} min.`,
    outsideShift: (who, shift, minutes) =>
      `${who.self ? 'Ditt' : possessive(who.name)} pass är ${shift}. ${minutes} min av besöket ligger utanför.`,
    offDuty: (who) => `${subject(who)} arbetar inte då.`,
    delegation: (who, tasks) => `${subject(who)} saknar giltig delegering för ${list(tasks)}.`,
    clientWish: (_, client) => `${client} har önskat att någon annan kommer.`,
    languageWish: (client) => `${client} vill helst ha någon som talar samma språk`,
    absent: (who) => `${subject(who)} är frånvarande då.`,
    notThisOne: (who) => `${subject(who)} kan inte ta just det här besöket.`,
  },
  workingTime: WORKING_TIME.sv,
  planCheck: PLAN_CHECK.sv,
  refusal: {
    title: 'Det går inte så här',
    thisWorks: 'Det här går:',
    nobodyCan: (visit) => `Ingen i tjänst kan ta ${visit}. Du har det kvar.`,
    nearest: (finding) => `Närmast: ${finding}`,
    nobodyElse: 'Ingen annan i tjänst kan ta det.',
    notYourSwap: (number) => `Bara de två som bytte, eller chefen, kan ångra #${number}.`,
    notYourWork: (who) => `${subject(who)} tar inte besök i det här laget.`,
    askAnyway: (name) => `Fråga ${name} ändå`,
    alreadyYours: (visit) => `Du har redan tagit ${visit}. Vill du lämna tillbaka det?`,
    giveBack: 'Lämna tillbaka det',
    relieve: (name) => `Det här kan du avlasta ${name} med:`,
    holders: (visit, names) =>
      names.length > 0 ? `${visit} är ${list(names.map(possessive))}.` : `${visit} har ingen ännu.`,
    visitUnknown: 'Det besöket finns inte i planen längre.',
    visitStarted: (visit) => `${visit} har redan börjat. Ring den det gäller.`,
    notThen: (visit) => `${visit} kan inte flyttas till den tiden.`,
    visitChanged: (visit) => `Planen har ändrats sedan frågan ställdes. ${visit} gäller inte som det stod.`,
    ownVisit: (visit) => `${visit} är redan ditt.`,
    alreadyThere: (name, visit) => `${name} är redan med på ${visit}.`,
    notAsked: (number) => `#${number} är ställd till någon annan.`,
    notYourCase: (number) => `Bara den som ställde #${number} kan dra tillbaka den.`,
    caseUnknown: (number) => (number === undefined ? 'Ärendet finns inte.' : `#${number} finns inte i ditt lag.`),
    askInstead: (name) => `Fråga ${name} i stället`,
    askAt: (name, time) => `Flytta till ${time}, fråga ${name}`,
    takeAt: (time) => `Ta det ${time}`,
    askAll: 'Fråga alla som kan',
    swapFor: (visit) => `Byt mot ${visit}`,
    takeFrom: (name) => `Jag tar det åt ${name}`,
    takeOther: (visit) => `Ta ${visit}`,
  },
  which: {
    visit: 'Vilket besök menar du?',
    person: (name) => `Vilken ${name} menar du?`,
    team: 'Vilket lag gäller det?',
    visitSmall: 'Välj ett, så får du se frågan innan den skickas',
    typed: 'Svara med siffran.',
    more: (count) => `${count} till: skriv koden och tiden`,
    people: (names) => `${names.join(' eller ')}?`,
    answer: 'Vilken menar du?',
    answerAgain: 'Det hann komma en ny fråga. Svara en gång till om du menar den.',
    yesOrNo: (number) => `Menar du ja eller nej? Skriv ja ${number} eller nej ${number}.`,
    myDraft: 'Skicka min fråga',
    sendAbout: (visit) => `Skicka frågan om ${visit}`,
    leftToAsk: (rest) => `Kvar att fråga om: ${list(rest)}`,
    impossible: (words) => `Jag förstår inte ${words}. Skriv dagen och tiden en gång till.`,
    noSuchVisit: (client, day) => `Du har inget sådant besök hos ${client}${day ? ` ${day}` : ''}.`,
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
    changedMore: (count) => `och ${count} till`,
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
      'Byt K-1047 imorgon 14.30 mot Saras K-1020',
      'min dag',
      'mina ärenden',
    ],
    foot: (emergency) => `Skriv bara koden, aldrig namn eller hälsa. Vid fara för liv: ring ${emergency}.`,
    myDay: 'Min dag',
    chooseTeam: 'Vilket lag är det här?',
    onlyInstaller: 'Bara den som lade till mig här väljer lag.',
    noTeams: 'Inget lag är inläst än. Den som sköter Tillit läser in laget först.',
    leaderNow: (name) => `${name} är chef för laget här tills listan säger något annat.`,
    missing: (count) => `${count} i laget finns inte i den här gruppen och får inga frågor än.`,
  },
  help: {
    title: 'Så här kan du skriva',
    text: 'Skriv som till en kollega. Du får alltid se frågan innan den skickas.',
    button: 'Visa exempel',
  },
  acute: {
    medical: (number) =>
      `Ring ${number} nu. Stanna hos personen. Ring sedan sjuksköterskan. Jag har inte sparat något.`,
    fire: (number) => `Ring ${number} nu. Rädda, larma, släck. Jag har inte sparat något.`,
    police: (number) => `Ring ${number} nu. Sätt dig själv i säkerhet. Jag har inte sparat något.`,
    urgent: (number) => `Är det bråttom: ring ${number} nu. Annars ring sjuksköterskan nu. Jag har inte sparat något.`,
  },
  forbidden: {
    kinds: {
      personalNumber: 'ett personnummer',
      phone: 'ett telefonnummer',
      doorCode: 'en dörr- eller nyckelkod',
      address: 'en adress',
      password: 'ett lösenord',
      clientName: 'ett namn på en omsorgstagare',
    },
    text: (kinds) =>
      `Där stod ${list(kinds)}, så jag har inte sparat eller gjort något. Ta gärna bort meddelandet. Skriv igen med bara koden: Kan nån ta K-1047 imorgon 14.30?`,
  },
  switched: 'Nu skriver jag svenska.',
  whichLanguage: 'Vilket språk vill du ha? Skriv språk svenska, språk norsk eller språk english.',
  notYet: {
    shift: 'Pass kan jag inte byta än. Fråga laget, så godkänner chefen som vanligt.',
    sick: 'Det kan jag inte ta emot än. Ring chefen som vanligt.',
    need: 'Ändrade behov kan jag inte ta emot än. Säg det till kontaktpersonen.',
    health: 'Ring sjuksköterskan, och skriv avvikelse som vanligt. Jag har inte sparat något.',
    proposal: 'Bra att du säger till. Förslag kan jag inte ta emot än, ta det på arbetsplatsträffen.',
    other: 'Det kan jag inte hjälpa till med än. Prata med laget eller chefen.',
  },
  welcomeBack: 'Varsågod!',
  unknown: 'Jag förstod inte riktigt.',
  nothingToAnswer: 'Ingen fråga väntar på dig.',
  busy: 'Många skrev samtidigt. Inget ändrades. Försök igen om en stund.',
  fault: (reference) => `Något gick fel hos mig. Titta i min dag innan du försöker igen. Referens: ${reference}`,
  notInTeam: 'Du finns inte i något lag hos mig än. Prata med din chef.',
  observer: 'Som observatör ser du inte besöken. Lagets siffror och försök kommer hit senare.',
  channel: {
    sentToYou: 'Jag svarar i din egen chatt.',
    couldNotSend: 'Jag når inte din egen chatt. Öppna Tillit och skriv hej till mig där.',
  },
  oldCard: 'Kortet var gammalt. Så här är det nu.',
};
