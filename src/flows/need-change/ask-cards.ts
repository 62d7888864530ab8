import type { CardBox, CardFinding } from '../../core/card';
import type { CaseText } from '../../core/flow';
import { leadersOn } from '../../core/team';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { capital, phrasesFor } from '../phrases';
import { question } from '../question';
import { spanWords } from '../standing-words';
import { wordsLine } from './case-lines';
import { awaitsAnswer, type NeedCase } from './need-change';
import { onCase } from './pieces';
import { aboutWords, changeWords, frameWords, today, untilWords } from './words';

/** It waits for this reader: for whoever answers for it, and for the leaders once its time has passed. */
export const isAskedOf = (one: NeedCase, { team, reader, at }: Pick<View, 'team' | 'reader' | 'at'>): boolean =>
  one.open &&
  awaitsAnswer(one) &&
  (one.owner === reader || (one.escalatedAt !== undefined && leadersOn(team, today({ team, at })).includes(reader)));

const from = (one: NeedCase, view: View): string =>
  view.texts.need.ask.from(phrasesFor(view).name(one.by), one.number, untilWords(one, view));

const askedLine = (one: NeedCase, view: View): readonly CardFinding[] =>
  one.status === 'asked' ? [{ mark: 'ok', text: view.texts.need.ask.askedBack(phrasesFor(view).name(one.by)) }] : [];

/** What the reporter answered to a question about it. */
const replyLine = ({ by, status }: NeedCase, words: readonly CaseText[], view: View): readonly CardBox[] => {
  const reply = status === 'waiting' ? words.filter((said) => said.by === by).at(-1) : undefined;
  return reply ? [{ line: view.texts.need.ask.answered(phrasesFor(view).name(by), reply.text) }] : [];
};

/** What an assessor decides on: code, minutes, area and dates, and no word of anybody's but an answer to their own question. */
const frameCard = (one: NeedCase, words: readonly CaseText[], view: View): Drawn => {
  const { ask, areas } = view.texts.need;
  const { wanted, area } = one;
  const yes = onCase('grantNeed', one);
  const no = onCase('declineNeed', one);
  const small = [wanted ? capital(spanWords(wanted, view)) : '', area ? areas[area] : ''].filter(Boolean).join(' · ');
  const card = question(
    {
      title: ask.frame(one.client),
      small: from(one, view),
      boxes: [{ line: `**${frameWords(one, view)}**`, ...(small ? { small } : {}) }, ...replyLine(one, words, view)],
      findings: askedLine(one, view),
      foot: ask.frameFoot,
      input: { label: ask.why, hint: ask.whyHint },
      actions: [button(ask.grant, yes), button(ask.decline, no), button(ask.question, onCase('askBack', one))],
    },
    ask.grantTyped(one.number),
  );
  return { card, yes, no };
};

const boxesOf = (one: NeedCase, words: readonly CaseText[], view: View): readonly CardBox[] => {
  const { areas, urgencies, ask } = view.texts.need;
  const { wanted, area, urgency, calledAt } = one;
  const small = [
    wanted ? spanWords(wanted, view) : '',
    area ? areas[area] : '',
    urgencies[urgency],
    calledAt === undefined ? '' : ask.called(phrasesFor(view).until(calledAt)),
  ];
  const line = wanted ? changeWords(wanted, view) : aboutWords(one, view);
  const said = wordsLine(one, words, view);
  return [
    { line: `**${capital(line)}**`, small: small.filter(Boolean).join(' · ') },
    ...(said ? [{ line: said }] : []),
  ];
};

const titleOf = ({ kind, client }: NeedCase, { texts }: View): string => {
  const { ask, specialist } = texts.need;
  if (kind === 'health') return ask.health(client);
  return kind === 'specialist' ? specialist.ask(client) : ask.contact(client);
};

/** What somebody is to see to: whoever is named for the client takes it, and says what came of it. */
const takeCard = (one: NeedCase, words: readonly CaseText[], view: View): Drawn => {
  const { ask } = view.texts.need;
  const close = button(ask.close, onCase('closeNeed', one));
  const take = one.status === 'waiting' ? [button(ask.take, onCase('acknowledgeNeed', one))] : [];
  const notAsked = one.kind === 'contact' && one.wanted !== undefined;
  const card = question(
    {
      title: titleOf(one, view),
      small: from(one, view),
      boxes: boxesOf(one, words, view),
      findings: askedLine(one, view),
      ...(notAsked ? { foot: ask.notAsked(one.client) } : {}),
      input: { label: ask.wordsLabel, hint: ask.wordsHint },
      actions: [...take, close, button(ask.question, onCase('askBack', one))],
    },
    ask.taking(one.number),
  );
  return { card, yes: onCase(one.status === 'waiting' ? 'acknowledgeNeed' : 'closeNeed', one) };
};

export const askCard = (one: NeedCase, words: readonly CaseText[], view: View): Drawn =>
  one.kind === 'decision' ? frameCard(one, words, view) : takeCard(one, words, view);

/** What the reporter is asked about it. */
export const replyCard = (one: NeedCase, words: readonly CaseText[], view: View): Drawn => {
  const { ask } = view.texts.need;
  const name = one.owner === undefined ? '' : phrasesFor(view).name(one.owner);
  const said = wordsLine(one, words, view);
  const card = question(
    {
      title: ask.replyTitle(name, one.client),
      small: from(one, view),
      boxes: said ? [{ line: said }] : [],
      findings: [],
      input: { label: ask.wordsLabel, hint: ask.wordsHint },
      actions: [button(ask.reply, onCase('replyToNeed', one))],
    },
    ask.replyTyped(one.number),
  );
  return { card };
};
