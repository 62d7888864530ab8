import { type ClientCode, caseId, isoDate } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import { addDays } from '../../src/core/time';
import {
  awayDraft,
  carersChoice,
  caseCard,
  endChoice,
  homeDraft,
  refusalOf,
  takeBackDraft,
} from '../../src/flows/client-away/cards';
import { type AwayCase, FLOW, type Told } from '../../src/flows/client-away/client-away';
import type { Drawn } from '../../src/flows/edge';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';

interface Cast {
  readonly fresh: Round;
  readonly owner: string;
  readonly taker: string;
  readonly visit: string;
}

const FROM = isoDate('2026-11-25');
const UNTIL = isoDate('2026-11-29');

/** The cards of a client who is not at home, and of one who comes home. */
export const awayCards = (
  { fresh, owner, taker, visit }: Cast,
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const { client, start, end } = fresh.visit(visit);
  const view = (name: string) => viewOf(fresh, fresh.who(name), language);
  const by = fresh.who(taker);
  const at = view(taker).at;
  const seats = [{ member: fresh.who(owner), start, end }];
  const contacts = [fresh.who(owner)];
  const told = { client: client as ClientCode, from: FROM, visits: 9, minutes: 250, seats, contacts };
  const away: Told = { ...told, tells: 'away', until: UNTIL, last: UNTIL, lacking: 0, twoCarersDays: 0 };
  const home: Told = { ...told, tells: 'home', last: addDays(UNTIL, 7), lacking: 4, twoCarersDays: 3 };
  const base = { by, at, caseId: caseId('away-1'), client, from: FROM };
  const tellAway = { ...base, type: 'tellAway', until: UNTIL } as const;
  const tellHome = { ...base, type: 'tellHome', twoCarersDays: 3 } as const;
  const caseOf = (of: Told): AwayCase => ({
    ...of,
    id: caseId('away-1'),
    number: 31,
    flow: FLOW,
    revision: 1,
    open: false,
    status: 'told',
    by,
    at,
    stands: [],
  });
  const takenBack: AwayCase = { ...caseOf(away), revision: 2, status: 'takenBack', takenBackBy: by };
  const alone = { ...tellHome, twoCarersDays: 0 };
  return [
    ['question.client-away-draft', awayDraft(tellAway, away, view(taker))],
    ['question.client-home-draft', homeDraft(tellHome, home, view(taker))],
    ['question.client-away-undo', takeBackDraft({ ...base, type: 'takeBackAway' }, caseOf(away), view(taker))],
    ['choice.client-away-end', endChoice(tellAway, view(taker))],
    ['choice.client-home-carers', carersChoice(tellHome, view(taker))],
    ['status.client-away', caseCard(caseOf(away), view(taker))],
    ['status.client-home', caseCard(caseOf(home), view(owner))],
    ['status.client-away-taken-back', caseCard(takenBack, view(owner))],
    ['status.client-not-away', refusalOf({ code: 'notAway', client, from: FROM }, alone, view(taker))],
    ['status.client-already-away', refusalOf({ code: 'alreadyAway', client, until: UNTIL }, tellAway, view(taker))],
  ];
};
