/** An answer and what is said with it: `nej 27: vi behöver dig där`. */
export interface Commented {
  readonly answer: string;
  readonly comment: string;
}

const MOST = 200;
const COMMENTED = /^\s*([^:\n]{1,40}\d)\s*:\s+(\S[\s\S]*)$/u;

/** Splits an answer to a numbered case from what follows its colon; `undefined` where there is nothing of the kind. */
export const commentedIn = (text: string): Commented | undefined => {
  const [, answer, comment] = COMMENTED.exec(text) ?? [];
  return answer !== undefined && comment !== undefined
    ? { answer, comment: comment.replaceAll(/\s+/g, ' ').trim().slice(0, MOST) }
    : undefined;
};
