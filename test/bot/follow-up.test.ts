import { countWeeks } from '../../src/bot/follow-up';
import type { Case, FlowEvent, Read, TeamState } from '../../src/core/flow';
import { caseId, instant, isoDate, wallTime } from '../../src/core/ids';
import { addDays, HOUR, instantOf } from '../../src/core/time';
import { peopleOf } from '../rules/taking';
import { careTeam } from '../support/care-team';

const MONDAY = isoDate('2026-11-16');
const NEXT = addDays(MONDAY, 7);
const at = (date: string, time = '12:00') => instantOf(isoDate(date), wallTime(time), 'Europe/Stockholm');

const CARE = careTeam({
  members: [{ name: 'Sara' }],
  clients: [{ code: 'K-1047' }],
  shifts: { '2026-11-18': ['Sara 07:00-16:00'] },
  visits: {},
});

const stored = (id: string, more: object): Case =>
  ({ id: caseId(id), number: 1, flow: 'any', revision: 1, open: false, ...more }) as Case;

const answered = (type: string, id: string, date: string = '2026-11-18'): FlowEvent => ({
  type,
  at: at(date),
  caseId: caseId(id),
});

/** What the store has: closed cases, open ones, and events. */
const readOf = (closed: readonly Case[], openCases: readonly Case[], events: readonly FlowEvent[]): Read =>
  ({
    team: async () => ({ ...peopleOf(CARE), openCases }) as unknown as TeamState,
    days: async () => CARE.days,
    closedCase: async (id: Case['id']) => closed.find((one) => one.id === id),
    eventsSince: async () => events,
    counted: async () => 3,
  }) as unknown as Read;

describe('an answer counts in the week in which it comes', () => {
  test.each<[string, readonly Case[], readonly Case[], readonly FlowEvent[], object]>([
    [
      'to a need of a month ago, by its closed case',
      [stored('need', { at: at('2026-10-19') })],
      [],
      [answered('needGranted', 'need')],
      { needs: [30 * 24 * 60 + 60] },
    ],
    [
      'to a proposal that is still open',
      [],
      [stored('proposal', { at: instant(at('2026-11-18') - 90 * HOUR), open: true })],
      [answered('proposalAdopted', 'proposal')],
      { proposals: [90 * 60] },
    ],
    [
      'to what a leader had to look at on Sunday night',
      [stored('swap', { exception: { at: at('2026-11-15', '22:00') } })],
      [],
      [answered('exceptionApproved', 'swap', '2026-11-16')],
      { exceptions: [14 * 60] },
    ],
    [
      'what holds after its trial had its answer before it',
      [],
      [stored('proposal', { at: at('2026-10-19'), trial: {}, open: true })],
      [answered('proposalAgreed', 'proposal')],
      { proposals: [] },
    ],
    ['a case that is gone says nothing', [], [], [answered('needClosed', 'need')], { needs: [] }],
    [
      'what is answered on the Monday after is the next week’s',
      [stored('need', { at: at('2026-11-18') })],
      [],
      [{ ...answered('needClosed', 'need'), at: at(NEXT, '00:00') }],
      { needs: [] },
    ],
  ])('%s', async (_, closed, open, events, expected) => {
    const [week] = await countWeeks(readOf(closed, open, events), [MONDAY]);
    expect(week?.waited).toMatchObject(expected);
    expect(week?.restKept).toBe(3);
  });
});

test('a week without a plan is not counted', async () => {
  expect(await countWeeks(readOf([], [], []), [NEXT])).toEqual([]);
});
