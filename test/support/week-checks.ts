import { wordingOf } from '../../src/bot/wording';
import type { Instant } from '../../src/core/ids';
import { caseId } from '../../src/core/ids';
import { HOUR, localTime } from '../../src/core/time';
import type { SentCard } from '../../src/engine/outbox-rows';
import { persons as personsIn } from '../../src/engine/persons';
import { ParsedRows, readTeam } from '../../src/engine/read';
import { decode, partitions, under } from '../../src/engine/rows';
import { caseOf, toldTo } from '../../src/engine/shown-cards';
import { flows } from '../../src/flows';
import { firstStart, type VisitCase } from '../../src/flows/swap/swap';
import { buttonsOf, textOf } from './chat';
import type { Json } from './json';
import type { Entry } from './week-diary';
import { mentions } from './week-people';
import { firstNameOf, type Stage } from './week-stage';

const about = (entry: Entry, cases: readonly VisitCase[]): readonly VisitCase[] =>
  cases.filter(({ number }) => mentions(entry.text, number));

const told = ({ diary, care }: Stage): readonly Entry[] => {
  const names = new Set(care.members.map(firstNameOf));
  return diary.entries.filter(({ what, name }) => what === 'told' && names.has(name));
};

const said = (entry: Entry, stage: Stage): string =>
  `${entry.name} at ${new Date(entry.at).toISOString()} (${stage.isOnDuty(entry.name, entry.at) ? 'at work' : 'off duty'}): ${entry.text}`;

/** Questions to all that came to somebody who was off duty and does not want them. */
export const unwanted = (stage: Stage, cases: readonly VisitCase[], optedIn: readonly string[]): readonly string[] =>
  told(stage)
    .filter(({ name, at }) => !stage.isOnDuty(name, at) && !optedIn.includes(name))
    .filter((entry) =>
      about(entry, cases).some(
        (one) => one.began === 'owner' && !one.named && one.asked.some((id) => stage.nameOf(id) === entry.name),
      ),
    )
    .map((entry) => said(entry, stage));

const isQuiet = ({ care }: Stage, at: Instant): boolean => {
  const time = localTime(at, care.team.timeZone);
  return time >= '21:00' || time < '06:00';
};

/** What came in quiet hours to somebody off duty although nothing in it begins within twelve hours. */
export const unquiet = (stage: Stage, cases: readonly VisitCase[]): readonly string[] =>
  told(stage)
    .filter(({ name, at }) => isQuiet(stage, at) && !stage.isOnDuty(name, at))
    .filter((entry) => !about(entry, cases).some((one) => firstStart(one) - entry.at <= 12 * HOUR))
    .map((entry) => said(entry, stage));

const read = (card: Json): string => [textOf(card), ...buttonsOf(card)].join(' | ');

/** Cards of cases that stand in somebody's chat and do not say what is so; each is drawn anew as of when it was last drawn. */
export const untrue = async (stage: Stage): Promise<readonly string[]> => {
  const { conversation, care, diary } = stage;
  const { store } = conversation;
  const wordings = new Map(flows.map((edge) => [edge.flow.name, wordingOf(edge, () => 'new')]));
  const rows = await store.range(partitions.team(care.team.id), ...under('s|'));
  const found: string[] = [];
  for (const { key, value } of rows) {
    const sent = decode<SentCard>(value);
    const id = caseId(key.split('|')[1] ?? '');
    const at = diary.changedAt(sent.activity) ?? conversation.clock.now();
    const team = readTeam(store, care.team.id, new ParsedRows());
    const clock = { now: () => at };
    const reader = await toldTo({ persons: personsIn(store, clock), clock }, team, sent.member, id);
    const one = await caseOf(team, id);
    const drawn = reader && one && (await wordings.get(one.flow)?.card(reader));
    const message = conversation
      .who(stage.nameOf(sent.member))
      .messages()
      .find((each) => each.id === sent.activity);
    if (!drawn?.card || !message?.card) {
      found.push(`${key} stands nowhere`);
      continue;
    }
    const [is, should] = [read(message.card), read(drawn.card as Json)];
    if (is !== should) found.push(`${stage.nameOf(sent.member)} reads: ${is}\n   it is: ${should}`);
  }
  return found;
};
