import type { Flow } from '../../core/flow';
import type { ClientCode } from '../../core/ids';
import { RULES_VERSION } from '../../rules';
import type { CaseLine, Edge, Turn } from '../edge';
import { phrasesFor } from '../phrases';
import { status } from '../status';
import { caseCard, refusalText } from './cards';
import { saidOf, understand } from './chat';
import { decide } from './decide';
import { gather } from './gather';
import { notices, quietOf, sayNotice } from './notices';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { NoteKnown, NoteReason } from './reasons';
import { evolve, FLOW, isNoteCase, type NoteCase, type NoteCommand, type NoteEvent, noteOf } from './what-matters';

const flow: Flow<NoteCommand, NoteKnown, NoteEvent, NoteReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  due: ({ id: caseId }, at) => ({ type: 'attendNote', at, caseId }),
};

/** Reached goals that wait for the reader, or that the reader has told. */
const mine = (turn: Turn): readonly CaseLine[] =>
  turn.team.openCases
    .filter(isNoteCase)
    .filter((one) => one.kind === 'reassess' && [one.by, ...one.owners].includes(turn.reader))
    .map(({ id: caseId, number, client, owners, answerBy }) => ({
      number,
      caseId,
      about: client,
      stands: turn.texts.matters.reached(
        client,
        owners.map(phrasesFor(turn).name),
        answerBy === undefined ? '' : phrasesFor(turn).until(answerBy),
      ),
    }));

/** What matters to them, and their goals, for whoever comes to them. */
const noted = async (clients: readonly ClientCode[], turn: Turn): Promise<ReadonlyMap<ClientCode, string>> => {
  const kept = clients.flatMap((client) =>
    (['matters', 'goal'] as const).flatMap((kind) => {
      const one = noteOf(turn.team.openCases, client, kind);
      return one ? [{ client, kind, one }] : [];
    }),
  );
  const said = await Promise.all(kept.map(async (each) => ({ ...each, words: await saidOf(each.one, turn) })));
  const lines = new Map<ClientCode, string>();
  for (const { client, kind, words } of said) {
    if (words === undefined) continue;
    const line = turn.texts.matters.short[kind](words);
    const had = lines.get(client);
    lines.set(client, had === undefined ? line : `${had} · ${line}`);
  }
  return lines;
};

/** What matters to a client, their goals, and what comes when one is reached. */
export const whatMatters: Edge<NoteCommand, NoteKnown, NoteEvent, NoteReason> = {
  flow,
  understand,
  press,
  waiting: () => [],
  decisions: async () => [],
  mine: async (turn) => mine(turn),
  draft: (command) => {
    throw new Error(`${command.type} is never shown first`);
  },
  refusal: (reason, _, view) => ({ card: status(refusalText(reason, view)) }),
  noted,
  concerned: ({ caseId }, known) => known.stored.cases.get(caseId),
  caseCard: async (one, turn) => caseCard(one as NoteCase, await saidOf(one as NoteCase, turn), turn),
  openCard: async () => undefined,
  quiet: (_, one) => quietOf(one as NoteCase),
  unreached: () => [],
  notice: async (_, one, turn) => sayNotice(one as NoteCase, await saidOf(one as NoteCase, turn), turn),
};
