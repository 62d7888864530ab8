/** What came over the wire and has not been looked at yet. */
export type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; an empty one if it is none. */
export const record = (value: unknown): Json => (isRecord(value) ? value : {});

/** The objects in a list; none if it is no list. */
export const records = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** The value as a text; empty if it is none. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The same value, out of reach of later changes. */
export const copy = (value: Json): Json => record(JSON.parse(JSON.stringify(value)));
