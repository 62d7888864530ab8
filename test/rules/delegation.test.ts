import { clientCode, isoDate } from '../../src/core/ids';
import type { Delegation } from '../../src/core/roster';
import { delegation } from '../../src/rules/delegation';
import { type Given, whenAhmedTakes } from './taking';

const INSULIN = 'K-1047 14:30-15:00 Sara insulin';
const missing = (tasks = 'insulin') => [`hard delegation: Ahmed at K-1047, ${tasks}`];

const holding = (...delegations: readonly Partial<Delegation>[]): Given => ({ visit: INSULIN, ahmed: { delegations } });
const from = (validFrom: string, validTo: string, more: Partial<Delegation> = {}): Given =>
  holding({ validFrom: isoDate(validFrom), validTo: isoDate(validTo), ...more });

type Row = readonly [string, Given, readonly string[]];

const table: readonly Row[] = [
  ['no health task, nothing needed', {}, []],
  ['none at all', holding(), missing()],
  ['a valid one, for any client', holding({}), []],
  ['a valid one, for this client', holding({ client: clientCode('K-1047') }), []],
  ['one for another client', holding({ client: clientCode('K-1020') }), missing()],
  ['one for another task', holding({ task: 'ögondroppar' }), missing()],
  ['valid from that very day', from('2026-11-25', '2027-05-31'), []],
  ['valid from the day after', from('2026-11-26', '2027-05-31'), missing()],
  ['valid through that very day', from('2026-06-01', '2026-11-25'), []],
  ['ended the day before', from('2026-06-01', '2026-11-24'), missing()],
  ['taken back that very day', holding({ revokedAt: isoDate('2026-11-25') }), missing()],
  ['taken back before', holding({ revokedAt: isoDate('2026-11-01') }), missing()],
  ['to be taken back the day after', holding({ revokedAt: isoDate('2026-11-26') }), []],
  ['written for two years, in its first', from('2026-01-01', '2028-01-01'), []],
  ['written for two years, a year gone to the day', from('2025-11-25', '2027-11-25'), []],
  ['written for two years, a year and a day gone', from('2025-11-24', '2027-11-24'), missing()],
  [
    'an old one taken back, a new one given',
    holding({ revokedAt: isoDate('2026-09-01') }, { validFrom: isoDate('2026-10-01') }),
    [],
  ],
  [
    'two tasks, one delegated: the other is named',
    { visit: 'K-1047 14:30-15:00 Sara insulin,ögondroppar', ahmed: { delegations: [{}] } },
    missing('ögondroppar'),
  ],
  [
    'two tasks, none delegated: both are named',
    { visit: 'K-1047 14:30-15:00 Sara insulin,ögondroppar' },
    missing('insulin and ögondroppar'),
  ],
  ['a nurse needs none', { visit: INSULIN, ahmed: { profession: 'Sjuksköterska' } }, []],
  ['a registered nurse needs none', { visit: INSULIN, ahmed: { profession: 'leg. sjuksköterska' } }, []],
  ['a Norwegian nurse needs none', { visit: INSULIN, ahmed: { profession: 'sykepleier' }, norwegian: true }, []],
  ...[
    'legitimerad sjuksköterska',
    'specialistsjuksköterska',
    'distriktssköterska',
    'kreftsykepleier',
    'registered nurse',
  ].map((profession): Row => [`${profession} needs none`, { visit: INSULIN, ahmed: { profession } }, []]),
  ...['assistant nurse', 'sykepleierstudent', 'sjuksköterskestudent', 'hjelpepleier'].map(
    (profession): Row => [`${profession} is no nurse`, { visit: INSULIN, ahmed: { profession } }, missing()],
  ),
  ['undersköterska is no nurse', { visit: INSULIN, ahmed: { profession: 'undersköterska' } }, missing()],
  [
    'the nurse’s role alone makes none',
    { visit: INSULIN, ahmed: { role: 'nurse', profession: 'undersköterska' } },
    missing(),
  ],
  ['a substitute inherits none', { visit: INSULIN, ahmed: { employment: 'substitute' } }, missing()],
  [
    'a visit over midnight counts by the date on which it starts',
    {
      visit: 'K-1047 23:45-00:15 Sara insulin',
      ahmed: { delegations: [{ validTo: isoDate('2026-11-25') }] },
    },
    [],
  ],
];

describe('every health task is the taker’s own to do: Ahmed takes K-1047 on 25 November 2026', () => {
  test.each(table)('%s', (_, given, found) => {
    expect(whenAhmedTakes(delegation, given)).toEqual(found);
  });
});
