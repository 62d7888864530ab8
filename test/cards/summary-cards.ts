import { type Summed, summariesCard, summaryCard } from '../../src/cards/daily-summary';
import { clientCode, instant, isoDate } from '../../src/core/ids';
import type { Shift } from '../../src/core/roster';
import type { Language } from '../../src/core/team';
import { HOUR } from '../../src/core/time';
import type { Drawn } from '../../src/flows/edge';
import { phrasesFor } from '../../src/flows/phrases';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';

interface Cast {
  readonly fresh: Round;
  readonly owner: string;
  readonly taker: string;
  readonly visit: string;
}

/** The daily summary: a quiet day, a full one, and a leader's two teams. */
export const summaryCards = (
  { fresh, owner, taker, visit }: Cast,
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const view = viewOf(fresh, fresh.who(taker), language);
  const date = isoDate('2025-11-20');
  const quiet: Summed = {
    summary: {
      date,
      staffed: [
        { kind: 'D', people: 6 },
        { kind: 'E', people: 3, wanted: 4 },
        { kind: 'N', people: 1 },
      ],
      lacking: [],
      absent: 0,
      decided: { passed: 0, standing: 0, approved: 0, rules: [], needs: 0, undone: 0 },
      away: [],
      home: [],
      ending: 0,
    },
    vacant: [],
    waits: [],
    roles: [],
    more: [],
  };
  const { client } = fresh.visit(visit);
  const evening: Shift = {
    id: 's-1' as Shift['id'],
    start: instant(view.at + 5 * HOUR),
    end: instant(view.at + 13 * HOUR),
    kind: 'E',
    breakMinutes: 0,
    competences: [],
  };
  const full: Summed = {
    ...quiet,
    roles: [`${view.texts.roles.called.planner} ${phrasesFor(view).name(fresh.who(owner))}`],
    summary: {
      ...quiet.summary,
      lacking: [{ kind: 'D', competences: ['lift'], has: 1, wanted: 2 }],
      absent: 2,
      decided: {
        passed: 3,
        standing: 1,
        approved: 1,
        rules: [{ rule: 'outsideShift', count: 1 }],
        needs: 2,
        undone: 1,
      },
      away: [clientCode('K-1020')],
      home: [{ client: clientCode('K-1033'), date }],
      ending: 1,
    },
    vacant: [
      { shift: evening, date },
      { visit: fresh.visit(visit), date },
    ],
    waits: [
      {
        number: 27,
        about: client,
        names: [phrasesFor(view).name(fresh.who(owner))],
        since: instant(view.at - 48 * HOUR),
      },
    ],
  };
  return [
    ['summary.quiet', summaryCard(quiet, view)],
    ['summary.full', summaryCard(full, view)],
    [
      'summary.two-teams',
      summariesCard(
        [
          { name: 'Norr', summed: full, view },
          { name: 'Söder', summed: quiet, view },
        ],
        2,
      ),
    ],
  ];
};
