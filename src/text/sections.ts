import type { Language } from '../core/team';
import { APPROVE_ALL } from './approve-all';
import { AWAY } from './away';
import { CALENDAR } from './calendar';
import { CLASH, ENTERING } from './clash';
import { CLIENT_QUESTIONS_ASKED } from './client-questions';
import { COMPETENCE } from './competence';
import { CONTINUITY } from './continuity';
import { EXCEPTIONS } from './exceptions';
import { FOLLOW_UP } from './follow-up';
import { MATTERS } from './matters';
import { MY_DAY_WISH } from './my-day';
import { NEED } from './need';
import { NEED_FIGURES } from './need-figures';
import { NEW_CLIENT } from './new-client';
import { MASKED, OBSTACLE } from './obstacle';
import { OPEN } from './open';
import { OWN_SHIFTS } from './own-shifts';
import { PEACE, SETTINGS, SEVERAL } from './peace';
import { PLAN_CHECK } from './plan-check';
import { PROPOSALS } from './proposals';
import { PULSE } from './pulse';
import { ROLES } from './roles';
import { SHIFTS } from './shifts';
import { SUMMARY } from './summary';
import { TOGETHER } from './together';
import { TRUST } from './trust';
import { WHO_CAN } from './who-can';
import { WORKING_TIME } from './working-time';

/** What has a file of its own for all three languages. */
export const sectionsIn = (language: Language) => ({
  exception: EXCEPTIONS[language],
  shifts: SHIFTS[language],
  ownShifts: OWN_SHIFTS[language],
  whoCan: WHO_CAN[language],
  together: TOGETHER[language],
  need: NEED[language],
  open: OPEN[language],
  continuity: CONTINUITY[language],
  competence: COMPETENCE[language],
  several: SEVERAL[language],
  peace: PEACE[language],
  settings: SETTINGS[language],
  myDayWish: MY_DAY_WISH[language],
  calendar: CALENDAR[language],
  clash: CLASH[language],
  entering: ENTERING[language],
  trust: TRUST[language],
  approveAll: APPROVE_ALL[language],
  summary: SUMMARY[language],
  followUp: FOLLOW_UP[language],
  workingTime: WORKING_TIME[language],
  planCheck: PLAN_CHECK[language],
  away: AWAY[language],
  newClient: NEW_CLIENT[language],
  matters: MATTERS[language],
  obstacle: OBSTACLE[language],
  masked: MASKED[language],
  proposals: PROPOSALS[language],
  needFigures: NEED_FIGURES[language],
  roles: ROLES[language],
  pulse: PULSE[language],
  clientQuestions: CLIENT_QUESTIONS_ASKED[language],
});
