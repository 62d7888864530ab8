import type { Flow } from '../../core/flow';
import type { IsoDate } from '../../core/ids';
import { type RoleOn, rolesOn } from '../../core/roles-on';
import { ownerOf } from '../../core/team-role';
import { addDays } from '../../core/time';
import { RULES_VERSION } from '../../rules';
import type { CaseLine, Edge, Turn, View, Waiting } from '../edge';
import { phrasesFor } from '../phrases';
import { caseCard } from './cards';
import { understand } from './chat';
import { decide } from './decide';
import { draftOf } from './drafts';
import { evolve } from './evolve';
import { gather } from './gather';
import { notices, quietOf, sayNotice, unreached } from './notices';
import { POLICY_VERSION, weekAt, weeksFrom } from './policy';
import { press } from './presses';
import type { RoleKnown, RoleReason } from './reasons';
import { refusalOf } from './refusals';
import { FLOW, isRoleCase, type RoleCase, type RoleCommand, type RoleEvent } from './team-role';
import { askedOf, asksWords, calledOf, weekWords } from './words';

const flow: Flow<RoleCommand, RoleKnown, RoleEvent, RoleReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  due: ({ id: caseId }, at) => ({ type: 'attendRole', at, caseId }),
};

const waiting = (turn: Turn): readonly Waiting[] =>
  turn.team.openCases
    .filter(isRoleCase)
    .filter((one) => askedOf(one, turn.reader, turn.at))
    .map((one) => ({
      number: one.number,
      about: `#${one.number} ${calledOf(one, turn)}`,
      yes: { verb: 'agreeToRole', data: { caseId: one.id } },
      no: { verb: 'declineRole', data: { caseId: one.id } },
    }));

/** This week or the next. */
const SOON_WEEKS = 2;

/** What the reader is asked, or which of these weeks are theirs. */
const standsFor = (one: RoleCase, turn: Turn): string | undefined => {
  const asked = askedOf(one, turn.reader, turn.at);
  if (asked) return asksWords(one, asked, turn);
  const weeks = weeksFrom(weekAt(turn.team.team, turn.at), SOON_WEEKS);
  const own = weeks.filter((monday) => ownerOf(turn.team, one, monday) === turn.reader);
  const said = own.map((monday) => `${weekWords(monday, turn)} ${turn.texts.roles.you}`).join(' · ');
  return said || undefined;
};

const mine = (turn: Turn): readonly CaseLine[] =>
  turn.team.openCases.filter(isRoleCase).flatMap((one) => {
    const stands = standsFor(one, turn);
    return stands === undefined ? [] : [{ number: one.number, caseId: one.id, about: calledOf(one, turn), stands }];
  });

const called = ({ key, label }: RoleOn, view: View): string =>
  calledOf({ role: key, ...(label === undefined ? {} : { label }) }, view);

/** `Planerare Sara` */
const whoDoesWhat = (view: View, date: IsoDate): readonly string[] => {
  const { name } = phrasesFor(view);
  return rolesOn(view.team, date)
    .filter(({ holders }) => holders.length > 0)
    .map((one) => `${called(one, view)} ${one.holders.map(name).join(', ')}`);
};

/** What somebody has had and nobody has that day, nor a week later; a role that nobody has taken up is missed by nobody. */
const ofTheDay = (view: View, date: IsoDate): readonly string[] => {
  const nextWeek = rolesOn(view.team, addDays(date, 7));
  const isTaken = (role: RoleOn): boolean =>
    nextWeek.some(({ key, label, holders }) => key === role.key && label === role.label && holders.length > 0);
  const empty = rolesOn(view.team, date).filter((role) => role.inUse && role.holders.length === 0 && !isTaken(role));
  return empty.length > 0 ? [view.texts.roles.empty(empty.map((one) => called(one, view)))] : [];
};

/** Who plans, meets new clients, follows up hospital, mentors, and whatever else the team shares: by week, by turns or until further notice. */
export const teamRole: Edge<RoleCommand, RoleKnown, RoleEvent, RoleReason> = {
  flow,
  understand,
  press,
  waiting,
  whoDoesWhat,
  ofTheDay,
  decisions: async () => [],
  mine: async (turn) => mine(turn),
  draft: (command, known, decision, view) =>
    decision.outcome === 'refused'
      ? refusalOf(decision.reason, view)
      : draftOf(command, known, decision.outcome === 'accepted', view),
  // What stands in place of a refusal is drawn on what is true after it, not on what the turn first read.
  refusal: (reason, known, view) => refusalOf(reason, { ...view, team: known.team }),
  concerned: ({ caseId }, known) => known.stored.cases.get(known.case?.id ?? caseId),
  caseCard: async (one, turn) => caseCard(one as RoleCase, turn),
  openCard: async () => undefined,
  quiet: (_, one) => quietOf(one as RoleCase),
  unreached: (notice, one) => unreached(notice, one as RoleCase),
  notice: async (notice, one, turn) => sayNotice(notice, one as RoleCase, turn),
};
