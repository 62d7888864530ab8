import { writeSync } from 'node:fs';
import { importFolder } from '../../src/import/import-folder';
import { openEmbedded } from '../../src/store/embedded';
import type { ImportTask } from './import-child';
import { AT } from './imported-team';

const run = async ({ folder, storeFolder, mostRows }: ImportTask): Promise<void> => {
  const store = await openEmbedded(storeFolder);
  const say = (line: string): void => {
    writeSync(1, `${line}\n`);
  };
  const imported = await importFolder({
    store,
    folder,
    at: AT,
    mostRows,
    progress: say,
    problem: ({ reason }) => say(reason),
  });
  say(JSON.stringify(imported));
  await store.close();
};

void run(JSON.parse(process.argv[2] ?? '') as ImportTask);
