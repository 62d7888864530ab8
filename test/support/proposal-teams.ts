import { isoDate } from '../../src/core/ids';
import { addDays } from '../../src/core/time';
import { type CareTeam, careTeam, type Described } from './care-team';

const FIRST = isoDate('2026-11-20');
const DATES = Array.from({ length: 60 }, (_, at) => addDays(FIRST, at));

const daily = <T>(of: T): Readonly<Record<string, T>> => Object.fromEntries(DATES.map((date) => [date, of]));

const QUIET = { from: '00:00', to: '00:00' } as const;

/**
 * Six are at work every day, Karin leads, and Oskar of the union observes. Above Karin answers Gun, who is not in Teams, and then Rolf, who is.
 */
export const proposalsNorr = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Yonas Tesfay' },
      { name: 'Lisa Holm' },
      { name: 'Maria Ek' },
      { name: 'Nils Borg' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
      { name: 'Oskar Ros', role: 'observer', profession: 'skyddsombud' },
      { name: 'Rolf Dal', role: 'assessor', profession: 'områdeschef' },
    ],
    clients: [{ code: 'K-1047', contact: 'Lisa Holm' }, { code: 'K-1020' }],
    settings: {
      quietHours: QUIET,
      levels: [
        { level: 'enhet', name: 'Gun Ek' },
        { level: 'område', member: 'm9' as never },
      ],
    },
    shifts: daily([
      'Sara Lind 07:00-16:00',
      'Ahmed Ali 07:00-16:00',
      'Yonas Tesfay 07:00-16:00',
      'Lisa Holm 14:00-22:00',
      'Maria Ek 14:00-22:00',
      'Nils Borg 14:00-22:00',
    ]),
    visits: daily(['K-1047 14:30-15:00 Lisa_Holm']),
    ...changes,
  });

/** Four are at work every day; Tone leads. */
export const proposalsNordre = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    id: 'nordre',
    language: 'nb',
    profile: 'no-aml',
    members: [
      { name: 'Hanne Vik' },
      { name: 'Jonas Dahl' },
      { name: 'Ingrid Moe' },
      { name: 'Marit Lund' },
      { name: 'Tone Lie', role: 'leader', profession: 'avdelingsleder' },
    ],
    clients: [{ code: 'B-231', contact: 'Ingrid Moe' }],
    shifts: daily([
      'Hanne Vik 07:30-15:00',
      'Jonas Dahl 07:30-15:00',
      'Ingrid Moe 07:30-15:00',
      'Marit Lund 14:30-22:00',
    ]),
    visits: daily(['B-231 09:00-09:30 Hanne_Vik']),
    ...changes,
  });
