import type { CardAction, CardRow } from '../../core/card';
import type { IsoDate, MemberId } from '../../core/ids';
import { holdersOf, ownerOf, ROLE_KEYS, roleOf } from '../../core/team-role';
import { addDays, localDate } from '../../core/time';
import { button } from '../button';
import type { Drawn, Press, View } from '../edge';
import { listCard } from '../list-card';
import { phrasesFor } from '../phrases';
import { question } from '../question';
import { status } from '../status';
import { canHold, weekAt, weeksFrom } from './policy';
import { type Asked, isRoleCase, type RoleCase, type RoleNamed, type When } from './team-role';
import {
  arrangedWords,
  askedOf,
  asksWords,
  calledOf,
  daysWords,
  holderWords,
  previewOf,
  theRole,
  weekWords,
  whenWords,
} from './words';

/** More would have to be scrolled. */
const MOST_ROWS = 6;
const SHOWN_WEEKS = 4;
const A_WEEK = 7;

export const namedData = ({ role, label }: RoleNamed): object => ({ role, ...(label === undefined ? {} : { label }) });

const takePress = (named: RoleNamed, when: When, view: View): Press => ({
  verb: 'takeRole',
  data: { caseId: view.newCaseId(), ...namedData(named), when },
});

const onCase = (verb: string, { id }: Pick<RoleCase, 'id'>, data: object = {}): Press => ({
  verb,
  data: { caseId: id, ...data },
});

const takeButton = (named: RoleNamed, monday: IsoDate, view: View): CardAction =>
  button(view.texts.roles.take(weekWords(monday, view)), takePress(named, { weeks: [monday] }, view));

const leaveButton = (one: RoleCase, monday: IsoDate, view: View): CardAction =>
  button(view.texts.roles.leave(weekWords(monday, view)), onCase('giveBackRole', one, { weeks: [monday] }));

/** Whoever the files name, in the weeks that nobody has by the team's own word. */
const byFiles = ({ role }: RoleNamed, monday: IsoDate, { team, at }: View): readonly MemberId[] => {
  const today = localDate(at, team.team.timeZone);
  return role === 'own' ? [] : holdersOf(team, role, monday < today ? today : monday);
};

/** Yes or no, in one's own chat. */
export const askCard = (one: RoleCase, asked: Asked, view: View): Drawn => {
  const { ask, means } = view.texts.roles;
  const yes = onCase('agreeToRole', one);
  const no = onCase('declineRole', one);
  const about = asksWords(one, asked, view);
  const days = asked.asks === 'takeOver' ? daysWords(asked.when, view) : arrangedWords(one, view).join(' · ');
  const card = question(
    {
      title: about,
      small: `#${one.number}`,
      boxes: [{ line: means[one.role], ...(days ? { small: days } : {}) }],
      findings: [],
      foot: ask.voluntary,
      actions: [button(asked.asks === 'takeOver' ? ask.yes : ask.join, yes), button(ask.no, no)],
    },
    ask.typed(one.number),
  );
  return {
    card,
    yes,
    no,
    about: `#${one.number} ${calledOf(one, view)}`,
    shows: { caseId: one.id, revision: one.revision },
    preview: previewOf(one, view),
    line: { number: one.number, caseId: one.id, about: calledOf(one, view), stands: about },
  };
};

/** Whom the reader has asked, and about what. */
const waitsWords = (one: RoleCase, view: View): readonly string[] => {
  const { ask } = view.texts.roles;
  return one.asked
    .filter(({ by }) => by === view.reader)
    .map((asked) => {
      const name = phrasesFor(view).name(asked.to);
      return asked.asks === 'takeOver' ? ask.waits(name, whenWords(asked.when, view)) : ask.waitsTurn(name);
    });
};

/** A role: whose the next weeks are, and what the reader can do about it. */
export const roleCard = (named: RoleNamed, one: RoleCase | undefined, view: View): Drawn => {
  const { roles } = view.texts;
  const mayTake = canHold(view.team, view.reader, view.at);
  const mondays = weeksFrom(weekAt(view.team.team, view.at), SHOWN_WEEKS);
  const ownerIn = (monday: IsoDate) => one && ownerOf(view.team, one, monday);
  const actionsIn = (monday: IsoDate): readonly CardAction[] => {
    const owner = ownerIn(monday);
    if (one && owner === view.reader) return [leaveButton(one, monday, view)];
    return owner === undefined && mayTake ? [takeButton(named, monday, view)] : [];
  };
  const rows = mondays.map(
    (monday): CardRow => ({
      lead: weekWords(monday, view),
      text: holderWords(one, monday, view, byFiles(named, monday, view)),
      small: '',
      actions: actionsIn(monday),
    }),
  );
  const free = mondays.find((monday) => ownerIn(monday) === undefined);
  const mine = mondays.find((monday) => ownerIn(monday) === view.reader);
  const role = theRole(named, view);
  const foot = [
    ...(mayTake && free !== undefined ? [roles.takeTyped(role, weekWords(free, view))] : []),
    ...(mine === undefined ? [] : [roles.leaveTyped(role, weekWords(mine, view))]),
    ...(one?.before?.by === view.reader ? [roles.undoTyped(one.number)] : []),
  ].join(' ');
  const small = [...(one ? [`#${one.number}`] : []), ...(one ? arrangedWords(one, view) : [])].join(' · ');
  return {
    card: listCard({
      title: calledOf(named, view),
      small,
      rows,
      notes: [roles.means[named.role], ...(one ? waitsWords(one, view) : [])],
      foot,
    }),
    ...(one ? { shows: { caseId: one.id, revision: one.revision }, preview: previewOf(one, view) } : {}),
  };
};

/** Whose these weeks are, in a line, with a button where they are nobody's. */
export const weeksCard = (
  named: RoleNamed,
  one: RoleCase | undefined,
  weeks: readonly IsoDate[],
  view: View,
): Drawn => {
  const { roles } = view.texts;
  const lines = weeks.slice(0, MOST_ROWS).map((monday) => {
    const holder = holderWords(one, monday, view, byFiles(named, monday, view));
    return { monday, text: `${calledOf(named, view)} ${weekWords(monday, view)}: ${holder}` };
  });
  const isFree = (monday: IsoDate) =>
    weekAt(view.team.team, view.at) <= monday && (one && ownerOf(view.team, one, monday)) === undefined;
  const [free] = canHold(view.team, view.reader, view.at) ? lines.filter(({ monday }) => isFree(monday)) : [];
  const actions = free ? [takeButton(named, free.monday, view)] : [];
  const typed = free && roles.takeTyped(theRole(named, view), weekWords(free.monday, view));
  return { card: status(lines.map(({ text }) => text).join(' · '), actions, undefined, typed) };
};

export const caseCard = (one: RoleCase, view: View): Drawn => {
  if (!one.open) {
    const text = view.texts.roles.news.ended(phrasesFor(view).who(one.endedBy ?? one.by), theRole(one, view));
    const shows = { caseId: one.id, revision: one.revision };
    return { card: status(`${text} (#${one.number})`), shows, preview: previewOf(one, view) };
  }
  const asked = askedOf(one, view.reader, view.at);
  return asked ? askCard(one, asked, view) : roleCard(one, one, view);
};

interface Listed {
  readonly named: RoleNamed;
  readonly one?: RoleCase | undefined;
}

const rolesIn = ({ team }: View): readonly Listed[] => {
  const usual = ROLE_KEYS.map((role): Listed => {
    const one = roleOf(team.openCases, role);
    return { named: { role }, ...(one && isRoleCase(one) ? { one } : {}) };
  });
  const own = team.openCases.filter(isRoleCase).filter(({ role }) => role === 'own');
  return [...usual, ...own.map((one): Listed => ({ named: one, one }))];
};

/** Every role with whose this week and the next are, and a button for what nobody has. */
export const rolesCard = (view: View): Drawn => {
  const { roles } = view.texts;
  const all = rolesIn(view);
  const thisWeek = weekAt(view.team.team, view.at);
  const weeks = [thisWeek, addDays(thisWeek, A_WEEK)];
  const mayTake = canHold(view.team, view.reader, view.at);
  const rows = all.slice(0, MOST_ROWS).map(({ named, one }): CardRow => {
    const holders = weeks.map((monday) => holderWords(one, monday, view, byFiles(named, monday, view)));
    const free = weeks.filter((_, at) => holders[at] === roles.nobody);
    const own = one ? weeks.filter((monday) => ownerOf(view.team, one, monday) === view.reader) : [];
    return {
      lead: calledOf(named, view),
      text: weeks.map((monday, at) => `${weekWords(monday, view)}: ${holders[at]}`).join(' · '),
      small: one ? [`#${one.number}`, ...arrangedWords(one, view)].join(' · ') : '',
      actions: [
        ...(one ? own.map((monday) => leaveButton(one, monday, view)) : []),
        ...(mayTake ? free.map((monday) => takeButton(named, monday, view)) : []),
      ],
    };
  });
  const hidden = all.slice(MOST_ROWS).map(({ named }) => calledOf(named, view));
  const notes = hidden.length > 0 ? [roles.more(hidden)] : [];
  return { card: listCard({ title: roles.title, small: '', rows, notes, foot: roles.listFoot }) };
};
