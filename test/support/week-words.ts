import type { IsoDate } from '../../src/core/ids';
import type { Visit } from '../../src/core/roster';
import { addDays, localDate, localTime } from '../../src/core/time';
import type { Chance } from './race-random';

const ZONE = 'Europe/Stockholm';

/** Who says it, when, and in which language. */
export interface Saying {
  readonly chance: Chance;
  readonly today: IsoDate;
  readonly english: boolean;
}

const WEEKDAYS = {
  sv: ['sön', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

const dayOf = ({ start }: Visit, { chance, today, english }: Saying): string => {
  const date = localDate(start, ZONE);
  if (date === today) return english ? 'today' : 'idag';
  if (date === addDays(today, 1) && chance.happens(0.8))
    return english ? 'tomorrow' : (chance.one(['imorgon', 'imorn']) ?? '');
  return WEEKDAYS[english ? 'en' : 'sv'][new Date(`${date}T12:00:00Z`).getUTCDay()] ?? date;
};

const timeOf = ({ start }: Visit, { chance, english }: Saying): string => {
  const time = localTime(start, ZONE);
  return english || chance.happens(0.3) ? time : time.replace(':', '.').replace(/^0/, '');
};

const when = (visit: Visit, saying: Saying): string => `${dayOf(visit, saying)} ${timeOf(visit, saying)}`;

const possessive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

/** What somebody writes about a visit, as people do: hardly twice the same. */
export const askingAll = (visit: Visit, saying: Saying): string => {
  const { client } = visit;
  const at = when(visit, saying);
  if (saying.english) return `Can anyone take ${client} ${at}?`;
  return (
    saying.chance.one([
      `Kan nån ta ${client} ${at}?`,
      `kan nån ta besöket hos ${client} ${at}`,
      `jag hinner inte ${client} ${at}`,
      `någon ledig för ${client} ${at}?`,
      `behöver hjälp med ${client} ${at}`,
      `kan nan ta ${client.replace('-', ' ')} ${at}`,
    ]) ?? ''
  );
};

export const askingOne = (name: string, visit: Visit, saying: Saying): string => {
  const { client } = visit;
  const at = when(visit, saying);
  if (saying.english) return `Can ${name} take ${client} ${at}?`;
  return (
    saying.chance.one([
      `Kan ${name} ta ${client} ${at}?`,
      `be ${name} ta ${client} ${at}`,
      `kan ${name} ta ${client} ${at}`,
    ]) ?? ''
  );
};

export const offeringToTake = (owner: string, visit: Visit, saying: Saying): string => {
  const { client } = visit;
  const at = when(visit, saying);
  if (saying.english) return `I'll take ${client} for ${owner} ${at}`;
  return saying.chance.one([`jag tar ${client} åt ${owner} ${at}`, `jag kan ta ${client} åt ${owner} ${at}`]) ?? '';
};

export const askingToSwap = (owner: string, mine: Visit, theirs: Visit, saying: Saying): string =>
  `byt ${mine.client} ${when(mine, saying)} mot ${possessive(owner)} ${theirs.client}`;

export const askingForTwo = (first: Visit, second: Visit, saying: Saying): string =>
  `kan nån ta ${first.client} och ${second.client} ${dayOf(first, saying)}?`;
