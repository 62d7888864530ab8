import type { StandingChange } from '../../src/core/standing';
import { brokenAt } from '../../src/engine/chain';
import { partitions, under } from '../../src/engine/rows';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';

const standing = (team: Conversation) => team.rows<StandingChange>('a|standing|');
const lastOf = (team: Conversation, name: string): string => team.who(name).messages().at(-1)?.text ?? '';

onEachStore((begin, inDetail) => {
  test('a client is away since yesterday, and comes home with two carers: the day follows, and whoever is concerned hears it', async () => {
    const team = await begin({ teams: [norr()] });
    const { who } = team;
    const draft = await who('Ahmed').writes('K-1047 är inlagd sedan igår');
    expect(draft.text).toContain('K-1047 är borta från mån 23/11 tills vidare');
    expect(draft.text).toContain('2 besök pausas till och med ons 25/11 (de som är planerade) · 1 h blir fria');
    expect(draft.text).toContain('Fri tid tis 24/11: Sara 30 min');
    expect(draft.text).toContain('Lisa och de som skulle dit får veta det. Ingen orsak sparas.');
    expect(draft.buttons).toEqual(['Pausa besöken', 'Låt bli']);
    await expect(standing(team)).resolves.toEqual([]);

    const done = await who('Ahmed').presses('Pausa besöken');
    expect(done.text).toContain('K-1047 är borta från mån 23/11 tills vidare.');
    expect(done.buttons).toEqual(['Ångra']);
    await team.settled();
    expect(lastOf(team, 'Sara')).toBe(
      'K-1047 är borta från mån 23/11 tills vidare. Du åker inte till K-1047 tis 24/11 14:30 och K-1047 ons 25/11 14:30. Du får 1 h fria. (#1)',
    );
    expect(lastOf(team, 'Lisa')).toBe('K-1047 är borta från mån 23/11 tills vidare. (#1)');
    expect((await who('Sara').writes('min dag imorgon')).text).not.toMatch(/\*\* · K-1047/);
    expect(team.store.written.join('\n')).not.toMatch(/inlagd/i);

    const home = await who('Ahmed').writes('K-1047 kommer hem imorgon, två stycken');
    expect(home.text).toContain('K-1047 kommer hem ons 25/11');
    expect(home.text).toContain('Två i tre dagar');
    expect(home.text).toContain('Ett besök saknar en kollega. Laget frågas.');
    expect(home.buttons).toEqual(['Starta besöken', 'Hur många?', 'Låt bli']);
    expect((await who('Ahmed').writes('1')).buttons).toEqual(['Ingen extra', 'Två i en vecka']);
    const alone = await who('Ahmed').writes('1');
    expect(alone.text).not.toContain('saknar en kollega');
    await who('Ahmed').writes('ja');
    await team.settled();
    expect(lastOf(team, 'Sara')).toBe('K-1047 kommer hem ons 25/11. Du åker till K-1047 ons 25/11 14:30. (#2)');
    expect(lastOf(team, 'Lisa')).toBe('K-1047 kommer hem ons 25/11. Följ upp hur det går. (#2)');
    expect((await who('Sara').writes('min dag imorgon')).text).toContain('K-1047');
    expect(brokenAt(await team.store.range(partitions.team(norr().team.id), ...under('e|')))).toBeUndefined();
    expect(team.faults).toEqual([]);
  });

  inDetail(() => {
    test('it was the wrong client: taken back by whoever said it, and the leader says why', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Ahmed').writes('K-1033 borta från imorgon');
      await who('Ahmed').writes('ja');
      expect((await who('Maria').writes('ångra 1')).text).toContain('Den som sa det');
      expect((await who('Karin').writes('ångra 1')).text).toContain('Skriv ångra 1: och varför');
      const asked = await who('Ahmed').writes('ångra 1');
      expect(asked.text).toContain('Ångra det här?');
      expect((await who('Ahmed').writes('ja')).text).toContain(
        'Du ångrade: K-1033 är borta från ons 25/11 tills vidare',
      );
      await expect(standing(team)).resolves.toMatchObject([{ does: 'pause', endedAt: expect.any(Number) }]);

      await who('Ahmed').writes('K-1033 borta från imorgon');
      await who('Ahmed').writes('ja');
      const back = await who('Karin').writes('ångra 2: det var K-1007');
      expect(back.text).toContain('Du ångrade');
      await team.settled();
      expect(lastOf(team, 'Ahmed')).toContain('Karin ångrade: K-1033 är borta');
      await expect(team.rows('t|')).resolves.toMatchObject([{ text: 'det var K-1007' }]);
      expect(team.faults).toEqual([]);
    });

    test('who the plan’s files have away comes home in chat; and who is at home is said to be', async () => {
      const clients = [
        { code: 'K-1047', contact: 'Lisa Holm', away: [{ from: '2026-11-20' as never }] },
        { code: 'K-1033' },
      ];
      const visits = { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind', 'K-1033 13:30-14:00 Ahmed_Ali'] };
      const team = await begin({ teams: [norr({ clients, visits })] });
      const { who } = team;
      expect((await who('Sara').writes('min dag imorgon')).text).not.toMatch(/\*\* · K-1047/);
      expect((await who('Sara').writes('K-1047 på sjukhus')).text).toContain('står redan som borta tills vidare');
      await who('Sara').writes('K-1047 kommer hem imorgon');
      await who('Sara').writes('ja');
      expect((await who('Sara').writes('min dag imorgon')).text).toContain('14:30');
      const not = await who('Sara').writes('K-1033 är hemma igen');
      expect(not.text).toContain('K-1033 står inte som borta tis 24/11');
      expect(not.buttons).toEqual(['Två i tre dagar', 'Två i en vecka']);
      expect((await who('Sara').writes('1')).text).toContain('Två i tre dagar');
      expect(team.faults).toEqual([]);
    });

    test('på norsk: borte til søndag, og den andre lesningen er ett trykk unna', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      const draft = await who('Hanne').writes('B-231 er borte fra i morgen til søndag');
      expect(draft.text).toContain('B-231 er borte fra ons 25.11. til og med søn 29.11.');
      expect(draft.buttons).toEqual(['Sett besøkene på pause', 'Annen sluttdag', 'La være']);
      expect((await who('Hanne').presses('Annen sluttdag')).buttons).toEqual([
        'Hjemme igjen søn 29.11.',
        'Borte hele man 30.11.',
      ]);
      expect((await who('Hanne').writes('1')).text).toContain('til og med lør 28.11.');
      const done = await who('Hanne').writes('ja');
      expect(done.text).toContain('Ledig tid ons 25.11.: Hanne 30 min');
      await team.settled();
      expect(lastOf(team, 'Ingrid')).toBe('B-231 er borte fra ons 25.11. til og med lør 28.11. (#1)');
    });

    test('på norsk: innlagt, og hjem i dag', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      await who('Jonas').writes('B-240 innlagt siden i går');
      await who('Jonas').presses('Sett besøkene på pause');
      expect((await who('Jonas').writes('min dag i morgen')).text).not.toMatch(/\*\* · B-240/);
      await who('Hanne').writes('B-240 kommer hjem i morgen');
      expect((await who('Hanne').presses('Start besøkene')).text).toContain('B-240 kommer hjem ons 25.11.');
      await team.settled();
      expect(lastOf(team, 'Jonas')).toContain('Du drar til B-240 ons 25.11. 11:00.');
      expect(team.faults).toEqual([]);
    });
  });
});
