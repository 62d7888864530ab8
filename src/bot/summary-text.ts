import { rowInWords } from '../cards/rows';
import type { Card } from '../core/card';
import { caseId, type Instant, type IsoDate, NOBODY, type TeamId } from '../core/ids';
import { ParsedRows, readTeam } from '../engine/read';
import type { Store } from '../engine/store';
import type { AnyEdge } from '../flows/edge';
import { plain } from '../flows/phrases';
import { textsIn } from '../text';
import { showSummary } from './daily-summary';

const linesOf = (card: Card): readonly string[] => {
  if (card.template !== 'summary') throw new Error(`a summary is no ${card.template}`);
  const { title, small, rows, more, sections, foot } = card;
  const told = sections.flatMap(({ heading, lines }) => lines.map((line) => (heading ? `${heading}: ${line}` : line)));
  return [title, small, ...rows.map(rowInWords), more, ...told, foot].filter(Boolean).map(plain);
};

/** The team's summary of that date as text, a line each, in the team's language. */
export const summaryText = async (
  store: Store,
  edges: readonly AnyEdge[],
  team: TeamId,
  { date, at }: { readonly date: IsoDate; readonly at: Instant },
): Promise<readonly string[]> => {
  const read = readTeam(store, team, new ParsedRows());
  const state = await read.team();
  const texts = textsIn(state.team.language);
  const turn = { team: state, reader: NOBODY, texts, at, newCaseId: () => caseId('none'), read };
  return linesOf((await showSummary(edges, turn, date)).card);
};
