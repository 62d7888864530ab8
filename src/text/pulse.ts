import type { Figure } from '../core/ballot';
import type { PulseQuestion } from '../core/surveys';
import type { Language } from '../core/team';
import { FIGURE } from './figure';

/** One question a week to those who want it, and what the team's answers come to. */
export interface PulseTexts {
  readonly title: string;
  /** As sentences to agree with, 1 not at all to 5 wholly. */
  readonly questions: Readonly<Record<PulseQuestion, string>>;
  readonly scale: string;
  readonly secret: string;
  readonly typed: string;
  readonly counted: string;
  readonly already: string;
  readonly closed: string;
  readonly tooFew: string;
  readonly oneToFive: string;
  readonly inOwnChat: string;
  readonly notIn: string;
  readonly notForYou: string;
  /** `count`: how many want it now. */
  readonly joined: (count: number, next: string) => string;
  readonly left: string;
  readonly next: (day: string) => string;
  /** As long as nobody is asked, since too few want it. */
  readonly notYet: (count: number) => string;
  readonly figure: (figure: Figure) => string;
  readonly result: (question: string, figure: string) => string;
  readonly noResult: string;
  readonly ofTheDay: (question: string, figure: string) => string;
  readonly join: string;
  readonly leave: string;
  readonly joinTyped: string;
  readonly leaveTyped: string;
  readonly isOn: string;
  readonly isOff: string;
}

export const PULSE: Readonly<Record<Language, PulseTexts>> = {
  sv: {
    title: 'Veckans fråga',
    questions: {
      ownSay: 'Jag har fått vara med och bestämma om mitt arbete den här veckan.',
      timeForWhatMatters: 'Vi har haft tid för det som är viktigt för brukarna.',
      raiseProblem: 'I vårt lag är det lätt att ta upp ett problem.',
      breakTaken: 'Jag har hunnit med mina raster.',
      helpedOut: 'Jag har fått hjälp av laget när jag behövt det.',
      ideasCount: 'När någon av oss föreslår något händer det något.',
      whoDoesWhat: 'Jag vet vem som gör vad i laget.',
      clientsDecide: 'De som jag varit hos har fått bestämma hur de vill ha det.',
      enoughOfUs: 'Vi har varit tillräckligt många.',
      rested: 'Schemat har gett mig den vila jag behöver.',
      nothingNeedless: 'Jag har sluppit göra sådant som ingen har nytta av.',
      goodWork: 'Jag har gått hem nöjd med det jag gjort.',
    },
    scale: '1 stämmer inte alls, 5 stämmer helt',
    secret: 'Ingen kan se vad just du svarar. Lagets svar visas när minst 5 har svarat och veckan är slut.',
    typed: 'Skriv puls och en siffra, till exempel puls 4.',
    counted: 'Tack, ditt svar är räknat. Det går inte att ändra, för det står ingenstans vad du svarade.',
    already: 'Du har redan svarat den här veckan. Det går inte att ändra, för det står ingenstans vad du svarade.',
    closed: 'Den veckans fråga är stängd.',
    tooFew: 'För få svarade för att något ska visas, och svaren är borttagna.',
    oneToFive: 'Svara med en siffra från 1 till 5, till exempel puls 4.',
    inOwnChat: 'Skriv det till mig i din egen chatt: här kan alla läsa vad du svarar. Inget är räknat.',
    notIn: 'Du är inte med i veckans fråga än. Skriv puls på, så är du med.',
    notForYou: 'Veckans fråga är till för den som arbetar hos brukarna. Vad laget svarar kan du läsa: skriv puls.',
    joined: (count, next) =>
      count < 5
        ? `Klart, du är med. Hittills är ${count} med. Resultat visas först från 5 svar, så frågan börjar komma när 5 vill.`
        : `Klart, du är med. En fråga i veckan, nästa gång ${next}. Resultat visas först från 5 svar.`,
    left: 'Klart, du får inte veckans fråga längre. Resultatet kan du läsa ändå: skriv puls.',
    next: (day) => `Nästa fråga kommer ${day}.`,
    notYet: (count) => `Frågan kommer när minst 5 vill ha den. Hittills är ${count} med.`,
    figure: FIGURE.sv,
    result: (question, figure) => `${question} ${figure}.`,
    noResult: 'Det finns inget resultat att visa än. Det kommer när minst 5 har svarat och veckan är slut.',
    ofTheDay: (question, figure) => `Förra veckans fråga: ${question} ${figure}.`,
    join: 'Få veckans fråga',
    leave: 'Sluta få frågan',
    joinTyped: 'Skriv puls på för att vara med.',
    leaveTyped: 'Skriv puls av för att sluta.',
    isOn: 'Du är med',
    isOff: 'Du är inte med',
  },
  nb: {
    title: 'Ukens spørsmål',
    questions: {
      ownSay: 'Jeg har fått være med og bestemme over arbeidet mitt denne uken.',
      timeForWhatMatters: 'Vi har hatt tid til det som er viktig for brukerne.',
      raiseProblem: 'I teamet vårt er det lett å ta opp et problem.',
      breakTaken: 'Jeg har rukket pausene mine.',
      helpedOut: 'Jeg har fått hjelp av teamet når jeg trengte det.',
      ideasCount: 'Når noen av oss foreslår noe, skjer det noe.',
      whoDoesWhat: 'Jeg vet hvem som gjør hva i teamet.',
      clientsDecide: 'Alle jeg har vært hos, har fått bestemme hvordan de vil ha det.',
      enoughOfUs: 'Vi har vært mange nok.',
      rested: 'Turnusen har gitt meg den hvilen jeg trenger.',
      nothingNeedless: 'Jeg har sluppet å gjøre ting som ingen har nytte av.',
      goodWork: 'Jeg har gått hjem fornøyd med det jeg har gjort.',
    },
    scale: '1 stemmer ikke i det hele tatt, 5 stemmer helt',
    secret: 'Ingen kan se hva akkurat du svarer. Teamets svar vises når minst 5 har svart og uken er over.',
    typed: 'Skriv puls og et tall, for eksempel puls 4.',
    counted: 'Takk, svaret ditt er talt. Det kan ikke endres, for det står ingen steder hva du svarte.',
    already: 'Du har allerede svart denne uken. Det kan ikke endres, for det står ingen steder hva du svarte.',
    closed: 'Spørsmålet for den uken er stengt.',
    tooFew: 'For få svarte til at noe kan vises, og svarene er slettet.',
    oneToFive: 'Svar med et tall fra 1 til 5, for eksempel puls 4.',
    inOwnChat: 'Skriv det til meg i din egen chat: her kan alle lese hva du svarer. Ingenting er talt.',
    notIn: 'Du er ikke med på ukens spørsmål ennå. Skriv puls på, så er du med.',
    notForYou: 'Ukens spørsmål er for dere som arbeider hos brukerne. Hva teamet svarer, kan du lese: skriv puls.',
    joined: (count, next) =>
      count < 5
        ? `Klart, du er med. Hittil er ${count} med. Resultat vises først fra 5 svar, så spørsmålet begynner å komme når dere er 5.`
        : `Klart, du er med. Ett spørsmål i uken, neste gang ${next}. Resultat vises først fra 5 svar.`,
    left: 'Klart, du får ikke ukens spørsmål lenger. Resultatet kan du lese likevel: skriv puls.',
    next: (day) => `Neste spørsmål kommer ${day}.`,
    notYet: (count) => `Spørsmålet kommer når minst 5 vil ha det. Hittil er ${count} med.`,
    figure: FIGURE.nb,
    result: (question, figure) => `${question} ${figure}.`,
    noResult: 'Det er ikke noe resultat å vise ennå. Det kommer når minst 5 har svart og uken er over.',
    ofTheDay: (question, figure) => `Forrige ukes spørsmål: ${question} ${figure}.`,
    join: 'Få ukens spørsmål',
    leave: 'Slutt å få spørsmålet',
    joinTyped: 'Skriv puls på for å være med.',
    leaveTyped: 'Skriv puls av for å slutte.',
    isOn: 'Du er med',
    isOff: 'Du er ikke med',
  },
  en: {
    title: 'The question of the week',
    questions: {
      ownSay: 'I have had a say in my own work this week.',
      timeForWhatMatters: 'We have had time for what matters to the clients.',
      raiseProblem: 'In our team it is easy to bring up a problem.',
      breakTaken: 'I have been able to take my breaks.',
      helpedOut: 'I have had help from the team when I needed it.',
      ideasCount: 'When one of us suggests something, something comes of it.',
      whoDoesWhat: 'I know who does what in the team.',
      clientsDecide: 'Those I have visited have decided how they want things done.',
      enoughOfUs: 'There have been enough of us.',
      rested: 'The roster has given me the rest I need.',
      nothingNeedless: 'I have been spared work that is of use to nobody.',
      goodWork: 'I have gone home content with what I did.',
    },
    scale: '1 not true at all, 5 entirely true',
    secret:
      "Nobody can see what you answer. The team's answers are shown once at least 5 have answered and the week is over.",
    typed: 'Write pulse and a figure, for example pulse 4.',
    counted: 'Thank you, your answer is counted. It cannot be changed, since what you answered is written nowhere.',
    already: 'You have answered this week already. It cannot be changed, since what you answered is written nowhere.',
    closed: "That week's question is closed.",
    tooFew: 'Too few answered for anything to be shown, and the answers have been removed.',
    oneToFive: 'Answer with a figure from 1 to 5, for example pulse 4.',
    inOwnChat: 'Write it to me in your own chat: here everybody can read what you answer. Nothing is counted.',
    notIn: 'You do not get the question of the week yet. Write pulse on to join.',
    notForYou:
      'The question of the week is for those who work with the clients. To read what they answer, write pulse.',
    joined: (count, next) =>
      count < 5
        ? `Done, you are in. So far ${count} are in. Results are shown from 5 answers only, so the question starts coming when you are 5.`
        : `Done, you are in. One question a week, next time ${next}. Results are shown from 5 answers only.`,
    left: 'Done, you no longer get the question of the week. You can still read the results: write pulse.',
    next: (day) => `The next question comes ${day}.`,
    notYet: (count) => `The question comes when at least 5 want it. So far ${count} are in.`,
    figure: FIGURE.en,
    result: (question, figure) => `${question} ${figure}.`,
    noResult: 'There is no result to show yet. It comes when at least 5 have answered and the week is over.',
    ofTheDay: (question, figure) => `Last week's question: ${question} ${figure}.`,
    join: "Get the week's question",
    leave: 'Stop getting it',
    joinTyped: 'Write pulse on to join.',
    leaveTyped: 'Write pulse off to stop.',
    isOn: 'You get it',
    isOff: 'You do not get it',
  },
};
