import type { Conversation } from './conversation';

/** Karin adds the bot to the Teams team, and says that it is Norr's. */
export const addedToNorr = async ({ who, chat }: Conversation): Promise<void> => {
  await who('Karin').installsInTeam();
  await who('Karin').presses('Hemtjänst Norr', { on: chat.channel().at(-1) });
};
