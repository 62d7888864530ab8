import type { Language } from '../core/team';
import type { RoleKey, TeamRoleKey } from '../core/team-role';
import { ROLES_EN } from './roles-en';
import { ROLES_NB } from './roles-nb';
import { ROLES_SV } from './roles-sv';
import type { Who } from './texts';

/** Who has which role in the team, and how it changes hands. `role`: `planerarrollen`; `when`: `v 48`. */
export interface RoleTexts {
  /** `Planerare` */
  readonly called: Readonly<Record<RoleKey, string>>;
  /** `planerarrollen`, `rollen blomansvarig` */
  readonly the: Readonly<Record<RoleKey, string>>;
  readonly theOwn: (label: string) => string;
  readonly means: Readonly<Record<TeamRoleKey, string>>;
  readonly weeks: (numbers: readonly number[]) => string;
  readonly onwards: (when: string) => string;
  readonly nobody: string;
  /** Roles that somebody has had, and nobody has now. */
  readonly empty: (names: readonly string[]) => string;
  readonly you: string;
  readonly title: string;
  readonly goesRound: (names: readonly string[]) => string;
  readonly fixed: (name: string) => string;
  readonly more: (names: readonly string[]) => string;
  readonly take: (when: string) => string;
  readonly leave: (when: string) => string;
  readonly takeTyped: (role: string, when: string) => string;
  readonly leaveTyped: (role: string, when: string) => string;
  readonly undoTyped: (number: number) => string;
  readonly listFoot: string;
  readonly draft: {
    readonly take: (role: string, when: string) => string;
    readonly ask: (name: string, role: string, when: string) => string;
    readonly leave: (role: string, when: string) => string;
    readonly leaveAll: (role: string) => string;
    readonly rotate: (role: string, when: string) => string;
    readonly name: (label: string) => string;
    readonly end: (role: string) => string;
    readonly undo: (role: string) => string;
    readonly askFoot: (name: string) => string;
    readonly leaveFoot: string;
    readonly rotateFoot: (names: readonly string[]) => string;
    readonly nameFoot: string;
    readonly endFoot: string;
    readonly typed: string;
  };
  readonly does: Readonly<Record<'take' | 'leave' | 'rotate' | 'name' | 'end', string>> & {
    readonly ask: (name: string) => string;
  };
  readonly which: {
    readonly weeks: (role: string) => string;
    readonly typed: (role: string, when: string) => string;
    readonly handTyped: (name: string, role: string, when: string) => string;
    readonly indefinitely: string;
    readonly noSuch: (label: string) => string;
    readonly howToRotate: string;
    readonly howToName: string;
  };
  readonly ask: {
    readonly takeOver: (name: string, role: string, when: string) => string;
    readonly rotate: (name: string, role: string, when: string) => string;
    readonly voluntary: string;
    readonly yes: string;
    readonly join: string;
    readonly no: string;
    readonly typed: (number: number) => string;
    readonly waits: (name: string, when: string) => string;
    readonly waitsTurn: (name: string) => string;
  };
  readonly news: {
    readonly agreed: (name: string, role: string, when: string) => string;
    readonly declined: (name: string, role: string) => string;
    readonly unreached: (name: string, role: string) => string;
    readonly lapsed: (role: string) => string;
    readonly round: (role: string, when: string, names: readonly string[]) => string;
    readonly noRound: (role: string) => string;
    readonly shifted: (role: string, items: readonly string[]) => string;
    readonly yourTurn: (role: string, when: string) => string;
    readonly ended: (by: Who, role: string) => string;
  };
  readonly refusal: Readonly<
    Record<
      | 'notForYou'
      | 'badLabel'
      | 'notThen'
      | 'tooFew'
      | 'goesRound'
      | 'notYourRotation'
      | 'changedSince'
      | 'notYours'
      | 'nothingToUndo'
      | 'staysHere'
      | 'notYoursToEnd',
      string
    >
  > & {
    readonly heldBy: (name: string, role: string, when: string) => string;
    readonly cannotHold: (name: string) => string;
    readonly awayThen: (name: string, when: string) => string;
    readonly alreadyAsked: (name: string) => string;
  };
}

export const ROLES: Readonly<Record<Language, RoleTexts>> = { sv: ROLES_SV, nb: ROLES_NB, en: ROLES_EN };
