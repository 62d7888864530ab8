import { instant, memberId } from '../../src/core/ids';
import { understand } from '../../src/language/understand';
import { asRow } from './message';
import { team } from './misread';
import { notTheTeams, ofCases, proposed, rolesSpokenOf, shown, troubles } from './own-words';

/** Tuesday 2026-11-24 at 10:00, week 48; the team has a role of its own. */
const spoken = {
  now: instant(Date.parse('2026-11-24T09:00:00Z')),
  timeZone: 'Europe/Stockholm',
  speaker: memberId('m1'),
  vocabulary: team,
  roles: ['nyckelansvarig'],
};

describe.each([
  ['a case by its number', ofCases],
  ['a way of working', proposed],
  ['what stops the work', troubles],
  ['what is not the team as a whole', notTheTeams],
  ['what is asked to be shown', shown],
  ['a role', rolesSpokenOf],
])('%s', (_, messages) => {
  test.each(messages)('%s: "%s": %s', (language, text, intent, named) => {
    expect(asRow(understand(text, { ...spoken, language }))).toEqual({ intent, ...named });
  });
});
