/** A heading of the meeting's agenda, and what stands under it. */
export interface AgendaSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The agenda of the team's meeting as text to paste: what has nothing under it is left out; `nothing` where that is all of it. */
export const agendaText = (title: string, sections: readonly AgendaSection[], nothing: string): string => {
  const filled = sections.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return nothing;
  const parts = filled.map((section) =>
    [`**${section.title}**`, ...section.lines.map((line) => `- ${line}`)].join('\n'),
  );
  return [title, ...parts].join('\n\n');
};
