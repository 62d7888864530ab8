import { type MeasuredBot, type Story, startBot } from './bots';
import { candidatesLines } from './candidates';
import { summariesLines } from './summaries';
import { openSink, post, type Sink } from './wire';

type Visit = Story['visits'][number];

const ROUNDS = 9;
const TURNS = 200;
const WARM_UP = 8;

let minted = 0;

const envelope = (sink: Sink, objectId: string) => {
  minted += 1;
  return {
    id: `bench-${minted}`,
    timestamp: '2026-11-22T08:00:00Z',
    channelId: 'msteams',
    serviceUrl: sink.serviceUrl,
    from: { id: `29:${objectId}`, name: 'A', aadObjectId: objectId },
    recipient: { id: '28:tillit', name: 'Tillit' },
    conversation: { id: `a:${objectId}`, conversationType: 'personal', tenantId: 'bench' },
    channelData: { tenant: { id: 'bench' } },
  };
};

const typed = (sink: Sink, visit: Visit) => ({
  ...envelope(sink, visit.owner.objectId),
  type: 'message',
  text: visit.text,
});

const pressed = (sink: Sink, objectId: string, verb: string, data: object) => ({
  ...envelope(sink, objectId),
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: `card-${minted}`,
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

/** Turns a second, each sent after the one before it: measured to the HTTP answer, and with what was waited for after it. */
interface Rate {
  readonly answered: number;
  readonly settled: number;
}

const rate = async (
  port: number,
  activities: readonly object[],
  check: (body: string) => boolean,
  settle: () => Promise<unknown> = async () => {},
): Promise<Rate> => {
  let answering = 0;
  const start = performance.now();
  for (const activity of activities) {
    const sent = performance.now();
    const { status, body } = await post(port, activity);
    answering += performance.now() - sent;
    if (status !== 200 || !check(body)) throw new Error(`a turn was answered ${status} ${body.slice(0, 300)}`);
    await settle();
  }
  const each = (milliseconds: number) => activities.length / (milliseconds / 1000);
  return { answered: each(answering), settled: each(performance.now() - start) };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const anything = () => true;
const saysCard = (body: string) => body.includes('adaptive') && body.includes('#');

interface Round {
  readonly echoText: number;
  readonly echoPress: number;
  readonly typed: number;
  readonly pressed: Rate;
}

interface Measuring {
  readonly sink: Sink;
  readonly echo: MeasuredBot;
  readonly bot: MeasuredBot;
}

/** Offers are opened and settled outside the time; what is timed is taking them. Then they are taken back the same way. */
const pressRate = async ({ sink, bot }: Measuring, visits: readonly Visit[], turn: number): Promise<Rate> => {
  const { team } = bot.story;
  const back = turn % 2 === 1;
  const cases = visits.map((visit, at) => ({
    ...(back ? { owner: visit.taker, taker: visit.owner } : { owner: visit.owner, taker: visit.taker }),
    visit: visit.visit,
    date: visit.date,
    caseId: `bench${turn}x${at}`,
  }));
  for (const one of cases) {
    const data = { team, caseId: one.caseId, visit: one.visit, date: one.date, to: one.taker.member };
    await rate(bot.port, [pressed(sink, one.owner.objectId, 'offerVisit', data)], saysCard);
    await bot.ask('settle');
  }
  const taking = cases.map((one) =>
    pressed(sink, one.taker.objectId, 'acceptVisit', { team, caseId: one.caseId, seen: 1 }),
  );
  return rate(
    bot.port,
    taking,
    (body) => saysCard(body) && !body.includes('acceptVisit'),
    () => bot.ask('settle'),
  );
};

const round = async (measuring: Measuring, turn: number): Promise<Round> => {
  const { sink, echo, bot } = measuring;
  const visits = bot.story.visits.slice(0, TURNS);
  const texts = Array.from({ length: TURNS }, (_, at) => typed(sink, visits[at % visits.length] as Visit));
  const presses = texts.map(() => pressed(sink, 'somebody', 'anything', {}));
  return {
    echoText: (await rate(echo.port, texts, anything)).answered,
    typed: (await rate(bot.port, texts, anything)).answered,
    echoPress: (await rate(echo.port, presses, anything)).answered,
    pressed: await pressRate(measuring, visits.slice(0, -1), turn),
  };
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const sum = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([partition, count]) => `${count} ${partition}`)
    .join(', ') || 'none';

const sayRoundTrips = async (store: string, bot: MeasuredBot): Promise<void> => {
  const answer = await bot.ask('trips');
  if (answer.says !== 'trips') throw new Error('the bot did not say its round trips');
  say(`round trips to the HTTP answer, ${store}:`);
  for (const { turn, counts } of answer.trips)
    say(`  ${turn.padEnd(36)} reads: ${sum(counts.reads)}; writes: ${sum(counts.transactions)}`);
};

const run = async (): Promise<void> => {
  for (const line of candidatesLines()) say(line);
  for (const line of await summariesLines()) say(line);
  const sink = await openSink();
  const echo = await startBot('echo-process.js');
  const bot = await startBot('tillit-process.js', 'embedded');
  const measuring = { sink, echo, bot };
  await sayRoundTrips('embedded', bot);
  const rounds: Round[] = [];
  for (let turn = 0; turn < WARM_UP + ROUNDS; turn += 1) {
    const one = await round(measuring, turn);
    if (turn >= WARM_UP) rounds.push(one);
  }
  const of = (pick: (one: Round) => number) => median(rounds.map(pick));
  const ratios = (pick: (one: Round) => number) => {
    const all = rounds.map(pick).sort((a, b) => a - b);
    return `${of(pick).toFixed(2)} (${all[0]?.toFixed(2)}-${all[all.length - 1]?.toFixed(2)})`;
  };
  const line = (what: string, pick: (one: Round) => number, rest = '') =>
    say(`  ${what.padEnd(44)} ${of(pick).toFixed(0).padStart(5)}${rest}`);
  const toEcho = (pick: (one: Round) => number) => `   ${ratios((one) => pick(one) / one.echoText)} of the echo`;
  const typed = (one: Round) => one.typed;
  const pressed = (one: Round) => one.pressed.answered;
  const told = (one: Round) => one.pressed.settled;
  say(`turns a second, one after the other, median of ${ROUNDS} rounds:`);
  line('echo, a text', (one) => one.echoText);
  line('Tillit, a text that opens a card', typed, `${toEcho(typed)}, goal 0.70`);
  line('Tillit, a press that takes a visit', pressed, `${toEcho(pressed)}, goal 0.50`);
  line('  until everybody has been told of it', told, toEcho(told));
  line('echo, a press (nothing sent, nothing kept)', (one) => one.echoPress);
  await Promise.all([echo.stop(), bot.stop(), sink.close()]);
};

void run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
