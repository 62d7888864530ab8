import { type Instant, type IsoDate, NOBODY } from '../../core/ids';
import { hasVoice } from '../../core/roster';
import { HOUR, localDate } from '../../core/time';
import type { AgendaLine, CaseLine, DecisionLine, Turn, View, WaitingLine } from '../edge';
import { phrasesFor, plain } from '../phrases';
import { isObjectedTo, isProposalCase, isUnsettled, type ProposalCase } from './method-proposal';
import { onCase } from './pieces';
import { answerersOf, ownersOf } from './policy';
import { isOpenAt } from './round';
import { shownFor } from './shown';
import { standsLine, valuesLine } from './stands';
import { answererName, headLine, type Shown, talkLines, wordsOf } from './words';

const unsettled = ({ team }: Pick<View, 'team'>): readonly ProposalCase[] =>
  team.openCases.filter(isProposalCase).filter(isUnsettled);

const DUE: ReadonlySet<ProposalCase['status']> = new Set(['round', 'review']);

/** The team is asked, and the reader has a voice and has not used it. */
const isAsked = ({ status, round }: ProposalCase, { team, reader, at }: View): boolean =>
  DUE.has(status) &&
  isOpenAt(round, at) &&
  hasVoice(team.members.get(reader)) &&
  !round.votes.some(({ by }) => by === reader);

/** The reader's own, those that wait for them or for their answer, and those they follow. */
export const mine = async (turn: Turn): Promise<readonly CaseLine[]> => {
  const { reader, team, at, texts } = turn;
  const isTheirs = (one: ProposalCase): boolean =>
    one.group.includes(reader) || ownersOf(team, one, at).includes(reader) || isAsked(one, turn);
  const cases = unsettled(turn).filter((one) => one.by === reader || (one.put && isTheirs(one)));
  return Promise.all(
    cases.map(async (one) => {
      const shown = await shownFor(one, turn);
      const unanswered = isAsked(one, turn) ? [texts.proposals.unanswered] : [];
      const stands = [standsLine(shown), ...unanswered].join(' ');
      return { number: one.number, caseId: one.id, about: wordsOf(shown), stands };
    }),
  );
};

/** What somebody beyond the team has not answered yet, for all to know: as the team's channel reads it, whoever asks. */
export const waits = (turn: Turn): Promise<readonly WaitingLine[]> =>
  Promise.all(
    unsettled(turn)
      .filter(({ status }) => status === 'leader')
      .map(async (one) => ({
        number: one.number,
        about: turn.texts.proposals.called(wordsOf(await shownFor(one, { ...turn, reader: NOBODY }))),
        names: [answererName(one, turn)],
        since: one.chain.at(-1)?.at ?? one.at,
      })),
  );

/** An answer is wanted within so long. */
const SOON = 24 * HOUR;

/** Rounds that end on that date, or of today's within a day, and trials that are looked at. */
export const ofTheDay = (view: View, date: IsoDate): readonly string[] =>
  unsettled(view).flatMap(({ number, status, round, trial }) => {
    const { proposals } = view.texts;
    const dateOf = (at: Instant) => localDate(at, view.team.team.timeZone);
    const isOn = (at: Instant | undefined) => at !== undefined && dateOf(at) === date;
    const isSoon = (at: Instant | undefined) =>
      at !== undefined && dateOf(view.at) === date && view.at < at && at - view.at <= SOON;
    if (DUE.has(status) && isOn(round?.until))
      return [proposals.endsToday(number, phrasesFor(view).time(round?.until ?? view.at))];
    if (DUE.has(status) && isSoon(round?.until))
      return [proposals.endsSoon(number, phrasesFor(view).until(round?.until ?? view.at))];
    return status === 'trial' && isOn(trial?.review) ? [proposals.reviewToday(number)] : [];
  });

/** What waits for the reader to decide: no and passing on want a reason, which is asked for then. */
export const decisions = async (turn: Turn): Promise<readonly DecisionLine[]> => {
  const { team, at, reader, texts } = turn;
  const { leader } = texts.proposals;
  const cases = unsettled(turn).filter((one) => one.status === 'leader' && answerersOf(team, one, at).includes(reader));
  return Promise.all(
    cases.map(async (one) => {
      const shown = await shownFor(one, turn);
      return {
        number: one.number,
        about: wordsOf(shown),
        lines: [headLine(shown), leader.foot(phrasesFor(turn).until(one.chain.at(-1)?.answerBy ?? one.at))],
        yesTitle: leader.approve,
        yes: onCase('approveProposal', one),
        noTitle: leader.decline,
        no: onCase('declineProposal', one),
        typed: leader.typed(one.number),
        approves: false,
        parties: [one.by],
        clients: [],
      };
    }),
  );
};

const sectionOf = (one: ProposalCase): AgendaLine['section'] | undefined => {
  switch (one.status) {
    case 'round':
      return isObjectedTo(one) ? 'objections' : undefined;
    case 'amending':
      return isObjectedTo(one) ? 'objections' : 'waiting';
    case 'agenda':
      return one.agenda === 'objections' ? 'objections' : one.agenda === 'review' ? 'reviews' : 'waiting';
    case 'review':
      return 'reviews';
    case 'leader':
      return 'waiting';
    default:
      return undefined;
  }
};

const agendaText = (shown: Shown): string => {
  const { one } = shown;
  const judged = one.trial ? [plain(valuesLine(shown))] : [];
  const talk = sectionOf(one) === 'objections' ? talkLines(shown) : [];
  return [`#${one.number} ${wordsOf(shown)}`, standsLine(shown), ...judged, ...talk].filter(Boolean).join(' · ');
};

/** What of the proposals is for the team's next meeting. */
export const agenda = async (turn: Turn): Promise<readonly AgendaLine[]> => {
  const lines = await Promise.all(
    unsettled(turn).map(async (one) => {
      const section = sectionOf(one);
      return section ? [{ section, text: agendaText(await shownFor(one, turn)) }] : [];
    }),
  );
  return lines.flat();
};
