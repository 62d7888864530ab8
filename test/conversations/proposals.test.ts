import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { addedToNorr } from '../support/in-channel';
import { proposalsNordre, proposalsNorr } from '../support/proposal-teams';

const HOUR = 60;
const DAY = 24 * HOUR;

const last = (team: Conversation, name: string): string => team.who(name).messages().at(-1)?.text ?? '';

onEachStore((begin, inDetail) => {
  test('från ord till överenskommelse: utkast, frågor, samtycke, prov, utvärdering', async () => {
    const team = await begin({ teams: [proposalsNorr()] });
    const { who } = team;
    const draft = await who('Sara').writes('förslag: vi gör planeringen tillsammans fredagar 13.30');
    expect(draft.text).toContain('vi gör planeringen tillsammans fredagar 13.30');
    expect(draft.text).toContain('Utkast #1, bara du ser det');
    expect((await who('Ahmed').writes('#1')).text).toContain('#1 finns inte i ditt lag');
    expect((await who('Ahmed').writes('stöd 1')).text).toContain('#1 finns inte i ditt lag');

    const sent = await who('Sara').presses('Skicka till laget', { inputs: { comment: 'lugnare morgnar' } });
    expect(sent.text).toContain('Betyder för brukarna: lugnare morgnar');
    expect(sent.text).toContain('Frågor till tors 26/11 09:00.');
    await who('Ahmed').writes('fråga 1: även i jul?');
    await team.settled();
    expect(last(team, 'Sara')).toContain('Ahmed frågar: även i jul?');
    await who('Sara').writes('svar 1: ja, varje fredag');
    await team.settled();
    expect(last(team, 'Ahmed')).toContain('Sara svarar: ja, varje fredag');
    expect((await who('Sara').writes('starta omgång 1')).text).toContain(
      'De andra får ett dygn på sig att fråga. Du kan fråga laget från ons 25/11 09:00.',
    );

    await team.later(2 * DAY);
    const round = await who('Ahmed').writes('#1');
    expect(round.text).toContain('Ditt svar syns med ditt namn, och det blir så om ingen ser att det skadar');
    expect(round.text).toContain('0 har svarat, 3 av 6 på jobb behövs senast sön 29/11 09:00.');
    expect(round.buttons).toEqual(['Jag samtycker', 'Jag invänder', 'Jag avstår']);
    expect((await who('Ahmed').writes('invänder 1')).text).toContain('Vilken skada gör det?');
    expect((await who('Ahmed').presses('Jag samtycker', { on: round.messages[0] })).text).toContain(
      '✓ Samtycker: Ahmed',
    );
    await who('Yonas').writes('samtycker 1');
    expect((await who('Lisa').writes('avstår 1')).text).toContain('✓ Avstår: Lisa');

    await team.later(2 * DAY);
    expect(team.whoSees('bara du får den här raden')).toEqual(['Maria', 'Nils', 'Sara']);
    await team.later(DAY);
    expect(last(team, 'Sara')).toContain('#1 är antaget. Nu provas det.');
    const begun = await who('Sara').presses('Börja prova', {
      inputs: { weeks: '2', measure: 'number', comment: 'Samtal till planeringen' },
    });
    expect(begun.text).toContain('På prov, Sara följer det. Utvärderas sön 13/12.');
    expect((await who('Sara').writes('värde 1: många')).text).toContain('Skriv ett tal, till exempel värde 1: 7.');
    expect((await who('Sara').writes('värde 1: 14')).text).toContain('Före: 14');
    await team.later(7 * DAY);
    expect(last(team, 'Sara')).toContain('Halva provet har gått');

    await team.later(7 * DAY);
    expect(last(team, 'Sara')).toContain('Efter provet: Samtal till planeringen');
    expect((await who('Sara').writes('värde 1: 9')).text).toContain('Före: **14** · Efter: **9**');
    expect((await who('Karin').writes('dagordning')).text).toContain('Prov att utvärdera');
    for (const name of ['Ahmed', 'Lisa', 'Nils']) await who(name).writes('behåll 1');
    await team.settled();
    await team.later(3 * DAY);
    expect(last(team, 'Sara')).toContain('Överenskommet ons 16/12.');

    await who('Nils').writes('behåll: vi ringer alltid innan vi kommer');
    const agreed = await who('Maria').writes('våra överenskommelser');
    expect(agreed.text).toContain('vi gör planeringen tillsammans fredagar 13.30');
    expect(agreed.text).toContain('vi ringer alltid innan vi kommer');
    expect((await who('Maria').writes('behållslistan')).text).not.toContain('planeringen');
    expect((await who('Sara').writes('avsluta 1')).text).toContain('Gäller inte längre');
    expect((await who('Maria').writes('våra överenskommelser')).text).not.toContain('planeringen');
    const kept = JSON.stringify([await team.rows('e|'), await team.rows('a|'), await team.rows('z|')]);
    expect(kept).not.toMatch(/planeringen|jul|lugnare|fredag|ringer/);
    expect(team.faults).toEqual([]);
  });

  test('i lagets kanal: laget läser förslaget, svarar på kortet där, och läser vad det blev', async () => {
    const team = await begin({ teams: [proposalsNorr()] });
    const { who, chat } = team;
    await addedToNorr(team);
    await who('Sara').writes('förslag: vi gör planeringen tillsammans fredagar 13.30');
    await who('Sara').presses('Skicka till laget');
    await team.settled();
    expect(chat.channel().at(-1)?.text).toContain('vi gör planeringen tillsammans fredagar 13.30');
    await team.later(2 * DAY);
    const round = chat.channel().at(-1);
    expect(round?.buttons).toEqual(['Jag samtycker', 'Jag invänder', 'Jag avstår']);
    for (const name of ['Ahmed', 'Lisa', 'Nils']) {
      const pressed = await who(name).presses('Jag samtycker', { on: round });
      expect(pressed.text).toContain(name);
    }
    await team.settled();
    expect(chat.channel().find(({ id }) => id === round?.id)?.text).toContain('Samtycker: Ahmed, Lisa och Nils');
    expect((await who('Maria').writes('sammanfattning 29/11')).text).toContain('Förslag #1: svara senast idag 09:00');
    await team.later(3 * DAY);
    expect(chat.channel().at(-1)?.text).toContain('Antaget. Sara startar provet.');
    expect(team.faults).toEqual([]);
  });

  inDetail(() => {
    test('lagets kanal läser kortet, svarar på det, och läser vad det blev; där står aldrig ett utkast', async () => {
      const team = await begin({ teams: [proposalsNorr()] });
      const { who, chat } = team;
      await addedToNorr(team);
      await who('Sara').writes('förslag: vi äter lunch ihop');
      await team.settled();
      expect(chat.channel().at(-1)?.text).not.toContain('lunch');
      await who('Sara').writes('ja 1');
      await team.settled();
      expect(chat.channel().at(-1)?.text).toContain('vi äter lunch ihop');
      expect(chat.channel().at(-1)?.buttons).toEqual(['Jag stöder', 'Fråga']);
      await team.later(2 * DAY);
      const card = chat.channel().at(-1);
      expect(card?.text).toContain('Ditt svar syns med ditt namn');
      expect(card?.buttons).toEqual(['Jag samtycker', 'Jag invänder', 'Jag avstår']);
      for (const name of ['Ahmed', 'Lisa', 'Nils']) await who(name).writes('samtycker 1');
      await team.settled();
      expect(chat.channel().at(-1)?.text).toContain('✓ Samtycker: Ahmed, Lisa och Nils');
      await team.later(3 * DAY);
      expect(chat.channel().at(-1)?.text).toContain('Antaget. Sara startar provet.');
      expect(team.faults).toEqual([]);
    });

    test('tre instanser som ser på klockan: varje steg en gång; det som Tillit räknar står före och efter', async () => {
      const team = await begin({ teams: [proposalsNorr()], bots: 3 });
      const { who } = team;
      await who('Sara').writes('förslag: vi frågar i gruppen innan vi ringer samordnaren');
      await who('Sara').presses('Skicka till laget');
      await team.later(2 * DAY);
      for (const name of ['Ahmed', 'Lisa', 'Nils']) await who(name).writes('samtycker 1');
      await team.settled();
      await team.later(3 * DAY);
      const begun = await who('Sara').presses('Börja prova', { inputs: { weeks: '2', measure: 'swaps' } });
      expect(begun.text).toContain('Byten på två veckor, som Tillit räknar');
      expect((await who('Ahmed').writes('#1')).text).toContain('Före: färre än 5');
      await who('Lisa').writes('kan Maria ta K-1047 imorgon 14.30?');
      await who('Lisa').writes('ja');
      await team.settled();
      await who('Maria').writes('ja');
      await team.later(7 * DAY);
      await team.later(7 * DAY);
      expect((await who('Ahmed').writes('#1')).text).toContain('Före: **färre än 5** · Efter: **färre än 5**');
      const types = (await team.rows<{ readonly type: string; readonly caseId: string }>('e|')).map(({ type }) => type);
      for (const once of ['roundBegan', 'proposalAdopted', 'trialCheckedIn', 'reviewBegan'])
        expect(types.filter((type) => type === once)).toHaveLength(1);
      expect(team.faults).toEqual([]);
    });

    test('ett kort från förra texten svarar inte på den nya, ett ångra tar inte bort hela förslaget, och efter två invändningar är det chefens', async () => {
      const team = await begin({ teams: [proposalsNorr()] });
      const { who } = team;
      await who('Sara').writes('förslag: ingen rast mellan 11 och 13');
      await who('Sara').presses('Skicka till laget');
      await team.later(2 * DAY);
      const first = await who('Ahmed').writes('#1');
      await who('Sara').writes('samtycker 1');
      expect((await who('Sara').writes('ångra')).text).toContain('Samtycker: Sara');
      await who('Lisa').writes('invänder 1: den som har tungt på förmiddagen orkar inte');
      await who('Sara').writes('ändra 1: rast när man vill mellan 10 och 14');
      const again = await who('Ahmed').presses('Jag samtycker', { on: first.messages[0] });
      expect(again.text).toContain('rast när man vill mellan 10 och 14');
      expect(again.text).not.toContain('Samtycker: Ahmed');
      await who('Lisa').writes('invänder 1: då vet ingen när bilen är ledig');
      for (const name of ['Ahmed', 'Nils', 'Maria']) await who(name).writes('samtycker 1');
      await team.settled();
      await team.later(3 * DAY);
      expect((await who('Sara').writes('#1')).text).toContain('dagordningen');
      expect((await who('Sara').writes('godkänn 1')).text).toContain('någon annans att göra');
      expect((await who('Karin').writes('godkänn 1')).text).toContain('Antaget');
      expect(team.faults).toEqual([]);
    });

    test('på norsk: det koster, lederen sier ja, innvendes, skrives om av en kollega, og gjelder', async () => {
      const team = await begin({ teams: [proposalsNordre()] });
      const { who } = team;
      await who('Hanne').writes('forslag: vi kjøper to elsykler til dagvaktene');
      const sent = await who('Hanne').presses('Send til teamet', { inputs: { takes: 'money', starts: 'direct' } });
      expect(sent.text).toContain('Hos Tone, svar senest tirs 8.12. 16:00.');
      await team.settled();
      expect(last(team, 'Tone')).toContain('vi kjøper to elsykler til dagvaktene');
      expect((await who('Jonas').writes('støtt 1')).text).toContain('støttes av Jonas');
      expect((await who('Jonas').writes('godkjenn 1')).text).toContain('Det er noen andres å gjøre.');
      expect((await who('Tone').presses('Nei')).text).toContain('Hvorfor ikke? Teamet skal få vite det.');
      expect((await who('Tone').writes('godkjenn 1')).text).toContain('det blir slik hvis ingen ser at det skader');
      await team.settled();
      expect(last(team, 'Hanne')).toContain('Teamet spørres til');
      await who('Ingrid').writes('innvender 1: ryggen tåler ikke sykkel på is');
      await team.settled();
      expect(last(team, 'Hanne')).toContain('Ingrid ser en skade: ryggen tåler ikke sykkel på is');
      await who('Jonas').writes('endre 1: vi kjøper to elsykler, bare til sommeren');
      const again = await who('Hanne').writes('bruk teksten 1');
      expect(again.text).toContain('runde 2 av 2');
      expect(again.text).toContain('bare til sommeren');
      for (const name of ['Ingrid', 'Jonas', 'Marit']) await who(name).writes('samtykker 1');
      await team.settled();
      await team.later(3 * DAY);
      expect(last(team, 'Hanne')).toContain('Avtalt');
      expect((await who('Marit').writes('avtalene våre')).text).toContain('vi kjøper to elsykler, bare til sommeren');
      await who('Ingrid').writes('behold: vi ringer alltid før vi kommer');
      expect((await who('Marit').writes('beholdlisten')).text).toContain('vi ringer alltid før vi kommer');
      expect((await who('Tone').writes('dagsorden')).text).toContain('Ingenting venter på møtet');
      expect(team.faults).toEqual([]);
    });

    test('vad som kräver mer än laget har klättrar: chefen, den ovanför som inte är i Teams, och den ovanför det', async () => {
      const team = await begin({ teams: [proposalsNorr()] });
      const { who } = team;
      await who('Sara').writes('förslag: vi byter leverantör av handskar');
      await who('Sara').presses('Skicka till laget', { inputs: { takes: 'authority' } });
      await team.settled();
      expect((await who('Karin').writes('skicka vidare 1')).text).toContain('Varför ska nästa nivå svara?');
      const up = await who('Karin').writes('skicka vidare 1: avtalet är kommunens');
      expect(up.text).toContain('Gun Ek (enhet) är inte i Teams: skicka texten vidare och skriv in svaret här.');
      await team.settled();
      expect(last(team, 'Sara')).toContain('Hos Gun Ek (enhet), svar senast');
      await team.later(10 * DAY);
      expect(last(team, 'Karin')).toContain('vi byter leverantör av handskar');
      await team.later(5 * DAY);
      await team.settled();
      expect(last(team, 'Rolf')).toContain('vi byter leverantör av handskar');
      const chain = await who('Sara').writes('#1');
      expect(chain.text).toContain('Karin: fick det tis 24/11, skickade vidare tis 24/11');
      expect(chain.text).toContain('Gun Ek (enhet): fick det tis 24/11, inget svar i tid, ett steg upp');
      expect(chain.text).toContain('Hos Rolf (område) sedan');
      expect((await who('Rolf').writes('skicka vidare 1: högre upp')).text).toContain('Det finns ingen nivå ovanför.');
      expect((await who('Karin').writes('dagordning')).text).toContain('Väntar på mötet eller chefen');
      await who('Rolf').writes('nej 1: avtalet gäller till juni');
      await team.settled();
      expect(last(team, 'Sara')).toContain('Rolf sa nej');
      expect(last(team, 'Sara')).toContain('avtalet gäller till juni');
      expect(team.faults).toEqual([]);
    });

    test('det som liknar något öppet kan stödjas i stället; en observatör följer, kommenterar och ser inga koder', async () => {
      const team = await begin({ teams: [proposalsNorr()] });
      const { who } = team;
      await who('Sara').writes('förslag: vi planerar K-1047 tillsammans fredagar');
      await who('Sara').writes('ja 1');
      const other = await who('Ahmed').writes('förslag: fredagar planerar vi tillsammans K-1047');
      expect(other.text).toContain('Liknar förslag 1: vi planerar K-1047 tillsammans fredagar. Stöd det i stället?');
      expect((await who('Ahmed').presses('Stöd 1 i stället')).text).toContain('stöds av Ahmed');
      expect((await who('Ahmed').writes('dra tillbaka 2')).text).toContain('Tillbakadraget.');

      const shown = await who('Oskar').writes('#1');
      expect(shown.text).toContain('vi planerar •brukare tillsammans fredagar');
      expect(shown.text).not.toContain('K-1047');
      expect((await who('Oskar').presses('Jag vill följa')).text).toContain('kommentar 1');
      await who('Oskar').writes('kommentar 1: har skyddsombudet sett det?');
      await team.settled();
      expect(last(team, 'Sara')).toContain('Oskar: har skyddsombudet sett det?');
      expect((await who('Oskar').writes('samtycker 1')).text).toContain('laget bestämmer');
      expect((await who('Oskar').writes('förslag: mer kaffe')).text).toContain('laget bestämmer');
      expect((await who('Oskar').writes('min dag')).text).not.toContain('kaffe');
      expect((await who('Oskar').writes('våra överenskommelser')).text).toContain('Inga överenskommelser än.');
      await team.later(2 * DAY);
      expect(last(team, 'Oskar')).toContain('Laget frågas till');
      expect(last(team, 'Oskar')).not.toContain('K-1047');
      expect(team.faults).toEqual([]);
    });

    test('vad en kollega skrev blir ett förslag från meddelandet; en ny text skriver över utkastet, och två leveranser blir ett', async () => {
      const team = await begin({ teams: [proposalsNorr()] });
      const { who } = team;
      const taken = await who('Sara').takesUp('<p>Idé: vi borde dela på helgerna</p>', 'proposeMethod');
      expect(taken.text).toContain('vi borde dela på helgerna');
      expect(taken.buttons).toEqual(['Skicka till laget', 'Släng']);
      await who('Sara').writes('förslag: vi delar helgerna lika');
      await who('Sara').redelivers();
      expect(await team.rows('a|case|')).toHaveLength(1);
      expect((await who('Sara').writes('#1')).text).toContain('vi delar helgerna lika');
      expect((await who('Sara').writes('förslag: ring Greta Andersson på 070-123 45 67')).text).toContain('telefon');
      expect((await who('Sara').writes('ja')).text).toContain('Frågor till');
      expect(team.faults).toEqual([]);
    });

    test('när för få svarar är tiden längre en gång, sedan är det mötets, tills någon skriver vad det blev', async () => {
      const team = await begin({ teams: [proposalsNorr()] });
      const { who } = team;
      await who('Sara').writes('förslag: vi äter lunch ihop');
      await who('Sara').writes('ja 1');
      await team.later(2 * DAY);
      await who('Ahmed').writes('samtycker 1');
      await team.later(3 * DAY);
      expect((await who('Ahmed').writes('#1')).text).toContain('senast tis 1/12 09:00.');
      await team.later(2 * DAY);
      expect(last(team, 'Karin')).toContain('På dagordningen: för få svarade.');
      const agenda = await who('Karin').writes('dagordning');
      expect(agenda.text).toContain('#1 vi äter lunch ihop');
      await team.later(16 * DAY);
      expect(last(team, 'Karin')).toContain('På dagordningen');
      expect((await who('Lisa').writes('nej 1: vi har olika pass')).text).toContain('Lisa sa nej');
      await team.settled();
      expect(last(team, 'Sara')).toContain('vi har olika pass');
      expect(team.faults).toEqual([]);
    });
  });
});
