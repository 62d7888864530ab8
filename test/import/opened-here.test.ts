import { instant, memberId, shiftId } from '../../src/core/ids';
import { handedTo, openedShift } from '../../src/core/plan';
import type { Shift } from '../../src/core/roster';
import { HOUR } from '../../src/core/time';
import { asKnownHere } from '../../src/import/opened-here';

const PEOPLE: Readonly<Record<string, string>> = { Sara: 'm1', Ahmed: 'm2' };
const at = (hour: number) => instant(1_795_392_000_000 + hour * HOUR);

/** `S1 Ahmed 7-15`, as a planning system says it. */
const there = (words: string): Shift => {
  const [, id = '', who = '', from = '', to = ''] = /^(\S+) (\S+) (\d+)-(\d+)$/.exec(words) ?? [];
  const times = { start: at(Number(from)), end: at(Number(to)) };
  const member = PEOPLE[who] ? { member: memberId(PEOPLE[who]) } : {};
  return { id: shiftId(id), ...times, ...member, kind: 'D', breakMinutes: 30, competences: [] };
};

/** Opened here, 7-15; taken by somebody, or vacant (`-`). */
const opened = (id: string, who: string): Shift => {
  const { start, end } = there('S0 - 7-15');
  const shift = openedShift({ id: shiftId(id), start, end, kind: 'D', breakMinutes: 30 }, memberId('m3'));
  return handedTo(shift, PEOPLE[who] === undefined ? undefined : memberId(PEOPLE[who]));
};

const linked = (id: string, idThere: string): Shift => ({
  ...there('S0 - 7-15'),
  id: shiftId(id),
  idThere: shiftId(idThere),
});

// Who has what was opened here; what the planning system says; under which ids it is merged.
test.each`
  here                                            | said                          | ids
  ${[opened('own 1', '-')]}                       | ${['S1 - 7-15']}              | ${['own 1']}
  ${[opened('own 1', 'Ahmed')]}                   | ${['S1 Ahmed 7-15']}          | ${['own 1']}
  ${[opened('own 1', 'Ahmed')]}                   | ${['S1 - 7-15']}              | ${['own 1']}
  ${[opened('own 1', 'Ahmed')]}                   | ${['S1 Sara 7-15']}           | ${['S1']}
  ${[opened('own 1', '-')]}                       | ${['S1 Sara 7-15']}           | ${['S1']}
  ${[opened('own 1', '-')]}                       | ${['S1 - 8-15']}              | ${['S1']}
  ${[opened('own 1', '-')]}                       | ${['S1 - 7-15', 'S2 - 7-15']} | ${['own 1', 'S2']}
  ${[opened('own 1', '-'), opened('own 2', '-')]} | ${['S1 - 7-15', 'S2 - 7-15']} | ${['own 1', 'own 2']}
  ${[there('S1 - 7-15'), opened('own 1', '-')]}   | ${['S1 - 7-15']}              | ${['S1']}
  ${[linked('own 1', 'S1')]}                      | ${['S1 Sara 9-12']}           | ${['own 1']}
`('here $here.0.id $here.0.member, there $said: merged as $ids', ({ here, said, ids }) => {
  const merged = asKnownHere(here, said.map(there));
  expect(merged.map(({ id }) => id)).toEqual(ids);
});
