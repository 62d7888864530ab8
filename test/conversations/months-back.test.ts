import { isoDate, type MemberId } from '../../src/core/ids';
import type { WorkedWeek } from '../../src/core/team';
import { addDays } from '../../src/core/time';
import { partitions } from '../../src/engine/rows';
import { weeksChange } from '../../src/engine/weeks';
import { careTeam, type Described } from '../support/care-team';
import type { Begin } from '../support/conversation-on-each-store';
import { onEachStore } from '../support/conversation-on-each-store';

const SATURDAY = '2026-11-28';
const SUNDAY = '2026-11-29';
const FIRST_PLANNED = isoDate('2026-11-16');

const team = (changes: Partial<Described> = {}) =>
  careTeam({
    members: [{ name: 'Sara Lind' }, { name: 'Maria Ek' }, { name: 'Karin Berg', role: 'leader' }],
    clients: [{ code: 'K-1047' }],
    shifts: { [SATURDAY]: ['Sara Lind 07:00-16:00'] },
    visits: {},
    ...changes,
  });

/** The weeks right before the plan, as an import of long ago left them. */
const weeks = (count: number, week: (from: WorkedWeek['from']) => Omit<WorkedWeek, 'from'>): readonly WorkedWeek[] =>
  Array.from({ length: count }, (_, at) => {
    const from = addDays(FIRST_PLANNED, -7 * (count - at));
    return { from, ...week(from) };
  });

const remembering = async (
  begin: Begin,
  care: ReturnType<typeof team>,
  kept: readonly (readonly [MemberId, readonly WorkedWeek[]])[],
) => {
  const conversation = await begin({ teams: [care] });
  await conversation.store.transact(
    partitions.team(care.team.id),
    kept.map(([member, remembered]) => weeksChange(member, remembered)),
  );
  return conversation;
};

onEachStore((begin) => {
  describe('rules that look months back', () => {
    test.each([
      [54, 'Karin', '48 h 9 min'],
      [53, undefined, ''],
    ])('fifteen weeks of %i hours, and one shift more', async (hours, leader, average) => {
      const care = team();
      const kept = weeks(15, () => ({ minutes: hours * 60, restDays: [] }));
      const { who, settled, faults } = await remembering(begin, care, [[care.id('Maria Ek'), kept]]);
      const draft = await who('Sara').writes('Kan Maria ta mitt pass på lördag?');
      if (leader) expect(draft.text).toContain('Karin');
      else expect(draft.text).not.toContain('Karin');
      await who('Sara').presses('Fråga Maria');
      await settled();
      await who('Maria').presses('Jag tar det');
      await settled();
      if (leader) {
        const asked = await who('Karin').sees('Maria arbetar');
        expect(asked.text).toContain(`Maria arbetar ${average} i veckan i snitt sedan mån 3/8, gränsen är 48 h.`);
      } else expect(who('Karin').messages()).toEqual([]);
      expect(faults).toEqual([]);
    });

    test('in Norway every other Sunday free on average over half a year, where an agreement lets two in a row be worked', async () => {
      const care = team({
        id: 'nordre',
        profile: 'no-aml',
        language: 'nb',
        settings: {
          quietHours: { from: '00:00', to: '00:00' },
          rules: { agreements: { by: 'Fagforbundet', validTo: isoDate('2027-12-31') } },
        },
        members: [{ name: 'Hanne Vik' }, { name: 'Ingrid Moe' }, { name: 'Tone Lie', role: 'leader' }],
        shifts: { [SUNDAY]: ['Hanne Vik 07:30-15:00'] },
      });
      let week = 0;
      const half = weeks(26, (from) => {
        week += 1;
        return { minutes: 2100, restDays: week % 4 === 0 ? [] : [addDays(from, 6)] };
      });
      const { who } = await remembering(begin, care, [[care.id('Ingrid Moe'), half]]);
      const draft = await who('Hanne').writes('kan Ingrid ta vakten min på søndag?');
      expect(draft.text).toContain('søn- og helligdager på 26 uker');
    });
  });
});
