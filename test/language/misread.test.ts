import { instant, memberId } from '../../src/core/ids';
import { understand } from '../../src/language/understand';
import { misread, team } from './misread';

const now = instant(Date.parse('2026-11-24T09:00:00Z'));

describe('what carers write', () => {
  test.each(misread)('%s: "%s": %s', (language, text, intent, named) => {
    const { slots, ...rest } = understand(text, {
      language,
      now,
      timeZone: 'Europe/Stockholm',
      speaker: memberId('m1'),
      vocabulary: team,
    });
    const { times: _, ...found } = slots;
    expect({ ...rest, ...found }).toEqual({ intent, ...named });
  });
});
