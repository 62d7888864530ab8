import { fill, ofTeam } from '../cards/fill';
import { caseRow } from '../cards/my-cases';
import { preview } from '../cards/preview';
import { questionsCard } from '../cards/questions';
import type { CardRow } from '../core/card';
import type { Notice } from '../core/flow';
import { caseId, instant, NOBODY } from '../core/ids';
import { planOf } from '../core/plan';
import { HOUR } from '../core/time';
import type { AsList, Later, Message, Told, Worded, Wording } from '../engine/messenger';
import type { AnyEdge, Drawn, News, Press, Turn } from '../flows/edge';
import { datesFor, dependsOnShifts, type Quiet, type Timing, timingOf } from '../flows/quiet';
import { textsIn } from '../text';
import type { Texts } from '../text/texts';
import { isReached } from './held';
import { languageOf } from './places';

const LOOK_AGAIN = 24 * HOUR;

const textsFor = ({ team, person }: Told): Texts => textsIn(languageOf(person, team.team.language));

const turnOf = (told: Told, newId: () => string): Turn => ({
  team: told.team,
  reader: told.reader.id,
  texts: textsFor(told),
  at: told.at,
  newCaseId: () => caseId(newId()),
  read: told.read,
});

/** Of somebody in several teams. */
const ofOne = (told: Told): Pick<Turn, 'several'> => (told.person.teams.length > 1 ? { several: textsFor(told) } : {});

const messageOf = (drawn: Drawn, told: Told): Message => ({
  card: fill(drawn.card, told.team.team.id),
  summary: preview(drawn),
});

const marked = (press: Press | undefined, told: Told) => press && ofTeam(press, told.team.team.id);

const rowOf = ({ line }: Drawn, told: Told): { readonly row?: CardRow } =>
  line ? { row: caseRow(line, { texts: textsFor(told) }) } : {};

const worded = (said: Drawn | News, told: Told): Worded =>
  'text' in said
    ? { message: { text: said.text, summary: said.preview } }
    : {
        message: messageOf(said, told),
        shown: { yes: marked(said.yes, told), no: marked(said.no, told) },
        ...rowOf(said, told),
      };

const timingFor = async (quiet: Quiet | undefined, { team, reader, person, read, at }: Told): Promise<Timing> => {
  const { askOffDuty = false } = person;
  if (!quiet || !dependsOnShifts(quiet, askOffDuty, team.team, at)) return 'now';
  const plan = planOf(await read.days(...datesFor(quiet, team.team, at)));
  return timingOf(quiet, { plan, member: reader, askOffDuty }, team.team, at);
};

/** Where it can wait for that, nobody is told before they have a chat with the bot. */
const waitsForChat = ({ keeps }: Notice, { person, at }: Told): Later | undefined =>
  keeps && (person.conversation ?? person.reachable) === undefined ? { later: instant(at + LOOK_AGAIN) } : undefined;

/** A flow's notices and cards as messages, for the outbox. */
export const wordingOf = (edge: AnyEdge, newId: () => string): Wording => ({
  still: edge.flow.still ?? false,
  unreached: (notice, told) => edge.unreached(notice, told.case, !isReached(told.person)),
  timing: (notice, told) => timingFor(edge.quiet(notice, told.case), told),
  notice: async (notice, told) => {
    const said = await edge.notice(notice, told.case, { ...turnOf(told, newId), ...ofOne(told) });
    const timing = said ? await timingFor(edge.quiet(notice, told.case), told) : 'never';
    if (!said || timing === 'never') return undefined;
    return timing === 'now' ? (waitsForChat(notice, told) ?? worded(said, told)) : timing;
  },
  post: async (post, told) => {
    const texts = textsIn(told.team.team.language);
    const said = await edge.post?.(post, told.case, { ...turnOf(told, newId), reader: NOBODY, texts });
    return said && worded(said, told).message;
  },
  openCard: async (told) => {
    const drawn = await edge.openCard(told.case, { ...turnOf(told, newId), texts: textsIn(told.team.team.language) });
    return drawn && messageOf(drawn, told);
  },
  card: async (told) => messageOf(await edge.caseCard(told.case, turnOf(told, newId)), told),
});

/** Several questions for one person, for the outbox. */
export const asList: AsList = (rows, told) => messageOf(questionsCard(rows, { texts: textsFor(told) }), told);
