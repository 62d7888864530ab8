import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';
import { blocked } from '../support/faults';
import { needsNordre, needsNorr } from '../support/need-conversations';

const SECRETS =
  /ramlat|falt|unconscious|bevisstløs|brinner|19340512|121212-1212|070-?123|(?<!\d)4711(?!\d)|puster|svarar inte|breathing|412 34 567/i;

/** Nothing of it was ever handed to the store, sent anywhere, or logged. */
const keptNowhere = (team: Conversation): void => {
  expect(team.store.written.filter((row) => SECRETS.test(row))).toEqual([]);
  expect(team.connector.log.filter((one) => SECRETS.test(JSON.stringify(one.body)))).toEqual([]);
  expect(team.faults.filter((line) => SECRETS.test(JSON.stringify(line)))).toEqual([]);
};

onEachStore((begin, inDetail) => {
  const swedish = () => begin({ teams: [norr()] });

  describe('someone’s life is in danger', () => {
    test.each([
      [
        'K-1020 har ramlat och svarar inte',
        'Ring 112 nu.\nStanna hos personen. Ring sedan sjuksköterskan.\nJag har inte sparat något.',
      ],
      ['det brinner hos K-1020!', 'Ring 112 nu.\nRädda, larma, släck.\nJag har inte sparat något.'],
      ['K-1020 is unconscious and not breathing', 'Ring 112 nu.\nStanna hos personen.'],
      ['hon svarar inte', 'Ring 112 nu. Stanna hos personen. Ring sedan sjuksköterskan. Jag har inte sparat något.'],
    ])('%s', async (words, said) => {
      const team = await swedish();
      const { text } = await team.who('Sara').writes(words);
      expect(text).toContain(said);
      keptNowhere(team);
      await expect(team.rows('e|')).resolves.toEqual([]);
    });

    inDetail(() => {
      test('in Norway it is another number', async () => {
        const team = await begin({ teams: [nordre()] });
        const { text } = await team.who('Hanne').writes('B-231 er bevisstløs og puster ikke');
        expect(text).toContain('Ring 113 nå.\nBli hos personen. Ring så sykepleieren.\nJeg har ikke lagret noe.');
        keptNowhere(team);
      });
    });

    test.each(['reads', 'writes', 'everything', 'silently'] as const)('when the store fails (%s)', async (what) => {
      const team = await swedish();
      await team.later(0);
      team.store.fails(what);
      const { text } = await team.who('Sara').writes('K-1020 har ramlat och svarar inte');
      expect(text).toMatch(/^Ring 112 (\(Norge 113\) )?nu\.\sStanna hos personen\./);
      team.store.fails(undefined);
      keptNowhere(team);
      expect(team.faults).toEqual([]);
    });

    test('nothing is kept until the nurse is told in one tap; the number stays, and she hears no more than whose it is', async () => {
      const team = await begin({ teams: [needsNorr()] });
      const [sara, mia] = [team.who('Sara'), team.who('Mia')];
      await sara.writes('hej');
      await team.settled();
      const before = team.store.written.length;
      await sara.writes('K-1011 har ramlat och svarar inte');
      await team.settled();
      expect(team.store.written.slice(before)).toEqual([]);
      expect(sara.lastCard()?.buttons).toEqual(['Berätta för sjuksköterskan']);
      const { text } = await sara.presses('Berätta för sjuksköterskan');
      expect(text).toContain('Ring 112 nu.');
      expect(text).not.toContain('Jag har inte sparat något.');
      expect(text).toContain('Skickat till Mia (sjuksköterska)');
      await team.settled();
      await mia.sees('K-1011: något för dig som sjuksköterska');
      expect(await team.rows('a|case|')).toHaveLength(1);
      keptNowhere(team);
      expect(team.faults).toEqual([]);
    });

    inDetail(() => {
      test('the same in words, afterwards: the card that guides the call comes first', async () => {
        const team = await begin({ teams: [needsNorr()] });
        const alarmed = await team.who('Sara').writes('K-1011 svarar inte');
        const [, words = ''] = /skriva: (.+)$/.exec(alarmed.text) ?? [];
        expect((await team.who('Sara').writes(words)).text).toContain('Ring Mia (sjuksköterska)');
        await expect(team.rows('a|case|')).resolves.toEqual([]);
      });

      test('a card that Teams does not take leaves the number in words', async () => {
        const team = await begin({ teams: [needsNorr()] });
        const sara = team.who('Sara');
        team.connector.next([{ status: 400, code: 'BadSyntax' }], sara.conversation);
        const { text, buttons } = await sara.writes('K-1011 svarar inte');
        expect(text).toMatch(/^Ring 112 nu\. Stanna hos personen\./);
        expect(buttons).toEqual([]);
        expect(team.faults).toEqual([]);
      });

      test('a code that is nobody’s here, or an assessor who writes it: the number alone', async () => {
        const team = await begin({ teams: [needsNorr()] });
        for (const [name, words] of [
          ['Sara', 'K-9999 svarar inte'],
          ['Erik', 'K-1011 svarar inte'],
        ] as const) {
          const { text } = await team.who(name).writes(words);
          expect(text).toMatch(/^Ring 112 nu\. Stanna hos personen\./);
        }
      });

      test('whoever has a team in each country reads the number where the client is', async () => {
        const [swedish, norwegian] = [needsNorr(), needsNordre()];
        const [karin] = swedish.members.filter(({ name }) => name === 'Karin Ek');
        const both = norwegian.members.map((one) =>
          one.name === 'Tone Berg' && karin ? { ...one, name: karin.name, objectId: karin.objectId } : one,
        );
        const team = await begin({ teams: [swedish, { ...norwegian, members: both }] });
        const there = await team.who('Karin').writes('B-226 svarar inte');
        expect(there.text).toContain('113');
        expect(there.text).not.toContain('112');
        expect((await team.who('Karin').writes('K-1011 svarar inte')).text).toContain('Ring 112 nu.');
      });
    });

    test('in the channel it is answered there and then, even when the own chat cannot be reached', async () => {
      const team = await swedish();
      team.connector.inConversation(team.who('Sara').conversation, blocked);
      const turn = await team.who('Sara').mentions('K-1020 har ramlat och svarar inte');
      expect(turn.text).toContain('Ring 112 nu.');
      keptNowhere(team);
    });

    inDetail(() => {
      test('someone whom the bot does not know is answered too', async () => {
        const team = await swedish();
        const stranger = team.chat.person('Petra Fors', 'petra-fors');
        const { text } = await stranger.writes('hon har ramlat och svarar inte');
        expect(text).toContain('Ring 112 (Norge 113) nu.');
      });

      test('words that only sound like it are no alarm', async () => {
        const team = await swedish();
        const { text } = await team.who('Sara').writes('kan nån ta larmet hos K-1047 imorgon 14.30?');
        expect(text).toContain('Vem kan ta ditt besök?');
      });
    });
  });

  describe('what may not be kept', () => {
    test.each([
      ['ett personnummer', 'kan nån ta K-1047 imorgon 14.30? hon är 19340512-1234'],
      ['ett personnummer', 'kan nån ta 121212-1212 imorgon?'],
      ['ett telefonnummer', 'kan nån ta K-1047 imorgon 14.30, ring dottern 070-123 45 67'],
      ['en dörr- eller nyckelkod', 'kan nån ta K-1047 imorgon 14.30? portkoden är 4711'],
    ])('%s: said what it was, nothing done, nothing kept: %s', async (kind, words) => {
      const team = await swedish();
      const { text } = await team.who('Sara').writes(words);
      expect(text).toContain(`Där stod ${kind}, så jag har inte sparat eller gjort något. Ta gärna bort meddelandet.`);
      expect(text).toContain('Skriv igen med bara koden: Kan nån ta K-1047 imorgon 14.30?');
      keptNowhere(team);
      const yes = await team.who('Sara').writes('ja');
      expect(yes.text).toBe('Ingen fråga väntar på dig.');
      await expect(team.rows('a|case|')).resolves.toEqual([]);
    });

    inDetail(() => {
      test('in Norwegian, two kinds at once', async () => {
        const team = await begin({ teams: [nordre()] });
        const { text } = await team.who('Hanne').writes('B-231 født 12126012345, ring 412 34 567');
        expect(text).toContain('Der sto et fødselsnummer og et telefonnummer, så jeg har ikke lagret eller gjort noe.');
        keptNowhere(team);
      });
    });

    test('in the channel too: the words go nowhere', async () => {
      const team = await swedish();
      const turn = await team.who('Sara').mentions('portkoden hos K-1047 är 4711');
      expect(turn.text).toBe('Jag svarar i din egen chatt.');
      expect(team.who('Sara').messages()[0]?.text).toContain('Där stod en dörr- eller nyckelkod');
      keptNowhere(team);
    });

    test('an ordinary question leaves no words behind, only codes', async () => {
      const team = await swedish();
      await team.who('Sara').writes('Barnen är magsjuka, kan nån ta besöket hos K-1047 imorgon 14.30?');
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      await team.who('Ahmed').presses('Jag tar det');
      await team.settled();
      const rows = team.store.written.join('\n');
      expect(rows).toContain('K-1047');
      expect(rows).not.toMatch(/magsjuk|barnen|besöket hos/i);
      const sent = JSON.stringify(team.connector.log.map((one) => one.body));
      expect(sent).not.toMatch(/magsjuk|barnen/i);
    });
  });
});
