import { instant } from '../../../src/core/ids';
import { localTime } from '../../../src/core/time';
import type { SwapCommand } from '../../../src/flows/swap/commands';
import { type CareTeam, teamNorr } from '../../support/care-team';
import { outcome, type Round, reasonOf, roundOf } from './round';
import { refusedTo, shownTo } from './seen';

const VISIT = 'K-1047 14:30';
const ZONE = 'Europe/Stockholm';
const HALF_AN_HOUR = 30 * 60_000;

/** Ahmed alone is at work beside Sara, and is at K-1020 (eight minutes away) until 14:45. */
const busyAhmed = (window = ' 14:00~15:30'): CareTeam =>
  teamNorr({
    shifts: { '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'] },
    visits: { '2026-11-25': [`K-1047 14:30-15:00 Sara_Lind${window}`, 'K-1020 14:00-14:45 Ahmed_Ali'] },
  });

const alternativesOf = (round: Round, command: SwapCommand): readonly SwapCommand[] => {
  const reason = reasonOf(round.decides(command));
  if (!('alternatives' in reason)) throw new Error(`${reason.code} has none`);
  return reason.alternatives;
};

const titles = (round: Round, command: Parameters<typeof refusedTo>[1]): readonly string[] =>
  refusedTo(round, command, 'sv').card.actions.map((action) => action.title);

/** Ahmed has been asked whether he can take it at 14:55. */
const asked = (): Round => {
  const round = roundOf(busyAhmed());
  const [later] = alternativesOf(round, round.offer('Sara', VISIT));
  if (!later) throw new Error('nothing was proposed');
  expect(outcome(round.does(later))).toBe('accepted visitOffered');
  return round;
};

describe('when nobody can take a visit that may be moved', () => {
  test('the nearest time at which a colleague can is proposed, the way included', () => {
    const round = roundOf(busyAhmed());
    expect(titles(round, round.offer('Sara', VISIT))).toEqual(['Flytta till 14:55, fråga Ahmed']);
  });

  test('and for a colleague who was named', () => {
    const round = roundOf(busyAhmed());
    expect(titles(round, round.offer('Sara', VISIT, { to: 'Ahmed' }))).toEqual(['Flytta till 14:55, fråga Ahmed']);
  });

  test('and for whoever would take it', () => {
    const round = roundOf(busyAhmed());
    expect(titles(round, round.take('Ahmed', VISIT, 'Sara'))).toEqual(['Ta det 14:55']);
  });

  test.each([
    ['has no window', ''],
    ['has too narrow a one', ' 14:00~14:50'],
  ])('no other time when it %s', (_, window) => {
    const round = roundOf(busyAhmed(window));
    expect(titles(round, round.offer('Sara', VISIT))).toEqual(['Fråga Lisa (Karin avgör)']);
  });
});

describe('a visit that would be moved', () => {
  test('is asked about at its new time, and the card says what it was', () => {
    expect(shownTo(asked(), 'Ahmed', 'sv').card).toMatchObject({
      template: 'question',
      boxes: [{ line: '**K-1047** · onsdag 25/11 **14:55–15:25**' }],
      findings: [
        { mark: 'ok', text: 'Ny tid: 14:30 blir 14:55, inom tidsramen' },
        { mark: 'ok', text: 'Ryms i ditt pass 07–16' },
        { mark: 'ok', text: '8 min på vägen från besöket som slutar 14:45' },
      ],
    });
  });

  test('has its new time and its new carer once it is taken, and the plan remembers both', () => {
    const round = asked();
    expect(outcome(round.does(round.accept('Ahmed', 1)))).toBe('accepted visitTaken');
    expect(round.holders('K-1047 14:55')).toEqual(['Ahmed']);
    const visit = round.visit('K-1047 14:55');
    expect(localTime(visit.plannedStart ?? visit.start, ZONE)).toBe('14:30');
    expect(localTime(visit.end, ZONE)).toBe('15:25');
    expect(shownTo(round, 'Sara', 'sv').card).toMatchObject({ text: 'Klart. Ahmed tar K-1047 ons 25/11 14:55.' });
  });

  test.each([
    [
      'is declined',
      (round: Round) => round.decline('Ahmed'),
      'Det gick inte den här gången. Du har K-1047 ons 25/11 14:30 kvar.',
    ],
    [
      'is withdrawn',
      (round: Round) => round.withdraw('Sara'),
      'Du drog tillbaka frågan om K-1047 ons 25/11 14:30. Planen gäller som förut.',
    ],
    [
      'expires',
      (round: Round) => {
        round.pass(60 * 36);
        return round.expire();
      },
      'Ingen hann ta K-1047 ons 25/11 14:30. Du har det kvar.',
    ],
  ])('stays when it was when the question %s', (_, ends, text) => {
    const round = asked();
    expect(round.does(ends(round)).outcome).toBe('accepted');
    expect(round.holders(VISIT)).toEqual(['Sara']);
    const shown = shownTo(round, 'Sara', 'sv');
    expect(shown.card).toMatchObject({ text });
    expect(shown.preview).toBe('#1 K-1047 ons 25/11 14:30');
  });

  test('goes back to its planned time as an ordinary visit', () => {
    const round = asked();
    round.does(round.accept('Ahmed', 1));
    const visit = round.visit('K-1047 14:55');
    const back: SwapCommand = {
      ...round.offer('Ahmed', 'K-1047 14:55', { to: 'Sara' }),
      start: instant(visit.start - 25 * 60_000),
    };
    expect(outcome(round.does(back))).toBe('accepted visitOffered');
    expect(outcome(round.does(round.accept('Sara', 1)))).toBe('accepted visitTaken');
    expect(round.visit(VISIT)).toEqual({ ...roundOf(busyAhmed()).visit(VISIT), swap: 2 });
  });
});

describe('a button for another time that has become wrong meanwhile', () => {
  /** Lisa and Yonas have come to work, and Ahmed is at K-1020 until four. */
  const later = (): Round => {
    const round = roundOf(
      teamNorr({
        shifts: { '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00', 'Yonas Tesfay 07:00-16:00'] },
        visits: {
          '2026-11-25': [
            'K-1047 14:30-15:00 Sara_Lind 14:00~15:30',
            'K-1033 08:00-08:30 Sara_Lind',
            'K-1020 14:00-15:59 Ahmed_Ali',
          ],
        },
      }),
    );
    return round;
  };
  const at = (round: Round) => instant(round.visit(VISIT).start + 25 * 60_000);

  test('offers a colleague, and all, the visit when it is planned', () => {
    const round = later();
    const pressed = { ...round.offer('Sara', VISIT, { to: 'Ahmed' }), start: at(round) };
    for (const alternative of alternativesOf(round, pressed)) expect(alternative).not.toHaveProperty('start');
    expect(titles(round, pressed)).toEqual(['Fråga Yonas i stället']);
  });

  test('offers another visit when that is planned', () => {
    const round = later();
    const pressed = { ...round.take('Ahmed', VISIT, 'Sara'), start: at(round) };
    expect(titles(round, pressed)).toEqual(['Ta K-1033 ons 25/11 08:00']);
    expect(alternativesOf(round, pressed)[0]).not.toHaveProperty('start');
  });

  test('is never one for all: whom a new time suits, nobody has asked', () => {
    const round = later();
    expect(outcome(round.decides({ ...round.offer('Sara', VISIT), start: at(round) }))).toBe('refused notThen');
  });

  test('a new time that has passed, of a visit still to come, is not said to have begun', () => {
    const round = roundOf(busyAhmed(' 10:00~15:30'));
    const earlier = instant(round.visit(VISIT).start - 4 * 60 * 60_000);
    expect(outcome(round.does({ ...round.offer('Sara', VISIT, { to: 'Ahmed' }), start: earlier }))).toBe(
      'accepted visitOffered',
    );
    round.pass(60 * 26);
    expect(outcome(round.decides(round.accept('Ahmed', 1)))).toBe('refused notThen');
  });
});

describe('a visit is not moved where it must not be', () => {
  test.each([
    ['before its window', -HALF_AN_HOUR - 60_000],
    ['after its window', 2 * HALF_AN_HOUR + 60_000],
  ])('%s, whatever the card says', (_, by) => {
    const round = roundOf(busyAhmed());
    const { start } = round.visit(VISIT);
    const forged = { ...round.offer('Sara', VISIT, { to: 'Ahmed' }), start: instant(start + by) };
    expect(outcome(round.decides(forged))).toBe('refused notThen');
    expect(refusedTo(round, forged, 'sv').card).toMatchObject({
      text: 'K-1047 ons 25/11 14:30 kan inte flyttas till den tiden.',
    });
  });

  test('when its window has changed since the question', () => {
    const round = asked();
    round.replan(VISIT, (visit) => ({ ...visit, latest: visit.start }));
    expect(outcome(round.does(round.accept('Ahmed', 1)))).toBe('refused visitChanged');
  });

  test('when the client has somebody else there by then', () => {
    const round = asked();
    round.replan('K-1020 14:00', (visit) => ({
      ...visit,
      client: round.visit(VISIT).client,
      end: instant(visit.end + HALF_AN_HOUR),
    }));
    expect(outcome(round.does(round.accept('Ahmed', 1)))).toBe('refused visitChanged');
  });

  test('by taking what is asked about at another time: the question itself is shown', () => {
    const round = asked();
    expect(outcome(round.decides(round.take('Ahmed', VISIT, 'Sara')))).toBe('refused alreadyOpen');
    const { start } = round.last();
    expect(outcome(round.does({ ...round.take('Ahmed', VISIT, 'Sara'), start }))).toBe('accepted visitTaken');
  });
});
