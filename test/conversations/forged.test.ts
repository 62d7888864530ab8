import type { Conversation } from '../support/conversation';
import { countsOf } from '../support/conversation';
import { deliver, pressing } from '../support/conversation-activities';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr, norrAndSoder } from '../support/conversation-teams';

onEachStore((begin, inDetail) => {
  const saraAsks = async (): Promise<Conversation> => {
    const team = await begin({ teams: norrAndSoder() });
    await team.who('Sara').writes('Kan nån ta besöket hos K-1047 imorgon 14.30?');
    await team.who('Sara').presses('Fråga dem');
    await team.settled();
    return team;
  };
  const forged = (team: Conversation, name: string, verb: string, data: object) =>
    deliver(team, name, pressing(verb, data));
  const caseOf = async (team: Conversation): Promise<string> => {
    const [one] = await team.rows<{ readonly id: string }>('a|case|');
    return one?.id ?? '';
  };

  /** Pressed by someone, answered all the same; nothing has come of it. */
  const comesToNothing = async (team: Conversation, presses: readonly (readonly [string, object])[]): Promise<void> => {
    const before = team.store.written.length;
    for (const [verb, data] of presses) {
      const answer = await forged(team, 'Ahmed', verb, data);
      expect({ verb, data, answer }).toMatchObject({ answer: { status: 200, body: { statusCode: 200 } } });
    }
    await team.settled();
    const since = team.store.written.slice(before);
    expect(since.filter((row) => !row.startsWith('person|norr-Ahmed-Ali context'))).toEqual([]);
    await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
    expect(team.faults).toEqual([]);
  };

  describe('a card is not to be trusted', () => {
    test('forged ids, dates and verbs are answered, and nothing is done', async () => {
      const visit = 'v-2026-11-25-0';
      await comesToNothing(
        await saraAsks(),
        [
          ['acceptVisit', { caseId: 'nothing-such' }],
          ['acceptVisit', { caseId: { $ne: null } }],
          ['acceptVisit', {}],
          ['offerVisit', { caseId: 'x', visit: 'v/../1', date: '2026-11-25' }],
          ['offerVisit', { caseId: 'x', visit: 'v-unknown', date: '2026-11-25' }],
          ['offerVisit', { caseId: 'x', visit, date: 'tomorrow' }],
          ['dropTables', {}],
          ['bindTeam', { team: 'norr' }],
          ['inTeam', { team: 'norr', understood: { intent: 'dropTables', slots: {} } }],
          ['dismiss', { caseId: 7 }],
        ].map(([verb, data]) => [String(verb), data as object] as const),
      );
    });

    inDetail(() => {
      test.each(['9999-12-31', '0001-01-01', '2019-12-31', '2100-01-01', '2026-02-30', '2026-99-99', '+275760-09-13'])(
        'a date that no plan has: %s',
        async (date) => {
          const visit = 'v-2026-11-25-0';
          await comesToNothing(await saraAsks(), [
            ['offerVisit', { caseId: 'x', visit, date }],
            ['takeVisit', { caseId: 'x', visit, date, from: 'm1' }],
            ['draftOffer', { caseId: 'x', visit, date, myDay: date }],
            ['draftTake', { caseId: 'x', visit, date, from: 'm1' }],
            ['myDay', { date }],
            ['inTeam', { team: 'norr', understood: { intent: 'myDay', slots: { date } } }],
          ]);
        },
      );

      test.each([
        ['too long', 'a'.repeat(65)],
        ['another key', '../a|head'],
        ['a bar', 'a|b'],
        ['nothing', ''],
        ['odd', 'å é'],
      ])('a case id that is %s', async (_, caseId) => {
        const begins = { caseId, visit: 'v-2026-11-25-1', date: '2026-11-25', from: 'm3' };
        await comesToNothing(await saraAsks(), [
          ['acceptVisit', { caseId }],
          ['declineVisit', { caseId }],
          ['withdrawVisit', { caseId }],
          ['dismiss', { caseId }],
          ['takeVisit', begins],
        ]);
      });
    });

    test('nobody gives away a colleague’s visit, whatever the card says', async () => {
      const team = await begin({ teams: [norr()] });
      const day = { caseId: 'c1', visit: 'v-2026-11-25-0', date: '2026-11-25', by: 'm1' };
      await forged(team, 'Ahmed', 'offerVisit', day);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 0 });
    });

    test('another team’s case is out of reach, with that team’s id or with one’s own', async () => {
      const team = await saraAsks();
      const caseId = await caseOf(team);
      for (const verb of ['acceptVisit', 'declineVisit', 'withdrawVisit', 'dismiss', 'myDay']) {
        const theirs = await forged(team, 'Olle', verb, { team: 'norr', caseId });
        expect(JSON.stringify(theirs.body)).toContain('Du finns inte i något lag hos mig än.');
        const own = await forged(team, 'Olle', verb, { team: 'soder', caseId });
        expect(JSON.stringify(own.body)).not.toContain('K-1047');
      }
      await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
    });
  });
});
