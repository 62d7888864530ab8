import { hasVoice } from '../../core/roster';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { listCard } from '../list-card';
import { readable } from '../masked';
import { phrasesFor } from '../phrases';
import { isAnswered, metBy, type ObstacleCase } from './obstacle';
import { onCase } from './pieces';
import type { InWords } from './reasons';
import { ownerWords, standsWords, untilWords } from './words';

/** More would have to be scrolled; each is shown by its number. */
const MOST = 10;

const smallOf = (one: ObstacleCase, view: View): string => {
  const { list, kinds, met } = view.texts.obstacle;
  const isOver = !one.open || isAnswered(one);
  return [
    kinds[one.kind],
    ...(isOver ? [standsWords(one, view)] : [ownerWords(one, view)]),
    list.since(phrasesFor(view).day(isOver ? (one.endedAt ?? one.at) : one.at)),
    ...(isOver ? [] : [list.answer(untilWords(one, view))]),
    met(metBy(one)),
  ].join(' · ');
};

/**
 * `vilka hinder har vi?`: what is open, of which kind, with whom, since when and until when, and how many have met it; then what has been answered, open or
 * not long ago.
 */
export const obstaclesCard = (told: readonly InWords[], view: View): Drawn => {
  const { list, said, fresh } = view.texts.obstacle;
  const isOpen = ({ one }: InWords): boolean => one.open && !isAnswered(one);
  const open = told.filter(isOpen);
  const sorted = [...open, ...told.filter((each) => !isOpen(each))];
  const rows = sorted.slice(0, MOST).map(({ one, words }) => ({
    lead: `#${one.number}`,
    text: said(readable(words, view)),
    small: smallOf(one, view),
    actions: [button(list.open, onCase('openObstacle', one))],
  }));
  const left = sorted.length - rows.length;
  const may = hasVoice(view.team.members.get(view.reader));
  const card = listCard({
    title: list.title,
    small: [open.length === 0 ? list.none : '', left > 0 ? list.more(left) : ''].filter(Boolean).join(' '),
    rows,
    foot: sorted.length === 0 ? '' : list.foot,
    actions: may ? [button(fresh.button, { verb: 'newObstacle', data: {} })] : [],
  });
  return { card, preview: list.title };
};
