import { isoDate } from '../../src/core/ids';
import type { Day } from '../../src/core/roster';
import { type CareTeam, careTeam, type Described } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { planningSystem } from '../support/planning-system';
import { removeFolders } from '../support/team-folder';

const FRIDAY = '2026-11-27';
const SATURDAY = '2026-11-28';

afterAll(removeFolders);

/** Sara has Friday's day and Saturday's with two visits, one of them together with Maria. */
const norr = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Maria Ek' },
      { name: 'Lisa Dahl' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
    ],
    clients: [{ code: 'K-1047' }, { code: 'K-1020' }],
    shifts: {
      [FRIDAY]: ['Sara Lind 07:00-15:00', 'Ahmed Ali 07:00-15:00', 'Maria Ek 07:00-15:00'],
      [SATURDAY]: ['Sara Lind 07:00-15:00', 'Maria Ek 07:00-15:00'],
    },
    visits: { [SATURDAY]: ['K-1047 09:00-09:30 Sara_Lind', 'K-1020 10:00-10:45 Sara_Lind+Maria_Ek'] },
    ...changes,
  });

onEachStore((begin, inDetail) => {
  /** The planning system says who is absent, through which date. */
  const away = async (name: string, from: string, to: string, care = norr()) => {
    const team = await begin({ teams: [care] });
    const system = planningSystem(care);
    await system.imports(team.store, team.clock.now());
    const names = (who: string, spans: readonly { readonly from: string; readonly to: string }[]) =>
      system.names((members) =>
        members.map((member) =>
          member.name.startsWith(`${who} `)
            ? { ...member, absences: spans.map((span) => ({ from: isoDate(span.from), to: isoDate(span.to) })) }
            : member,
        ),
      );
    const imported = async () => {
      await system.imports(team.store, team.clock.now());
      await team.later(1);
    };
    const isAway = async (who: string) => {
      names(who, [{ from, to }]);
      await imported();
    };
    await isAway(name);
    const back = async () => {
      names(name, []);
      await imported();
    };
    return { team, who: team.who, back, absent: isAway };
  };

  const holders = async (team: Conversation, date: string) => {
    const [day] = await team.rows<Day>(`d|${date}`);
    const nameOf = (id: string | undefined) =>
      norr()
        .members.find((one) => one.id === id)
        ?.name.split(' ')[0] ?? '-';
    return (day?.shifts ?? []).map(({ member }) => nameOf(member)).sort();
  };

  describe('whoever is absent', () => {
    test('has shifts and visits that are free, and is neither asked nor told why', async () => {
      const { team } = await away('Sara', SATURDAY, SATURDAY);
      const { who } = team;
      const list = await who('Ahmed').writes('ledigt i helgen?');
      expect(list.text).toContain('1 pass · 2 besök utan någon');
      expect(list.text).toContain('Dagpass lör 28/11 07–15');
      expect(list.text).toContain('K-1047 lör 28/11 09:00');
      expect(list.text).not.toMatch(/Sara|frånvarande|sjuk/);
      const draft = await who('Ahmed').writes('jag tar det lediga passet på lördag');
      expect(draft.text).toContain('2 besök följer med');
      expect(draft.text).toContain('Det blir ditt direkt.');
      expect((await who('Ahmed').writes('ja')).text).toContain('Klart. Du tar dagpasset lör 28/11 07–15.');
      await team.settled();
      await expect(holders(team, SATURDAY)).resolves.toEqual(['Ahmed', 'Maria']);
      await expect(team.carersOf(SATURDAY, 'K-1020 10:00')).resolves.toEqual(['Ahmed', 'Maria']);
      expect(who('Sara').messages()).toEqual([]);
      expect((await who('Maria').writes('ledigt i helgen?')).text).toContain('Inget är ledigt');
      expect(team.faults).toEqual([]);
    });
  });

  inDetail(() => {
    test('a leader asks who can; whoever is absent is not asked, nor anyone for a seat of theirs', async () => {
      const { team } = await away('Sara', SATURDAY, SATURDAY);
      const { who } = team;
      const draft = await who('Karin').writes('vi saknar en på lördag 7-15, vem kan?');
      expect(draft.text).toContain('Vem kan ta det lediga passet?');
      expect(draft.text).toContain('2 kollegor kan: Lisa och Ahmed');
      await who('Karin').writes('ja');
      await team.settled();
      expect((await who('Ahmed').writes('ja')).text).toContain('Karin frågade, så det är inget eget byte.');
      await team.settled();
      await expect(team.carersOf(SATURDAY, 'K-1047 09:00')).resolves.toEqual(['Ahmed']);
      expect(who('Sara').messages()).toEqual([]);
    });

    test('is not asked to take their own either, by name', async () => {
      const { team } = await away('Sara', SATURDAY, SATURDAY);
      const { who } = team;
      const shift = await who('Karin').writes('kan Sara ta det lediga passet på lördag 7-15?');
      expect(shift.text).toContain('Det går inte så här');
      const visit = await who('Ahmed').writes('kan Sara ta K-1047 lördag 9.00?');
      expect(visit.text).toContain('Det går inte så här');
      await team.settled();
      expect(who('Sara').messages()).toEqual([]);
    });

    test('asked for by name it is taken at once too: there is nobody to ask', async () => {
      const { team } = await away('Sara', SATURDAY, SATURDAY);
      const draft = await team.who('Ahmed').writes('jag tar Saras pass på lördag');
      expect(draft.text).toContain('Vill du ta det lediga passet?');
    });

    test('a visit by itself, and given back it is free again', async () => {
      const { team } = await away('Sara', SATURDAY, SATURDAY);
      const { who } = team;
      const draft = await who('Maria').writes('jag tar K-1047 på lördag');
      expect(draft.text).toContain('Vill du ta besöket som ingen har?');
      await who('Maria').writes('ja');
      await expect(team.carersOf(SATURDAY, 'K-1047 09:00')).resolves.toEqual(['Maria']);
      expect((await who('Maria').writes('ångra')).text).toContain('Då är besöket utan någon igen.');
      expect((await who('Maria').writes('ja')).text).toContain('Ingen har K-1047 lör 28/11 09:00 nu.');
      expect((await who('Ahmed').writes('ledigt på lördag?')).text).toContain('K-1047 lör 28/11 09:00');
      expect(who('Sara').messages()).toEqual([]);
    });

    test('a shift that is given back is free again, with its visits', async () => {
      const { team } = await away('Sara', SATURDAY, SATURDAY);
      const { who } = team;
      await who('Ahmed').writes('jag tar det lediga passet på lördag');
      await who('Ahmed').writes('ja');
      await team.settled();
      expect((await who('Ahmed').writes('ångra')).text).toContain('Det blir ledigt igen.');
      await who('Ahmed').writes('ja');
      await team.settled();
      expect((await who('Ahmed').writes('ledigt på lördag?')).text).toContain('1 pass · 2 besök utan någon');
    });

    test('who takes it is held to the same rules', async () => {
      const { team } = await away('Sara', SATURDAY, SATURDAY);
      expect((await team.who('Maria').writes('jag tar det lediga passet på lördag')).text).toContain('jobbar redan');
    });

    test('once back nothing is free, and a question about it ends in the plan as it is', async () => {
      const { team, back } = await away('Sara', SATURDAY, SATURDAY);
      const { who } = team;
      await who('Karin').writes('vi saknar en på lördag 7-15, vem kan?');
      await who('Karin').writes('ja');
      await team.settled();
      await back();
      expect((await who('Maria').writes('ledigt i helgen?')).text).toContain('Inget är ledigt');
      await who('Ahmed').writes('ja 1');
      await expect(holders(team, SATURDAY)).resolves.toEqual(['Maria', 'Sara']);
    });

    /** Sara gives Ahmed her Saturday. */
    const gives = async (who: Conversation['who'], team: Conversation): Promise<void> => {
      await who('Sara').writes('kan Ahmed ta mitt pass på lördag?');
      await who('Sara').writes('ja');
      await team.settled();
      await who('Ahmed').writes('ja');
      await team.settled();
    };

    /** Ahmed has taken Sara's Saturday; then he is absent that day. */
    const takenByAhmed = async (
      care: CareTeam,
      begins: (who: Conversation['who'], team: Conversation) => Promise<void> = gives,
    ) => {
      const scene = await away('Lisa', SATURDAY, SATURDAY, care);
      await begins(scene.who, scene.team);
      await scene.absent('Ahmed');
      return scene;
    };

    test('took a colleague’s shift: it is the colleague’s again, with its visits, and leader and colleague are told', async () => {
      const { team, who } = await takenByAhmed(norr());
      await expect(holders(team, SATURDAY)).resolves.toEqual(['Maria', 'Sara']);
      await expect(team.carersOf(SATURDAY, 'K-1047 09:00')).resolves.toEqual(['Sara']);
      await who('Sara').sees(
        'Ahmed är frånvarande. Dagpasset lör 28/11 07–15 är ditt igen, som det sägs vid eget byte.',
      );
      await who('Karin').sees('Ahmed är frånvarande. Dagpasset lör 28/11 07–15 är Saras igen');
      expect(team.whoSees('frånvarande')).toEqual(['Ahmed', 'Karin', 'Sara']);
      expect((await who('Sara').writes('ångra 1')).text).not.toContain('Ångra bytet?');
      await team.later(60);
      await expect(holders(team, SATURDAY)).resolves.toEqual(['Maria', 'Sara']);
      expect(team.faults).toEqual([]);
    });

    test.each<readonly [string, Partial<Described>]>([
      [
        'a rule stops the colleague',
        { shifts: { [SATURDAY]: ['Sara Lind 07:00-15:00', 'Maria Ek 07:00-15:00', 'Lisa Dahl 16:00-22:00'] } },
      ],
      ['the team leaves it to the leader', { settings: { rules: { ownSwapSick: 'leader' } } }],
    ])('%s: it is free, and the leader is told', async (what, changes) => {
      const scene = await takenByAhmed(norr(changes), async (who, team) => {
        await gives(who, team);
        if (!what.startsWith('a rule')) return;
        await who('Sara').writes('jag tar Lisas pass på lördag');
        await who('Sara').writes('ja');
        await team.settled();
      });
      await scene.who('Karin').sees('Ahmed är frånvarande. Dagpasset lör 28/11 07–15 är ledigt.');
      expect((await scene.who('Karin').writes('ledigt på lördag?')).text).toContain('Dagpass lör 28/11 07–15');
    });

    test('took what a leader had asked for: it is free at once', async () => {
      const care = norr({ shifts: { [SATURDAY]: ['- 07:00-15:00'] }, visits: {} });
      const { team, who } = await takenByAhmed(care, async (asks, there) => {
        await asks('Karin').writes('vi saknar en på lördag 7-15, vem kan?');
        await asks('Karin').writes('ja');
        await there.settled();
        await asks('Ahmed').writes('ja');
        await there.settled();
      });
      await who('Karin').sees('Ahmed är frånvarande. Dagpasset lör 28/11 07–15 är ledigt.');
      expect((await who('Sara').writes('ledigt på lördag?')).text).toContain('Dagpass lör 28/11 07–15');
      expect(team.whoSees('frånvarande')).toEqual(['Ahmed', 'Karin']);
    });

    test('i Norge er den ledig, uten at den går tilbake', async () => {
      const care = norr({ profile: 'no-aml', id: 'nordre' });
      const { team, who } = await takenByAhmed(care, async (asks, there) => {
        await gives(asks, there);
        await asks('Karin').writes('godkänn 1');
        await there.settled();
      });
      await who('Karin').sees('Ahmed är frånvarande. Dagpasset lör 28/11 07–15 är ledigt.');
      await expect(holders(team, SATURDAY)).resolves.toEqual(['Ahmed', 'Maria']);
    });
  });
});
