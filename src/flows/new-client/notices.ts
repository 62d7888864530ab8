import type { Notice } from '../../core/flow';
import { instant, type MemberId } from '../../core/ids';
import { givesCare, isAbsent } from '../../core/roster';
import { leadersOn } from '../../core/team';
import { HOUR, localDate } from '../../core/time';
import type { Drawn, News, View } from '../edge';
import type { Quiet } from '../quiet';
import { caseCard } from './cards';
import type { NewClientCase, NewClientEvent } from './new-client';
import { greetersOf } from './policy';
import type { NewClientKnown } from './reasons';
import { previewOf, reminderWords, standsWords } from './words';

const A_WEEK = 7 * 24 * HOUR;

/** Whoever gives care and is here; as many as one commit can tell of. */
const MOST_ASKED = 40;

const told = (event: NewClientEvent, one: NewClientCase, { team }: NewClientKnown): readonly MemberId[] => {
  const today = localDate(event.at, team.team.timeZone);
  const leaders = leadersOn(team, today);
  switch (event.type) {
    case 'clientAdmitted': {
      const greeters = greetersOf(team, event.at);
      if (greeters.length > 0) return greeters;
      const carers = [...team.members.values()].filter((member) => givesCare(member) && !isAbsent(member, today));
      return carers.slice(0, MOST_ASKED).map(({ id }) => id);
    }
    case 'newClientTaken':
      return [one.by, ...leaders];
    case 'stepTicked':
      return [...(event.contact ? [event.contact] : []), ...(event.ready ? [one.by, ...leaders] : [])];
    case 'newClientReminded':
      return one.walker === undefined || one.reminders > 1
        ? [...(one.walker ? [one.walker] : []), one.by, ...leaders]
        : [one.walker];
    case 'newClientTakenBack':
      return [one.by, one.walker, one.admits.as.contact].flatMap((person) => person ?? []);
  }
};

/** Of whoever meets new clients in the team: their list, and not a question to all. */
const THEIRS = 'clientForGreeter';

/** Whoever meets new clients is asked to take it, or else all who give care; then whoever reported it and the leaders read where it stands. */
export const notices = (event: NewClientEvent, known: NewClientKnown): readonly Notice[] => {
  const one = known.stored.cases.get(event.caseId) as NewClientCase;
  const asks = event.type === 'clientAdmitted';
  const notice = asks && greetersOf(known.team, event.at).length > 0 ? THEIRS : event.type;
  return [...new Set(told(event, one, known))]
    .filter((to) => to !== event.by)
    .map((to) => ({ to, notice, caseId: one.id, asks }));
};

/** It can wait for the morning; who takes it is asked of those at work. */
export const quietOf = ({ asks, notice }: Notice, { at }: NewClientCase): Quiet => ({
  toAll: asks && notice !== THEIRS,
  starts: instant(at + A_WEEK),
});

export const sayNotice = ({ notice }: Notice, one: NewClientCase, view: View): Drawn | News | undefined => {
  if (notice === 'clientAdmitted' || notice === THEIRS)
    return one.status === 'asking' ? caseCard(one, view) : undefined;
  if (notice === 'newClientReminded')
    return one.open ? { text: reminderWords(one, view), preview: previewOf(one) } : undefined;
  return { text: standsWords(one, view), preview: previewOf(one) };
};
