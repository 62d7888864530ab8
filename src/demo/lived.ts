import type { Case, Command } from '../core/flow';
import { type CaseId, caseId, type Instant, type MemberId, type TeamId } from '../core/ids';
import type { Clock } from '../core/time';
import { dueMarkers } from '../engine/due';
import { type EngineParts, execute } from '../engine/execute';
import type { AnyFlow } from '../engine/fold';
import { ParsedRows, readTeam } from '../engine/read';
import { partitions, under } from '../engine/rows';
import type { Store } from '../engine/store';
import { flows } from '../flows';

/** Something that somebody in the demo team did before its windows were opened. */
export interface Done {
  readonly at: Instant;
  readonly by: string;
  readonly flow: string;
  /** What it is called in the story; the same name is the same case. */
  readonly story: string;
  readonly does: Readonly<Record<string, unknown>> & { readonly type: string };
}

const storyId = (story: string): CaseId => caseId(`demo-${story}`);

/** Nobody reads what was told then: the windows open on what stands now. */
const forgetTold = async (store: Store, team: TeamId): Promise<void> => {
  const partition = partitions.team(team);
  const rows = await store.range(partition, ...under('o|'));
  if (rows.length > 0)
    await store.transact(
      partition,
      rows.map(({ key }) => ({ change: 'delete', key })),
    );
};

/** The team lives through what was done, in order of time, decided by its flows as if it happened; the clock does its part between. */
export const liveThrough = async (store: Store, team: TeamId, done: readonly Done[], now: Instant): Promise<void> => {
  let at = now;
  let ids = 0;
  const clock: Clock = { now: () => at };
  const byName = new Map<string, AnyFlow>(flows.map(({ flow }) => [flow.name, flow]));
  const engine: EngineParts = {
    store,
    clock,
    due: dueMarkers(store),
    flows: byName,
    parsed: new ParsedRows(),
    newId: () => {
      ids += 1;
      return `demo-${ids}`;
    },
    random: () => 0,
    pause: async () => undefined,
    instance: 'demo',
    committed: async () => true,
  };
  const run = async (flow: AnyFlow | undefined, command: Command): Promise<void> => {
    if (!flow) throw new Error(`the demo’s story names a flow that is not there, for ${command.type}`);
    at = command.at;
    const executed = await execute(engine, flow, { team, command });
    if (executed.outcome === 'refused' || executed.outcome === 'busy')
      throw new Error(`the demo’s story is refused at ${command.type}: ${JSON.stringify(executed)}`.slice(0, 400));
    await forgetTold(store, team);
  };
  const state = () => readTeam(store, team, engine.parsed).team();
  const nextDue = async (until: Instant): Promise<(Case & { readonly dueAt: Instant }) | undefined> =>
    (await state()).openCases
      .filter((one): one is Case & { readonly dueAt: Instant } => one.dueAt !== undefined && one.dueAt <= until)
      .filter(({ id }) => id.startsWith('demo-'))
      .sort((a, b) => a.dueAt - b.dueAt)[0];
  const clockUntil = async (until: Instant): Promise<void> => {
    for (let one = await nextDue(until); one; one = await nextDue(until)) {
      const flow = byName.get(one.flow);
      const command = flow?.due(one, one.dueAt);
      if (!command) return;
      await run(flow, command);
    }
  };
  const { members } = await state();
  const numberOf = (name: string): MemberId => {
    const found = [...members.values()].find((member) => member.name === name);
    if (!found) throw new Error(`${name} is not in the demo team`);
    return found.id;
  };
  for (const { at: then, by, flow, story, does } of done) {
    await clockUntil(then);
    await run(byName.get(flow), { ...does, by: numberOf(by), at: then, caseId: storyId(story) });
  }
  await clockUntil(now);
};
