import type { IsoDate } from '../core/ids';
import { planOf } from '../core/plan';
import type { Visit } from '../core/roster';
import type { Language } from '../core/team';
import { addDays, localDate, localTime } from '../core/time';
import { findingsIfTaken } from '../planning/candidates';
import { peopleOf } from './days';
import type { DemoPlan } from './plan';

const FROM_DAY = 2;
const TO_DAY = 8;

/** Day and time as one writes them. */
type Words = (name: string, client: string, day: number, month: number, time: string) => string;

const WORDS: Readonly<Partial<Record<Language, Words>>> = {
  sv: (name, client, day, month, time) => `Kan ${name} ta ${client} ${day}/${month} ${time}?`,
  nb: (name, client, day, month, time) => `Kan ${name} ta ${client} ${day}.${month}. kl ${time}?`,
};

const saying = (plan: DemoPlan, visit: Visit, name: string): string => {
  const { language, timeZone } = plan.team;
  const [, month = 0, day = 0] = localDate(visit.start, timeZone).split('-').map(Number);
  const words = WORDS[language];
  if (!words) throw new Error(`no demo team speaks ${language}`);
  return words(
    name.split(' ')[0] ?? name,
    visit.client,
    day,
    month,
    localTime(visit.start, timeZone).replace(':', '.'),
  );
};

/**
 * What one can write so that a leader has to decide: a visit of `asks`'s in the week to come that nothing keeps `asked` from but their shift.
 */
export const offShiftTry = (plan: DemoPlan, today: IsoDate, asks: string, asked: string): string => {
  const named = (name: string) => plan.members.find((member) => member.name === name);
  const [owner, taker] = [named(asks), named(asked)];
  if (!owner || !taker) throw new Error(`${asks} and ${asked} are not both in the demo team`);
  const people = peopleOf(plan);
  const days = [{ date: today, shifts: plan.shifts, visits: plan.visits }];
  const [from, to] = [addDays(today, FROM_DAY), addDays(today, TO_DAY)];
  const found = plan.visits.find((visit) => {
    const date = localDate(visit.start, plan.team.timeZone);
    if (date < from || to < date || visit.members.length !== 1 || !visit.members.includes(owner.id)) return false;
    const findings = findingsIfTaken(people, planOf(days), visit, owner.id, taker.id);
    return findings.length === 1 && findings[0]?.rule === 'outsideShift';
  });
  if (!found) throw new Error(`${asked} works whenever ${asks} does`);
  return saying(plan, found, taker.name);
};
