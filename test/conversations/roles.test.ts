import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';

const HOURS = 60;
const DAYS = 24 * HOURS;

onEachStore((begin, inDetail) => {
  /** The bot's clock: Tuesday 24 November 2026, 09:00, week 48. */
  test('whoever plans: taken, asked about, handed over with a yes, told of, given back', async () => {
    const team = await begin({ teams: [norr()] });
    const { who } = team;
    const last = (name: string) => who(name).messages().at(-1)?.text ?? '';

    expect((await who('Lisa').writes('vem är planerare vecka 48?')).text).toContain('Planerare v 48: ingen än');
    const draft = await who('Sara').writes('jag tar planerarrollen v 48 och 49');
    expect(draft.text).toContain('Ta planerarrollen v 48 och 49?');
    expect(draft.text).toContain('mån 23/11 – sön 29/11');
    expect(draft.text).toContain('Planeraren bockar av ändringar i planen');
    expect((await who('Lisa').writes('vem är planerare vecka 48?')).text).toContain('ingen än');
    const taken = await who('Sara').presses('Jag tar den');
    expect(taken.text).toContain('v 48 du · v 49 du · v 50 ingen än');
    expect((await who('Lisa').writes('vem är planerare vecka 48?')).text).toContain('Planerare v 48: Sara');

    expect((await who('Ahmed').writes('jag tar planerarrollen v 49')).text).toContain('Sara har planerarrollen v 49.');
    await who('Sara').writes('kan Ahmed ta över planerarrollen v 49?');
    await who('Sara').presses('Fråga Ahmed');
    await team.settled();
    expect(last('Ahmed')).toContain('Sara frågar: tar du planerarrollen v 49?');
    expect(last('Ahmed')).toContain('Det är frivilligt.');
    expect((await who('Lisa').writes('vem är planerare v 49')).text).toContain('Planerare v 49: Sara');
    await who('Ahmed').presses('Jag tar den');
    await team.settled();
    expect(last('Sara')).toContain('Ahmed har sagt ja till planerarrollen: v 49. (#1)');
    expect((await who('Lisa').writes('vem planerar nästa vecka?')).text).toContain('Planerare v 49: Ahmed');

    expect((await who('Ahmed').writes('vem har vilken roll?')).buttons).toContain('Lämna v 49');
    await who('Ahmed').writes('jag lämnar planerarrollen v 49');
    const left = await who('Ahmed').writes('ja');
    expect(left.text).toContain('v 49 ingen än');
    expect(left.buttons).toContain('Ta v 49');
    expect((await who('Lisa').writes('planerare v 49?')).text).toContain('Planerare v 49: ingen än');
    await who('Ahmed').writes('ångra 1');
    await who('Ahmed').writes('ja');
    expect((await who('Lisa').writes('planerare v 49?')).text).toContain('Planerare v 49: Ahmed');
    await team.settled();
    expect(team.faults).toEqual([]);
  });

  inDetail(() => {
    test('all roles in one card; an empty week is taken with one tap', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const card = await who('Sara').writes('vilka roller har vi?');
      expect(card.text).toContain('Planerare v 48: ingen än · v 49: ingen än');
      expect(card.text).toContain('Mentor v 48: ingen än · v 49: ingen än');
      expect(card.buttons.filter((title) => title === 'Ta v 49')).toHaveLength(4);
      expect((await who('Sara').presses('Ta v 48')).text).toContain('v 48 du');
      await who('Sara').writes('ny roll: blomansvarig');
      expect((await who('Sara').presses('Lägg till')).text).toContain('Blomansvarig');
      await who('Ahmed').writes('jag tar rollen blomansvarig tills vidare');
      expect((await who('Ahmed').presses('Jag tar den')).text).toContain('tills vidare: Ahmed');
      expect((await who('Lisa').writes('vem är blomansvarig v 2?')).text).toContain('Blomansvarig v 2: Ahmed');
      expect((await who('Lisa').writes('roller')).text).toContain('Blomansvarig v 48: Ahmed · v 49: Ahmed');
      expect((await who('Lisa').writes('avsluta rollen blomansvarig')).text).toContain('kan avsluta den');
      await who('Sara').writes('avsluta rollen blomansvarig');
      await who('Sara').presses('Avsluta');
      await team.settled();
      expect(who('Ahmed').messages().at(-1)?.text).toBe('Sara avslutade rollen blomansvarig. (#2)');
      expect(team.faults).toEqual([]);
    });

    test.each([
      ['a client’s name', 'ny roll: besöker Greta Andersson', 'namn'],
      ['a code', 'ny roll: besöker K-1047', 'bara bokstäver'],
    ])('a role is not called by %s', async (_, words, said) => {
      const team = await begin({ teams: [norr()] });
      expect((await team.who('Sara').writes(words)).text.toLowerCase()).toContain(said);
      await expect(team.rows('e|')).resolves.toEqual([]);
    });

    test('a question that nobody answers is over when its week begins, and nobody is blamed', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('jag tar mentorrollen v 49');
      await who('Sara').writes('ja');
      await who('Sara').writes('kan Lisa ta över mentorrollen v 49?');
      await who('Sara').writes('ja');
      await team.later(6 * DAYS);
      expect(who('Sara').messages().at(-1)?.text).toBe(
        'Ingen tog över mentorrollen den här gången. Inget är ändrat. (#1)',
      );
      expect((await who('Lisa').writes('ja 1')).text).toContain('v 49 Sara');
      expect((await who('Lisa').writes('vem är mentor v 49?')).text).toContain('Mentor v 49: Sara');
      expect(team.faults).toEqual([]);
    });

    test('the planner of the week ticks off what is to be entered; whoever was it before is told who does', async () => {
      const care = norr();
      const members = care.members.map((one) =>
        one.name === 'Yonas Tesfay' ? { ...one, competences: ['planner'] } : one,
      );
      const team = await begin({ teams: [{ ...care, members }] });
      const { who } = team;
      expect((await who('Sara').writes('planändringar')).text).toContain('Yonas och Karin för in');
      await who('Sara').writes('jag tar planerarrollen den här veckan');
      await who('Sara').writes('ja');
      expect((await who('Sara').writes('planändringar')).text).toContain('Inget att föra in just nu.');
      expect((await who('Yonas').writes('planändringar')).text).toContain('Sara och Karin för in');
    });

    test('the summary tells of a role that nobody has any more, and not of one that nobody has ever had', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const empty = 'Roller som har blivit lediga';
      expect((await who('Lisa').writes('sammanfattning')).text).not.toContain(empty);
      await who('Sara').writes('jag tar planerarrollen den här veckan');
      await who('Sara').writes('ja');
      const taken = (await who('Lisa').writes('sammanfattning')).text;
      expect(taken).not.toContain(empty);
      expect(taken).toContain('Planerare Sara');
      await who('Sara').writes('jag lämnar planerarrollen den här veckan');
      await who('Sara').writes('ja');
      expect((await who('Lisa').writes('sammanfattning')).text).toContain(`${empty}: Planerare`);
      await who('Ahmed').writes('jag tar planerarrollen nästa vecka');
      await who('Ahmed').writes('ja');
      expect((await who('Lisa').writes('sammanfattning')).text).not.toContain(empty);
      expect(team.faults).toEqual([]);
    });

    test('whoever meets new clients gets the list, and whoever follows up hospital hears of who is away', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Maria').writes('jag tar rollen nya brukare tills vidare');
      await who('Maria').writes('ja');
      await who('Ahmed').writes('jag tar sjukhusrollen tills vidare');
      await who('Ahmed').writes('ja');
      expect((await who('Sara').writes('ny brukare K-1099 från måndag')).text).toContain(
        'Maria möter nya brukare just nu',
      );
      await who('Sara').writes('ja');
      await team.settled();
      expect(team.whoSees('Ny brukare K-1099')).toEqual(['Maria', 'Sara']);
      expect((await who('Maria').writes('ja 3')).text).toContain('Du tar emot.');
      await who('Sara').writes('K-1047 är inlagd sedan idag');
      await who('Sara').writes('ja');
      await team.settled();
      expect(who('Ahmed').messages().at(-1)?.text).toContain('K-1047 är borta');
      expect(team.faults).toEqual([]);
    });

    test('på norsk: på omgang, bare den som sier ja er med, og beskjed fredagen før', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      const last = (name: string) => who(name).messages().at(-1)?.text ?? '';
      expect((await who('Hanne').writes('hvilke roller har vi?')).text).toContain('Planlegger uke 48: ingen ennå');
      const draft = await who('Hanne').writes('rullerende planlegger: Hanne, Jonas, Ingrid fra uke 49');
      expect(draft.text).toContain('Uke 49 Hanne · uke 50 Jonas · uke 51 Ingrid');
      expect(draft.text).toContain('Jonas og Ingrid blir spurt én gang.');
      await who('Hanne').presses('La den gå på omgang');
      await team.settled();
      expect(last('Jonas')).toContain(
        'Hanne vil at planleggerrollen går på omgang, en uke hver fra uke 49. Er du med?',
      );
      await who('Jonas').presses('Jeg er med');
      expect((await who('Ingrid').writes('nei 1')).text).toContain('uke 49 Hanne');
      await team.settled();
      expect(last('Hanne')).toContain('Planleggerrollen går på omgang fra uke 49: Hanne, Jonas. (#1)');
      expect((await who('Tone').writes('hvem er planlegger uke 50?')).text).toContain('Planlegger uke 50: Jonas');
      expect((await who('Tone').writes('hvem er planlegger uke 53?')).text).toContain('Planlegger uke 53: Hanne');
      await team.later(3 * DAYS);
      expect(last('Hanne')).toContain('Neste uke er det din tur: du har planleggerrollen uke 49.');
      expect(
        who('Ingrid')
          .messages()
          .filter(({ text }) => text.includes('Neste uke')),
      ).toEqual([]);
      await who('Hanne').writes('jeg gir fra meg planleggerrollen uke 49');
      await who('Hanne').writes('ja');
      expect((await who('Ingrid').writes('jeg tar planleggerrollen uke 49')).text).toContain(
        'Ta planleggerrollen uke 49?',
      );
      await who('Ingrid').writes('ja');
      expect((await who('Tone').writes('hvem planlegger neste uke?')).text).toContain('Planlegger uke 49: Ingrid');
      await team.settled();
      expect((await who('Jonas').writes('mine saker')).text).toContain('Du har ingen saker nå.');
      await team.later(7 * DAYS);
      expect(last('Jonas')).toContain('Neste uke er det din tur: du har planleggerrollen uke 50.');
      expect(team.faults).toEqual([]);
    });
  });
});
