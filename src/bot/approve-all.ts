import { z } from 'zod';
import { type Awaited, approveAllDraft, approvedAll } from '../cards/approve-all';
import type { CardRow } from '../core/card';
import { caseId } from '../core/ids';
import { readTeam } from '../engine/read';
import { caseOfId } from '../flows/cases';
import type { Drawn, Press, Turn } from '../flows/edge';
import { CASE_ID } from '../flows/payload';
import type { Slots } from '../language/understand';
import type { Place, Reading } from './places';
import { type Reply, type TurnParts, turnAt, type Utterance } from './utterance';

/** More would have to be scrolled, and to be read before it is pressed. */
const MOST = 12;

const ONE = z.object({
  team: z.string(),
  verb: z.string(),
  data: z.object({ caseId: CASE_ID, seen: z.int().nonnegative() }),
});
const ALL = z.object({ all: z.array(ONE).min(1).max(MOST) });

type One = z.infer<typeof ONE>;

/** A press of one of them, as if its own button had been pressed. */
export type Pressing = (place: Place, turn: Turn, press: Press) => Promise<Reply | undefined>;

const isLeftOut = ({ line: { parties, clients, number } }: Awaited, slots: Slots): boolean => {
  const { except, people = [], client, otherClients = [], caseNumbers = [] } = slots;
  return (
    parties.some((person) => person === except || people.includes(person)) ||
    clients.some((code) => code === client || otherClients.includes(code)) ||
    caseNumbers.includes(number)
  );
};

const namesSomething = ({ except, people, client, caseNumbers }: Slots): boolean =>
  [except, people, client, caseNumbers].some((slot) => slot !== undefined);

/** What no team of the reader's knows: a colleague of one team is a stranger in the other. */
const unknownIn = (readings: readonly Reading[]): string | undefined => {
  const wordsOf = ({ understood }: Reading) => (understood.unknownPerson ?? '').split(' ').filter(Boolean);
  const [first = [], ...others] = readings.map(wordsOf);
  const nowhere = first.filter((word) => others.every((words) => words.includes(word)));
  return nowhere.length > 0 ? nowhere.join(' ') : undefined;
};

interface Found extends Awaited {
  readonly press: One | undefined;
  readonly leftOut: boolean;
}

const foundIn = async (
  parts: TurnParts,
  { place, understood: { slots } }: Reading,
  turn: Turn,
  several: boolean,
): Promise<readonly Found[]> => {
  const lines = (await Promise.all(parts.edges.map((edge) => edge.decisions(turn)))).flat();
  return lines.map((line) => {
    const one = { line, team: several ? turn.team.team.name : undefined };
    const press = line.approves ? ONE.safeParse({ team: place.team, ...line.yes }).data : undefined;
    return { ...one, press, leftOut: isLeftOut(one, slots) };
  });
};

/** `godkänn allt utom Saras`: what one yes would approve in all the reader's teams, and what stays as it is. */
export const draftApproveAll = async (
  parts: TurnParts,
  utterance: Utterance,
  readings: readonly Reading[],
): Promise<Reply> => {
  const turns = await Promise.all(readings.map(({ place }) => turnAt(parts, utterance, place)));
  const [turn] = turns;
  if (!turn) return {};
  const { approveAll, exception } = turn.texts;
  const unknown = unknownIn(readings);
  if (unknown !== undefined) return { text: approveAll.unknown(unknown) };
  const several = readings.length > 1;
  const found = await Promise.all(readings.map((reading, at) => foundIn(parts, reading, turns[at] as Turn, several)));
  const all = found.flat();
  if (all.length === 0) return { text: exception.none };
  const wanted = all.flatMap((one) => (one.press && !one.leftOut ? [{ ...one, press: one.press }] : []));
  const shown = wanted.slice(0, MOST);
  if (shown.length === 0) return { text: approveAll.nothingLeft };
  const left = all.filter((one) => one.leftOut || !one.press);
  const inVain = readings.some(({ understood }) => namesSomething(understood.slots)) && !all.some((one) => one.leftOut);
  const yes: Press = { verb: 'approveAll', data: { all: shown.map(({ press }) => press) } };
  const notes = inVain ? [approveAll.noneLeftOut] : [];
  return { drawn: approveAllDraft(shown, left, { yes, notes, more: wanted.length - shown.length }, turn) };
};

const saidOf = ({ drawn, text = '' }: Reply, { texts }: Turn): string => {
  const card = drawn?.card;
  if (!card) return text;
  return card.template === 'status' || card.template === 'refusal' ? card.text : texts.approveAll.stillWaits;
};

const rowOf = async (
  parts: TurnParts,
  utterance: Utterance,
  places: readonly Place[],
  { team, verb, data }: One,
  press: Pressing,
): Promise<CardRow | undefined> => {
  const found = places.find((place) => place.team === team);
  if (!found) return undefined;
  const place = { ...found, read: readTeam(parts.engine.store, found.team, parts.engine.parsed) };
  const turn = await turnAt(parts, utterance, place);
  const one = await caseOfId(caseId(data.caseId), turn);
  const reply = one && (await press(place, turn, { verb, data }));
  if (!one || !reply) return undefined;
  const name = places.length > 1 ? turn.team.team.name : '';
  return { lead: `#${one.number}`, text: saidOf(reply, turn), small: name, actions: [] };
};

/** Each is decided by itself, one after the other: what has changed since stays, and is said. */
export const approveAll = async (
  parts: TurnParts,
  utterance: Utterance,
  places: readonly Place[],
  { data }: Press,
  press: Pressing,
): Promise<Drawn | undefined> => {
  const read = ALL.safeParse(data);
  const [first] = places;
  if (!read.success || !first) return undefined;
  const rows: CardRow[] = [];
  for (const one of read.data.all) {
    const row = await rowOf(parts, utterance, places, one, press);
    if (row) rows.push(row);
  }
  return rows.length > 0 ? approvedAll(rows, await turnAt(parts, utterance, first)) : undefined;
};
