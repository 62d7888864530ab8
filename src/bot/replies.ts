import { ActivityTypes, type TurnContext } from 'botbuilder';
import { fill } from '../cards/fill';
import { preview } from '../cards/preview';
import type { Clock } from '../core/time';
import type { Message } from '../engine/messenger';
import type { Pace } from '../engine/pace';
import type { Reply } from './utterance';

/** An answer as it is sent: its card, where it has one. */
export const messageOf = ({ drawn, team, text = '' }: Reply): Message =>
  drawn ? { card: fill(drawn.card, team), summary: preview(drawn) } : { text };

/**
 * Answers are not held up: they come one to a message. But they take their places in the conversation, so that what is sent beside them
 * stays inside the platform's limits. The answer of an invoke is no message.
 */
export const countingReplies =
  (pace: Pace, clock: Clock) =>
  (context: TurnContext, next: () => Promise<void>): Promise<void> => {
    const { type, conversation } = context.activity;
    if (type === ActivityTypes.Event) return next();
    context.onSendActivities((_, activities, send) => {
      const messages = activities.filter((activity) => activity.type !== ActivityTypes.InvokeResponse);
      for (const _message of messages) pace.count(conversation.id, clock.now());
      return send();
    });
    return next();
  };
