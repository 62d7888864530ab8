import type { CaseId, Instant, MemberId, ObjectId, TeamId } from '../core/ids';
import { caseId } from '../core/ids';
import type { EngineParts } from '../engine/execute';
import type { Feeds } from '../engine/feeds';
import type { CardPlace } from '../engine/messenger';
import type { Persons } from '../engine/persons';
import type { AnyEdge, Drawn, Press, Turn } from '../flows/edge';
import type { Calm } from '../language/acute';
import { textsIn } from '../text';
import { languageOf, type Place } from './places';

/** What someone wrote or pressed, with who they are as the platform vouches for it. */
export interface Utterance {
  readonly by: ObjectId;
  readonly at: Instant;
  readonly text?: Calm;
  readonly press?: Press;
  /** The card that was pressed. */
  readonly place?: CardPlace;
  /** In the team's channel. */
  readonly inTheOpen?: true;
}

/** The answer to a turn: a text or a card, and where a shown case's card is to be recorded. */
export interface Reply {
  readonly text?: string;
  readonly drawn?: Drawn;
  readonly team?: TeamId;
  readonly member?: MemberId;
  /** The pressed card shows the case, and the commit has recorded that. */
  readonly recorded?: true;
  /** The pressed card stays and is drawn anew; the answer comes as a message of its own. */
  readonly stays?: Drawn;
  /** It says why what was asked for cannot be. */
  readonly refused?: true;
  /** It answers a bare answer: what that was about may be answered so once more. */
  readonly bare?: true;
  /** What is shown is all that waits for them: the card is kept true where it stands from now on. */
  readonly standing?: true;
}

/** A bare answer would be about what is shown. */
export const isAnswerable = ({ drawn }: Reply): boolean =>
  drawn?.yes !== undefined || (drawn?.choices?.length ?? 0) > 0;

export interface TurnParts {
  readonly engine: EngineParts;
  readonly persons: Persons;
  readonly edges: readonly AnyEdge[];
  readonly feeds: Feeds;
  /** Where the bot's own pages are; `undefined`: nobody has said. */
  readonly publicUrl: () => string | undefined;
  /** Work that the answer need not wait for; it is finished before the bot stops. */
  readonly behind: (work: Promise<void>) => void;
}

/** A turn of whoever is at this place, at that instant. */
export const turnAt = async (
  parts: { readonly engine: Pick<EngineParts, 'newId'> },
  { at, inTheOpen }: Pick<Utterance, 'at' | 'inTheOpen'>,
  place: Place,
): Promise<Turn> => {
  const team = await place.read.team();
  const minted = new Set<CaseId>();
  return {
    team,
    reader: place.member,
    texts: textsIn(languageOf(place.person, team.team.language)),
    at,
    ...(inTheOpen ? { inTheOpen } : {}),
    ...(place.several ? { several: textsIn(place.several) } : {}),
    newCaseId: () => {
      const id = caseId(parts.engine.newId());
      minted.add(id);
      return id;
    },
    // A case whose id was minted in this turn cannot have been closed before it.
    read: { ...place.read, closedCase: async (id) => (minted.has(id) ? undefined : place.read.closedCase(id)) },
  };
};
