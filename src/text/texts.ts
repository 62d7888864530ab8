import type { Language } from '../core/team';
import type { ApproveAllTexts } from './approve-all';
import type { AwayTexts } from './away';
import type { CalendarTexts } from './calendar';
import type { ClashTexts, EnteringTexts } from './clash';
import type { ClientQuestionTexts } from './client-questions';
import type { CompetenceTexts } from './competence';
import type { ContinuityTexts } from './continuity';
import type { Days } from './dates';
import type { ExceptionTexts } from './exceptions';
import type { FollowUpTexts } from './follow-up';
import type { MattersTexts } from './matters';
import type { MyDayTexts, MyDayWishTexts } from './my-day';
import type { NeedTexts } from './need';
import type { NeedFiguresTexts } from './need-figures';
import type { NewClientTexts } from './new-client';
import type { ObstacleTexts } from './obstacle';
import type { OpenTexts } from './open';
import type { OwnShiftsTexts } from './own-shifts';
import type { PeaceTexts, SettingsTexts, SeveralTexts } from './peace';
import type { PlanCheckTexts } from './plan-check';
import type { ProposalTexts } from './proposals';
import type { OpenProposalTexts } from './proposals-open';
import type { PulseTexts } from './pulse';
import type { RoleTexts } from './roles';
import type { ShiftTexts } from './shifts';
import type { SummaryTexts } from './summary';
import type { TogetherTexts } from './together';
import type { TrustTexts } from './trust';
import type { HelpTexts, WelcomeTexts } from './welcome';
import type { WhoCanTexts } from './who-can';
import type { WorkingTimeTexts } from './working-time';

/** Who is spoken of: the reader, or someone by name. */
export type Who = { readonly self: true } | { readonly self: false; readonly name: string };

/** A visit in words, ready for a sentence: `K-1047 tors 20/11 14:30`. */
type Visit = string;

/** Every text that people read, in one language. The compiler finds what is missing. */
export interface Texts {
  readonly language: Language;
  readonly days: Days;

  readonly offer: {
    readonly draftToAll: string;
    readonly draftTo: (name: string) => string;
    readonly notSent: string;
    readonly canTakeIt: (names: readonly string[], more: number) => string;
    readonly draftFoot: (until: string) => string;
    readonly draftFootTo: (name: string, until: string) => string;
    readonly send: string;
    readonly sendTo: (name: string) => string;
    readonly dismiss: string;
    readonly dismissed: string;
    readonly draftTyped: string;
    readonly question: string;
    readonly asks: (name: string, number: number, until: string) => string;
    readonly atOnce: string;
    readonly tight: string;
    readonly take: string;
    readonly cannot: string;
    readonly questionTyped: (number: number) => string;
    readonly asked: (number: number, visit: Visit, names: readonly string[], more: number) => string;
    readonly askedSmall: (until: string) => string;
    readonly unreached: (name: string, visit: Visit) => string;
    readonly withdraw: string;
    readonly withdrawTyped: (number: number) => string;
  };
  readonly request: {
    readonly draft: (owner: string) => string;
    readonly draftFoot: (owner: string, until: string) => string;
    readonly question: (taker: string) => string;
    readonly yes: string;
    readonly no: string;
    readonly atOnce: string;
    readonly asked: (number: number, visit: Visit, owner: string) => string;
    readonly askedSmall: (until: string) => string;
  };
  readonly ended: {
    readonly youTake: (visit: Visit, from: string) => string;
    readonly theyTake: (name: string, visit: Visit) => string;
    readonly alreadyTaken: (name: string, visit: Visit) => string;
    readonly youDeclined: (visit: Visit) => string;
    readonly youKeep: (visit: Visit) => string;
    readonly takeAnyway: string;
    readonly youWithdrew: (visit: Visit) => string;
    readonly withdrawn: (name: string, visit: Visit) => string;
    readonly expiredYours: (visit: Visit) => string;
    readonly expired: (visit: Visit, owner: string) => string;
    readonly declinedYours: (visit: Visit) => string;
    readonly declined: (visit: Visit, owner: string) => string;
    readonly askOthers: string;
  };
  readonly swap: {
    readonly draft: (name: string) => string;
    readonly youGive: string;
    readonly youGet: string;
    readonly question: (name: string) => string;
    readonly yes: string;
    readonly no: string;
    readonly asked: (number: number, visit: Visit, other: Visit, name: string) => string;
    readonly done: (visit: Visit, name: string, other: Visit) => string;
    readonly undone: (by: Who) => string;
    readonly undoFoot: (name: string) => string;
    readonly which: (days: readonly string[]) => string;
    readonly whose: string;
    readonly pair: (visit: Visit, other: Visit) => string;
    readonly none: (name: string) => string;
  };
  readonly exception: ExceptionTexts;
  readonly shifts: ShiftTexts;
  readonly ownShifts: OwnShiftsTexts;
  readonly whoCan: WhoCanTexts;
  readonly together: TogetherTexts;
  readonly need: NeedTexts;
  readonly open: OpenTexts;
  readonly continuity: ContinuityTexts;
  readonly competence: CompetenceTexts;
  readonly undo: {
    readonly undo: string;
    readonly typed: (number: number) => string;
    readonly draft: string;
    readonly notDone: string;
    readonly foot: (who: Who, name: string) => string;
    readonly draftTyped: string;
    readonly about: (visit: Visit) => string;
    readonly undone: (by: Who, who: Who, visit: Visit) => string;
    readonly which: string;
    readonly nothing: string;
    readonly wordStays: (number: number) => string;
  };
  readonly mine: {
    readonly title: string;
    readonly none: string;
    readonly show: string;
    readonly foot: string;
    readonly asked: (names: readonly string[], more: number, until: string) => string;
    readonly asksYou: (name: string, until: string) => string;
  };
  readonly several: SeveralTexts;
  readonly peace: PeaceTexts;
  readonly settings: SettingsTexts;
  readonly myDayWish: MyDayWishTexts;
  readonly calendar: CalendarTexts;
  readonly clash: ClashTexts;
  readonly entering: EnteringTexts;
  readonly trust: TrustTexts;
  readonly approveAll: ApproveAllTexts;
  readonly checks: {
    readonly fitsShift: (span: string) => string;
    readonly moved: (before: string, now: string) => string;
    readonly before: (time: string) => string;
    readonly onTheWay: (minutes: number, time: string) => string;
    readonly delegated: (tasks: readonly string[]) => string;
  };
  readonly rules: {
    readonly doubleBooking: (who: Who, client: string, span: string, minutes: number) => string;
    readonly travel: (who: Who, client: string, found: number, required: number) => string;
    readonly outsideShift: (who: Who, shift: string, minutes: number) => string;
    readonly offDuty: (who: Who) => string;
    readonly otherTeam: (who: Who, shift: string, minutes: number) => string;
    readonly delegation: (who: Who, tasks: readonly string[]) => string;
    readonly clientWish: (who: Who, client: string) => string;
    readonly languageWish: (client: string) => string;
    readonly absent: (who: Who) => string;
    /** What may not be told: only that it is so. */
    readonly notThisOne: (who: Who) => string;
  };
  readonly workingTime: WorkingTimeTexts;
  readonly planCheck: PlanCheckTexts;
  readonly away: AwayTexts;
  readonly newClient: NewClientTexts;
  readonly matters: MattersTexts;
  readonly summary: SummaryTexts;
  readonly followUp: FollowUpTexts;
  readonly obstacle: ObstacleTexts;
  /** Stands where a client's code stood, for whoever may not see one. */
  readonly masked: string;
  readonly proposals: ProposalTexts & OpenProposalTexts;
  readonly needFigures: NeedFiguresTexts;
  readonly roles: RoleTexts;
  readonly pulse: PulseTexts;
  readonly clientQuestions: ClientQuestionTexts;
  readonly refusal: {
    readonly title: string;
    readonly thisWorks: string;
    readonly nobodyCan: (visit: Visit) => string;
    readonly nearest: (finding: string) => string;
    readonly nobodyElse: string;
    readonly notYourSwap: (number: number) => string;
    readonly notYourWork: (who: Who) => string;
    readonly askAnyway: (name: string) => string;
    readonly alreadyYours: (visit: Visit) => string;
    readonly giveBack: string;
    readonly relieve: (name: string) => string;
    readonly holders: (visit: Visit, names: readonly string[]) => string;
    readonly visitUnknown: string;
    readonly visitStarted: (visit: Visit) => string;
    readonly notThen: (visit: Visit) => string;
    readonly visitChanged: (visit: Visit) => string;
    readonly ownVisit: (visit: Visit) => string;
    readonly alreadyThere: (name: string, visit: Visit) => string;
    readonly notAsked: (number: number) => string;
    readonly notYourCase: (number: number) => string;
    readonly caseUnknown: (number?: number) => string;
    readonly askInstead: (name: string) => string;
    readonly askAt: (name: string, time: string) => string;
    readonly takeAt: (time: string) => string;
    readonly askAll: string;
    readonly swapFor: (visit: Visit) => string;
    readonly takeFrom: (name: string) => string;
    readonly takeOther: (visit: Visit) => string;
  };
  readonly which: {
    readonly visit: string;
    readonly person: (name: string) => string;
    readonly team: string;
    readonly visitSmall: string;
    readonly typed: string;
    readonly more: (count: number) => string;
    /** What is not shown, by its numbers. */
    readonly moreNumbers: (numbers: readonly string[]) => string;
    readonly people: (names: readonly string[]) => string;
    readonly answer: string;
    readonly answerAgain: string;
    readonly yesOrNo: (number: number) => string;
    readonly myDraft: string;
    readonly sendAbout: (visit: Visit) => string;
    readonly leftToAsk: (rest: readonly string[]) => string;
    readonly impossible: (words: string) => string;
    readonly noSuchVisit: (client: string, day?: string) => string;
    readonly noVisitsThen: (day: string) => string;
    readonly yoursAre: string;
    readonly notAtThatTime: (client: string, time: string) => string;
    readonly past: string;
    readonly unknownClient: (code: string) => string;
    readonly unknownPerson: (name: string) => string;
    readonly whichClient: string;
    readonly whoseVisit: string;
    readonly fromYourDay: string;
  };
  readonly myDay: MyDayTexts;
  readonly welcome: WelcomeTexts;
  readonly help: HelpTexts;
  readonly acute: {
    readonly call: Readonly<Record<'medical' | 'fire' | 'police' | 'urgent', (number: string) => string>>;
    readonly next: Readonly<Record<'medical' | 'fire' | 'police' | 'urgent', string>>;
    readonly kept: string;
    readonly tellNurse: string;
    readonly tellTyped: (client: string) => string;
  };
  readonly forbidden: {
    readonly kinds: Readonly<
      Record<'personalNumber' | 'phone' | 'doorCode' | 'address' | 'password' | 'clientName' | 'medicine', string>
    >;
    readonly text: (kinds: readonly string[]) => string;
  };
  readonly switched: string;
  readonly whichLanguage: string;
  /** Somebody is off sick, or back. */
  readonly absence: (leaders: readonly string[]) => string;
  /** To whoever leads: where it is said, and what happens then. */
  readonly absenceEntered: string;
  readonly notYet: Readonly<Record<'shift' | 'other', string>>;
  readonly welcomeBack: string;
  readonly unknown: string;
  /** Understood as something about a visit or a day that the bot does nothing about; in words whose client it was, and which day. */
  readonly beyond: (client?: string, day?: string) => string;
  readonly nothingToAnswer: string;
  readonly busy: string;
  readonly fault: (reference: string) => string;
  readonly notInTeam: string;
  readonly observer: string;
  readonly channel: { readonly sentToYou: string; readonly couldNotSend: string };
  readonly oldCard: string;
}
