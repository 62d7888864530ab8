import { instant } from '../../src/core/ids';
import { localTime, weekdayOf } from '../../src/core/time';
import { carerIn, mentions } from './week-people';
import type { Scene } from './week-scenes';
import { hours, minutes, type Stage } from './week-stage';

export const LEADER = 'Kristina';
export const DEPUTY = 'Anna';

const isOffice = (stage: Stage): boolean => {
  const time = localTime(stage.now(), stage.care.team.timeZone);
  return weekdayOf(stage.today()) <= 5 && '07:30' <= time && time < '17:00';
};

const COMMENTS = ['Tack, bra löst.', 'Ok den här gången.', 'Skriv upp tiden.'];
const REASONS = ['vi behöver dig på lunchrundan', 'det blir för långt pass'];

/** What waits stands in one card: with one thing in it a press is enough, else the number says which. */
export const decides = async (
  stage: Stage,
  name: string,
  number: number,
  how: 'yes' | 'comment' | 'no',
): Promise<void> => {
  const carer = carerIn(stage, name);
  const { exception } = carer.texts;
  const card = carer.finds(number, exception.approve);
  const only = card && card.buttons.filter((title) => title === exception.approve).length === 1;
  const comment = how === 'comment' ? stage.chance.one(COMMENTS) : undefined;
  if (card && only && how !== 'no' && stage.chance.happens(0.6))
    return void (await carer.presses(exception.approve, card, comment ? { comment } : {}));
  if (card && only && how === 'no' && stage.chance.happens(0.3))
    return void (await carer.presses(exception.reject, card));
  if (how === 'no') return void (await carer.writes(`nej ${number}: ${stage.chance.one(REASONS)}`));
  await carer.writes(comment ? `godkänn ${number}: ${comment}` : `godkänn ${number}`);
};

const HOW = { approves: 'yes', comments: 'comment', rejects: 'no', deputy: 'yes' } as const;

/** The leader reads what waits in office hours; where the leader does not, the deputy does when asked, or nobody. */
export const leaderActs = (stage: Stage, number: number, plan: NonNullable<Scene['leader']>): void => {
  if (plan === 'nobody' || plan === 'regretted') return;
  const name = plan === 'deputy' ? DEPUTY : LEADER;
  const saw = (): boolean =>
    stage.diary.entries.some(
      (entry) => entry.name === name && mentions(entry.text, number) && entry.text.includes('Väntar på dig'),
    );
  stage.once(saw, () => {
    const act = async (): Promise<void> => {
      if (plan === 'deputy' || isOffice(stage)) await decides(stage, name, number, HOW[plan]);
      else stage.at(instant(stage.now() + hours(1)), act);
    };
    stage.at(instant(stage.now() + minutes(5 + stage.chance.upTo(60))), act);
  });
};

const WHY = ['passet behövs på annat håll', 'vi måste hålla ihop rundan den dagen'];

/** The leader takes back what two have agreed on, and says why. */
export const reverses = async (stage: Stage, number: number): Promise<void> => {
  await carerIn(stage, LEADER).writes(`ångra ${number}: ${stage.chance.one(WHY)}`);
};
