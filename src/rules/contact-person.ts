import type { Rule } from './finding';
import { gained } from './gained';

/** A client's visits stay with their named contact. A note when one leaves the contact for somebody else. */
export const contactPerson: Rule = (change) =>
  change.persons.flatMap((person) =>
    gained(change, person).flatMap((visit) => {
      const contact = change.people.clients.get(visit.client)?.contact;
      if (contact === undefined || visit.members.includes(contact)) return [];
      const before = change.before.visitsAt(visit.client).find(({ id }) => id === visit.id);
      if (!before?.members.includes(contact)) return [];
      return [
        {
          rule: 'contactPerson' as const,
          severity: 'note' as const,
          person,
          client: visit.client,
          visit: visit.id,
          from: visit.start,
          to: visit.end,
        },
      ];
    }),
  );
