import { NOBODY } from '../../core/ids';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { phrasesFor } from '../phrases';
import { status } from '../status';
import { previewOf } from './cards';
import { endedLine } from './ended';
import { waitingText } from './exception-cards';
import { onCase } from './pieces';
import type { SwapCase } from './swap';
import { about } from './words';

const lineOf = (one: SwapCase, view: View): string => {
  const { open } = view.texts;
  const say = phrasesFor(view);
  if (one.status === 'asking') return open.asks(say.name(one.owner), about(one, view));
  if (one.status === 'waiting') return waitingText(one, view);
  if (one.status === 'taken' && one.taker) return view.texts.ended.theyTake(say.name(one.taker), about(one, view));
  return endedLine(one, view);
};

/** An offer to all as it stands in the team's channel; a question to one colleague, and a swap of two, is nobody else's. */
export const openCard = (one: SwapCase, turn: View): Drawn | undefined => {
  if (one.began !== 'owner' || one.named) return undefined;
  const view: View = { ...turn, reader: NOBODY };
  const { offer, open } = view.texts;
  const asking = one.status === 'asking';
  const small = asking ? open.small(one.number, phrasesFor(view).until(one.dueAt ?? one.start)) : `#${one.number}`;
  const actions = asking ? [button(offer.take, onCase('acceptVisit', one))] : [];
  return {
    card: status(lineOf(one, view), actions, small, asking ? open.typed(one.number) : undefined),
    preview: previewOf(one, view),
  };
};
