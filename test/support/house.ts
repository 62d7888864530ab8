import { posix } from 'node:path';
import type { Imported, SourceFile } from './source-file';

/** A part of the house: which files are in it, which other rooms and packages they may import. */
export interface Room {
  readonly name: string;
  readonly files: RegExp;
  readonly rooms: readonly string[];
  /** Of these rooms, types only. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  /** Node's own modules too. */
  readonly node?: true;
}

/** What holds wherever a file lies. */
export interface Order {
  readonly rooms: readonly Room[];
  /** Where the environment may be read, and where the clock and chance may be looked at. */
  readonly environment: RegExp;
  readonly entries: RegExp;
  readonly fewerLinesThan: number;
}

const FILE_NAME = /^([a-z0-9]+-)*[a-z0-9]+\.ts$/;
const EMPTY_NAME = /\b(manager|service|helper|util|handler|data|info)s?\b/;

const flowOf = (path: string): string | undefined => /^flows\/([^/]+)\//.exec(path)?.[1];

const packageOf = (module: string): string =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');

/** Every breach of the order in these files, as `path: what is wrong`. */
export const breachesIn = (files: readonly SourceFile[], order: Order): readonly string[] => {
  const paths = new Set(files.map((file) => file.path));
  const roomOf = (path: string): Room | undefined => order.rooms.find((room) => room.files.test(path));

  const resolved = (from: string, module: string): string => {
    const path = posix.normalize(posix.join(posix.dirname(from), module));
    if (path.endsWith('.json')) return path;
    return paths.has(`${path}/index.ts`) ? `${path}/index.ts` : `${path}.ts`;
  };

  const outside = (room: Room, module: string): boolean =>
    module.startsWith('node:') ? !room.node : !room.packages?.includes(packageOf(module));

  const between = (from: string, room: Room, { module, typeOnly }: Imported): boolean => {
    const to = resolved(from, module);
    const other = roomOf(to)?.name ?? '';
    if (flowOf(from) !== undefined && flowOf(to) !== undefined && flowOf(from) !== flowOf(to)) return true;
    if (room.name === other || room.rooms.includes(other)) return false;
    return !(typeOnly && room.types?.includes(other));
  };

  const breachesOf = (file: SourceFile): readonly string[] => {
    const { path } = file;
    const room = roomOf(path);
    if (!room) return ['lies in no room of the house'];
    const forbidden = file.imports.filter((imported) =>
      imported.module.startsWith('.') ? between(path, room, imported) : outside(room, imported.module),
    );
    const name = posix.basename(path);
    return [
      ...forbidden.map(({ module, typeOnly }) => `${room.name} may not import ${typeOnly ? 'type ' : ''}${module}`),
      ...(file.readsEnvironment && !order.environment.test(path) ? ['reads process.env'] : []),
      ...(order.entries.test(path) ? [] : file.looksAt.map((clock) => `looks at ${clock}`)),
      ...file.forms.map((form) => `uses ${form}`),
      ...(file.lines < order.fewerLinesThan ? [] : [`has ${file.lines} lines`]),
      ...(FILE_NAME.test(name) ? [] : ['is not named in kebab-case']),
      ...(EMPTY_NAME.test(name) ? ['has a name that says nothing'] : []),
    ];
  };

  return files.flatMap((file) => breachesOf(file).map((breach) => `${file.path}: ${breach}`));
};
