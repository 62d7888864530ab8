import type { IsoDate } from '../../core/ids';
import { button } from '../button';
import { choice, type Option } from '../choice';
import type { Drawn, Press, View } from '../edge';
import { capital, phrasesFor } from '../phrases';
import { question } from '../question';
import { caseCard, namedData, roleCard } from './cards';
import { weeksFrom } from './policy';
import type { RoleKnown } from './reasons';
import type {
  EndRole,
  GiveBackRole,
  HandOverRole,
  NameRole,
  RoleCase,
  RoleCommand,
  RoleNamed,
  RotateRole,
  TakeRole,
  When,
} from './team-role';
import { calledOf, daysWords, theRole, weekWords, whenWords } from './words';

interface Asking {
  readonly named: RoleNamed;
  readonly title: string;
  readonly box: string;
  readonly small?: string;
  readonly foot?: string;
  readonly does: string;
  readonly yes: Press;
}

const asking = ({ named, title, box, small, foot, does, yes }: Asking, view: View): Drawn => {
  const { undo, offer, roles } = view.texts;
  const no: Press = { verb: 'dismiss', data: {} };
  const card = question(
    {
      title,
      small: undo.notDone,
      boxes: [{ line: box, ...(small ? { small } : {}) }],
      findings: [],
      ...(foot ? { foot } : {}),
      actions: [button(does, yes), button(offer.dismiss, no)],
    },
    roles.draft.typed,
  );
  return { card, yes, no, about: title, preview: calledOf(named, view) };
};

/** As the button carries it: who and when come from whoever presses. */
const pressOf = ({ type: verb, by: _, at: __, ...data }: RoleCommand): Press => ({ verb, data });

const timed = (command: TakeRole | HandOverRole, view: View) => ({
  named: command,
  box: capital(whenWords(command.when, view)),
  small: daysWords(command.when, view),
  yes: pressOf(command),
});

const takeDraft = (command: TakeRole, view: View): Drawn => {
  const { draft, does, means } = view.texts.roles;
  const title = draft.take(theRole(command, view), whenWords(command.when, view));
  return asking({ title, ...timed(command, view), foot: means[command.role], does: does.take }, view);
};

const handOverDraft = (command: HandOverRole, view: View): Drawn => {
  const { draft, does } = view.texts.roles;
  const name = phrasesFor(view).name(command.to);
  const title = draft.ask(name, theRole(command, view), whenWords(command.when, view));
  return asking({ title, ...timed(command, view), foot: draft.askFoot(name), does: does.ask(name) }, view);
};

const giveBackDraft = (command: GiveBackRole, one: RoleCase, view: View): Drawn => {
  const { draft, does, means } = view.texts.roles;
  const role = theRole(one, view);
  const { weeks } = command;
  const title = weeks ? draft.leave(role, whenWords({ weeks }, view)) : draft.leaveAll(role);
  const small = weeks ? { small: daysWords({ weeks }, view) } : {};
  const yes = pressOf(command);
  return asking(
    { named: one, title, box: means[one.role], ...small, foot: draft.leaveFoot, does: does.leave, yes },
    view,
  );
};

/** `v 49 Sara · v 50 Ahmed`, once round, as if all said yes. */
const roundWords = ({ members, from }: RotateRole, view: View): string =>
  weeksFrom(from, members.length)
    .map((monday, at) => {
      const member = members[at];
      return `${weekWords(monday, view)} ${member === undefined ? '' : phrasesFor(view).name(member)}`;
    })
    .join(' · ');

const rotateDraft = (command: RotateRole, one: RoleCase | undefined, view: View): Drawn => {
  const { draft, does } = view.texts.roles;
  const goesRound = one?.rotation?.order ?? [];
  const asked = command.members.filter((member) => member !== view.reader && !goesRound.includes(member));
  return asking(
    {
      named: command,
      title: draft.rotate(theRole(command, view), weekWords(command.from, view)),
      box: capital(roundWords(command, view)),
      foot: draft.rotateFoot(asked.map(phrasesFor(view).name)),
      does: does.rotate,
      yes: pressOf(command),
    },
    view,
  );
};

const nameDraft = (command: NameRole, view: View): Drawn => {
  const { draft, does, means } = view.texts.roles;
  const yes = pressOf(command);
  return asking(
    {
      named: { role: 'own', label: command.label },
      title: draft.name(command.label),
      box: means.own,
      foot: draft.nameFoot,
      does: does.name,
      yes,
    },
    view,
  );
};

const endDraft = (command: EndRole, one: RoleCase, view: View): Drawn => {
  const { roles, undo } = view.texts;
  const { draft, does, means } = roles;
  const role = theRole(one, view);
  const yes = pressOf(command);
  const box = means[one.role];
  return command.type === 'endRole'
    ? asking({ named: one, title: draft.end(role), box, foot: draft.endFoot, does: does.end, yes }, view)
    : asking({ named: one, title: draft.undo(role), box, does: undo.undo, yes }, view);
};

/** What it would come to, before it does; what has come already, as it is. */
export const draftOf = (command: RoleCommand, { case: one }: RoleKnown, isNew: boolean, view: View): Drawn => {
  if (!isNew && one) return caseCard(one, view);
  switch (command.type) {
    case 'takeRole':
      return takeDraft(command, view);
    case 'handOverRole':
      return handOverDraft(command, view);
    case 'rotateRole':
      return rotateDraft(command, one, view);
    case 'nameRole':
      return nameDraft(command, view);
    case 'giveBackRole':
      if (one) return giveBackDraft(command, one, view);
      break;
    case 'endRole':
    case 'undoRole':
      if (one) return endDraft(command, one, view);
      break;
  }
  throw new Error(`${command.type} is never shown first`);
};

/** When: some weeks that fit, and until further notice where that goes too. */
export const whenChoice = (
  named: RoleNamed,
  one: RoleCase | undefined,
  { weeks, from, to }: { readonly weeks: readonly IsoDate[]; readonly from?: IsoDate; readonly to?: RoleCase['by'] },
  view: View,
): Drawn => {
  const { which } = view.texts.roles;
  const verb = to === undefined ? 'takeRole' : 'handOverRole';
  const option = (title: string, when: When): Option => ({
    title,
    press: { verb, data: { caseId: view.newCaseId(), ...namedData(named), when, ...(to === undefined ? {} : { to }) } },
  });
  const options = [
    ...weeks.map((monday) =>
      option(`${capital(weekWords(monday, view))} (${daysWords({ weeks: [monday] }, view)})`, { weeks: [monday] }),
    ),
    ...(from === undefined ? [] : [option(which.indefinitely, { from })]),
  ];
  if (options.length === 0) return roleCard(named, one, view);
  const role = theRole(named, view);
  const when = whenWords({ weeks: weeks.slice(0, 1) }, view);
  const typed = to === undefined ? which.typed(role, when) : which.handTyped(phrasesFor(view).name(to), role, when);
  return choice(which.weeks(role), weeks.length > 0 ? typed : '', options, view);
};
