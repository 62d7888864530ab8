import { objectId, teamId } from '../../src/core/ids';
import { decode, encode, keys, partitions, personKeys, type TeamEntry, teamsKeys, under } from '../../src/engine/rows';
import { enterTeam } from '../../src/import/write-people';
import type { CareTeam } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { deliver, pressing } from '../support/conversation-activities';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr, norrAndSoder } from '../support/conversation-teams';
import { blocked, failing } from '../support/faults';

const WORDS = 'Kan nån ta besöket hos K-1047 imorgon 14.30?';

const leaderless = (): CareTeam => {
  const { members } = norr();
  return norr({
    members: members.map(({ name, role, delegations }) => ({
      name,
      role: role === 'leader' ? 'carer' : role,
      delegations,
    })),
  });
};

onEachStore((begin) => {
  /** As an import does whose team.json names the Teams team. */
  const bindFromImport = async (team: Conversation, care = 'norr'): Promise<void> => {
    const key = teamsKeys.bound(team.connector.team.id);
    const value = encode({ team: care });
    await team.store.transact(partitions.teams, [{ change: 'put', key, value }]);
  };
  const boundTo = async (team: Conversation): Promise<string | undefined> => {
    const row = await team.store.get(partitions.teams, teamsKeys.bound(team.connector.team.id));
    return row && decode<{ readonly team?: string }>(row.value).team;
  };
  const entryOf = async (team: Conversation, care: string): Promise<TeamEntry | undefined> => {
    const row = await team.store.get(partitions.teams, teamsKeys.team(teamId(care)));
    return row && decode<TeamEntry>(row.value);
  };
  /** Installed before anything was imported; the teams are imported when `imported` is called. */
  const installedTooEarly = async (teams: readonly CareTeam[] = [norr()]) => {
    const team = await begin({ teams, known: false });
    const rows = await team.store.range(partitions.teams, ...under('team|'));
    await team.store.transact(
      partitions.teams,
      rows.map(({ key }) => ({ change: 'delete', key })),
    );
    await team.who('Karin').installsInTeam();
    const imported = () =>
      team.store.transact(
        partitions.teams,
        rows.map(({ key, value }) => ({ change: 'put', key, value })),
      );
    return { team, imported };
  };
  const chooses = async (team: Conversation, name: string, title: string) => {
    const card = team.chat.channel().findLast((message) => message.buttons.includes(title));
    const care = title.endsWith('Söder') ? 'soder' : 'norr';
    return deliver(team, name, pressing('bindTeam', { team: care }, card?.id), 'channel');
  };

  describe('in one’s own chat', () => {
    test('a greeting that says what one can write, once', async () => {
      const team = await begin({ teams: [norr()], known: false });
      const { who } = team;
      await who('Sara').installs();
      const [hello, ...more] = who('Sara').messages();
      expect(hello?.text).toContain('Hej Sara! Skriv till mig som till en kollega när ett besök inte går ihop.');
      expect(hello?.text).toContain('Skriv bara koden, aldrig namn eller diagnos. Vid fara för liv: ring 112.');
      expect(hello?.buttons).toEqual(['Min dag']);
      expect(more).toEqual([]);
      await who('Sara').redelivers();
      await who('Sara').uninstalls();
      await who('Sara').installs();
      expect(who('Sara').messages()).toHaveLength(1);
      const day = await who('Sara').presses('Min dag');
      expect(day.text).toContain('Min dag tisdag 24/11');
    });

    test('in the team’s language', async () => {
      const team = await begin({ teams: [nordre()], known: false });
      await team.who('Hanne').installs();
      expect(team.who('Hanne').messages()[0]?.text).toContain('Hei Hanne!');
      expect(team.who('Hanne').messages()[0]?.text).toContain('ring 113');
    });

    test('someone in no team is not greeted, and reads why when they write', async () => {
      const team = await begin({ teams: [norr()] });
      const stranger = team.chat.person('Petra Fors', 'petra-fors', { inTeamsTeam: false });
      await stranger.installs();
      expect(stranger.messages()).toEqual([]);
      const turn = await stranger.writes('min dag');
      expect(turn.text).toBe('Du finns inte i något lag hos mig än. Prata med din chef.');
    });
  });

  describe('in the Teams team', () => {
    test('bound by the import: the roster is read page by page, the channel is welcomed once', async () => {
      const team = await begin({ teams: [norr()], known: false, pageSize: 2 });
      await bindFromImport(team);
      await team.who('Karin').installsInTeam();
      await team.who('Karin').redelivers();
      const [welcome, ...more] = team.chat.channel();
      expect(welcome?.text).toContain('Nu är jag med i Hemtjänst Norr. Skriv till mig i egen chatt');
      expect(welcome?.text).toContain('Kan nån ta K-1047 imorgon 14.30?');
      expect(more).toEqual([]);
      const pages = team.connector.log.filter((one) => one.path.endsWith('/pagedmembers'));
      expect(pages.length).toBeGreaterThanOrEqual(4);
    });

    test('a colleague who never wrote is reached: a chat is opened, and kept', async () => {
      const team = await begin({ teams: [norr()], known: false });
      await bindFromImport(team);
      await team.who('Karin').installsInTeam();
      await team.who('Sara').writes(WORDS);
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      expect(team.who('Ahmed').messages()[0]?.text).toContain('Kan du ta ett besök?');
      const opened = team.connector.log.filter((one) => one.method === 'POST' && one.path === 'conversations');
      expect(opened).toHaveLength(2);
      await team.who('Sara').writes('dra tillbaka');
      await team.who('Sara').writes(WORDS);
      await team.who('Sara').writes('ja');
      await team.settled();
      expect(team.who('Ahmed').messages()).toHaveLength(2);
      expect(team.connector.log.filter((one) => one.method === 'POST' && one.path === 'conversations')).toHaveLength(2);
    });

    test('whoever is not in it cannot be reached, and the welcome says how many', async () => {
      const team = await begin({ teams: [norr()], known: false });
      team.connector.removeFromTeam(team.who('Nils').user);
      team.connector.removeFromTeam(team.who('Maria').user);
      await bindFromImport(team);
      await team.who('Karin').installsInTeam();
      expect(team.chat.channel()[0]?.text).toContain('2 i laget finns inte i den här gruppen och får inga frågor än.');
    });

    test('who joins later can be reached from then on', async () => {
      const team = await begin({ teams: [norr()], known: false });
      const yonas = team.who('Yonas').user;
      team.connector.removeFromTeam(yonas);
      await bindFromImport(team);
      await team.who('Karin').installsInTeam();
      team.connector.addUser(yonas);
      await deliver(team, 'Yonas', { type: 'conversationUpdate', membersAdded: [{ id: yonas.id }] }, 'channel');
      await team.who('Sara').writes(WORDS);
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      expect(team.who('Yonas').messages()[0]?.text).toContain('Kan du ta ett besök?');
      expect(team.chat.channel()).toHaveLength(1);
    });

    test('nothing is imported yet', async () => {
      const team = await begin({ teams: [norr()], known: false });
      await team.store.transact(partitions.teams, [{ change: 'delete', key: teamsKeys.team(teamId('norr')) }]);
      await team.who('Karin').installsInTeam();
      expect(team.chat.channel()[0]?.text).toContain('Inget lag är inläst än.');
    });
  });

  describe('installed before the team was imported', () => {
    test('whoever writes to the bot there afterwards brings the choice, and the installer chooses', async () => {
      const { team, imported } = await installedTooEarly();
      await imported();
      await team.who('Sara').mentions('min dag');
      const [, , question] = team.chat.channel();
      expect(question?.text).toContain('Vilket lag är det här?');
      expect(question?.buttons).toEqual(['Hemtjänst Norr']);
      const refused = await chooses(team, 'Sara', 'Hemtjänst Norr');
      expect(JSON.stringify(refused.body)).toContain('Bara den som lade till mig här väljer lag.');
      const answer = await chooses(team, 'Karin', 'Hemtjänst Norr');
      expect(JSON.stringify(answer.body)).toContain('Nu är jag med i Hemtjänst Norr.');
      await expect(boundTo(team)).resolves.toBe('norr');
      const before = team.chat.channel().length;
      await team.who('Sara').mentions('min dag');
      expect(team.chat.channel()).toHaveLength(before + 1);
    });

    test('someone in no team gets the choice alone, and before the import that there is none', async () => {
      const { team, imported } = await installedTooEarly();
      const boss = team.chat.person('Eva Lund', 'eva-lund');
      const early = await boss.mentions('hej');
      expect(early.text).toContain('Inget lag är inläst än.');
      await imported();
      const turn = await boss.mentions('hej');
      expect(turn.messages).toHaveLength(1);
      expect(turn.text).toContain('Vilket lag är det här?');
    });

    test('adding the bot again brings the choice, to whoever adds it', async () => {
      const { team, imported } = await installedTooEarly();
      await imported();
      await team.who('Sara').installsInTeam();
      expect(team.chat.channel().at(-1)?.buttons).toEqual(['Hemtjänst Norr']);
      await chooses(team, 'Sara', 'Hemtjänst Norr');
      await expect(boundTo(team)).resolves.toBe('norr');
    });

    test('an import that names the Teams team makes the next words there bring the welcome', async () => {
      const { team, imported } = await installedTooEarly([leaderless()]);
      await imported();
      await enterTeam(team.store, {
        team: teamId('norr'),
        name: 'Hemtjänst Norr',
        teamsTeamId: team.connector.team.id,
      });
      await team.who('Sara').mentions('min dag');
      const welcome = team.chat.channel().at(-1);
      expect(welcome?.text).toContain('Nu är jag med i Hemtjänst Norr.');
      expect(welcome?.text).toContain('Karin Berg är chef för laget här tills listan säger något annat.');
    });
  });

  describe('the installer chooses among the imported teams', () => {
    const twoTeams = async (): Promise<Conversation> => {
      const [first, second] = norrAndSoder();
      return begin({ teams: [first, second], known: false });
    };

    test('the leader of both chooses one: it is bound, and welcomed in place of the question', async () => {
      const team = await twoTeams();
      await team.who('Karin').installsInTeam();
      const [question, ...more] = team.chat.channel();
      expect(question?.text).toContain('Vilket lag är det här?');
      expect(question?.buttons).toEqual(['Hemtjänst Norr', 'Hemtjänst Söder']);
      expect(more).toEqual([]);
      const answer = await chooses(team, 'Karin', 'Hemtjänst Söder');
      expect(JSON.stringify(answer.body)).toContain('Nu är jag med i Hemtjänst Söder.');
      await expect(boundTo(team)).resolves.toBe('soder');
      await team.who('Karin').redelivers();
      expect(team.chat.channel()).toHaveLength(1);
    });

    test('a carer chooses only among their own', async () => {
      const team = await twoTeams();
      await team.who('Olle').installsInTeam();
      expect(team.chat.channel()[0]?.buttons).toEqual(['Hemtjänst Söder']);
    });

    test('on a client that only knows Action.Submit', async () => {
      const team = await twoTeams();
      await team.who('Karin').installsInTeam();
      const submitting = { type: 'message', value: { verb: 'bindTeam', payload: { team: 'soder' } } };
      await deliver(team, 'Olle', submitting, 'channel');
      expect(team.chat.channel().at(-1)?.text).toBe('Bara den som lade till mig här väljer lag.');
      await expect(boundTo(team)).resolves.toBeUndefined();
      await deliver(team, 'Karin', submitting, 'channel');
      expect(team.chat.channel().at(-1)?.text).toContain('Nu är jag med i Hemtjänst Söder.');
      expect(team.chat.channel()).toHaveLength(3);
      await expect(boundTo(team)).resolves.toBe('soder');
    });

    test('both pressed at once: one care team has the Teams team, and both rows say so', async () => {
      const team = await twoTeams();
      await team.who('Karin').installsInTeam();
      const titles = ['Hemtjänst Norr', 'Hemtjänst Söder'];
      await Promise.all(titles.map((title) => chooses(team, 'Karin', title)));
      const entries = [await entryOf(team, 'norr'), await entryOf(team, 'soder')];
      const claiming = entries.filter((entry) => entry?.teamsTeamId !== undefined);
      expect(claiming.map((entry) => entry?.team)).toEqual([await boundTo(team)]);
    });

    test('a team that another Teams team has got meanwhile: the question again, without it', async () => {
      const team = await twoTeams();
      await team.who('Karin').installsInTeam();
      await enterTeam(team.store, { team: teamId('soder'), name: 'Hemtjänst Söder', teamsTeamId: '19:other@thread' });
      const answer = await chooses(team, 'Karin', 'Hemtjänst Söder');
      expect(JSON.stringify(answer.body)).toContain('Vilket lag är det här?');
      expect(JSON.stringify(answer.body)).not.toContain('Hemtjänst Söder');
      await expect(boundTo(team)).resolves.toBeUndefined();
    });

    test('someone else presses: refused, and nothing is bound', async () => {
      const team = await twoTeams();
      await team.who('Karin').installsInTeam();
      const answer = await chooses(team, 'Olle', 'Hemtjänst Söder');
      expect(JSON.stringify(answer.body)).toContain('Bara den som lade till mig här väljer lag.');
      await expect(boundTo(team)).resolves.toBeUndefined();
    });

    test('a team that was not among the choices is not bound', async () => {
      const team = await twoTeams();
      await team.who('Olle').installsInTeam();
      await chooses(team, 'Olle', 'Hemtjänst Norr');
      await expect(boundTo(team)).resolves.toBeUndefined();
    });

    test('the roster cannot be read just then: choosing again works', async () => {
      const team = await twoTeams();
      await team.who('Karin').installsInTeam();
      team.connector.next([failing(503)], team.connector.team.id);
      const first = await chooses(team, 'Karin', 'Hemtjänst Söder');
      expect(JSON.stringify(first.body)).toMatch(/Referens: [0-9a-f]+/);
      const second = await chooses(team, 'Karin', 'Hemtjänst Söder');
      expect(JSON.stringify(second.body)).toContain('Nu är jag med i Hemtjänst Söder.');
      await expect(boundTo(team)).resolves.toBe('soder');
    });
  });

  describe('the first leader', () => {
    const leaders = async (team: Conversation) =>
      (await team.rows<{ readonly name: string; readonly role: string }>('a|member|'))
        .filter((member) => member.role === 'leader')
        .map((member) => member.name);

    test('is who the list names, whoever installs', async () => {
      const team = await begin({ teams: [norr()], known: false });
      await bindFromImport(team);
      await team.who('Sara').installsInTeam();
      await expect(leaders(team)).resolves.toEqual(['Karin Berg']);
    });

    test('is the installer when the list names none, said in the channel and kept in the team’s events', async () => {
      const team = await begin({ teams: [leaderless()], known: false });
      await bindFromImport(team);
      await team.who('Sara').installsInTeam();
      await expect(leaders(team)).resolves.toEqual(['Sara Lind']);
      expect(team.chat.channel()[0]?.text).toContain('Sara Lind är chef för laget här tills listan säger något annat.');
      await expect(team.rows('e|')).resolves.toMatchObject([{ type: 'leaderNamed', member: 'm1' }]);
    });

    test('can be someone who is not in the list at all', async () => {
      const team = await begin({ teams: [leaderless()], known: false });
      await bindFromImport(team);
      const boss = team.chat.person('Eva Lund', 'eva-lund');
      await boss.installsInTeam();
      await expect(leaders(team)).resolves.toEqual(['Eva Lund']);
      const day = await boss.writes('min dag');
      expect(day.text).toContain('Min dag tisdag 24/11');
    });
  });

  test('a bot that stopped just after naming the first leader lets them in at their next words', async () => {
    const team = await begin({ teams: [leaderless()], known: false });
    await bindFromImport(team);
    const boss = team.chat.person('Eva Lund', 'eva-lund');
    await boss.installsInTeam();
    const person = partitions.person(objectId('eva-lund'));
    await team.store.transact(person, [{ change: 'delete', key: personKeys.person }]);
    const key = teamsKeys.bound(team.connector.team.id);
    const value = encode({ team: 'norr', installer: 'eva-lund' });
    await team.store.transact(partitions.teams, [{ change: 'put', key, value }]);
    await team.restart();
    const again = team.chat.person('Eva Lund', 'eva-lund');
    await again.mentions('hej');
    expect((await again.writes('min dag')).text).toContain('Min dag tisdag 24/11');
  });

  describe('the first leader’s number', () => {
    test('is none that anybody had before them', async () => {
      const team = await begin({ teams: [leaderless()], known: false });
      await bindFromImport(team);
      const given = { change: 'put', key: keys.membersGiven, value: encode({ last: 15 }) } as const;
      await team.store.transact(partitions.team(teamId('norr')), [given]);
      await team.chat.person('Eva Lund', 'eva-lund').installsInTeam();
      const members = await team.rows<{ readonly id: string; readonly name: string }>('a|member|');
      expect(members.find(({ name }) => name === 'Eva Lund')?.id).toBe('m16');
      await expect(team.rows(keys.membersGiven)).resolves.toEqual([{ last: 16 }]);
    });
  });

  describe('taking it away', () => {
    test('who took it away is not written to: kept for the leader, and the case lives on', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Ahmed').installs();
      await who('Ahmed').uninstalls();
      team.connector.inConversation(who('Ahmed').conversation, blocked);
      await who('Sara').writes(WORDS);
      await who('Sara').presses('Fråga dem');
      await team.settled();
      await expect(team.rows('x|')).resolves.toMatchObject([{ why: 'blocked', notice: { to: 'm2' } }]);
      await who('Yonas').presses('Jag tar det');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Yonas']);
      team.connector.inConversation(who('Ahmed').conversation, undefined);
      await who('Ahmed').installs();
      await who('Yonas').writes('kan Ahmed ta K-1020 imorgon kl 10?');
      await who('Yonas').presses('Fråga Ahmed');
      await team.settled();
      expect(who('Ahmed').lastCard()?.text).toContain('Kan du ta ett besök?');
    });
  });

  describe('an @mention in the channel', () => {
    test('one line there, the draft in the writer’s own chat', async () => {
      const team = await begin({ teams: [norr()] });
      const turn = await team.who('Sara').mentions(WORDS);
      expect(turn.text).toBe('Jag svarar i din egen chatt.');
      expect(team.chat.channel()).toHaveLength(1);
      const [draft] = team.who('Sara').messages();
      expect(draft?.text).toContain('Vem kan ta ditt besök?');
      await team.who('Sara').writes('ja');
      await team.settled();
      expect(team.whoSees('Kan du ta ett besök?')).toEqual(['Ahmed', 'Yonas']);
    });

    test('a question sent from the channel is kept true in the own chat too', async () => {
      const team = await begin({ teams: [norr()] });
      await team.who('Sara').mentions(WORDS);
      await team.who('Sara').mentions('ja');
      await team.settled();
      expect(team.who('Sara').lastCard()?.buttons).toEqual(['Dra tillbaka']);
      await team.who('Ahmed').presses('Jag tar det');
      await team.settled();
      expect(team.who('Sara').lastCard()?.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
    });

    test('the own chat cannot be reached: the line says so', async () => {
      const team = await begin({ teams: [norr()] });
      team.connector.inConversation(team.who('Sara').conversation, blocked);
      const turn = await team.who('Sara').mentions(WORDS);
      expect(turn.text).toBe('Jag når inte din egen chatt. Öppna Tillit och skriv hej till mig där.');
    });

    test('in the writer’s language', async () => {
      const team = await begin({ teams: [norr()] });
      await team.who('Sara').writes('språk norsk');
      const turn = await team.who('Sara').mentions('min dag');
      expect(turn.text).toBe('Jeg svarer i din egen chat.');
      expect(team.who('Sara').lastCard()?.text).toContain('Min dag tirsdag 24.11.');
    });

    test('someone in no team reads so, in the channel', async () => {
      const team = await begin({ teams: [norr()] });
      const stranger = team.chat.person('Petra Fors', 'petra-fors');
      const turn = await stranger.mentions(WORDS);
      expect(turn.messages).toHaveLength(1);
      await expect(team.rows('a|case|')).resolves.toEqual([]);
    });
  });
});
