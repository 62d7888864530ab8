import { caseId, clientCode, instant, memberId, objectId, wallTime } from '../../../src/core/ids';
import type { Direction } from '../../../src/core/need';
import { addDays, HOUR, localDate, localTime, MINUTE } from '../../../src/core/time';
import type { NeedDecision } from '../../../src/flows/need-change/reasons';
import type { Wanted } from '../../../src/planning/changed-need';
import { TUESDAY } from '../../support/care-team';
import { MORNING, type NeedStage, needStage, needTeam, TODAY, TOMORROW } from '../../support/need-stage';

const DAY = 24 * HOUR;

const outcome = (decision: NeedDecision): string => {
  if (decision.outcome === 'refused') return `refused ${decision.reason.code}`;
  return decision.outcome === 'accepted' ? decision.events.map(({ type }) => type).join(' ') : 'unchanged';
};

const longer = (minutes: number, span: object = {}): Wanted => ({
  change: 'longer',
  which: MORNING,
  minutes,
  from: TOMORROW,
  ...span,
});
const shorter = (minutes: number): Wanted => ({ ...longer(minutes), change: 'shorter' }) as Wanted;
const moved = (to: string, span: object = {}): Wanted => ({
  change: 'moved',
  which: MORNING,
  to: wallTime(to),
  from: TOMORROW,
  ...span,
});
const dropped: Wanted = { change: 'dropped', which: MORNING, from: TOMORROW };
const added: Wanted = { change: 'added', start: wallTime('20:00'), minutes: 20, kind: 'home-help', from: TOMORROW };

const until = (days: number) => ({ until: addDays(TOMORROW, days) });

const when = (at: number | undefined): string =>
  at === undefined
    ? '-'
    : `${localDate(instant(at), 'Europe/Stockholm')} ${localTime(instant(at), 'Europe/Stockholm')}`;

describe('a changed need goes where the order of tests says', () => {
  // K-1011 has 30 minutes a day planned, 210 of them left of November's 1,000; at that pace a month comes to about 913.
  test.each<[string, string, Direction, Wanted | undefined, boolean, string]>([
    ['a bit more every morning, in the frame of minutes', 'K-1011', 'more', longer(2), true, 'inside'],
    ['more than the month has room for, until further notice', 'K-1011', 'more', longer(15), true, 'decision'],
    ['more than the month has room for, for two weeks', 'K-1011', 'more', longer(90, until(13)), true, 'temporary'],
    ['the same for more than two weeks', 'K-1011', 'more', longer(90, until(14)), true, 'decision'],
    ['longer for three days, which the month has room for', 'K-1011', 'more', longer(15, until(2)), true, 'inside'],
    [
      'a code that the frame has',
      'K-1020',
      'more',
      { ...longer(15), which: { at: wallTime('13:00') } } as Wanted,
      true,
      'inside',
    ],
    ['a visit without a code, where the frame is of codes', 'K-1020', 'more', added, true, 'decision'],
    ['a visit with a code of the frame', 'K-1020', 'more', { ...added, serviceCode: 'OMV' } as Wanted, true, 'inside'],
    ['a visit with another code', 'K-1020', 'more', { ...added, serviceCode: 'STÄD' } as Wanted, true, 'decision'],
    [
      'anything for the purpose',
      'K-1033',
      'more',
      { ...longer(30), which: { at: wallTime('10:00') } } as Wanted,
      true,
      'inside',
    ],
    [
      'more without a frame, for a while',
      'K-1007',
      'more',
      { ...longer(10, until(3)), which: { at: wallTime('08:40') } } as Wanted,
      true,
      'temporary',
    ],
    [
      'more without a frame, that lasts',
      'K-1007',
      'more',
      { ...longer(10), which: { at: wallTime('08:40') } } as Wanted,
      true,
      'decision',
    ],
    [
      'another time, also without a frame',
      'K-1007',
      'time',
      { ...moved('09:10'), which: { at: wallTime('08:40') } } as Wanted,
      true,
      'inside',
    ],
    ['less', 'K-1011', 'less', shorter(10), true, 'less'],
    ['a visit that is needed no longer', 'K-1011', 'less', dropped, true, 'less'],
    ['the client has not been asked', 'K-1011', 'more', longer(2), false, 'contact'],
    ['nothing that the plan can say', 'K-1011', 'other', undefined, true, 'contact'],
  ])('%s', async (_, client, direction, wanted, agreed, kind) => {
    const stage = needStage();
    const decision = await stage.report('Sara', client, direction, { agreed, ...(wanted ? { wanted } : {}) });
    expect(outcome(decision)).toBe('needReported');
    expect(stage.last().kind).toBe(kind);
    expect(stage.last().stands !== undefined).toBe(kind !== 'contact' && kind !== 'decision');
  });

  test.each<[string, string, string, string]>([
    ['the named contact, two working days', 'contact', 'Lisa', '2026-11-26 16:00'],
    ['the assessor, ten working days', 'decision', 'Erik', '2026-12-08 16:00'],
  ])('what is not the team’s to do at once: %s', async (_, kind, owner, by) => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(15), agreed: kind === 'decision' });
    expect(stage.last()).toMatchObject({ kind, owner: stage.who(owner), status: 'waiting', open: true });
    expect(when(stage.last().answerBy)).toBe(by);
  });

  test.each<[string, object, string]>([
    ['the contact is away: her deputy', { contact: 'Lisa', deputy: 'm2' }, 'Ahmed'],
    ['both are away: the leader', { contact: 'Lisa' }, 'Karin'],
  ])('%s', async (_, client, owner) => {
    const care = needTeam();
    const away = { absences: [{ from: TODAY }] };
    const stage = needStage({
      ...care,
      members: care.members.map((one) => (one.name === 'Lisa' ? { ...one, ...away } : one)),
      clients: care.clients.map((one) =>
        one.code === 'K-1011' ? { ...one, ...('deputy' in client ? { deputy: care.id('Ahmed') } : {}) } : one,
      ),
    });
    await stage.report('Sara', 'K-1011', 'other');
    expect(stage.last().owner).toBe(stage.who(owner));
  });

  test('a team may have its own times', async () => {
    const stage = needStage(needTeam({ settings: { answers: { decision: 3, temporaryDays: 3 } } }));
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(90, until(9)) });
    expect(stage.last().kind).toBe('decision');
    expect(when(stage.last().answerBy)).toBe('2026-11-27 16:00');
  });
});

describe('what fits changes the plan at once', () => {
  test('from tomorrow the morning takes longer, until further notice', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(2) });
    expect(await stage.day(TODAY, 'K-1011')).toEqual(['K-1011 08:00-08:30 Sara']);
    expect(await stage.day(TOMORROW, 'K-1011')).toEqual(['K-1011 08:00-08:32 Sara']);
    expect(await stage.day(addDays(TOMORROW, 25), 'K-1011')).toEqual(['K-1011 08:00-08:32 Sara']);
    expect(stage.last()).toMatchObject({ open: false, status: 'settled', minutes: 2 * 28 });
  });

  test('where it runs into Sara’s next visit somebody else is asked, and the client is to be told', async () => {
    const stage = needStage();
    const decision = await stage.report('Sara', 'K-1011', 'more', { wanted: longer(15, until(0)) });
    expect(await stage.day(TOMORROW, 'K-1011')).toEqual(['K-1011 08:00-08:45 -']);
    expect(stage.last()).toMatchObject({ tell: true, status: 'applied', open: true });
    const asked = decision.outcome === 'accepted' ? decision.then?.map(({ flow, command }) => [flow, command]) : [];
    expect(asked).toMatchObject([['swap', { type: 'offerVisit', date: TOMORROW }]]);
  });

  test('of two carers the one whose day it runs into leaves her seat, and that seat is asked for', async () => {
    const care = needTeam();
    const days = care.days.map((day) => ({
      ...day,
      visits: day.visits.map((visit) =>
        visit.client === 'K-1011' ? { ...visit, members: [...visit.members, care.id('Ahmed')] } : visit,
      ),
    }));
    const stage = needStage({ ...care, days });
    const decision = await stage.report('Sara', 'K-1011', 'more', { wanted: longer(15, until(0)) });
    expect(await stage.day(TOMORROW, 'K-1011')).toEqual(['K-1011 08:00-08:45 Ahmed']);
    expect(stage.last().tell).toBe(true);
    const asked = decision.outcome === 'accepted' ? decision.then?.map(({ flow, command }) => [flow, command]) : [];
    expect(asked).toMatchObject([['swap', { type: 'offerVisit', date: TOMORROW }]]);
  });

  test('moved to when Sara is free it stays hers', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'time', { wanted: moved('09:15', { weekdays: [3] }) });
    expect(await stage.day(TOMORROW, 'K-1011')).toEqual(['K-1011 09:15-09:45 Sara']);
    expect(await stage.day(addDays(TOMORROW, 1), 'K-1011')).toEqual(['K-1011 08:00-08:30 Sara']);
    expect(stage.last()).toMatchObject({ minutes: 0, tell: true });
  });

  test('less help frees minutes', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'less', { wanted: dropped });
    expect(await stage.day(TOMORROW, 'K-1011')).toEqual([]);
    expect(stage.last().minutes).toBe(-30 * 28);
  });

  test('outside the frame for a while the leader has two working days to take it back', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1007', 'more', {
      wanted: { ...longer(10, until(3)), which: { at: wallTime('08:40') } } as Wanted,
    });
    expect(await stage.day(TOMORROW, 'K-1007')).toEqual(['K-1007 08:40-09:10 Sara']);
    expect(when(stage.last().dueAt)).toBe('2026-11-26 16:00');
    expect(outcome(await stage.does('Karin', { type: 'takeBackNeed' }))).toBe('refused reasonMissing');
    expect(outcome(await stage.does('Karin', { type: 'takeBackNeed', comment: 'vi väntar in' }))).toBe('needTakenBack');
    expect(await stage.day(TOMORROW, 'K-1007')).toEqual(['K-1007 08:40-09:00 Sara']);
  });

  test('nobody takes it back in time: it stands', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1007', 'more', {
      wanted: { ...longer(10, until(3)), which: { at: wallTime('08:40') } } as Wanted,
    });
    const due = stage.last().dueAt;
    expect(outcome(await stage.does(undefined, { type: 'attendNeed' }, instant((due ?? 0) - 1)))).toBe('unchanged');
    expect(outcome(await stage.does(undefined, { type: 'attendNeed' }, due))).toBe('needSettled');
    expect(await stage.day(TOMORROW, 'K-1007')).toEqual(['K-1007 08:40-09:10 Sara']);
    expect(stage.last()).toMatchObject({ open: false, status: 'settled' });
  });
});

describe('what is refused', () => {
  test.each<[string, (stage: NeedStage) => Promise<NeedDecision>, string]>([
    ['an observer', (stage) => stage.report('Oskar', 'K-1011', 'other'), 'notYourReport'],
    ['a client of nobody’s', (stage) => stage.report('Sara', 'K-1999', 'other'), 'clientUnknown'],
    [
      'yesterday',
      (stage) => stage.report('Sara', 'K-1011', 'more', { wanted: longer(5, { from: addDays(TODAY, -1) }) }),
      'past',
    ],
    [
      'a visit that is not there',
      (stage) =>
        stage.report('Sara', 'K-1011', 'less', { wanted: { ...dropped, which: { at: wallTime('19:00') } } as Wanted }),
      'noSuchVisit',
    ],
    ['nothing left of it', (stage) => stage.report('Sara', 'K-1011', 'less', { wanted: shorter(30) }), 'tooShort'],
  ])('%s', async (_, reports, code) => {
    const stage = needStage();
    expect(outcome(await reports(stage))).toBe(`refused ${code}`);
    expect(stage.events()).toEqual([]);
  });

  test('the same press once more changes nothing', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(2) });
    const again = {
      type: 'reportNeed' as const,
      client: 'K-1011',
      direction: 'more',
      urgency: 'week',
      agreed: true,
      wanted: longer(2),
    };
    expect(outcome(await stage.does('Sara', again))).toBe('unchanged');
  });
});

describe('what waits for an answer', () => {
  const asksTheAssessor = async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(15) });
    return stage;
  };

  test('the assessor says yes: the frame is wider by what it takes, and the plan is changed', async () => {
    const stage = await asksTheAssessor();
    const { over = 0 } = stage.last();
    expect(over).toBeGreaterThan(0);
    const granted = await stage.does('Erik', { type: 'grantNeed' });
    expect(outcome(granted)).toBe('needGranted');
    expect(stage.team().clients.get(stage.last().client)?.frame).toEqual({
      frame: 'minutes',
      minutesPerMonth: 1_000 + over,
    });
    expect(await stage.day(TOMORROW, 'K-1011')).toEqual(['K-1011 08:00-08:45 -']);
    // It fits Sara's morning no longer: the team is asked in the reporter's name, and the client is to be told before the first of it.
    expect(stage.last()).toMatchObject({ status: 'granted', answeredBy: stage.who('Erik'), open: true, tell: true });
    expect(when(stage.last().dueAt)).toBe('2026-11-25 08:00');
    const then = granted.outcome === 'accepted' ? (granted.then ?? []) : [];
    expect(then.map(({ flow, command }) => [flow, command.type, command.by])).toEqual(
      Array.from({ length: 3 }, () => ['swap', 'offerVisit', stage.who('Sara')]),
    );
    expect(outcome(await stage.does('Sara', { type: 'markTold' }))).toBe('clientTold');
    expect(stage.last()).toMatchObject({ status: 'granted', open: false });
  });

  test('the assessor gives another number of minutes', async () => {
    const stage = await asksTheAssessor();
    await stage.does('Erik', { type: 'grantNeed', minutes: 600 });
    expect(stage.team().clients.get(stage.last().client)?.frame).toEqual({ frame: 'minutes', minutesPerMonth: 1_600 });
  });

  test('the assessor says no, and why: the plan stays', async () => {
    const stage = await asksTheAssessor();
    expect(outcome(await stage.does('Erik', { type: 'declineNeed' }))).toBe('refused reasonMissing');
    expect(outcome(await stage.does('Erik', { type: 'declineNeed', comment: 'ny bedömning i januari' }))).toBe(
      'needDeclined',
    );
    expect(await stage.day(TOMORROW, 'K-1011')).toEqual(['K-1011 08:00-08:30 Sara']);
  });

  test.each(['Ahmed', 'Lisa', 'Mia'])('it is not %s’s to answer', async (name) => {
    const stage = await asksTheAssessor();
    expect(outcome(await stage.does(name, { type: 'grantNeed' }))).toBe('refused notYours');
  });

  test('a question goes back to whoever reported it, and the answer to whoever asked', async () => {
    const stage = await asksTheAssessor();
    expect(outcome(await stage.does('Erik', { type: 'askBack', comment: 'sedan när?' }))).toBe('needAskedBack');
    expect(stage.last().status).toBe('asked');
    expect(outcome(await stage.does('Sara', { type: 'replyToNeed', comment: 'sedan i måndags' }))).toBe('needReplied');
    expect(stage.last().status).toBe('waiting');
  });

  test('what the reporter adds once more is no answer of whoever it waits for', async () => {
    const stage = await asksTheAssessor();
    await stage.does('Erik', { type: 'askBack', comment: 'sedan när?' });
    await stage.does('Sara', { type: 'replyToNeed', comment: 'sedan i måndags' });
    expect(outcome(await stage.does('Sara', { type: 'replyToNeed', comment: 'eller tisdags' }))).toBe('unchanged');
    expect(stage.last().status).toBe('waiting');
  });

  test('a question, or an answer, that is delivered twice is there once; also where the reporter may answer it themselves', async () => {
    const stage = needStage();
    await stage.report('Karin', 'K-1011', 'more', { wanted: longer(15) });
    const asks = { type: 'askBack', comment: 'sedan när?' } as const;
    const replies = { type: 'replyToNeed', comment: 'sedan i måndags' } as const;
    expect(outcome(await stage.does('Erik', asks))).toBe('needAskedBack');
    expect(outcome(await stage.does('Erik', asks))).toBe('unchanged');
    expect(outcome(await stage.does('Karin', replies))).toBe('needReplied');
    expect(outcome(await stage.does('Karin', replies))).toBe('unchanged');
    expect(stage.last()).toMatchObject({ status: 'waiting', open: true });
    const later = instant(TUESDAY + 2 * MINUTE);
    expect(outcome(await stage.does('Erik', asks, later))).toBe('needAskedBack');
  });

  test('granted for a while, the frame is as wide as before', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(90, until(20)) });
    expect(stage.last().kind).toBe('decision');
    await stage.does('Erik', { type: 'grantNeed' });
    expect(stage.team().clients.get(stage.last().client)?.frame).toEqual({ frame: 'minutes', minutesPerMonth: 1_000 });
  });

  test('an assessor tells no client', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'time', { wanted: moved('09:15') });
    expect(outcome(await stage.does('Erik', { type: 'markTold' }))).toBe('refused notYours');
  });

  test('what lasts for months is held against the months to come', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(15, until(120)) });
    expect(stage.last().kind).toBe('decision');
  });

  test('nobody answers: a reminder before it is due, the leaders after, and so on until somebody does', async () => {
    const stage = await asksTheAssessor();
    const attend = async () => {
      const { dueAt } = stage.last();
      return outcome(await stage.does(undefined, { type: 'attendNeed' }, dueAt));
    };
    expect(await attend()).toBe('needReminded');
    expect(await attend()).toBe('needEscalated');
    expect(stage.last().escalatedAt).toBe(stage.last().answerBy);
    expect(await attend()).toBe('needEscalated');
    await stage.does('Erik', { type: 'grantNeed' }, instant((stage.last().dueAt ?? 0) - HOUR));
    expect(await attend()).toBe('needSettled');
    expect(stage.last().status).toBe('granted');
  });

  test.each<[string, object, string]>([
    ['a frame is not the named contact’s to change', { type: 'grantNeed' }, 'refused notYours'],
    ['nor to refuse', { type: 'declineNeed', comment: 'nej' }, 'refused notYours'],
    ['a question without words asks nothing', { type: 'askBack', comment: '' }, 'refused reasonMissing'],
    ['an answer without words says nothing', { type: 'replyToNeed', comment: '' }, 'refused reasonMissing'],
    ['it is taken', { type: 'acknowledgeNeed' }, 'needAcknowledged'],
    ['and done', { type: 'closeNeed' }, 'needClosed'],
  ])('what the named contact may do: %s', async (_, command, expected) => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(15), agreed: false });
    const decided = await stage.does('Lisa', command as Parameters<NeedStage['does']>[1]);
    expect(outcome(decided)).toBe(expected);
  });

  test('whoever it waited for is away when it is due: it waits for who stands in', async () => {
    const care = needTeam();
    const stage = needStage({
      ...care,
      members: care.members.map((one) =>
        one.name === 'Erik' ? { ...one, absences: [{ from: addDays(TODAY, 2) }] } : one,
      ),
    });
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(15) });
    await stage.does(undefined, { type: 'attendNeed' }, stage.last().dueAt);
    expect(stage.last().owner).toBe(stage.who('Karin'));
  });
});

describe('health is the nurse’s', () => {
  test('on duty, the same day', async () => {
    const stage = needStage();
    const command = {
      type: 'reportHealth' as const,
      caseId: 'need-h',
      client: 'K-1011',
      category: 'fall',
      urgency: 'today',
    };
    expect(outcome(await stage.does('Sara', command))).toBe('needReported');
    expect(stage.last()).toMatchObject({ kind: 'health', owner: stage.who('Mia'), category: 'fall' });
    expect(when(stage.last().answerBy)).toBe('2026-11-24 20:00');
    expect(outcome(await stage.does('Sara', { type: 'markCalled' }))).toBe('nurseCalled');
    expect(outcome(await stage.does('Sara', { type: 'markCalled' }))).toBe('unchanged');
    expect(outcome(await stage.does('Mia', { type: 'acknowledgeNeed' }))).toBe('needAcknowledged');
    expect(outcome(await stage.does('Mia', { type: 'closeNeed' }))).toBe('needClosed');
  });

  test('late in the evening she has two hours', async () => {
    const stage = needStage();
    const command = {
      type: 'reportHealth' as const,
      caseId: 'need-h',
      client: 'K-1011',
      category: 'pain',
      urgency: 'now',
    };
    await stage.does('Sara', command, instant(TUESDAY + DAY / 2));
    expect(when(stage.last().answerBy)).toBe('2026-11-24 23:00');
  });
});

describe('who takes back', () => {
  test.each<[string, string]>([
    ['Sara', 'needTakenBack'],
    ['Lisa', 'needTakenBack'],
    ['Ahmed', 'refused notYours'],
    ['Karin', 'refused reasonMissing'],
  ])('%s: %s', async (name, expected) => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(2) });
    expect(outcome(await stage.does(name, { type: 'takeBackNeed' }))).toBe(expected);
  });

  test('what has begun stays as it was', async () => {
    const stage = needStage();
    await stage.report('Sara', 'K-1011', 'more', { wanted: longer(2) });
    await stage.does('Sara', { type: 'takeBackNeed' }, instant(TUESDAY + DAY));
    expect(await stage.day(TOMORROW, 'K-1011')).toEqual(['K-1011 08:00-08:32 Sara']);
    expect(await stage.day(addDays(TOMORROW, 1), 'K-1011')).toEqual(['K-1011 08:00-08:30 Sara']);
  });
});

describe('somebody of another trade is asked along', () => {
  const withRehab = () => {
    const care = needTeam();
    const [first] = care.members;
    if (!first) throw new Error('nobody is in the team');
    const more = (
      id: string,
      name: string,
      role: 'rehab' | 'nurse',
      profession: string,
      competences: string[] = [],
    ) => ({
      ...first,
      id: memberId(id),
      objectId: objectId(id),
      name,
      role,
      profession,
      competences,
    });
    return needStage({
      ...care,
      members: [
        ...care.members,
        more('m8', 'Amir', 'rehab', 'arbetsterapeut'),
        more('m9', 'Nils', 'rehab', 'Fysioterapeut'),
        more('m10', 'Eva', 'nurse', 'sjuksköterska', ['cancer']),
      ],
      clients: care.clients.map((one) => (one.code === 'K-1020' ? { ...one, rehab: memberId('m9') } : one)),
    });
  };

  test.each<[string, string, object, string | undefined]>([
    ['by their trade', 'K-1020', { role: 'rehab', specialty: 'occupational-therapist' }, 'm8'],
    ['whoever is named for the client', 'K-1020', { role: 'rehab' }, 'm9'],
    ['by what they can beside their trade', 'K-1011', { role: 'nurse', specialty: 'cancer' }, 'm10'],
    ['nobody is of that field: the nurse on duty', 'K-1011', { role: 'nurse', specialty: 'diabetes' }, 'm4'],
    ['nobody is named: who leads', 'K-1011', { role: 'rehab' }, 'm6'],
  ])('%s', async (_, client, along, owner) => {
    const stage = withRehab();
    const caseOf = caseId('along-1');
    const asking = { type: 'askAlong', caseId: caseOf, client: clientCode(client), along } as const;
    expect(outcome(await stage.does('Sara', asking))).toBe('needReported');
    expect(stage.last()).toMatchObject({ kind: 'specialist', owner, status: 'waiting' });
    expect(when(stage.last().answerBy)).toBe('2026-11-26 16:00');
    await stage.does(undefined, { type: 'attendNeed' }, stage.last().dueAt);
    expect(stage.last().owner).toBe(owner);
  });

  test('for a day that has been nobody is asked', async () => {
    const along = { role: 'rehab', date: addDays(TODAY, -1) };
    const asking = { type: 'askAlong', caseId: caseId('along-1'), client: clientCode('K-1020'), along } as const;
    expect(outcome(await withRehab().does('Sara', asking))).toBe('refused past');
  });
});
