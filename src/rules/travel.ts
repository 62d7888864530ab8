import type { MemberId } from '../core/ids';
import type { Visit } from '../core/roster';
import { type People, travelMinutes } from '../core/team';
import { minutesBetween } from '../core/time';
import type { Finding, Rule } from './finding';
import { gained } from './gained';

const tooTight = (people: People, person: MemberId, visit: Visit, other: Visit): readonly Finding[] => {
  const [first, second] = other.start < visit.start ? [other, visit] : [visit, other];
  const found = minutesBetween(first.end, second.start);
  const required = travelMinutes(people, first.client, second.client);
  if (found < 0 || found >= required) return [];
  return [
    {
      rule: 'travel',
      severity: 'note',
      person,
      client: visit.client,
      visit: visit.id,
      from: visit.start,
      to: visit.end,
      otherClient: other.client,
      otherFrom: other.start,
      otherTo: other.end,
      found,
      required,
      unit: 'minutes',
    },
  ];
};

/**
 * Between two visits there are the minutes on the way between the clients' zones. A note: the figure is the team's own estimate, and who meets
 * the client knows the road. `found` minutes between the visits, `required` minutes between the zones.
 */
export const travel: Rule = (change) =>
  change.persons.flatMap((person) =>
    gained(change, person).flatMap((visit) => {
      const own = change.after.visitsOf(person);
      const at = own.findIndex((other) => other.start === visit.start && other.id === visit.id);
      return [own[at - 1], own[at + 1]].flatMap((other) =>
        other ? tooTight(change.people, person, visit, other) : [],
      );
    }),
  );
