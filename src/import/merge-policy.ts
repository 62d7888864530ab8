import { isDeepStrictEqual } from 'node:util';
import { type KeptPolicy, policyVersionOf, type TrustPolicy } from '../core/team';

type Values = Readonly<Record<string, unknown>>;

/** Where the file says what it said when it was last read, what stands now; else what the file says. */
const threeWay = (file: Values, read: Values, now: Values): Values => {
  const names = new Set([...Object.keys(file), ...Object.keys(now)]);
  const pairs = [...names].map((name) => [name, isDeepStrictEqual(file[name], read[name]) ? now[name] : file[name]]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
};

/** The policy apart from how it is kept. */
const bare = ({ version: _, read: __, ...policy }: KeptPolicy): TrustPolicy => policy;

const merged = (file: TrustPolicy, read: TrustPolicy, now: TrustPolicy): TrustPolicy => {
  const findings = threeWay(file.findings ?? {}, read.findings ?? {}, now.findings ?? {});
  const { findings: _, ...rest } = threeWay({ ...file }, { ...read }, { ...now });
  return Object.keys(findings).length > 0 ? ({ ...rest, findings } as TrustPolicy) : rest;
};

/**
 * The team's policy once `team.json` has been read: what the file has changed since it was last read applies, else what the leaders have changed in
 * chat stands. Another policy than before is another version.
 */
export const mergedPolicy = (
  fromFile: TrustPolicy | null | undefined,
  kept: KeptPolicy | null | undefined,
): KeptPolicy | undefined => {
  if (!fromFile && !kept) return undefined;
  const file = bare(fromFile ?? {});
  if (!kept) return { ...file, read: file };
  const before = bare(kept);
  const after = merged(file, kept.read ?? before, before);
  const version = isDeepStrictEqual(after, before) ? kept.version : policyVersionOf({ settings: { policy: kept } }) + 1;
  return { ...after, ...(version === undefined ? {} : { version }), read: file };
};
