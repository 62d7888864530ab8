import { accepted, type Decision, unchanged } from '../../core/decision';
import { type DayShown, type KnownDays, type MyDayCommand, type MyDayEvent, wishIn } from './my-day';
import { shownNow } from './policy';

/** Each is a case, an event and a notice: as many at a time as one commit takes. */
const MOST_AT_ONCE = 25;

/** A wish is the reader's own to make; a day is shown once, and again only if it has changed. */
export const decide = (known: KnownDays, command: MyDayCommand): Decision<MyDayEvent, never> => {
  const { team, stored, days } = known;
  const { at, caseId } = command;
  if (command.type === 'wishMyDay') {
    const had = stored.cases.get(caseId);
    const { by, when } = command;
    return (had ? wishIn(had) : 'off') === when ? unchanged : accepted({ type: 'myDayWished', at, by, caseId, when });
  }
  const shown = shownNow(team, days, at).slice(0, MOST_AT_ONCE);
  const events = shown.map(
    ({ wish, date, plan, changes }): DayShown => ({
      type: 'dayShown',
      at,
      caseId: wish.id,
      date,
      ...(wish.when === 'evening' ? { plan } : {}),
      changes,
    }),
  );
  return events.length > 0 ? accepted(...events) : unchanged;
};
