import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr, norrAndSoder } from '../support/conversation-teams';
import { shiftBegins } from '../support/shift-begins';

const VISIT = 'K-1047 14:30';
const carers = (team: Conversation) => team.carersOf('2026-11-25', VISIT);

/** Sara asks Lisa, whose shift begins half an hour after the visit; Lisa says yes. */
const agreed = async (team: Conversation): Promise<Conversation> => {
  const { who } = team;
  await who('Sara').writes('kan Lisa ta K-1047 imorgon 14.30?');
  await who('Sara').presses('Fråga Lisa');
  await team.settled();
  await who('Lisa').presses('Jag tar det');
  await team.settled();
  return team;
};

const standing = (team: Conversation) =>
  team
    .who('Karin')
    .messages()
    .filter(({ text }) => text.includes('Väntar på dig'));

onEachStore((begin, inDetail) => {
  const waiting = async (changes: Parameters<typeof norr>[0] = {}): Promise<Conversation> =>
    agreed(await begin({ teams: [norr(changes)] }));

  describe('what lies outside the shift', () => {
    test('is the leader’s to decide once the two agree, and both read what the leader writes', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const draft = await who('Sara').writes('kan Lisa ta K-1047 imorgon 14.30?');
      expect(draft.text).toContain('⚠ Lisas pass är 15–22. 30 min av besöket ligger utanför.');
      expect(draft.text).toContain('Säger Lisa ja avgör Karin. Till dess gäller planen.');
      expect(draft.buttons).toEqual(['Fråga Lisa', 'Fråga alla som kan', 'Låt bli']);
      await who('Sara').presses('Fråga Lisa');
      await team.settled();
      expect(who('Karin').messages()).toEqual([]);
      expect((await who('Lisa').sees('Kan du ta ett besök?')).text).toContain('säger du ja avgör Karin');

      const yes = await who('Lisa').presses('Jag tar det');
      expect(yes.text).toContain('#1 · Du har sagt ja till K-1047 ons 25/11 14:30. Karin avgör.');
      await team.settled();
      expect((await who('Sara').sees('Lisa har sagt ja till K-1047')).text).toContain('Karin avgör.');
      expect(who('Sara').messages()).toHaveLength(1);
      await expect(carers(team)).resolves.toEqual(['Sara']);

      const asked = await who('Karin').sees('Väntar på dig');
      expect(asked.text).toContain('**#1** · K-1047 ons 25/11 14:30 från Sara till Lisa');
      expect(asked.text).toContain('Lisas pass är 15–22. 30 min av besöket ligger utanför.');
      expect(asked.text).toContain('Sara: 30 min mindre hos brukare\n');
      expect(asked.text).toContain('Lisa: 30 min mer hos brukare, 30 min utöver passet');
      expect(asked.buttons).toEqual(['Godkänn', 'Säg nej']);

      const approved = await who('Karin').presses('Godkänn', { inputs: { comment: 'Tack, bra löst.' } });
      expect(approved.text).toContain('Klart. Lisa tar K-1047 ons 25/11 14:30. Du godkände.');
      expect(approved.text).toContain('Inget väntar på dig.');
      await team.settled();
      await expect(carers(team)).resolves.toEqual(['Lisa']);
      const told = 'Karin godkände. Karin: ”Tack, bra löst.” (#1)';
      expect((await who('Sara').sees(told)).text).toContain('Klart. Lisa tar K-1047 ons 25/11 14:30.');
      expect((await who('Lisa').sees(told)).text).toContain('Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.');
      expect(standing(team).map(({ text }) => text)).toEqual([expect.stringContaining('Du godkände.')]);
      expect(team.faults).toEqual([]);
    });

    test('stays as it was when the leader says no, and both hear why', async () => {
      const team = await waiting();
      const { who } = team;
      const no = await who('Karin').writes('nej 1: vi behöver dig hos K-1020');
      expect(no.text).toContain('Du sa nej den här gången. Sara har K-1047 ons 25/11 14:30 kvar.');
      await team.settled();
      await expect(carers(team)).resolves.toEqual(['Sara']);
      const why = 'Karin: ”vi behöver dig hos K-1020”';
      expect((await who('Sara').sees(why)).text).toContain('Karin sa nej den här gången. Du har K-1047');
      expect((await who('Lisa').sees(why)).text).toContain('Sara har K-1047 ons 25/11 14:30 kvar.');
      expect(standing(team).map(({ text }) => text)).toEqual([expect.stringContaining('Inget väntar på dig.')]);
      expect((await who('Sara').writes('#1')).buttons).toEqual(['Fråga alla som kan']);
    });

    test('unanswered the leader is reminded, then the deputy is asked, then it ends with a word to both', async () => {
      const { id } = norr();
      const team = await waiting({ settings: { leaderDeputy: id('Maria Ek') } });
      const { who } = team;
      const before = standing(team)[0];
      await team.later(3 * 60);
      expect(standing(team)).toHaveLength(1);
      expect(standing(team)[0]?.id).not.toBe(before?.id);
      expect(who('Karin').messages()[0]?.text).toContain('Det som väntar på dig står i ett nyare kort längre ner.');
      expect(who('Maria').messages()).toEqual([]);

      await team.later(3 * 60);
      expect((await who('Maria').sees('Väntar på dig')).buttons).toEqual(['Godkänn', 'Säg nej']);
      expect(who('Karin').messages()).toHaveLength(2);
      await team.later(24 * 60);
      expect((await who('Sara').sees('hann svara')).text).toContain(
        'Varken Karin eller Maria hann svara. Du har K-1047 ons 25/11 14:30 kvar, planen gäller som förut.',
      );
      expect((await who('Lisa').sees('hann svara')).text).toContain('Sara har K-1047');
      expect(standing(team).map(({ text }) => text)).toEqual([expect.stringContaining('Inget väntar på dig.')]);
      await expect(carers(team)).resolves.toEqual(['Sara']);
    });
  });

  describe('a leader of two teams', () => {
    test('has one card for both, which moves down when something comes and is kept true in place', async () => {
      const late = { 'Sara Lind': '07:00-16:00', 'Ahmed Ali': '15:00-22:00' };
      const [first] = norrAndSoder({ '2026-11-25': Object.entries(late).map(([name, hours]) => `${name} ${hours}`) });
      const [, second] = norrAndSoder(undefined, {
        '2026-11-25': ['Olle Strand 07:00-16:00', 'Fatima Haddad 12:00-20:00'],
      });
      const team = await begin({ teams: [first, second] });
      const { who } = team;
      await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga Ahmed');
      await team.settled();
      await who('Ahmed').presses('Jag tar det');
      await team.settled();
      expect(standing(team)).toHaveLength(1);

      await who('Olle').writes('kan Fatima ta K-2001 imorgon kl 10?');
      await who('Olle').presses('Fråga Fatima');
      await team.settled();
      await who('Fatima').presses('Jag tar det');
      await team.settled();
      const [both, another] = standing(team);
      expect(another).toBeUndefined();
      expect(both?.text).toContain('Hemtjänst Norr');
      expect(both?.text).toContain('K-1047 ons 25/11 14:30 från Sara till Ahmed');
      expect(both?.text).toContain('Hemtjänst Söder');
      expect(both?.text).toContain('K-2001 ons 25/11 10:00 från Olle till Fatima');
      expect(both?.buttons).toEqual(['Godkänn', 'Säg nej', 'Godkänn', 'Säg nej']);

      await who('Sara').writes('dra tillbaka 1');
      await team.settled();
      expect(standing(team).map(({ buttons }) => buttons)).toEqual([['Godkänn', 'Säg nej']]);
      const done = await who('Karin').presses('Godkänn');
      expect(done.text).toContain('Klart. Fatima tar K-2001');
      await expect(team.carersOf('2026-11-25', 'K-2001 10:00', second)).resolves.toEqual(['Fatima']);
    });
  });

  inDetail(() => {
    test('a leader reads that it is on their day off, and nothing of what is zero', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('kan Lisa ta K-1033 på lördag kl 9?');
      await who('Sara').writes('ja');
      await team.settled();
      await who('Lisa').writes('ja');
      await team.settled();
      const asked = (await who('Karin').sees('Väntar på dig')).text;
      expect(asked).toContain('Lisa: 45 min mer hos brukare, 45 min på sin lediga dag, varav 45 min obekväm tid');
      expect(asked).not.toMatch(/\b0 min/);
    });

    describe('a number that only one of the leader’s teams has given', () => {
      test('says which team is meant, also once the case is closed', async () => {
        const team = await begin({ teams: norrAndSoder() });
        const { who } = team;
        await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
        await who('Sara').presses('Fråga Ahmed');
        await team.settled();
        await who('Ahmed').presses('Jag tar det');
        await team.settled();
        const back = await who('Karin').writes('ångra 1: rundan behöver hållas ihop');
        expect(back.text).toContain('Du ångrade bytet. Sara har K-1047 ons 25/11 14:30 igen.');
        await expect(carers(team)).resolves.toEqual(['Sara']);
      });
    });

    describe('who decides', () => {
      test.each([
        ['Ahmed', 'godkänn 1', '#1 är ställd till någon annan.'],
        ['Sara', 'godkänn 1', '#1 är ställd till någon annan.'],
      ])('%s does not: %s', async (name, words, said) => {
        const team = await waiting();
        expect((await team.who(name).writes(words)).text).toContain(said);
        await expect(carers(team)).resolves.toEqual(['Sara']);
      });

      test('nobody else by a button of the leader’s either', async () => {
        const team = await waiting();
        const card = await team.who('Karin').sees('Väntar på dig');
        await team.who('Ahmed').presses('Godkänn', { on: card });
        await team.settled();
        expect((await team.who('Ahmed').sees('#1')).text).toContain('#1 avgörs av chefen.');
        await expect(carers(team)).resolves.toEqual(['Sara']);
      });

      test('nobody over their own swap, also as the deputy', async () => {
        const { id } = norr();
        const team = await waiting({ settings: { leaderDeputy: id('Lisa Holm') } });
        await team.later(20 * 60);
        expect(
          team
            .who('Lisa')
            .messages()
            .some(({ text }) => text.includes('Väntar på dig')),
        ).toBe(false);
        expect((await team.who('Lisa').writes('godkänn 1')).text).toContain('Karin avgör.');
        await expect(carers(team)).resolves.toEqual(['Sara']);
      });

      test('a leader who is away is not waited for', async () => {
        const { id, members } = norr();
        const away = members.map(({ id: _, ...member }) =>
          member.role === 'leader'
            ? { ...member, deputy: id('Maria Ek'), absences: [{ from: '2026-11-20' as never }] }
            : member,
        );
        const team = await waiting({ members: away });
        expect((await team.who('Maria').sees('Väntar på dig')).text).toContain('från Sara till Lisa');
        const approved = await team.who('Maria').writes('ja');
        expect(approved.text).toContain('Klart. Lisa tar K-1047');
        await expect(carers(team)).resolves.toEqual(['Lisa']);
      });
    });

    describe('the two meanwhile', () => {
      test('see whom to call when nobody stands in for the leader', async () => {
        const team = await waiting({ settings: { outOfHours: { name: 'Jouren', phone: '060-19 10 00' } } });
        expect((await team.who('Sara').sees('Karin avgör.')).text).toContain(
          'Till dess gäller planen som förut. Brådskar det: ring Jouren 060-19 10 00.',
        );
      });

      test.each([
        ['Sara', 'Dra tillbaka', 'Du drog tillbaka frågan'],
        ['Lisa', 'Jag kan inte längre', 'Frågan om K-1047 ons 25/11 14:30 är stängd.'],
      ])('%s can change her mind', async (name, button, said) => {
        const team = await waiting();
        const done = await team.who(name).presses(button);
        expect(done.text).toContain(said);
        await team.settled();
        expect((await team.who('Karin').writes('godkänn 1')).text).not.toContain('Klart. Lisa tar');
        await expect(carers(team)).resolves.toEqual(['Sara']);
      });

      test('others who were asked too see that it is being decided', async () => {
        const team = await waiting();
        expect((await team.who('Ahmed').writes('ja 1')).text).toContain('#1 är ställd till någon annan.');
      });
    });

    describe('a comment', () => {
      test.each([
        ['19850512-1234 vill ha det så', 'ett personnummer'],
        ['ring 070-123 45 67', 'ett telefonnummer'],
      ])('with what may not be kept is answered, and nothing is done: %s', async (comment, kind) => {
        const team = await waiting();
        const answered = await team.who('Karin').presses('Godkänn', { inputs: { comment } });
        expect(answered.text).toContain(`Där stod ${kind}`);
        await team.settled();
        await expect(carers(team)).resolves.toEqual(['Sara']);
        await expect(team.rows('t|')).resolves.toEqual([]);
      });

      test('of danger is answered with the number to call', async () => {
        const team = await waiting();
        const answered = await team.who('Karin').presses('Säg nej', { inputs: { comment: 'hon andas inte' } });
        expect(answered.text).toContain('Ring 112 nu.');
      });

      test('stands in no event', async () => {
        const team = await waiting();
        await team.who('Karin').presses('Säg nej', { inputs: { comment: 'Inte den här veckan.' } });
        await team.settled();
        expect(JSON.stringify(await team.rows('e|'))).not.toContain('Inte den här veckan');
        await expect(team.rows('t|')).resolves.toMatchObject([{ text: 'Inte den här veckan.' }]);
      });
    });

    describe('what Teams delivers again, or a deputy means otherwise', () => {
      const mariaStandsIn = () => {
        const { id, members } = norr();
        return members.map(({ id: _, ...member }) =>
          member.role === 'leader'
            ? { ...member, deputy: id('Yonas Tesfay'), absences: [{ from: '2026-11-20' as never }] }
            : member,
        );
      };

      test('a deputy’s own no to the question is no decision about a colleague’s yes', async () => {
        const shortNotice = { settings: { policy: { leastNoticeHours: 48 } }, members: mariaStandsIn() };
        const team = await begin({ teams: [norr(shortNotice)] });
        const { who } = team;
        await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
        await who('Sara').presses('Fråga dem');
        await team.settled();
        await who('Yonas').writes('nej 1');
        await who('Ahmed').writes('ja 1');
        await team.settled();
        await who('Yonas').writes('nej 1');
        await team.settled();
        expect(
          who('Sara')
            .messages()
            .some(({ text }) => text.includes('sa nej')),
        ).toBe(false);
        expect((await who('Yonas').writes('godkänn 1')).text).toContain('Klart. Ahmed tar K-1047');
      });

      test('a deputy’s bare ja, when another question waits too, asks which is meant', async () => {
        const team = await begin({ teams: [norr({ members: mariaStandsIn() })] });
        const { who } = team;
        await who('Ahmed').writes('kan Yonas ta K-1033 imorgon 13.30?');
        await who('Ahmed').presses('Fråga Yonas');
        await agreed(team);
        const which = await who('Yonas').writes('ja');
        expect(which.text).toContain('Vilken menar du?');
        expect(which.buttons).toHaveLength(2);
      });

      test('a leader’s bare godkänn is a yes', async () => {
        const team = await waiting();
        expect((await team.who('Karin').writes('godkänn')).text).toContain('Klart. Lisa tar K-1047');
      });
    });

    describe('the leader’s words', () => {
      test('are for the two alone', async () => {
        const team = await begin({ teams: [norr({ settings: { policy: { leastNoticeHours: 48 } } })] });
        const { who } = team;
        await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
        await who('Sara').presses('Fråga dem');
        await team.settled();
        await who('Ahmed').presses('Jag tar det');
        await team.settled();
        await who('Karin').writes('nej 1: Sara behövs där');
        await team.settled();
        expect(team.whoSees('Sara behövs där')).toEqual(['Ahmed', 'Sara']);
        expect((await who('Nils').writes('#1')).text).not.toContain('behövs där');
      });

      test('come along on a client that only knows Action.Submit', async () => {
        const team = await waiting();
        await team.who('Karin').submits('Godkänn', { inputs: { comment: 'Tack.' } });
        await team.settled();
        expect((await team.who('Sara').sees('Karin: ”Tack.”')).text).toContain('Klart. Lisa tar');
      });
    });

    describe('what stands among all that waits', () => {
      test('is not lost when something decided there is undone', async () => {
        const team = await waiting();
        const { who } = team;
        await who('Ahmed').writes('kan Lisa ta K-1033 imorgon 13.30?');
        await who('Ahmed').presses('Fråga Lisa');
        await team.settled();
        await who('Lisa').writes('ja 2');
        await team.settled();
        await who('Karin').presses('Godkänn', { on: standing(team)[0] });
        await team.settled();
        await who('Sara').writes('ångra 1');
        await who('Sara').writes('ja');
        await team.settled();
        const [card] = standing(team);
        expect(card?.text).toContain('#2');
        expect(card?.buttons).toEqual(['Godkänn', 'Säg nej']);
      });
    });

    describe('a press delivered twice', () => {
      test('approves once, and shows the same again', async () => {
        const team = await waiting();
        await team.who('Karin').presses('Godkänn');
        const again = await team.who('Karin').redelivers();
        expect(again.text).toContain('Klart. Lisa tar K-1047 ons 25/11 14:30. Du godkände.');
        await team.settled();
        expect((await team.rows<{ type: string }>('e|')).map(({ type }) => type)).toEqual([
          'visitOffered',
          'exceptionRaised',
          'exceptionApproved',
          'visitTaken',
        ]);
      });
    });

    describe('what the leader saw', () => {
      test('is what is approved: when it has become more, the leader is asked anew', async () => {
        const shifts = { '2026-11-25': ['Sara Lind 07:00-16:00', 'Lisa Holm 14:45-22:00'] };
        const team = await waiting({ shifts });
        const { who } = team;
        expect((await who('Karin').sees('Väntar på dig')).text).toContain('15 min av besöket ligger utanför.');
        await shiftBegins(team, 'Lisa Holm', '15:00');
        const again = await who('Karin').presses('Godkänn');
        expect(again.text).toContain('30 min av besöket ligger utanför.');
        await expect(carers(team)).resolves.toEqual(['Sara']);
        await team.settled();
        await who('Karin').presses('Godkänn');
        await expect(carers(team)).resolves.toEqual(['Lisa']);
      });
    });

    describe('the leader takes back what two have agreed on', () => {
      const taken = async (): Promise<Conversation> => {
        const team = await begin({ teams: [norr()] });
        const { who } = team;
        await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
        await who('Sara').presses('Fråga Ahmed');
        await team.settled();
        await who('Ahmed').presses('Jag tar det');
        await team.settled();
        return team;
      };

      test('only with a reason, which both read', async () => {
        const team = await taken();
        const { who } = team;
        const why = await who('Karin').writes('ångra 1');
        expect(why.text).toContain('Ångra bytet?');
        expect(why.text).toContain('Varför går det tillbaka?');
        const unsaid = await who('Karin').presses('Ångra');
        expect(unsaid.text).toContain('Varför går det tillbaka?');
        await expect(carers(team)).resolves.toEqual(['Ahmed']);
        const back = await who('Karin').presses('Ångra', { inputs: { comment: 'Ahmed behövs hos K-1020.' } });
        expect(back.text).toContain('Du ångrade bytet. Sara har K-1047 ons 25/11 14:30 igen.');
        await team.settled();
        await expect(carers(team)).resolves.toEqual(['Sara']);
        for (const name of ['Sara', 'Ahmed'])
          expect((await who(name).sees('Karin ångrade bytet.')).text).toContain('Karin: ”Ahmed behövs hos K-1020.”');
      });

      test('and nobody else who was asked reads why', async () => {
        const team = await begin({ teams: [norr()] });
        const { who } = team;
        await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
        await who('Sara').presses('Fråga dem');
        await team.settled();
        await who('Ahmed').presses('Jag tar det');
        await team.settled();
        await who('Karin').writes('ångra 1: Ahmed behövs hos K-1020');
        await team.settled();
        expect(team.whoSees('Ahmed behövs hos K-1020')).toEqual(['Ahmed', 'Sara']);
        const shown = await who('Yonas').writes('#1');
        expect(shown.text).toContain('Karin ångrade bytet. Sara har K-1047 ons 25/11 14:30 igen.');
        expect(shown.text).not.toContain('behövs');
      });

      test('typed in one line', async () => {
        const team = await taken();
        const back = await team.who('Karin').writes('ångra 1: Ahmed behövs hos K-1020');
        expect(back.text).toContain('Du ångrade bytet.');
        await expect(carers(team)).resolves.toEqual(['Sara']);
      });
    });

    describe('short notice and the team’s policy', () => {
      test('closer than the team wants it a pass waits for the leader', async () => {
        const team = await begin({ teams: [norr({ settings: { policy: { leastNoticeHours: 48 } } })] });
        const { who } = team;
        const draft = await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
        expect(draft.text).toContain('avgör Karin');
        await who('Sara').presses('Fråga Ahmed');
        await team.settled();
        await who('Ahmed').presses('Jag tar det');
        await team.settled();
        expect((await who('Karin').sees('Väntar på dig')).text).toContain('Mindre än 48 timmar kvar till besöket.');
      });

      test.each([
        ['passes', 'Säger Lisa ja gäller det direkt.'],
        ['never', 'Det går inte så här\nLisas pass är 15–22.'],
      ] as const)('outside the shift: %s', async (handling, said) => {
        const settings = { policy: { findings: { outsideShift: handling } } };
        const team = await begin({ teams: [norr({ settings })] });
        expect((await team.who('Sara').writes('kan Lisa ta K-1047 imorgon 14.30?')).text).toContain(said);
      });
    });
  });
});
