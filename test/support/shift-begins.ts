import type { Head } from '../../src/core/flow';
import { wallTime } from '../../src/core/ids';
import type { Day } from '../../src/core/roster';
import { instantOf } from '../../src/core/time';
import { decode, encode, keys, partitions, rewritten } from '../../src/engine/rows';
import type { Conversation } from './conversation';
import { norr } from './conversation-teams';

/** The planning system gives someone of Norr another start tomorrow. */
export const shiftBegins = async (team: Conversation, name: string, time: string): Promise<void> => {
  const { id, team: care, days } = norr();
  const date = days[1]?.date;
  if (!date) throw new Error('norr has no second day');
  const partition = partitions.team(care.id);
  const day = decode<Day>((await team.store.get(partition, keys.day(date)))?.value ?? '');
  const head = decode<Head>((await team.store.get(partition, keys.head))?.value ?? '');
  const start = instantOf(date, wallTime(time), care.timeZone);
  const member = id(name);
  const shifts = day.shifts.map((shift) => (shift.member === member ? { ...shift, start } : shift));
  await team.store.transact(partition, [
    { change: 'put', key: keys.day(date), value: encode({ ...day, shifts }) },
    { change: 'put', key: keys.head, value: encode(rewritten(head)) },
  ]);
};
