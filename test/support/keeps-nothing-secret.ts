import type { Conversation } from './conversation';
import type { Begin } from './conversation-on-each-store';
import { needsNordre, needsNorr } from './need-conversations';
import { type Secret, type SecretReport, secretReports, type Tongue } from './secret-reports';
import type { Message } from './sight';

/** Who does what in a team, and how it is said there. */
interface Cast {
  readonly reporter: string;
  readonly assessor: string;
  readonly contact: string;
  readonly leader: string;
  /** Reports with a message, a form or a forged card. */
  readonly colleague: string;
  readonly client: string;
  /** The first three cases: one for the assessor, one for the named contact, one that the leader may take back. */
  readonly cases: readonly (readonly [string, string])[];
  readonly draft: string;
  readonly say: Readonly<Record<'question' | 'answer' | 'no' | 'back', string>>;
  readonly press: Readonly<Record<'question' | 'answer' | 'no' | 'back' | 'done' | 'send' | 'edit' | 'show', RegExp>>;
}

const NORR: Cast = {
  reporter: 'Sara',
  assessor: 'Erik',
  contact: 'Lisa',
  leader: 'Karin',
  colleague: 'Ahmed',
  client: 'K-1020',
  cases: [
    ['K-1007 behöver 10 min mer', 'ja'],
    ['K-1011 behöver 2 min mer på morgonen', '2'],
    ['K-1007 behöver 10 min mer till och med söndag', 'ja'],
  ],
  draft: 'K-1020 vill ha besöket kl 14 i stället för 13',
  say: { question: 'fråga 1', answer: 'svar 1', no: 'nej 1', back: 'ångra 3' },
  press: {
    question: /^Fråga$/,
    answer: /^Svara$/,
    no: /^Nej$/,
    back: /^Ta tillbaka$/,
    done: /^Klart$/,
    send: /är med på det/,
    edit: /^Ändra uppgifterna$/,
    show: /^Visa vad det blir$/,
  },
};

const NORDRE: Cast = {
  reporter: 'Hanne',
  assessor: 'Olav',
  contact: 'Ingrid',
  leader: 'Tone',
  colleague: 'Jonas',
  client: 'B-240',
  cases: [
    ['B-226 trenger 20 min mer', 'ja'],
    ['B-231 trenger 10 min mer om kvelden', '2'],
    ['B-226 trenger 120 min mer til og med søndag', 'ja'],
  ],
  draft: 'B-240 vil ha besøket kl 10 i stedet for 9.30',
  say: { question: 'spørsmål 1', answer: 'svar 1', no: 'nei 1', back: 'angre 3' },
  press: {
    question: /^Spør$/,
    answer: /^Svar$/,
    no: /^Nei$/,
    back: /^Ta tilbake$/,
    done: /^Ferdig$/,
    send: /er med på det/,
    edit: /^Endre opplysningene$/,
    show: /^Vis hva det blir$/,
  },
};

interface Stage {
  readonly cast: Cast;
  readonly draft: Message;
  readonly form: Message;
  /** As each card stood when it was sent: what slips through one press does not hinder the next. */
  readonly cards: Readonly<Record<'asked' | 'decided' | 'reversed' | 'taken', Message>>;
}

/** A remark that may be kept: what the scan finds, so that finding nothing means something. */
export const KEPT: Readonly<Record<'sv' | 'nb', string>> = { sv: 'gäller det helgerna', nb: 'gjelder det helgene' };

const cardWith = (talk: Conversation, name: string, title: RegExp): Message => {
  const person = talk.who(name);
  const card = person.messages().findLast(({ buttons }) => buttons.some((one) => title.test(one)));
  if (!card) throw new Error(`${name} has no button ${title}. The chat:\n${person.transcript()}`);
  return card;
};

const lastCardOf = (talk: Conversation, name: string): Message => {
  const card = talk.who(name).lastCard();
  if (!card) throw new Error(`${name} has no card`);
  return card;
};

const setStage = async (talk: Conversation, cast: Cast, kept: string): Promise<Stage> => {
  for (const [words, answer] of cast.cases) {
    await talk.who(cast.reporter).writes(words);
    await talk.who(cast.reporter).writes(answer);
    await talk.settled();
  }
  await talk.who(cast.assessor).writes(`${cast.say.question}: ${kept}`);
  await talk.settled();
  const colleague = talk.who(cast.colleague);
  await colleague.writes(cast.draft);
  const draft = lastCardOf(talk, cast.colleague);
  await colleague.writes(cast.draft);
  await colleague.presses(cast.press.edit);
  const { press } = cast;
  const cards = {
    asked: cardWith(talk, cast.reporter, press.answer),
    decided: cardWith(talk, cast.assessor, press.no),
    reversed: cardWith(talk, cast.leader, press.back),
    taken: cardWith(talk, cast.contact, press.done),
  };
  return { cast, draft, form: lastCardOf(talk, cast.colleague), cards };
};

const FIELDS = ['minutes', 'time', 'visit', 'from', 'until', 'days', 'area', 'urgency', 'comment'] as const;

/** What no card of the bot's would send: another case, and words where codes, ids and times belong. */
const forgeries = (cast: Cast, secret: string, at: number): readonly object[] => {
  const added = { change: 'added', start: '20:00', minutes: 5, kind: 'home-help', from: '2026-11-25' };
  const longer = { change: 'longer', which: { visit: secret }, minutes: 5, from: '2026-11-25' };
  const caseId = `forged-${cast.client}-${at}`;
  return [
    { caseId, wanted: { ...added, serviceCode: secret } },
    { caseId, wanted: { ...added, serviceCode: secret }, agreed: false },
    { caseId, wanted: longer },
    { caseId, wanted: longer, agreed: false },
    { caseId, client: secret },
    { caseId, area: secret, urgency: secret },
    { caseId, comment: secret },
  ];
};

/** One of them after the other. */
const inTurn = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

/** What the bot answers to it. */
const tries = async (talk: Conversation, stage: Stage, report: SecretReport, at: number): Promise<string> => {
  const { cast, draft, form, cards } = stage;
  const { way, words, secret } = report;
  const who = (name: string) => talk.who(name);
  const inputs = { comment: words };
  switch (way) {
    case 'message': {
      const { card, text } = await who(cast.colleague).writes(words);
      // What was not stopped is pressed on with, so that whatever would be kept of it is.
      if (card) await who(cast.colleague).writes('ja');
      return text;
    }
    case 'typed question':
      return (await who(cast.assessor).writes(`${cast.say.question}: ${words}`)).text;
    case 'typed answer':
      return (await who(cast.reporter).writes(`${cast.say.answer}: ${words}`)).text;
    case 'typed no':
      return (await who(cast.assessor).writes(`${cast.say.no}: ${words}`)).text;
    case 'typed taking back':
      return (await who(cast.leader).writes(`${cast.say.back}: ${words}`)).text;
    case 'question in the card':
      return (await who(cast.assessor).presses(cast.press.question, { on: cards.decided, inputs })).text;
    case 'answer in the card':
      return (await who(cast.reporter).presses(cast.press.answer, { on: cards.asked, inputs })).text;
    case 'no in the card':
      return (await who(cast.assessor).presses(cast.press.no, { on: cards.decided, inputs })).text;
    case 'taking back in the card':
      return (await who(cast.leader).presses(cast.press.back, { on: cards.reversed, inputs })).text;
    case 'what came of it':
      return (await who(cast.contact).presses(cast.press.done, { on: cards.taken, inputs })).text;
    case 'form': {
      const field = inTurn(FIELDS, at);
      return (await who(cast.colleague).presses(cast.press.show, { on: form, inputs: { [field]: secret.typed } })).text;
    }
    case 'forged card': {
      const forged = inTurn(forgeries(cast, secret.typed, at), at);
      return (await who(cast.colleague).presses(cast.press.send, { on: draft, inputs: { ...forged } })).text;
    }
  }
};

/** Written in any way, it reads the same: lower case, and no sign or space between digits. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/(?<=\d)[ ()+/#-]+(?=\d)/g, '');

/** The secrets that some of the lines give away. */
const foundIn = (lines: readonly string[], secrets: readonly Secret[]): readonly string[] => {
  const all = lines.join('\n').toLowerCase();
  const text = `${all}\n${plain(all)}`;
  const runs = new Set(text.match(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu));
  const isIn = (trace: string): boolean => (/^\d+$/.test(trace) ? runs.has(trace) : text.includes(trace.toLowerCase()));
  return secrets.flatMap(({ typed, traces }) => (traces.some(isIn) ? [typed] : []));
};

const STOPPED = /Där stod|Der sto/;
const isInWords = ({ way }: SecretReport): boolean => way !== 'form' && way !== 'forged card';

/** Ways in which the store fails meanwhile, so that what is logged of it is looked through as well. */
const FAILING = ['reads', 'writes', 'everything'] as const;

/** So many reports of clients that hold something forbidden reach the bot in every way there is. */
export const triedToLeave = async (begin: Begin, count: number, seed: number) => {
  const talk = await begin({ teams: [needsNorr(), needsNordre()], logged: 'trace' });
  const norr = await setStage(talk, NORR, KEPT.sv);
  const nordre = await setStage(talk, NORDRE, KEPT.nb);
  const stages: Readonly<Record<Tongue, Stage>> = { sv: norr, nb: nordre, en: norr };
  const reports = secretReports(count, seed);
  const numbered = reports.map((report, at) => ({ report, at }));
  const calm = numbered.slice(0, Math.floor(count * 0.9));
  const failing = numbered.slice(calm.length);
  const queues = [norr, nordre].map((stage) => calm.filter(({ report }) => stages[report.tongue] === stage));
  const unstopped: string[] = [];
  await Promise.all(
    queues.map(async (queue) => {
      for (const { report, at } of queue) {
        const answer = await tries(talk, stages[report.tongue], report, at);
        if (isInWords(report) && !STOPPED.test(answer)) unstopped.push(report.words);
      }
    }),
  );
  for (const [number, { report, at }] of failing.entries()) {
    talk.store.fails(FAILING[number % FAILING.length]);
    await tries(talk, stages[report.tongue], report, at);
  }
  talk.store.fails(undefined);
  await talk.settled();
  await talk.later(60);
  const secrets = reports.map(({ secret }) => secret);
  const sent = talk.connector.log.map((one) => JSON.stringify(one.body));
  const logged = talk.faults.map((line) => JSON.stringify(line));
  return {
    reports,
    logged: logged.length,
    /** What was understood as if nothing were wrong with it. */
    unstopped,
    inTheStore: foundIn(talk.store.written, secrets),
    inWhatWasSent: foundIn(sent, secrets),
    inTheLog: foundIn(logged, secrets),
    /** A remark that is no secret, looked for in the same way. */
    kept: Object.values(KEPT).map((typed) => foundIn(talk.store.written, [{ typed, traces: [typed] }]).length),
  };
};
