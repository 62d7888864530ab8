/** Digits of a token, as `newToken` makes them, with room for longer ones. */
const FEED = /^([0-9a-f]{40,64})(\.ics)?$/;

/** Where a token's file is, from the bot's own address on. */
export const feedPath = (token: string): string => `/calendar/${token}.ics`;

/** An address that any browser opens, and that leads to where a calendar subscribes: no card may hold that one itself. */
export const feedPage = (token: string): string => `/calendar/${token}`;

/** Where a calendar subscribes to the file at this address. */
export const subscribing = (address: string): string => address.replace(/^https?:/, 'webcal:');

/** What stands behind `/calendar/`: the file itself, or the way to it. */
export const feedAsked = (behind: string): { readonly token: string; readonly isFile: boolean } | undefined => {
  const [, token, file] = FEED.exec(behind) ?? [];
  return token === undefined ? undefined : { token, isFile: file !== undefined };
};
