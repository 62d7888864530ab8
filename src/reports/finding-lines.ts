import type { Instant, MemberId } from '../core/ids';
import type { People } from '../core/team';
import { localDate, localTime } from '../core/time';
import type { Finding } from '../rules/finding';
import type { PlanCheck } from './plan-check';

const outside = ({ members }: People, member: MemberId): string => members.get(member)?.objectId ?? member;

/** A finding as one line of output: people by their ids in `members.csv`, local wall-clock times; `dayBreak` the one that would do. */
export const findingLine = (people: People, { dayBreaks }: PlanCheck, finding: Finding) => {
  const { timeZone } = people.team;
  const at = (instant: Instant): string => `${localDate(instant, timeZone)}T${localTime(instant, timeZone)}`;
  const { rule, severity, person, client, visit, from, to, found, required, unit } = finding;
  const dayBreak = rule === 'restInPeriod' ? dayBreaks.get(person) : undefined;
  return {
    rule,
    severity,
    person: outside(people, person),
    client,
    visit,
    from: at(from),
    to: at(to),
    found,
    required,
    unit,
    dayBreak,
  };
};

/** What the lines do not say: whose rest was not looked at, and what would help. */
export const remarksOn = (people: People, { withoutDayBreak, dayBreaks }: PlanCheck): readonly string[] => [
  ...withoutDayBreak.map((person) => `${outside(people, person)} has no dayBreak: restInPeriod is left out`),
  ...[...dayBreaks].map(([person, time]) => `${outside(people, person)} passes restInPeriod with the dayBreak ${time}`),
];
