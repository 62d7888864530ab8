import type { ClientCode, Instant, MemberId } from '../core/ids';
import type { ShiftKind } from '../core/roster';
import { nameOf } from '../core/team';
import { localDate, localTime } from '../core/time';
import { shiftSpan, span } from '../text/dates';
import type { View } from './edge';

interface Spanned {
  readonly start: Instant;
  readonly end: Instant;
}

interface Visited {
  readonly client: ClientCode;
  readonly start: Instant;
  /** Others that go with it. */
  readonly also?: readonly Visited[];
}

interface Worked extends Spanned {
  readonly kind: ShiftKind;
}

export { capital, lower, ownerAt, sentence } from '../text/words';

/** The pieces of sentences that every flow needs, in the reader's language and the team's zone. */
export const phrasesFor = (view: View) => {
  const { timeZone } = view.team.team;
  const today = localDate(view.at, timeZone);
  const { days, shifts } = view.texts;
  const hours = ({ start, end }: Spanned) => shiftSpan(localTime(start, timeZone), localTime(end, timeZone));
  const day = (at: Instant) => days.short(localDate(at, timeZone));
  const alone = ({ client, start }: Visited) => `${client} ${day(start)} ${localTime(start, timeZone)}`;
  const beside = (first: Visited) => (other: Visited) =>
    day(other.start) === day(first.start) ? `${other.client} ${localTime(other.start, timeZone)}` : alone(other);
  const visit = (one: Visited) => [alone(one), ...(one.also ?? []).map(beside(one))].join(' + ');
  return {
    today,
    name: (id: MemberId) => nameOf(view.team, id),
    who: (id: MemberId) =>
      id === view.reader ? ({ self: true } as const) : ({ self: false, name: nameOf(view.team, id) } as const),
    day,
    time: (at: Instant) => localTime(at, timeZone),
    /** `K-1047 tors 20/11 14:30 + K-1020 15:15`: with its date, since a card may be read on another day. */
    visit,
    /** `K-1047 tors 20/11 14:55 (förut 14:30)` */
    moved: (one: Visited, from: Instant | undefined) =>
      from === undefined ? visit(one) : `${visit(one)} ${view.texts.checks.before(localTime(from, timeZone))}`,
    /** `**K-1047** · torsdag 20/11 **14:30–15:00**` */
    visitLine: (visit: Spanned & { readonly client: ClientCode }) =>
      `**${visit.client}** · ${days.long(localDate(visit.start, timeZone))} **${span(localTime(visit.start, timeZone), localTime(visit.end, timeZone))}**`,
    span: ({ start, end }: Spanned) => span(localTime(start, timeZone), localTime(end, timeZone)),
    shift: hours,
    /** `kvällspasset tors 20/11 14–22` */
    shiftOn: (shift: Worked) => `${shifts.named[shift.kind]} ${day(shift.start)} ${hours(shift)}`,
    /** `Kvällspass tors 20/11 14–22`, where a line begins. */
    shiftHead: (shift: Worked) => `${shifts.headed[shift.kind]} ${day(shift.start)} ${hours(shift)}`,
    /** `**Kvällspass** · torsdag 20/11 **14–22**` */
    shiftLine: (shift: Worked) =>
      `**${shifts.headed[shift.kind]}** · ${days.long(localDate(shift.start, timeZone))} **${hours(shift)}**`,
    /** `13:30` today, else `tors 20/11 13:30` */
    until: (at: Instant) =>
      localDate(at, timeZone) === today ? localTime(at, timeZone) : `${day(at)} ${localTime(at, timeZone)}`,
  };
};

export type Phrases = ReturnType<typeof phrasesFor>;

const SHOWN_NAMES = 4;

/** The first names, and how many more there are. */
export const someNames = (names: readonly string[]): readonly [readonly string[], number] =>
  names.length <= SHOWN_NAMES + 1 ? [names, 0] : [names.slice(0, SHOWN_NAMES), names.length - SHOWN_NAMES];

/** Text as it is read where cards do not show: without the card's emphasis. */
export const plain = (text: string): string => text.replaceAll('**', '');

/** A date that ends in a dot (`søn 22.11.`), right before its sentence's own. */
const DOT_TWICE = /(?<=\d\.)\.(?!\.)/g;

/** Where a date's dot ends a sentence too, it stands once. Everything that people read passes here. */
export const withOneDot = (text: string): string => text.replace(DOT_TWICE, '');
