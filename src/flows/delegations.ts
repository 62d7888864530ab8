import type { Delegation } from '../core/roster';

/** `insulin K-1047`, or `insulin` for whoever it is. */
export const taskOf = ({ task, client }: Pick<Delegation, 'task' | 'client'>): string =>
  client === undefined ? task : `${task} ${client}`;
