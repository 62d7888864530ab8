import type { CaseId, MemberId } from '../../src/core/ids';
import type { Shift } from '../../src/core/roster';
import type { Chance } from './race-random';
import { type Action, type Dated, type Focus, onFocus, pressing, type Sighted, someone } from './race-sighted';

const about = ({ id, date }: Dated<Shift>) => ({ shift: id, date });

const shiftFor = (chance: Chance, among: readonly Dated<Shift>[], { shift }: Focus): Dated<Shift> | undefined =>
  shift && among.includes(shift) && chance.happens(onFocus) ? shift : chance.one(among);

/** Each as often as it is drawn, among so many. */
const DRAWS = [
  ...(['offerAll', 'offerAll', 'offerTo', 'ask', 'take', 'takeVacant', 'takeVacant', 'takeVacant'] as const),
  ...(['swap', 'swap', 'swap'] as const),
];

/** Something about a shift that a carer might press now, sensible or not. How it goes on is pressed as with a visit. */
export const drawShiftAction = (chance: Chance, sighted: Sighted, focus: Focus, caseId: CaseId): Action | undefined => {
  const { shifts, everyone } = sighted;
  const held = shifts.filter(({ member }) => member !== undefined);
  const vacant = shifts.filter(({ member }) => member === undefined);
  const pressed = pressing(sighted);
  const holder = ({ member }: Dated<Shift>): MemberId | undefined => someone(chance, sighted, member ? [member] : []);
  const draw = chance.one(DRAWS);
  const among = draw === 'ask' || draw === 'takeVacant' ? vacant : held;
  const shift = shiftFor(chance, among, focus);
  if (!shift) return undefined;
  const begins = { caseId, ...about(shift) };
  const others = everyone.filter((carer) => carer !== shift.member);
  switch (draw) {
    case 'offerTo':
      return pressed(holder(shift), 'offerShift', { ...begins, to: chance.one(others) });
    case 'take':
      return pressed(someone(chance, sighted, others), 'takeShift', { ...begins, from: shift.member });
    case 'takeVacant':
      return pressed(chance.one(everyone), 'takeShift', begins);
    case 'swap': {
      const theirs = chance.one(held.filter(({ member }) => member !== shift.member));
      const swaps = theirs && { ...begins, with: theirs.member, returns: about(theirs) };
      return swaps && pressed(holder(shift), 'swapShift', swaps);
    }
    default:
      return pressed(holder(shift), 'offerShift', begins);
  }
};

/** The leader asks who can work a vacant shift, or somebody else does. */
export const askWhoCanWork = (chance: Chance, sighted: Sighted, caseId: CaseId): Action | undefined => {
  const shift = chance.one(sighted.shifts.filter(({ member }) => member === undefined));
  const by = someone(chance, sighted, sighted.leaders);
  return shift && pressing(sighted)(by, 'offerShift', { caseId, ...about(shift) });
};
