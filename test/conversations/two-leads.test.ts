import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { norrAndSoder } from '../support/conversation-teams';

const HINDER = 'hinder: vi måste ringa bhl för varje 10 min ändring';

onTheEmbeddedStore((begin) => {
  test('whoever leads two teams reads the day of the one that they name, and of both when they name none', async () => {
    const team = await begin({ teams: norrAndSoder() });
    const karin = team.who('Karin');
    for (const [name, words] of [
      ['Sara', 'bilen startar inte'],
      ['Olle', 'schemat kommer sent'],
    ] as const) {
      await team.who(name).writes(`hinder: ${words}`);
      await team.who(name).writes('ja');
    }
    const one = await karin.writes('sammanfattning söder');
    expect(one.text).toContain('schemat kommer sent');
    expect(one.text).not.toContain('bilen startar inte');
    const both = await karin.writes('sammanfattning');
    expect(both.text).toContain('Hemtjänst Söder');
    expect(both.text).toContain('Norr');
  });

  test('how it goes is asked of one of them, which stands there, in the language that the leader reads both in', async () => {
    const [norr, soder] = norrAndSoder();
    const sor = { ...soder, team: { ...soder.team, name: 'Hjemmetjenesten Sør', language: 'nb' as const } };
    const team = await begin({ teams: [norr, sor] });
    const karin = team.who('Karin');
    const asked = await karin.writes('uppföljning');
    expect(asked.buttons).toEqual(['Hemtjänst Norr', 'Hjemmetjenesten Sør']);
    const pressed = await karin.presses('Hjemmetjenesten Sør');
    expect(pressed.text).toContain('Uppföljning');
    expect(pressed.text).toContain('Hjemmetjenesten Sør · Hela laget tillsammans');
    const both = (await karin.writes('sammanfattning')).text;
    for (const name of ['Hemtjänst Norr', 'Hjemmetjenesten Sør']) expect(both).toContain(name);
    expect((await karin.writes('uppföljning norr')).text).toContain('Hemtjänst Norr · Hela laget tillsammans');
    expect((await karin.writes('sammanfattning sør')).text).toContain('Hjemmetjenesten Sør · Ingen har pass');
    expect((await team.who('Olle').writes('oppfølging')).text).not.toContain('Hjemmetjenesten Sør');
    expect(team.faults).toEqual([]);
  });

  test('the agenda comes as a message that can be copied, also when the team is pressed', async () => {
    const team = await begin({ teams: norrAndSoder() });
    const karin = team.who('Karin');
    await karin.writes('dagordning');
    const pressed = await karin.presses('Hemtjänst Söder');
    expect(pressed.messages.map(({ text }) => text)).toContain('Inget väntar på mötet just nu.');
    expect(pressed.buttons).not.toContain('Hemtjänst Söder');
    expect(team.faults).toEqual([]);
  });

  test('more than fit wait under their numbers', async () => {
    const team = await begin({ teams: norrAndSoder() });
    const words = [
      'bilen startar inte',
      'larmet går på natten',
      'schemat kommer sent',
      'rapporten tar lång tid',
      'inga handskar',
      'dörrkoden byts',
    ];
    for (const each of words) {
      await team.who('Sara').writes(`hinder: ${each}`);
      await team.who('Sara').writes('ja');
      await team.settled();
    }
    const waits = await team.who('Karin').writes('vad väntar på mig');
    expect(waits.text).toContain('1 till, skriv numret: #6 Hemtjänst Norr');
    expect((await team.who('Karin').writes('#6')).text).toContain('dörrkoden byts');
  });

  test('the words of a no are kept while its writer is asked which team it is about', async () => {
    const team = await begin({ teams: norrAndSoder() });
    for (const name of ['Sara', 'Olle']) {
      await team.who(name).writes(HINDER);
      await team.who(name).writes('ja');
    }
    const asked = await team.who('Karin').writes('nej 1: vi har inga pengar i år');
    expect(asked.buttons).toContain('Hemtjänst Söder');
    const answered = await team.who('Karin').presses('Hemtjänst Söder');
    expect(answered.text).toContain('Det blir inte så, svarade Karin: vi har inga pengar i år');
  });
});
