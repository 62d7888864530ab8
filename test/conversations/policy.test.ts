import type { Team } from '../../src/core/team';
import { brokenAt } from '../../src/engine/chain';
import { partitions, under } from '../../src/engine/rows';
import type { Described } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr, norrAndSoder } from '../support/conversation-teams';

const TWO_LEADERS: Partial<Described> = {
  members: [
    { name: 'Sara Lind', delegations: [{}] },
    { name: 'Ahmed Ali', delegations: [{}] },
    { name: 'Yonas Tesfay' },
    { name: 'Lisa Holm', delegations: [{}] },
    { name: 'Maria Ek' },
    { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
    { name: 'Nils Borg', role: 'leader', profession: 'enhetschef' },
  ],
};

interface Logged {
  readonly type: string;
  readonly teamPolicy?: number;
  readonly version?: number;
  readonly standing?: object;
}

const policyOf = async (team: Conversation) => (await team.rows<Team>('a|team'))[0]?.settings.policy;
const eventsOf = (team: Conversation): Promise<readonly Logged[]> => team.rows<Logged>('e|');

/** Karin lets what lies outside the shift pass. */
const loosened = async (team: Conversation): Promise<Conversation> => {
  await team.who('Karin').writes('ändra policyn');
  await team.who('Karin').writes('2');
  await team.who('Karin').presses('Går igenom direkt');
  await team.who('Karin').presses('Ändra');
  await team.settled();
  return team;
};

onEachStore((begin, inDetail) => {
  describe('what the team may decide by itself', () => {
    test('a leader changes it on a card, and from then on it passes and says so', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const before = await who('Sara').writes('vad får vi bestämma själva?');
      expect(before.text).toContain('Hemtjänst Norr · Lagets policy v1');
      expect(before.text).toContain('**Chefen tittar** · Besök utanför passet');
      expect(before.text).toContain('Hälsouppgift utan delegering');
      expect(before.text).toContain('Karin kan ändra det här.');
      expect(before.buttons).toEqual([]);

      expect((await who('Karin').writes('vad får vi bestämma själva?')).buttons).toEqual(['Ändra']);
      const all = await who('Karin').presses('Ändra');
      expect(all.text).toContain('**2** · Besök utanför passet\nChefen tittar');
      expect(all.text).toContain('Ligger fast: för kort vila mellan pass');
      const options = await who('Karin').writes('2');
      expect(options.buttons).toEqual(['Går igenom direkt', 'Går aldrig']);
      const draft = await who('Karin').presses('Går igenom direkt');
      expect(draft.text).toContain('Ändra lagets policy?');
      expect(draft.text).toContain('Besök utanför passet: går igenom direkt');
      expect(draft.text).toContain('Nu: Chefen tittar');
      expect(draft.text).toContain('Det gäller direkt för hela laget, som v2.');
      await expect(policyOf(team)).resolves.toBeUndefined();

      const done = await who('Karin').presses('Ändra');
      expect(done.text).toContain('Du ändrade lagets policy. Besök utanför passet: går igenom direkt. Den är nu v2.');
      await expect(policyOf(team)).resolves.toMatchObject({ version: 2, findings: { outsideShift: 'passes' } });
      expect((await who('Sara').writes('policyn')).text).toContain(
        '**Går igenom direkt** · Allt som håller reglerna · Byten av arbetspass · Besök utanför passet',
      );

      await who('Sara').writes('kan Lisa ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga Lisa');
      await team.settled();
      const yes = await who('Lisa').presses('Jag tar det');
      expect(yes.text).toContain('Klart. Du tar K-1047');
      expect(yes.text).toContain('#2 · Inom lagets policy v2');
      await team.settled();
      expect(
        who('Karin')
          .messages()
          .filter(({ text }) => text.includes('Väntar på dig')),
      ).toEqual([]);
      const events = await eventsOf(team);
      expect(events.map(({ type, teamPolicy }) => `${type} v${teamPolicy}`)).toEqual([
        'policyChanged v1',
        'visitOffered v2',
        'visitTaken v2',
      ]);
      const rows = await team.store.range(partitions.team(norr().team.id), ...under('e|'));
      expect(brokenAt(rows)).toBeUndefined();
      expect(team.faults).toEqual([]);
    });

    test('Norwegian leader approves beforehand: it passes on her behalf, until she takes it back', async () => {
      const late = { '2026-11-25': ['Hanne Vik 07:30-15:00', 'Jonas Dahl 07:30-15:00', 'Ingrid Moe 09:15-16:00'] };
      const team = await begin({ teams: [nordre({ shifts: late })] });
      const { who } = team;
      const may = await who('Hanne').writes('hva kan vi bestemme selv?');
      expect(may.text).toContain('**Lederen ser på det** · Vaktbytter · Besøk utenfor vakta');
      expect(may.text).toContain('Tone kan endre dette.');

      expect((await who('Tone').writes('endre policyen: stående godkjenning')).text).toContain(
        'Hva skal gå gjennom på dine vegne?',
      );
      expect((await who('Tone').writes('2')).text).toContain('Til og med når?');
      const draft = await who('Tone').presses('man 22.2.2027');
      expect(draft.text).toContain(
        'Jeg godkjenner på forhånd til og med man 22.2.2027: besøk utenfor vakta. Jeg kan trekke det tilbake når som helst.',
      );
      const given = await who('Tone').writes('ja');
      expect(given.text).toContain('Du endret teamets policy. Tone godkjenner på forhånd til og med man 22.2.2027');
      await team.settled();
      expect((await who('Hanne').writes('hva kan vi bestemme selv?')).text).toContain(
        'Stående godkjenning: Tone godkjenner på forhånd til og med man 22.2.2027: besøk utenfor vakta',
      );

      const approved = (await who('Hanne').writes('hva kan vi bestemme selv?')).text;
      expect(approved).toContain('Besøk utenfor vakta (Tone har godkjent på forhånd)');
      expect(approved).toMatch(/\*\*Lederen ser på det\*\* · Vaktbytter · Kort varsel/);

      await who('Hanne').writes('kan Ingrid ta B-231 i morgen kl 9?');
      await who('Hanne').presses('Spør Ingrid');
      await team.settled();
      expect((await who('Ingrid').sees('Kan du ta et besøk?')).text).not.toContain('Tone avgjør');
      const yes = await who('Ingrid').presses('Jeg tar det');
      expect(yes.text).toContain(
        '#2 · Gikk gjennom på stående godkjenning fra Tone til og med man 22.2.2027 (besøk utenfor vakta), teamets policy v2',
      );
      await team.settled();
      const taken = (await eventsOf(team)).find(({ type }) => type === 'visitTaken');
      const by = nordre().id('Tone Lie');
      expect(taken).toMatchObject({ teamPolicy: 2, standing: { by, until: '2027-02-22', rules: ['outsideShift'] } });
      await who('Hanne').writes('angre 2');
      await who('Hanne').writes('ja');
      await team.settled();

      await who('Tone').writes('endre policyen: stående godkjenning');
      await who('Tone').writes('1');
      const back = await who('Tone').presses('Endre');
      expect(back.text).toContain('Den stående godkjenningen er trukket tilbake. Den er nå v3.');
      await who('Hanne').writes('kan Ingrid ta B-231 i morgen kl 9?');
      await who('Hanne').presses('Spør Ingrid');
      await team.settled();
      expect((await who('Ingrid').presses('Jeg tar det')).text).toContain('Tone avgjør.');
      await team.settled();
      expect(team.faults).toEqual([]);
    });
  });

  inDetail(() => {
    describe('who changes it', () => {
      test('nobody but a leader: who asks is told who can', async () => {
        const team = await begin({ teams: [norr()] });
        const no = await team.who('Sara').writes('ändra policyn');
        expect(no.text).toContain('Karin ändrar policyn. Ta gärna upp det på nästa möte.');
        expect(no.buttons).toEqual(['Se policyn']);
        expect((await team.who('Sara').presses('Se policyn')).text).toContain('Det här bestämmer vi själva');
        await expect(policyOf(team)).resolves.toBeUndefined();
      });

      test('a carer who gets hold of a leader’s button changes nothing', async () => {
        const team = await begin({ teams: [norr()] });
        const { who } = team;
        await who('Karin').writes('ändra policyn för kort varsel');
        await who('Karin').presses('Går igenom direkt');
        const draft = who('Karin').lastCard();
        expect(draft?.buttons).toEqual(['Ändra', 'Låt bli']);
        await who('Sara').presses('Ändra', { on: draft as NonNullable<typeof draft> });
        await who('Sara').sees('Karin ändrar policyn.');
        await expect(policyOf(team)).resolves.toBeUndefined();
        expect(await eventsOf(team)).toEqual([]);
      });

      test('of two leaders who press at once one changes it, and the other sees the policy as it has become', async () => {
        const team = await begin({ teams: [norr(TWO_LEADERS)], bots: 2 });
        const { who } = team;
        await who('Karin').writes('ändra policyn för minsta varsel');
        await who('Karin').presses('Minst 24 timmar före');
        await who('Nils').writes('ändra policyn för minsta varsel');
        await who('Nils').presses('Minst 12 timmar före');
        const answers = await Promise.all([who('Karin').presses('Ändra'), who('Nils').presses('Ändra')]);
        await team.settled();
        const texts = answers.map(({ text }) => text);
        expect(texts.filter((text) => text.includes('Du ändrade lagets policy.'))).toHaveLength(1);
        const other = texts.find((text) => !text.includes('Du ändrade'));
        expect(other).toContain('Policyn har ändrats sedan du såg den. Så här är den nu.');
        const policy = await policyOf(team);
        expect(policy?.version).toBe(2);
        expect(other).toContain(`Minst ${policy?.leastNoticeHours} timmar före`);
        expect((await eventsOf(team)).map(({ type }) => type)).toEqual(['policyChanged']);
      });

      test('the other leader is told, and the change is a case that can be looked up', async () => {
        const team = await loosened(await begin({ teams: [norr(TWO_LEADERS)] }));
        const told = await team.who('Nils').sees('ändrade lagets policy');
        expect(told.text).toContain(
          'Karin ändrade lagets policy. Besök utanför passet: går igenom direkt. Den är nu v2. (#1)',
        );
        expect((await team.who('Sara').writes('#1')).text).toContain('Karin ändrade lagets policy.');
        expect(team.whoSees('ändrade lagets policy')).toEqual(['Karin', 'Nils', 'Sara']);
      });

      test('the same press delivered again changes nothing more', async () => {
        const team = await loosened(await begin({ teams: [norr()] }));
        expect((await team.who('Karin').redelivers()).text).toContain('Den är nu v2.');
        expect((await policyOf(team))?.version).toBe(2);
        expect(await eventsOf(team)).toHaveLength(1);
      });
    });

    test('a leader of two teams is asked which; the other keeps its own', async () => {
      const [first, second] = norrAndSoder();
      const team = await begin({ teams: [first, second] });
      const karin = team.who('Karin');
      expect((await karin.writes('ändra policyn för minsta varsel')).buttons).toEqual([
        'Hemtjänst Norr',
        'Hemtjänst Söder',
      ]);
      expect((await karin.presses('Hemtjänst Söder')).text).toContain('Minsta varsel');
      await karin.presses('Minst 12 timmar före');
      expect((await karin.presses('Ändra')).text).toContain('Minsta varsel: minst 12 timmar före. Den är nu v2.');
      await expect(policyOf(team)).resolves.toBeUndefined();
      const [soder] = await team.rows<Team>('a|team', second);
      expect(soder?.settings.policy).toMatchObject({ leastNoticeHours: 12, version: 2 });
    });

    describe('what lies fast', () => {
      test.each([
        [
          'ändra policyn för delegering',
          'Hälsouppgift utan delegering kan inget lag släppa igenom. Det är lag eller avtal.',
        ],
        [
          'ändra policyn för brukarens nej',
          'Brukarens nej till någon kan inget lag släppa igenom. Det är för brukarens skull.',
        ],
        ['ändra policyn: dubbelbokning', 'Dubbelbokning kan inget lag släppa igenom. Ingen kan vara på två ställen.'],
        ['ändra policyn: stående godkännande', 'Det finns inte för vårt lag.'],
      ])('%s', async (words, why) => {
        const team = await begin({ teams: [norr()] });
        expect((await team.who('Karin').writes(words)).text).toContain(why);
      });

      test('a forged button that loosens the law is answered with why', async () => {
        const team = await begin({ teams: [norr()] });
        const { who } = team;
        await who('Karin').writes('ändra policyn för kort varsel');
        await who('Karin').presses('Går igenom direkt');
        const change = { sets: 'handling', item: 'restBetweenShifts', to: 'passes' };
        const forged = await who('Karin').presses('Ändra', { inputs: { change } });
        expect(forged.text).toContain('För kort vila mellan pass kan inget lag släppa igenom.');
        const nonsense = await who('Karin').writes('ändra policyn för kort varsel');
        expect(nonsense.buttons).toEqual(['Går igenom direkt', 'Går aldrig']);
        await expect(policyOf(team)).resolves.toBeUndefined();
      });
    });

    test('a standing approval that has run out lets nothing pass', async () => {
      const late = { '2026-11-25': ['Hanne Vik 07:30-15:00', 'Jonas Dahl 07:30-15:00', 'Ingrid Moe 09:15-16:00'] };
      const by = nordre().id('Tone Lie');
      const standingApproval = { rules: ['outsideShift'], by, from: '2026-10-01', until: '2026-11-23' };
      const settings = { quietHours: { from: '00:00', to: '00:00' }, policy: { standingApproval } };
      const team = await begin({ teams: [nordre({ shifts: late, settings: settings as never })] });
      const { who } = team;
      expect((await who('Hanne').writes('hva kan vi bestemme selv?')).text).not.toContain('Stående godkjenning');
      const draft = await who('Hanne').writes('kan Ingrid ta B-231 i morgen kl 9?');
      expect(draft.text).toContain('Sier Ingrid ja, avgjør Tone.');
    });

    test('in English, and the leader’s word for what passed', async () => {
      const team = await begin({ teams: [norr({ language: 'en' })] });
      const { who } = team;
      expect((await who('Sara').writes('what may we decide ourselves?')).text).toContain('What we decide ourselves');
      await who('Sara').writes('can Lisa take K-1047 tomorrow 14:30?');
      await who('Sara').presses('Ask Lisa');
      await team.settled();
      await who('Lisa').writes('yes 1');
      await team.settled();
      await who('Karin').writes('approve 1');
      await team.settled();
      expect((await who('Sara').writes('#1')).text).toContain("#1 · An exception under the team's policy v1");
    });
  });
});
