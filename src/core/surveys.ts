/** What the team asks itself, one a week by turns. */
export const PULSE_QUESTIONS = [
  'ownSay',
  'timeForWhatMatters',
  'raiseProblem',
  'breakTaken',
  'helpedOut',
  'ideasCount',
  'whoDoesWhat',
  'clientsDecide',
  'enoughOfUs',
  'rested',
  'nothingNeedless',
  'goodWork',
] as const;

export type PulseQuestion = (typeof PULSE_QUESTIONS)[number];

/** The five that Oslo asks clients: to what extent they are safe, have a say, get what they wish, what they need now, and what matters most. */
export const CLIENT_QUESTIONS = ['safe', 'say', 'wishes', 'adapts', 'matters'] as const;

export type ClientQuestion = (typeof CLIENT_QUESTIONS)[number];
