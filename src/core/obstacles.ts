/** What in the system sets limits [care.md, Proposals, trials, obstacles]; `requirement`: something that is asked for and of no use. */
export const OBSTACLE_KINDS = [
  'rule',
  'routine',
  'it',
  'code',
  'schedule',
  'premises',
  'cooperation',
  'measure',
  'requirement',
] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];
