import type { CardFinding } from '../../core/card';
import { mayTakeBack, owesReason } from '../../core/support-team';
import { addDays } from '../../core/time';
import { button, dismiss } from '../button';
import { choice, type Option } from '../choice';
import type { Drawn, Press, View } from '../edge';
import { phrasesFor, sentence } from '../phrases';
import { question } from '../question';
import { status } from '../status';
import type { AwayCase, Told } from './client-away';
import type { AwayCommand, TakeBackAway, TellAway, TellHome } from './commands';
import type { AwayReason } from './reasons';
import { freedWords, visitWords, whatWords } from './words';

/** What a command's button carries: everything but who and when, and never what somebody wrote. */
export const payload = (command: AwayCommand): Press => {
  const { type, by: _by, at: _at, ...data } = command;
  const { comment: _, ...rest } = data as typeof data & { readonly comment?: string };
  return { verb: type, data: rest };
};

const DRAFTS = { tellAway: 'draftAway', tellHome: 'draftHome', takeBackAway: 'draftTakeBackAway' } as const;

/** The same command, shown first. */
export const draftPress = (command: AwayCommand): Press => ({ ...payload(command), verb: DRAFTS[command.type] });

/** A day that is named as the last may be the last one away, or the first one at home: the other reading is a press away, whichever was read. */
const otherDays = ({ until, ...command }: TellAway, view: View): readonly Option[] => {
  if (until === undefined) return [];
  const { away, days } = view.texts;
  const next = addDays(until, 1);
  const before = addDays(until, -1);
  const shorter: readonly Option[] =
    before < command.from
      ? []
      : [{ title: away.homeInstead(days.short(until)), press: draftPress({ ...command, until: before }) }];
  return [...shorter, { title: away.awayInstead(days.short(next)), press: draftPress({ ...command, until: next }) }];
};

const CARERS_DAYS = [0, 3, 7];

const otherCarers = (command: TellHome, { texts }: View): readonly Option[] =>
  CARERS_DAYS.filter((days) => days !== command.twoCarersDays).map((days) => ({
    title: texts.away.twoCarers(days),
    press: draftPress({ ...command, twoCarersDays: days }),
  }));

const namesOf = (told: Told, by: string, view: View): readonly string[] =>
  told.contacts.filter((person) => person !== by).map(phrasesFor(view).name);

/** The days that may have been meant instead. */
export const endChoice = (command: TellAway, view: View): Drawn =>
  choice(view.texts.away.whichEnd(command.client), '', otherDays(command, view), view);

export const carersChoice = (command: TellHome, view: View): Drawn =>
  choice(view.texts.away.howMany(command.client), '', otherCarers(command, view), view);

interface Asked {
  readonly line: string;
  readonly small: string;
  readonly findings: readonly CardFinding[];
  readonly foot: string;
  readonly title: string;
  /** Where it may be meant otherwise. */
  readonly other?: Option;
}

const draftCard = (command: AwayCommand, asked: Asked, view: View): Drawn => {
  const { texts } = view;
  const { line, small, findings, foot, other } = asked;
  const yes = payload(command);
  const no = dismiss(command);
  const card = question(
    {
      title: line,
      small: texts.away.notDone,
      boxes: small ? [{ line: small }] : [],
      findings,
      foot,
      actions: [
        button(asked.title, yes),
        ...(other ? [button(other.title, other.press)] : []),
        button(texts.offer.dismiss, no),
      ],
    },
    other ? texts.away.typedOr(other.title) : texts.away.typed,
  );
  return { card, yes, no, about: line, ...(other ? { choices: [other.press] } : {}) };
};

export const awayDraft = (command: TellAway, told: Told, view: View): Drawn =>
  draftCard(
    command,
    {
      line: whatWords(told, view),
      small: visitWords(told, view),
      findings: freedWords(told, view).map((text) => ({ mark: 'ok', text })),
      foot: view.texts.away.pauseFoot(namesOf(told, command.by, view)),
      title: view.texts.away.pause,
      ...(command.until === undefined
        ? {}
        : { other: { title: view.texts.away.otherEnd, press: { ...payload(command), verb: 'chooseEnd' } } }),
    },
    view,
  );

export const homeDraft = (command: TellHome, told: Told, view: View): Drawn => {
  const { away } = view.texts;
  const two: CardFinding[] = told.twoCarersDays > 0 ? [{ mark: 'ok', text: away.twoCarers(told.twoCarersDays) }] : [];
  const lacking: CardFinding[] = told.lacking > 0 ? [{ mark: 'warning', text: away.lacking(told.lacking) }] : [];
  return draftCard(
    command,
    {
      line: whatWords(told, view),
      small: visitWords(told, view),
      findings: [...two, ...lacking],
      foot: away.homeFoot(namesOf(told, command.by, view)),
      title: away.resume,
      other: { title: away.otherCarers, press: { ...payload(command), verb: 'chooseCarers' } },
    },
    view,
  );
};

export const takeBackDraft = (command: TakeBackAway, one: AwayCase, view: View): Drawn =>
  draftCard(
    command,
    {
      line: view.texts.away.undoTitle,
      small: whatWords(one, view),
      findings: [],
      foot: view.texts.away.undoFoot,
      title: view.texts.away.undo,
    },
    view,
  );

const takeBackOf = (one: AwayCase, { reader: by, at }: View): TakeBackAway => ({
  type: 'takeBackAway',
  by,
  at,
  caseId: one.id,
});

/** What was told, and how it is taken back by whoever may. */
export const caseCard = (one: AwayCase, view: View): Drawn => {
  const { away } = view.texts;
  const client = view.team.clients.get(one.client);
  const what = whatWords(one, view);
  const shows = { caseId: one.id, revision: one.revision };
  const preview = `#${one.number} ${one.client}`;
  if (one.status === 'takenBack') {
    const by = phrasesFor(view).who(one.takenBackBy ?? one.by);
    return { card: status(`${away.takenBack(by, what)} ${away.undoFoot}`, [], `#${one.number}`), shows, preview };
  }
  const lacking = one.lacking > 0 ? [away.lacking(one.lacking)] : [];
  const text = [...[what, visitWords(one, view), ...freedWords(one, view)].map(sentence), ...lacking].join(' ');
  const may = mayTakeBack(view.team, one, client, view.reader, view.at);
  const owes = may && owesReason(one, client, view.reader);
  const typed = owes ? away.undoWhy(one.number) : away.undoTyped(one.number);
  const actions = may && !owes ? [button(away.undo, draftPress(takeBackOf(one, view)))] : [];
  const small = [`#${one.number}`, ...(owes ? [typed] : [])].join(' · ');
  return { card: status(text, actions, small, may && !owes ? typed : undefined), shows, preview };
};

const lineOf = (reason: Exclude<AwayReason, { code: 'notAway' }>, view: View): string => {
  const { away, which, refusal, days } = view.texts;
  switch (reason.code) {
    case 'clientUnknown':
      return which.unknownClient(reason.client);
    case 'alreadyAway':
      return away.alreadyAway(reason.client, reason.until && days.short(reason.until));
    case 'caseUnknown':
      return refusal.caseUnknown();
    case 'notOpen':
      return away.overtaken;
    case 'reasonMissing':
      return away.undoWhy(reason.case.number);
    default:
      return away[reason.code];
  }
};

/** Why not, and what to do instead. */
export const refusalOf = (reason: AwayReason, command: AwayCommand | undefined, view: View): Drawn => {
  if (reason.code !== 'notAway') return { card: status(lineOf(reason, view)) };
  const { away, days } = view.texts;
  const others = command?.type === 'tellHome' ? otherCarers(command, view) : [];
  const numbered = others.map(({ title }, at) => `${at + 1}: ${title}`).join(' · ');
  return {
    card: status(
      away.notAway(reason.client, days.short(reason.from)),
      others.map(({ title, press }) => button(title, press)),
      undefined,
      numbered,
    ),
    ...(others.length > 0 ? { choices: others.map(({ press }) => press) } : {}),
  };
};
