import { phrasesFor } from '../phrases';
import { answererName, namesOf, type Shown, valuesOf } from './words';

/** Before and after as one line; empty before anything is told. */
export const valuesLine = (shown: Shown): string => {
  const { before, after } = valuesOf(shown);
  const { proposals } = shown.view.texts;
  return [before ? proposals.before(before) : '', after ? proposals.after(after) : ''].filter(Boolean).join(' · ');
};

/** Where it stands, in a sentence or two. */
export const standsLine = (shown: Shown): string => {
  const { one, view } = shown;
  const { stands } = view.texts.proposals;
  const say = phrasesFor(view);
  const until = say.until(one.dueAt ?? one.at);
  const settledBy = one.settledBy === undefined ? undefined : say.name(one.settledBy);
  const settled = say.day(one.settledAt ?? one.at);
  switch (one.status) {
    case 'draft':
      return stands.draft;
    case 'questions':
      return stands.questions(until);
    case 'leader': {
      const sent = one.chain.at(-1);
      return stands.leader(answererName(one, view), say.until(sent?.answerBy ?? one.at));
    }
    case 'round':
      return stands.round(one.round?.count.answered ?? 0, say.until(one.round?.until ?? one.at));
    case 'amending':
      return stands.amending(say.name(one.by));
    case 'agenda':
      return stands.agenda[one.agenda ?? 'quorum'](until);
    case 'adopted':
      return stands.adopted(say.name(one.by));
    case 'trial':
      return stands.trial(
        say.day(one.trial?.review ?? one.at),
        namesOf([one.trial?.follower ?? one.by], view)[0] ?? '',
      );
    case 'review':
      return stands.review(say.until(one.round?.until ?? one.at));
    case 'agreed':
      return stands.agreed(settled);
    case 'kept':
      return stands.kept(settled, say.name(one.by));
    case 'declined':
      return stands.declined(settledBy ?? '', settled);
    case 'stopped':
      return stands.stopped(settled);
    case 'ended':
      return stands.ended(settled);
    case 'withdrawn':
      return stands.withdrawn;
  }
};
