import { clientCode, memberId } from '../../src/core/ids';
import { LANGUAGES, type Language } from '../../src/core/team';
import { ROLE_KEYS } from '../../src/core/team-role';
import { type Understood, understand } from '../../src/language/understand';
import { textsIn } from '../../src/text';
import { TUESDAY } from '../support/care-team';

const names = ['Sara Lind', 'Ahmed Ali', 'Hanne Dahl', 'Jonas Lie'];
const vocabulary = {
  members: names.map((name, at) => ({ id: memberId(`m${at + 1}`), name })),
  clients: ['K-1047', 'K-1020', 'B-231'].map(clientCode),
};

const read = (words: string, language: Language): Understood =>
  understand(words, { language, now: TUESDAY, timeZone: 'Europe/Stockholm', speaker: memberId('m9'), vocabulary });

/** What a text tells people to write is what the bot understands. */
describe.each(LANGUAGES)('what %s tells people to write', (language) => {
  const texts = textsIn(language);

  test('the examples of the welcome', () => {
    expect(texts.welcome.examples.map((example) => read(example, language).intent)).toEqual([
      'offerVisit',
      'offerShift',
      'needChange',
      'clientAway',
      'proposal',
      'obstacle',
      'myDay',
      'myCases',
    ]);
  });

  test('the examples of the help for whoever leads', () => {
    expect(texts.help.leader.map((example) => read(example, language).intent)).toEqual(['waiting', 'approve']);
  });

  const YES: Readonly<Record<Language, readonly [string, string, string]>> = {
    sv: ['ja 27', 'nej 27', 'dra tillbaka 27'],
    nb: ['ja 27', 'nei 27', 'trekk tilbake 27'],
    en: ['yes 27', 'no 27', 'withdraw 27'],
  };

  test('the answers to a numbered question', () => {
    const [yes, no, back] = YES[language];
    expect(texts.offer.questionTyped(27)).toContain(yes);
    expect(texts.offer.questionTyped(27)).toContain(no);
    expect(texts.offer.withdrawTyped(27)).toContain(back);
    expect(texts.which.yesOrNo(27)).toContain(yes);
    expect(texts.which.yesOrNo(27)).toContain(no);
    const understood = [yes, no, back].map((words) => read(words, language));
    expect(understood.map((one) => [one.intent, one.slots.caseNumber])).toEqual([
      ['accept', 27],
      ['decline', 27],
      ['withdraw', 27],
    ]);
  });

  const CLASH: Readonly<Record<Language, readonly [string, string, string]>> = {
    sv: ['lagets 31', 'planens 31', 'infört 1'],
    nb: ['teamets 31', 'planens 31', 'ført inn 1'],
    en: ['team 31', 'plan 31', 'entered 1'],
  };

  test('the leader’s choice, and the planner’s tick', () => {
    const [keep, take, entered] = CLASH[language];
    expect(texts.clash.typed(31)).toContain(keep);
    expect(texts.clash.typed(31)).toContain(take);
    expect(texts.entering.foot).toContain(entered);
    expect([keep, take, entered].map((words) => read(words, language))).toEqual([
      { intent: 'keepTeams', slots: { caseNumber: 31 } },
      { intent: 'takePlans', slots: { caseNumber: 31 } },
      { intent: 'entered', slots: { choice: 1 } },
    ]);
  });

  test('the languages', () => {
    const phrases = { sv: 'språk', nb: 'språk', en: 'language' }[language];
    const wanted = { svenska: 'sv', norsk: 'nb', english: 'en' } as const;
    for (const [name, code] of Object.entries(wanted)) {
      expect(texts.whichLanguage).toContain(`${phrases} ${name}`);
      expect(read(`${phrases} ${name}`, language)).toMatchObject({ intent: 'language', slots: { language: code } });
    }
  });

  const CALENDAR: Readonly<Record<Language, readonly [on: string, off: string, renewed: string]>> = {
    sv: ['kalender på', 'kalender av', 'kalender ny'],
    nb: ['kalender på', 'kalender av', 'kalender ny'],
    en: ['calendar on', 'calendar off', 'calendar new'],
  };

  test('the calendar', () => {
    const [on, off, renewed] = CALENDAR[language];
    expect(texts.calendar.onTyped).toContain(on);
    for (const words of [off, renewed]) expect(texts.calendar.changeTyped).toContain(words);
    expect([on, off, renewed].map((words) => read(words, language))).toEqual([
      { intent: 'calendar', slots: { feed: 'on' } },
      { intent: 'calendar', slots: { feed: 'off' } },
      { intent: 'calendar', slots: { feed: 'new' } },
    ]);
  });

  const UNDO: Readonly<Record<Language, readonly [string, string]>> = {
    sv: ['ångra 27', 'ångra 27: fel kod'],
    nb: ['angre 27', 'angre 27: feil kode'],
    en: ['undo 27', 'undo 27: wrong code'],
  };

  test('that a client is not away after all', () => {
    const [undo, why] = UNDO[language];
    expect(texts.away.undoTyped(27)).toContain(undo);
    expect(texts.away.undoWhy(27)).toContain(`${undo}: `);
    expect(read(undo, language)).toMatchObject({ intent: 'undo', slots: { caseNumber: 27 } });
    expect(read(why, language)).toMatchObject({
      intent: 'undo',
      slots: { caseNumber: 27, comment: expect.any(String) },
    });
  });

  const NEW: Readonly<Record<Language, readonly [string, string]>> = {
    sv: ['ja 27', 'klart 27'],
    nb: ['ja 27', 'ja 27'],
    en: ['yes 27', 'yes 27'],
  };

  test('who takes a new client, and each step that is done', () => {
    const [take, done] = NEW[language];
    expect(texts.newClient.takeTyped(27)).toContain(take);
    expect(texts.newClient.typed(27)).toContain(done);
    for (const words of [take, done])
      expect(read(words, language)).toEqual({ intent: 'accept', slots: { caseNumber: 27 } });
    const example = /: ([^:]*)\.$/.exec(texts.newClient.whichCode)?.[1] ?? '';
    expect(read(example, language)).toMatchObject({ intent: 'newClient', slots: { newCode: expect.any(String) } });
    const named = texts.newClient.contactTyped('K-1047');
    const said = /: (.*:)/.exec(named)?.[1] ?? '';
    expect(read(`${said} Sara`, language)).toMatchObject({
      intent: 'whoIsResponsible',
      slots: { client: 'K-1047', role: 'contact', person: 'm1' },
    });
  });

  const NOTES: Readonly<Record<Language, readonly string[]>> = {
    sv: ['viktigt för K-1047: kaffe i sängen', 'målet nått för K-1047', 'ja 27: ny plan från måndag'],
    nb: ['viktig for K-1047: kaffe på senga', 'målet nådd for K-1047', 'ja 27: ny plan fra mandag'],
    en: ['important for K-1047: coffee in bed', 'goal reached for K-1047', 'yes 27: a new plan from Monday'],
  };

  test('what matters to a client, a goal reached, and what came of it', () => {
    const [noted = '', reached = '', answered = ''] = NOTES[language];
    const upToColon = (words: string) => words.slice(0, words.indexOf(':') + 1);
    expect(texts.matters.nothing('K-1047')).toContain(upToColon(noted));
    expect(texts.matters.howReached('K-1047')).toContain(reached);
    expect(texts.matters.answerTyped(27)).toContain(upToColon(answered));
    expect(read(noted, language)).toMatchObject({ intent: 'matters', slots: { client: 'K-1047' } });
    expect(read(reached, language)).toMatchObject({ intent: 'reassess', slots: { client: 'K-1047', reached: true } });
    expect(read(answered, language)).toMatchObject({ intent: 'accept', slots: { caseNumber: 27 } });
  });

  const ROLE: Readonly<Record<Language, readonly [take: string, leave: string, when: string]>> = {
    sv: ['jag tar', 'jag lämnar', 'v 48'],
    nb: ['jeg tar', 'jeg gir fra meg', 'uke 48'],
    en: ['I take', 'I leave', 'week 48'],
  };

  test.each(ROLE_KEYS)('a role in the team: %s', (teamRole) => {
    const { the, takeTyped, leaveTyped, weeks, which } = texts.roles;
    const [take, leave, when] = ROLE[language];
    const role = the[teamRole];
    expect(weeks([48])).toBe(when);
    expect(takeTyped(role, when)).toContain(`${take} ${role} ${when}`);
    expect(which.typed(role, when)).toContain(`${take} ${role} ${when}`);
    expect(leaveTyped(role, when)).toContain(`${leave} ${role} ${when}`);
    const slots = { teamRole, week: 48 };
    expect(read(`${take} ${role} ${when}`, language)).toMatchObject({ intent: 'roleTake', slots });
    expect(read(`${take} ${role} ${weeks([48, 49])}`, language).slots.roleWeeks).toEqual(['2026-11-23', '2026-11-30']);
    expect(read(`${leave} ${role} ${when}`, language)).toMatchObject({ intent: 'roleGive', slots });
    const [, handed = ''] = which.handTyped('Sara', role, when).split(': ');
    expect(read(handed, language)).toMatchObject({ intent: 'roleTake', slots: { ...slots, person: 'm1' } });
  });

  test('the roles: by turns, a new one, and answers by number', () => {
    const { which, ask, undoTyped, listFoot } = texts.roles;
    const NAMED = { sv: 'ny roll:', nb: 'ny rolle:', en: 'new role:' } as const;
    expect(listFoot).toContain(NAMED[language]);
    expect(which.howToName).toContain(NAMED[language]);
    expect(read(`${NAMED[language]} kaffe`, language)).toEqual({ intent: 'roleName', slots: { teamRole: 'kaffe' } });
    const example = which.howToRotate.slice(which.howToRotate.indexOf(': ') + 2).replace('Hanne, Jonas', 'Sara, Ahmed');
    expect(read(example, language)).toMatchObject({ intent: 'roleRotate', slots: { teamRole: 'planner' } });
    const [yes, no] = YES[language];
    expect(ask.typed(27)).toContain(yes);
    expect(ask.typed(27)).toContain(no);
    expect(undoTyped(27)).toContain(UNDO[language][0]);
  });

  const POLICY: Readonly<Record<Language, string>> = {
    sv: 'ändra policyn',
    nb: 'endre policyen',
    en: 'change the policy',
  };

  test('the policy', () => {
    expect(texts.trust.changeTyped).toContain(POLICY[language]);
    expect(read(POLICY[language], language)).toEqual({ intent: 'policy', slots: { changes: true } });
  });

  test('what waits, once some of it is approved', () => {
    const words = { sv: 'väntar', nb: 'venter', en: 'waiting' }[language];
    expect(texts.approveAll.doneFoot).toContain(words);
    expect(read(words, language).intent).toBe('waiting');
  });

  test('to tell the nurse, once help is called', () => {
    const [, words = ''] = /: (.+)$/.exec(texts.acute.tellTyped('K-1047')) ?? [];
    expect(read(words, language)).toMatchObject({ intent: 'health', slots: { client: 'K-1047' } });
  });

  test('my day', () => {
    const words = { sv: 'min dag', nb: 'min dag', en: 'my day' }[language];
    expect(texts.which.fromYourDay).toContain(words);
    expect(read(words, language).intent).toBe('myDay');
  });

  const NEED: Readonly<Record<Language, readonly (readonly [string, Understood['intent']])[]>> = {
    sv: [
      ['ja 31', 'accept'],
      ['ja 31 60 min', 'accept'],
      ['nej 31', 'decline'],
      ['fråga 31', 'askBack'],
      ['mottaget 31', 'acknowledge'],
      ['svar 31', 'reply'],
      ['berättat 31', 'told'],
      ['ångra 31', 'undo'],
    ],
    nb: [
      ['ja 31', 'accept'],
      ['ja 31 60 min', 'accept'],
      ['nei 31', 'decline'],
      ['spør 31', 'askBack'],
      ['mottatt 31', 'acknowledge'],
      ['svar 31', 'reply'],
      ['fortalt 31', 'told'],
      ['angre 31', 'undo'],
    ],
    en: [
      ['yes 31', 'accept'],
      ['yes 31 60 min', 'accept'],
      ['no 31', 'decline'],
      ['ask 31', 'askBack'],
      ['received 31', 'acknowledge'],
      ['answer 31', 'reply'],
      ['told 31', 'told'],
      ['undo 31', 'undo'],
    ],
  };

  test.each(NEED[language])('an answer to a changed need: %s', (words, intent) => {
    const { ask, done } = texts.need;
    const told = [ask.grantTyped, ask.taking, ask.replyTyped, done.tellTyped, done.takeBackTyped].map((of) => of(31));
    expect(told.join(' ')).toContain(words);
    expect(done.takeBackWhy(31)).toContain(NEED[language].at(-1)?.[0]);
    const minutes = words.includes('60') ? { minutes: 60 } : {};
    expect(read(words, language)).toEqual({ intent, slots: { caseNumber: 31, ...minutes } });
    if (intent !== 'told' && intent !== 'acknowledge' && !words.includes('60'))
      expect(read(`${words}: K-1047`, language)).toMatchObject({
        intent,
        slots: { caseNumber: 31, comment: 'K-1047' },
      });
  });

  test('a report in one sentence, in place of the form', () => {
    const { form } = texts.need;
    const [, sentence = ''] = form.typed('K-1047').split(': ');
    expect(read(sentence, language)).toMatchObject({
      intent: 'needChange',
      slots: { client: 'K-1047', change: 'longer', minutes: 20, dayPart: 'evening', date: '2026-11-30' },
    });
  });
});
