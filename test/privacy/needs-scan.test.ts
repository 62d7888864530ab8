import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { KEPT, triedToLeave } from '../support/keeps-nothing-secret';

const REPORTS = 1_000;
const SEED = 20_261_124;

onTheEmbeddedStore((begin) => {
  test(`${REPORTS} reports of clients try to leave what may never be kept: no row, no message and no log line has it`, async () => {
    const { reports, inTheStore, inWhatWasSent, inTheLog, logged, kept, unstopped } = await triedToLeave(
      begin,
      REPORTS,
      SEED,
    );
    expect(reports).toHaveLength(REPORTS);
    expect({ inTheStore, inWhatWasSent, inTheLog }).toEqual({ inTheStore: [], inWhatWasSent: [], inTheLog: [] });
    expect(unstopped).toEqual([]);
    expect(logged).toBeGreaterThan(0);
    expect(kept).toEqual(Object.values(KEPT).map(() => 1));
  }, 120_000);
});
