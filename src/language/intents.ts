import type { ClientCode, IsoDate, MemberId, WallTime } from '../core/ids';
import type { Direction, HealthCategory, LifeArea, Specialty, SupportRole, Urgency, VisitChange } from '../core/need';
import type { ObstacleKind } from '../core/obstacles';
import type { ShiftKind, VisitKind } from '../core/roster';
import type { Language } from '../core/team';
import type { TrustSubject } from '../core/trust';
import type { DayPart } from './calendar-words';
import type { ProposalAct } from './proposals';

export const INTENTS = [
  'offerVisit',
  'swapVisit',
  'takeVisit',
  'offerShift',
  'swapShift',
  'takeShift',
  'openShift',
  'listOpen',
  'swapRound',
  'wish',
  'withdraw',
  'accept',
  'decline',
  'approve',
  'undo',
  'keepTeams',
  'takePlans',
  'planChanges',
  'entered',
  'waiting',
  'ruleQuery',
  'whyNot',
  'checkPlan',
  'continuity',
  'policy',
  'needChange',
  'clientAway',
  'clientHome',
  'newClient',
  'acute',
  'health',
  'deviation',
  'redact',
  'reassess',
  'specialist',
  'matters',
  'gap',
  'frameQuery',
  'whoIsResponsible',
  'patterns',
  'needCounts',
  'acknowledge',
  'askBack',
  'reply',
  'told',
  'proposal',
  'support',
  'comment',
  'onProposal',
  'obstacle',
  'sameHere',
  'solved',
  'passOn',
  'workMap',
  'workSteps',
  'pin',
  'agreements',
  'keepList',
  'agenda',
  'roleQuery',
  'roleTake',
  'roleGive',
  'roleRotate',
  'roleName',
  'roleEnd',
  'preference',
  'absent',
  'back',
  'whatIf',
  'summary',
  'followUp',
  'myDay',
  'myCases',
  'myData',
  'readLog',
  'calendar',
  'language',
  'settings',
  'pulse',
  'pulseWish',
  'clientQuestions',
  'help',
  'unknown',
] as const;

/** What somebody wants. *Offer*: give away, to all or to a colleague; *swap*: in return for something; *take*: I take. */
export type Intent = (typeof INTENTS)[number];

/** What a message names. Dates ISO, times on the team's wall, people and clients as ids. */
export interface Slots {
  readonly client?: ClientCode;
  readonly otherClient?: ClientCode;
  /** Beside `client`, in the order named, when one message is about several; never with `swapVisit`. */
  readonly otherClients?: readonly ClientCode[];
  readonly person?: MemberId;
  /** Instead of `person`, when a name fits several or several are named: ask. */
  readonly people?: readonly MemberId[];
  readonly except?: MemberId;
  readonly date?: IsoDate;
  /** Instead of `date`, when the words fit several (`på fredag` on a Friday, `nästa fredag`): ask. */
  readonly dates?: readonly IsoDate[];
  /** The last of a stretch; of a client who is away, the day named as the last or as that of their return. */
  readonly endDate?: IsoDate;
  readonly time?: WallTime;
  /** Beside `time`, when the half of the day was left open: both readings, likeliest first. */
  readonly times?: readonly WallTime[];
  readonly endTime?: WallTime;
  /** What is swapped for; of a visit that is to be moved, the day that it has now. */
  readonly otherDate?: IsoDate;
  /** What is swapped for; of a visit that is to be moved, the time that it has now (`kl 9 i stället för 8`), `time` being the time wanted. */
  readonly otherTime?: WallTime;
  readonly week?: number;
  readonly dayPart?: DayPart;
  /** Of a visit that is to be moved, the part of the day that is wanted (`på kvällen i stället`), `dayPart` being the one that it has now. */
  readonly toPart?: DayPart;
  readonly ownShift?: ShiftKind;
  readonly otherShift?: ShiftKind;
  /** Of a shift that is offered: it is the writer's own, in so many words (`min lördag`), and no vacant one. */
  readonly mine?: true;
  /** A round by its name: `slinga 3`. */
  readonly round?: string;
  readonly otherRound?: string;
  readonly visitKind?: VisitKind;
  readonly direction?: Direction;
  /** How much longer, shorter, later or earlier; of a visit that is to be added, how long. What was granted with a yes: `ja 31 30 min`. */
  readonly minutes?: number;
  /** How many minutes a visit is to be in all: `20 min räcker`, `måste vara 45 min`; never beside `minutes`. */
  readonly length?: number;
  readonly change?: VisitChange;
  /** How many visits more: `två besök till`. Missing: one, or not said. */
  readonly count?: number;
  readonly area?: LifeArea;
  readonly urgency?: Urgency;
  /** The last date on which a change holds: `till och med fredag`, `i två veckor`; `date` is its first. */
  readonly until?: IsoDate;
  /** Until further notice, in so many words. */
  readonly standing?: true;
  /** That date alone, in so many words: `bara imorgon`, `idag`. */
  readonly once?: true;
  /** The weekdays on which a change holds, 1 Monday … 7 Sunday: `varje vardag`, `på tisdagar`. */
  readonly weekdays?: readonly number[];
  /** Every second week of those, or of all: `varannan tisdag`, `varannan vecka`. */
  readonly everyOther?: true;
  /** In even or in odd weeks alone, in so many words: `jämna veckor`, `oddetallsuker`. */
  readonly weeks?: 'even' | 'odd';
  /** Whether two carers are needed: `dubbelbemanning`, `to hjelpere`. */
  readonly twoCarers?: boolean;
  /** Written as a new client's code: `ny brukare K-1099`. */
  readonly newCode?: ClientCode;
  readonly category?: HealthCategory;
  /** A goal is reached. */
  readonly reached?: true;
  /** Who is asked along, or asked about. */
  readonly role?: SupportRole;
  readonly specialty?: Specialty;
  /** What is noted is a goal of the client's. */
  readonly goal?: true;
  /** What the client wanted done, and what was done; free text. */
  readonly wanted?: string;
  readonly done?: string;
  readonly caseNumber?: number;
  /** What is answered to a proposal, beside what every case is answered. */
  readonly act?: ProposalAct;
  /** The number of one of the choices that were shown. */
  readonly choice?: number;
  /** What was said with an answer to a numbered case, what matters to a client, or what is proposed; free text. */
  readonly comment?: string;
  /** What kind of obstacle, in so many words: `hinder it: …`. */
  readonly obstacleKind?: ObstacleKind;
  /** Whose to answer: 0 the team's own leader, then the levels above. */
  readonly level?: number;
  readonly language?: Language;
  /** A date or time no calendar or clock has, as typed: `32/11`, `kl 25`. Then there is no `date` and no `time`. */
  readonly impossible?: string;
  /** Which of one's own visits: `mitt nästa besök`. */
  readonly order?: 'next' | 'first' | 'last';
  /** Whether one wants to be asked even when off duty. */
  readonly offDuty?: boolean;
  /** When one wants to be sent one's day. */
  readonly myDayWhen?: 'evening' | 'start' | 'off';
  /** Not to see something, but to change it. */
  readonly changes?: true;
  /** What of the team's policy it is about. */
  readonly rule?: TrustSubject;
  /** All that waits, not the case that was shown last. */
  readonly all?: true;
  /** Left out of all that waits. */
  readonly caseNumbers?: readonly number[];
  /** One of the team's roles: a key of `ROLE_KEYS`, or what the team calls one of its own. */
  readonly teamRole?: string;
  /** Several weeks, or one beside others, by their Mondays, in order; with a role alone. */
  readonly roleWeeks?: readonly IsoDate[];
  /** To the week's question, as typed: no more is known of it than that it is a figure. */
  readonly mark?: number;
  /** Whether one wants the week's question. */
  readonly on?: boolean;
  /** Not to answer, but to read what was answered. */
  readonly results?: true;
  /** A client's answers to the five questions, 0 for none. */
  readonly marks?: readonly number[];
  /** Which form they were written on. */
  readonly form?: string;
  /** What is to become of the calendar feed; missing: it is asked about. */
  readonly feed?: 'on' | 'off' | 'new';
  /** Nothing but thanks: no answer. */
  readonly thanks?: true;
}

export interface Understood {
  readonly intent: Intent;
  readonly slots: Slots;
  /** Written like a client's code, but no client of the team. */
  readonly unknownClient?: string;
  /** Stands where a colleague's name stands, but is nobody here. */
  readonly unknownPerson?: string;
}
