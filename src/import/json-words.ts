import type { z } from 'zod';
import { shown } from './problem';

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** Where a JSON text breaks off being JSON. */
export const positionOf = (text: string, cause: unknown): { readonly line: number; readonly reason: string } => {
  const message = cause instanceof Error ? cause.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  const line = lineAt(text, position === undefined ? text.trimEnd().length : Number(position));
  const reason = position === undefined ? 'the JSON ends too early' : 'this is no JSON here';
  return { line, reason: `${reason}; expected one object { "id": …, "name": … }` };
};

/** The line of the innermost key of the path that stands in the text, looked for in order. */
const lineOf = (text: string, path: readonly PropertyKey[]): number => {
  let position = Math.max(0, text.search(/\S/));
  for (const key of path) {
    if (typeof key !== 'string') continue;
    const found = text.indexOf(JSON.stringify(key), position);
    if (found === -1) break;
    position = found;
  }
  return lineAt(text, position);
};

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown => {
  let value = json;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
};

const expectation = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_type')
    return `expected ${issue.expected === 'string' ? 'a text' : `a value of type ${issue.expected}`}`;
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_union') return 'expected another form, see the settings in the README';
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'expected a text' : `expected at least ${issue.minimum}`;
  if (issue.code === 'too_big')
    return `expected at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'expected an address such as https://example.org';
  return issue.message;
};

/** What zod found, in words, with the line and the path. */
export const wordsOf = (text: string, json: unknown, issue: z.core.$ZodIssue) => {
  const value = valueAt(json, issue.path);
  const expected = expectation(issue);
  const found =
    value === undefined ? 'missing' : `${shown(typeof value === 'string' ? value : JSON.stringify(value))} found`;
  return {
    line: lineOf(text, issue.path),
    column: issue.path.map(String).join('.') || undefined,
    reason: expected.includes(' found, ') ? expected : `${found}, ${expected}`,
  };
};
