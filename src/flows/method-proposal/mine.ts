import type { Instant, IsoDate } from '../../core/ids';
import { localDate } from '../../core/time';
import type { AgendaLine, CaseLine, DecisionLine, Turn, View, WaitingLine } from '../edge';
import { phrasesFor, plain } from '../phrases';
import { isObjectedTo, isProposalCase, isUnsettled, type ProposalCase } from './method-proposal';
import { onCase } from './pieces';
import { answerersOf, ownersOf } from './policy';
import { shownFor } from './shown';
import { standsLine, valuesLine } from './stands';
import { answererName, headLine, type Shown, talkLines, wordsOf } from './words';

const unsettled = ({ team }: Pick<View, 'team'>): readonly ProposalCase[] =>
  team.openCases.filter(isProposalCase).filter(isUnsettled);

/** The reader's own, those that wait for them, and those they follow. */
export const mine = async (turn: Turn): Promise<readonly CaseLine[]> => {
  const { reader, team, at } = turn;
  const cases = unsettled(turn).filter(
    (one) => one.by === reader || (one.put && (one.group.includes(reader) || ownersOf(team, one, at).includes(reader))),
  );
  return Promise.all(
    cases.map(async (one) => {
      const shown = await shownFor(one, turn);
      return { number: one.number, caseId: one.id, about: wordsOf(shown), stands: standsLine(shown) };
    }),
  );
};

/** What somebody beyond the team has not answered yet, for all to know. */
export const waits = (view: View): readonly WaitingLine[] =>
  unsettled(view)
    .filter(({ status }) => status === 'leader')
    .map((one) => ({
      number: one.number,
      about: view.texts.proposals.headed(view.texts.proposals.areas[one.area]),
      names: [answererName(one, view)],
      since: one.chain.at(-1)?.at ?? one.at,
    }));

const DUE: ReadonlySet<ProposalCase['status']> = new Set(['round', 'review']);

/** Rounds that end, and trials that are looked at, on that date. */
export const ofTheDay = (view: View, date: IsoDate): readonly string[] =>
  unsettled(view).flatMap(({ number, status, round, trial }) => {
    const { proposals } = view.texts;
    const isOn = (at: Instant | undefined) => at !== undefined && localDate(at, view.team.team.timeZone) === date;
    if (DUE.has(status) && isOn(round?.until))
      return [proposals.endsToday(number, phrasesFor(view).time(round?.until ?? view.at))];
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
