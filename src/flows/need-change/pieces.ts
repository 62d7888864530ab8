import type { Press } from '../edge';
import type { NeedCommand, ReportNeed } from './commands';
import type { NeedCase } from './need-change';

/** What a command's button carries: everything but who and when, which come from whoever presses, and never what somebody wrote. */
export const payload = (command: NeedCommand): Press => {
  const {
    type,
    by: _by,
    at: _at,
    comment: _comment,
    ...data
  } = command as NeedCommand & {
    readonly by?: unknown;
    readonly comment?: unknown;
  };
  return { verb: type, data };
};

export const draftPress = (report: ReportNeed): Press => ({ ...payload(report), verb: 'draftNeed' });

export const onCase = (verb: string, { id, revision }: NeedCase): Press => ({
  verb,
  data: { caseId: id, seen: revision },
});
