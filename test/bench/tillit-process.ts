import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { buildApp } from '../../src/app';
import { instant, isoDate, type MemberId, type TeamId } from '../../src/core/ids';
import { planOf } from '../../src/core/plan';
import { addDays, localDate, localTime } from '../../src/core/time';
import { writeDemoTeams } from '../../src/demo/team';
import { ParsedRows, readTeam } from '../../src/engine/read';
import type { Store } from '../../src/engine/store';
import { importFolder } from '../../src/import/import-folder';
import { whoCanTake } from '../../src/planning/candidates';
import { openAzureTables } from '../../src/store/azure-tables';
import { openEmbedded } from '../../src/store/embedded';
import { startAzurite } from '../support/azurite';
import { answerParent, type Story } from './bots';
import { roundTrips } from './round-trips';

const TENANT = 'bench';

/** Nobody gives or takes twice on a date, so that every case can be taken, and taken back. */
const apart = (visits: Story['visits']): Story['visits'] => {
  const busy = new Set<string>();
  return visits.filter(({ date, owner, taker }) => {
    const both = [`${date} ${owner.member}`, `${date} ${taker.member}`];
    if (both.some((one) => busy.has(one))) return false;
    for (const one of both) busy.add(one);
    return true;
  });
};

/** The demo team's visits of the next days that some colleague can take, one case each. */
const storyOf = async (store: Store, team: TeamId, now: ReturnType<typeof instant>): Promise<Story> => {
  const read = readTeam(store, team, new ParsedRows());
  const state = await read.team();
  const zone = state.team.timeZone;
  const tomorrow = addDays(localDate(now, zone), 1);
  const days = await read.days(tomorrow, addDays(tomorrow, 13));
  const plan = planOf(days);
  const objectOf = (member: MemberId) => ({ member, objectId: state.members.get(member)?.objectId ?? '' });
  const visits = days.flatMap((day) =>
    day.visits.flatMap((visit) => {
      const [owner] = visit.members;
      const [taker] = owner ? whoCanTake(state, plan, visit, owner) : [];
      if (!owner || !taker || visit.members.length > 1) return [];
      const text = `Kan nån ta besöket hos ${visit.client} ${Number(day.date.slice(8))}/${Number(day.date.slice(5, 7))} ${localTime(visit.start, zone)}?`;
      return [{ visit: visit.id, date: isoDate(day.date), text, owner: objectOf(owner), taker: objectOf(taker) }];
    }),
  );
  return { team, visits: apart(visits) };
};

const openStore = async (kind: string, folder: string): Promise<{ store: Store; stop: () => Promise<unknown> }> => {
  if (kind !== 'azure') return { store: await openEmbedded(join(folder, 'data')), stop: async () => {} };
  const azurite = await startAzurite();
  const store = await openAzureTables({ connectionString: azurite.connectionString }, 'bench');
  return { store, stop: () => azurite.stop() };
};

const run = async (kind: string): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'tillit-bench-'));
  const now = instant(Date.now());
  const { store: kept, stop } = await openStore(kind, folder);
  const [team] = await writeDemoTeams(join(folder, 'teams'), localDate(now, 'Europe/Stockholm'));
  if (!team) throw new Error('there is no demo team');
  const at = now;
  await importFolder({ store: kept, folder: team.folder, at, progress: () => {}, problem: () => {} });
  const story = await storyOf(kept, team.id, now);
  const store = kept;
  const app = buildApp({
    config: {
      port: 0,
      host: '127.0.0.1',
      bot: { type: 'none' },
      allowedTenants: [TENANT],
      store: { kind: 'embedded', folder },
      logLevel: 'error',
    },
    store,
    clock: { now: () => instant(Date.now()) },
    // A dozen people and thousands of turns a minute: what is measured is the bot, not how patiently it waits for Teams.
    limits: [],
    log: pino({ level: 'error' }),
  });
  const port = await app.start();
  answerParent(
    { says: 'listening', port, story },
    {
      settle: async () => {
        await app.settled();
        return { says: 'settled' };
      },
      trips: async () => ({ says: 'trips', trips: await roundTrips(store, story) }),
      stop: async () => {
        await app.stop();
        await kept.close();
        await stop();
        await rm(folder, { recursive: true, force: true });
        return undefined;
      },
    },
  );
};

void run(process.argv[2] ?? 'embedded');
