import type { IsoDate, MemberId } from '../../core/ids';
import type { WhichVisit } from '../../core/standing';
import { localDate } from '../../core/time';
import type { Wanted } from '../../planning/changed-need';
import type { View } from '../edge';
import { capital, lower, phrasesFor } from '../phrases';
import { spanWords, visitAt } from '../standing-words';
import type { Along, NeedCase, Told } from './need-change';

/** So many weeks `minutes` are of. */
const WEEKS = 4;

type AboutIt = Pick<Told, 'client' | 'direction' | 'category' | 'along'>;

const visitOf = ({ which }: { readonly which: WhichVisit }, view: View): string =>
  'at' in which ? visitAt(which.at, view) : '';

/** `Morgonbesöket 08:00 blir 10 min längre` */
export const changeWords = (wanted: Wanted, view: View): string => {
  const { need } = view.texts;
  switch (wanted.change) {
    case 'longer':
      return need.longer(visitOf(wanted, view), wanted.minutes);
    case 'shorter':
      return need.shorter(visitOf(wanted, view), wanted.minutes);
    case 'moved':
      return need.moved(visitOf(wanted, view), wanted.to);
    case 'dropped':
      return wanted.which ? need.dropped(visitOf({ which: wanted.which }, view)) : need.droppedAll;
    case 'added':
      return need.added(wanted.start, wanted.minutes);
    case 'doubled':
      return wanted.which ? need.doubled(visitOf({ which: wanted.which }, view)) : view.texts.entering.doubled;
  }
};

/** Who is asked along, and when: `K-1020: arbetsterapeut följer med, tis 1/12`. */
const alongWords = (client: string, { role, specialty, date }: Along, { texts }: Pick<View, 'texts'>): string => {
  const { need, days } = texts;
  const who = specialty ? need.specialties[specialty] : need.roles[role];
  const line = need.specialist.line(who, client);
  return date ? `${line}, ${days.short(date)}` : line;
};

/** What it is about without what becomes of it: `K-1033 behöver mer hjälp`. */
export const aboutWords = ({ client, direction, category, along }: AboutIt, view: Pick<View, 'texts'>): string => {
  const { need } = view.texts;
  if (along) return alongWords(client, along, view);
  if (category) return `${client}: ${need.categories[category]}`;
  return need.said[direction ?? 'other'](client);
};

/** What of a frame it takes: `45 min i månaden utöver ramen`. */
export const frameWords = (
  { over, minutes = 0 }: Pick<Told, 'over' | 'minutes'>,
  { texts }: Pick<View, 'texts'>,
): string => (over === undefined ? texts.need.ask.frameMore(minutes) : texts.need.ask.frameOver(over));

const isAssessor = ({ team, reader }: View): boolean => team.members.get(reader)?.role === 'assessor';

/** `K-1033: morgonbesöket 08:00 blir 10 min längre, från ons 25/11 tills vidare`; to an assessor no more than what it takes of the frame. */
export const whatWords = (told: Told, view: View): string => {
  const { client, wanted } = told;
  if (!wanted) return aboutWords(told, view);
  const words = isAssessor(view) ? frameWords(told, view) : lower(changeWords(wanted, view));
  return `${client}: ${words}, ${spanWords(wanted, view)}`;
};

/** As text that may be passed on by other ways: of what an assessor decides no detail. */
export const passedOnWords = (told: Told, view: View): string => {
  const { client, wanted, kind } = told;
  return kind === 'decision' && wanted
    ? `${client}: ${frameWords(told, view)}, ${spanWords(wanted, view)}`
    : aboutWords(told, view);
};

/** What is freed by less help: of what lasts in a week, else in all. */
export const freedWords = (
  { minutes = 0, wanted }: Pick<Told, 'minutes' | 'wanted'>,
  { texts }: Pick<View, 'texts'>,
): string => {
  const { draft } = texts.need;
  if (wanted?.until !== undefined) return minutes < 0 ? draft.freed(-minutes) : '';
  const aWeek = Math.round(-minutes / WEEKS);
  return aWeek > 0 ? draft.frees(aWeek) : '';
};

export const roleWords = (role: Told['role'], { texts }: Pick<View, 'texts'>): string =>
  texts.need.roles[role ?? 'leader'];

/** `Erik (biståndshandläggare)` */
export const ownerWords = ({ owner, role }: Pick<Told, 'owner' | 'role'>, view: View): string =>
  owner === undefined
    ? capital(view.texts.need.support.nobody)
    : view.texts.need.person(phrasesFor(view).name(owner), roleWords(role, view));

export const namesOf = (persons: readonly (MemberId | undefined)[], view: View): readonly string[] => [
  ...new Set(persons.flatMap((person) => (person === undefined ? [] : [phrasesFor(view).name(person)]))),
];

export const monthWords = (month: IsoDate, { texts }: Pick<View, 'texts'>): string =>
  texts.need.months[Number(month.slice(5, 7)) - 1] ?? '';

/** Code and number alone: what a lock screen may show. */
export const previewOf = ({ number, client }: Pick<NeedCase, 'number' | 'client'>): string => `#${number} ${client}`;

/** By when, in words; an answer that is due without a time is due at once. */
export const untilWords = (one: Pick<NeedCase, 'answerBy'>, view: View): string =>
  phrasesFor(view).until(one.answerBy ?? view.at);

export const today = (view: Pick<View, 'team' | 'at'>): IsoDate => localDate(view.at, view.team.team.timeZone);
