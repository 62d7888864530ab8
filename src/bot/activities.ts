import { Application, type TurnState } from '@microsoft/teams-ai';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { fill, ofTeam } from '../cards/fill';
import { personalWelcome } from '../cards/welcome';
import { type TeamId, teamId } from '../core/ids';
import type { Clock } from '../core/time';
import { keepChannel } from '../engine/channel';
import type { CardPlace } from '../engine/messenger';
import type { Outbox } from '../engine/outbox';
import { readTeam } from '../engine/read';
import type { StandingCards } from '../engine/standing';
import type { Press } from '../flows/edge';
import { type AcuteKind, type Calm, listen } from '../language/acute';
import { textsIn } from '../text';
import type { Texts } from '../text/texts';
import { emergencyAnswer } from './emergency';
import { shownInstalled } from './installed';
import { chooseBinding, type Installed, install, installAgain } from './installing';
import { dialogLine, isMessageAction, onMessageAction } from './message-action';
import { activityOf } from './messenger';
import { openCardOf } from './open-card';
import { authorOf, boundTeam, channelFrom, forgetConversation, readRosterAgain, rememberConversation } from './people';
import { languageOf } from './places';
import { messageOf } from './replies';
import { answer } from './turn';
import type { Reply, TurnParts, Utterance } from './utterance';
import { answerInvoke, cardAnswer, cardAttachment, invokeValue, isCardPress, submitValue, textAnswer } from './wire';

export interface ActivityParts extends TurnParts {
  readonly clock: Clock;
  /** Writes a fault to the log and gives the reference to tell the person. */
  readonly fault: (what: string, cause: unknown) => string;
  readonly cardShown: Outbox['cardShown'];
  readonly standing: Pick<StandingCards, 'shownAt' | 'answeredAt'>;
  /** Sends to someone's own chat; where it stands then, or nowhere. */
  readonly toOwnChat: (
    by: Utterance['by'],
    message: { readonly text?: string; readonly card?: unknown },
  ) => Promise<CardPlace | undefined>;
}

const BIND = z.object({ team: z.string() });

const isPersonal = (activity: Activity): boolean => activity.conversation.conversationType === 'personal';

/** Routes of the platform's activities, thin: each reads what came, asks the turn, and sends what it answers. */
export const routes = (parts: ActivityParts): Application<TurnState> => {
  const { engine, persons } = parts;

  const textsFor = async (activity: Activity): Promise<Texts> => {
    const by = authorOf(activity);
    const person = by && (await persons.get(by));
    const team = person?.teams[0]?.team ?? (await boundTeam(parts, activity));
    const state = team && (await readTeam(engine.store, team, engine.parsed).team());
    return textsIn(languageOf(person, state?.team.language ?? 'sv'));
  };

  /** A new draft is what a bare `ja` answers from now on; a press that settled something leaves that as it was. */
  const remember = async (by: Utterance['by'], reply: Reply): Promise<void> => {
    const { drawn, team } = reply;
    const isAnswered = drawn?.yes !== undefined || (drawn?.choices?.length ?? 0) > 0;
    if (!drawn || !(isAnswered || drawn.asked)) return;
    const marked = (press: Press | undefined) => press && ofTeam(press, team);
    const asked = marked(drawn.asked);
    if (!isAnswered) return persons.remember(by, { ...(await persons.shown(by)), asked });
    await persons.remember(by, {
      yes: marked(drawn.yes),
      no: marked(drawn.no),
      about: drawn.about,
      choices: drawn.choices?.map(marked),
      asked,
    });
  };

  /** The card of a case, wherever it stands now, is kept true from now on. */
  const keepTrue = (reply: Reply, place: CardPlace | undefined): void => {
    const { drawn, team, member, recorded } = reply;
    if (!drawn?.shows || !team || !member || recorded || !place?.activity) return;
    const { caseId, revision } = drawn.shows;
    const { conversation, activity } = place;
    parts.behind(parts.cardShown(team, caseId, { member, conversation, activity, revision }));
  };

  /** Into the own chat of whoever wrote or pressed where others read; where it stands then. */
  const tellAlone = async (by: Utterance['by'], reply: Reply): Promise<CardPlace | undefined> => {
    const sent = await parts.toOwnChat(by, messageOf(reply));
    if (sent) {
      parts.behind(remember(by, reply));
      keepTrue(reply, sent);
    }
    return sent;
  };

  const sendReply = async (context: TurnContext, by: Utterance['by'], reply: Reply): Promise<void> => {
    if (!reply.drawn && !reply.text) return;
    parts.behind(remember(by, reply));
    const sent = await context.sendActivity(activityOf(messageOf(reply)));
    const place = { conversation: context.activity.conversation.id, activity: sent?.id ?? '' };
    keepTrue(reply, place);
    if (reply.standing && place.activity) parts.behind(parts.standing.shownAt(by, place, messageOf(reply)));
  };

  const faultReply = async (context: TurnContext, cause: unknown): Promise<string> => {
    const reference = parts.fault('a turn failed', cause);
    const texts = await textsFor(context.activity).catch(() => textsIn('sv'));
    return texts.fault(reference);
  };

  const guarded = (turn: (context: TurnContext) => Promise<void>) => async (context: TurnContext) => {
    try {
      await turn(context);
    } catch (cause) {
      const text = await faultReply(context, cause);
      await context.sendActivity({ type: ActivityTypes.Message, text }).catch((lost: unknown) => {
        parts.fault('a fault could not be told', lost);
      });
    }
  };

  const utteranceOf = (activity: Activity, by: Utterance['by'], text: Calm): Utterance => {
    const at = parts.clock.now();
    const submitted = submitValue.safeParse(activity.value);
    return text === '' && submitted.success ? { by, at, press: submitted.data } : { by, at, text };
  };

  const notAnybody = async (context: TurnContext): Promise<void> => {
    await context.sendActivity((await textsFor(context.activity)).notInTeam);
  };

  /** The line in the channel becomes the question's own card there, once it has been sent; only in the Teams team of that care team. */
  const awaitInChannel = async (
    { activity }: TurnContext,
    { drawn, team, member }: Reply,
    bound: TeamId | undefined,
    line: string | undefined,
  ) => {
    if (!drawn?.awaited || !team || !member || !line || bound !== team) return;
    const place = { conversation: activity.conversation.id, activity: line };
    await parts.cardShown(team, drawn.awaited, { member, ...place, revision: 0, open: true });
  };

  /** In a channel the bot answers one line, and puts the rest into the writer's own chat. */
  const answerInChannel = async (context: TurnContext, spoken: Utterance): Promise<void> => {
    const { by } = spoken;
    if (await saidToStranger(context, by)) return;
    const bound = await boundTeam(parts, context.activity);
    if (bound) parts.behind(keepChannel(engine.store, bound, channelFrom(context.activity), true));
    const utterance: Utterance = { ...spoken, inTheOpen: true };
    const reply = await answer(parts, utterance);
    const texts = await textsFor(context.activity);
    const sent = await tellAlone(by, reply);
    const line = await context.sendActivity(sent ? texts.channel.sentToYou : texts.channel.couldNotSend);
    if (sent) await awaitInChannel(context, reply, bound, line?.id);
    const installed = await installAgain(parts, context);
    if (installed && installed.outcome !== 'noTeams') await sayInstalled(context, installed);
  };

  /** Where the bot waits for its care team, whoever is in none is told of that alone. */
  const saidToStranger = async (context: TurnContext, by: Utterance['by']): Promise<boolean> => {
    if ((await persons.fresh(by))?.teams.length) return false;
    const installed = await installAgain(parts, context);
    if (installed) await sayInstalled(context, installed);
    return installed !== undefined;
  };

  /** In words wherever no card may stand or none is taken: the number is never lost to one. */
  const answerDanger = async (context: TurnContext, by: Utterance['by'] | undefined, danger: AcuteKind) => {
    const { activity } = context;
    const alarming = { by, at: parts.clock.now(), danger, text: activity.text ?? '' };
    const reply = await emergencyAnswer(parts, alarming);
    const inWords = async () => void (await context.sendActivity(reply.text));
    if (!reply.drawn || !isPersonal(activity)) return inWords();
    await context.sendActivity(activityOf(messageOf(reply))).catch(inWords);
  };

  const onMessage = guarded(async (context) => {
    const { activity } = context;
    const by = authorOf(activity);
    const heard = listen((activity.text ?? '').trim());
    if ('danger' in heard) return answerDanger(context, by, heard.danger);
    if (!by) return notAnybody(context);
    const utterance = utteranceOf(activity, by, heard.calm);
    if (utterance.press?.verb === 'bindTeam') {
      return void (await context.sendActivity(activityOf(await binding(context, utterance.press))));
    }
    if (isPersonal(activity)) {
      await rememberConversation(parts, activity);
      await sendReply(context, by, await answer(parts, utterance));
    } else await answerInChannel(context, utterance);
    parts.behind(persons.answered(by, utterance.at));
  });

  const onPress = async (context: TurnContext): Promise<void> => {
    try {
      await answerPress(context);
    } catch (cause) {
      await answerInvoke(context, textAnswer(await faultReply(context, cause)));
    }
  };

  const onAction = async (context: TurnContext): Promise<void> =>
    onMessageAction({ ...parts, textsFor }, context).catch(async (cause: unknown) =>
      answerInvoke(context, dialogLine(await faultReply(context, cause))),
    );

  /** What a press comes to is for whoever pressed; the card in the channel stays for everybody, as it is now. */
  const answerPressInChannel = async (context: TurnContext, utterance: Utterance): Promise<void> => {
    const reply = await answer(parts, utterance);
    const card = utterance.press && (await openCardOf(parts, utterance.by, utterance, utterance.press));
    if (reply.drawn || reply.text) await tellAlone(utterance.by, reply);
    await answerInvoke(
      context,
      card ? cardAnswer(card) : textAnswer((await textsFor(context.activity)).open.restToYou),
    );
  };

  const answerPress = async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const by = authorOf(activity);
    const pressed = invokeValue.safeParse(activity.value);
    if (!by) return answerInvoke(context, textAnswer((await textsFor(activity)).notInTeam));
    if (!pressed.success) return answerInvoke(context, textAnswer((await textsFor(activity)).oldCard));
    const press = pressed.data.action;
    if (press.verb === 'bindTeam') {
      const shown = await binding(context, press);
      return answerInvoke(context, 'card' in shown ? cardAnswer(shown.card) : textAnswer(shown.text));
    }
    const place = activity.replyToId
      ? { conversation: activity.conversation.id, activity: activity.replyToId }
      : undefined;
    if (!isPersonal(activity)) return answerPressInChannel(context, { by, at: parts.clock.now(), press });
    const utterance: Utterance = { by, at: parts.clock.now(), press, ...(place ? { place } : {}) };
    const reply = await answer(parts, utterance);
    if (reply.stays) {
      await sendReply(context, by, reply);
      return answerInvoke(context, cardAnswer(fill(reply.stays.card, reply.team)));
    }
    if (!reply.drawn) return answerInvoke(context, textAnswer(reply.text ?? ''));
    if (reply.drawn.yes || reply.drawn.choices?.length) parts.behind(remember(by, reply));
    keepTrue(reply, place);
    await answerInvoke(context, cardAnswer(fill(reply.drawn.card, reply.team)));
    if (reply.standing && place) parts.behind(parts.standing.answeredAt(by, place, messageOf(reply)));
  };

  /** What comes of a press on the question which team it is. */
  const binding = async (context: TurnContext, press: Press) => {
    const chosen = BIND.safeParse(press.data);
    const installed = chosen.success ? await chooseBinding(parts, context, teamId(chosen.data.team)) : undefined;
    return shownInstalled(engine, installed, await textsFor(context.activity));
  };

  const sayInstalled = async (context: TurnContext, installed: Installed): Promise<void> => {
    if (installed.outcome === 'bound' && !installed.first) return;
    const shown = await shownInstalled(engine, installed, await textsFor(context.activity));
    await context.sendActivity(activityOf(shown));
  };

  const greet = async (context: TurnContext): Promise<void> => {
    const by = authorOf(context.activity);
    if (!by) return;
    const before = await persons.fresh(by);
    await rememberConversation(parts, context.activity);
    const mine = before?.teams[0];
    if (!mine || before?.welcomed) return;
    const state = await readTeam(engine.store, mine.team, engine.parsed).team();
    const texts = textsIn(languageOf(before, state.team.language));
    const name = state.members.get(mine.member)?.name.split(' ')[0] ?? '';
    await context.sendActivity({
      attachments: [cardAttachment(fill(personalWelcome(name, texts, state.team.profile), mine.team))],
    });
    await persons.change(by, (person) => ({ ...person, welcomed: true }));
  };

  const onInstallation = guarded(async (context) => {
    const { activity } = context;
    if (activity.action?.startsWith('remove')) {
      if (isPersonal(activity)) await forgetConversation(parts, activity);
      return;
    }
    if (isPersonal(activity)) return greet(context);
    const installed = await install(parts, context);
    if (installed) await sayInstalled(context, installed);
  });

  const onConversationUpdate = guarded(async (context) => {
    const joined = (context.activity.membersAdded ?? []).some((member) => member.id !== context.activity.recipient.id);
    if (joined && !isPersonal(context.activity)) await readRosterAgain(parts, context);
  });

  const app = new Application<TurnState>({ startTypingTimer: false });
  app.addRoute(isCardPress, onPress, true);
  app.addRoute(isMessageAction, onAction, true);
  app.activity(ActivityTypes.Message, onMessage);
  app.activity(ActivityTypes.InstallationUpdate, onInstallation);
  app.activity(ActivityTypes.ConversationUpdate, onConversationUpdate);
  return app;
};
