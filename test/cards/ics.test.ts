import fc from 'fast-check';
import { icsOf } from '../../src/cards/ics';
import { instant, isoDate, shiftId, teamId } from '../../src/core/ids';
import { SHIFT_KINDS } from '../../src/core/roster';
import { LANGUAGES } from '../../src/core/team';
import { HOUR, MINUTE } from '../../src/core/time';
import { type FeedShift, myDates, myShifts } from '../../src/reports/my-shifts';
import { textsIn } from '../../src/text';
import { calendarFile } from '../support/calendar-file';
import { TUESDAY, teamNorr } from '../support/care-team';

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((name) => name.trim() === name);

const shift: fc.Arbitrary<FeedShift> = fc
  .record({
    number: fc.nat(),
    start: fc.integer({ min: Date.parse('2026-01-01') / MINUTE, max: Date.parse('2027-12-31') / MINUTE }),
    minutes: fc.integer({ min: 1, max: 24 * 60 }),
    kind: fc.constantFrom(...SHIFT_KINDS),
    teamName: fc.option(names, { nil: undefined }),
  })
  .map(({ number, start, minutes, kind, teamName }) => ({
    team: teamId('norr'),
    shift: shiftId(`s-${number}`),
    start: instant(start * MINUTE),
    end: instant((start + minutes) * MINUTE),
    kind,
    ...(teamName === undefined ? {} : { teamName }),
  }));

test('whatever the shifts and the team’s name, another library reads back each, to the minute, and nothing more', () => {
  fc.assert(
    fc.property(fc.array(shift, { maxLength: 8 }), fc.constantFrom(...LANGUAGES), (shifts, language) => {
      const texts = textsIn(language);
      const named = shifts.map((one, at) => ({ ...one, uid: `u${at}` }));
      const file = icsOf(named, texts, TUESDAY);
      expect(calendarFile(file)).toMatchObject({
        name: texts.calendar.name,
        events: named.map(({ uid, kind, teamName, start, end }) => ({
          uid: `${uid}@tillit`,
          summary: [texts.shifts.headed[kind], teamName].filter(Boolean).join(' · '),
          from: new Date(start).toISOString(),
          to: new Date(end).toISOString(),
        })),
      });
      expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    }),
  );
});

describe('one’s own shifts', () => {
  const care = teamNorr();
  const [sara] = care.members;
  if (!sara) throw new Error('the team has nobody');

  test.each([
    ['from 30 days back to 90 ahead', TUESDAY, '2026-10-25', '2027-02-22'],
    ['by the team’s own midnight', instant(Date.parse('2026-11-24T23:30:00Z')), '2026-10-26', '2027-02-23'],
  ])('%s', (_, at, from, to) => {
    expect(myDates(at, care.team)).toEqual([from, to]);
  });

  test('in order, without those of a day of absence', () => {
    const [day] = care.days;
    if (!day) throw new Error('the team has no days');
    const own = (number: number, date: string, hour: number) => ({
      id: shiftId(`s${number}`),
      member: sara.id,
      start: instant(Date.parse(date) + hour * HOUR),
      end: instant(Date.parse(date) + (hour + 8) * HOUR),
      kind: 'D' as const,
      breakMinutes: 30,
      competences: [],
    });
    const days = [
      { date: isoDate('2026-11-26'), shifts: [own(3, '2026-11-26', 7)], visits: [] },
      {
        date: isoDate('2026-11-25'),
        shifts: [own(2, '2026-11-25', 15), own(1, '2026-11-25', 6)],
        visits: [],
      },
    ];
    const member = { ...sara, absences: [{ from: isoDate('2026-11-26') }] };
    expect(myShifts([{ team: care.team, member, days }]).map(({ shift: id }) => id)).toEqual(['s1', 's2']);
    expect(myShifts([{ team: care.team, member: sara, days }]).map(({ shift: id }) => id)).toEqual(['s1', 's2', 's3']);
  });
});
