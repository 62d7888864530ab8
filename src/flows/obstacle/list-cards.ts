import { button } from '../button';
import type { Drawn, Turn } from '../edge';
import { listCard } from '../list-card';
import { phrasesFor } from '../phrases';
import { metBy, openObstacles } from './obstacle';
import { onCase } from './pieces';
import { mayReport } from './policy';
import { ownerWords, toldIn, untilWords } from './words';

/** More would have to be scrolled; each is shown by its number. */
const MOST = 10;

/** `vilka hinder har vi?`: what is open, of which kind, with whom, since when and until when, and how many have met it. */
export const obstaclesCard = async (turn: Turn): Promise<Drawn> => {
  const { list, kinds, met, said, fresh } = turn.texts.obstacle;
  const open = openObstacles(turn.team.openCases);
  const rows = await Promise.all(
    open.slice(0, MOST).map(async (one) => ({
      lead: `#${one.number}`,
      text: said(toldIn(await turn.read.textsOf(one.id), turn)),
      small: [
        kinds[one.kind],
        ownerWords(one, turn),
        list.since(phrasesFor(turn).day(one.at)),
        list.answer(untilWords(one, turn)),
        met(metBy(one)),
      ].join(' · '),
      actions: [button(list.open, onCase('openObstacle', one))],
    })),
  );
  const left = open.length - rows.length;
  const may = mayReport(turn.team.members.get(turn.reader));
  const card = listCard({
    title: list.title,
    small: open.length === 0 ? list.none : left > 0 ? list.more(left) : '',
    rows,
    foot: open.length === 0 ? '' : list.foot,
    actions: may ? [button(fresh.button, { verb: 'newObstacle', data: {} })] : [],
  });
  return { card, preview: list.title };
};
