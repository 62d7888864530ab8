import { z } from 'zod';
import { fill } from '../cards/fill';
import { caseId, type ObjectId } from '../core/ids';
import { caseOfId } from '../flows/cases';
import type { Press } from '../flows/edge';
import { CASE_ID } from '../flows/payload';
import { textsIn } from '../text';
import { placesOf } from './places';
import { type TurnParts, turnAt, type Utterance } from './utterance';

const PRESSED = z.object({ team: z.string(), caseId: CASE_ID });

/** The card of the pressed button's case as the whole team may read it now; `undefined` where it is nobody's to see in the open. */
export const openCardOf = async (
  parts: TurnParts,
  by: ObjectId,
  utterance: Pick<Utterance, 'at'>,
  press: Press,
): Promise<object | undefined> => {
  const pressed = PRESSED.safeParse(press.data);
  const person = pressed.success ? await parts.persons.get(by) : undefined;
  if (!pressed.success || !person) return undefined;
  const places = await placesOf(parts, person, by);
  const place = places.find(({ team }) => team === pressed.data.team);
  if (!place) return undefined;
  const turn = await turnAt(parts, utterance, place);
  const one = await caseOfId(caseId(pressed.data.caseId), turn);
  const edge = one && parts.edges.find((each) => each.flow.name === one.flow);
  const texts = textsIn(turn.team.team.language);
  const drawn = one && edge ? await edge.openCard(one, { ...turn, texts }) : undefined;
  return drawn && fill(drawn.card, place.team);
};
