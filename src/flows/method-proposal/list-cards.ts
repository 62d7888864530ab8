import type { CardRow } from '../../core/card';
import type { Drawn, Turn } from '../edge';
import { listCard } from '../list-card';
import { phrasesFor } from '../phrases';
import { isProposalCase, type ProposalCase } from './method-proposal';
import { shownFor } from './shown';
import { wordsOf } from './words';

const listed = (status: ProposalCase['status'], { team }: Turn): readonly ProposalCase[] =>
  team.openCases.filter(isProposalCase).filter((one) => one.status === status);

const rowsOf = (cases: readonly ProposalCase[], lead: (one: ProposalCase) => string, turn: Turn): Promise<CardRow[]> =>
  Promise.all(
    cases.map(async (one) => ({
      lead: lead(one),
      text: wordsOf(await shownFor(one, turn)),
      small: turn.texts.proposals.list.since(phrasesFor(turn).day(one.settledAt ?? one.at)),
      actions: [],
    })),
  );

/** What was agreed, and what must not change, to be read in one go. */
export const agreementsCard = async (turn: Turn): Promise<Drawn> => {
  const { list } = turn.texts.proposals;
  const agreed = await rowsOf(listed('agreed', turn), ({ number }) => `#${number}`, turn);
  const kept = await rowsOf(listed('kept', turn), ({ number }) => `${list.keep} #${number}`, turn);
  return {
    card: listCard({
      title: list.title,
      small: list.small,
      rows: [...agreed, ...kept],
      notes: [...(agreed.length > 0 ? [] : [list.none]), ...(kept.length > 0 ? [] : [list.noneKept])],
      foot: list.foot,
    }),
    preview: list.title,
  };
};

/** What works, and must not change. */
export const keepListCard = async (turn: Turn): Promise<Drawn> => {
  const { list } = turn.texts.proposals;
  const rows = await rowsOf(listed('kept', turn), ({ number }) => `#${number}`, turn);
  return {
    card: listCard({
      title: list.keepTitle,
      small: '',
      rows,
      notes: rows.length > 0 ? [] : [list.noneKept],
      foot: rows.length > 0 ? list.foot : '',
    }),
    preview: list.keepTitle,
  };
};
