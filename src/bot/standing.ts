import { fill, ofTeam } from '../cards/fill';
import type { ObjectId } from '../core/ids';
import type { Clock } from '../core/time';
import type { Persons } from '../engine/persons';
import type { ParsedRows } from '../engine/read';
import type { Standing } from '../engine/standing';
import type { Store } from '../engine/store';
import { decisionsCard } from '../flows/decisions';
import type { AnyEdge, DecisionLine, Drawn, Press, Turn } from '../flows/edge';
import { status } from '../flows/status';
import { textsIn } from '../text';
import { languageOf, type Place, placesOf } from './places';
import { turnAt } from './utterance';

/** Where its press leads back to. */
const FROM = { standing: true };

const marked = (press: Press, team: string): Press => {
  const { verb, data } = ofTeam(press, team);
  return { verb, data: { ...(data as object), ...FROM } };
};

const ofPlace = (line: DecisionLine, { team }: Place, name: string | undefined): DecisionLine => ({
  ...line,
  ...(name === undefined ? {} : { team: name, lines: [name, ...line.lines] }),
  yes: marked(line.yes, team),
  no: marked(line.no, team),
});

/** All that waits for a person in these teams of theirs, as one card in one language; which team it is stands there when they have several. */
export const standingCard = async (
  edges: readonly AnyEdge[],
  places: readonly { readonly place: Place; readonly turn: Turn }[],
  done?: string,
): Promise<Drawn & { readonly count: number }> => {
  const texts = places[0]?.turn.texts ?? textsIn('sv');
  const lines = await Promise.all(
    places.map(async ({ place, turn: { texts: _, ...rest } }) => {
      const turn = { ...rest, texts };
      const found = (await Promise.all(edges.map((edge) => edge.decisions(turn)))).flat();
      return found.map((line) => ofPlace(line, place, places.length > 1 ? turn.team.team.name : undefined));
    }),
  );
  // What is a yes or a no of the leader's alone comes first: an exception has hours, all else has days.
  const all = [...lines.flat()].sort((a, b) => Number(b.approves) - Number(a.approves));
  return { ...decisionsCard(all, { texts }, done), count: all.length };
};

interface DrawingParts {
  readonly store: Store;
  readonly parsed: ParsedRows;
  readonly persons: Persons;
  readonly edges: readonly AnyEdge[];
  readonly clock: Clock;
  readonly newId: () => string;
}

/** The same, as it is sent and kept true where it stands. */
export const drawStanding =
  ({ store, parsed, persons, edges, clock, newId }: DrawingParts) =>
  async (to: ObjectId, done?: string): Promise<Standing | undefined> => {
    const person = await persons.get(to);
    const places = person ? await placesOf({ engine: { store, parsed }, persons }, person, to) : [];
    if (places.length === 0) return undefined;
    const at = clock.now();
    const turns = await Promise.all(
      places.map(async (place) => ({ place, turn: await turnAt({ engine: { newId } }, { at }, place) })),
    );
    const { count, ...drawn } = await standingCard(edges, turns, done);
    const { exception } = turns[0]?.turn.texts ?? textsIn(languageOf(person, 'sv'));
    return {
      message: { card: fill(drawn.card), summary: exception.title },
      shown: { yes: drawn.yes, no: drawn.no, about: drawn.about },
      empty: count === 0,
      moved: { card: fill(status(exception.moved)), summary: exception.title },
    };
  };
