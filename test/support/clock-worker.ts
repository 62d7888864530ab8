import pino from 'pino';
import { buildApp } from '../../src/app';
import { instant } from '../../src/core/ids';
import { openAzureTables } from '../../src/store/azure-tables';
import type { FromWorker, ToWorker } from './clock-child';
import { withTransact } from './race-stores';
import { testConfig } from './running-bot';

/** Who looks at the clock here, as the claims that it writes say. */
const claimant = (value: string): string | undefined =>
  (JSON.parse(value) as { readonly claim?: { readonly by: string } }).claim?.by;

const say = (word: FromWorker): void => void process.send?.(word);

/** A bot of its own on the shared table, whose clock is its parent's to set. */
const begin = async (connectionString: string, table: string, tenant: string): Promise<void> => {
  const kept = await openAzureTables({ connectionString }, table);
  const store = withTransact(kept, (inner) => (partition, changes) => {
    for (const change of changes)
      if (partition.startsWith('due|') && change.change === 'replace') {
        const by = claimant(change.value);
        if (by) say({ says: 'instance', instance: by });
      }
    return inner(partition, changes);
  });
  let now = instant(0);
  const log = pino({ level: 'error' }, { write: (line: string) => say({ says: 'fault', line }) });
  const app = buildApp({ config: testConfig(tenant), store, clock: { now: () => now }, log });
  process.on('message', (word) => {
    const { look } = word as ToWorker;
    now = instant(look);
    void app
      .tick()
      .then(() => app.settled())
      .then(() => say({ says: 'looked' }));
  });
  process.once('disconnect', () => process.exit(0));
  say({ says: 'ready' });
};

if (require.main === module) {
  const [, , connectionString = '', table = '', tenant = ''] = process.argv;
  void begin(connectionString, table, tenant);
}
