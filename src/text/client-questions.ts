import type { ClientQuestion } from '../core/surveys';
import type { Language } from '../core/team';

/** Five questions that a named contact asks a client, and what all of a team's clients have answered. */
export interface ClientQuestionTexts {
  readonly title: string;
  readonly small: string;
  /** To what extent, 1 to 5. */
  readonly questions: Readonly<Record<ClientQuestion, string>>;
  /** The same in a word or two. */
  readonly named: Readonly<Record<ClientQuestion, string>>;
  readonly noAnswer: string;
  readonly count: string;
  /** `form`: the code that this form is counted under; `marks`: as they are written, `4 5 3 - 4`. */
  readonly typed: (form: string, marks: string) => string;
  readonly counted: string;
  readonly already: string;
  readonly closed: string;
  readonly nothing: string;
  readonly notContact: string;
  readonly inOwnChat: string;
  readonly open: string;
  readonly openTyped: string;
  readonly resultsTitle: string;
  readonly quarter: (number: number, year: number) => string;
  readonly resultsSmall: (quarter: string) => string;
  readonly tooFew: string;
  readonly noResult: string;
}

export const CLIENT_QUESTIONS_ASKED: Readonly<Record<Language, ClientQuestionTexts>> = {
  sv: {
    title: 'Fem frågor till en brukare',
    small:
      'Bara om brukaren själv vill. 1 i mycket liten grad, 5 i mycket stor grad. Svaren räknas ihop med alla andras: varken brukaren eller du sparas.',
    questions: {
      safe: 'I vilken grad känner du dig trygg med hjälpen?',
      say: 'I vilken grad får du vara med och bestämma om hjälpen?',
      wishes: 'I vilken grad hjälper vi dig att nå det du själv vill?',
      adapts: 'I vilken grad ändras hjälpen när du behöver något annat?',
      matters: 'I vilken grad får du hjälp med det som är viktigast för dig?',
    },
    named: {
      safe: 'Trygg',
      say: 'Med och bestämmer',
      wishes: 'Önskemål och mål',
      adapts: 'Ändras när behovet ändras',
      matters: 'Det viktigaste',
    },
    noAnswer: 'Vet inte eller vill inte svara',
    count: 'Skicka in svaren',
    typed: (form, marks) =>
      `Skriv brukarfrågor ${form} och fem siffror, - där svar saknas: brukarfrågor ${form} ${marks}.`,
    counted: 'Tack, svaren är räknade. Det står ingenstans vem som svarade, eller att det var du som frågade.',
    already: 'De svaren är redan räknade.',
    closed: 'Kvartalet är slut, så de svaren räknades inte. Öppna frågorna på nytt: skriv brukarfrågor.',
    nothing: 'Inget svar är ifyllt än.',
    notContact: 'De fem frågorna ställs av den som är fast omsorgskontakt, eller ersätter den.',
    inOwnChat: 'Skriv det till mig i din egen chatt: här kan alla läsa svaren. Inget är räknat.',
    open: 'Fråga en brukare',
    openTyped: 'Skriv brukarfrågor för att fråga en brukare.',
    resultsTitle: 'Vad brukarna svarar',
    quarter: (number, year) => `kvartal ${number} ${year}`,
    resultsSmall: (quarter) => `I vilken grad, från 1 till 5, ${quarter}`,
    tooFew: 'färre än 5 svar, visas inte',
    noResult: 'Det finns inget att visa än. Svaren visas när kvartalet är slut, och minst 5 har svarat på en fråga.',
  },
  nb: {
    title: 'Fem spørsmål til en bruker',
    small:
      'Bare om brukeren selv vil. 1 i svært liten grad, 5 i svært stor grad. Svarene telles sammen med alle andres: verken brukeren eller du blir lagret.',
    questions: {
      safe: 'I hvor stor grad er du trygg på hjelpen?',
      say: 'I hvor stor grad får du være med og bestemme over hjelpen?',
      wishes: 'I hvor stor grad hjelper vi deg å nå det du selv vil?',
      adapts: 'I hvor stor grad endres hjelpen når du trenger noe annet?',
      matters: 'I hvor stor grad får du hjelp til det som er viktigst for deg?',
    },
    named: {
      safe: 'Trygg',
      say: 'Med og bestemmer',
      wishes: 'Ønsker og mål',
      adapts: 'Endres når behovet endres',
      matters: 'Det viktigste',
    },
    noAnswer: 'Vet ikke eller vil ikke svare',
    count: 'Send inn svarene',
    typed: (form, marks) =>
      `Skriv brukerspørsmål ${form} og fem tall, - der svar mangler: brukerspørsmål ${form} ${marks}.`,
    counted: 'Takk, svarene er talt. Det står ingen steder hvem som svarte, eller at det var du som spurte.',
    already: 'Svarene er allerede talt.',
    closed: 'Kvartalet er over, så de svarene ble ikke talt. Åpne spørsmålene på nytt: skriv brukerspørsmål.',
    nothing: 'Ingen svar er fylt ut ennå.',
    notContact: 'Disse fem spørsmålene stilles av primærkontakten, eller av den som vikarierer.',
    inOwnChat: 'Skriv det til meg i din egen chat: her kan alle lese svarene. Ingenting er talt.',
    open: 'Spør en bruker',
    openTyped: 'Skriv brukerspørsmål for å spørre en bruker.',
    resultsTitle: 'Hva brukerne svarer',
    quarter: (number, year) => `${number}. kvartal ${year}`,
    resultsSmall: (quarter) => `I hvor stor grad, fra 1 til 5, ${quarter}`,
    tooFew: 'færre enn 5 svar, vises ikke',
    noResult: 'Det er ikke noe å vise ennå. Svarene vises når kvartalet er over, og minst 5 har svart på et spørsmål.',
  },
  en: {
    title: 'Five questions to a client',
    small:
      'Only if the client wants to. 1 to a very small extent, 5 to a very great extent. The answers are added to all the others: neither the client nor you are kept.',
    questions: {
      safe: 'To what extent do you feel safe with the help?',
      say: 'To what extent do you have a say in the help?',
      wishes: 'To what extent do we help you reach what you yourself want?',
      adapts: 'To what extent does the help change when you need something else?',
      matters: 'To what extent do you get help with what matters most to you?',
    },
    named: {
      safe: 'Safe',
      say: 'Having a say',
      wishes: 'Wishes and aims',
      adapts: 'Changes when the need does',
      matters: 'What matters most',
    },
    noAnswer: 'Does not know or will not say',
    count: 'Send in the answers',
    typed: (form, marks) =>
      `Write client questions ${form} and five figures, - where there is no answer: client questions ${form} ${marks}.`,
    counted: 'Thank you, the answers are counted. It is written nowhere who answered, or that it was you who asked.',
    already: 'Those answers have been counted already.',
    closed: 'The quarter is over, so those answers were not counted. Open the questions anew: write client questions.',
    nothing: 'No answer is filled in yet.',
    notContact: 'The five questions are asked by the named contact, or by who stands in.',
    inOwnChat: 'Write it to me in your own chat: here everybody can read the answers. Nothing is counted.',
    open: 'Ask a client',
    openTyped: 'Write client questions to ask a client.',
    resultsTitle: 'What the clients answer',
    quarter: (number, year) => `quarter ${number} of ${year}`,
    resultsSmall: (quarter) => `To what extent, from 1 to 5, ${quarter}`,
    tooFew: 'fewer than 5 answers, not shown',
    noResult:
      'There is nothing to show yet. The answers are shown once the quarter is over, and at least 5 have answered a question.',
  },
};
