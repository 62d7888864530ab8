import { instant, isoDate, wallTime } from '../../src/core/ids';
import { instantOf } from '../../src/core/time';
import type { Conversation } from '../support/conversation';
import { deliver, pressing } from '../support/conversation-activities';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

const MINUTE = 60_000;
const QUESTION = 'Kan du ta ett besök?';

/** Tuesday Sara and Ahmed work until 16, Wednesday all from 07; K-1020 on Saturday is Sara’s, and Ahmed and Yonas work then. */
const resting = (changes: Parameters<typeof norr>[0] = {}) =>
  norr({
    settings: {},
    shifts: {
      '2026-11-24': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'],
      '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00', 'Yonas Tesfay 07:00-16:00'],
      '2026-11-28': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00', 'Yonas Tesfay 07:00-16:00'],
    },
    visits: {
      '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind', 'K-1007 11:00-11:30 Sara_Lind', 'K-1033 13:30-14:00 Ahmed_Ali'],
      '2026-11-28': ['K-1047 14:30-15:00 Sara_Lind', 'K-1033 09:00-09:45 Ahmed_Ali'],
    },
    ...changes,
  });

onEachStore((begin, inDetail) => {
  const at = async (team: Conversation, moment: string): Promise<void> => {
    const [date = '', time = ''] = moment.split(' ');
    team.clock.set(instantOf(isoDate(date), wallTime(time), 'Europe/Stockholm'));
    await Promise.all(team.apps.map((app) => app.tick()));
    await team.settled();
  };
  const asks = async (team: Conversation, words: string, button = 'Fråga dem'): Promise<void> => {
    await team.who('Sara').writes(words);
    await team.who('Sara').presses(button);
    await team.settled();
  };
  const begun = (askedOffDuty: readonly string[], bots = 1) => begin({ teams: [resting()], askedOffDuty, bots });
  const questions = (team: Conversation, name: string): number =>
    team
      .who(name)
      .messages()
      .filter(({ text }) => text.includes(QUESTION)).length;

  describe('whoever is off duty', () => {
    test('is asked when their shift begins, and those at work at once', async () => {
      const team = await begun([]);
      await asks(team, 'kan nån ta K-1047 imorgon 14.30?');
      expect([questions(team, 'Ahmed'), questions(team, 'Yonas')]).toEqual([1, 0]);
      await at(team, '2026-11-25 06:59');
      expect(questions(team, 'Yonas')).toBe(0);
      await at(team, '2026-11-25 07:00');
      expect([questions(team, 'Ahmed'), questions(team, 'Yonas')]).toEqual([1, 1]);
      await at(team, '2026-11-25 07:10');
      expect(questions(team, 'Yonas')).toBe(1);
      await team.who('Yonas').presses('Jag tar det');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Yonas']);
      await team.settled();
      await expect(team.rows('o|')).resolves.toEqual([]);
      expect(team.faults).toEqual([]);
    });

    test('and wants it is asked at once', async () => {
      const team = await begun(['Yonas']);
      await asks(team, 'kan nån ta K-1047 imorgon 14.30?');
      expect([questions(team, 'Ahmed'), questions(team, 'Yonas')]).toEqual([1, 1]);
    });

    test('is not asked what was answered before their shift began', async () => {
      const team = await begun([]);
      await asks(team, 'kan nån ta K-1047 imorgon 14.30?');
      await team.who('Ahmed').presses('Jag tar det');
      await at(team, '2026-11-25 07:00');
      expect(team.who('Yonas').messages()).toEqual([]);
      await expect(team.rows('o|')).resolves.toEqual([]);
    });

    test('can say yes all the same, to what they see of themselves', async () => {
      const team = await begun([]);
      await asks(team, 'kan nån ta K-1047 imorgon 14.30?');
      const taken = await team.who('Yonas').writes('ja 1');
      expect(taken.text).toContain('Klart. Du tar K-1047');
    });

    test('is asked once, though two bots look at the clock', async () => {
      const team = await begun([], 2);
      await asks(team, 'kan nån ta K-1047 imorgon 14.30?');
      await at(team, '2026-11-25 07:00');
      await at(team, '2026-11-25 07:02');
      expect(questions(team, 'Yonas')).toBe(1);
    });

    test('is asked although the bot was stopped meanwhile', async () => {
      const team = await begun([]);
      await asks(team, 'kan nån ta K-1047 imorgon 14.30?');
      await team.restart();
      await at(team, '2026-11-25 06:59');
      expect(questions(team, 'Yonas')).toBe(0);
      await at(team, '2026-11-25 09:00');
      expect(questions(team, 'Yonas')).toBe(1);
    });

    test('reads what was waiting as one message', async () => {
      const team = await begun([]);
      await asks(team, 'kan nån ta K-1047 imorgon 14.30?');
      await asks(team, 'kan nån ta K-1007 imorgon kl 11?');
      await at(team, '2026-11-25 07:00');
      expect(team.who('Yonas').messages()).toHaveLength(1);
      expect(team.who('Yonas').lastCard()?.text).toContain('2 frågor till dig');
    });
  });

  describe('in quiet hours', () => {
    test('whoever wants to be asked is asked when they end', async () => {
      const team = await begun(['Ahmed', 'Yonas']);
      await at(team, '2026-11-24 22:00');
      await asks(team, 'kan nån ta K-1047 på lördag 14.30?');
      expect(questions(team, 'Ahmed')).toBe(0);
      await at(team, '2026-11-25 05:59');
      expect(questions(team, 'Ahmed')).toBe(0);
      await at(team, '2026-11-25 06:00');
      expect([questions(team, 'Ahmed'), questions(team, 'Yonas')]).toEqual([1, 1]);
    });

    test('what begins within twelve hours is asked at once', async () => {
      const team = await begun(['Ahmed', 'Yonas']);
      await at(team, '2026-11-25 02:30');
      await asks(team, 'kan nån ta K-1047 idag 14.30?');
      expect([questions(team, 'Ahmed'), questions(team, 'Yonas')]).toEqual([1, 1]);
    });

    test('a question to one colleague waits until they end, and so does the answer to it', async () => {
      const team = await begun([]);
      await at(team, '2026-11-24 22:00');
      await asks(team, 'kan Ahmed ta K-1047 på lördag 14.30?', 'Fråga Ahmed');
      expect(questions(team, 'Ahmed')).toBe(0);
      const yes = await team.who('Ahmed').writes('ja 1');
      expect(yes.text).toContain('Klart. Du tar K-1047');
      await team.settled();
      const before = team.who('Sara').messages().length;
      await at(team, '2026-11-25 05:59');
      expect(team.who('Sara').messages()).toHaveLength(before);
      await at(team, '2026-11-25 06:00');
      expect(team.who('Sara').messages().at(-1)?.text).toContain('Klart. Ahmed tar K-1047 lör 28/11 14:30.');
      expect(questions(team, 'Ahmed')).toBe(0);
      await expect(team.rows('o|')).resolves.toEqual([]);
    });

    test('a question to one colleague by day is between the two: off duty or not, it comes', async () => {
      const team = await begun([]);
      await asks(team, 'kan Yonas ta K-1047 på lördag 14.30?', 'Fråga Yonas');
      expect(questions(team, 'Yonas')).toBe(1);
    });

    test('what one writes oneself is answered', async () => {
      const team = await begun([]);
      await at(team, '2026-11-25 03:00');
      const day = await team.who('Yonas').writes('min dag');
      expect(day.text).toContain('Min dag onsdag 25/11');
    });

    inDetail(() => {
      test('of the night when clocks change, it comes at six', async () => {
        const team = await begin({
          teams: [
            resting({
              shifts: {
                '2027-03-28': ['Lisa Holm 07:00-16:00'],
                '2027-03-31': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'],
              },
              visits: { '2027-03-31': ['K-1047 14:30-15:00 Sara_Lind'] },
            }),
          ],
          askedOffDuty: [],
        });
        await at(team, '2027-03-27 23:00');
        await asks(team, 'kan Ahmed ta K-1047 31/3 14.30?', 'Fråga Ahmed');
        const six = Date.parse('2027-03-28T04:00:00Z');
        team.clock.set(instant(six - MINUTE));
        await team.later(0);
        expect(questions(team, 'Ahmed')).toBe(0);
        team.clock.set(instant(six));
        await team.later(0);
        expect(questions(team, 'Ahmed')).toBe(1);
      });

      test('that the team has moved are its own', async () => {
        const quietHours = { from: '00:00', to: '00:00' };
        const team = await begin({ teams: [resting({ settings: { quietHours } })], askedOffDuty: ['Ahmed'] });
        await at(team, '2026-11-25 01:00');
        await asks(team, 'kan nån ta K-1047 på lördag 14.30?');
        expect(questions(team, 'Ahmed')).toBe(1);
      });
    });
  });

  describe('what waits for the leader, at night', () => {
    /** Lisa begins half an hour after the visit: Karin decides, off duty and without a shift. */
    const late = () =>
      resting({
        shifts: { '2026-11-25': ['Sara Lind 07:00-16:00', 'Lisa Holm 15:00-22:00'] },
        visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind', 'K-1033 14:45-15:15 Sara_Lind'] },
      });
    const agreeOn = async (team: Conversation, number: number, visit: string): Promise<void> => {
      await asks(team, `kan Lisa ta ${visit}?`, 'Fråga Lisa');
      await team.who('Lisa').writes(`ja ${number}`);
      await team.settled();
    };
    const sentToKarin = (team: Conversation): number => team.who('Karin').messages().length;

    test('comes in the morning, once, though the reminder has come too by then', async () => {
      const team = await begin({ teams: [late()] });
      await at(team, '2026-11-24 21:30');
      await agreeOn(team, 1, 'K-1047 imorgon 14.30');
      await at(team, '2026-11-25 02:00');
      expect(sentToKarin(team)).toBe(0);
      expect((await team.rows<{ type: string }>('e|')).map(({ type }) => type)).toContain('leaderReminded');
      await at(team, '2026-11-25 06:00');
      expect(sentToKarin(team)).toBe(1);
      expect(team.who('Karin').messages()[0]?.text).toContain('K-1047 ons 25/11 14:30 från Sara till Lisa');
      await expect(team.rows('o|')).resolves.toEqual([]);
    });

    test('comes no more when it has been decided, though something else waits', async () => {
      const team = await begin({ teams: [late()] });
      await at(team, '2026-11-24 20:30');
      await agreeOn(team, 1, 'K-1047 imorgon 14.30');
      expect(sentToKarin(team)).toBe(1);
      await at(team, '2026-11-24 21:15');
      await agreeOn(team, 2, 'K-1033 imorgon 14.45');
      await team.who('Karin').writes('nej 2');
      await team.settled();
      const before = sentToKarin(team);
      await at(team, '2026-11-25 00:20');
      await at(team, '2026-11-25 06:00');
      const reminders = (await team.rows<{ type: string }>('e|')).filter(
        ({ type }) => type === 'leaderReminded',
      ).length;
      expect(sentToKarin(team) - before).toBe(reminders);
      await expect(team.rows('o|')).resolves.toEqual([]);
    });
  });

  describe('not answering counts as nothing', () => {
    test('mina ärenden says whom one has asked, the same before and after one of them says no', async () => {
      const team = await begun(['Ahmed', 'Yonas']);
      await asks(team, 'kan nån ta K-1047 imorgon 14.30?');
      const before = await team.who('Sara').writes('mina ärenden');
      expect(before.text).toContain('Du har frågat Ahmed och Yonas, svar senast ons 25/11 13:30');
      await team.who('Ahmed').presses('Kan inte');
      await team.settled();
      const after = await team.who('Sara').writes('mina ärenden');
      expect(after.text).toContain('Du har frågat Ahmed och Yonas, svar senast ons 25/11 13:30');
    });
  });

  describe('whoever asks', () => {
    const LATER = 'De som är lediga får frågan när deras pass börjar';

    test('reads before sending that those who are off duty are asked later, and not who', async () => {
      const team = await begun([]);
      const draft = await team.who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      expect(draft.text).toContain(LATER);
      expect(draft.text).not.toMatch(/Yonas är ledig|ledig Yonas/);
    });

    test('reads nothing of it when everybody is asked at once', async () => {
      const team = await begun(['Yonas']);
      const draft = await team.who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      expect(draft.text).not.toContain('lediga');
    });

    test('in quiet hours reads that they are asked in the morning', async () => {
      const team = await begun(['Ahmed', 'Yonas']);
      await at(team, '2026-11-24 22:00');
      const draft = await team.who('Sara').writes('kan nån ta K-1047 på lördag 14.30?');
      expect(draft.text).toContain('De som är lediga får frågan efter 06:00');
    });

    test('reads when nobody is at work before the question ends, and can ask by name', async () => {
      const team = await begin({
        teams: [resting({ visits: { '2026-11-25': ['K-1047 07:30-08:00 Sara_Lind'] } })],
        askedOffDuty: [],
      });
      await at(team, '2026-11-24 18:00');
      const draft = await team.who('Sara').writes('kan nån ta K-1047 imorgon 7.30?');
      expect(draft.text).toContain('De som kan är lediga tills frågan går ut. Fråga en av dem med namn, eller ring');
      const named = await team.who('Sara').writes('kan Ahmed ta K-1047 imorgon 7.30?');
      expect(named.text).not.toContain('lediga');
      await team.who('Sara').presses('Fråga Ahmed');
      await team.settled();
      expect(questions(team, 'Ahmed')).toBe(1);
    });
  });

  describe('inställningar', () => {
    test('shows how it is, and a button changes it', async () => {
      const team = await begun([]);
      const { who } = team;
      const card = await who('Yonas').writes('inställningar');
      expect(card.text).toContain('Jag skriver svenska till dig. Frågor till alla som kan får du bara när du jobbar.');
      expect(card.text).toContain('Mellan 21:00 och 06:00 är det tyst när du är ledig');
      expect(card.buttons).toEqual([
        'Ändra',
        'Få veckans fråga',
        'Visa',
        'Fråga mig även på fritiden',
        'Norsk',
        'English',
      ]);
      const on = await who('Yonas').presses('Fråga mig även på fritiden');
      expect(on.text).toContain('får du även när du är ledig');
      await expect(team.person('Yonas')).resolves.toMatchObject({ askOffDuty: true });
      await asks(team, 'kan nån ta K-1047 imorgon 14.30?');
      expect(questions(team, 'Yonas')).toBe(1);
    });

    test('the language changes with a button too, and the card with it', async () => {
      const team = await begun([]);
      await team.who('Yonas').writes('inställningar');
      const norsk = await team.who('Yonas').presses('Norsk');
      expect(norsk.text).toContain('Jeg skriver norsk til deg.');
      expect(norsk.buttons).toEqual([
        'Endre',
        'Få ukens spørsmål',
        'Vis',
        'Spør meg også i fritiden',
        'Svenska',
        'English',
      ]);
      await expect(team.person('Yonas')).resolves.toMatchObject({ language: 'nb' });
    });

    test.each([
      ['fråga mig även när jag är ledig', true, 'får du även när du är ledig'],
      ['fråga mig inte när jag är ledig', false, 'får du bara när du jobbar'],
    ])('%s', async (words, askOffDuty, said) => {
      const team = await begun(askOffDuty ? [] : ['Yonas']);
      const card = await team.who('Yonas').writes(words);
      expect(card.text).toContain(said);
      await expect(team.person('Yonas')).resolves.toMatchObject({ askOffDuty });
    });

    inDetail(() => {
      test('a button that was tampered with changes nothing', async () => {
        const team = await begun([]);
        const before = await team.person('Yonas');
        for (const [verb, data] of [
          ['askOffDuty', { offDuty: 'yes' }],
          ['setLanguage', { language: '__proto__' }],
        ] as const) {
          const answer = await deliver(team, 'Yonas', pressing(verb, { team: 'norr', ...data }));
          expect(JSON.stringify(answer.body)).toContain('Kortet var gammalt');
        }
        await expect(team.person('Yonas')).resolves.toEqual(before);
      });
    });
  });
});
