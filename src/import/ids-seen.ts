/** The ids of a file of any length in 8 bytes each: to find those that may stand twice, and nothing else. */
export interface IdsSeen {
  add(id: string): void;
  /** Says of an id whether it may stand twice; undefined when none does. An id that says yes must still be looked at. */
  suspects(): ((id: string) => boolean) | undefined;
}

/** 53 bits of the id: two rounds of multiply and xor side by side. */
export const hashOfId = (id: string): number => {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
};

const contains = (sorted: Float64Array, hash: number): boolean => {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === hash;
};

export const createIdsSeen = (hash: (id: string) => number = hashOfId): IdsSeen => {
  let hashes = new Float64Array(1024);
  let count = 0;
  return {
    add: (id) => {
      if (count === hashes.length) {
        const wider = new Float64Array(count * 2);
        wider.set(hashes);
        hashes = wider;
      }
      hashes[count] = hash(id);
      count += 1;
    },
    suspects: () => {
      const sorted = hashes.subarray(0, count).sort();
      const twice = sorted.filter((value, at) => at > 0 && sorted[at - 1] === value);
      return twice.length === 0 ? undefined : (id) => contains(twice, hash(id));
    },
  };
};
