import type { Messenger } from '../../src/engine/messenger';

/** A platform on which nobody can be written to but the teams in their channels; `posted` hears each. */
export const channelsAlone = (posted: (channel: unknown) => void): Messenger => {
  let activity = 0;
  return {
    send: async () => ({ outcome: 'blocked' }),
    update: async () => ({ outcome: 'blocked' }),
    post: async (channel) => {
      posted(channel);
      activity += 1;
      return { outcome: 'sent', conversation: 'channel', activity: `${activity}` };
    },
  };
};
