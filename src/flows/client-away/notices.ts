import type { Notice } from '../../core/flow';
import { type Instant, instant, type MemberId } from '../../core/ids';
import { HOUR } from '../../core/time';
import type { News, View } from '../edge';
import { phrasesFor, sentence } from '../phrases';
import type { Quiet } from '../quiet';
import type { AwayCase } from './client-away';
import type { AwayEvent } from './events';
import type { AwayKnown } from './reasons';
import { whatWords, yoursWords } from './words';

const A_DAY = 24 * HOUR;

const concerned = ({ by, contacts, seats }: AwayCase): readonly MemberId[] => [
  ...new Set([by, ...contacts, ...seats.map(({ member }) => member)]),
];

/** Whoever goes there no longer or again, and whoever is to know; not whoever tells it. */
export const notices = ({ by, caseId, type }: AwayEvent, { stored }: AwayKnown): readonly Notice[] => {
  const one = stored.cases.get(caseId) as AwayCase;
  return concerned(one)
    .filter((to) => to !== by)
    .map((to) => ({ to, notice: type, caseId, asks: false }));
};

const firstOf = ({ seats, at }: AwayCase, reader: MemberId): Instant =>
  seats
    .filter(({ member }) => member === reader)
    .reduce<Instant | undefined>((first, { start }) => first ?? start, undefined) ?? instant(at + A_DAY);

/** Whoever would go there soon is told at once; it can wait for the morning otherwise. */
export const quietOf = ({ to }: Notice, one: AwayCase): Quiet => ({ toAll: false, starts: firstOf(one, to) });

/** One line: what it is, what it makes of the reader's own days, and what is theirs to do. */
export const sayNotice = ({ notice }: Notice, one: AwayCase, view: View): News | undefined => {
  const { away } = view.texts;
  const preview = `#${one.number} ${one.client}`;
  const what = whatWords(one, view);
  if (notice === 'awayTakenBack') {
    if (one.takenBackBy === undefined) return undefined;
    const by = phrasesFor(view).who(one.takenBackBy);
    return { text: `${away.takenBack(by, what)} ${away.undoFoot} (#${one.number})`, preview };
  }
  if (one.status === 'takenBack') return undefined;
  const follows = one.tells === 'home' && one.contacts.includes(view.reader);
  const said = [sentence(what), ...yoursWords(one, view.reader, view), ...(follows ? [away.followUp] : [])];
  return { text: `${said.join(' ')} (#${one.number})`, preview };
};
