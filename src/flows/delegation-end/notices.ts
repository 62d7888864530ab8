import type { Known, Notice } from '../../core/flow';
import { localDate } from '../../core/time';
import { endingOn } from '../../rules/ending-delegations';
import { taskOf } from '../delegations';
import type { News, View } from '../edge';
import { phrasesFor } from '../phrases';
import type { Quiet } from '../quiet';
import { type DelegationEndSaid, type EndCase, endId } from './delegation-end';
import { nursesAt } from './policy';

/** Whoever has it, and the nurses. */
export const notices = ({ member, at, type, caseId }: DelegationEndSaid, { team }: Known): readonly Notice[] =>
  [...new Set([member, ...nursesAt(team, at)])].map((to) => ({ to, notice: type, caseId, asks: false, keeps: true }));

/** It can wait for the morning. */
export const quietOf = ({ over }: EndCase): Quiet => ({ toAll: false, starts: over });

/** Nothing, once it has been renewed or taken back, its holder has left, or it has ended. */
export const sayNotice = (one: EndCase, view: View): News | undefined => {
  const holder = view.team.members.get(one.member);
  const today = localDate(view.at, view.team.team.timeZone);
  if (!holder || !endingOn(holder, today).some((other) => endId(other) === one.id)) return undefined;
  const { competence, days } = view.texts;
  const until = days.short(one.last);
  const text =
    one.member === view.reader
      ? competence.yoursEnds(taskOf(one), until)
      : competence.notRenewed(phrasesFor(view).name(one.member), taskOf(one), until);
  return { text, preview: competence.endsPreview };
};
