import type { CaseText } from '../../core/flow';
import type { MemberId } from '../../core/ids';
import { leadersOn } from '../../core/team';
import type { View } from '../edge';
import { capital, phrasesFor } from '../phrases';
import type { NeedCase } from './need-change';
import { aboutWords, freedWords, namesOf, ownerWords, today, untilWords, whatWords } from './words';

const applied = (one: NeedCase, view: View): string => {
  const { done } = view.texts.need;
  const leaders = namesOf(leadersOn(view.team, today(view)), view);
  const what = whatWords(one, view);
  const freed = one.kind === 'less' ? freedWords(one, view) : '';
  const told = freed ? `${what}. ${freed}` : what;
  if (one.by !== view.reader) return done.theirs(phrasesFor(view).name(one.by), told);
  if (one.kind === 'temporary' && one.status === 'applied') return done.until(what, leaders, untilWords(one, view));
  return one.kind === 'less' && one.wanted?.until === undefined ? done.less(told) : done.changed(told);
};

/** Where a case stands, in a sentence or two. */
export const standsLine = (one: NeedCase, view: View): string => {
  const { done } = view.texts.need;
  const who = ownerWords(one, view);
  const what = whatWords(one, view);
  const by = one.answeredBy === undefined ? who : phrasesFor(view).name(one.answeredBy);
  const until = untilWords(one, view);
  if (one.open && one.escalatedAt !== undefined && one.status !== 'asked') {
    return done.overdue(who, what, namesOf(leadersOn(view.team, today(view)), view));
  }
  switch (one.status) {
    case 'waiting':
      return one.kind === 'health' && one.calledAt !== undefined && one.by === view.reader
        ? view.texts.need.health.calledDone(who, what, until)
        : capital(done.sent(what, who, until));
    case 'seen':
      return done.seen(who, what, until);
    case 'asked':
      return done.asked(who, what);
    case 'applied':
    case 'settled':
      return applied(one, view);
    case 'granted':
      return done.granted(by, whatWords(one, view));
    case 'declined':
      return done.declined(by, what);
    case 'closed':
      return done.closed(by, aboutWords(one, view));
    case 'takenBack':
      return done.takenBack(phrasesFor(view).who(one.takenBackBy ?? one.by), what);
  }
};

/** Those who read what was written to the case: never an assessor, whose decision needs no detail. */
const reads = (one: NeedCase, { team, reader }: View): boolean => {
  const client = team.clients.get(one.client);
  const role = team.members.get(reader)?.role;
  return (
    role !== 'assessor' &&
    (role === 'leader' ||
      [
        one.by,
        one.owner,
        one.answeredBy,
        client?.contact,
        client?.deputy,
        ...leadersOn(team, today({ team, at: one.at })),
      ].some((person) => person === reader))
  );
};

const lastOf = (words: readonly CaseText[], of: (by: MemberId) => boolean): CaseText | undefined =>
  words.filter(({ by }) => of(by)).at(-1);

/** What was last written to it that still matters to its reader, with the writer's name; `undefined` when there is none for them. */
export const wordsLine = (one: NeedCase, words: readonly CaseText[], view: View): string | undefined => {
  if (!reads(one, view)) return undefined;
  const isReporters = one.status === 'waiting' || one.status === 'seen' || one.status === 'applied';
  const said = lastOf(words, (by) => (isReporters ? by === one.by : by !== one.by)) ?? words.at(-1);
  return said && view.texts.need.done.words(phrasesFor(view).name(said.by), said.text);
};
