import { type IsoDate, instant, wallTime } from '../../src/core/ids';
import { instantOf } from '../../src/core/time';
import { answers, type Begun, begin, reacts, undoes, withdraws } from './week-cases';
import { choiceFor, type Load } from './week-choices';
import { leaderActs, reverses } from './week-leader';
import { carerIn, ENGLISH } from './week-people';
import { type Scene, scenesOf } from './week-scenes';
import { smallTeamAsks } from './week-small-team';
import { isWaking, minutes, type Stage } from './week-stage';
import { WEEK } from './week-team';

/** Who of those asked takes it, and who says no; the others leave it. */
const answering = (stage: Stage, begun: Begun): void => {
  const { scene, choice, number } = begun;
  const { chance } = stage;
  const says = (name: string, yes: boolean) =>
    reacts(stage, name, number, (carer) => answers(stage, carer, begun, yes));
  if (scene.ends === 'taken') {
    const reachable = choice.asked.filter((name) => stage.isOnDuty(name, stage.now()));
    const taker = chance.one(reachable.length > 0 ? reachable : choice.asked);
    for (const name of choice.asked) if (name === taker || chance.happens(0.35)) says(name, name === taker);
  }
  if (scene.ends === 'declined') for (const name of choice.asked) says(name, false);
};

/** Whoever said yes finds that it does not go after all, before the leader has looked. */
const regretting = (stage: Stage, { choice, number }: Begun): void => {
  const [taker = ''] = choice.asked;
  const carer = carerIn(stage, taker);
  const { withdrawYes } = carer.texts.exception;
  stage.once(
    () => carer.finds(number, withdrawYes) !== undefined,
    () =>
      stage.at(instant(stage.now() + minutes(4)), async () => {
        const card = carer.finds(number, withdrawYes);
        if (card) await carer.presses(withdrawYes, card);
      }),
  );
};

/** What comes once somebody has said yes. */
const following = (stage: Stage, { scene, choice, number }: Begun): void => {
  const { after, leader } = scene;
  if (leader) leaderActs(stage, number, leader);
  if (!after) return;
  const isTaken = (): boolean =>
    stage.diary.entries.some(
      ({ name, text }) => name === choice.asker && text.includes(`#${number}`) && /^(Klart|Done)/m.test(text),
    );
  stage.once(isTaken, () => {
    const by = stage.chance.happens(0.5) ? choice.asker : (choice.other ?? choice.asker);
    stage.at(instant(stage.now() + minutes(5 + stage.chance.upTo(20))), () =>
      after === 'reversed' ? reverses(stage, number) : undoes(stage, by, number),
    );
  });
};

const loadOf = (stage: Stage, played: readonly Begun[]): Load => {
  const today = played.filter(({ on }) => on === stage.today());
  return {
    asks: (name) => played.filter(({ choice }) => choice.asker === name).length,
    asksToday: (name) => today.filter(({ choice }) => choice.asker === name).length,
    askedToday: (name) => today.filter(({ choice }) => choice.asked.includes(name)).length,
  };
};

const TRIES = 60;

/** Begins a scene as soon as somebody has a reason to; those that never find one are given back. */
const plays = (stage: Stage, scene: Scene, played: Begun[], missed: Scene[]): (() => Promise<void>) => {
  let tried = 0;
  const attempt = async (): Promise<void> => {
    tried += 1;
    const choice = isWaking(stage, stage.now())
      ? choiceFor(stage, await stage.plan(), scene, loadOf(stage, played))
      : undefined;
    const begun = choice && (await begin(stage, scene, choice));
    if (!begun) {
      if (tried < TRIES) stage.at(instant(stage.now() + minutes(50)), attempt);
      else missed.push(scene);
      return;
    }
    played.push(begun);
    answering(stage, begun);
    following(stage, begun);
    if (scene.ends === 'withdrawn') {
      const after = instant(stage.now() + minutes(8 + stage.chance.upTo(40)));
      stage.at(after, () => withdraws(stage, begun));
    }
    if (scene.leader === 'regretted') regretting(stage, begun);
  };
  return attempt;
};

export interface Played {
  readonly begun: readonly Begun[];
  readonly missed: readonly Scene[];
}

/** Half past seven in the morning until eight in the evening. */
const FIRST = 7 * 60 + 30;
const LONG = 12 * 60 + 30;
/** What a leader decides is asked on a weekday before lunch. */
const SHORT = 4 * 60;
const OFFICE_DAYS = 5;

/** Spreads the scenes over the week and lets it pass. */
export const playWeek = async (stage: Stage): Promise<Played> => {
  const begun: Begun[] = [];
  const missed: Scene[] = [];
  const scenes = scenesOf(stage.chance);
  const { timeZone } = stage.care.team;
  const begins = (scene: Scene, date: IsoDate | undefined, long: number): void => {
    if (!date) return;
    const midnight = instantOf(date, wallTime('00:00'), timeZone);
    stage.at(instant(midnight + minutes(FIRST + stage.chance.upTo(long))), plays(stage, scene, begun, missed));
  };
  const decided = scenes.filter(({ leader }) => leader);
  const others = scenes.filter(({ leader }) => !leader);
  decided.forEach((scene, at) => {
    begins(scene, WEEK[at % OFFICE_DAYS], SHORT);
  });
  others.forEach((scene, at) => {
    begins(scene, WEEK[Math.floor((at * WEEK.length) / others.length)], LONG);
  });
  stage.at(stage.now(), async () => void (await carerIn(stage, ENGLISH).writes('language english')));
  smallTeamAsks(stage);
  const last = WEEK[WEEK.length - 1];
  if (!last) throw new Error('the week has no days');
  await stage.playUntil(instantOf(last, wallTime('23:59'), timeZone));
  return { begun, missed };
};
