import type { Notice } from '../../core/flow';
import type { MemberId } from '../../core/ids';
import type { Plan } from '../../core/plan';
import type { Drawn, News, View } from '../edge';
import { phrasesFor } from '../phrases';
import type { Quiet } from '../quiet';
import { caseCard, previewOf } from './cards';
import { endedLine } from './ended';
import type { SwapEvent } from './events';
import { linesOf } from './mine';
import { leadersFor, type SwapKnown } from './reasons';
import { beginnerOf, declinedAt, firstStart, partiesIn, type SwapCase } from './swap';
import { about } from './words';

const caseOf = (event: SwapEvent, known: SwapKnown): SwapCase | undefined =>
  known.stored.cases.get(event.caseId) as SwapCase | undefined;

const tell = (to: Notice['to'], event: SwapEvent, asks = false): Notice => ({
  to,
  notice: event.type,
  caseId: event.caseId,
  asks,
});

/** What stands among all that waits for a leader, brought up to date. */
const keepStanding = (event: SwapEvent, { exception }: SwapCase): readonly Notice[] =>
  (exception?.leaders ?? []).map((person) => ({ ...tell(person, event), standing: 'kept' }));

const askLeaders = (event: SwapEvent, leaders: readonly MemberId[]): readonly Notice[] =>
  leaders.map((person) => ({ ...tell(person, event, true), standing: 'anew' }));

/** The leaders have been reminded; now those who stand in for them are asked. */
const askDeputies = (event: SwapEvent, { exception }: SwapCase, { team }: SwapKnown): readonly Notice[] =>
  askLeaders(
    event,
    (exception?.leaders ?? []).filter((person) => team.members.get(person)?.role !== 'leader'),
  );

/** The two who agreed on it. */
const parties = (one: SwapCase): readonly MemberId[] => [...new Set([beginnerOf(one), ...partiesIn(one)])];

/**
 * Event -> who is told. Whoever acted sees it in their own card, whoever was asked in theirs; only those who would not look there get a
 * message. The client's named contact reads it in *my day*.
 */
export const notices = (event: SwapEvent, known: SwapKnown): readonly Notice[] => {
  const one = caseOf(event, known);
  if (!one) return [];
  const telling = (persons: readonly MemberId[]): readonly Notice[] => [
    ...persons.filter((person) => person !== event.by).map((person) => tell(person, event)),
    ...keepStanding(event, one),
  ];
  switch (event.type) {
    case 'visitOffered':
    case 'visitRequested':
    case 'swapProposed':
    case 'shiftOffered':
    case 'shiftRequested':
    case 'shiftSwapProposed':
      return one.asked.map((person) => tell(person, event, true));
    case 'exceptionRaised':
      return askLeaders(event, event.leaders);
    case 'leaderReminded':
      return askLeaders(event, one.exception?.leaders ?? []);
    case 'deputyAsked':
      return askDeputies(event, one, known);
    case 'visitTaken':
    case 'swapUndone':
    case 'shiftTaken':
    case 'shiftUndone':
      return telling(
        [...new Set([event.from, event.to, beginnerOf(one)].flatMap((person) => person ?? []))].filter(
          (person) => person !== one.away,
        ),
      );
    case 'shiftReturned':
    case 'shiftFreed': {
      const owner = event.type === 'shiftReturned' ? [event.to] : [];
      return [...new Set([...owner, ...leadersFor(known, event.at, [event.from])])].map((person) =>
        tell(person, event),
      );
    }
    case 'exceptionRejected':
      return telling(parties(one));
    case 'offerDeclined':
      return telling([beginnerOf(one)]);
    case 'offerExpired':
      return telling(one.exception ? parties(one) : [beginnerOf(one)]);
    case 'offerWithdrawn':
      return telling(one.exception && one.taker ? [one.taker] : []);
    case 'planOvertook':
      return telling(one.exception ? parties(one) : [beginnerOf(one)]);
    case 'visitDeclined':
      return keepStanding(event, one);
    case 'exceptionApproved':
      return [];
  }
};

/**
 * Whoever asked one colleague by name, or waits for a leader, waits for nothing when that one cannot be reached. Of those whom a question to all
 * does not reach it is said once; from then on it stands in the draft.
 */
export const unreached = (notice: Notice, one: SwapCase, known: boolean): readonly Notice[] => {
  const isFirst = notice.notice !== 'leaderReminded' && notice.notice !== 'deputyAsked';
  if (!notice.asks || !one.open || (known && !one.named && !notice.standing) || !isFirst) return [];
  const waiting = notice.standing ? parties(one) : [beginnerOf(one)];
  return waiting.map((to) => ({ to, notice: 'unreached', caseId: one.id, asks: false, about: notice.to }));
};

/** What may wait for a better hour: questions to colleagues, and what became of them. Anything else is told at once. */
const MAY_WAIT: ReadonlySet<string> = new Set<SwapEvent['type']>([
  'visitOffered',
  'visitRequested',
  'swapProposed',
  'shiftOffered',
  'shiftRequested',
  'shiftSwapProposed',
  'shiftTaken',
  'shiftUndone',
  'shiftReturned',
  'shiftFreed',
  'visitTaken',
  'swapUndone',
  'offerDeclined',
  'offerExpired',
  'planOvertook',
  'offerWithdrawn',
  'exceptionRaised',
  'exceptionRejected',
  'leaderReminded',
  'deputyAsked',
]);

/** A question to one colleague is between two people; one to all who can leaves those in peace who are off duty. */
export const quietOf = ({ notice, asks, standing }: Notice, one: SwapCase): Quiet | undefined => {
  if (!MAY_WAIT.has(notice) || standing === 'kept') return undefined;
  const { dueAt, named } = one;
  return {
    toAll: asks && !named && !standing,
    starts: firstStart(one),
    ...(dueAt === undefined ? {} : { expires: dueAt }),
  };
};

/** The notice in words. A question that nobody needs an answer to any more is not asked. */
export const sayNotice = (notice: Notice, one: SwapCase, plan: Plan, view: View): Drawn | News | undefined => {
  if (notice.about !== undefined) {
    const say = phrasesFor(view);
    const { offer, peace } = view.texts;
    const words = one.named || one.status === 'waiting' ? offer.unreached : peace.missed;
    return { text: words(say.name(notice.about), about(one, view)), preview: previewOf(one, view) };
  }
  if (!notice.asks) return { text: `${endedLine(one, view)} (#${one.number})`, preview: previewOf(one, view) };
  if (!one.open || declinedAt(one, view.reader) !== undefined) return undefined;
  const [line] = linesOf([one], view);
  return { ...caseCard(one, plan, view), ...(line ? { line } : {}) };
};
