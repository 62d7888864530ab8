import { alarmCard, pressedAlarmCard } from '../../src/cards/acute';
import type { TeamState } from '../../src/core/flow';
import { caseId, clientCode, type Instant, instant, isoDate, wallTime } from '../../src/core/ids';
import { EMERGENCY_NUMBERS, type Language } from '../../src/core/team';
import { decisionsCard } from '../../src/flows/decisions';
import type { Drawn, View } from '../../src/flows/edge';
import { needChange } from '../../src/flows/need-change';
import { caseCard } from '../../src/flows/need-change/cards';
import type { NeedCommand, ReportNeed } from '../../src/flows/need-change/commands';
import { decide } from '../../src/flows/need-change/decide';
import { evolve } from '../../src/flows/need-change/evolve';
import { needForm } from '../../src/flows/need-change/form';
import { afterDanger } from '../../src/flows/need-change/health';
import { decisions } from '../../src/flows/need-change/mine';
import type { NeedCase } from '../../src/flows/need-change/need-change';
import type { NeedKnown } from '../../src/flows/need-change/reasons';
import { visitsOn } from '../../src/flows/need-change/seeking';
import type { Wanted } from '../../src/planning/changed-need';
import { textsIn } from '../../src/text';
import { type CareTeam, TUESDAY } from '../support/care-team';
import { needsNordre, needsNorr } from '../support/need-conversations';

const TOMORROW = isoDate('2026-11-25');

interface Cast {
  readonly care: CareTeam;
  readonly reporter: string;
  readonly contact: string;
  readonly assessor: string;
  readonly nurse: string;
  readonly leader: string;
  /** Of a frame of minutes, of a goal. */
  readonly minutes: string;
  readonly purpose: string;
  readonly at: string;
  readonly goalAt: string;
}

const NORR: Cast = {
  care: needsNorr(),
  reporter: 'Sara Lind',
  contact: 'Lisa Holm',
  assessor: 'Erik Dahl',
  nurse: 'Mia Berg',
  leader: 'Karin Ek',
  minutes: 'K-1011',
  purpose: 'K-1033',
  at: '08:00',
  goalAt: '10:00',
};

const NORDRE: Cast = {
  care: needsNordre(),
  reporter: 'Hanne Vik',
  contact: 'Ingrid Moe',
  assessor: 'Olav Nes',
  nurse: 'Marte Lie',
  leader: 'Tone Berg',
  minutes: 'B-226',
  purpose: 'B-231',
  at: '11:00',
  goalAt: '08:00',
};

const teamOf = ({ team, members, clients }: CareTeam, openCases: readonly NeedCase[]): TeamState => ({
  team,
  members: new Map(members.map((one) => [one.id, one])),
  clients: new Map(clients.map((one) => [one.code, one])),
  head: { seq: 30, hash: '', cases: 30, writes: 30 },
  openCases,
});

/** The cards of changed needs: the drafts, the form, what is asked of whom, and where it stands. */
export const needCards = (language: Language): readonly (readonly [string, Drawn])[] => {
  const cast = language === 'nb' ? NORDRE : NORR;
  const { care, reporter, contact, assessor, nurse, leader } = cast;
  const by = care.id(reporter);
  const view = (name: string, openCases: readonly NeedCase[] = []): View => ({
    team: teamOf(care, openCases),
    reader: care.id(name),
    texts: textsIn(language),
    at: TUESDAY,
    newCaseId: () => caseId('new-1'),
  });
  const known = (one?: NeedCase): NeedKnown => ({
    team: teamOf(care, one ? [one] : []),
    days: care.days,
    stored: { cases: new Map(one ? [[one.id, one]] : []), days: new Map() },
    ...(one ? { case: one } : {}),
  });
  const did = (command: NeedCommand, one?: NeedCase): NeedCase => {
    const before = known(one);
    const decision = decide(before, command);
    if (decision.outcome !== 'accepted') throw new Error(`${command.type} was ${JSON.stringify(decision)}`);
    const after = decision.events.reduce(evolve, before.stored).cases.get(command.caseId);
    return after as NeedCase;
  };
  const drafted = (command: NeedCommand): Drawn =>
    needChange.draft(command, known(), decide(known(), command), view(reporter));
  const on = (one: NeedCase, name: string, type: NeedCommand['type'], more: object = {}, at: Instant = TUESDAY) =>
    did({ type, by: care.id(name), at, caseId: one.id, ...more } as NeedCommand, one);

  const { minutes, purpose, at, goalAt } = cast;
  const report = (client: string, at: string, minutes: number, more: Partial<ReportNeed> = {}): ReportNeed => {
    const wanted: Wanted = { change: 'longer', which: { at: wallTime(at) }, minutes, from: TOMORROW };
    const what = { client: clientCode(client), direction: 'more', urgency: 'week', wanted, agreed: true } as const;
    return { type: 'reportNeed', by, at: TUESDAY, caseId: caseId('need-31'), area: 'personal-care', ...what, ...more };
  };
  const which = { at: wallTime(at) };
  const inside = report(minutes, at, 2);
  const outside = report(minutes, at, 60);
  const tight = report(minutes, at, 200);
  const temporary = report(minutes, at, 60, {
    wanted: { change: 'longer', which, minutes: 200, from: TOMORROW, until: isoDate('2026-11-29') },
  });
  const less = report(minutes, at, 10, {
    direction: 'less',
    wanted: { change: 'shorter', which, minutes: 10, from: TOMORROW },
  });
  const { wanted: _, ...unplanned } = report(minutes, at, 1, { direction: 'other' });
  const unasked = report(minutes, at, 2, { agreed: false });
  const health: NeedCommand = {
    type: 'reportHealth',
    by,
    at: TUESDAY,
    caseId: caseId('need-31'),
    client: clientCode(purpose),
    category: 'fall',
    urgency: 'today',
  };
  const code = clientCode(purpose);
  const alarm = { danger: 'medical', number: EMERGENCY_NUMBERS[care.team.profile].medical } as const;
  const tell = afterDanger(code, view(reporter));
  if (!tell) throw new Error(`${reporter} meets no client`);
  const along: NeedCommand = {
    type: 'askAlong',
    by,
    at: TUESDAY,
    caseId: caseId('need-31'),
    client: clientCode(minutes),
    along: { role: 'rehab', specialty: 'occupational-therapist', date: isoDate('2026-12-01') },
  };
  const decision = did(outside);
  const asked = on(decision, assessor, 'askBack', { comment: '…' });
  const waits = did(unasked);
  const seen = on(waits, contact, 'acknowledgeNeed');
  const called = did({ ...health, called: true });
  const reversible = did(temporary);
  const overdue = (one: NeedCase): NeedCase => {
    const late = instant((one.answerBy ?? one.at) + 1);
    return did({ type: 'attendNeed', at: late, caseId: one.id }, { ...one, dueAt: late });
  };
  const shown = (one: NeedCase, name: string, words: string = ''): Drawn =>
    caseCard(one, words ? [{ by, at: TUESDAY, text: words }] : [], view(name));
  const day = care.days.find(({ date }) => date === TOMORROW);
  const visits = day ? visitsOn(day, clientCode(purpose), view(reporter)) : [];
  const filled = report(purpose, goalAt, 15);
  const said = { sv: 'ringer på torsdag', nb: 'ringer på torsdag', en: 'calls on Thursday' }[language];
  const toTell = did(
    report(minutes, at, 10, {
      direction: 'time',
      wanted: { change: 'moved', which, to: wallTime('12:00'), from: TOMORROW },
    }),
  );
  return [
    ['question.need-inside', drafted(inside)],
    ['question.need-outside', drafted(outside)],
    ['question.need-opens', drafted(tight)],
    ['question.need-temporary', drafted(temporary)],
    ['question.need-less', drafted(less)],
    ['question.need-contact', drafted(unplanned)],
    ['question.need-health', drafted(health)],
    ['question.need-along', drafted(along)],
    ['question.acute', alarmCard(alarm, code, tell, textsIn(language))],
    ['question.acute-told', pressedAlarmCard(alarm, textsIn(language))],
    ['question.need-frame', shown(decision, assessor)],
    ['question.need-frame-asked', shown(asked, assessor)],
    ['question.need-reply', caseCard(asked, [{ by: care.id(assessor), at: TUESDAY, text: said }], view(reporter))],
    ['question.need-take', shown(waits, contact, said)],
    ['question.need-taken', shown(seen, contact, said)],
    ['question.need-nurse', shown(called, nurse)],
    ['question.need-come-along', shown(did(along), language === 'nb' ? leader : 'Amir Said')],
    ['question.need-reversible', shown(reversible, leader)],
    [
      'question.need-why',
      needChange.refusal(
        { code: 'reasonMissing', case: decision, wants: 'declineNeed' },
        known(decision),
        view(assessor),
      ),
    ],
    ['status.need-changed', shown(did(inside), reporter)],
    ['status.need-to-tell', shown(toTell, reporter)],
    ['status.need-less', shown(did(less), reporter)],
    ['status.need-sent', shown(decision, reporter)],
    ['status.need-seen', shown(seen, reporter)],
    ['status.need-called', shown(called, reporter)],
    ['status.need-overdue', shown(overdue(decision), reporter)],
    ['status.need-granted', shown(on(decision, assessor, 'grantNeed'), reporter)],
    ['status.need-declined', shown(on(decision, assessor, 'declineNeed', { comment: said }), reporter)],
    ['status.need-closed', shown(on(waits, contact, 'closeNeed'), reporter)],
    ['status.need-taken-back', shown(on(did(inside), reporter, 'takeBackNeed'), reporter)],
    [
      'form.need',
      needForm(
        filled,
        visits.map((one) => ({ ...one, client: clientCode(purpose) })),
        TOMORROW,
        view(reporter),
      ),
    ],
    ['decisions.need', decisionsCard(decisions(view(assessor, [decision])), { texts: textsIn(language) })],
  ];
};
