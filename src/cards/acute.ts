import type { Card } from '../core/card';
import type { ClientCode } from '../core/ids';
import { button } from '../flows/button';
import type { Drawn, Press } from '../flows/edge';
import { question } from '../flows/question';
import type { Texts } from '../text/texts';

/** A danger, and the number to call. */
export interface Alarm {
  readonly danger: keyof Texts['acute']['call'];
  readonly number: string;
}

/** The whole answer in words; while nothing has been sent on it says so. */
export const alarmText = ({ danger, number }: Alarm, { acute }: Texts): string =>
  `${acute.call[danger](number)} ${acute.next[danger]} ${acute.kept}`;

const card = ({ danger, number }: Alarm, { acute }: Texts, more: Partial<Card>, typed: string): Card =>
  question(
    {
      title: acute.call[danger](number),
      boxes: [{ line: acute.next[danger] }],
      findings: [],
      actions: [],
      ...more,
    },
    typed,
  );

const drawnOf = (drawn: Card, { danger, number }: Alarm, { acute }: Texts): Drawn => ({
  card: drawn,
  preview: acute.call[danger](number),
});

/** The number first, and the button that sends on to the nurse that something has happened to the client. */
export const alarmCard = (alarm: Alarm, client: ClientCode, tell: Press, texts: Texts): Drawn => {
  const { kept, tellNurse, tellTyped } = texts.acute;
  const more = { foot: kept, actions: [button(tellNurse, tell)] };
  return drawnOf(card(alarm, texts, more, tellTyped(client)), alarm, texts);
};

/** The number, as it stays where the button was pressed. */
export const pressedAlarmCard = (alarm: Alarm, texts: Texts): Drawn =>
  drawnOf(card(alarm, texts, {}, ''), alarm, texts);
