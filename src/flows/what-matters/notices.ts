import type { Notice } from '../../core/flow';
import { type Instant, instant, type MemberId } from '../../core/ids';
import { leadersOn } from '../../core/team';
import { HOUR, localDate } from '../../core/time';
import type { News, View } from '../edge';
import type { Quiet } from '../quiet';
import type { NoteKnown } from './reasons';
import type { NoteCase, NoteEvent } from './what-matters';
import { previewOf, standsWords } from './words';

const A_DAY = 24 * HOUR;

const told = (event: NoteEvent, one: NoteCase, { team }: NoteKnown): readonly MemberId[] => {
  switch (event.type) {
    case 'noted':
      return one.owners;
    case 'noteReminded': {
      const isOver = one.answerBy !== undefined && event.at >= one.answerBy;
      return [...one.owners, ...(isOver ? leadersOn(team, localDate(event.at, team.team.timeZone)) : [])];
    }
    case 'reachedAnswered':
      return [one.by, ...one.owners];
    case 'noteTakenBack':
      return one.kind === 'reassess' ? one.owners : [];
  }
};

/** The contact reads what is noted; of a reached goal whoever looks at it again, and in the end whoever told it. */
export const notices = (event: NoteEvent, known: NoteKnown): readonly Notice[] => {
  const one = known.stored.cases.get(event.caseId) as NoteCase;
  return [...new Set(told(event, one, known))]
    .filter((to) => to !== event.by)
    .map((to) => ({ to, notice: event.type, caseId: one.id, asks: false }));
};

/** It can wait for the morning. */
export const quietOf = ({ at }: { readonly at: Instant }): Quiet => ({ toAll: false, starts: instant(at + A_DAY) });

/** `said`: the last words that were written to it. */
export const sayNotice = (one: NoteCase, said: string | undefined, view: View): News => ({
  text: standsWords(one, said, view),
  preview: previewOf(one),
});
