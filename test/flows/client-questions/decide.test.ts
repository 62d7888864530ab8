import type { Tally } from '../../../src/core/ballot';
import type { Read } from '../../../src/core/flow';
import { type BallotId, type Instant, instant, isoDate } from '../../../src/core/ids';
import { localDate, localTime } from '../../../src/core/time';
import { clientQuestions } from '../../../src/flows/client-questions';
import {
  type ClientAnswersCounted,
  type ClientQuarter,
  type CloseQuarter,
  type QuarterKnown,
  quarterBallot,
  quarterId,
} from '../../../src/flows/client-questions/client-questions';
import {
  isContact,
  nextQuarterAt,
  quarterBefore,
  quarterNumber,
  quarterOf,
  quarterToCount,
} from '../../../src/flows/client-questions/policy';
import { careTeam } from '../../support/care-team';
import { flowStage } from '../../support/flow-stage';

const described = careTeam({
  members: ['Sara', 'Ahmed', 'Lisa'].map((name) => ({ name })),
  clients: [{ code: 'K-1047', contact: 'Lisa' }, { code: 'K-1020' }],
  shifts: {},
  visits: {},
});
const care = {
  ...described,
  clients: described.clients.map((client) => (client.contact ? { ...client, deputy: described.id('Sara') } : client)),
};

const QUARTER = isoDate('2026-10-01');
const JANUARY = instant(Date.parse('2026-12-31T23:00:00Z'));

const tallied = (...counts: readonly (readonly number[])[]): ReadonlyMap<BallotId, Tally> =>
  new Map([[quarterBallot(QUARTER), { counts, voters: ['0a1b2c'] }]]);

const stage = (tallies: ReadonlyMap<BallotId, Tally> = new Map()) =>
  flowStage<CloseQuarter, QuarterKnown, ClientAnswersCounted, { readonly code: string }, ClientQuarter>(
    clientQuestions.flow as never,
    care,
    tallies,
  );

const close = { type: 'closeQuarter', quarter: QUARTER, caseId: quarterId(QUARTER) };

test.each([
  ['the contact', 'Lisa', true],
  ['who stands in for the contact', 'Sara', true],
  ['any other', 'Ahmed', false],
])('%s may ask a client: %s %s', (_, name, may) => {
  expect(isContact(stage().team(), care.id(name))).toBe(may);
});

describe('a quarter', () => {
  test.each([
    ['2026-01-01', '2026-01-01', 1],
    ['2026-03-31', '2026-01-01', 1],
    ['2026-06-30', '2026-04-01', 2],
    ['2026-09-15', '2026-07-01', 3],
    ['2026-12-31', '2026-10-01', 4],
  ])('%s lies in that of %s', (date, first, number) => {
    expect(quarterOf(isoDate(date))).toBe(first);
    expect(quarterNumber(isoDate(first))).toEqual([number, 2026]);
  });

  test('follows on the one before, year after year, at midnight on the team’s wall', () => {
    let at = instant(Date.parse('2026-01-15T12:00:00Z'));
    const begun: string[] = [];
    for (let quarters = 0; quarters < 8; quarters += 1) {
      const before = quarterOf(localDate(at, care.team.timeZone));
      at = nextQuarterAt(care.team, at);
      expect(localTime(at, care.team.timeZone)).toBe('00:00');
      expect(quarterBefore(localDate(at, care.team.timeZone))).toBe(before);
      begun.push(localDate(at, care.team.timeZone));
    }
    expect(begun.slice(0, 5)).toEqual(['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01']);
  });

  test('is counted up where anybody answered: each question of which at least five did', async () => {
    const team = stage(tallied([0, 0, 1, 2, 2], [1, 1, 1, 1, 0], [5, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 6]));
    await expect(team.comes(undefined, close, JANUARY)).resolves.toBe('done');
    expect(team.events().at(-1)).toMatchObject({
      type: 'clientAnswersCounted',
      quarter: QUARTER,
      figures: [
        { question: 'safe', counts: [0, 0, 1, 2, 2] },
        { question: 'wishes', counts: [5, 0, 0, 0, 0] },
        { question: 'matters', counts: [0, 0, 0, 0, 6] },
      ],
    });
    expect(JSON.stringify([team.events(), team.team().openCases])).not.toMatch(/K-|"m\d|0a1b2c/);
  });

  test('of which nobody answered leaves nothing; of too few, nothing to show', async () => {
    await expect(stage().comes(undefined, close, JANUARY)).resolves.toBe('unchanged');
    const team = stage(tallied([1, 0, 0, 0, 0], [], [], [], []));
    await expect(team.comes(undefined, close, JANUARY)).resolves.toBe('done');
    expect(team.team().openCases).toEqual([]);
    expect(team.events().at(-1)).toMatchObject({ figures: [] });
  });

  test.each([
    ['while it lasts', '2026-12-31T22:59:59Z', undefined],
    ['as soon as it is over', '2026-12-31T23:00:00Z', QUARTER],
    ['two weeks after a stop', '2027-01-14T12:00:00Z', QUARTER],
    ['later than that', '2027-01-15T12:00:00Z', undefined],
  ])('is due %s', async (_, time, quarter) => {
    const tallies = tallied([5], [], [], [], []);
    const read = { team: async () => stage().team(), tallyOf: async (id: BallotId) => tallies.get(id) } as Read;
    const at: Instant = instant(Date.parse(time));
    await expect(quarterToCount(read, at)).resolves.toBe(quarter);
  });
});
