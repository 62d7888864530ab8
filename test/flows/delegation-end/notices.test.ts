import type { Case, TeamState } from '../../../src/core/flow';
import { caseId, isoDate, wallTime } from '../../../src/core/ids';
import type { Language } from '../../../src/core/team';
import { instantOf } from '../../../src/core/time';
import { decide } from '../../../src/flows/delegation-end/decide';
import { type EndCase, evolve } from '../../../src/flows/delegation-end/delegation-end';
import { sayNotice } from '../../../src/flows/delegation-end/notices';
import { textsIn } from '../../../src/text';
import { code, type Described } from '../../support/care-team';
import { nordre } from '../../support/conversation-teams';
import { roundOf } from '../swap/round';

const at = (date: string) => instantOf(isoDate(date), wallTime('09:00'), 'Europe/Oslo');

const ENDS = { validTo: isoDate('2026-12-15'), client: code('B-231') };

const care = (hanne: Partial<Described['members'][number]> = {}) =>
  nordre({
    members: [
      { name: 'Hanne Vik', delegations: [ENDS], ...hanne },
      { name: 'Jonas Dahl' },
      { name: 'Ingrid Moe', role: 'nurse', profession: 'sykepleier' },
    ],
  });

const teamOf = (described: ReturnType<typeof care>): TeamState => roundOf(described).known(caseId('none')).team;

/** It has been said that Hanne's ends. */
const said = (): EndCase => {
  const empty = { cases: new Map<Case['id'], Case>(), days: new Map() };
  const known = { team: teamOf(care()), stored: empty };
  const decision = decide(known, { type: 'sayEnds', at: at('2026-11-24'), caseId: caseId('ends') });
  const stored = decision.outcome === 'accepted' ? decision.events.reduce(evolve, empty) : empty;
  const [one] = stored.cases.values();
  if (!one) throw new Error('nothing was said');
  return one as EndCase;
};

const read = (reader: string, language: Language, on = '2026-11-24', now = care()) =>
  sayNotice(said(), {
    team: teamOf(now),
    reader: now.id(reader),
    texts: textsIn(language),
    at: at(on),
    newCaseId: () => caseId('new'),
  });

describe('what is read of a delegation that ends', () => {
  test.each<[string, Language, string]>([
    [
      'Hanne Vik',
      'sv',
      'Din delegering för insulin B-231 gäller till och med tis 15/12. Prata med sjuksköterskan i god tid.',
    ],
    [
      'Hanne Vik',
      'nb',
      'Delegasjonen din for insulin B-231 gjelder til og med tirs 15.12. Snakk med sykepleieren i god tid.',
    ],
    [
      'Hanne Vik',
      'en',
      'Your delegation for insulin B-231 is valid through Tue 15 Dec. Talk to the nurse in good time.',
    ],
    ['Ingrid Moe', 'sv', 'Hanne har delegering för insulin B-231 till och med tis 15/12. Någon ny är inte given än.'],
    ['Ingrid Moe', 'nb', 'Hanne har delegasjon for insulin B-231 til og med tirs 15.12. Noen ny er ikke gitt ennå.'],
    ['Ingrid Moe', 'en', 'Hanne has a delegation for insulin B-231 through Tue 15 Dec. No new one has been given yet.'],
  ])('%s in %s', (reader, language, text) => {
    expect(read(reader, language)?.text).toBe(text);
  });

  test.each<[Language, string]>([
    ['sv', 'En delegering går snart ut'],
    ['nb', 'En delegasjon går snart ut'],
    ['en', 'A delegation soon ends'],
  ])('on a lock screen in %s neither whose nor for what', (language, preview) => {
    expect(read('Ingrid Moe', language)?.preview).toBe(preview);
  });

  test.each<[string, string, ReturnType<typeof care>]>([
    ['it has ended', '2026-12-16', care()],
    ['it has been renewed', '2026-11-25', care({ delegations: [ENDS, { validFrom: isoDate('2026-11-25') }] })],
    ['it has been taken back', '2026-11-25', care({ delegations: [{ ...ENDS, revokedAt: isoDate('2026-11-25') }] })],
    ['its holder has left', '2026-11-25', care({ validTo: isoDate('2026-11-24') })],
    ['it ends on another day', '2026-11-25', care({ delegations: [{ ...ENDS, validTo: isoDate('2026-12-10') }] })],
  ])('is nothing once %s', (_, on, now) => {
    expect(read('Hanne Vik', 'nb', on, now)).toBeUndefined();
    expect(read('Ingrid Moe', 'nb', on, now)).toBeUndefined();
  });
});
