import { type IsoDate, instant, isoDate, wallTime } from '../../src/core/ids';
import { instantOf } from '../../src/core/time';
import { LEADER } from './week-leader';
import { carerIn } from './week-people';
import { minutes, type Stage } from './week-stage';

const ASKED: readonly IsoDate[] = [isoDate('2026-11-24'), isoDate('2026-11-26')];

/** Twice in the week the leader's other team has something to decide as well: Olle's visit begins before Hodan's shift. */
export const smallTeamAsks = (stage: Stage): void => {
  const { timeZone } = stage.care.team;
  const person = (name: string) => stage.conversation.who(name);
  for (const date of ASKED) {
    const eight = instantOf(date, wallTime('08:10'), timeZone);
    stage.at(eight, async () => {
      await carerIn(stage, 'Olle').writes('kan Hodan ta K-2002 idag 11.30?');
      await carerIn(stage, 'Olle').writes('ja');
    });
    stage.at(instant(eight + minutes(6)), async () => void (await carerIn(stage, 'Hodan').writes('ja')));
    stage.at(instant(eight + minutes(30)), async () => {
      const leader = carerIn(stage, LEADER);
      const card = person(LEADER).lastCard();
      const { approve } = leader.texts.exception;
      const alone = card?.text.includes('K-2002') && card.buttons.filter((title) => title === approve).length === 1;
      if (card && alone) return void (await leader.presses(approve, card));
      const which = await leader.writes(`godkänn ${ASKED.indexOf(date) + 1}`);
      if (which.buttons.includes('Hemtjänst Linden') && which.messages[0])
        await leader.presses('Hemtjänst Linden', which.messages[0]);
    });
  }
};
