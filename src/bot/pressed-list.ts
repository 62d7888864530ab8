import { z } from 'zod';
import { showVacant } from '../flows';
import type { Drawn, Press, Turn } from '../flows/edge';
import { DATE } from '../flows/payload';
import { showSummary } from './daily-summary';
import { showMyDay } from './my-day';
import type { Reply, TurnParts } from './utterance';

const DRAFT_FROM_MY_DAY = z.object({ myDay: DATE });
const DRAFT_FROM_SUMMARY = z.object({ summary: DATE });
const DRAFT_FROM_VACANT = z.object({ vacant: z.array(DATE).max(31) });

/** The list that was pressed in, drawn anew: one's day stays in any case, and the list of what nobody has when what was pressed cannot be had. */
export const listOf = async (
  parts: TurnParts,
  turn: Turn,
  { data }: Press,
  reply: Reply,
): Promise<Drawn | undefined> => {
  const day = DRAFT_FROM_MY_DAY.safeParse(data);
  if (day.success) return showMyDay(parts.edges, turn, day.data.myDay);
  if (!reply.refused) return undefined;
  const summary = DRAFT_FROM_SUMMARY.safeParse(data);
  if (summary.success) return showSummary(parts.edges, turn, summary.data.summary);
  const vacant = DRAFT_FROM_VACANT.safeParse(data);
  return vacant.success ? showVacant(vacant.data.vacant, turn) : undefined;
};
