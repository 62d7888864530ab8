import type { Turn } from '../edge';
import type { SwapCommand } from './commands';
import { decide } from './decide';
import { gather } from './gather';

/** Of several that fit the words, those that would pass; when none does, the nearest is refused with what would. */
export const thatPass = async <P extends { readonly command: SwapCommand }>(
  pairs: readonly P[],
  { read }: Turn,
): Promise<readonly P[]> => {
  const passes = await Promise.all(
    pairs.map(async ({ command }) => decide(await gather(command, read), command).outcome === 'accepted'),
  );
  return pairs.filter((_, at) => passes[at]);
};
