import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ASK_FOR_AZURITE, type Azurite, startAzurite } from './azurite';

/** Before a run of tests: where any of its workers can ask for the run's one Azurite. It starts when first asked for, and ends with the run. */
const offerAzurite = async (): Promise<void> => {
  let azurite: Promise<Azurite> | undefined;
  const server = createServer((_, response) => {
    azurite ??= startAzurite();
    azurite.then(
      ({ connectionString }) => response.end(connectionString),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  process.env[ASK_FOR_AZURITE] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

export = offerAzurite;
