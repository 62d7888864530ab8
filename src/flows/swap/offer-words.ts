import type { MemberId } from '../../core/ids';
import type { View } from '../edge';
import { phrasesFor } from '../phrases';
import type { ShiftOffered, VisitOffered } from './events';
import { decidersOf } from './exception-cards';

/** What comes of an offer that is sent: who decides and by when. What is vacant is nobody's to keep, and whoever asks about it may let it pass. */
export const footOfOffer = (
  { to, by }: { readonly to?: MemberId | undefined; readonly by: MemberId },
  event: VisitOffered | ShiftOffered,
  view: View,
): string => {
  const { offer, exception, shifts } = view.texts;
  const say = phrasesFor(view);
  const until = say.until(event.expiresAt);
  const name = to === undefined ? undefined : say.name(to);
  const vacant = 'vacant' in event && event.vacant === true;
  const parties = [...(vacant ? [] : [by]), ...event.asked];
  if (event.forLeader) return exception.draftFoot(name ?? exception.anyone, decidersOf(view, ...parties), until);
  if (vacant) return 'shift' in event ? shifts.vacantUntil(until) : shifts.vacant.until(until);
  return name === undefined ? offer.draftFoot(until) : offer.draftFootTo(name, until);
};
