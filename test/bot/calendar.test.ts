import { objectId } from '../../src/core/ids';
import { listen } from '../../src/language/acute';
import { endBenches, openBench } from '../support/race-bench';

afterEach(endBenches);

const SARA = objectId('norr-Sara-Lind');

describe('where nobody has said how the bot is reached from outside', () => {
  test.each(['kalender', 'kalender på', 'kalender ny'])('"%s" says so, and turns nothing on', async (words) => {
    const bench = await openBench();
    const heard = listen(words);
    if ('danger' in heard) throw new Error('that is calm');
    const { drawn } = await bench.instance('one').answers({ by: SARA, at: bench.clock.now(), text: heard.calm });
    expect(drawn?.card).toMatchObject({ template: 'status', text: expect.stringContaining('PUBLIC_URL'), actions: [] });
    const [row] = await bench.store.range('person|norr-Sara-Lind', 'person', 'person~');
    expect(row?.value).not.toContain('feed');
  });

  test('a forged press does not, either', async () => {
    const bench = await openBench();
    for (const verb of ['calendar', 'calendarOn', 'calendarNew']) {
      const press = { verb, data: { team: 'norr', mark: 'x' } };
      const { drawn } = await bench.instance(verb).answers({ by: SARA, at: bench.clock.now(), press });
      expect(drawn?.card).toMatchObject({ text: expect.stringContaining('PUBLIC_URL'), actions: [] });
    }
  });
});
