import { brokenAt } from '../../src/engine/chain';
import { partitions, under } from '../../src/engine/rows';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr, norrAndSoder } from '../support/conversation-teams';
import { shiftBegins } from '../support/shift-begins';

/** One asks another for a visit outside their shift, who says yes: a leader decides. */
const agree = async (team: Conversation, owner: string, words: string, taker: string, number: number) => {
  const language = words.includes('i morgen') ? 'nb' : 'sv';
  await team.who(owner).writes(words);
  await team.who(owner).presses(`${language === 'nb' ? 'Spør' : 'Fråga'} ${taker}`);
  await team.settled();
  await team.who(taker).writes(`ja ${number}`);
  await team.settled();
};

/** Three that wait for Karin: two of them cannot both be Lisa's. */
const three = async (team: Conversation): Promise<Conversation> => {
  await agree(team, 'Sara', 'kan Lisa ta K-1047 imorgon 14.30?', 'Lisa', 1);
  await agree(team, 'Maria', 'kan Lisa ta K-1020 imorgon 14.15?', 'Lisa', 2);
  await agree(team, 'Ahmed', 'kan Lisa ta K-1033 imorgon 13.30?', 'Lisa', 3);
  return team;
};

onEachStore((begin, inDetail) => {
  describe('one answer to all that waits', () => {
    test('in both teams: all but what is Sara’s, by one press', async () => {
      const [first] = norrAndSoder({ '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 15:00-22:00'] });
      const [, second] = norrAndSoder(undefined, {
        '2026-11-25': ['Olle Strand 07:00-16:00', 'Fatima Haddad 12:00-20:00'],
      });
      const team = await begin({ teams: [first, second] });
      const { who } = team;
      await agree(team, 'Sara', 'kan Ahmed ta K-1047 imorgon 14.30?', 'Ahmed', 1);
      await agree(team, 'Olle', 'kan Fatima ta K-2001 imorgon kl 10?', 'Fatima', 1);

      const draft = await who('Karin').writes('godkänn allt utom Saras');
      expect(draft.text).toContain('Godkänna 1?');
      expect(draft.text).toContain('**#1** · K-2001 ons 25/11 10:00 från Olle till Fatima\nHemtjänst Söder');
      expect(draft.text).toContain('Väntar kvar: #1 K-1047 ons 25/11 14:30 från Sara till Ahmed (Hemtjänst Norr).');
      expect(draft.buttons).toEqual(['Godkänn 1', 'Låt bli']);
      await expect(team.carersOf('2026-11-25', 'K-2001 10:00', second)).resolves.toEqual(['Olle']);

      const done = await who('Karin').presses('Godkänn 1');
      expect(done.text).toContain('Så här blev det');
      expect(done.text).toContain('Klart. Fatima tar K-2001 ons 25/11 10:00. Du godkände.');
      await team.settled();
      await expect(team.carersOf('2026-11-25', 'K-2001 10:00', second)).resolves.toEqual(['Fatima']);
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30', first)).resolves.toEqual(['Sara']);
      expect((await who('Olle').sees('Karin godkände.')).text).toContain('Fatima tar K-2001');
      expect((await who('Karin').sees('Väntar på dig')).text).toContain('från Sara till Ahmed');
      expect(team.faults).toEqual([]);
    });

    test('a bare word answers the one that waits, whichever team it is in', async () => {
      const [first, second] = norrAndSoder(undefined, {
        '2026-11-25': ['Olle Strand 07:00-16:00', 'Fatima Haddad 12:00-20:00'],
      });
      const team = await begin({ teams: [first, second] });
      await agree(team, 'Olle', 'kan Fatima ta K-2001 imorgon kl 10?', 'Fatima', 1);
      expect((await team.who('Karin').writes('väntar')).text).toContain('K-2001');
      await team.who('Karin').writes('godkänn');
      await expect(team.carersOf('2026-11-25', 'K-2001 10:00', second)).resolves.toEqual(['Fatima']);
    });

    test('each is decided by itself: what no longer fits after another stays, and is said', async () => {
      const team = await three(await begin({ teams: [norr()] }));
      const { who } = team;
      const draft = await who('Karin').writes('godkänn allt');
      expect(draft.text).toContain('Godkänna 3?');
      const done = await who('Karin').writes('ja');
      expect(done.text).toContain('**#1** · Klart. Lisa tar K-1047 ons 25/11 14:30. Du godkände.');
      expect(done.text).toContain('**#2** · Lisa är hos K-1047 14:30–15:00. Det krockar 30 min.');
      expect(done.text).toContain('**#3** · Klart. Lisa tar K-1033 ons 25/11 13:30. Du godkände.');
      await team.settled();
      await expect(team.carersOf('2026-11-25', 'K-1020 14:15')).resolves.toEqual(['Maria']);
      expect(await team.rows('a|case|')).toHaveLength(1);
      const again = await who('Karin').redelivers();
      expect(again.text).not.toContain('tekniskt');
      const rows = await team.store.range(partitions.team(norr().team.id), ...under('e|'));
      expect(brokenAt(rows)).toBeUndefined();
      expect(rows.filter(({ value }) => value.includes('"exceptionApproved"'))).toHaveLength(2);
      expect(team.faults).toEqual([]);
    });
  });

  inDetail(() => {
    test.each([
      ['godkänn allt utom Marias', ['#1', '#3']],
      ['godkänn allt utom Marias och Ahmeds', ['#1']],
      ['godkänn allt utom K-1033', ['#1', '#2']],
      ['godkänn allt utom 1', ['#2', '#3']],
    ])('%s', async (words, approved) => {
      const team = await three(await begin({ teams: [norr()] }));
      const draft = await team.who('Karin').writes(words);
      const rows = draft.text.match(/\*\*#\d\*\*/g) ?? [];
      expect(rows.map((row) => row.replaceAll('*', ''))).toEqual(approved);
    });

    test.each([
      ['godkänn allt utom Gunillas', 'Jag vet inte vem eller vad ”Gunillas” är i det som väntar, så inget är godkänt.'],
      ['godkänn allt utom Lisas', 'Det finns inget kvar att godkänna.'],
      ['godkänn allt utom Nils', 'Inget av det som väntar hör till det du undantog.'],
    ])('%s: %s', async (words, said) => {
      const team = await three(await begin({ teams: [norr()] }));
      expect((await team.who('Karin').writes(words)).text).toContain(said);
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
    });

    test('a no leaves all of it', async () => {
      const team = await three(await begin({ teams: [norr()] }));
      await team.who('Karin').writes('godkänn allt');
      expect((await team.who('Karin').writes('nej')).text).toContain('Okej, inget skickades.');
      expect(await team.rows('a|case|')).toHaveLength(3);
    });

    test('nothing waits for a carer, and a leader’s button approves nothing for one', async () => {
      const team = await three(await begin({ teams: [norr()] }));
      const { who } = team;
      expect((await who('Yonas').writes('godkänn allt')).text).toContain('Inget väntar på dig.');
      await who('Karin').writes('godkänn allt');
      const draft = who('Karin').lastCard() as NonNullable<ReturnType<ReturnType<typeof who>['lastCard']>>;
      await who('Yonas').presses('Godkänn 3', { on: draft });
      await team.settled();
      expect((await who('Yonas').sees('#1')).text).toContain('#1 avgörs av chefen.');
      expect(await team.rows('a|case|')).toHaveLength(3);
    });

    test('what was withdrawn before the press is not approved, and what has changed is said', async () => {
      const team = await three(await begin({ teams: [norr()] }));
      const { who } = team;
      await who('Karin').writes('godkänn allt utom Marias');
      await who('Sara').writes('dra tillbaka 1');
      await team.settled();
      const done = await who('Karin').presses('Godkänn 2');
      expect(done.text).toContain('**#1** · Sara drog tillbaka frågan om K-1047 ons 25/11 14:30.');
      expect(done.text).toContain('**#3** · Klart. Lisa tar K-1033');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
    });

    test('what has become more since the draft stays with the leader, and is said', async () => {
      const shifts = { '2026-11-25': ['Sara Lind 07:00-16:00', 'Lisa Holm 14:45-22:00'] };
      const team = await begin({ teams: [norr({ shifts })] });
      const { who } = team;
      await agree(team, 'Sara', 'kan Lisa ta K-1047 imorgon 14.30?', 'Lisa', 1);
      await who('Karin').writes('godkänn allt');
      await shiftBegins(team, 'Lisa Holm', '15:00');
      const done = await who('Karin').writes('ja');
      expect(done.text).toContain('**#1** · Har ändrats sedan dess och väntar kvar på dig.');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
      expect(await team.rows('a|case|')).toHaveLength(1);
    });

    test('a forged list of presses is an old card', async () => {
      const team = await three(await begin({ teams: [norr()] }));
      const { who } = team;
      await who('Karin').writes('godkänn allt');
      const all = [{ team: 'norr', verb: 'approveException', data: { caseId: '../a|team', seen: 1 } }];
      const forged = await who('Karin').presses('Godkänn 3', { inputs: { all } });
      expect(forged.text).toContain('Kortet var gammalt.');
      expect(await team.rows('a|case|')).toHaveLength(3);
    });

    test('what waits in two teams of two languages is one card in the reader’s', async () => {
      const [first, second] = norrAndSoder(undefined, {
        '2026-11-25': ['Olle Strand 07:00-16:00', 'Fatima Haddad 12:00-20:00'],
      });
      const team = await begin({ teams: [first, { ...second, team: { ...second.team, language: 'nb' } }] });
      const { who } = team;
      await agree(team, 'Olle', 'kan Fatima ta K-2001 i morgen kl 10?', 'Fatima', 1);
      for (const { text } of [await who('Karin').sees('K-2001'), await who('Karin').writes('väntar')]) {
        expect(text).toContain('K-2001 ons 25/11 10:00 från Olle till Fatima');
        expect(text).toContain('Olle: 30 min mindre hos brukare');
        expect(text).not.toMatch(/25\.11|brukere|utenfor|Svar innen/);
      }
    });

    test('på norsk', async () => {
      const late = { '2026-11-25': ['Hanne Vik 07:30-15:00', 'Jonas Dahl 10:00-16:00', 'Ingrid Moe 09:15-16:00'] };
      const team = await begin({ teams: [nordre({ shifts: late })] });
      const { who } = team;
      await agree(team, 'Hanne', 'kan Ingrid ta B-231 i morgen kl 9?', 'Ingrid', 1);
      const waits = await who('Tone').sees('Venter på deg');
      expect(waits.text).toContain('Hanne: 30 min mindre hos brukere\n');
      expect(waits.text).toContain('Ingrid: 30 min mer hos brukere, 15 min utenom vakta');
      expect((await who('Tone').writes('godkjenn alt unntatt Hanne sine')).text).toContain(
        'Det er ikke noe igjen å godkjenne.',
      );
      expect((await who('Tone').writes('godkjenn alt unntatt Jonas sine')).buttons).toEqual(['Godkjenn 1', 'La være']);
      expect((await who('Tone').writes('ja')).text).toContain('Ingrid tar B-231');
      await team.settled();
      await expect(team.carersOf('2026-11-25', 'B-231 09:00')).resolves.toEqual(['Ingrid']);
    });
  });
});
