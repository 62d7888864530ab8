import { understand } from '../../src/language/understand';
import type { Message } from './message';
import { context } from './team';

const messages: readonly Message[] = [
  ['planändringar', 'planChanges', {}],
  ['Vad ska föras in?', 'planChanges', {}],
  ['vad ska jag föra in idag', 'planChanges', { date: '2025-11-19' }],
  ['visa planändringarna tack', 'planChanges', {}],
  ['planandringar', 'planChanges', {}],
  ['planendringer', 'planChanges', {}],
  ['hva skal føres inn', 'planChanges', {}],
  ['hva skal jeg føre inn i dag?', 'planChanges', { date: '2025-11-19' }],
  ['plan changes', 'planChanges', {}],
  ['what should be entered?', 'planChanges', {}],
  ['lagets 31', 'keepTeams', { caseNumber: 31 }],
  ['Lagets #31', 'keepTeams', { caseNumber: 31 }],
  ['lagets', 'keepTeams', {}],
  ['ta lagets 31', 'keepTeams', { caseNumber: 31 }],
  ['teamets 31', 'keepTeams', { caseNumber: 31 }],
  ['team 31', 'keepTeams', { caseNumber: 31 }],
  ["the team's 31", 'keepTeams', { caseNumber: 31 }],
  ['planens 31', 'takePlans', { caseNumber: 31 }],
  ['välj planens #31', 'takePlans', { caseNumber: 31 }],
  ['planens', 'takePlans', {}],
  ['velg planens 31', 'takePlans', { caseNumber: 31 }],
  ['plan 31', 'takePlans', { caseNumber: 31 }],
  ['infört 3', 'entered', { choice: 3 }],
  ['har infört 3', 'entered', { choice: 3 }],
  ['ført inn 3', 'entered', { choice: 3 }],
  ['innført 3', 'entered', { choice: 3 }],
  ['entered 3', 'entered', { choice: 3 }],
];

describe('what a leader and a planner write', () => {
  test.each(messages)('"%s": %s', (text, intent, slots) => {
    expect(understand(text, context('sv'))).toEqual({ intent, slots });
  });

  test.each([
    'team',
    'plan',
    'the team',
    'vårt lag',
    'lagets besök hos K-1047 imorgon',
    'planens 31?',
    'har infört',
    'infört',
  ])('"%s" chooses nothing, and ticks nothing off', (text) => {
    expect(['keepTeams', 'takePlans', 'entered']).not.toContain(understand(text, context('sv')).intent);
  });
});
