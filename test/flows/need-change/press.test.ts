import fc from 'fast-check';
import { caseId, clientCode, wallTime } from '../../../src/core/ids';
import type { Turn } from '../../../src/flows/edge';
import type { ReportNeed } from '../../../src/flows/need-change/commands';
import { payload } from '../../../src/flows/need-change/pieces';
import { press } from '../../../src/flows/need-change/presses';
import { textsIn } from '../../../src/text';
import { TUESDAY } from '../../support/care-team';
import { needStage, TODAY, TOMORROW } from '../../support/need-stage';

const stage = needStage();

const turnOf = (name: string): Turn => ({
  team: stage.team(),
  reader: stage.who(name),
  texts: textsIn('sv'),
  at: TUESDAY,
  newCaseId: () => caseId('new-1'),
  read: stage.read,
});

const REPORT: ReportNeed = {
  type: 'reportNeed',
  by: stage.who('Sara'),
  at: TUESDAY,
  caseId: caseId('need-1'),
  client: clientCode('K-1011'),
  direction: 'more',
  urgency: 'week',
  agreed: true,
  wanted: { change: 'longer', which: { at: wallTime('08:00') }, minutes: 10, from: TOMORROW },
};

const FORM = {
  caseId: 'need-1',
  client: 'K-1011',
  what: 'longer',
  visit: 'K-1011 08:00',
  minutes: '20',
  time: '',
  from: TOMORROW,
  lasts: 'onwards',
  until: '',
  days: '',
  area: '-',
  urgency: 'week',
};

const VERBS = [
  'reportNeed',
  'draftNeed',
  'editNeed',
  'fillNeed',
  'needToday',
  'reportHealth',
  'askAlong',
  'draftAlong',
  'markCalled',
  'acknowledgeNeed',
  'askBack',
  'replyToNeed',
  'closeNeed',
  'grantNeed',
  'declineNeed',
  'takeBackNeed',
  'markTold',
] as const;

describe('a pressed button', () => {
  test('is the command that was drawn on it, by whoever presses, now', async () => {
    const { verb, data } = payload({ ...REPORT, comment: 'some words' });
    expect(Object.keys(data as object)).not.toEqual(expect.arrayContaining(['by', 'at', 'comment']));
    const forged = { verb, data: { ...(data as object), by: 'm1', at: 0, type: 'grantNeed' } };
    expect(await press(forged, turnOf('Lisa'))).toEqual({
      meaning: 'command',
      command: { ...REPORT, by: stage.who('Lisa') },
    });
  });

  test.each<[string, object]>([
    ['a client that is no code', { client: 'K-1011/../a' }],
    ['a case that is no id', { caseId: 'x|y' }],
    ['another direction', { direction: 'sideways' }],
    ['no minutes', { wanted: { ...REPORT.wanted, minutes: 0 } }],
    ['half a minute', { wanted: { ...REPORT.wanted, minutes: 0.5 } }],
    ['more than a working day', { wanted: { ...REPORT.wanted, minutes: 481 } }],
    ['a time that no clock has', { wanted: { ...REPORT.wanted, which: { at: '24:00' } } }],
    ['a visit that is no id', { wanted: { ...REPORT.wanted, which: { visit: 'a/b' } } }],
    ['a date that no calendar has', { wanted: { ...REPORT.wanted, from: '2026-02-30' } }],
    ['a date long after', { wanted: { ...REPORT.wanted, until: '9999-12-31' } }],
    ['an eighth day of the week', { wanted: { ...REPORT.wanted, weekdays: [8] } }],
    ['no day of the week', { wanted: { ...REPORT.wanted, weekdays: [] } }],
    ['a change that there is not', { wanted: { ...REPORT.wanted, change: 'frame' } }],
    ['a consent that is no yes or no', { agreed: 'yes' }],
  ])('with %s is nothing', async (_, forged) => {
    const data = { ...(payload(REPORT).data as object), ...forged };
    expect(await press({ verb: 'reportNeed', data }, turnOf('Sara'))).toBeUndefined();
  });

  test.each<[string, string, string, boolean]>([
    ['a code that the client’s visits have', 'K-1020', 'OMV', true],
    ['another client’s code', 'K-1011', 'OMV', false],
    ['words in place of a code', 'K-1020', 'Greta, Storgatan 5', false],
  ])('one more visit with %s', async (_, client, serviceCode, is) => {
    const added = { change: 'added', start: '20:00', minutes: 15, kind: 'home-help', serviceCode, from: TOMORROW };
    const data = { ...(payload(REPORT).data as object), client, wanted: added };
    expect((await press({ verb: 'reportNeed', data }, turnOf('Sara'))) !== undefined).toBe(is);
  });

  test('whatever it carries, it is nobody else’s command, and never the clock’s', async () => {
    const anything = fc.oneof(
      fc.dictionary(
        fc.constantFrom(...Object.keys({ ...REPORT, ...FORM }), 'seen', 'comment', 'along'),
        fc.jsonValue(),
      ),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...VERBS, 'attendNeed'), anything, async (verb, data) => {
        const meaning = await press({ verb, data }, turnOf('Ahmed'));
        if (meaning?.meaning !== 'command' && meaning?.meaning !== 'draft') return;
        expect(meaning.command).toMatchObject({ by: stage.who('Ahmed'), at: TUESDAY });
        expect(meaning.command.type).not.toBe('attendNeed');
      }),
      { numRuns: 300 },
    );
  });

  test('of an assessor carries how many minutes only as it is typed', async () => {
    const data = { caseId: 'need-1', seen: 1, minutes: 9_999, comment: 'words' };
    const meaning = await press({ verb: 'grantNeed', data }, turnOf('Erik'));
    expect(meaning).toEqual({
      meaning: 'command',
      command: { type: 'grantNeed', by: stage.who('Erik'), at: TUESDAY, caseId: 'need-1', seen: 1 },
    });
  });

  test('with more words than there is room for keeps those that fit', async () => {
    const data = { caseId: 'need-1', comment: ` ${'ord '.repeat(100)}` };
    const meaning = await press({ verb: 'askBack', data }, turnOf('Erik'));
    if (meaning?.meaning !== 'command' || meaning.command.type !== 'askBack') throw new Error('it asks');
    expect(meaning.command.comment).toHaveLength(200);
  });
});

describe('the filled form', () => {
  const filled = async (changes: object) => {
    const meaning = await press({ verb: 'fillNeed', data: { ...FORM, ...changes } }, turnOf('Sara'));
    return meaning?.meaning === 'draft' && meaning.command.type === 'reportNeed' ? meaning.command : meaning;
  };

  test.each<[string, object, object]>([
    [
      'longer until further notice',
      {},
      { direction: 'more', wanted: { change: 'longer', minutes: 20, from: TOMORROW } },
    ],
    ['without a figure: a quarter', { minutes: null }, { wanted: { minutes: 15 } }],
    ['that day alone', { lasts: 'once' }, { wanted: { from: TOMORROW, until: TOMORROW } }],
    ['on Mondays and Thursdays', { days: '4,1' }, { wanted: { weekdays: [1, 4] } }],
    [
      'at another time',
      { what: 'moved', time: '09:30' },
      { direction: 'time', wanted: { change: 'moved', to: '09:30' } },
    ],
    ['no longer', { what: 'dropped' }, { direction: 'less', wanted: { change: 'dropped', which: { at: '08:00' } } }],
    [
      'one more, with the code that the client’s visits have',
      { what: 'added', visit: 'K-1020 13:00', client: 'K-1020', time: '18:00' },
      { client: 'K-1020', wanted: { change: 'added', start: '18:00', serviceCode: 'OMV' } },
    ],
    [
      'another client’s visit, from my day',
      { visit: 'K-1007 08:40' },
      { client: 'K-1007', wanted: { which: { at: '08:40' } } },
    ],
    ['something else', { what: 'other', area: 'safety' }, { direction: 'other', area: 'safety' }],
  ])('%s', async (_, changes, expected) => {
    expect(await filled(changes)).toMatchObject({ by: stage.who('Sara'), agreed: true, ...expected });
  });

  test.each<[string, object]>([
    ['another time without one', { what: 'moved' }],
    ['one more without a time', { what: 'added' }],
    ['through a date without one', { lasts: 'through' }],
    ['through a day before it begins', { lasts: 'through', until: TODAY }],
    ['longer without a visit', { visit: undefined }],
    ['minutes that are none', { minutes: '-5' }],
    ['a visit that is none', { visit: '08:00' }],
  ])('%s is asked for again', async (_, changes) => {
    expect(await filled(changes)).toEqual({ meaning: 'text', text: textsIn('sv').need.form.missing });
  });

  test('of nobody knows what is nothing', async () => {
    expect(await press({ verb: 'fillNeed', data: { what: 'longer' } }, turnOf('Sara'))).toBeUndefined();
  });
});
