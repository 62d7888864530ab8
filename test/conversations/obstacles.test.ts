import type { Described } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';
import { addedToNorr } from '../support/in-channel';

const DAY = 24 * 60;
const HINDER = 'hinder: vi måste ringa bhl för varje 10 min ändring';

const settings = (...levels: readonly string[]): NonNullable<Described['settings']> => ({
  quietHours: { from: '00:00', to: '00:00' },
  levels: levels.map((name, at) => ({ level: at === 0 ? 'enhet' : 'område', name })),
});

const team = () =>
  norr({
    settings: settings('Anna Berg'),
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Yonas Tesfay' },
      { name: 'Lisa Holm' },
      { name: 'Maria Ek' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
      { name: 'Nils Borg' },
      { name: 'Oskar Dal', role: 'observer', profession: 'skyddsombud' },
    ],
  });

const lastOf = ({ who }: Conversation, name: string): string => who(name).messages().at(-1)?.text ?? '';

onEachStore((begin, inDetail) => {
  test('an obstacle lives: told, met by others, overdue, climbing to somebody who is not in Teams, answered, and read by those who met it', async () => {
    const talk = await begin({ teams: [team()] });
    const { who } = talk;
    const draft = await who('Sara').writes(HINDER);
    expect(draft.text).toContain('Som beställning eller insatskod, till Karin');
    await expect(talk.rows('e|')).resolves.toEqual([]);
    const sent = await who('Sara').presses('Skicka', { inputs: { kind: 'rule', level: '0', step: 'Planering' } });
    expect(sent.text).toContain('Hos Karin, svar senast tis 1/12 16:00.');
    expect(sent.text).toContain('regel');
    await talk.settled();
    expect(lastOf(talk, 'Karin')).toContain('#1 från Sara · svar senast tis 1/12 16:00');

    const alike = await who('Ahmed').writes('hinder: ringa biståndshandläggaren för varje ändring på tio minuter');
    expect(alike.text).toContain('Liknar hinder 1, ”vi måste ringa bhl för varje 10 min ändring”: är det samma?');
    expect((await who('Ahmed').presses('Vi har också 1')).text).toContain('2 har samma problem');
    await talk.settled();
    for (const name of ['Sara', 'Ahmed']) expect(JSON.stringify(await talk.person(name))).not.toMatch(/ringa/);
    expect((await who('Yonas').writes('samma 1')).text).toContain('3 har samma problem');
    expect((await who('Yonas').writes('samma 1')).text).toContain('3 har samma problem');
    const listed = await who('Lisa').writes('vilka hinder har vi?');
    expect(listed.text).toContain('regel · Karin · sedan tis 24/11 · svar senast tis 1/12 16:00 · 3 har samma problem');
    expect(listed.text).not.toMatch(/Sara|Ahmed|Yonas/);
    expect((await who('Sara').writes('mina ärenden')).text).toContain('Hos Karin, svar senast');
    expect((await who('Karin').writes('väntar')).text).toContain('vi måste ringa bhl');

    await talk.later(6 * DAY);
    const reminded = who('Karin')
      .messages()
      .filter(({ text }) => text.includes('Ett hinder att svara på'));
    expect(reminded).toHaveLength(2);
    await talk.later(2 * DAY);
    expect(lastOf(talk, 'Sara')).toBe(
      'Hinder 1 fick inget svar i tid och har gått vidare till Anna Berg (enhet). Svar senast ons 9/12 16:00.',
    );
    expect(lastOf(talk, 'Karin')).toContain('Anna Berg (enhet) nås inte här. Skicka texten vidare');
    expect((await who('Ahmed').writes('löst 1')).text).toContain(
      'Hinder 1 är inte ditt. Det är hos Anna Berg (enhet).',
    );
    expect((await who('Ahmed').writes('klart 1')).text).toContain('är nu hos Anna Berg (enhet)');
    await who('Karin').writes('svar 1: från måndag räcker ett meddelande');
    await talk.settled();
    const answer = 'Anna Berg svarade: från måndag räcker ett meddelande';
    for (const name of ['Sara', 'Ahmed', 'Yonas'])
      expect(lastOf(talk, name)).toBe(`Svar på hinder 1 ”vi måste ringa bhl för varje 10 min ändring”: ${answer}`);
    expect((await who('Lisa').writes('hinder 1')).text).toContain(answer);
    const over = await who('Lisa').writes('vilka hinder har vi?');
    expect(over.text).toContain('vi måste ringa bhl för varje 10 min ändring');
    expect(over.text).toContain('Besvarat av Anna Berg, inte sagt löst än');
    expect((await who('Sara').writes('mina ärenden')).text).toContain('Besvarat av Anna Berg');
    await talk.later(8 * DAY);
    const asked = lastOf(talk, 'Sara');
    expect(asked).toContain('Blev hinder 1 löst?');
    expect(asked).toContain(answer);
    await who('Sara').presses('Nej, inte löst', { inputs: { comment: 'de vill fortfarande att vi ringer' } });
    await talk.settled();
    expect(lastOf(talk, 'Karin')).toContain('Sara: de vill fortfarande att vi ringer');
    await who('Karin').writes('svar 1: från måndag räcker ett meddelande');
    await talk.settled();
    expect((await who('Sara').writes('löst 1')).text).toContain('Löst, svarade Sara');
    expect((await who('Lisa').writes('vilka hinder har vi?')).text).toContain('Löst, svarade Sara');
    expect((await who('Yonas').writes('samma 1')).text).toContain('Hinder 1 är redan avslutat.');
    const kept = [await talk.rows('a|case|'), await talk.rows('e|'), await talk.rows('z|'), await talk.rows('o|')];
    expect(JSON.stringify(kept)).not.toMatch(/ringa|meddelande/);
    expect(JSON.stringify(await talk.rows('t|'))).toMatch(/ringa.*meddelande/);
    expect(talk.faults).toEqual([]);
  });

  test('the answer comes to the team’s channel, once, and what waits stands in the summary', async () => {
    const talk = await begin({ teams: [team()] });
    const { who, chat } = talk;
    await addedToNorr(talk);
    await who('Sara').writes(HINDER);
    await who('Sara').writes('ja');
    await talk.settled();
    expect((await who('Lisa').writes('sammanfattning')).text).toContain(
      '#1 Hinder ”vi måste ringa bhl för varje 10 min ändring”: Karin, sedan tis 24/11',
    );
    for (const day of ['imorgon', '20/11'])
      expect((await who('Lisa').writes(`sammanfattning ${day}`)).text).not.toContain('väntar på Karin');
    const before = chat.channel().length;
    await who('Karin').writes('löst 1: från måndag räcker ett meddelande');
    await talk.settled();
    await talk.later(5);
    expect(chat.channel()).toHaveLength(before + 1);
    expect(chat.channel().at(-1)?.text).toContain('från måndag räcker ett meddelande');
    expect(talk.faults).toEqual([]);
  });

  inDetail(() => {
    test('på norsk: meldt, spurt tilbake, svart, sendt videre av lederen, og svart ovenfra', async () => {
      const talk = await begin({ teams: [nordre({ settings: settings('Berit Dal') })] });
      const { who } = talk;
      const draft = await who('Hanne').writes('hinder turnus: helgevaktene kommer for sent');
      expect(draft.text).toContain('Som turnus, til Tone');
      for (const _ of [1, 2])
        expect((await who('Hanne').writes('ja')).text).toContain('Hos Tone, svar senest tirs 1.12. 16:00.');
      await expect(talk.rows('e|')).resolves.toHaveLength(1);
      await talk.settled();
      await who('Tone').presses('Et annet svar');
      const bare = await who('Tone').presses('Spør Hanne');
      expect(bare.text).toContain('Det trengs noen ord.');
      await who('Tone').presses('Spør Hanne', { inputs: { comment: 'gjelder det alle helger?' } });
      await talk.settled();
      expect(lastOf(talk, 'Hanne')).toContain('Tone lurer på noe om hinderet ditt');
      expect(lastOf(talk, 'Hanne')).toContain('gjelder det alle helger?');
      await who('Hanne').presses('Svar', { inputs: { comment: 'ja, alle siden oktober' } });
      await talk.settled();
      expect(lastOf(talk, 'Tone')).toContain('Hanne: ja, alle siden oktober');
      expect((await who('Tone').writes('send videre 1')).text).toContain('Det trengs noen ord.');
      await who('Tone').writes('send videre 1: det er bydelens turnus');
      await talk.settled();
      expect(lastOf(talk, 'Hanne')).toContain('Tone sendte hinder 1 videre til Berit Dal (enhet).');
      expect((await who('Tone').writes('send videre 1: høyere')).text).toContain('allerede på øverste nivå');
      const closed = await who('Tone').writes('nei 1: avtalen gjelder ut året');
      expect(closed.text).toContain('Det blir ikke slik, svarte Berit Dal: avtalen gjelder ut året');
      await talk.settled();
      expect(lastOf(talk, 'Hanne')).toContain('Det blir ikke slik, svarte Berit Dal');
      expect((await who('Hanne').writes('hvilke hindre har vi?')).text).toContain('Ingen åpne hindre.');
      expect(talk.faults).toEqual([]);
    });

    test('a safety representative follows and comments, sees no client’s code, and does nothing else', async () => {
      const talk = await begin({ teams: [team()] });
      const { who } = talk;
      await who('Sara').writes('hinder: K-1047 måste beställa dusch en månad före');
      await who('Sara').writes('ja');
      await talk.settled();
      expect((await who('Oskar').writes('hinder')).text).toContain('”•brukare måste beställa dusch en månad före”');
      const seen = await who('Oskar').writes('hinder 1');
      expect(seen.text).toContain('•brukare måste beställa');
      expect(seen.buttons).toEqual([]);
      expect((await who('Oskar').writes('samma 1')).text).toContain('Du följer med här och kan kommentera');
      expect((await who('Oskar').writes('löst 1')).text).toContain('Hinder 1 är inte ditt.');
      expect((await who('Oskar').writes('hinder: jag vill')).text).toContain('Du följer med här');
      expect((await who('Oskar').writes('min dag')).text).toContain('Som observatör');
      await who('Oskar').writes('kommentar 1: samma i tre andra lag');
      await talk.settled();
      for (const name of ['Sara', 'Karin']) expect(lastOf(talk, name)).toBe('Oskar om hinder 1: samma i tre andra lag');
      expect(JSON.stringify(who('Oskar').messages())).not.toContain('1047');
    });

    test('the team names its work steps, pins what is in the way, and sees it on the map', async () => {
      const talk = await begin({ teams: [team()] });
      const { who } = talk;
      expect((await who('Sara').writes('arbetskarta')).text).toContain('Vanliga steg');
      await who('Sara').writes('onödigt krav: signera på papper också');
      await who('Sara').writes('ja');
      const draft = await who('Ahmed').writes('arbetssteg: rapport, planering, besök, dokumentation');
      expect(draft.text).toContain('1 rapport · 2 planering · 3 besök · 4 dokumentation');
      expect((await who('Lisa').writes('arbetskarta')).text).toContain('Vanliga steg');
      const map = await who('Ahmed').presses('Spara');
      expect(map.text).toContain('Utan steg (1 hinder: #1)');
      expect((await who('Lisa').writes('fäst 1 vid fika')).text).toContain('Steget ”fika” finns inte på kartan.');
      await who('Lisa').writes('fäst 1 vid Dokumentation');
      expect((await who('Maria').writes('arbetskarta')).text).toContain('4 dokumentation (1 hinder: #1)');
      expect((await who('Sara').writes('arbetssteg: rapport')).text).toContain('minst två steg');
      expect(talk.faults).toEqual([]);
    });

    test('from the card: somewhere to write, and what may not be kept is dropped whole', async () => {
      const talk = await begin({ teams: [team()] });
      const { who } = talk;
      await who('Sara').writes('hinder');
      await who('Sara').presses('Nytt hinder');
      const named = await who('Sara').presses('Visa utkast', { inputs: { comment: 'ring 070-123 45 67 först' } });
      expect(named.text).toContain('telefon');
      const draft = await who('Sara').presses('Visa utkast', { inputs: { comment: 'två bilar på tolv personer' } });
      expect(draft.text).toContain('Som lokal eller bil');
      await who('Sara').presses('Skicka', { inputs: { kind: 'premises', step: '-' } });
      expect((await who('Sara').writes('hinder: portkod 4711 byts varje vecka')).text).toContain('kod');
      expect((await who('Sara').presses('Ta tillbaka')).text).toContain('Du tog tillbaka det.');
      await who('Sara').writes('hinder: schemat kommer för sent');
      await who('Sara').writes('ja');
      expect((await who('Karin').writes('klart 2: det kommer tre veckor före nu')).text).toContain(
        'Löst, svarade Karin: det kommer tre veckor före nu',
      );
      await expect(talk.rows('t|')).resolves.toHaveLength(3);
      expect((await who('Sara').writes('hinder nivå 7: allt')).text).toContain('Den högsta nivån är 1.');
    });
  });
});
