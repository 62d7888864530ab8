import { z } from 'zod';
import type { Understood } from '../../language/understand';
import type { Meaning, Press, Turn, View } from '../edge';
import { whenChoice } from './cards';
import { type MyDayCommand, WHENS, type WishMyDay, wishId } from './my-day';

const WISH = z.object({ when: z.enum([...WHENS, 'off']) });

const wish = (when: WishMyDay['when'], { reader, at }: View): Meaning<MyDayCommand> => ({
  meaning: 'command',
  command: { type: 'wishMyDay', by: reader, at, caseId: wishId(reader), when },
});

/** `min dag kvällen före`, `min dag när passet börjar`, `sluta skicka min dag`. */
export const understand = async (
  { intent, slots: { myDayWhen } }: Understood,
  turn: Turn,
): Promise<Meaning<MyDayCommand> | undefined> =>
  intent === 'preference' && myDayWhen !== undefined ? wish(myDayWhen, turn) : undefined;

/** A press, untrusted: everybody wishes for themselves. */
export const press = ({ verb, data }: Press, turn: Turn): Meaning<MyDayCommand> | undefined => {
  if (verb === 'myDayWhen') return { meaning: 'drawn', drawn: whenChoice(turn) };
  const read = verb === 'wishMyDay' ? WISH.safeParse(data) : undefined;
  return read?.success ? wish(read.data.when, turn) : undefined;
};
