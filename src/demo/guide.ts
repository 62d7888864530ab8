import type { DemoTeam } from './team';

type Line = readonly [words: string | undefined, comes?: string];

const section = (title: string, lines: readonly Line[]): readonly string[] => [
  `\n${title}:`,
  ...lines.flatMap(([words, comes]) => (words ? [`  ${words}${comes ? `   (${comes})` : ''}`] : [])),
];

/** What to try as whom, and in which order: the words to type, and what comes of them in brackets. */
export const guide = ({
  play,
  tries,
  shifts,
  vacant,
  needs,
  works,
  forLeader,
  leads,
  standing,
  language,
}: DemoTeam) => {
  const [carerA, carerB, leader] = [play.carerA.name, play.carerB.name, play.leader.name];
  const decides = language === 'nb' ? `, and ${leader} decides` : '';
  const plain = (words: string): Line => [words];
  return [
    ...section(`Try as ${carerA}`, [
      ...tries.slice(0, -1).map(plain),
      [shifts.trap, 'too little rest; somebody else is one tap away'],
      [shifts.swap, `${carerB} says yes${decides}`],
      [vacant],
      [needs.inside, `inside the frame: say ja, and ${carerB} reads it in their day`],
      [needs.outside, `outside the frame: say ja, and it waits with ${needs.assessor}, with a text to pass on to them`],
      [needs.mine, `who is to answer, and by when; ${leader} answers in their place with ja and its number`],
      [needs.acute, 'the number at once; nothing is stored before you tap the button for the nurse'],
    ]),
    ...section(`Try as ${carerB}`, [
      ...tries.slice(-1).map(plain),
      [needs.inside && needs.day, `as ${carerA}’s report has made it`],
      [forLeader, `${carerA} says yes, and ${leader} decides`],
    ]),
    ...section(`How the team works, as ${carerA}`, works),
    ...section(`Try as ${leader}`, [
      ...leads.map(plain),
      [standing, 'answer 1 for swaps of shifts, tap a date, then ja: they pass on your behalf'],
    ]),
    ...(standing && shifts.again
      ? section(`Then as ${carerA}`, [[shifts.again, `${carerB} says yes, and it passes at once`]])
      : []),
  ];
};
