import type { CardFinding } from '../../../src/core/card';
import type { Language } from '../../../src/core/team';
import { type CareTeam, type Described, teamNorr } from '../../support/care-team';
import { widely } from '../../support/every-day';
import { type Round, roundOf } from './round';
import { drafted, shownTo } from './seen';

/** On Wednesday, with Tuesday's visits. */
const teamOn = (tuesday: readonly string[], wednesday: readonly string[], more: Partial<Described> = {}): CareTeam => {
  const care = teamNorr({ ...more, visits: { '2026-11-24': tuesday, '2026-11-25': wednesday } });
  return { ...care, days: widely(care.days) };
};

const round = (tuesday: readonly string[], wednesday: readonly string[]): Round => roundOf(teamOn(tuesday, wednesday));

const MINE = 'K-1047 14:30-15:00 Sara_Lind';
const VISIT = 'K-1047 14:30';

type Question = { readonly findings: readonly CardFinding[]; readonly foot?: string };

const facesOn = ({ findings }: Question): readonly string[] =>
  findings
    .filter(({ text }) => /ansikt|face/i.test(text))
    .map(({ mark, text }) => `${mark === 'ok' ? '✓' : '⚠'} ${text}`);

const draft = (started: Round, language: Language = 'sv'): Question =>
  drafted(started, started.offer('Sara', VISIT, { to: 'Ahmed' }), language).card as unknown as Question;

const question = (started: Round): Question => {
  started.does(started.offer('Sara', VISIT, { to: 'Ahmed' }));
  return shownTo(started, 'Ahmed', 'sv').card as unknown as Question;
};

describe('one line says what a swap does to whom the client meets', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a new face', ['K-1047 14:30-15:00 Sara_Lind'], [MINE], ['✓ 2:a ansiktet på 14 dagar hos K-1047']],
    ['one comes and one goes', [], [MINE], []],
    ['both come already', ['K-1047 08:00-08:30 Sara_Lind', 'K-1047 09:00-09:30 Ahmed_Ali'], [MINE], []],
    ['one fewer', ['K-1047 09:00-09:30 Ahmed_Ali'], [MINE], ['✓ Färre ansikten hos K-1047: 1 på 14 dagar']],
  ])('%s: on the draft, and on the card of whoever is asked', (_, tuesday, wednesday, said) => {
    expect(facesOn(draft(round(tuesday, wednesday)))).toEqual(said);
    expect(facesOn(question(round(tuesday, wednesday)))).toEqual(said);
  });

  test.each<[Language, string, string]>([
    ['nb', '✓ 2. ansikt på 14 dager hos K-1047', '✓ Færre ansikter hos K-1047: 1 på 14 dager'],
    ['en', '✓ 2nd face in 14 days with K-1047', '✓ Fewer faces with K-1047: 1 in 14 days'],
  ])('in %s', (language, more, fewer) => {
    expect(facesOn(draft(round(['K-1047 14:30-15:00 Sara_Lind'], [MINE]), language))).toEqual([more]);
    expect(facesOn(draft(round(['K-1047 09:00-09:30 Ahmed_Ali'], [MINE]), language))).toEqual([fewer]);
  });

  test('a face more than is good stands out, and the yes is as easy as before', () => {
    const others = ['Yonas_Tesfay', 'Lisa_Holm', 'Maria_Ek', 'Karin_Berg', 'Sara_Lind'];
    const members = [
      ...['Sara Lind', 'Ahmed Ali', 'Yonas Tesfay', 'Lisa Holm', 'Maria Ek'].map((name) => ({ name })),
      { name: 'Karin Berg', role: 'leader' as const },
      ...['Nils', 'Erik', 'Eva', 'Hanna', 'Johan'].map((name) => ({ name })),
    ];
    const tuesday = [...others, 'Nils', 'Erik', 'Eva', 'Hanna', 'Johan'].map((name, at) => {
      const hour = String(8 + at).padStart(2, '0');
      return `K-1047 ${hour}:00-${hour}:30 ${name}`;
    });
    const care = teamOn(tuesday, [MINE], { members });
    const shown = question(roundOf(care));
    expect(facesOn(shown)).toEqual(['⚠ 11:e ansiktet på 14 dagar hos K-1047']);
    expect(shown.foot).toBe('Inom lagets regler: gäller direkt när du tar det');
  });

  test('a swap says it of both clients', () => {
    const started = round(
      ['K-1047 09:00-09:30 Sara_Lind', 'K-1033 09:00-09:30 Ahmed_Ali'],
      [MINE, 'K-1033 13:30-14:00 Ahmed_Ali'],
    );
    const command = started.swap('Sara', VISIT, 'Ahmed', 'K-1033 13:30');
    expect(facesOn(drafted(started, command, 'sv').card as unknown as Question)).toEqual([
      '✓ Nytt ansikte hos K-1047 och K-1033',
    ]);
    started.does(command);
    expect(facesOn(shownTo(started, 'Ahmed', 'sv').card as unknown as Question)).toEqual([
      '✓ Nytt ansikte hos K-1047 och K-1033',
    ]);
  });

  test('a visit that leaves its named contact is said to both, in their own words', () => {
    const care = teamOn([], [MINE], { clients: [{ code: 'K-1047', contact: 'Sara Lind' }] });
    expect(draft(roundOf(care)).findings).toEqual([{ mark: 'warning', text: 'Du är fast kontakt för K-1047' }]);
    expect(question(roundOf(care)).findings).toContainEqual({
      mark: 'warning',
      text: 'Sara är fast kontakt för K-1047',
    });
  });
});

test('nobody is kept from being asked because of it', () => {
  const started = round(['K-1047 14:30-15:00 Sara_Lind'], [MINE]);
  const { id } = started.visit(VISIT);
  const asked = started.decides(started.offer('Sara', VISIT));
  expect(asked).toMatchObject({
    outcome: 'accepted',
    events: [{ type: 'visitOffered', visit: id, asked: expect.arrayContaining([started.who('Ahmed')]) }],
  });
});
