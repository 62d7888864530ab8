import type { CardRow } from '../../core/card';
import { button } from '../button';
import type { Drawn, Turn } from '../edge';
import { listCard } from '../list-card';
import { phrasesFor } from '../phrases';
import { isProposalCase, isSeenBy, isUnsettled, type ProposalCase } from './method-proposal';
import { onCase } from './pieces';
import { shownFor } from './shown';
import { standsLine } from './stands';
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

/** More would have to be scrolled; each is shown by its number. */
const MOST = 10;

/** `förslag`: what is open, where each stands and what it waits for; of drafts the reader's own. */
export const proposalsCard = async (turn: Turn): Promise<Drawn> => {
  const { opened, how } = turn.texts.proposals;
  const open = turn.team.openCases
    .filter(isProposalCase)
    .filter((one) => isUnsettled(one) && isSeenBy(one, turn.reader));
  const rows = await Promise.all(
    open.slice(0, MOST).map(async (one): Promise<CardRow> => {
      const shown = await shownFor(one, turn);
      return {
        lead: `#${one.number}`,
        text: wordsOf(shown),
        small: standsLine(shown),
        actions: [button(opened.show, onCase('openProposal', one))],
      };
    }),
  );
  const left = open.length - rows.length;
  const card = listCard({
    title: opened.title,
    small: open.length === 0 ? opened.none : left > 0 ? opened.more(left) : '',
    rows,
    foot: open.length === 0 ? how : `${opened.foot} ${how}`,
  });
  return { card, preview: opened.title };
};

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
