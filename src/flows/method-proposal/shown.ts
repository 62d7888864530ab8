import { alikeness } from '../../language/alike';
import type { Turn } from '../edge';
import type { Alike } from './draft-cards';
import { isProposalCase, type ProposalCase } from './method-proposal';
import { type Shown, wordsOf, writtenOf } from './words';

/** The proposal with its words, for the turn's reader. */
export const shownFor = async (one: ProposalCase, view: Turn): Promise<Shown> => ({
  one,
  written: writtenOf(one, await view.read.textsOf(one.id)),
  view,
});

/** Said in half the same words or more. */
const LEAST_ALIKE = 0.4;

/** Of a draft: the open proposal, or what is agreed, that says most nearly the same. */
export const alikeTo = async (shown: Shown, turn: Turn): Promise<Alike | undefined> => {
  if (shown.one.status !== 'draft') return undefined;
  const words = wordsOf(shown);
  const others = turn.team.openCases.filter(isProposalCase).filter(({ put, status }) => put && status !== 'kept');
  const found = await Promise.all(
    others.map(async (other) => ({ one: other, words: wordsOf(await shownFor(other, turn)) })),
  );
  const [best] = found
    .map((each) => ({ ...each, alike: alikeness(words, each.words) }))
    .sort((a, b) => b.alike - a.alike);
  return best && best.alike >= LEAST_ALIKE ? { one: best.one, words: best.words } : undefined;
};
