import { readFileSync } from 'node:fs';
import { broughtBack, carried } from '../../src/bot/places';
import { clientCode, isoDate, memberId, wallTime } from '../../src/core/ids';
import type { Slots } from '../../src/language/intents';

/** One of everything that a message can name. */
const EVERY: Required<Slots> = {
  client: clientCode('K-1047'),
  otherClient: clientCode('K-1033'),
  otherClients: [clientCode('K-1033'), clientCode('K-1020')],
  person: memberId('m2'),
  people: [memberId('m2'), memberId('m3')],
  except: memberId('m4'),
  date: isoDate('2026-11-28'),
  dates: [isoDate('2026-11-28'), isoDate('2026-12-05')],
  endDate: isoDate('2026-11-29'),
  time: wallTime('07:00'),
  times: [wallTime('07:00'), wallTime('19:00')],
  endTime: wallTime('15:00'),
  otherDate: isoDate('2026-11-29'),
  otherTime: wallTime('14:00'),
  week: 48,
  dayPart: 'evening',
  toPart: 'evening',
  ownShift: 'E',
  otherShift: 'D',
  round: '3',
  otherRound: 'B2',
  visitKind: 'home-help',
  direction: 'more',
  minutes: 30,
  length: 45,
  change: 'longer',
  count: 2,
  area: 'personal-care',
  urgency: 'week',
  until: isoDate('2026-12-06'),
  standing: true,
  once: true,
  weekdays: [2, 4],
  everyOther: true,
  weeks: 'even',
  twoCarers: true,
  newCode: clientCode('K-1099'),
  category: 'fall',
  reached: true,
  role: 'nurse',
  specialty: 'diabetes',
  wanted: 'dusch på kvällen',
  done: 'dusch på morgonen',
  act: 'consent',
  caseNumber: 27,
  choice: 2,
  comment: 'Bra löst.',
  language: 'nb',
  impossible: 'kl 25',
  order: 'next',
  offDuty: true,
  results: true,
  on: true,
  mark: 4,
  marks: [5, 4, 0, 3, 5],
  form: '0a1b2c',
  myDayWhen: 'evening',
  changes: true,
  rule: 'shiftSwap',
  all: true,
  caseNumbers: [27, 28],
  thanks: true,
  feed: 'on',
  mine: true,
  goal: true,
  obstacleKind: 'it',
  level: 1,
  teamRole: 'blomansvarig',
  roleWeeks: [isoDate('2026-11-30'), isoDate('2026-12-07')],
};

const slotsInSource = (): readonly string[] => {
  const [, body = ''] =
    /export interface Slots \{(.*?)\n\}/s.exec(readFileSync('src/language/intents.ts', 'utf8')) ?? [];
  return [...body.matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, name = '']) => name);
};

describe('what was understood, in the button that asks which team', () => {
  test('comes back whole, whatever the message named, but for what is answered in secret', () => {
    const through = JSON.parse(JSON.stringify({ understood: carried({ intent: 'swapShift', slots: EVERY }) }));
    const { mark, marks, form, ...open } = EVERY;
    expect(broughtBack(through)).toEqual({ intent: 'swapShift', slots: open });
    expect(JSON.stringify(through)).not.toMatch(new RegExp(`"marks?"|${form}|${marks.join(',')}|:${mark}[,}]`));
    expect(Object.keys(EVERY).sort()).toEqual([...slotsInSource()].sort());
  });

  test.each([
    ['an impossible date that is no date at all', { impossible: 'hos Greta på Storgatan' }],
    ['a round that is a sentence', { round: 'den långa' }],
  ])('is not carried: %s', (_, slots) => {
    expect(broughtBack({ understood: { intent: 'swapRound', slots } })).toBeUndefined();
  });
});
