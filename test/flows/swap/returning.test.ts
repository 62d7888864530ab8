import { type Instant, isoDate, type MemberId } from '../../../src/core/ids';
import type { DateSpan, Day, Shift } from '../../../src/core/roster';
import type { Settings } from '../../../src/core/team';
import { HOUR } from '../../../src/core/time';
import type { SwapKnown } from '../../../src/flows/swap/reasons';
import { isShiftCase } from '../../../src/flows/swap/swap';
import { careTeam, type Described } from '../../support/care-team';
import { roundOf } from './round';

const SATURDAY = '2026-11-28';
const SUNDAY = '2026-11-29';

/** Sara works on Saturday, Ahmed on Sunday. */
const norr = (changes: Partial<Described>, settings: Settings = {}) =>
  careTeam({
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
    ],
    clients: [{ code: 'K-1047' }],
    shifts: { [SATURDAY]: ['Sara Lind 07:00-15:00'], [SUNDAY]: ['Ahmed Ali 14:00-22:00'] },
    visits: { [SATURDAY]: ['K-1047 08:00-08:30 Sara_Lind'] },
    settings,
    ...changes,
  });

interface Scene {
  readonly settings?: Settings;
  readonly profile?: Described['profile'];
  /** `give`: Sara to Ahmed; `swap`: for Ahmed's Sunday. */
  readonly how: 'give' | 'swap';
  /** First names, and the dates on which they are absent. */
  readonly away: Readonly<Record<string, string>>;
  readonly change?: (shift: Shift) => Shift;
  readonly later?: number;
}

const played = ({ settings, profile, how, away, change = (shift) => shift, later = 0 }: Scene) => {
  const care = norr(profile ? { profile } : {}, settings);
  const round = roundOf(care);
  const [sara, ahmed] = [round.who('Sara'), round.who('Ahmed')];
  const shifts = care.days.flatMap((day) => day.shifts);
  const of = (member: MemberId, date: string) => ({
    shift: shifts.find((shift) => shift.member === member)?.id as Shift['id'],
    date: isoDate(date),
  });
  const begun = { by: sara, at: round.at(), caseId: 'case' as never, ...of(sara, SATURDAY) };
  if (how === 'give') round.does({ type: 'offerShift', ...begun, to: ahmed });
  else round.does({ type: 'swapShift', ...begun, with: ahmed, returns: of(ahmed, SUNDAY) });
  round.does(round.accept('Ahmed'));
  if (round.last().status === 'waiting') round.does(round.approve('Karin'));
  const known = round.known(begun.caseId);
  const absencesOf = (id: MemberId): readonly DateSpan[] =>
    Object.entries(away).flatMap(([name, date]) =>
      round.who(name) === id ? [{ from: isoDate(date), to: isoDate(date) }] : [],
    );
  const members = new Map(
    [...known.team.members.values()].map((member) => [member.id, { ...member, absences: absencesOf(member.id) }]),
  );
  const days = new Map(
    [...known.stored.days].map(([date, day]): [Day['date'], Day] => [date, { ...day, shifts: day.shifts.map(change) }]),
  );
  const seen: SwapKnown = { ...known, team: { ...known.team, members }, stored: { ...known.stored, days } };
  const at = (round.at() + later) as Instant;
  const decided = round.decidesOn(seen, { type: 'returnShift', at, caseId: begun.caseId });
  if (!known.case || !isShiftCase(known.case)) throw new Error('no shift has changed hands');
  if (decided.outcome !== 'accepted') return decided.outcome;
  const [event] = decided.events;
  const nameOf = (id: MemberId | undefined) => care.members.find((one) => one.id === id)?.name.split(' ')[0] ?? '-';
  if (event?.type === 'shiftReturned') return `${event.date} to ${nameOf(event.to)}, ${event.visits.length} visits`;
  return event?.type === 'shiftFreed' ? `${event.date} free` : event?.type;
};

const LEADER: Settings = { rules: { ownSwapSick: 'leader' } };
const OWNER: Settings = { rules: { ownSwapSick: 'owner' } };
const asked = (shift: Shift): Shift => ({ ...shift, askedBy: 'Karin' });

describe('whoever took a shift is absent before it starts', () => {
  test.each<readonly [string, Scene, string]>([
    [
      'it is its first owner’s again, with its visits',
      { how: 'give', away: { Ahmed: SATURDAY } },
      `${SATURDAY} to Sara, 1 visits`,
    ],
    ['nobody is absent that day', { how: 'give', away: { Ahmed: SUNDAY } }, 'unchanged'],
    ['its first owner is absent, who does not have it', { how: 'give', away: { Sara: SATURDAY } }, 'unchanged'],
    ['both are absent', { how: 'give', away: { Sara: SATURDAY, Ahmed: SATURDAY } }, `${SATURDAY} free`],
    [
      'the team leaves it to the leader',
      { how: 'give', away: { Ahmed: SATURDAY }, settings: LEADER },
      `${SATURDAY} free`,
    ],
    ['a leader had asked', { how: 'give', away: { Ahmed: SATURDAY }, change: asked }, `${SATURDAY} free`],
    ['it has begun', { how: 'give', away: { Ahmed: SATURDAY }, later: 5 * 24 * HOUR }, 'unchanged'],
    ['i Norge', { how: 'give', away: { Ahmed: SATURDAY }, profile: 'no-aml' }, `${SATURDAY} free`],
    [
      'i Norge, where the team says so',
      { how: 'give', away: { Ahmed: SATURDAY }, profile: 'no-aml', settings: OWNER },
      `${SATURDAY} to Sara, 1 visits`,
    ],
    [
      'for another: it goes back, and the other stays where it is',
      { how: 'swap', away: { Ahmed: SATURDAY } },
      `${SATURDAY} to Sara, 1 visits`,
    ],
    ['for another, the other way', { how: 'swap', away: { Sara: SUNDAY } }, `${SUNDAY} to Ahmed, 0 visits`],
  ])('%s', (_, scene, became) => {
    expect(played(scene)).toBe(became);
  });
});
