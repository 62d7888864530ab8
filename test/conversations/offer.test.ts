import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';

const WORDS = 'Kan nån ta besöket hos K-1047 imorgon 14.30?';

onEachStore((begin) => {
  /** Sara has asked all who can take K-1047 tomorrow. */
  const saraAsks = async (): Promise<Conversation> => {
    const team = await begin({ teams: [norr()] });
    await team.who('Sara').writes(WORDS);
    await team.who('Sara').presses('Fråga dem');
    await team.settled();
    return team;
  };

  describe('a visit is in the way, and anyone may take it', () => {
    test('words come to a card that says whom it would ask, and nothing is sent', async () => {
      const team = await begin({ teams: [norr()] });
      const draft = await team.who('Sara').writes(WORDS);
      expect(draft.text).toContain('Vem kan ta ditt besök?\nInget är skickat än');
      expect(draft.text).toContain('**K-1047** · onsdag 25/11 **14:30–15:00**');
      expect(draft.text).toContain('2 kollegor kan: Ahmed och Yonas');
      expect(draft.text).toContain(
        'Den som tar det får det direkt. Annars har du det kvar. Svar senast ons 25/11 13:30.',
      );
      expect(draft.buttons).toEqual(['Fråga dem', 'Låt bli']);
      await team.settled();
      expect(team.whoSees('Kan du ta ett besök?')).toEqual([]);
      await expect(team.rows('a|case|')).resolves.toEqual([]);
    });

    test('one tap asks those who can: not the busy, the off-duty, the leader, or who is not wished', async () => {
      const team = await saraAsks();
      const { text, buttons } = team.who('Sara').lastCard() ?? { text: '', buttons: [] };
      expect(text).toContain('#1 · K-1047 ons 25/11 14:30. Du har frågat Ahmed och Yonas.');
      expect(text).toContain('Svar senast ons 25/11 13:30. Om ingen tar det har du det kvar.');
      expect(buttons).toEqual(['Dra tillbaka']);
      expect(team.whoSees('Kan du ta ett besök?')).toEqual(['Ahmed', 'Yonas']);
      const question = team.who('Ahmed').lastCard();
      expect(question?.text).toContain('Sara frågar · #1 · svar senast ons 25/11 13:30');
      expect(question?.text).toContain('**K-1047** · onsdag 25/11 **14:30–15:00**');
      expect(question?.text).toContain('✓ Ryms i ditt pass 07–16');
      expect(question?.text).toContain('Svara ja 1 eller nej 1.');
      expect(question?.buttons).toEqual(['Jag tar det', 'Kan inte']);
    });

    test('one takes it: everyone concerned knows, every card is true, the plan is right', async () => {
      const team = await saraAsks();
      const taken = await team.who('Ahmed').presses('Jag tar det');
      expect(taken.text).toContain('Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.\n#1');
      expect(taken.buttons).toEqual(['Ångra']);
      await team.settled();
      const [card, message, ...more] = team.who('Sara').messages();
      expect(card?.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.\n#1');
      expect(card?.buttons).toEqual(['Ångra']);
      expect(message?.text).toBe('Klart. Ahmed tar K-1047 ons 25/11 14:30. (#1)');
      expect(more).toEqual([]);
      const [other, ...nothingElse] = team.who('Yonas').messages();
      expect(other?.text).toContain('Ahmed har redan tagit K-1047 ons 25/11 14:30.\n#1');
      expect(other?.buttons).toEqual([]);
      expect(nothingElse).toEqual([]);
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Ahmed']);
      await expect(team.rows('a|case|')).resolves.toEqual([]);
      await expect(team.rows('o|')).resolves.toEqual([]);
      expect(team.faults).toEqual([]);
    });

    test('a visit with a health task is asked only of those whose delegation is valid', async () => {
      const team = await begin({ teams: [norr()] });
      const draft = await team.who('Sara').writes('kan någon ta K-1007 imorgon kl 8?');
      expect(draft.text).toContain('En kollega kan: Ahmed');
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      expect(team.whoSees('Kan du ta ett besök?')).toEqual(['Ahmed']);
      expect(team.who('Ahmed').lastCard()?.text).toContain('✓ Din delegering gäller: insulin');
    });

    test('leaving it sends nothing, and nothing is left to say yes to', async () => {
      const team = await begin({ teams: [norr()] });
      await team.who('Sara').writes(WORDS);
      const left = await team.who('Sara').presses('Låt bli');
      expect(left.text).toContain('Okej, inget skickades.');
      const yes = await team.who('Sara').writes('ja');
      expect(yes.text).toBe('Ingen fråga väntar på dig.');
      await team.settled();
      expect(team.whoSees('Kan du ta ett besök?')).toEqual([]);
    });

    test('everyone says no: the owner hears it once, and keeps the visit', async () => {
      const team = await saraAsks();
      const no = await team.who('Ahmed').presses('Kan inte');
      expect(no.text).toContain('Okej, du tar inte K-1047 ons 25/11 14:30. Tack för svaret.');
      expect(no.buttons).toEqual(['Jag kan ta det ändå']);
      await team.settled();
      expect(team.who('Sara').messages()).toHaveLength(1);
      await team.who('Yonas').presses('Kan inte');
      await team.settled();
      const [card, message, ...more] = team.who('Sara').messages();
      expect(card?.text).toContain('Det gick inte den här gången. Du har K-1047 ons 25/11 14:30 kvar.');
      expect(message?.text).toBe('Det gick inte den här gången. Du har K-1047 ons 25/11 14:30 kvar. (#1)');
      expect(more).toEqual([]);
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
    });

    test('who said no can still take it while nobody has', async () => {
      const team = await saraAsks();
      await team.who('Ahmed').presses('Kan inte');
      const taken = await team.who('Ahmed').presses('Jag kan ta det ändå');
      expect(taken.text).toContain('Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Ahmed']);
    });

    test('withdrawn: the cards of those asked say so, and nobody gets a message about it', async () => {
      const team = await saraAsks();
      const back = await team.who('Sara').presses('Dra tillbaka');
      expect(back.text).toContain('Du drog tillbaka frågan om K-1047 ons 25/11 14:30. Planen gäller som förut.');
      await team.settled();
      for (const name of ['Ahmed', 'Yonas']) {
        const [card, ...more] = team.who(name).messages();
        expect(card?.text).toContain('Sara drog tillbaka frågan om K-1047 ons 25/11 14:30. Planen gäller som förut.');
        expect(card?.buttons).toEqual([]);
        expect(more).toEqual([]);
      }
      const again = await team.who('Sara').writes(WORDS);
      expect(again.text).toContain('Vem kan ta ditt besök?');
    });

    test('a visit that is on offer already is shown as it stands, under its number', async () => {
      const team = await saraAsks();
      const again = await team.who('Sara').writes(WORDS);
      expect(again.text).toContain('#1 · K-1047 ons 25/11 14:30. Du har frågat Ahmed och Yonas.');
      await expect(team.rows('a|case|')).resolves.toHaveLength(1);
    });
  });

  describe('in other languages', () => {
    test('in Norwegian, from the words to every card', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      const draft = await who('Hanne').writes('Kan noen ta B-231 i morgen kl 9?');
      expect(draft.text).toContain('Hvem kan ta besøket ditt?\nIngenting er sendt ennå');
      expect(draft.text).toContain('2 kolleger kan: Ingrid og Jonas');
      const sent = await who('Hanne').presses('Spør dem');
      expect(sent.text).toContain('#1 · B-231 ons 25.11. 09:00. Du har spurt Ingrid og Jonas.');
      await team.settled();
      expect(team.whoSees('Kan du ta et besøk?')).toEqual(['Ingrid', 'Jonas']);
      expect(who('Jonas').lastCard()?.text).toContain('Hanne spør · #1 · svar innen ons 25.11. 08:00');
      const taken = await who('Jonas').presses('Jeg tar det');
      expect(taken.text).toMatch(/Du tar B-231 ons 25\.11\. 09:00 i stedet for Hanne\.\n#1/);
      await team.settled();
      expect(who('Hanne').messages()[0]?.text).toMatch(/Jonas tar B-231 ons 25\.11\. 09:00\.\n#1/);
      expect(who('Hanne').messages()[1]?.text).toMatch(/Jonas tar B-231 ons 25\.11\. 09:00\. \(#1\)/);
      expect(who('Ingrid').lastCard()?.text).toContain('Jonas har allerede tatt B-231 ons 25.11. 09:00.');
      await expect(team.carersOf('2026-11-25', 'B-231 09:00')).resolves.toEqual(['Jonas']);
    });

    test('in English, from the words to every card', async () => {
      const team = await begin({ teams: [norr({ language: 'en' })] });
      const { who } = team;
      const draft = await who('Sara').writes('Can anyone take K-1047 tomorrow 14:30?');
      expect(draft.text).toContain('Who can take your visit?\nNothing has been sent yet');
      expect(draft.text).toContain('2 colleagues can: Ahmed and Yonas');
      await who('Sara').presses('Ask them');
      await team.settled();
      expect(who('Ahmed').lastCard()?.text).toContain('Sara asks · #1 · answer by Wed 25 Nov 13:30');
      const taken = await who('Ahmed').presses("I'll take it");
      expect(taken.text).toContain('Done. You take K-1047 Wed 25 Nov 14:30 instead of Sara.\n#1');
      await team.settled();
      expect(who('Sara').messages()[1]?.text).toBe('Done. Ahmed takes K-1047 Wed 25 Nov 14:30. (#1)');
      expect(who('Yonas').lastCard()?.text).toContain('Ahmed has already taken K-1047 Wed 25 Nov 14:30.');
    });

    test('each reads their own language, whatever the others write', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Ahmed').writes('language english');
      await who('Yonas').writes('språk norsk');
      await who('Sara').writes(WORDS);
      await who('Sara').presses('Fråga dem');
      await team.settled();
      expect(who('Ahmed').lastCard()?.text).toContain('Can you take a visit?\nSara asks · #1');
      expect(who('Yonas').lastCard()?.text).toContain('Kan du ta et besøk?\nSara spør · #1');
      await who('Ahmed').presses("I'll take it");
      await team.settled();
      expect(who('Sara').messages()[1]?.text).toBe('Klart. Ahmed tar K-1047 ons 25/11 14:30. (#1)');
      expect(who('Yonas').lastCard()?.text).toContain('Ahmed har allerede tatt K-1047 ons 25.11. 14:30.');
    });

    test.each([
      ['Svensk', 'jeg trenger at noen tar K-1047 i morgen 14.30'],
      ['English', 'could somebody take K-1047 tomorrow at half past two?'],
      ['with a typo', 'kan nån ta k1047 imorogn 1430'],
    ])('words in another language than the reader’s are understood too: %s', async (_, words) => {
      const team = await begin({ teams: [norr()] });
      const draft = await team.who('Sara').writes(words);
      expect(draft.text).toContain('Vem kan ta ditt besök?');
      expect(draft.text).toContain('**K-1047** · onsdag 25/11 **14:30–15:00**');
    });
  });

  describe('two carers at one visit', () => {
    test('one of the two seats is given away, and the other carer is never asked', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const draft = await who('Sara').writes('kan nån ta K-1020 imorgon kl 10?');
      expect(draft.text).toContain('3 kollegor kan: Maria, Ahmed och Nils');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      expect(team.whoSees('Kan du ta ett besök?')).toEqual(['Ahmed', 'Maria', 'Nils']);
      await who('Nils').presses('Jag tar det');
      await team.settled();
      const carers = await team.carersOf('2026-11-25', 'K-1020 10:00');
      expect([...carers].sort()).toEqual(['Nils', 'Yonas']);
      expect(who('Yonas').messages()).toEqual([]);
    });

    test('the other carer cannot be given the seat that they sit beside', async () => {
      const team = await begin({ teams: [norr()] });
      const refused = await team.who('Sara').writes('kan Yonas ta K-1020 imorgon kl 10?');
      expect(refused.text).toContain('Yonas är redan med på K-1020 ons 25/11 10:00.');
    });
  });
});
