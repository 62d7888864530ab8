import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Trips } from './round-trips';

/** What the parent asks a measured bot, and what it answers. */
export type Question = 'trips' | 'settle' | 'stop';

export type Answer =
  | { readonly says: 'listening'; readonly port: number; readonly story?: Story }
  | { readonly says: 'trips'; readonly trips: readonly Trips[] }
  | { readonly says: 'settled' };

/** What there is to type and press in the team that the bot runs with. */
export interface Story {
  readonly team: string;
  readonly visits: readonly {
    readonly visit: string;
    readonly date: string;
    readonly text: string;
    readonly owner: { readonly member: string; readonly objectId: string };
    readonly taker: { readonly member: string; readonly objectId: string };
  }[];
}

export interface MeasuredBot {
  readonly port: number;
  readonly story: Story;
  ask(question: Question): Promise<Answer>;
  stop(): Promise<void>;
}

const heard = (child: ChildProcess): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a measured bot ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Answer);
    });
  });

/** Each measured bot has a process, and so a core, of its own. */
export const startBot = async (script: string, ...words: readonly string[]): Promise<MeasuredBot> => {
  const child = fork(join(__dirname, script), words, { stdio: 'inherit' });
  const listening = await heard(child);
  if (listening.says !== 'listening') throw new Error(`${script} did not say where it listens`);
  const ask = (question: Question): Promise<Answer> => {
    const answer = heard(child);
    child.send(question);
    return answer;
  };
  return {
    port: listening.port,
    story: listening.story ?? { team: '', visits: [] },
    ask,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.send('stop');
      }),
  };
};

/** The other side: a process that answers its parent. */
export const answerParent = (
  listening: Extract<Answer, { says: 'listening' }>,
  answers: Readonly<Record<Question, () => Promise<Answer | undefined>>>,
): void => {
  process.on('message', (question) => {
    void answers[question as Question]().then((answer) => {
      if (answer) process.send?.(answer);
      else process.exit(0);
    });
  });
  process.once('disconnect', () => process.exit(1));
  process.send?.(listening);
};
