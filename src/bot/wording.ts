import { fill, ofTeam } from '../cards/fill';
import { preview } from '../cards/preview';
import { caseId } from '../core/ids';
import type { Message, Told, Wording } from '../engine/messenger';
import type { AnyEdge, Drawn, Press, Turn } from '../flows/edge';
import { textsIn } from '../text';
import { languageOf } from './places';

const turnOf = ({ team, reader, person, read, at }: Told, newId: () => string): Turn => ({
  team,
  reader: reader.id,
  texts: textsIn(languageOf(person, team.team.language)),
  at,
  newCaseId: () => caseId(newId()),
  read,
});

const messageOf = (drawn: Drawn, told: Told): Message => ({
  card: fill(drawn.card, told.team.team.id),
  summary: preview(drawn),
});

const marked = (press: Press | undefined, told: Told) => press && ofTeam(press, told.team.team.id);

/** A flow's notices and cards as messages, for the outbox. */
export const wordingOf = (edge: AnyEdge, newId: () => string): Wording => ({
  unreached: (notice, told) => edge.unreached(notice, told.case),
  notice: async (notice, told) => {
    const said = await edge.notice(notice, told.case, turnOf(told, newId));
    if (said === undefined) return undefined;
    if ('text' in said) return { message: { text: said.text, summary: said.preview } };
    return {
      message: messageOf(said, told),
      shown: { yes: marked(said.yes, told), no: marked(said.no, told) },
    };
  },
  card: async (told) => messageOf(await edge.caseCard(told.case, turnOf(told, newId)), told),
});
