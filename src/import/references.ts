import { type ClientCode, clientCode, type MemberId, memberId } from '../core/ids';
import { notA, type Reader, TOKEN, TOKEN_WORDS } from './cells';

/** Whom the ids in a folder's files mean. */
export interface References {
  /** A person of `members.csv`, by the id there. */
  readonly member: Reader<MemberId>;
  /** A client of `clients.csv`. */
  readonly client: Reader<ClientCode>;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Entra ids are written in either case and mean the same; Teams writes them in lower case. */
export const entraId = (text: string): string => (GUID.test(text) ? text.toLowerCase() : text);

const known =
  <T>(
    all: ReadonlyMap<string, T> | undefined,
    spelt: (text: string) => string,
    as: (text: string) => T,
    expected: string,
  ): Reader<T> =>
  (text) => {
    if (!TOKEN.test(text)) return notA(text, TOKEN_WORDS);
    if (!all) return as(text);
    return all.get(spelt(text)) ?? notA(text, expected);
  };

const asWritten = (text: string): string => text;

export const MEMBER_WORDS = 'the id of a person in members.csv';
export const CLIENT_WORDS = 'the code of a client in clients.csv';

/** Without a map (its file could not be read) every id passes, so that one missing file is one problem. */
export const referencesTo = (
  members: ReadonlyMap<string, MemberId> | undefined,
  clients: ReadonlyMap<string, ClientCode> | undefined,
): References => ({
  member: known(members, entraId, memberId, MEMBER_WORDS),
  client: known(clients, asWritten, clientCode, CLIENT_WORDS),
});
