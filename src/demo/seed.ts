import { createHash } from 'node:crypto';
import { type ObjectId, objectId } from '../core/ids';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An id that looks like an Entra object id and is the same for the same text. */
export const objectIdFor = (text: string): ObjectId => {
  const hex = digest(text);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return objectId(parts.join('-'));
};

/** A number from 0 up to 1 that is the same for the same text. */
export const fraction = (text: string): number => Number.parseInt(digest(text).slice(0, 8), 16) / 2 ** 32;
