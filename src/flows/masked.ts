import type { ClientCode } from '../core/ids';
import type { Texts } from '../text/texts';

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text as an observer reads it: no client's code stands in it. */
export const masked = (text: string, clients: ReadonlyMap<ClientCode, unknown>, texts: Texts): string => {
  const codes = [...clients.keys()].sort((a, b) => b.length - a.length).map(quoted);
  const written =
    codes.length === 0 ? text : text.replaceAll(new RegExp(codes.join('|'), 'giu'), texts.proposals.aClient);
  return written.replaceAll(/(?<!\p{L})\p{Lu}{1,3}-\d{2,6}\b/gu, texts.proposals.aClient);
};
