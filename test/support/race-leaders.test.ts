import { caseId, instant, isoDate, type MemberId, memberId, visitId } from '../../src/core/ids';
import { HOUR } from '../../src/core/time';
import type { SwapEvent } from '../../src/flows/swap/events';
import { careTeam } from './care-team';
import { notTheirs } from './race-leaders';

const DATE = isoDate('2026-11-25');

/** Sara asks Ahmed, who no longer works then, and Lisa, who does. */
const care = careTeam({
  members: [{ name: 'Sara' }, { name: 'Ahmed' }, { name: 'Lisa' }, { name: 'Berit', role: 'leader' }],
  clients: [{ code: 'K-1047' }],
  shifts: { [DATE]: ['Sara 07:00-16:00', 'Ahmed 16:00-22:00', 'Lisa 07:00-16:00'] },
  visits: { [DATE]: ['K-1047 14:30-15:00 Sara'] },
});
const sara = memberId('m1');
const ahmed = memberId('m2');
const lisa = memberId('m3');
const berit = memberId('m4');
const visit = visitId(`v-${DATE}-0`);
const at = instant(Date.parse('2026-11-25T07:00:00Z'));
const begun = { at, caseId: caseId('case-1'), visit, date: DATE };

const asked = { ...begun, type: 'visitOffered', by: sara, owner: sara, asked: [ahmed, lisa], named: true };
const raised = {
  ...{ ...begun, type: 'exceptionRaised', by: ahmed, to: ahmed, leaders: [berit], deputies: [] },
  ...{ found: [{ rule: 'outsideShift', person: ahmed }], remindAt: at, deputyAt: at, expiresAt: instant(at + HOUR) },
};
const approved = { ...begun, type: 'exceptionApproved', by: berit };
const no = (by: MemberId) => ({ ...begun, type: 'visitDeclined', by });
const taken = (by: MemberId, to = by) => ({ ...begun, type: 'visitTaken', by, from: sara, to });

const OUTSIDE = [`${ahmed} took ${visit} outside their shift, and no leader was asked`];
const PAST = ['case-1 was taken past the leader'];

test.each([
  ['Lisa, within her shift', [asked, taken(lisa)], []],
  ['Ahmed, outside his', [asked, taken(ahmed)], OUTSIDE],
  ['Ahmed, whom the leader let', [asked, raised, approved, taken(berit, ahmed)], []],
  ['Ahmed, while the leader is asked', [asked, raised, taken(ahmed)], PAST],
  ['Lisa, while the leader is asked about Ahmed', [asked, raised, taken(lisa)], PAST],
  ['Lisa, who had said no, while the leader is asked about Ahmed', [asked, raised, no(lisa), taken(lisa)], PAST],
  ['Lisa, once Ahmed has thought better of it', [asked, raised, no(ahmed), taken(lisa)], []],
  ['Ahmed, who has thought better of it and yet takes it', [asked, raised, no(ahmed), taken(ahmed)], OUTSIDE],
])('what the race says of who took the visit: %s', (_, events, problems) => {
  expect(notTheirs(care, events as readonly SwapEvent[])).toEqual(problems);
});
