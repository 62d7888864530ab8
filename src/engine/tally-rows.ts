import type { Tally } from '../core/ballot';
import type { BallotId } from '../core/ids';
import { decode, encode, keys } from './rows';
import type { Change, Row } from './store';

/** Row `n|<ballot>|counts`: numbers alone. */
type CountsRow = Pick<Tally, 'counts'>;

/** Row `n|<ballot>|voters`: whose answers are in, under seals, sorted; gone as soon as the ballot is over. */
type VotersRow = Pick<Tally, 'voters'>;

/** A ballot's two rows, or none. */
export const tallyIn = (ballot: BallotId, rows: readonly Row[]): Tally | undefined => {
  const value = (key: string) => rows.find((row) => row.key === key)?.value;
  const counts = value(keys.ballotCounts(ballot));
  const voters = value(keys.ballotVoters(ballot));
  return counts === undefined || voters === undefined
    ? undefined
    : { ...decode<CountsRow>(counts), ...decode<VotersRow>(voters) };
};

export const tallyRows = (ballot: BallotId, { counts, voters }: Tally): readonly Change[] => {
  const ofCounts: CountsRow = { counts };
  const ofVoters: VotersRow = { voters };
  return [
    { change: 'put', key: keys.ballotCounts(ballot), value: encode(ofCounts) },
    { change: 'put', key: keys.ballotVoters(ballot), value: encode(ofVoters) },
  ];
};

/** A ballot's rows go with the commit that says what was counted. */
export const ballotOver = (ballot: BallotId): readonly Change[] => [
  { change: 'delete', key: keys.ballotCounts(ballot) },
  { change: 'delete', key: keys.ballotVoters(ballot) },
];
