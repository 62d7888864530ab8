import { givesCare } from '../../core/roster';
import { button } from '../button';
import { choice } from '../choice';
import type { Drawn, Press, Setting, View } from '../edge';
import { status } from '../status';
import { WHENS, type WishMyDay, wishId, wishIn } from './my-day';

type Wish = WishMyDay['when'];

const CHANGE: Press = { verb: 'myDayWhen', data: {} };

const press = (when: Wish): Press => ({ verb: 'wishMyDay', data: { when } });

/** What else one may wish for than what one has. */
const othersThan = (now: Wish): readonly Wish[] => ([...WHENS, 'off'] as const).filter((one) => one !== now);

const wishOf = ({ team, reader }: View): Wish => {
  const id = wishId(reader);
  const one = team.openCases.find((each) => each.id === id);
  return one ? wishIn(one) : 'off';
};

export const whenChoice = (view: View): Drawn => {
  const { myDayWish } = view.texts;
  const now = wishOf(view);
  const options = othersThan(now).map((when) => ({ title: myDayWish.buttons[when], press: press(when) }));
  return choice(myDayWish.ask, myDayWish.now[now], options, view);
};

/** How it is from now on. */
export const wishCard = (when: Wish, { texts: { myDayWish } }: View): Drawn => ({
  card: status(myDayWish.now[when], [button(myDayWish.change, CHANGE)], undefined, myDayWish.typed),
});

/** Whoever has no client has no day to be sent. */
export const settings = (view: View): readonly Setting[] => {
  const { myDayWish } = view.texts;
  return givesCare(view.team.members.get(view.reader))
    ? [
        {
          lead: myDayWish.lead,
          text: myDayWish.short[wishOf(view)],
          title: myDayWish.change,
          press: CHANGE,
          typed: myDayWish.typed,
        },
      ]
    : [];
};
