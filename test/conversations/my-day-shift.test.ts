import { isoDate } from '../../src/core/ids';
import { careTeam } from '../support/care-team';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

/** A Norwegian team's Wednesday: Hanne works, with one visit, and two are off. */
const nordre = () =>
  careTeam({
    id: 'nordre',
    language: 'nb',
    profile: 'no-aml',
    members: [
      { name: 'Hanne Vik' },
      { name: 'Jonas Dahl' },
      { name: 'Ingrid Moe' },
      { name: 'Tone Lie', role: 'leader', profession: 'avdelingsleder' },
    ],
    clients: [{ code: 'B-231' }],
    shifts: { '2026-11-27': ['Hanne Vik 07:30-15:00'] },
    visits: { '2026-11-27': ['B-231 09:00-09:30 Hanne_Vik'] },
  });

onEachStore((begin, inDetail) => {
  describe('my day has the shift', () => {
    test('to give away: the day stays, the draft comes below, one tap sends it, and the day says that it waits', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const day = await who('Sara').writes('min dag på lördag');
      expect(day.text).toContain('Pass 07–16 · 1 besök');
      expect(day.text).toContain('**07–16** · Dagpass');
      expect(day.buttons).toEqual(['Lämna passet', 'Lämna', 'Behovet har ändrats', 'söndag 29/11']);
      await who('Sara').presses('Lämna passet');
      const [kept, draft] = who('Sara').messages().slice(-2);
      expect(kept?.text).toContain('Min dag lördag 28/11');
      expect(draft?.text).toContain('Vem kan ta ditt pass?');
      expect(draft?.text).toContain('**Dagpass** · lördag 28/11 **07–16**');
      expect(draft?.text).toContain('1 besök följer med');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      const again = await who('Sara').writes('min dag på lördag');
      expect(again.text).toContain('#1 väntar på svar');
      expect(again.buttons).not.toContain('Lämna passet');
      expect(team.faults).toEqual([]);
    });

    test('and once it has changed hands it is in the other’s day, with the visits in it', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('min dag på lördag');
      await who('Sara').presses('Lämna passet');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      await who('Maria').writes('ja');
      await team.settled();
      const taker = await who('Maria').writes('min dag på lördag');
      expect(taker.text).toContain('Pass 07–16 · 1 besök');
      expect(taker.text).toContain('09:00–09:45');
      expect((await who('Sara').writes('min dag på lördag')).text).toContain('Du är ledig');
    });

    test('in Norwegian, and the leader decides', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      const day = await who('Hanne').writes('min dag på fredag');
      expect(day.text).toContain('**07:30–15** · Dagvakt');
      expect(day.buttons).toEqual(['Gi bort vakten', 'Gi bort', 'Behovet er endret', 'lørdag 28.11.']);
      await who('Hanne').presses('Gi bort vakten');
      await who('Hanne').sees('Hvem kan ta vakten din?');
      await who('Hanne').writes('ja');
      await team.settled();
      expect((await who('Hanne').writes('min dag på fredag')).text).toContain('#1 venter på svar');
      await who('Jonas').writes('ja');
      await team.settled();
      expect((await who('Hanne').writes('min dag på fredag')).text).toContain('#1 venter på svar');
      await who('Tone').writes('godkjenn 1');
      expect((await who('Jonas').writes('min dag på fredag')).text).toContain('Vakt 07:30–15 · 1 besøk');
      expect((await who('Hanne').writes('min dag på fredag')).text).toContain('Du har fri');
    });

    inDetail(() => {
      test.each([
        ['sv', norr(), 'Sara', 'kan nån ta mitt pass lör 28/11?', 'Vem kan ta ditt pass?'],
        ['nb', nordre(), 'Hanne', 'kan noen ta vakta mi fre 27.11.?', 'Hvem kan ta vakten din?'],
      ])('%s: the typed twin opens the same draft', async (_, care, name, words, draft) => {
        const team = await begin({ teams: [care] });
        expect((await team.who(name).writes(words)).text).toContain(draft);
      });

      test('a shift that has begun is not given away', async () => {
        const team = await begin({ teams: [norr()] });
        const day = await team.who('Sara').writes('min dag');
        expect(day.text).toContain('Pass 07–16 · 2 besök');
        expect(day.buttons).not.toContain('Lämna passet');
      });

      test('nor one of a day on which one is away', async () => {
        const members = norr().members.map(({ name, role, delegations }) => ({
          name,
          role,
          delegations,
          absences: name === 'Sara Lind' ? [{ from: isoDate('2026-11-28') }] : [],
        }));
        const team = await begin({ teams: [norr({ members })] });
        const day = await team.who('Sara').writes('min dag på lördag');
        expect(day.text).toContain('Du är frånvarande');
        expect(day.buttons).not.toContain('Lämna passet');
      });
    });
  });
});
