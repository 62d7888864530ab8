import type { AgendaLine, AnyEdge, Turn } from '../flows/edge';
import { agendaText } from '../reports/agenda';

const SECTIONS: readonly AgendaLine['section'][] = ['objections', 'reviews', 'waiting', 'answered'];

/** `dagordning`: what is for the team's next meeting, of every flow that has something for it. */
export const agendaAnswer = async (edges: readonly AnyEdge[], turn: Turn): Promise<string> => {
  const { title, sections, nothing } = turn.texts.proposals.agenda;
  const lines = (await Promise.all(edges.map((edge) => edge.agenda?.(turn) ?? []))).flat();
  return agendaText(
    title,
    SECTIONS.map((section) => ({
      title: sections[section],
      lines: lines.filter((line) => line.section === section).map(({ text }) => text),
    })),
    nothing,
  );
};
