import type { Then } from '../core/decision';
import { type CaseId, caseId, type Instant, type MemberId } from '../core/ids';
import { hasOpenSeat } from '../core/plan';
import { HOUR } from '../core/time';
import type { TouchedVisit } from '../core/touched';

/** How far ahead the team is asked to take what nobody has. */
const ASKED_AHEAD = 7 * 24 * HOUR;
const MOST_ASKED = 3;

/** By whom, and because of which case. */
interface Asking {
  readonly by: MemberId;
  readonly at: Instant;
  readonly caseId: CaseId;
}

const openId = (id: CaseId, number: number): CaseId => caseId(`${id}-${number}`);

/** Those of the visits that a change leaves to nobody, and that begin later, the first first. */
export const openAfter = (touched: readonly TouchedVisit[], at: Instant): readonly TouchedVisit[] =>
  touched.filter(({ after }) => after !== undefined && hasOpenSeat(after) && after.start > at);

/** What nobody has in the days to come is asked for, the first first; the rest is asked for when somebody does. */
export const askedToTake = ({ by, at, caseId: id }: Asking, touched: readonly TouchedVisit[]): readonly Then[] =>
  openAfter(touched, at)
    .filter(({ after }) => after && after.start < at + ASKED_AHEAD)
    .slice(0, MOST_ASKED)
    .flatMap(({ after, date }, number) =>
      after
        ? [
            {
              flow: 'swap',
              command: { type: 'offerVisit', by, at, caseId: openId(id, number), visit: after.id, date },
            },
          ]
        : [],
    );
