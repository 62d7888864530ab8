import { UNNUMBERED } from '../../src/core/flow';
import { wallTime } from '../../src/core/ids';
import { instantOf } from '../../src/core/time';
import { beginnerOf, isVisitCase, type VisitCase } from '../../src/flows/swap/swap';
import { type Conversation, converse } from '../support/conversation';
import { watched } from '../support/conversation-stores';
import { type Checked, check } from '../support/race-checks';
import { chanceFrom } from '../support/race-random';
import { temporaryStore } from '../support/running-bot';
import { unquiet, untrue, unwanted } from '../support/week-checks';
import { type Diary, keepDiary } from '../support/week-diary';
import { type Counted, countTold } from '../support/week-figures';
import { LEADER } from '../support/week-leader';
import { type Played, playWeek } from '../support/week-play';
import { firstNameOf, type Stage, stageOf } from '../support/week-stage';
import { MONDAY, OPTED_IN, smallTeam, WEEK, weekTeam } from '../support/week-team';

const LONGEST = 60_000;
const SEED = 4;
const MOST_A_DAY = 4;
const MOST_WITH_OWN = 5;

jest.setTimeout(4 * LONGEST);

describe('a week of fourteen carers and their leader', () => {
  const care = weekTeam();
  const names = care.members.map(firstNameOf);
  let conversation: Conversation;
  let diary: Diary;
  let stage: Stage;
  let played: Played;
  let checked: Checked;
  let counted: Counted;

  beforeAll(async () => {
    const leader = care.members.find(({ role }) => role === 'leader');
    if (!leader) throw new Error('the team has no leader');
    const open = async () => {
      const { store, drop } = await temporaryStore();
      return { store: watched(store), drop };
    };
    conversation = await converse(open, { teams: [care, smallTeam(leader)], askedOffDuty: OPTED_IN });
    conversation.clock.set(instantOf(MONDAY, wallTime('06:00'), care.team.timeZone));
    diary = keepDiary(conversation, [...names, 'Olle', 'Hodan', 'Viktor']);
    stage = stageOf(conversation, care, chanceFrom(SEED), diary);
    played = await playWeek(stage);
    checked = await check(conversation.store, care);
    const beganBy = new Map(checked.cases.map((one) => [one.number, stage.nameOf(beginnerOf(one))]));
    counted = countTold(diary, names, WEEK, beganBy);
  });
  afterAll(() => conversation.close());

  const some = (is: (one: VisitCase) => boolean): number => visitCases().filter(is).length;
  const visitCases = (): readonly VisitCase[] => checked.cases.filter(isVisitCase);
  const happened = (type: string): number => checked.events.filter((event) => event.type === type).length;

  test('had at least sixty cases, and every kind of ending', () => {
    const leader = care.id(LEADER);
    expect(checked.cases.length).toBeGreaterThanOrEqual(60);
    const kinds = {
      takenOfAll: some(({ status, named, began }) => status === 'taken' && !named && began === 'owner'),
      takenByName: some(({ status, named, began }) => status === 'taken' && named && began === 'owner'),
      takenFromTheOtherSide: some(({ status, began }) => status === 'taken' && began === 'taker'),
      swapped: some(({ status, returns }) => status === 'taken' && returns !== undefined),
      severalAtOnce: some(({ status, also }) => status === 'taken' && also !== undefined),
      declinedByAll: some(({ status, named }) => status === 'declined' && !named),
      declinedByName: some(({ status, named }) => status === 'declined' && named),
      expired: some(({ status, exception }) => status === 'expired' && !exception),
      withdrawn: some(({ status }) => status === 'withdrawn'),
      undone: some(({ status, undoneBy }) => status === 'undone' && undoneBy !== leader),
      reversedByTheLeader: some(({ status, undoneBy }) => status === 'undone' && undoneBy === leader),
      approvedByTheLeader: some(({ status, decidedBy }) => status === 'taken' && decidedBy === leader),
      approvedByTheDeputy: some(
        ({ status, decidedBy }) => status === 'taken' && ![leader, undefined].includes(decidedBy),
      ),
      rejected: some(({ status }) => status === 'rejected'),
      undecided: some(({ status, exception }) => status === 'expired' && exception !== undefined),
      reminded: happened('leaderReminded'),
      deputyAsked: happened('deputyAsked'),
    };
    expect(Object.entries(kinds).filter(([, count]) => count === 0)).toEqual([]);
    expect(played.begun.length).toBeGreaterThanOrEqual(60);
  });

  test('wrote to nobody more than four times a day, besides what became of their own questions', () => {
    const { counts, table } = counted.besidesOwn;
    const over = [...counts].filter(([, days]) => Math.max(...days) > MOST_A_DAY).map(([name]) => name);
    expect({ over, table }).toEqual({ over: [], table });
  });

  test('and with that to nobody more than five times, to most people once a day or less', () => {
    const { max, median, table } = counted.all;
    expect({ many: max > MOST_WITH_OWN, usually: median > 1, table }).toEqual({ many: false, usually: false, table });
  });

  test('left those in peace who were off duty and had not asked for more', () => {
    expect(unwanted(stage, visitCases(), OPTED_IN)).toEqual([]);
  });

  test('was quiet at night but for what began within twelve hours', () => {
    expect(unquiet(stage, visitCases())).toEqual([]);
  });

  test('asked the leader for exceptions and nothing else', () => {
    const toLeader = diary.entries.filter(({ name, what }) => name === LEADER && what === 'told');
    expect(toLeader.length).toBeGreaterThan(0);
    expect(toLeader.filter(({ text }) => !text.startsWith('Väntar på dig'))).toEqual([]);
  });

  test('ended with every row as its events tell it, and nothing unsent', async () => {
    const approved = new Set(
      visitCases()
        .filter(({ decidedBy }) => decidedBy)
        .map(({ visit }) => visit),
    );
    const isApproved = (problem: string): boolean =>
      problem.includes('breaks outsideShift') && [...approved].some((visit) => problem.endsWith(`at ${visit}`));
    expect(checked.problems.filter((problem) => !isApproved(problem))).toEqual([]);
    expect(conversation.faults).toEqual([]);
    const open = await conversation.rows<VisitCase>('a|case|');
    const numbered = open.filter(({ number }) => number !== UNNUMBERED);
    expect(numbered.filter(({ dueAt }) => dueAt === undefined || dueAt <= stage.now())).toEqual([]);
  });

  test('left no card in a chat that says what is not so', async () => {
    expect(await untrue(stage)).toEqual([]);
  });
});
