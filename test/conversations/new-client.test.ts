import type { StandingChange } from '../../src/core/standing';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';

const lastOf = (team: { who(name: string): { messages(): readonly { text: string }[] } }, name: string): string =>
  team.who(name).messages().at(-1)?.text ?? '';

const WEEK = 7 * 24 * 60;

onEachStore((begin, inDetail) => {
  test('somebody is new: a colleague takes it and walks the list, and whoever said so and the leader read that it is done', async () => {
    const team = await begin({ teams: [norr()] });
    const { who } = team;
    const draft = await who('Sara').writes('ny brukare K-1099 från måndag');
    expect(draft.text).toContain('Ny brukare K-1099 från mån 30/11');
    expect(draft.buttons).toEqual(['Lägg till', 'Låt bli']);
    const added = await who('Sara').writes('ja');
    expect(added.text).toContain('#1 · Ingen tar det än · 0 av 3 klara');
    await team.settled();
    expect(team.whoSees('Ny brukare K-1099')).toEqual(['Ahmed', 'Lisa', 'Maria', 'Nils', 'Sara', 'Yonas']);

    const taken = await who('Lisa').presses('Jag tar det');
    expect(taken.text).toContain('Du tar emot.');
    await team.settled();
    expect(lastOf(team, 'Sara')).toBe('Ny brukare K-1099 från mån 30/11. Lisa tar emot. 0 av 3 klara. (#1)');
    expect((await who('Ahmed').writes('ja 1')).text).toContain('1 av 3 klara');
    await team.settled();
    expect((await who('Ahmed').writes('mina ärenden')).text).not.toContain('K-1099');

    const asked = await who('Lisa').writes('vem är fast omsorgskontakt för K-1099?');
    expect(asked.buttons).toHaveLength(5);
    const contacts = await who('Lisa').writes('kontakt för K-1099: Yonas');
    expect(contacts.text).toContain('Yonas är fast omsorgskontakt för K-1099.');
    await team.settled();
    expect(lastOf(team, 'Yonas')).toContain('Du är fast omsorgskontakt för K-1099.');
    expect((await who('Lisa').writes('mina ärenden')).text).toContain('2 av 3 klara');

    const done = await who('Lisa').writes('klart 1');
    expect(done.text).toContain('Allt är klart för K-1099.');
    await team.settled();
    expect(lastOf(team, 'Karin')).toContain('Allt är klart för K-1099.');
    expect(lastOf(team, 'Sara')).toContain('Allt är klart för K-1099.');
    const [admitted] = await team.rows<StandingChange>('a|standing|');
    expect(admitted).toMatchObject({ does: 'admit', as: { contact: norr().id('Yonas Tesfay') } });
    expect((await who('Sara').writes('K-1099 är borta till fredag')).text).toContain('K-1099 är borta');
    expect(team.faults).toEqual([]);
  });

  inDetail(() => {
    test('a code that is here already, none at all, and one that was mistyped', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      expect((await who('Sara').writes('ny brukare K-1047')).text).toContain('K-1047 finns redan hos oss.');
      expect((await who('Sara').writes('vi får en ny kund på fredag')).text).toContain('Vilken kod får brukaren?');
      await who('Sara').writes('ny brukare K-1999 från måndag');
      await who('Sara').writes('ja');
      expect((await who('Yonas').writes('ångra 1')).text).toContain('för den som möter');
      await who('Sara').writes('ångra 1');
      expect((await who('Sara').writes('ja')).text).toContain('Du tog bort K-1999 igen.');
      expect((await who('Sara').writes('K-1999 är borta')).text).toContain('K-1999');
      expect((await who('Sara').writes('ny brukare K-1999 från måndag')).text).toContain('Ny brukare K-1999');
      expect(team.faults).toEqual([]);
    });

    test('på norsk: en velger tjenesteansvarlig, og blir minnet på det som gjenstår', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      await who('Hanne').writes('ny bruker B-261');
      await who('Hanne').presses('Legg til');
      await team.settled();
      await who('Jonas').writes('ja 1');
      const talked = await who('Jonas').writes('ja 1');
      expect(talked.text).toContain('1 av 3 er gjort');
      await team.settled();
      const chosen = await who('Jonas').writes('ja 1');
      expect(chosen.text).toContain('Hvem blir tjenesteansvarlig for B-261?');
      expect(chosen.buttons).toEqual(['Hanne Vik', 'Jonas Dahl', 'Ingrid Moe']);
      expect((await who('Jonas').writes('2')).text).toContain('Du er tjenesteansvarlig for B-261.');
      await team.later(WEEK + 60);
      expect(lastOf(team, 'Jonas')).toBe(
        'Igjen å gjøre for B-261: planen er laget sammen. Skriv ja 1 når neste punkt er gjort.',
      );
      await who('Jonas').writes('ja 1');
      await team.settled();
      expect(lastOf(team, 'Tone')).toContain('Alt er på plass for B-261.');
      expect(team.faults).toEqual([]);
    });
  });
});
