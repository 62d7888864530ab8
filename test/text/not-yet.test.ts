import { instant, memberId } from '../../src/core/ids';
import { LANGUAGES } from '../../src/core/team';
import { understand } from '../../src/language/understand';
import { textsIn } from '../../src/text';

test.each(LANGUAGES)('what is said of a wish for the rota names something that is understood (%s)', (language) => {
  const [, example = ''] = textsIn(language).notYet.shift.split(': ');
  const understood = understand(example, {
    language,
    now: instant(Date.parse('2026-11-24T08:00:00Z')),
    timeZone: 'Europe/Stockholm',
    speaker: memberId('m1'),
    vocabulary: { members: [], clients: [] },
    roles: [],
  });
  expect(understood).toMatchObject({ intent: 'swapShift', slots: { date: '2026-11-27' } });
});
