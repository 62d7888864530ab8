import fc from 'fast-check';
import type { Press, Turn } from '../../../src/flows/edge';
import { payload } from '../../../src/flows/swap/pieces';
import { press } from '../../../src/flows/swap/presses';
import { teamNorr } from '../../support/care-team';
import { outcome, type Round, roundOf } from './round';
import { drafted, viewOf } from './seen';

const VISIT = 'K-1047 14:30';

const turnOf = (round: Round, name: string): Turn => {
  const unread = () => {
    throw new Error('a press reads nothing');
  };
  const read = {
    team: unread,
    teamAndElsewhere: unread,
    days: unread,
    closedCase: unread,
    closedCaseNumbered: unread,
    textsOf: unread,
    counted: unread,
    tallyOf: unread,
    eventsSince: unread,
  };
  return { ...viewOf(round, round.who(name), 'sv'), read };
};

const norr = (): Round => roundOf(teamNorr());

describe('a pressed button', () => {
  test('is the command that was drawn on it, by whoever presses', () => {
    const round = norr();
    const offer = round.offer('Sara', VISIT, { to: 'Ahmed' });
    expect(press(payload(offer), turnOf(round, 'Sara'))).toEqual({ meaning: 'command', command: offer });
    expect(press(payload(offer), turnOf(round, 'Maria'))).toEqual({
      meaning: 'command',
      command: { ...offer, by: round.who('Maria') },
    });
  });

  test('carries neither who nor when: what the card says of that is not read', () => {
    const round = norr();
    const { verb, data } = payload(round.offer('Sara', VISIT));
    expect(data).not.toHaveProperty('by');
    expect(data).not.toHaveProperty('at');
    const forged = { verb, data: { ...(data as object), by: round.who('Ahmed'), at: 0, type: 'acceptVisit' } };
    expect(press(forged, turnOf(round, 'Maria'))).toMatchObject({
      meaning: 'command',
      command: { type: 'offerVisit', by: round.who('Maria'), at: round.at() },
    });
  });

  test('in a card that someone passed on does not act for its owner', () => {
    const round = norr();
    const { yes } = drafted(round, round.offer('Sara', VISIT), 'sv');
    const meaning = yes && press(yes, turnOf(round, 'Maria'));
    if (meaning?.meaning !== 'command') throw new Error('the button is a command');
    expect(outcome(round.decides(meaning.command))).toBe('refused notYours');
  });

  test('of my day only draws what would be sent', () => {
    const round = norr();
    const { data } = payload(round.offer('Sara', VISIT));
    expect(press({ verb: 'draftOffer', data }, turnOf(round, 'Sara'))).toMatchObject({ meaning: 'draft' });
  });

  test('to take what nobody has names nobody', () => {
    const data = { caseId: 'c1', visit: 'v1', date: '2026-11-25' };
    const meaning = press({ verb: 'draftTake', data }, turnOf(norr(), 'Sara'));
    expect(meaning).toMatchObject({ meaning: 'draft', command: { type: 'takeVisit', ...data } });
    expect(meaning?.meaning === 'draft' && 'from' in meaning.command).toBe(false);
  });

  test.each<[string, Press]>([
    ['no data', { verb: 'offerVisit', data: undefined }],
    ['no visit', { verb: 'offerVisit', data: { caseId: 'c1', date: '2026-11-25' } }],
    ['no such date', { verb: 'offerVisit', data: { caseId: 'c1', visit: 'v1', date: '2026-02-30' } }],
    ['a date long gone', { verb: 'draftOffer', data: { caseId: 'c1', visit: 'v1', date: '2019-12-31' } }],
    ['a date far away', { verb: 'draftOffer', data: { caseId: 'c1', visit: 'v1', date: '2100-01-01' } }],
    ['the first of dates', { verb: 'takeVisit', data: { caseId: 'c1', visit: 'v1', date: '0000-01-01', from: 'm1' } }],
    ['a date with a time', { verb: 'offerVisit', data: { caseId: 'c1', visit: 'v1', date: '2026-11-25T00:00' } }],
    ['a date as a number', { verb: 'offerVisit', data: { caseId: 'c1', visit: 'v1', date: 20261125 } }],
    ['an id with a sign that no minted one has', { verb: 'withdrawVisit', data: { caseId: 'c|1' } }],
    ['an id of other letters', { verb: 'declineVisit', data: { caseId: 'ärende-1' } }],
    ['an id over two lines', { verb: 'acceptVisit', data: { caseId: 'c1\n' } }],
    [
      'a visit that would be another row',
      { verb: 'offerVisit', data: { caseId: 'c1', visit: 'v/../a', date: '2026-11-25' } },
    ],
    ['a key that no row may have', { verb: 'acceptVisit', data: { caseId: 'a/b' } }],
    ['an endless id', { verb: 'acceptVisit', data: { caseId: 'c'.repeat(65) } }],
    ['an empty id', { verb: 'acceptVisit', data: { caseId: '' } }],
    [
      'a person who is no member’s number',
      { verb: 'takeVisit', data: { caseId: 'c', visit: 'v', date: '2026-11-25', from: 'Sara' } },
    ],
    ['half a revision', { verb: 'acceptVisit', data: { caseId: 'c1', seen: 1.5 } }],
    ['a revision below none', { verb: 'acceptVisit', data: { caseId: 'c1', seen: -1 } }],
    ['a list', { verb: 'withdrawVisit', data: ['c1'] }],
    ['the clock’s own command about an absence', { verb: 'returnShift', data: { caseId: 'c1' } }],
    ['the clock’s own command', { verb: 'expireVisit', data: { caseId: 'c1' } }],
    ['another flow’s verb', { verb: 'adoptProposal', data: { caseId: 'c1' } }],
  ])('with %s means nothing', (_, given) => {
    expect(press(given, turnOf(norr(), 'Sara'))).toBeUndefined();
  });

  test.each(['2020-01-01', '2026-11-25', '2099-12-31'])('may be about %s', (date) => {
    const round = norr();
    const given = { verb: 'draftOffer', data: { caseId: 'c'.repeat(64), visit: 'v1', date } };
    expect(press(given, turnOf(round, 'Sara'))).toMatchObject({ meaning: 'draft', command: { date } });
  });

  test('whatever a card brings back, nothing breaks, and nothing of it stands for who or when', () => {
    const verbs = [
      'offerVisit',
      'takeVisit',
      'acceptVisit',
      'declineVisit',
      'withdrawVisit',
      'draftOffer',
      'draftTake',
    ];
    const round = norr();
    fc.assert(
      fc.property(fc.constantFrom(...verbs), fc.anything(), (verb, data) => {
        const meaning = press({ verb, data }, turnOf(round, 'Maria'));
        if (meaning?.meaning === 'command' || meaning?.meaning === 'draft')
          expect([meaning.command.by, meaning.command.at]).toEqual([round.who('Maria'), round.at()]);
      }),
      { numRuns: 200 },
    );
  });
});
