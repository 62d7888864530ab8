import type { DemoTeam } from './team';

type Line = readonly [words: string | undefined, comes?: string];

const section = (title: string, lines: readonly Line[]): readonly string[] => [
  `\n${title}:`,
  ...lines.flatMap(([words, comes]) => (words ? [`  ${words}${comes ? `   (${comes})` : ''}`] : [])),
];

/** What to try as whom, and in which order: the words to type, and what comes of them in brackets. */
export const guide = ({ play, tries, shifts, vacant, forLeader, leads, standing, language }: DemoTeam) => {
  const [carerA, carerB, leader] = [play.carerA.name, play.carerB.name, play.leader.name];
  const decides = language === 'nb' ? `, and ${leader} decides` : '';
  const plain = (words: string): Line => [words];
  return [
    ...section(`Try as ${carerA}`, [
      ...tries.slice(0, -1).map(plain),
      [shifts.trap, 'too little rest; somebody else is one tap away'],
      [shifts.swap, `${carerB} says yes${decides}`],
      [vacant],
    ]),
    ...section(`Try as ${carerB}`, [
      ...tries.slice(-1).map(plain),
      [forLeader, `${carerA} says yes, and ${leader} decides`],
    ]),
    ...section(`Try as ${leader}`, [
      ...leads.map(plain),
      [standing, 'answer 1 for swaps of shifts, tap a date, then ja: they pass on your behalf'],
    ]),
    ...(standing && shifts.again
      ? section(`Then as ${carerA}`, [[shifts.again, `${carerB} says yes, and it passes at once`]])
      : []),
  ];
};
