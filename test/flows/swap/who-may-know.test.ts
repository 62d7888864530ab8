import fc from 'fast-check';
import { isoDate } from '../../../src/core/ids';
import { planOf } from '../../../src/core/plan';
import { LANGUAGES, type Language } from '../../../src/core/team';
import { sayFinding } from '../../../src/flows/findings';
import { findingsIfTaken } from '../../../src/planning/candidates';
import { textsIn } from '../../../src/text';
import { type CareTeam, careTeam, teamNorr } from '../../support/care-team';
import { describedTeam } from '../../support/random-team';
import { roundOf } from './round';
import { drafted, shownTo, viewOf } from './seen';

const VISIT = 'K-1047 14:30';
const INSULIN = 'K-1007 08:00';

/** K-1047 does not want Maria; Yonas’s delegation was taken back. Lisa is K-1047’s named contact, Karin the leader. */
const norr = (): CareTeam => {
  const care = teamNorr();
  const maria = care.id('Maria Ek');
  return {
    ...care,
    clients: care.clients.map((client) => ({
      ...client,
      contact: care.id('Lisa Holm'),
      ...(client.code === 'K-1047' ? { wishes: [{ wish: 'not' as const, member: maria }] } : {}),
    })),
    members: care.members.map((member) =>
      member.name === 'Yonas Tesfay'
        ? {
            ...member,
            delegations: [
              {
                task: 'insulin',
                validFrom: isoDate('2026-06-01'),
                validTo: isoDate('2027-05-31'),
                revokedAt: isoDate('2026-10-01'),
              },
            ],
          }
        : member,
    ),
    days: care.days.map((day) => ({
      ...day,
      visits: day.visits.filter((visit) => !(visit.client === 'K-1020' && visit.members.includes(maria))),
    })),
  };
};

const TOLD = {
  wish: {
    sv: 'K-1047 har önskat att någon annan kommer.',
    nb: 'K-1047 har ønsket at noen andre kommer.',
    en: 'K-1047 has asked for someone else.',
  },
  delegation: {
    sv: 'Yonas saknar giltig delegering för insulin.',
    nb: 'Yonas mangler gyldig delegasjon for insulin.',
    en: 'Yonas has no valid delegation for insulin.',
  },
} as const;

const HIDDEN: Readonly<Record<Language, (name: string) => string>> = {
  sv: (name) => `${name} kan inte ta just det här besöket.`,
  nb: (name) => `${name} kan ikke ta akkurat dette besøket.`,
  en: (name) => `${name} can't take this particular visit.`,
};

const CASES = [
  ['wish', VISIT, 'Maria'],
  ['delegation', INSULIN, 'Yonas'],
] as const;

describe.each(CASES)('why not, when it is a %s', (why, visit, taker) => {
  const round = roundOf(norr());
  const one = round.visit(visit);
  const plan = planOf([...round.stored().days.values()]);
  const [finding] = findingsIfTaken(
    viewOf(round, round.who('Sara'), 'sv').team,
    plan,
    one,
    round.who('Sara'),
    round.who(taker),
  );
  const read = (reader: string, language: Language) =>
    finding && sayFinding(finding, viewOf(round, round.who(reader), language));

  test.each(LANGUAGES)('the leader and the named contact read it, in %s', (language) => {
    expect(read('Karin', language)).toBe(TOLD[why][language]);
    expect(read('Lisa', language)).toBe(TOLD[why][language]);
  });

  test.each(LANGUAGES)('a colleague reads only that it is so, in %s', (language) => {
    expect(read('Sara', language)).toBe(HIDDEN[language](taker));
    expect(read('Ahmed', language)).toBe(HIDDEN[language](taker));
  });

  test.each(LANGUAGES)('the card that a colleague gets holds nothing of it, in %s', (language) => {
    const { card, choices } = drafted(round, round.offer('Sara', visit, { to: taker }), language);
    expect(card.fallback).toContain(HIDDEN[language](taker));
    expect(JSON.stringify([card, choices])).not.toMatch(
      /önskat|ønsket|asked for|delegering|delegasjon|delegation|revoked|wish/i,
    );
  });
});

describe('the one whom it is about', () => {
  test('is not told of a client’s wish against them', () => {
    const round = roundOf(norr());
    const { card } = drafted(round, round.take('Maria', VISIT, 'Sara'), 'sv');
    expect(card).toMatchObject({ template: 'refusal', text: 'Du kan inte ta just det här besöket.' });
  });

  test('knows their own delegation', () => {
    const round = roundOf(norr());
    const { card } = drafted(round, round.take('Yonas', INSULIN, 'Sara'), 'sv');
    expect(card).toMatchObject({ text: 'Du saknar giltig delegering för insulin.' });
  });
});

test('a delegation that merely never was, or has ended, is no secret', () => {
  const round = roundOf(norr());
  const { card } = drafted(round, round.offer('Sara', INSULIN, { to: 'Maria' }), 'sv');
  expect(card).toMatchObject({ text: 'Maria saknar giltig delegering för insulin.' });
});

test('why nobody can is never a secret either', () => {
  const care = norr();
  const alone = {
    ...care,
    days: care.days.map((day) => ({
      ...day,
      shifts: day.shifts.filter(
        (shift) =>
          shift.member !== care.id('Ahmed Ali') &&
          shift.member !== care.id('Lisa Holm') &&
          shift.member !== care.id('Yonas Tesfay'),
      ),
    })),
  };
  const round = roundOf(alone);
  const { card } = drafted(round, round.offer('Sara', VISIT), 'sv');
  expect(card).toMatchObject({ text: 'Ingen i tjänst kan ta K-1047 ons 25/11 14:30. Du har det kvar.' });
});

test('a case is shown to everyone without what is nobody’s business', () => {
  const round = roundOf(norr());
  round.does(round.offer('Sara', VISIT));
  const shown = ['Sara', 'Ahmed', 'Yonas', 'Maria'].map((name) => JSON.stringify(shownTo(round, name, 'sv')));
  for (const card of shown) expect(card).not.toMatch(/önskat/);
});

test('whatever the team, only the leader and the named contact read a wish, or of a colleague’s delegation taken back', () => {
  let secrets = 0;
  fc.assert(
    fc.property(describedTeam, fc.nat(50), fc.constantFrom(...LANGUAGES), (described, pick, language) => {
      const at = (number: number): string => described.members[number % described.members.length]?.name ?? '';
      const [contact, leader] = [at(pick), at(pick + 1)];
      const care = careTeam({
        ...described,
        clients: described.clients.map((client) => ({ ...client, contact })),
        members: described.members.map((member) => (member.name === leader ? { ...member, role: 'leader' } : member)),
      });
      const round = roundOf(care);
      const plan = planOf(care.days);
      const { notThisOne } = textsIn(language).rules;
      const visit = care.days[0]?.visits[0];
      const [from] = visit?.members ?? [];
      if (!visit || !from) return;
      for (const taker of care.members.filter((member) => !visit.members.includes(member.id))) {
        const revoked = taker.delegations.some((given) => given.revokedAt);
        for (const finding of findingsIfTaken(viewOf(round, taker.id, language).team, plan, visit, from, taker.id)) {
          const secret = finding.rule === 'clientWish' || (finding.rule === 'delegation' && revoked);
          if (!secret) continue;
          secrets += 1;
          for (const reader of care.members) {
            const self = reader.id === taker.id;
            const said = sayFinding(finding, viewOf(round, reader.id, language));
            const hidden = notThisOne(self ? { self: true } : { self: false, name: taker.name });
            const mayKnow =
              reader.name === contact || reader.name === leader || (self && finding.rule === 'delegation');
            expect(said === hidden).toBe(!mayKnow);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(secrets).toBeGreaterThan(0);
});
