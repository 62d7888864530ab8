import type { Language } from '../core/team';
import type { Who } from './texts';
import { capital, oneOf, subjectAs } from './words';

/** A shift that the team opens here, since nothing that is vacant fits. A shift in words, ready for a sentence: `dagpasset lör 28/11 07–15`. */
export interface OpenShiftTexts {
  readonly draft: string;
  readonly pause: (minutes: number) => string;
  readonly noPause: string;
  /** It comes about with the press. */
  readonly foot: (until: string) => string;
  readonly footLeader: (leaders: readonly string[], until: string) => string;
  readonly send: string;
  /** Why it is a leader's. */
  readonly extra: string;
  /** It goes away again with the question. */
  readonly withdrawn: (by: Who, shift: string) => string;
  readonly rejected: (by: Who, shift: string) => string;
  /** What to write, where no hours were said. */
  readonly howTo: string;
}

const du = subjectAs('Du');
const you = subjectAs('You');

export const OPENED: Readonly<Record<Language, OpenShiftTexts>> = {
  sv: {
    draft: 'Öppna ett pass till och fråga vem som kan?',
    pause: (minutes) => `${minutes} min rast`,
    noPause: 'Utan rast',
    foot: (until) => `Passet läggs i planen när du frågar. Svar senast ${until}, annars är det fortfarande ledigt.`,
    footLeader: (leaders, until) =>
      `Passet läggs i planen när du frågar. Säger någon ja avgör ${oneOf('eller', 'chefen')(leaders)}. Svar senast ${until}.`,
    send: 'Öppna och fråga',
    extra: 'Det är ett pass mer än planen har.',
    withdrawn: (by, shift) => `${du(by)} drog tillbaka frågan. ${capital(shift)} är borta ur planen igen.`,
    rejected: (by, shift) => `${du(by)} sa nej. ${capital(shift)} är borta ur planen igen.`,
    howTo: 'Ska ett pass till öppnas? Skriv när, till exempel: vi saknar en på lördag 7-15.',
  },
  nb: {
    draft: 'Åpne en vakt til og spørre hvem som kan?',
    pause: (minutes) => `${minutes} min pause`,
    noPause: 'Uten pause',
    foot: (until) => `Vakten legges i planen når du spør. Svar innen ${until}, ellers er den fortsatt ledig.`,
    footLeader: (leaders, until) =>
      `Vakten legges i planen når du spør. Sier noen ja, avgjør ${oneOf('eller', 'lederen')(leaders)}. Svar innen ${until}.`,
    send: 'Åpne og spør',
    extra: 'Det er én vakt mer enn planen har.',
    withdrawn: (by, shift) => `${du(by)} trakk spørsmålet tilbake. ${capital(shift)} er ute av planen igjen.`,
    rejected: (by, shift) => `${du(by)} sa nei. ${capital(shift)} er ute av planen igjen.`,
    howTo: 'Skal det åpnes en vakt til? Skriv når, for eksempel: vi mangler en på lørdag 7-15.',
  },
  en: {
    draft: 'Open one more shift and ask who can?',
    pause: (minutes) => `${minutes} min break`,
    noPause: 'Without a break',
    foot: (until) => `The shift is put into the plan when you ask. Answer by ${until}, otherwise it stays vacant.`,
    footLeader: (leaders, until) =>
      `The shift is put into the plan when you ask. If somebody says yes, ${oneOf('or', 'the leader')(leaders)} decides. Answer by ${until}.`,
    send: 'Open and ask',
    extra: 'It is one shift more than the plan has.',
    withdrawn: (by, shift) => `${you(by)} withdrew the question. ${capital(shift)} is out of the plan again.`,
    rejected: (by, shift) => `${you(by)} said no. ${capital(shift)} is out of the plan again.`,
    howTo: 'Shall one more shift be opened? Write when, for example: we are one short on Saturday 7-15.',
  },
};
