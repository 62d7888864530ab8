import type { Language } from '../../src/core/team';
import type { Message } from './message';

/** What a new carer wrote on trying it, and was misread. Wednesday 2025-11-19. */
export const trial: readonly (readonly [Language, ...Message])[] = [
  // Not well, or no longer alive.
  [
    'sv',
    'K-1020 är dålig idag',
    'health',
    { client: 'K-1020', date: '2025-11-19', category: 'other', urgency: 'today' },
  ],
  [
    'sv',
    'K-1020 är dåligt idag',
    'health',
    { client: 'K-1020', date: '2025-11-19', category: 'other', urgency: 'today' },
  ],
  ['sv', 'K-1020 mår inte bra', 'health', { client: 'K-1020', category: 'other' }],
  ['sv', 'K-1020 mår dåligt och vill ligga kvar', 'health', { client: 'K-1020', category: 'other' }],
  ['sv', 'K-1020 är dålig på benen', 'needChange', { client: 'K-1020', direction: 'more', area: 'mobility' }],
  ['sv', 'jag mår inte bra, jag kan inte ta K-1020 idag', 'offerVisit', { client: 'K-1020', date: '2025-11-19' }],
  [
    'nb',
    'B-231 er dårlig i dag',
    'health',
    { client: 'B-231', date: '2025-11-19', category: 'other', urgency: 'today' },
  ],
  ['nb', 'B-231 er ikke i form', 'health', { client: 'B-231', category: 'other' }],
  ['nb', 'B-231 føler seg ikke bra', 'health', { client: 'B-231', category: 'other' }],
  ['en', 'K-1020 is not feeling well', 'health', { client: 'K-1020', category: 'other' }],
  [
    'sv',
    'K-1020 dog i natt',
    'health',
    { client: 'K-1020', date: '2025-11-19', dayPart: 'night', category: 'other', urgency: 'today' },
  ],
  ['sv', 'K-1020 har avlidit', 'health', { client: 'K-1020', category: 'other' }],
  [
    'sv',
    'tyvärr dog K-1020 i natt',
    'health',
    { client: 'K-1020', date: '2025-11-19', dayPart: 'night', category: 'other', urgency: 'today' },
  ],
  [
    'nb',
    'B-231 døde i natt',
    'health',
    { client: 'B-231', date: '2025-11-19', dayPart: 'night', category: 'other', urgency: 'today' },
  ],
  ['nb', 'B-231 er død', 'health', { client: 'B-231', category: 'other' }],
  ['nb', 'B-231 har gått bort', 'health', { client: 'B-231', category: 'other' }],
  ['en', 'K-1020 died last night', 'health', { client: 'K-1020', dayPart: 'night', category: 'other' }],
  [
    'en',
    'K-1020 dog walk every Tuesday',
    'needChange',
    { client: 'K-1020', direction: 'other', area: 'mobility', date: '2025-11-25', weekdays: [2] },
  ],
];
