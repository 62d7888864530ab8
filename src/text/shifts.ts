import type { ShiftKind } from '../core/roster';
import type { Language } from '../core/team';
import { ABSENCE, type AbsenceTexts } from './absence';
import { OPENED, type OpenShiftTexts } from './opened';
import type { Who } from './texts';
import { VACANT, type VacantTexts } from './vacant';
import { capital, listedWith, oneOf, subjectAs } from './words';

/** Where what changes hands is a shift. A shift in words, ready for a sentence: `kvällspasset fre 27/11 14–22`. */
export interface ShiftTexts {
  readonly named: Readonly<Record<ShiftKind, string>>;
  /** As a heading: `Kvällspass`. */
  readonly headed: Readonly<Record<ShiftKind, string>>;
  readonly draftToAll: string;
  readonly draftTo: (name: string) => string;
  /** About one that is nobody's. */
  readonly vacantDraft: string;
  readonly vacantDraftTo: (name: string) => string;
  readonly question: string;
  readonly vacantQuestion: string;
  readonly request: (taker: string) => string;
  readonly requestDraft: (owner: string) => string;
  readonly takeVacant: string;
  readonly takeVacantFoot: string;
  readonly takeIt: string;
  readonly swapDraft: (name: string) => string;
  readonly swapQuestion: (name: string) => string;
  readonly roundDraft: (name: string) => string;
  readonly roundQuestion: (name: string) => string;
  readonly follow: (count: number) => string;
  readonly youTakeVacant: (shift: string) => string;
  readonly vacantAgain: (by: Who, shift: string) => string;
  readonly stillVacant: (shift: string) => string;
  readonly vacantFoot: string;
  readonly vacantTo: (shift: string, taker: string) => string;
  readonly visitsInIt: (visit: string) => string;
  readonly vacantUntil: (until: string) => string;
  readonly takeFoot: string;
  readonly undoFoot: (who: Who, name: string) => string;
  readonly overlaps: (who: Who, span: string) => string;
  readonly which: string;
  readonly whose: string;
  readonly none: (day?: string) => string;
  readonly noneOf: (name: string, day?: string) => string;
  readonly noneVacant: (day?: string) => string;
  readonly withWhom: string;
  readonly unknown: string;
  readonly sick: string;
  readonly byLaw: string;
  readonly vacantTitle: string;
  readonly vacantNone: (days: string) => string;
  readonly vacantVisits: (count: number) => string;
  readonly shortNotice: (hours: number) => string;
  readonly swapFor: (shift: string, name: string) => string;
  readonly takeVacantOne: string;
  readonly ifLeader: (leaders: readonly string[]) => string;
  /** A leader asked: it is no swap of one's own. */
  readonly askedBy: (name: string) => string;
  readonly withoutContact: (clients: readonly string[]) => string;
  readonly soon: string;
  /** From one's own day. */
  readonly giveAway: string;
  readonly giveAwayTyped: (day: string) => string;
  /** What nobody has. */
  readonly vacant: VacantTexts;
  /** What is opened here. */
  readonly open: OpenShiftTexts;
  readonly absence: AbsenceTexts;
}

const du = subjectAs('Du');
const you = subjectAs('You');

export const SHIFTS: Readonly<Record<Language, ShiftTexts>> = {
  sv: {
    named: {
      D: 'dagpasset',
      E: 'kvällspasset',
      N: 'nattpasset',
      long: 'långpasset',
      split: 'delade passet',
      jour: 'jourpasset',
      standby: 'beredskapen',
    },
    headed: {
      D: 'Dagpass',
      E: 'Kvällspass',
      N: 'Nattpass',
      long: 'Långpass',
      split: 'Delat pass',
      jour: 'Jourpass',
      standby: 'Beredskap',
    },
    draftToAll: 'Vem kan ta ditt pass?',
    draftTo: (name) => `Kan ${name} ta ditt pass?`,
    vacantDraft: 'Vem kan ta det lediga passet?',
    vacantDraftTo: (name) => `Kan ${name} ta det lediga passet?`,
    question: 'Kan du ta ett pass?',
    vacantQuestion: 'Kan du ta ett ledigt pass?',
    request: (taker) => `${taker} kan ta ditt pass. Vill du det?`,
    requestDraft: (owner) => `Vill du ta passet åt ${owner}?`,
    takeVacant: 'Vill du ta det lediga passet?',
    takeVacantFoot: 'Det blir ditt direkt.',
    takeIt: 'Jag tar det',
    swapDraft: (name) => `Byta pass med ${name}?`,
    swapQuestion: (name) => `Vill du byta pass med ${name}?`,
    roundDraft: (name) => `Byta slinga med ${name}?`,
    roundQuestion: (name) => `Vill du byta slinga med ${name}?`,
    follow: (count) => (count === 1 ? '1 besök följer med' : `${count} besök följer med`),
    youTakeVacant: (shift) => `Klart. Du tar ${shift}.`,
    vacantAgain: (by, shift) => `${du(by)} lämnade tillbaka. ${capital(shift)} är ledigt igen.`,
    stillVacant: (shift) => `${capital(shift)} är fortfarande ledigt.`,
    vacantFoot: 'Det blir ledigt igen.',
    vacantTo: (shift, taker) => `${capital(shift)}, som är ledigt, till ${taker}`,
    visitsInIt: (visit) => `Du har ${visit} i passet. Ge bort besöket först.`,
    vacantUntil: (until) => `Den som först svarar ja får det. Svar senast ${until}, annars är det fortfarande ledigt.`,
    takeFoot: 'Den som först svarar ja får passet direkt, med besöken i det.',
    undoFoot: (who, name) => `${du(who)} har passet igen direkt, med besöken i det. ${name} får veta det.`,
    overlaps: (who, span) => `${du(who)} jobbar redan ${span} då.`,
    which: 'Vilket pass?',
    whose: 'Vems pass? Skriv till exempel: jag tar Saras kvällspass på fredag.',
    none: (day) => (day ? `Du har inget sådant pass ${day}.` : 'Du har inget sådant pass de närmaste veckorna.'),
    noneOf: (name, day) => (day ? `${name} har inget sådant pass ${day}.` : `${name} har inget sådant pass.`),
    noneVacant: (day) => (day ? `Inget sådant pass är ledigt ${day}.` : 'Inget sådant pass är ledigt.'),
    withWhom:
      'Ingen kollega har ett pass att byta mot då. Skriv till exempel: byt mitt pass på lördag mot Saras på söndag.',
    unknown: 'Det passet finns inte i planen.',
    sick: 'Blir den som tar passet sjuk går du in själv. Ingen vikarie tas in för ett eget byte.',
    byLaw: 'Ett pass som byter händer godkänns av ledaren.',
    vacantTitle: 'Ledigt',
    vacantNone: (days) => `Inget är ledigt ${days}.`,
    vacantVisits: (count) => (count === 1 ? '1 besök utan någon' : `${count} besök utan någon`),
    shortNotice: (hours) => `Mindre än ${hours} timmar kvar till passet.`,
    swapFor: (shift, name) => `Byt mot ${shift} · ${name}`,
    takeVacantOne: 'Ta det lediga passet',
    ifLeader: (leaders) => `Säger du ja avgör ${oneOf('eller', 'chefen')(leaders)}.`,
    askedBy: (name) => `${name} frågade, så det är inget eget byte.`,
    withoutContact: (clients) => `Utan sin fasta kontakt: ${listedWith('och')(clients)}`,
    soon: 'Ett pass som börjar så snart hinner ingen svara på här. Ring.',
    giveAway: 'Lämna passet',
    giveAwayTyped: (day) => `Skriv till exempel: kan nån ta mitt pass ${day}? Eller: byt mitt pass ${day} mot Saras.`,
    vacant: VACANT.sv,
    open: OPENED.sv,
    absence: ABSENCE.sv,
  },
  nb: {
    named: {
      D: 'dagvakten',
      E: 'kveldsvakten',
      N: 'nattevakten',
      long: 'langvakten',
      split: 'den delte vakten',
      jour: 'den hvilende vakten',
      standby: 'beredskapsvakten',
    },
    headed: {
      D: 'Dagvakt',
      E: 'Kveldsvakt',
      N: 'Nattevakt',
      long: 'Langvakt',
      split: 'Delt vakt',
      jour: 'Hvilende vakt',
      standby: 'Beredskapsvakt',
    },
    draftToAll: 'Hvem kan ta vakten din?',
    draftTo: (name) => `Kan ${name} ta vakten din?`,
    vacantDraft: 'Hvem kan ta den ledige vakten?',
    vacantDraftTo: (name) => `Kan ${name} ta den ledige vakten?`,
    question: 'Kan du ta en vakt?',
    vacantQuestion: 'Kan du ta en ledig vakt?',
    request: (taker) => `${taker} kan ta vakten din. Vil du det?`,
    requestDraft: (owner) => `Vil du ta vakten for ${owner}?`,
    takeVacant: 'Vil du ta den ledige vakten?',
    takeVacantFoot: 'Den blir din med en gang.',
    takeIt: 'Jeg tar den',
    swapDraft: (name) => `Bytte vakt med ${name}?`,
    swapQuestion: (name) => `Vil du bytte vakt med ${name}?`,
    roundDraft: (name) => `Bytte rute med ${name}?`,
    roundQuestion: (name) => `Vil du bytte rute med ${name}?`,
    follow: (count) => `${count} besøk følger med`,
    youTakeVacant: (shift) => `Klart. Du tar ${shift}.`,
    vacantAgain: (by, shift) => `${du(by)} ga tilbake. ${capital(shift)} er ledig igjen.`,
    stillVacant: (shift) => `${capital(shift)} er fortsatt ledig.`,
    vacantFoot: 'Den blir ledig igjen.',
    vacantTo: (shift, taker) => `${capital(shift)}, som er ledig, til ${taker}`,
    visitsInIt: (visit) => `Du har ${visit} i vakten. Gi bort besøket først.`,
    vacantUntil: (until) => `Den som først svarer ja, får den. Svar innen ${until}, ellers er den fortsatt ledig.`,
    takeFoot: 'Den som først svarer ja, får vakten med en gang, med besøkene i den.',
    undoFoot: (who, name) => `${du(who)} har vakten igjen med en gang, med besøkene i den. ${name} får vite det.`,
    overlaps: (who, span) => `${du(who)} jobber allerede ${span} da.`,
    which: 'Hvilken vakt?',
    whose: 'Hvem sin vakt? Skriv for eksempel: jeg tar kveldsvakten til Jonas på fredag.',
    none: (day) => (day ? `Du har ingen slik vakt ${day}.` : 'Du har ingen slik vakt de nærmeste ukene.'),
    noneOf: (name, day) => (day ? `${name} har ingen slik vakt ${day}.` : `${name} har ingen slik vakt.`),
    noneVacant: (day) => (day ? `Ingen slik vakt er ledig ${day}.` : 'Ingen slik vakt er ledig.'),
    withWhom:
      'Ingen kollega har en vakt å bytte mot da. Skriv for eksempel: bytt vakta mi på lørdag mot Jonas sin på søndag.',
    unknown: 'Den vakten finnes ikke i planen.',
    sick: 'Blir den som tar vakten syk, går du inn selv.',
    byLaw: 'Et vaktbytte godkjennes av lederen.',
    vacantTitle: 'Ledig',
    vacantNone: (days) => `Ingenting er ledig ${days}.`,
    vacantVisits: (count) => `${count} besøk uten noen`,
    shortNotice: (hours) => `Mindre enn ${hours} timer igjen til vakten.`,
    swapFor: (shift, name) => `Bytt mot ${shift} · ${name}`,
    takeVacantOne: 'Ta den ledige vakten',
    ifLeader: (leaders) => `Sier du ja, avgjør ${oneOf('eller', 'lederen')(leaders)}.`,
    askedBy: (name) => `${name} spurte, så det er ikke et eget bytte.`,
    withoutContact: (clients) => `Uten sin faste kontakt: ${listedWith('og')(clients)}`,
    soon: 'En vakt som begynner så snart, rekker ingen å svare på her. Ring.',
    giveAway: 'Gi bort vakten',
    giveAwayTyped: (day) =>
      `Skriv for eksempel: kan noen ta vakta mi ${day}? Eller: bytt vakta mi ${day} mot Jonas sin.`,
    vacant: VACANT.nb,
    open: OPENED.nb,
    absence: ABSENCE.nb,
  },
  en: {
    named: {
      D: 'the day shift',
      E: 'the evening shift',
      N: 'the night shift',
      long: 'the long shift',
      split: 'the split shift',
      jour: 'the on-call shift',
      standby: 'the standby',
    },
    headed: {
      D: 'Day shift',
      E: 'Evening shift',
      N: 'Night shift',
      long: 'Long shift',
      split: 'Split shift',
      jour: 'On-call shift',
      standby: 'Standby',
    },
    draftToAll: 'Who can take your shift?',
    draftTo: (name) => `Can ${name} take your shift?`,
    vacantDraft: 'Who can take the vacant shift?',
    vacantDraftTo: (name) => `Can ${name} take the vacant shift?`,
    question: 'Can you take a shift?',
    vacantQuestion: 'Can you take a vacant shift?',
    request: (taker) => `${taker} can take your shift. Would you like that?`,
    requestDraft: (owner) => `Take the shift for ${owner}?`,
    takeVacant: 'Take the vacant shift?',
    takeVacantFoot: 'It is yours at once.',
    takeIt: "I'll take it",
    swapDraft: (name) => `Swap shifts with ${name}?`,
    swapQuestion: (name) => `Swap shifts with ${name}?`,
    roundDraft: (name) => `Swap rounds with ${name}?`,
    roundQuestion: (name) => `Swap rounds with ${name}?`,
    follow: (count) => (count === 1 ? '1 visit goes with it' : `${count} visits go with it`),
    youTakeVacant: (shift) => `Done. You take ${shift}.`,
    vacantAgain: (by, shift) => `${you(by)} gave it back. ${capital(shift)} is vacant again.`,
    stillVacant: (shift) => `${capital(shift)} is still vacant.`,
    vacantFoot: 'It is vacant again then.',
    vacantTo: (shift, taker) => `${capital(shift)}, which is vacant, to ${taker}`,
    visitsInIt: (visit) => `You have ${visit} in that shift. Give the visit away first.`,
    vacantUntil: (until) => `Whoever answers yes first has it. Answer by ${until}, otherwise it stays vacant.`,
    takeFoot: 'Whoever answers yes first has the shift at once, with its visits.',
    undoFoot: (who, name) =>
      `${who.self ? 'You have' : `${who.name} has`} the shift again at once, with its visits. ${name} is told.`,
    overlaps: (who, span) => (who.self ? `You already work ${span} then.` : `${who.name} already works ${span} then.`),
    which: 'Which shift?',
    whose: "Whose shift? Write for example: I'll take Sara's evening shift on Friday.",
    none: (day) => (day ? `You have no such shift ${day}.` : 'You have no such shift in the coming weeks.'),
    noneOf: (name, day) => (day ? `${name} has no such shift ${day}.` : `${name} has no such shift.`),
    noneVacant: (day) => (day ? `No such shift is vacant ${day}.` : 'No such shift is vacant.'),
    withWhom:
      "No colleague has a shift to swap for then. Write for example: swap my shift on Saturday for Sara's on Sunday.",
    unknown: 'That shift is not in the plan.',
    sick: 'If whoever takes the shift falls sick, you step in yourself. No substitute is hired for your own swap.',
    byLaw: 'A shift that changes hands is approved by the leader.',
    vacantTitle: 'Vacant',
    vacantNone: (days) => `Nothing is vacant ${days}.`,
    vacantVisits: (count) => (count === 1 ? '1 visit without anyone' : `${count} visits without anyone`),
    shortNotice: (hours) => `Less than ${hours} hours left until the shift.`,
    swapFor: (shift, name) => `Swap for ${shift} · ${name}`,
    takeVacantOne: 'Take the vacant shift',
    ifLeader: (leaders) => `If you say yes, ${oneOf('or', 'the leader')(leaders)} decides.`,
    askedBy: (name) => `${name} asked, so it is no swap of your own.`,
    withoutContact: (clients) => `Without their named contact: ${listedWith('and')(clients)}`,
    soon: 'Nobody can answer here about a shift that begins so soon. Call.',
    giveAway: 'Give away shift',
    giveAwayTyped: (day) => `Write for example: can anyone take my shift ${day}? Or: swap my shift ${day} for Sara's.`,
    vacant: VACANT.en,
    open: OPENED.en,
    absence: ABSENCE.en,
  },
};
