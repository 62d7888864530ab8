declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A care team, as `team.json` names it. */
export type TeamId = Branded<string, 'TeamId'>;
/** A person inside one team's rows: `m1`, `m2`, … */
export type MemberId = Branded<string, 'MemberId'>;
/** A person outside a team's rows: the Entra object id. */
export type ObjectId = Branded<string, 'ObjectId'>;
/** A client, only ever as the code of the care system: `K-1047`, `B12`. */
export type ClientCode = Branded<string, 'ClientCode'>;
export type VisitId = Branded<string, 'VisitId'>;
export type ShiftId = Branded<string, 'ShiftId'>;
/** Minted when a case's first card is drawn; travels in the card. */
export type CaseId = Branded<string, 'CaseId'>;
/** What is answered in secret, and counted: a week's question, a quarter's. */
export type BallotId = Branded<string, 'BallotId'>;
/** `2026-11-22`, a date on the team's own calendar. */
export type IsoDate = Branded<string, 'IsoDate'>;
/** `14:30`, a time on the team's own clock. */
export type WallTime = Branded<string, 'WallTime'>;
/** Milliseconds since 1970 UTC. */
export type Instant = Branded<number, 'Instant'>;

export const teamId = (text: string): TeamId => text as TeamId;
export const memberId = (text: string): MemberId => text as MemberId;
/** Whoever reads where the whole team does: no one member. */
export const NOBODY = memberId('');
export const objectId = (text: string): ObjectId => text as ObjectId;
export const clientCode = (text: string): ClientCode => text as ClientCode;
export const visitId = (text: string): VisitId => text as VisitId;
export const shiftId = (text: string): ShiftId => text as ShiftId;
export const caseId = (text: string): CaseId => text as CaseId;
export const ballotId = (text: string): BallotId => text as BallotId;
export const isoDate = (text: string): IsoDate => text as IsoDate;
export const wallTime = (text: string): WallTime => text as WallTime;
export const instant = (milliseconds: number): Instant => milliseconds as Instant;
