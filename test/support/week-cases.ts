import { type IsoDate, instant } from '../../src/core/ids';
import type { Turn } from './chat';
import type { Choice } from './week-choices';
import { type Carer, carerIn, speaksEnglish } from './week-people';
import type { Scene } from './week-scenes';
import { hours, isWaking, minutes, type Stage } from './week-stage';
import { askingAll, askingForTwo, askingOne, askingToSwap, offeringToTake } from './week-words';

/** A case that was sent: its number, and who began it. */
export interface Begun {
  readonly number: number;
  readonly scene: Scene;
  readonly choice: Choice;
  readonly on: IsoDate;
}

const wordsFor = (stage: Stage, { asks }: Scene, { asker, visit, beside, returns, other = '' }: Choice): string => {
  const saying = { chance: stage.chance, today: stage.today(), english: speaksEnglish(asker) };
  if (asks === 'taker') return offeringToTake(other, visit, saying);
  if (asks === 'swap' && returns) return askingToSwap(other, visit, returns, saying);
  if (asks === 'several' && beside) return askingForTwo(visit, beside, saying);
  return asks === 'one' ? askingOne(other, visit, saying) : askingAll(visit, saying);
};

/** What was sent begins with its number. */
const numberIn = ({ text }: Turn): number | undefined => {
  const [, number] = /^#(\d+) · /m.exec(text) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** A bare yes may be asked back which of several it means: the draft stands first. */
const saysYes = async (asker: Carer): Promise<Turn | undefined> => {
  const said = await asker.writes(speaksEnglish(asker.name) ? 'yes' : 'ja');
  const [first] = said.buttons;
  const which = said.messages.at(-1);
  return numberIn(said) === undefined && first && which ? asker.presses(first, which) : said;
};

/** They write, read the card, and send it with a press or a `ja`. */
export const begin = async (stage: Stage, scene: Scene, choice: Choice): Promise<Begun | undefined> => {
  const asker = carerIn(stage, choice.asker);
  const { offer } = asker.texts;
  const draft = await asker.writes(wordsFor(stage, scene, choice));
  const send = scene.asks === 'all' || scene.asks === 'several' ? offer.send : offer.sendTo(choice.other ?? '');
  if (!draft.buttons.includes(send)) return undefined;
  const card = draft.messages.findLast(({ buttons }) => buttons.includes(send));
  const sent = card && stage.chance.happens(0.5) ? await asker.presses(send, card) : await saysYes(asker);
  const number = sent && numberIn(sent);
  return number === undefined ? undefined : { number, scene, choice, on: stage.today() };
};

/** Looks at the phone a while after the bot wrote: sooner at work, in the morning when it was night. */
export const reacts = (stage: Stage, name: string, number: number, what: (carer: Carer) => Promise<void>): void => {
  const carer = carerIn(stage, name);
  stage.once(
    () => carer.hasReadOf(number),
    () => {
      const onDuty = stage.isOnDuty(name, stage.now());
      const after = minutes(onDuty ? 2 + stage.chance.upTo(35) : 10 + stage.chance.upTo(80));
      const act = async (): Promise<void> => {
        if (stage.isOnDuty(name, stage.now()) || isWaking(stage, stage.now())) await what(carer);
        else stage.at(instant(stage.now() + hours(1)), act);
      };
      stage.at(instant(stage.now() + after), act);
    },
  );
};

/** A yes or a no to a question, with its button or in words. */
export const answers = async (stage: Stage, carer: Carer, { number, scene }: Begun, yes: boolean): Promise<void> => {
  const { offer, request, swap } = carer.texts;
  const titles = {
    all: [offer.take, offer.cannot],
    one: [offer.take, offer.cannot],
    several: [offer.take, offer.cannot],
    taker: [request.yes, request.no],
    swap: [swap.yes, swap.no],
  }[scene.asks];
  const title = titles[yes ? 0 : 1] ?? '';
  const card = carer.finds(number, title);
  if (card && stage.chance.happens(0.55)) return void (await carer.presses(title, card));
  if (!card && !carer.hasReadOf(number)) return;
  const english = speaksEnglish(carer.name);
  await carer.writes(`${yes ? (english ? 'yes' : 'ja') : english ? 'no' : 'nej'} ${number}`);
};

/** Takes back one's own question. */
export const withdraws = async (stage: Stage, { number, choice }: Begun): Promise<void> => {
  const asker = carerIn(stage, choice.asker);
  const { withdraw } = asker.texts.offer;
  const card = asker.finds(number, withdraw);
  if (card && stage.chance.happens(0.5)) await asker.presses(withdraw, card);
  else await asker.writes(speaksEnglish(choice.asker) ? `withdraw ${number}` : `dra tillbaka ${number}`);
};

/** Takes back what has changed hands: the question first, then yes. */
export const undoes = async (stage: Stage, name: string, number: number): Promise<void> => {
  const carer = carerIn(stage, name);
  const { undo } = carer.texts.undo;
  const card = carer.finds(number, undo);
  if (card && stage.chance.happens(0.5)) {
    await carer.presses(undo, card);
    await carer.presses(undo, card);
    return;
  }
  const draft = await carer.writes(speaksEnglish(name) ? `undo ${number}` : `ångra ${number}`);
  if (draft.buttons.includes(undo)) await saysYes(carer);
};
