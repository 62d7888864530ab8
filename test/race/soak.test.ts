import { race } from '../support/race-play';
import { temporaryStore } from '../support/running-bot';

test('soak', async () => {
  for (let seed = 1000; seed < 1090; seed++) {
    const { store, drop } = await temporaryStore();
    const r = await race(store, { seed, rounds: 40 });
    if (r.problems.length) process.stdout.write(JSON.stringify(r.problems) + '\n');
    await drop();
  }
}, 300000);
