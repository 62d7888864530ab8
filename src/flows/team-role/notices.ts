import type { Notice } from '../../core/flow';
import { instant, type MemberId } from '../../core/ids';
import { ownerOf } from '../../core/team-role';
import { HOUR } from '../../core/time';
import type { Drawn, News, View } from '../edge';
import { phrasesFor } from '../phrases';
import type { Quiet } from '../quiet';
import { askCard } from './cards';
import { weekAt, weeksFrom } from './policy';
import type { RoleKnown } from './reasons';
import type { RoleCase, RoleChange, RoleEvent } from './team-role';
import { askedOf, calledOf, previewOf, takenWords, theRole, weeksWords, weekWords } from './words';

const A_DAY = 24 * HOUR;
/** For so many weeks whoever has them is told when they change without their own doing. */
const TOLD_WEEKS = 12;

const isRotating = ({ asked }: RoleCase): boolean => asked.some(({ asks }) => asks === 'rotate');

/** Whose weeks are others than before. */
const shifted = (was: RoleCase, one: RoleCase, { team }: RoleKnown, event: RoleChange): readonly MemberId[] =>
  weeksFrom(weekAt(team.team, event.at), TOLD_WEEKS).flatMap((monday) => {
    const [before, after] = [ownerOf(team, was, monday), ownerOf(team, one, monday)];
    return before === after ? [] : [before, after].flatMap((member) => member ?? []);
  });

interface Told {
  readonly to: MemberId;
  readonly notice: string;
  readonly about?: MemberId;
}

/** Once all have answered, those who go round know the order, and whoever set it knows what it came to. */
const round = (was: RoleCase, one: RoleCase): readonly Told[] => {
  if (!isRotating(was) || isRotating(one) || !was.rotation) return [];
  return [was.rotation.by, ...(one.rotation?.order ?? [])].map((to) => ({ to, notice: 'rotationAnswered' }));
};

const told = (event: RoleChange, was: RoleCase, one: RoleCase, known: RoleKnown): readonly Told[] => {
  const moved = () => shifted(was, one, known, event).map((to): Told => ({ to, notice: 'roleShifted' }));
  switch (event.type) {
    case 'takeOverAsked':
      return [{ to: event.to, notice: 'roleAsked' }];
    case 'takeOverAgreed':
      return [{ to: event.from, notice: event.type, about: event.by }];
    case 'roleDeclined': {
      const asked = was.asked.find(({ to }) => to === event.by);
      return asked?.asks === 'takeOver' ? [{ to: asked.by, notice: event.type, about: event.by }] : round(was, one);
    }
    case 'rotationJoined':
      return round(was, one);
    case 'rotationSet':
      return [
        ...one.asked.filter(({ asks }) => asks === 'rotate').map(({ to }) => ({ to, notice: 'roleAsked' })),
        ...moved(),
      ];
    case 'roleGivenBack':
    case 'roleUndone':
      return moved();
    case 'roleEnded':
      return shifted(was, one, known, event).map((to) => ({ to, notice: event.type }));
    case 'roleAttended': {
      const lapsed = was.asked.filter(({ to, asks }) => asks === 'takeOver' && event.lapsed.includes(to));
      return [
        ...lapsed.map(({ by }) => ({ to: by, notice: 'takeOverLapsed' })),
        ...round(was, one),
        ...(event.turn ? [{ to: event.turn.to, notice: 'yourTurn' }] : []),
      ];
    }
    case 'roleTaken':
      return [];
  }
};

/** Who is asked; and whoever has a role the week of which has changed by somebody else's doing. That it is empty nobody is told. */
export const notices = (event: RoleEvent, known: RoleKnown): readonly Notice[] => {
  const one = known.stored.cases.get(event.caseId) as RoleCase;
  if (event.type === 'roleBegun') return [];
  const first = new Map<MemberId, Told>();
  for (const each of told(event, known.case ?? { ...one, taken: [], left: [], asked: [] }, one, known))
    if (each.to !== event.by && !first.has(each.to)) first.set(each.to, each);
  return [...first.values()].map((each) => ({ ...each, caseId: one.id, asks: each.notice === 'roleAsked' }));
};

/** None of it is in a hurry. */
export const quietOf = ({ changedAt }: RoleCase): Quiet => ({ toAll: false, starts: instant(changedAt + A_DAY) });

const newsWords = ({ notice, about }: Notice, one: RoleCase, view: View): string | undefined => {
  const { news } = view.texts.roles;
  const role = theRole(one, view);
  const name = about === undefined ? '' : phrasesFor(view).name(about);
  switch (notice) {
    case 'takeOverAgreed': {
      const when = about === undefined ? '' : takenWords(one, about, view);
      return when === '' ? undefined : news.agreed(name, role, when);
    }
    case 'roleDeclined':
      return news.declined(name, role);
    case 'askUnreached':
      return news.unreached(name, role);
    case 'takeOverLapsed':
      return news.lapsed(role);
    case 'rotationAnswered': {
      const { rotation } = one;
      if (!rotation || rotation.order.length === 0) return news.noRound(role);
      return news.round(role, weekWords(rotation.from, view), rotation.order.map(phrasesFor(view).name));
    }
    case 'yourTurn': {
      const monday = one.told;
      if (monday === undefined || ownerOf(view.team, one, monday) !== view.reader) return undefined;
      const when = weekWords(monday, view);
      return `${news.yourTurn(role, when)} ${view.texts.roles.leaveTyped(role, when)}`;
    }
    case 'roleEnded':
      return news.ended(phrasesFor(view).who(one.endedBy ?? one.by), role);
    default:
      return one.open ? news.shifted(calledOf(one, view), weeksWords(one, view)) : undefined;
  }
};

/** Whoever asked hears that it did not get there: it can be asked in other ways. */
export const unreached = ({ notice, to, caseId }: Notice, { asked }: RoleCase): readonly Notice[] => {
  const one = notice === 'roleAsked' ? asked.find((each) => each.to === to) : undefined;
  return one ? [{ to: one.by, notice: 'askUnreached', about: to, caseId, asks: false }] : [];
};

export const sayNotice = (notice: Notice, one: RoleCase, view: View): Drawn | News | undefined => {
  if (notice.notice === 'roleAsked') {
    const asked = askedOf(one, view.reader, view.at);
    return asked && askCard(one, asked, view);
  }
  const text = newsWords(notice, one, view);
  return text === undefined ? undefined : { text: `${text} (#${one.number})`, preview: previewOf(one, view) };
};
