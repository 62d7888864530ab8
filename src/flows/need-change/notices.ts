import type { CaseText, Notice } from '../../core/flow';
import { type Instant, instant, type MemberId } from '../../core/ids';
import { overOf } from '../../core/laid-over';
import { leadersOn } from '../../core/team';
import { addDays, HOUR, localDate } from '../../core/time';
import type { TouchedVisit } from '../../core/touched';
import { effectOf } from '../../planning/changed-need';
import type { Drawn, News, View } from '../edge';
import { phrasesFor } from '../phrases';
import type { Quiet } from '../quiet';
import { caseCard } from './cards';
import { standsLine } from './case-lines';
import type { NeedEvent } from './events';
import type { NeedCase } from './need-change';
import type { NeedKnown } from './reasons';
import { passedOnWords, previewOf, untilWords, whatWords } from './words';

/** Whoever has a visit that changes within so many days is told of it. */
const SOON = 2;
/** Whoever comes to the client within so many days hears what the assessor answers. */
const FORTNIGHT = 14;
const A_DAY = 24 * HOUR;

type Tell = (to: MemberId | undefined, more?: Partial<Notice>) => readonly Notice[];

const dateOf = (known: NeedKnown, at: Instant) => localDate(at, known.team.team.timeZone);

const carersOf = (touched: readonly TouchedVisit[]): readonly MemberId[] => [
  ...new Set(touched.flatMap(({ before, after }) => [...(before?.members ?? []), ...(after?.members ?? [])])),
];

/** Those whose visit is another within two days, by what stands of it or as it goes back. */
const carersSoon = (known: NeedKnown, { stands }: NeedCase, at: Instant): readonly MemberId[] => {
  if (!stands) return [];
  const last = addDays(dateOf(known, at), SOON);
  const { touched } = effectOf(known.team, known.days, overOf(known.team), stands);
  return carersOf(touched.filter(({ date, before, after }) => date <= last && ((after ?? before)?.start ?? 0) > at));
};

const carersAhead = (known: NeedKnown, { client }: NeedCase, at: Instant): readonly MemberId[] => {
  const today = dateOf(known, at);
  const last = addDays(today, FORTNIGHT);
  const visits = known.days
    .filter(({ date }) => today <= date && date <= last)
    .flatMap((day) => day.visits.filter((visit) => visit.client === client));
  return [...new Set(visits.flatMap(({ members }) => members))];
};

const toAll = (persons: readonly (MemberId | undefined)[], tell: Tell, more?: Partial<Notice>): readonly Notice[] =>
  [...new Set(persons)].flatMap((person) => tell(person, more));

/** Event -> who is told. Whoever acted reads it in their own card. */
export const notices = (event: NeedEvent, known: NeedKnown): readonly Notice[] => {
  const one = known.stored.cases.get(event.caseId) as NeedCase | undefined;
  if (!one) return [];
  const acted = 'by' in event ? event.by : undefined;
  const { team } = known;
  const client = team.clients.get(one.client);
  const tell: Tell = (to, more = {}) =>
    to === undefined || to === acted || !team.members.has(to)
      ? []
      : [{ to, notice: event.type, caseId: event.caseId, asks: false, ...more }];
  const leaders = leadersOn(team, dateOf(known, event.at));
  switch (event.type) {
    case 'needReported': {
      if (!one.stands) return tell(one.owner, { asks: one.calledAt === undefined });
      const told = new Set<MemberId | undefined>([client?.contact, ...(one.kind === 'temporary' ? leaders : [])]);
      const carers = carersSoon(known, one, event.at).filter((person) => !told.has(person));
      const assessor = one.kind === 'temporary' ? tell(client?.assessor, { notice: 'temporaryNoted' }) : [];
      return [...toAll([...told], tell), ...toAll(carers, tell, { notice: 'visitsChanged' }), ...assessor];
    }
    case 'needAcknowledged':
      return tell(one.by);
    case 'needAskedBack':
      return tell(one.by, { asks: true });
    case 'needReplied':
      return tell(one.owner, { asks: true });
    case 'needClosed':
      return toAll([one.by, one.owner], tell);
    case 'needGranted':
    case 'needDeclined':
      return toAll([one.by, client?.contact, ...carersAhead(known, one, event.at)], tell);
    case 'needTakenBack': {
      const told = new Set<MemberId | undefined>([one.by, client?.contact, one.answeredBy ?? one.owner]);
      const carers = carersSoon(known, one, event.at).filter((person) => !told.has(person));
      return [...toAll([...told], tell), ...toAll(carers, tell)];
    }
    case 'needReminded':
      return tell(event.owner, { asks: true });
    case 'needEscalated':
      return [...tell(event.owner, { asks: true }), ...toAll(event.leaders, tell, { asks: true }), ...tell(one.by)];
    case 'nurseCalled':
    case 'clientTold':
    case 'needSettled':
      return [];
  }
};

/** It can wait for a better hour, but for what is the nurse's. */
export const quietOf = ({ notice }: Notice, { kind, stands, dueAt, at }: NeedCase): Quiet | undefined =>
  kind === 'health' || notice === 'unreached'
    ? undefined
    : { toAll: false, starts: (stands && dueAt) ?? instant(at + A_DAY) };

const news = (text: string, one: NeedCase): News => ({ text: `${text} (#${one.number})`, preview: previewOf(one) });

/** The notice in words; a question that nobody needs an answer to any more is not asked. */
export const sayNotice = (
  notice: Notice,
  one: NeedCase,
  words: readonly CaseText[],
  view: View,
): Drawn | News | undefined => {
  const { done } = view.texts.need;
  const say = phrasesFor(view);
  if (notice.about !== undefined) {
    const text = done.reminder(passedOnWords(one, view), untilWords(one, view));
    return { text: done.unreached(say.name(notice.about), `#${one.number} ${text}`), preview: previewOf(one) };
  }
  if (notice.asks) return one.open ? caseCard(one, words, view) : undefined;
  switch (notice.notice) {
    case 'needReported':
      return caseCard(one, words, view);
    case 'visitsChanged':
    case 'temporaryNoted':
      return news(done.theirs(say.name(one.by), whatWords(one, view)), one);
    default:
      return news(standsLine(one, view), one);
  }
};
