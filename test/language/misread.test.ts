import { instant, memberId } from '../../src/core/ids';
import { understand } from '../../src/language/understand';
import { asRow } from './message';
import { misread, team } from './misread';

const now = instant(Date.parse('2026-11-24T09:00:00Z'));

describe('what carers write', () => {
  test.each(misread)('%s: "%s": %s', (language, text, intent, named) => {
    const spoken = { language, now, timeZone: 'Europe/Stockholm', speaker: memberId('m1'), vocabulary: team };
    expect(asRow(understand(text, spoken))).toEqual({ intent, ...named });
  });
});
