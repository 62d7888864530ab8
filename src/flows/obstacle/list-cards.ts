import { hasVoice } from '../../core/roster';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { listCard } from '../list-card';
import { readable } from '../masked';
import { phrasesFor } from '../phrases';
import { metBy } from './obstacle';
import { onCase } from './pieces';
import type { InWords } from './reasons';
import { ownerWords, untilWords } from './words';

/** More would have to be scrolled; each is shown by its number. */
const MOST = 10;

/** `vilka hinder har vi?`: what is open, of which kind, with whom, since when and until when, and how many have met it. */
export const obstaclesCard = (open: readonly InWords[], view: View): Drawn => {
  const { list, kinds, met, said, fresh } = view.texts.obstacle;
  const rows = open.slice(0, MOST).map(({ one, words }) => ({
    lead: `#${one.number}`,
    text: said(readable(words, view)),
    small: [
      kinds[one.kind],
      ownerWords(one, view),
      list.since(phrasesFor(view).day(one.at)),
      list.answer(untilWords(one, view)),
      met(metBy(one)),
    ].join(' · '),
    actions: [button(list.open, onCase('openObstacle', one))],
  }));
  const left = open.length - rows.length;
  const may = hasVoice(view.team.members.get(view.reader));
  const card = listCard({
    title: list.title,
    small: open.length === 0 ? list.none : left > 0 ? list.more(left) : '',
    rows,
    foot: open.length === 0 ? '' : list.foot,
    actions: may ? [button(fresh.button, { verb: 'newObstacle', data: {} })] : [],
  });
  return { card, preview: list.title };
};
