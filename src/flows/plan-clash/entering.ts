import type { Card } from '../../core/card';
import type { TeamState } from '../../core/flow';
import { isToEnter, saidHere, saidOnceEntered } from '../../core/planning-system';
import type { Day, Visit } from '../../core/roster';
import { nameOf } from '../../core/team';
import { button } from '../button';
import type { Drawn, Press, View } from '../edge';
import { phrasesFor } from '../phrases';

import { keepsThePlan } from './decide';
import { isPlanClash } from './plan-clash';
import { apart, namesOf } from './sides';

/** As many as one enters in one go; the rest come as these are ticked off. */
const MOST = 10;

interface DatedVisit {
  readonly visit: Visit;
  readonly date: Day['date'];
}

/** The visits to come that stand otherwise here than in the planning system; what waits for the leader waits here too. */
export const visitsToEnter = (team: TeamState, days: readonly Day[], at: number): readonly DatedVisit[] => {
  const waiting = new Set(team.openCases.filter(isPlanClash).map(({ visit }) => visit));
  return days
    .flatMap(({ date, visits }) => visits.map((visit) => ({ visit, date })))
    .filter(({ visit }) => visit.start > at && isToEnter(visit) && !waiting.has(visit.id))
    .sort((a, b) => a.visit.start - b.visit.start);
};

const enteredPress = ({ visit, date }: DatedVisit, view: View): Press => ({
  verb: 'markEntered',
  data: { caseId: view.newCaseId(), visit: visit.id, date, saw: saidHere(visit) },
});

const changeIn = (visit: Visit, view: View): string => {
  const { entering } = view.texts;
  const there = saidOnceEntered(visit);
  return there
    ? entering.instead(apart(visit, there, view), apart(there, visit, view))
    : entering.missing(namesOf(visit.members, view));
};

const keepersOf = (view: View): string => {
  const { entering } = view.texts;
  const names = [...view.team.members.values()].filter(keepsThePlan).map(({ id }) => nameOf(view.team, id));
  return names.length > 0 ? entering.keepers(names) : entering.noKeeper;
};

const line = (text: string): Card => ({ template: 'status', text, actions: [], fallback: text });

/** What is to be entered in the planning system, each with a button to tick it off; to others, who does that. */
export const listCard = (team: TeamState, days: readonly Day[], view: View): Drawn => {
  const { entering } = view.texts;
  if (!keepsThePlan(team.members.get(view.reader))) return { card: line(keepersOf(view)) };
  const all = visitsToEnter(team, days, view.at);
  if (all.length === 0) return { card: line(entering.none) };
  const say = phrasesFor(view);
  const shown = all.slice(0, MOST).map((one, at) => ({
    press: enteredPress(one, view),
    lead: String(at + 1),
    text: `${say.visit(one.visit)} · ${changeIn(one.visit, view)}`,
  }));
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
