import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { proposalsNorr } from '../support/proposal-teams';

const DAY = 24 * 60;

onTheEmbeddedStore((begin) => {
  test('förslag ensamt: lagets öppna förslag, var vart och ett står och hur man skriver ett nytt; ett utkast ser bara den som skrev det', async () => {
    const team = await begin({ teams: [proposalsNorr()] });
    const { who } = team;
    const none = await who('Ahmed').writes('förslag');
    expect(none.text).toContain('Inga öppna förslag just nu.');
    expect(none.text).toContain('Skriv förslag: och vad laget kan göra annorlunda');
    await who('Sara').writes('förslag: vi gör planeringen tillsammans fredagar 13.30');
    await who('Sara').writes('ja');
    await who('Lisa').writes('förslag: vi byter bil på måndagar');
    const listed = await who('Ahmed').writes('vilka förslag har vi?');
    expect(listed.text).toContain('#1');
    expect(listed.text).toContain('vi gör planeringen tillsammans fredagar 13.30');
    expect(listed.text).toContain('Frågor till tors 26/11 09:00.');
    expect(listed.text).not.toContain('bil');
    expect((await who('Lisa').writes('förslag')).text).toContain('Utkast, bara du ser det.');
    const shown = await who('Ahmed').presses('Visa', { on: listed.messages[0] });
    expect(shown.buttons).toEqual(['Jag stöder', 'Fråga', 'Kommentera']);
    expect((await who('Oskar').writes('förslag')).text).toContain('Öppna förslag');
  });

  test('mina ärenden: vad laget frågas om tills man har svarat', async () => {
    const team = await begin({ teams: [proposalsNorr()] });
    const { who } = team;
    await who('Sara').writes('förslag: vi gör planeringen tillsammans fredagar 13.30');
    await who('Sara').writes('ja');
    expect((await who('Ahmed').writes('mina ärenden')).text).not.toContain('planeringen');
    await team.later(2 * DAY);
    for (const words of ['mina ärenden', 'vad väntar på mig']) {
      const asked = await who('Ahmed').writes(words);
      expect(asked.text).toContain('vi gör planeringen tillsammans fredagar 13.30');
      expect(asked.text).toContain('Du har inte svarat än.');
    }
    await team.later(2 * DAY + 60);
    expect((await who('Nils').writes('sammanfattning')).text).toContain('Förslag #1: svara senast sön 29/11 09:00');
    await who('Ahmed').writes('samtycker 1');
    expect((await who('Ahmed').writes('mina ärenden')).text).not.toContain('planeringen');
    expect((await who('Oskar').writes('mina ärenden')).text).not.toContain('planeringen');
  });

  test('ny text visas innan den gäller; den nya omgången säger vad som stoppade den förra', async () => {
    const team = await begin({ teams: [proposalsNorr()] });
    const { who } = team;
    await who('Sara').writes('förslag: vi gör planeringen tillsammans fredagar 13.30');
    const own = await who('Sara').writes('ja');
    expect(own.buttons).not.toContain('Svara');
    await who('Ahmed').writes('fråga 1: även i jul?');
    await team.settled();
    expect((await who('Sara').writes('#1')).buttons).toContain('Svara');

    const early = await who('Lisa').writes('invänder 1: kvällspasset hinner inte');
    expect(early.text).toContain('Det går inte just nu.');
    expect(early.text).toContain('Spara som kommentar till #1?');
    expect((await who('Lisa').writes('ja')).text).toContain('Lisa: kvällspasset hinner inte');

    await team.later(2 * DAY);
    await who('Ahmed').writes('samtycker 1');
    await who('Lisa').writes('invänder 1: dagarna blir för långa');
    const harm = 'Lisa ser en skada: dagarna blir för långa';
    expect((await who('Ahmed').writes('#1')).text).toContain(harm);
    await who('Lisa').writes('samtycker 1');
    const takenBack = (await who('Ahmed').writes('#1')).text;
    expect(takenBack).toContain('Lisa');
    expect(takenBack).not.toContain('dagarna blir för långa');
    await who('Lisa').writes('invänder 1: kvällspasset hinner inte byta om');
    await team.settled();
    const draft = await who('Sara').writes('ändra 1: vi planerar tillsammans fredagar 15');
    expect(draft.text).toContain('Ny text i #1?');
    expect(draft.text).toContain('Laget frågas igen och svaren börjar om.');
    expect((await who('Ahmed').writes('#1')).text).toContain('✓ Samtycker: Ahmed');
    const kept = await who('Sara').writes('nej');
    expect(kept.text).toContain('Samtycker: Ahmed');

    await who('Sara').writes('ändra 1: vi planerar tillsammans fredagar 15');
    team.clock.pass(1);
    const anew = await who('Sara').presses('Fråga laget igen', {
      inputs: { comment: 'vi planerar tillsammans fredagar 15' },
    });
    expect(anew.text).toContain('vi planerar tillsammans fredagar 15');
    expect(anew.text).toContain('omgång 2 av 2');
    expect(anew.text).toContain('Förra gången såg Lisa en skada: kvällspasset hinner inte byta om');
    expect(anew.text).not.toContain('Samtycker: Ahmed');
    expect(team.faults).toEqual([]);
  });

  test('ångra efter ett ord eller ett svar säger hur det rättas; vid provets slut står värdet från början på kortet', async () => {
    const team = await begin({ teams: [proposalsNorr()] });
    const { who } = team;
    await who('Sara').writes('förslag: vi gör planeringen tillsammans fredagar 13.30');
    await who('Sara').writes('ja');
    await who('Ahmed').writes('kommentar 1: även i jul');
    expect((await who('Ahmed').writes('ångra')).text).toContain('Skriv kommentar 1: och rätta det.');
    await team.later(2 * DAY);
    await who('Ahmed').writes('samtycker 1');
    expect((await who('Ahmed').writes('ångra')).text).toContain('invänder 1: och skadan');
    for (const name of ['Yonas', 'Lisa']) await who(name).writes(`samtycker 1`);
    await team.later(3 * DAY);
    await who('Sara').presses('Börja prova', { inputs: { weeks: '2', measure: 'number', comment: 'Samtal' } });
    await who('Sara').writes('värde 1: 14');
    await team.later(14 * DAY);
    const asked = who('Sara').lastCard()?.text;
    expect(asked).toContain('Efter provet: Samtal');
    expect(asked).toContain('Före: 14');
    expect(team.faults).toEqual([]);
  });

  test('samma ord levererade två gånger står en gång och berättas en gång', async () => {
    const team = await begin({ teams: [proposalsNorr()] });
    const { who } = team;
    await who('Sara').writes('förslag: vi gör planeringen tillsammans fredagar 13.30');
    await who('Sara').writes('ja');
    for (const words of ['fråga 1: även i jul?', 'kommentar 1: även i jul?']) {
      await who('Ahmed').writes(words);
      const before = (await team.rows('e|')).length;
      expect((await who('Ahmed').redelivers()).text).toContain('vi gör planeringen');
      expect((await team.rows('e|')).length).toBe(before);
    }
    await team.later(3);
    const before = (await team.rows('e|')).length;
    await who('Ahmed').writes('kommentar 1: även i jul?');
    expect((await team.rows('e|')).length).toBe(before + 1);

    await who('Lisa').writes('hinder: vi måste ringa bhl för varje 10 min ändring');
    await who('Lisa').writes('ja');
    await who('Nils').writes('kommentar 2: varje dag');
    const told = (await team.rows('e|')).length;
    await who('Nils').redelivers();
    expect((await team.rows('e|')).length).toBe(told);
  });
});
