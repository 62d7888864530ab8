import { z } from 'zod';
import { type IsoDate, isoDate, type MemberId, memberId, objectId } from '../core/ids';
import { type DateSpan, type Delegation, EMPLOYMENTS, type Member, ROLES } from '../core/roster';
import { addDays } from '../core/time';
import {
  isWrong,
  list,
  oneOf,
  optional,
  orElse,
  percent,
  personName,
  present,
  required,
  TOKEN_WORDS,
  text,
  token,
  whole,
} from './cells';
import { entraId, MEMBER_WORDS, type References } from './references';
import { DATE_WORDS, date, time } from './wall-clock';

/** A member as `members.csv` alone has them. */
export type MemberRow = Omit<Member, 'delegations' | 'absences'>;

const WEEK = 7 * 24 * 60;

export const memberRow = ({ member }: Pick<References, 'member'>) =>
  z
    .object({
      id: required(token, `an Entra object id: ${TOKEN_WORDS}`),
      name: required(personName, 'a name'),
      role: required(oneOf(ROLES), `one of ${ROLES.join(', ')}`),
      profession: orElse(text, ''),
      employment: orElse(oneOf(EMPLOYMENTS), 'permanent'),
      percent: optional(percent),
      weeklyMinutes: optional(whole(0, WEEK, 'minutes')),
      dayBreak: optional(time),
      competences: orElse(list(text), []),
      deputy: optional(member),
      validTo: optional(date),
    })
    .transform((row): MemberRow => {
      const id = member(row.id);
      return present({ ...row, id: isWrong(id) ? memberId(row.id) : id, objectId: objectId(entraId(row.id)) });
    });

export const spanRow = z
  .object({ from: required(date, DATE_WORDS), to: optional(date) })
  .transform((row, context): DateSpan => {
    if (row.to !== undefined && row.to < row.from) {
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: `${row.to} is before ${row.from}, expected a date on or after it`,
      });
    }
    return present(row);
  });

export const absenceRow = ({ member }: References) => z.object({ member: required(member, MEMBER_WORDS) }).and(spanRow);

const SINCE_EVER = isoDate('0001-01-01');

const LAWFUL_DAYS = 365;

/** A delegation without an end lasts its lawful year; one without any date is not shown to be valid, and is left out. */
const delegationOf = (row: { readonly validFrom?: IsoDate; readonly validTo?: IsoDate }) => {
  const validTo = row.validTo ?? (row.validFrom && addDays(row.validFrom, LAWFUL_DAYS - 1));
  return validTo && { validFrom: row.validFrom ?? SINCE_EVER, validTo };
};

export interface DelegationRow {
  readonly member: MemberId;
  readonly delegation?: Delegation;
}

export const delegationRow = ({ member, client }: References) =>
  z
    .object({
      member: required(member, MEMBER_WORDS),
      task: required(text, 'a health task'),
      client: optional(client),
      validFrom: optional(date),
      validTo: optional(date),
      givenBy: optional(text),
      revokedAt: optional(date),
    })
    .transform(({ member, ...row }, context): DelegationRow => {
      if (row.validFrom && row.validTo && row.validTo < row.validFrom) {
        const message = `${row.validTo} is before ${row.validFrom}, expected a date on or after it`;
        context.addIssue({ code: 'custom', path: ['validTo'], message });
      }
      const valid = delegationOf(row);
      return valid ? { member, delegation: present({ ...row, ...valid }) } : { member };
    });
