import fc from 'fast-check';
import { preview } from '../../../src/cards/preview';
import { LANGUAGES, type Language } from '../../../src/core/team';
import type { Drawn } from '../../../src/flows/edge';
import { swap } from '../../../src/flows/swap';
import { caseCard } from '../../../src/flows/swap/cards';
import { notices, sayNotice } from '../../../src/flows/swap/notices';
import type { VisitCase } from '../../../src/flows/swap/swap';
import { textsIn } from '../../../src/text';
import type { CareTeam } from '../../support/care-team';
import { anything, play } from './play';
import type { Round } from './round';
import { viewOf } from './seen';

/** Something that was drawn or told: whose phone shows it, and the whole of it. */
interface Seen {
  readonly reader: string;
  readonly preview: string;
  readonly whole: string;
}

const drawnFor = (reader: string, drawn: Drawn): Seen => ({
  reader,
  preview: preview(drawn),
  whole: JSON.stringify(drawn),
});

/** Every card and every notice of a round that is played, to each member of the team. */
const everythingSeen = (care: CareTeam, steps: Parameters<typeof play>[1], language: Language): readonly Seen[] => {
  const seen: Seen[] = [];
  const toAll = (round: Round): void => {
    for (const { id } of care.members)
      for (const one of round.stored().cases.values())
        seen.push(drawnFor(id, caseCard(one as VisitCase, round.known(one.id).plan, viewOf(round, id, language))));
  };
  const last = play(care, steps, (round, { command, decision, events }) => {
    const known = round.known(command.caseId);
    if ('by' in command && command.by !== undefined && decision.outcome === 'refused') {
      const drawn = swap.refusal(decision.reason, known, viewOf(round, command.by, language));
      seen.push(drawnFor(command.by, drawn));
    }
    if (command.type === 'offerVisit' || command.type === 'takeVisit')
      seen.push(drawnFor(command.by, swap.draft(command, known, decision, viewOf(round, command.by, language))));
    for (const event of events)
      for (const notice of notices(event, known)) {
        const one = known.stored.cases.get(notice.caseId) as VisitCase;
        const said = sayNotice(notice, one, known.plan, viewOf(round, notice.to, language));
        if (said && 'text' in said) seen.push({ reader: notice.to, preview: said.preview, whole: said.text });
        else if (said) seen.push(drawnFor(notice.to, said));
      }
  });
  toAll(last);
  return seen;
};

const languages = fc.constantFrom(...LANGUAGES);

test('whatever happens, no phone’s lock screen shows a name or a health task', () => {
  let looked = 0;
  fc.assert(
    fc.property(...anything, languages, (care, steps, language) => {
      const names = new RegExp(care.members.map((member) => member.name).join('|'));
      for (const seen of everythingSeen(care, steps, language)) {
        looked += 1;
        expect(seen.preview).not.toMatch(names);
        expect(seen.preview).not.toMatch(/insulin/);
        expect(seen.preview).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
  expect(looked).toBeGreaterThan(0);
});

test('whatever happens, only the leader and the named contact read that a client would rather hear their language', () => {
  let told = 0;
  fc.assert(
    fc.property(...anything, languages, (care, steps, language) => {
      const [leader, contact] = care.members;
      if (!leader || !contact) return;
      const wishing: CareTeam = {
        ...care,
        members: care.members.map((member) => ({
          ...member,
          role: member.id === leader.id ? ('leader' as const) : ('carer' as const),
        })),
        clients: care.clients.map((client) => ({
          ...client,
          contact: contact.id,
          wishes: [{ wish: 'language' as const, language: 'so' }],
        })),
      };
      const wishes = wishing.clients.map(({ code }) => textsIn(language).rules.languageWish(code));
      for (const seen of everythingSeen(wishing, steps, language)) {
        const reads = wishes.some((wish) => seen.whole.includes(wish));
        if (reads) told += 1;
        expect(reads && seen.reader !== leader.id && seen.reader !== contact.id).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(0);
});
