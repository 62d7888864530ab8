import type { IsoDate } from '../core/ids';

/** The items of many days in little memory: packed as text, and unpacked one day at a time. */
export interface PackedDays<T> {
  readonly dates: readonly IsoDate[];
  on(date: IsoDate): readonly T[];
}

export interface Packing<T> extends PackedDays<T> {
  add(date: IsoDate, item: T): void;
}

export const packingFor = <T>(dates: readonly IsoDate[]): Packing<T> => {
  const packed = new Map<IsoDate, string[]>(dates.map((date) => [date, []]));
  return {
    dates,
    add: (date, item) => packed.get(date)?.push(JSON.stringify(item)),
    on: (date) => (packed.get(date) ?? []).map((text) => JSON.parse(text) as T),
  };
};
