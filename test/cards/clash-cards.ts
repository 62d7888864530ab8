import { type ClientCode, instant, isoDate, wallTime } from '../../src/core/ids';
import { planOf } from '../../src/core/plan';
import { asDecided, saidHere } from '../../src/core/planning-system';
import type { Day, Visit } from '../../src/core/roster';
import { NOTHING_STANDING, withStanding } from '../../src/core/standing';
import type { Language } from '../../src/core/team';
import { MINUTE } from '../../src/core/time';
import type { Drawn } from '../../src/flows/edge';
import { caseCard } from '../../src/flows/plan-clash/cards';
import { listCard } from '../../src/flows/plan-clash/entering';
import type { PlanClash } from '../../src/flows/plan-clash/plan-clash';
import { foundAsPlans } from '../../src/flows/plan-clash/policy';
import { refusalOf } from '../../src/flows/plan-clash/refusals';
import { clashIn, shiftClashIn, withVisits } from '../flows/plan-clash/clash';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';
import { stands } from '../support/standing';

interface Cast {
  readonly fresh: Round;
  readonly owner: string;
  readonly taker: string;
  readonly busy: string;
  readonly leader: string;
  readonly visit: string;
  readonly healthVisit: string;
}

/** One that is to be entered, and one that was and stands no more. */
const standing = (client: ClientCode) => {
  const which = { at: wallTime('08:00') };
  const shorter = stands({ does: 'lengthen', which, minutes: -10, client, number: 2, weekdays: [1, 4] });
  const ended = { endedAt: instant(1), entered: 'stands' as const };
  return [stands({ does: 'double', client, until: isoDate('2026-11-27') }), { ...shorter, ...ended }].reduce(
    withStanding,
    NOTHING_STANDING,
  );
};

/** The cards of a plan that lives elsewhere too. */
export const clashCards = (cast: Cast, language: Language): readonly (readonly [string, Drawn])[] => {
  const { fresh, owner, taker, busy, leader, visit: words, healthVisit } = cast;
  const view = (name: string) => viewOf(fresh, fresh.who(name), language);
  const others = (name: string) => (visit: Visit) => ({ ...visit, members: [fresh.who(name)] });
  const later = (visit: Visit) => ({
    ...visit,
    start: instant(visit.start - 45 * MINUTE),
    end: instant(visit.end - 45 * MINUTE),
  });
  const shown = ({ one, days }: { readonly one: PlanClash; readonly days: readonly Day[] }, name: string) =>
    caseCard(one, days, view(name));
  const differs = clashIn(cast, others('Yonas'));
  const stopped = clashIn(cast, others(busy));
  const team = view(leader).team;
  const [finding] = foundAsPlans(team, planOf(stopped.days), stopped.visit);
  if (!finding) throw new Error(`${busy} could take it`);
  const refused = refusalOf(
    { code: 'rule', finding, case: stopped.one, choice: 'plans' },
    {
      team,
      plan: planOf(stopped.days),
      stored: { cases: new Map(), days: new Map(stopped.days.map((day) => [day.date, day])) },
      case: stopped.one,
    },
    view(leader),
  );
  const health = fresh.visit(healthVisit);
  const moved = asDecided(health, { members: health.members, start: instant(health.start + 25 * MINUTE) });
  const kept = { ...asDecided(fresh.visit(words), { ...saidHere(fresh.visit(words)), members: [fresh.who(taker)] }) };
  const vacated = shiftClashIn(cast, ({ member: _, ...shift }) => shift);
  const list = (days: readonly Day[], name: string) => listCard(view(name).team, days, view(name));
  return [
    ['question.clash', shown(differs, leader)],
    [
      'question.clash-gone',
      shown(
        clashIn(cast, (visit) => ({ ...visit, gone: true })),
        leader,
      ),
    ],
    ['question.clash-shift', shown(vacated, leader)],
    [
      'question.clash-shift-gone',
      shown(
        shiftClashIn(cast, (shift) => ({ ...shift, gone: true })),
        leader,
      ),
    ],
    ['list.to-enter-shift', list(vacated.days, leader)],
    ['question.clash-stopped', shown(clashIn(cast, later), leader)],
    ['refusal.clash-stopped', refused],
    ['status.clash-teams', shown(clashIn(cast, others('Yonas'), 'teams'), leader)],
    ['status.clash-plans', shown(clashIn(cast, others('Yonas'), 'plans'), taker)],
    ['status.clash-expired', shown(clashIn(cast, others('Yonas'), 'expired'), leader)],
    ['status.clash-waits', shown(differs, taker)],
    ['list.to-enter', list(withVisits(fresh, moved, kept), leader)],
    ['list.to-enter-standing', listCard({ ...view(leader).team, standing: standing(health.client) }, [], view(leader))],
    ['status.nothing-to-enter', list(withVisits(fresh), leader)],
    ['status.who-enters', list(withVisits(fresh), owner)],
  ];
};
