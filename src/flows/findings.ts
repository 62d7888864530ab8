import { continuityMeasureOf } from '../core/continuity';
import type { Finding } from '../rules/finding';
import type { Who } from '../text/texts';
import type { View } from './edge';
import { phrasesFor } from './phrases';
import { sayWorkingTime } from './working-time';

/** A client's wish, or a delegation taken back, is told only to the leader and the client's named contact. */
const mayKnow = (finding: Finding, view: View): boolean =>
  view.team.members.get(view.reader)?.role === 'leader' ||
  (finding.client !== undefined && view.team.clients.get(finding.client)?.contact === view.reader);

const revoked = (finding: Finding, view: View): boolean =>
  (finding.tasks ?? []).some((task) =>
    view.team.members.get(finding.person)?.delegations.some((given) => given.task === task && given.revokedAt),
  );

/** A wish for a language is a note, and still a wish: whom it does not concern does not read of it. */
export const isTold = (finding: Finding, view: View): boolean =>
  finding.rule !== 'clientWish' || finding.wish !== 'language' || finding.severity === 'hard' || mayKnow(finding, view);

const sayFaces = (client: string, staff: number, cap: number | undefined, { texts, team }: View): string => {
  const { days } = continuityMeasureOf(team.team);
  return cap === undefined
    ? texts.continuity.newFace(client, staff, days)
    : texts.continuity.overCap(client, staff, days, cap);
};

/** The named contact whom a visit leaves; the finding is about whoever gets it. */
const contactOf = ({ client, person }: Finding, view: View): Who => {
  const contact = client && view.team.clients.get(client)?.contact;
  return phrasesFor(view).who(contact ?? person);
};

/** What a rule found, in the reader's words: the rule, whose schedule, by how much. */
export const sayFinding = (finding: Finding, view: View): string => {
  const { rules } = view.texts;
  const say = phrasesFor(view);
  const who = say.who(finding.person);
  const client = finding.client ?? '';
  const other =
    finding.otherFrom !== undefined && finding.otherTo !== undefined
      ? { start: finding.otherFrom, end: finding.otherTo }
      : undefined;
  switch (finding.rule) {
    case 'doubleBooking':
      if (finding.shift !== undefined) return view.texts.shifts.overlaps(who, other ? say.shift(other) : '');
      return rules.doubleBooking(who, finding.otherClient ?? '', other ? say.span(other) : '', finding.found ?? 0);
    case 'travel':
      return rules.travel(who, finding.otherClient ?? '', finding.found ?? 0, finding.required ?? 0);
    case 'outsideShift':
      return other ? rules.outsideShift(who, say.shift(other), finding.found ?? 0) : rules.offDuty(who);
    case 'otherTeam':
      return rules.otherTeam(who, other ? say.shift(other) : '', finding.found ?? 0);
    case 'delegation':
      return revoked(finding, view) && !who.self && !mayKnow(finding, view)
        ? rules.notThisOne(who)
        : rules.delegation(who, finding.tasks ?? []);
    case 'clientWish':
      if (!mayKnow(finding, view)) return rules.notThisOne(who);
      return finding.wish === 'language' ? rules.languageWish(client) : rules.clientWish(who, client);
    case 'shortNotice':
      return finding.shift === undefined
        ? view.texts.exception.shortNotice(Math.round((finding.required ?? 0) / 60))
        : view.texts.shifts.shortNotice(Math.round((finding.required ?? 0) / 60));
    case 'extraShift':
      return view.texts.shifts.open.extra;
    case 'absent':
      return rules.absent(who);
    case 'continuity':
      return sayFaces(client, finding.found ?? 0, finding.required, view);
    case 'minimumCompetence':
      return finding.required === undefined
        ? view.texts.competence.missing(who, finding.competences ?? [])
        : view.texts.competence.tooFew(finding.found ?? 0, finding.required, finding.competences ?? []);
    case 'contactPerson':
      return view.texts.continuity.contactPerson(contactOf(finding, view), client);
    default:
      return sayWorkingTime(finding, view);
  }
};
