import { parseSync } from '@swc/core';
import { type Json, record, records, text } from './json';

/** One module that a source file names, by import, export, `import()`, `require` or as a type. */
export interface Imported {
  readonly module: string;
  readonly typeOnly: boolean;
}

/** What the architecture asks of a source file. Comments and strings do not count. */
export interface SourceFile {
  /** Under `src/`, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Imported[];
  readonly readsEnvironment: boolean;
  /** The clocks and sources of chance that it looks at by itself: `Date.now`, `randomUUID`, … */
  readonly looksAt: readonly string[];
  /** `enum`, `export default`: what the house does without. */
  readonly forms: readonly string[];
}

const nodesIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  const node = record(value);
  const children = Object.values(node).flatMap((child) => (typeof child === 'object' ? nodesIn(child) : []));
  return typeof node.type === 'string' ? [node, ...children] : children;
};

const nameOf = (node: unknown): string => text(record(node).value);

const argumentOf = (node: Json): string => nameOf(record(records(node.arguments)[0]).expression);

const importOf = (node: Json): Imported | undefined => {
  const { type } = node;
  if (type === 'ImportDeclaration' || type === 'ExportNamedDeclaration' || type === 'ExportAllDeclaration') {
    const specifiers = records(node.specifiers);
    const typeOnly = node.typeOnly === true || (specifiers.length > 0 && specifiers.every((one) => one.isTypeOnly));
    const module = nameOf(node.source);
    return module === '' ? undefined : { module, typeOnly };
  }
  if (type === 'TsImportType') return { module: nameOf(node.argument), typeOnly: true };
  if (type === 'TsExternalModuleReference') return { module: nameOf(node.expression), typeOnly: false };
  if (type !== 'CallExpression') return undefined;
  const callee = record(node.callee);
  const names = callee.type === 'Import' || nameOf(callee) === 'require';
  return names ? { module: argumentOf(node), typeOnly: false } : undefined;
};

/** `Date.now` for a member expression, however it is written. */
const memberOf = (node: Json): string => {
  if (node.type !== 'MemberExpression') return '';
  const property = record(node.property);
  const key = property.type === 'Computed' ? nameOf(property.expression) : nameOf(property);
  return `${nameOf(node.object)}.${key}`;
};

const takesEnvironment = (node: Json): boolean => {
  if (memberOf(node) === 'process.env') return true;
  if (node.type !== 'VariableDeclarator' || nameOf(node.init) !== 'process') return false;
  return records(record(node.id).properties).some((property) => nameOf(property.key) === 'env');
};

const CLOCKS = ['Date.now', 'performance.now', 'process.hrtime', 'Math.random'];
const CHANCE = ['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'];

const lookAt = (node: Json): string => {
  const member = memberOf(node);
  if (CLOCKS.includes(member)) return member;
  if (node.type === 'Identifier' && CHANCE.includes(nameOf(node))) return nameOf(node);
  const called = node.type === 'NewExpression' || node.type === 'CallExpression';
  return called && nameOf(node.callee) === 'Date' && records(node.arguments).length === 0 ? 'new Date()' : '';
};

const FORMS: Readonly<Record<string, string>> = {
  TsEnumDeclaration: 'enum',
  ExportDefaultDeclaration: 'export default',
  ExportDefaultExpression: 'export default',
  TsExportAssignment: 'export =',
};

/** Reads the source of a file that lies under `src/`. */
export const sourceFile = (path: string, source: string): SourceFile => {
  const nodes = nodesIn(parseSync(source, { syntax: 'typescript', target: 'es2023' }).body);
  return {
    path,
    lines: source.trimEnd().split('\n').length,
    imports: nodes.flatMap((node) => importOf(node) ?? []),
    readsEnvironment: nodes.some(takesEnvironment),
    looksAt: [...new Set(nodes.map(lookAt).filter((name) => name !== ''))],
    forms: nodes.flatMap((node) => FORMS[text(node.type)] ?? []),
  };
};
