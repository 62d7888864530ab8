import type { Card } from '../../core/card';
import type { TeamState } from '../../core/flow';
import { isShift, isToEnter, type PlanItem, saidHere, saidOnceEntered } from '../../core/planning-system';
import type { Day } from '../../core/roster';
import { NOTHING_STANDING, standingToEnter } from '../../core/standing';
import { nameOf } from '../../core/team';
import { localDate } from '../../core/time';
import { button } from '../button';
import type { Drawn, Press, View } from '../edge';
import { phrasesFor } from '../phrases';
import { standingWords } from '../standing-words';
import { keepsThePlan } from './decide';
import { isPlanClash, keyOf, keyOfItem, refOf } from './plan-clash';
import { apart, namesOf, nobodyIn } from './sides';

/** As many as one enters in one go; the rest come as these are ticked off. */
const MOST = 10;

interface DatedItem {
  readonly item: PlanItem;
  readonly date: Day['date'];
}

/** What is to come and stands otherwise here than in the planning system, a shift before its visits; what waits for the leader waits here too. */
export const itemsToEnter = (team: TeamState, days: readonly Day[], at: number): readonly DatedItem[] => {
  const waiting = new Set(team.openCases.filter(isPlanClash).map(keyOf));
  return days
    .flatMap(({ date, shifts, visits }) => [...shifts, ...visits].map((item) => ({ item, date })))
    .filter(({ item }) => item.start > at && isToEnter(item) && !waiting.has(keyOfItem(item)))
    .sort((a, b) => a.item.start - b.item.start);
};

const enteredPress = ({ item, date }: DatedItem, view: View): Press => ({
  verb: 'markEntered',
  data: { caseId: view.newCaseId(), ...refOf(item, date), saw: saidHere(item) },
});

const itemHead = (item: PlanItem, view: View): string =>
  isShift(item) ? phrasesFor(view).shiftHead(item) : phrasesFor(view).visit(item);

const changeIn = (item: PlanItem, view: View): string => {
  const { entering } = view.texts;
  const there = saidOnceEntered(item);
  const here = saidHere(item);
  const nobody = nobodyIn(item, view);
  return there
    ? entering.instead(apart(here, there, nobody, view), apart(there, here, nobody, view))
    : entering.missing(namesOf(here.members, nobody, view));
};

/** What a button of the list ticks off, and its words. */
interface ToEnter {
  readonly press: Press;
  readonly text: string;
}

const standingRows = ({ standing = NOTHING_STANDING, team }: TeamState, view: View): readonly ToEnter[] =>
  standingToEnter(standing, localDate(view.at, team.timeZone)).map((change) => ({
    press: {
      verb: 'markStandingEntered',
      data: {
        caseId: view.newCaseId(),
        client: change.client,
        standing: change.id,
        ended: change.endedAt !== undefined,
      },
    },
    text: standingWords(change, view),
  }));

const keepersOf = (view: View): string => {
  const { entering } = view.texts;
  const keepers = [...view.team.members.keys()].filter((person) => keepsThePlan(view.team, person, view.at));
  const names = keepers.map((person) => nameOf(view.team, person));
  return names.length > 0 ? entering.keepers(names) : entering.noKeeper;
};

const line = (text: string): Card => ({ template: 'status', text, actions: [], fallback: text });

/** What is to be entered in the planning system, each with a button to tick it off; to others, who does that. */
export const listCard = (team: TeamState, days: readonly Day[], view: View): Drawn => {
  const { entering } = view.texts;
  if (!keepsThePlan(team, view.reader, view.at)) return { card: line(keepersOf(view)) };
  const all = [
    ...standingRows(team, view),
    ...itemsToEnter(team, days, view.at).map((one) => ({
      press: enteredPress(one, view),
      text: `${itemHead(one.item, view)} · ${changeIn(one.item, view)}`,
    })),
  ];
  if (all.length === 0) return { card: line(entering.none) };
  const shown = all.slice(0, MOST).map((one, at) => ({ ...one, lead: String(at + 1) }));
  const rows = shown.map(({ press, lead, text }) => ({
    lead,
    text,
    small: '',
    actions: [button(entering.entered, press)],
  }));
  const notes = all.length > MOST ? [entering.more(all.length - MOST)] : [];
  const { title, foot } = entering;
  return {
    card: {
      template: 'list',
      title,
      small: '',
      rows,
      notes,
      foot,
      actions: [],
      fallback: [title, ...shown.map(({ lead, text }) => `${lead} ${text}`), ...notes, foot].join(' · '),
    },
    choices: shown.map(({ press }) => press),
  };
};
