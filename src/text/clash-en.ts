import type { ClashTexts, EnteringTexts } from './clash-texts';
import { listedWith, subjectAs } from './words';

const list = listedWith('and');

const subject = subjectAs('You');

export const clash: ClashTexts = {
  title: (visit) => `${visit}: the team and the planning system differ`,
  asks: (number, until) => `#${number} · choose by ${until}`,
  teams: (had) => `The team decided, instead of ${had}`,
  plans: 'The planning system now says',
  nobody: 'Nobody',
  gone: 'The visit is removed',
  foot: "The team's holds until you choose.",
  keep: (has) => `Team: ${has}`,
  take: (has) => `Plan: ${has}`,
  remove: 'Plan: remove the visit',
  bareKeep: 'Team',
  bareTake: 'Plan',
  typed: (number) => `Write team ${number} or plan ${number}.`,
  you: 'You',
  have: (names, visit) =>
    `${names.length === 0 ? 'Nobody' : list(names)} ${names.length > 1 || names[0] === 'You' ? 'have' : 'has'} ${visit}.`,
  noMore: (visit) => `${visit} is removed.`,
  chose: (by, choice) => `${subject(by)} chose the ${choice === 'teams' ? "team's" : "planning system's"}.`,
  agreed: 'The planning system has changed again, so there is nothing left to choose.',
  expired: 'The time to choose ran out. The plan holds as it stands.',
  waits: (visit) => `${visit} waits for the leader. The team's holds until then.`,
  stands: (until) => `The team and the planning system differ, choose by ${until}`,
  notYours: (number) => `The leader chooses in #${number}.`,
  noClash: (number) => `#${number} has nothing to choose between.`,
};

export const entering: EnteringTexts = {
  title: 'To enter in the planning system',
  none: 'Nothing to enter right now.',
  entered: 'Entered',
  instead: (has, had) => `${has} instead of ${had}`,
  missing: (has) => `${has}, not in the planning system`,
  more: (count) => `And ${count} more, they come when these are entered.`,
  foot: 'Write entered and the number, for example entered 1.',
  keepers: (names) =>
    `${list(names)} ${names.length > 1 ? 'enter' : 'enters'} what the team changes in the planning system.`,
  noKeeper: 'The leader enters what the team changes in the planning system.',
};
