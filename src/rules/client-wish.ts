import type { Member, Wish } from '../core/roster';
import type { Finding, Rule, Severity } from './finding';
import { gained } from './gained';

const speaks = (member: Member | undefined, language: string): boolean =>
  member?.competences.some((one) => one === language || one === `language:${language}`) ?? false;

/** A wish about a person is hard; a wish for a language is a note, since the plan cannot always meet it. */
const SEVERITY: Readonly<Record<NonNullable<Finding['wish']>, Severity>> = { person: 'hard', language: 'note' };

const broken = (wishes: readonly Wish[], member: Member): Finding['wish'] => {
  if (wishes.some((wish) => wish.wish === 'not' && wish.member === member.id)) return 'person';
  const only = wishes.filter((wish) => wish.wish === 'only');
  if (only.length > 0 && !only.some((wish) => wish.member === member.id)) return 'person';
  const languages = wishes.filter((wish) => wish.wish === 'language');
  if (languages.length > 0 && !languages.some((wish) => speaks(member, wish.language))) return 'language';
  return undefined;
};

/** A client's wish is kept: not this person, only these, or someone who speaks a language. Why is told only to the leader and the named contact. */
export const clientWish: Rule = (change) =>
  change.persons.flatMap((person) => {
    const member = change.people.members.get(person);
    if (!member) return [];
    return gained(change, person).flatMap((visit) => {
      const wish = broken(change.people.clients.get(visit.client)?.wishes ?? [], member);
      if (!wish) return [];
      return [
        {
          rule: 'clientWish' as const,
          severity: SEVERITY[wish],
          wish,
          person,
          client: visit.client,
          visit: visit.id,
          from: visit.start,
          to: visit.end,
        },
      ];
    });
  });
