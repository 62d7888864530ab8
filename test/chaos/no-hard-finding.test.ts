import { leavesNothingHard } from '../flows/swap/hard-findings';

const CHANGES = ['shiftTaken', 'visitTaken', 'shiftUndone', 'swapUndone', 'exceptionApproved'];

describe('a team that swaps shifts and visits, takes vacant ones, approves and undoes', () => {
  test('never ends up with anything hard in its plan that the plan did not have before: 10,000 sequences', () => {
    const happened = leavesNothingHard(10_000, 20_261_124);
    expect(CHANGES.filter((type) => (happened.get(type) ?? 0) > 100)).toEqual(CHANGES);
  }, 300_000);
});
