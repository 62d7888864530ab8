import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';

const lastOf = (team: { who(name: string): { messages(): readonly { text: string }[] } }, name: string): string =>
  team.who(name).messages().at(-1)?.text ?? '';

const DAY = 24 * 60;

onEachStore((begin, inDetail) => {
  test('what matters is kept in one line, read by whoever asks, replaced by the next, and never in an event', async () => {
    const team = await begin({ teams: [norr()] });
    const { who } = team;
    expect((await who('Ahmed').writes('vad är viktigt för K-1047?')).text).toContain('Inget är noterat för K-1047 än.');
    const noted = await who('Sara').writes('viktigt för K-1047: vill äta frukost med sin man');
    expect(noted.text).toContain('Viktigt för K-1047: vill äta frukost med sin man (#1)');
    await team.settled();
    expect(lastOf(team, 'Lisa')).toBe('Viktigt för K-1047: vill äta frukost med sin man (#1)');
    await who('Sara').writes('viktigt för K-1047: sova till nio');
    const asked = await who('Ahmed').writes('vad är viktigt för K-1047?');
    expect(asked.text).toBe('Viktigt för K-1047: sova till nio (#2)');
    await who('Ahmed').writes('mål för K-1047: gå till brevlådan själv');
    const day = await who('Sara').writes('min dag imorgon');
    expect(day.text.split('Viktigt: sova till nio · Mål: gå till brevlådan själv')).toHaveLength(3);
    expect(JSON.stringify([await team.rows('e|'), await team.rows('a|')])).not.toMatch(/frukost|nio/);
    expect((await who('Sara').writes('ångra 2')).text).toContain('Du tog bort det om K-1047.');
    expect((await who('Ahmed').writes('vad är viktigt för K-1047?')).text).toBe(
      'Mål för K-1047: gå till brevlådan själv (#3)',
    );
    expect(team.faults).toEqual([]);
  });

  inDetail(() => {
    test.each([
      ['a name', 'viktigt för K-1047: Greta Andersson vill ha kaffe', 'namn'],
      ['a husband’s name', 'viktigt för K-1047: äta frukost med Bengt', 'namn'],
      ['a number', 'viktigt för K-1047: ring sonen på 070-123 45 67', 'telefon'],
      ['a door code', 'mål för K-1047: öppna själv med portkod 4711', 'kod'],
      ['an illness', 'viktigt för K-1047: har demens och vill ha lugn', 'journalen'],
      ['a medicine', 'önskat: insulin senare, gjort: insulin kl 8 hos K-1047', 'journalen'],
    ])('%s is not kept, and it is said how to write instead', async (_, words, said) => {
      const team = await begin({ teams: [norr()] });
      const answer = await team.who('Sara').writes(words);
      expect(answer.text.toLowerCase()).toContain(said);
      await expect(team.rows('t|')).resolves.toEqual([]);
      await expect(team.rows('e|')).resolves.toEqual([]);
    });

    test('a goal is reached: the contact looks with the team at what comes now, is reminded, and whoever told it reads what it came to', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('mål för K-1047: gå till brevlådan själv');
      const reached = await who('Ahmed').writes('målet nått för K-1047');
      expect(reached.text).toContain('K-1047 har nått sitt mål. Lisa ser med laget på vad som kommer nu');
      await team.settled();
      expect(lastOf(team, 'Lisa')).toContain('Skriv ja 2: och vad det blev.');
      expect((await who('Lisa').writes('mina ärenden')).text).toContain('#2');
      expect((await who('Sara').writes('målet nått för K-1047')).text).toContain('Det tittar laget redan på');
      await team.later(10 * DAY);
      expect(lastOf(team, 'Lisa')).toContain('K-1047 har nått sitt mål');
      expect((await who('Sara').writes('ja 2')).text).toContain('Den som skrev det');
      await who('Lisa').writes('ja 2: promenad på torsdagar i stället');
      await team.settled();
      expect(lastOf(team, 'Ahmed')).toBe(
        'Lisa har tittat på vad som kommer efter målet för K-1047. promenad på torsdagar i stället (#2)',
      );
      expect(team.faults).toEqual([]);
    });

    test('figures of too few are not shown', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      expect((await who('Sara').writes('vad ändras mest hos oss?')).text).toContain('för få ändringar av samma slag');
      const counts = await who('Sara').writes('hur har det gått med behoven?');
      expect(counts.text).toContain('Bestämda av laget inom ramen: färre än 5');
      expect(counts.text).toContain('Tid till svar: för få svar än');
      await who('Sara').writes('språk norsk');
      expect((await who('Sara').writes('hva endrer seg mest hos oss?')).text).toContain('for få endringer');
      expect(team.faults).toEqual([]);
    });

    test('på norsk: mål, viktig, og det som var ønsket', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      expect((await who('Hanne').writes('viktig for B-231: kaffe før stell')).text).toContain(
        'Viktig for B-231: kaffe før stell',
      );
      await who('Hanne').writes('mål for B-231: gå til postkassen selv');
      expect((await who('Jonas').writes('hva er viktig for B-231?')).text).toBe(
        'Viktig for B-231: kaffe før stell (#1)\n\nMål for B-231: gå til postkassen selv (#2)',
      );
      expect((await who('Jonas').writes('ønsket: tur, gjort: vask hos B-231')).text).toContain(
        'Ønsket og gjort hos B-231: tur / vask (#3)',
      );
      await team.settled();
      expect(lastOf(team, 'Ingrid')).toContain('tur / vask');
      expect((await who('Jonas').writes('målet er nådd for B-231')).text).toContain('Ingrid ser sammen med teamet');
    });
  });
});
