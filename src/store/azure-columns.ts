/** Most UTF-16 units in one string column: 64 KiB. */
export const COLUMN_LENGTH = 32 * 1024;

export type Columns = Readonly<Record<string, string>>;

const column = (index: number): string => `v${index}`;

const splitsPair = (text: string, at: number): boolean => /^[\uD800-\uDBFF]/.test(text.charAt(at - 1));

/** A value laid over the columns `v0`, `v1`, … No surrogate pair is split: a half would not survive the way there. */
export function splitColumns(value: string): Columns {
  const columns: Record<string, string> = {};
  let from = 0;
  let index = 0;
  do {
    let to = Math.min(from + COLUMN_LENGTH, value.length);
    if (to < value.length && splitsPair(value, to)) to -= 1;
    columns[column(index++)] = value.slice(from, to);
    from = to;
  } while (from < value.length);
  return columns;
}

/** The value that `splitColumns` laid out. */
export function joinColumns(entity: Readonly<Record<string, unknown>>): string {
  let value = '';
  for (let index = 0; ; index++) {
    const part = entity[column(index)];
    if (typeof part !== 'string') return value;
    value += part;
  }
}
