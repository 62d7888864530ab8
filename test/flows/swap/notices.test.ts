import type { SwapCommand } from '../../../src/flows/swap/commands';
import { notices, sayNotice } from '../../../src/flows/swap/notices';
import { teamNorr } from '../../support/care-team';
import { type Round, roundOf } from './round';
import { viewOf } from './seen';

const VISIT = 'K-1047 14:30';

/** What everyone is told of the last thing that happened: `Sara: visitTaken`, with a ? when an answer is asked for. */
const told = (begin: (round: Round) => SwapCommand, ...then: readonly ((round: Round) => SwapCommand)[]) => {
  const round = roundOf(teamNorr());
  const names = ['Sara', 'Ahmed', 'Yonas', 'Lisa', 'Maria', 'Karin'];
  const decisions = [begin, ...then].map((next) => round.does(next(round)));
  const last = decisions.at(-1);
  const events = last?.outcome === 'accepted' ? last.events : [];
  return events.flatMap((event) =>
    notices(event, round.known(event.caseId)).map(
      ({ to, notice, asks }) => `${names.find((name) => round.who(name) === to)}: ${notice}${asks ? '?' : ''}`,
    ),
  );
};

const offer = (round: Round) => round.offer('Sara', VISIT);
const offerToAhmed = (round: Round) => round.offer('Sara', VISIT, { to: 'Ahmed' });
const request = (round: Round) => round.take('Ahmed', VISIT, 'Sara');
const later = (round: Round): SwapCommand => {
  round.pass(29 * 60);
  return round.expire();
};

describe('who is told', () => {
  test.each<
    [string, readonly [(round: Round) => SwapCommand, ...((round: Round) => SwapCommand)[]], readonly string[]]
  >([
    [
      'an offer to all: those asked, and nobody else',
      [offer],
      ['Lisa: visitOffered?', 'Ahmed: visitOffered?', 'Yonas: visitOffered?'],
    ],
    ['an offer to one', [offerToAhmed], ['Ahmed: visitOffered?']],
    ['a wish to take a visit: its owner', [request], ['Sara: visitRequested?']],
    ['a visit taken: its owner, not who took it', [offer, (round) => round.accept('Ahmed', 1)], ['Sara: visitTaken']],
    ['a yes from its owner: who wanted it', [request, (round) => round.accept('Sara', 1)], ['Ahmed: visitTaken']],
    ['a visit on offer taken by typing', [offer, (round) => round.take('Ahmed', VISIT, 'Sara')], ['Sara: visitTaken']],
    ['a no among several: nobody', [offer, (round) => round.decline('Ahmed', 1)], []],
    ['the only one’s no: who asked', [offerToAhmed, (round) => round.decline('Ahmed', 1)], ['Sara: offerDeclined']],
    ['the owner’s no: who wanted it', [request, (round) => round.decline('Sara', 1)], ['Ahmed: offerDeclined']],
    ['withdrawn: nobody, their cards say so', [offer, (round) => round.withdraw('Sara')], []],
    ['an offer that nobody took: its owner', [offer, later], ['Sara: offerExpired']],
    ['a wish that nobody answered: who had it', [request, later], ['Ahmed: offerExpired']],
  ])('of %s', (_, [begin, ...then], expected) => {
    expect(told(begin, ...then)).toEqual(expected);
  });
});

describe('what they are told', () => {
  const said = (round: Round, name: string): string | undefined => {
    const [event] = round.events().slice(-1);
    const one = round.last();
    const notice = event && notices(event, round.known(event.caseId)).find(({ to }) => to === round.who(name));
    const words = notice && sayNotice(notice, one, round.known(one.id).plan, viewOf(round, round.who(name), 'sv'));
    if (!words) return undefined;
    return 'text' in words ? words.text : words.card.fallback;
  };
  const having = (...commands: readonly ((round: Round) => SwapCommand)[]): Round => {
    const round = roundOf(teamNorr());
    for (const command of commands) round.does(command(round));
    return round;
  };

  test('news is one line, with the case’s number', () => {
    expect(
      said(
        having(offer, (round) => round.accept('Ahmed', 1)),
        'Sara',
      ),
    ).toBe('Klart. Ahmed tar K-1047 ons 25/11 14:30. (#1)');
    expect(said(having(offer, later), 'Sara')).toBe('Ingen hann ta K-1047 ons 25/11 14:30. Du har det kvar. (#1)');
  });

  test('a question is the card that asks it', () => {
    expect(said(having(offer), 'Ahmed')).toMatch(/^Kan du ta ett besök\?.*Svara ja 1 eller nej 1\.$/);
  });

  test('a question that nobody needs an answer to any more is not asked', () => {
    const round = having(offer);
    const [event] = round.events();
    if (!event) throw new Error('the visit was offered');
    const [asking] = notices(event, round.known(event.caseId));
    round.does(round.withdraw('Sara'));
    const one = round.last();
    expect(asking && sayNotice(asking, one, round.known(one.id).plan, viewOf(round, asking.to, 'sv'))).toBeUndefined();
  });

  test('nor to someone who has said no before it was sent', () => {
    const round = having(offer);
    const [event] = round.events();
    if (!event) throw new Error('the visit was offered');
    const asking = notices(event, round.known(event.caseId)).find(({ to }) => to === round.who('Ahmed'));
    round.does(round.decline('Ahmed', 1));
    const one = round.last();
    expect(asking && sayNotice(asking, one, round.known(one.id).plan, viewOf(round, asking.to, 'sv'))).toBeUndefined();
  });
});
