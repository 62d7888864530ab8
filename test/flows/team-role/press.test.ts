import type { Turn } from '../../../src/flows/edge';
import { press } from '../../../src/flows/team-role/presses';
import { teamNorr } from '../../support/care-team';
import { roundOf } from '../swap/round';
import { viewOf } from '../swap/seen';

const fresh = roundOf(teamNorr());
const turn = viewOf(fresh, fresh.who('Ahmed'), 'sv') as Turn;

describe('a button’s payload is untrusted', () => {
  test('who presses and when come from the turn', () => {
    const data = { caseId: 'role-1', role: 'planner', when: { weeks: ['2026-11-23'] } };
    expect(press({ verb: 'takeRole', data: { ...data, by: 'm6', at: 0 } }, turn)).toEqual({
      meaning: 'command',
      command: { type: 'takeRole', by: turn.reader, at: turn.at, ...data },
    });
  });

  const when = { weeks: ['2026-11-23'] };
  test.each<[string, string, object]>([
    ['no such role', 'takeRole', { caseId: 'role-1', role: 'boss', when }],
    ['a name with a number in it', 'nameRole', { caseId: 'role-1', label: 'K-1047' }],
    ['a date that is none', 'takeRole', { caseId: 'role-1', role: 'planner', when: { weeks: ['2026-13-01'] } }],
    ['no week', 'takeRole', { caseId: 'role-1', role: 'planner', when: { weeks: [] } }],
    ['a case that is a key of something else', 'agreeToRole', { caseId: '../a|head' }],
    ['nobody’s number', 'handOverRole', { caseId: 'role-1', role: 'planner', when, to: 'Sara' }],
    [
      'thirteen who take turns',
      'rotateRole',
      { caseId: 'role-1', role: 'planner', from: '2026-11-23', members: Array(13).fill('m1') },
    ],
    ['another flow’s button', 'acceptVisit', { caseId: 'role-1' }],
  ])('%s is no press', (_, verb, data) => {
    expect(press({ verb, data }, turn)).toBeUndefined();
  });
});
