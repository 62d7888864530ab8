import { memberId } from '../../src/core/ids';
import { keys } from '../../src/engine/rows';
import { commit } from '../../src/import/commit';
import type { CareTeam } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { countsOf } from '../support/conversation';
import { deliver, pressing } from '../support/conversation-activities';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr, norrAndSoder } from '../support/conversation-teams';

const WORDS = 'Kan nån ta besöket hos K-1047 imorgon 14.30?';
const NOBODY = 'Du finns inte i något lag hos mig än. Prata med din chef.';
const OBSERVER = 'Som observatör ser du inte besöken.';

/** As an import does it: the member's row goes, under the head. */
const takesOut = async ({ store }: Conversation, care: CareTeam, name: string): Promise<void> => {
  const key = keys.member(memberId(care.id(name)));
  const done = await commit(store, care.team.id, async () => ({ changes: [{ change: 'delete', key }], result: name }));
  expect(done.outcome).toBe('done');
};

onEachStore((begin, inDetail) => {
  const saraAsks = async (care: CareTeam): Promise<Conversation> => {
    const team = await begin({ teams: [care] });
    await team.who('Sara').writes(WORDS);
    await team.who('Sara').presses('Fråga dem');
    await team.settled();
    return team;
  };

  describe('someone who was taken out of the team', () => {
    test('reads no day and presses nothing any more, from the next word on', async () => {
      const care = norr();
      const team = await saraAsks(care);
      const { who } = team;
      await who('Ahmed').writes('min dag imorgon');
      const day = who('Ahmed').lastCard();
      await takesOut(team, care, 'Ahmed Ali');
      const said = [
        await who('Ahmed').writes('min dag imorgon'),
        await who('Ahmed').writes('ja 1'),
        await who('Ahmed').writes(WORDS),
        await who('Ahmed').presses('Jag tar det'),
        await who('Ahmed').presses('torsdag 26/11', { on: day }),
        await who('Ahmed').submits('Jag tar det'),
      ];
      for (const { text } of said) expect(text).toBe(NOBODY);
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
      await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
    });

    test('leaves the others’ questions as they were', async () => {
      const care = norr();
      const team = await saraAsks(care);
      const { who } = team;
      await takesOut(team, care, 'Ahmed Ali');
      const again = await who('Sara').writes(WORDS);
      expect(again.text).toContain('#1 · K-1047 ons 25/11 14:30.');
      await who('Yonas').presses('Jag tar det');
      await team.settled();
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Yonas']);
      expect(team.faults).toEqual([]);
    });
  });

  describe('an observer', () => {
    const observed = () => {
      const [sara, ahmed, ...rest] = [
        { name: 'Sara Lind' },
        { name: 'Ahmed Ali' },
        { name: 'Yonas Tesfay' },
        { name: 'Petra Fors', role: 'observer' as const },
      ];
      return norr({
        members: [sara, ahmed, ...rest],
        clients: [{ code: 'K-1047' }],
        shifts: {
          '2026-11-25': [
            'Sara Lind 07:00-16:00',
            'Ahmed Ali 07:00-16:00',
            'Yonas Tesfay 07:00-16:00',
            'Petra Fors 07:00-16:00',
          ],
        },
        visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind'] },
      });
    };

    test('sees no visit and no code, whatever is written or pressed', async () => {
      const team = await saraAsks(observed());
      const petra = team.who('Petra');
      for (const words of ['min dag imorgon', WORDS, 'jag tar K-1047 åt Sara imorgon 14.30', 'ja 1', 'hjälp']) {
        const { text } = await petra.writes(words);
        expect(text).toContain(OBSERVER);
        expect(text).not.toContain('K-1047');
      }
      expect((await petra.writes('ja')).text).toBe('Ingen fråga väntar på dig.');
      const [one] = await team.rows<{ readonly id: string }>('a|case|');
      for (const [verb, data] of [
        ['myDay', { team: 'norr', date: '2026-11-25' }],
        ['acceptVisit', { team: 'norr', caseId: one?.id }],
        ['dismiss', { team: 'norr', caseId: one?.id }],
        ['inTeam', { team: 'norr', understood: { intent: 'myDay', slots: {} } }],
      ] as const) {
        const answer = await deliver(team, 'Petra', pressing(verb, data));
        expect(answer.status).toBe(200);
        expect(JSON.stringify(answer.body)).not.toContain('K-1047');
      }
      await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
    });

    inDetail(() => {
      test('is never asked, cannot be named, and may choose a language', async () => {
        const team = await saraAsks(observed());
        expect(team.whoSees('Kan du ta ett besök?')).toEqual(['Ahmed', 'Yonas']);
        await team.who('Sara').writes('dra tillbaka');
        const named = await team.who('Sara').writes('kan Petra ta K-1047 imorgon 14.30?');
        expect(named.text).toContain('Petra tar inte besök i det här laget.');
        const switched = await team.who('Petra').writes('språk norsk');
        expect(switched.text).toBe('Nå skriver jeg norsk.');
      });

      test('of two teams reads the day of neither', async () => {
        const observed = (care: CareTeam): CareTeam => ({
          ...care,
          members: care.members.map((one) => (one.name === 'Karin Berg' ? { ...one, role: 'observer' } : one)),
        });
        const team = await begin({ teams: norrAndSoder().map(observed) });
        const asked = await team.who('Karin').writes('sammanfattning imorgon');
        expect(asked.buttons).toEqual(['Hemtjänst Norr', 'Hemtjänst Söder']);
        expect((await team.who('Karin').presses('Hemtjänst Söder')).text).toContain(OBSERVER);
      });
    });
  });

  describe('the words of the leader of two teams', () => {
    test.each(['Barnen är magsjuka, kan nån ta mitt besök imorgon kl 9?', 'Barnen är magsjuka, min dag imorgon'])(
      'is asked which, and the words themselves are kept nowhere: %s',
      async (words) => {
        const team = await begin({ teams: norrAndSoder() });
        const { who } = team;
        const which = await who('Karin').writes(words);
        expect(which.buttons).toEqual(['Hemtjänst Norr', 'Hemtjänst Söder']);
        await team.settled();
        await who('Karin').presses('Hemtjänst Söder');
        await team.settled();
        await who('Karin').writes(words);
        await who('Karin').writes('2');
        await team.settled();
        const kept = team.store.written.join('\n');
        expect(kept).toContain('inTeam');
        expect(kept).not.toMatch(/magsjuk|barnen|kan nån|mitt besök|min dag/i);
        expect(JSON.stringify(team.connector.log.map(({ body }) => body))).not.toMatch(/magsjuk|barnen/i);
      },
    );
  });

  describe('the leader of two teams', () => {
    const leading = async () => {
      const [first, second] = norrAndSoder();
      return { team: await begin({ teams: [first, second] }), second };
    };

    test('is understood by the client', async () => {
      const { team, second } = await leading();
      const { who } = team;
      const draft = await who('Karin').writes('kan nån ta K-2002 imorgon kl 9?');
      expect(draft.text).toContain('2 kollegor kan: Fatima och Olle');
      await who('Karin').presses('Fråga dem');
      await team.settled();
      await who('Olle').presses('Jag tar det');
      await expect(team.carersOf('2026-11-25', 'K-2002 09:00', second)).resolves.toEqual(['Olle']);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 0 });
      await expect(countsOf(team, second)).resolves.toEqual({ open: 0, events: 2 });
    });

    test('is understood by the colleague', async () => {
      const { team } = await leading();
      const draft = await team.who('Karin').writes('kan Fatima ta mitt besök imorgon kl 9?');
      expect(draft.text).toContain('Kan Fatima ta ditt besök?');
      expect(draft.text).toContain('**K-2002**');
    });

    test('is understood by the number of a case', async () => {
      const { team, second } = await leading();
      const { who } = team;
      await who('Karin').writes('kan Fatima ta mitt besök imorgon kl 9?');
      await who('Karin').presses('Fråga Fatima');
      await team.settled();
      const back = await who('Karin').writes('dra tillbaka 1');
      expect(back.text).toContain('Du drog tillbaka frågan om K-2002 ons 25/11 09:00.');
      await expect(countsOf(team, second)).resolves.toEqual({ open: 0, events: 2 });
    });

    test.each(['kan nån ta mitt besök imorgon kl 9?', 'min dag imorgon'])(
      'is asked which team when nothing says: %s',
      async (words) => {
        const { team } = await leading();
        const which = await team.who('Karin').writes(words);
        expect(which.text).toContain('Vilket lag gäller det?');
        expect(which.buttons).toEqual(['Hemtjänst Norr', 'Hemtjänst Söder']);
        const answer = await team.who('Karin').presses('Hemtjänst Söder');
        expect(answer.text).toContain('K-2002');
        expect(answer.text).not.toContain('K-1033');
      },
    );

    inDetail(() => {
      test('chooses by its number too', async () => {
        const { team } = await leading();
        await team.who('Karin').writes('min dag imorgon');
        const day = await team.who('Karin').writes('2');
        expect(day.text).toContain('K-2002');
      });

      test('sees nothing of a team in a colleague’s place', async () => {
        const { team } = await leading();
        const turn = await team.who('Olle').writes('kan nån ta K-1047 imorgon 14.30?');
        expect(turn.text).toContain('Jag hittar ingen K-1047 i ditt lag.');
      });
    });
  });
});
