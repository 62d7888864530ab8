import type { CaseId, MemberId, ObjectId } from '../../src/core/ids';
import { decode, type PersonRow, partitions, personKeys, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import type { SwapCase } from '../../src/flows/swap/swap';
import { textsIn } from '../../src/text';
import type { CareTeam } from './care-team';
import type { Chats } from './race-chats';

const { none, moved } = textsIn('sv').exception;
/** The card shows no more at once. */
const MOST = 5;

/** The cases of which a card has a leader's buttons, as the buttons carry them. */
const decidable = (card: unknown): readonly { readonly caseId: CaseId; readonly seen: number }[] => {
  if (typeof card !== 'object' || card === null) return [];
  const { verb, data } = card as { readonly verb?: unknown; readonly data?: { caseId: CaseId; seen: number } };
  return verb === 'approveException' && data ? [data] : Object.values(card).flatMap(decidable);
};

const waitsFor = (open: readonly SwapCase[], person: MemberId): readonly SwapCase[] =>
  open.filter(({ status, exception }) => status === 'waiting' && exception?.leaders.includes(person));

/** A button that carries less would be refused: it was drawn before there was what there is to decide. */
const isOld = ({ caseId, seen }: { readonly caseId: CaseId; readonly seen: number }, waits: readonly SwapCase[]) =>
  waits.some(({ id, exception }) => id === caseId && seen < (exception?.revision ?? 0));

/** The card that shows all that waits for a person, where it stands now. */
const wrongCards = (
  chats: Chats,
  waits: readonly SwapCase[],
  to: ObjectId,
  { standing }: PersonRow,
): readonly string[] => {
  if (!standing) return waits.length > 0 ? [`${waits.map(({ id }) => id)} waits for ${to}, who has no card of it`] : [];
  const { card } = chats.shows(standing) ?? {};
  const buttons = decidable(card);
  const shown = String(buttons.map(({ caseId }) => caseId));
  const expected = String(waits.slice(0, MOST).map(({ id }) => id));
  return [
    ...(shown === expected ? [] : [`what waits for ${to} is ${expected}, and their card shows ${shown}`]),
    ...(JSON.stringify(card).includes(none) === (waits.length === 0)
      ? []
      : [`${to} is told wrongly whether anything waits`]),
    ...buttons
      .filter((button) => isOld(button, waits))
      .map(({ caseId, seen }) => `${to} cannot decide ${caseId} by a button of revision ${seen}`),
  ];
};

/** Cards of all that waited for someone, which do not say that it has moved on: one that was cut short as it moved is replaced at its next press. */
const left = ({ arrived, shows }: Chats, to: ObjectId, { standing }: PersonRow): number =>
  arrived.filter(
    (place) =>
      place.to === to &&
      place.activity !== standing?.activity &&
      decidable(place.message.card).length > 0 &&
      !JSON.stringify(shows(place)).includes(moved),
  ).length;

/**
 * What is wrong in the cards of all that waits for each person, as long as nothing of it is still to be sent.
 * @param cutShort how many sendings were
 */
export const checkStanding = async (
  store: Store,
  care: CareTeam,
  chats: Chats,
  cutShort: number,
): Promise<readonly string[]> => {
  const rows = (prefix: string) => store.range(partitions.team(care.team.id), ...under(prefix));
  if ((await rows('o|')).some(({ value }) => value.includes('"standing"'))) return [];
  const open = (await rows('a|case|')).map(({ value }) => decode<SwapCase>(value));
  const people = await Promise.all(
    care.members.map(async ({ id, objectId: to }) => {
      const row = await store.get(partitions.person(to), personKeys.person);
      const person = row ? decode<PersonRow>(row.value) : { teams: [] };
      return { left: left(chats, to, person), wrong: wrongCards(chats, waitsFor(open, id), to, person) };
    }),
  );
  const orphans = people.reduce((sum, one) => sum + one.left, 0);
  return [
    ...people.flatMap(({ wrong }) => wrong),
    ...(orphans > cutShort
      ? [`${orphans} cards still stand for what has moved on, and ${cutShort} were cut short`]
      : []),
  ];
};
