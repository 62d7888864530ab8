import type { CaseLine, DecisionLine, View, Waiting, WaitingLine } from '../edge';
import { phrasesFor } from '../phrases';
import { spanWords } from '../standing-words';
import { isAskedOf } from './ask-cards';
import { standsLine } from './case-lines';
import { awaitsAnswer, isNeedCase, type NeedCase } from './need-change';
import { onCase } from './pieces';
import { aboutWords, frameWords, previewOf, roleWords, untilWords } from './words';

const openOf = ({ team }: View): readonly NeedCase[] => team.openCases.filter(isNeedCase);

const asked = (turn: View): readonly NeedCase[] => openOf(turn).filter((one) => isAskedOf(one, turn));

/** What somebody outside the team's own decision has not answered yet. */
export const waits = (view: View): readonly WaitingLine[] =>
  openOf(view)
    .filter(awaitsAnswer)
    .map(({ number, client, owner, role, at }) => ({
      number,
      about: client,
      names: [owner === undefined ? roleWords(role, view) : phrasesFor(view).name(owner)],
      since: at,
    }));

/** The assessor's yes or no; what somebody sees to is neither. */
export const waiting = (turn: View): readonly Waiting[] =>
  asked(turn)
    .filter(({ kind }) => kind === 'decision')
    .map((one) => ({
      number: one.number,
      about: previewOf(one),
      yes: onCase('grantNeed', one),
      no: onCase('declineNeed', one),
    }));

const linesOf = (one: NeedCase, view: View): readonly string[] => {
  const { ask, areas } = view.texts.need;
  const { kind, wanted, area, by, number } = one;
  const what = kind === 'decision' ? frameWords(one, view) : '';
  const from = ask.from(phrasesFor(view).name(by), number, untilWords(one, view));
  return [what, wanted ? spanWords(wanted, view) : '', area ? areas[area] : '', from].filter(Boolean);
};

const lineOf = (one: NeedCase, view: View): DecisionLine => {
  const { ask } = view.texts.need;
  const isFrame = one.kind === 'decision';
  const take =
    one.status === 'waiting' ? ([ask.take, 'acknowledgeNeed'] as const) : ([ask.close, 'closeNeed'] as const);
  const [yesTitle, yes] = isFrame ? ([ask.grant, 'grantNeed'] as const) : take;
  const [noTitle, no] = isFrame ? ([ask.decline, 'declineNeed'] as const) : ([ask.question, 'askBack'] as const);
  return {
    number: one.number,
    about: isFrame ? ask.frame(one.client) : aboutWords(one, view),
    lines: linesOf(one, view),
    yesTitle,
    yes: onCase(yes, one),
    noTitle,
    no: onCase(no, one),
    typed: isFrame ? ask.grantTyped(one.number) : ask.taking(one.number),
    approves: isFrame,
    parties: [one.by],
    clients: [one.client],
  };
};

/** What waits for the reader: an assessor's frames, and what a nurse or a named contact sees to. */
export const decisions = (turn: View): readonly DecisionLine[] =>
  asked(turn)
    .filter(({ status }) => status !== 'asked')
    .map((one) => lineOf(one, turn));

/** Where the reader's cases stand, and since when: those they reported, and those they answer for. */
export const mine = (turn: View): readonly CaseLine[] =>
  openOf(turn)
    .filter((one) => one.by === turn.reader || isAskedOf(one, turn))
    .map((one) => ({
      number: one.number,
      caseId: one.id,
      about: aboutWords(one, turn),
      stands: `${standsLine(one, turn)} ${turn.texts.need.done.since(phrasesFor(turn).day(one.at))}`,
    }));
