/** Four digits that a clock could show. */
export const isTimeLike = (digits: string): boolean => /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits);
