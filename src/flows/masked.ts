import { type ClientCode, NOBODY } from '../core/ids';
import type { View } from './edge';

const PARTS = /^(\p{L}*)-?(\d+)(\p{L}?)$/u;

/** A code as people write it: with a dash, a blank, or neither. What has the same letters and as many digits is somebody's who was a client once. */
const patternOf = (code: ClientCode): string => {
  const [, letters = '', digits = '', more = ''] = PARTS.exec(code) ?? [];
  return letters && digits ? `${letters}[-–. ]?\\d{${digits.length}}${more ? '\\p{L}?' : ''}` : code;
};

/** The text with `instead` wherever a client of the team is named by code: for whoever follows along and may see none. */
export const masked = (text: string, clients: Iterable<ClientCode>, instead: string): string => {
  const patterns = new Set([...clients].map(patternOf));
  if (patterns.size === 0) return text;
  return text.replace(new RegExp(`(?<![\\p{L}\\d])(?:${[...patterns].join('|')})(?![\\d])`, 'giu'), instead);
};

/** Somebody who only follows along. */
export const isObserver = ({ team, reader }: Pick<View, 'team' | 'reader'>): boolean =>
  team.members.get(reader)?.role === 'observer';

/** Without clients' codes: as it may stand where whoever follows along reads too. */
export const nameless = (text: string, { team, texts }: Pick<View, 'team' | 'texts'>): string =>
  masked(text, team.clients.keys(), texts.masked);

/** What somebody wrote, as its reader may see it: without clients' codes for whoever follows along, and where the whole team reads. */
export const readable = (text: string, view: Pick<View, 'team' | 'reader' | 'texts'>): string =>
  view.reader === NOBODY || isObserver(view) ? nameless(text, view) : text;
