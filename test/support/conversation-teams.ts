import { isoDate, objectId } from '../../src/core/ids';
import { type CareTeam, careTeam, type Described, teamNorr } from './care-team';

/** The Swedish team, with someone whom K-1047 does not wish, and Saturday's one shift. */
export const norr = (changes: Partial<Described> = {}): CareTeam =>
  teamNorr({
    members: [
      { name: 'Sara Lind', delegations: [{}] },
      { name: 'Ahmed Ali', delegations: [{}] },
      { name: 'Yonas Tesfay' },
      { name: 'Lisa Holm', delegations: [{}] },
      { name: 'Maria Ek' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
      { name: 'Nils Borg' },
    ],
    clients: [
      { code: 'K-1047', zone: 'A', contact: 'Lisa Holm', not: ['Nils Borg'] },
      { code: 'K-1020', zone: 'B' },
      { code: 'K-1033', zone: 'A' },
      { code: 'K-1007', zone: 'A' },
    ],
    shifts: {
      '2026-11-24': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'],
      '2026-11-25': [
        'Sara Lind 07:00-16:00',
        'Ahmed Ali 07:00-16:00',
        'Yonas Tesfay 07:00-16:00',
        'Lisa Holm 15:00-22:00',
        'Maria Ek 07:00-16:00',
        'Nils Borg 07:00-16:00',
      ],
      '2026-11-28': ['Sara Lind 07:00-16:00'],
    },
    visits: {
      '2026-11-24': ['K-1007 11:00-11:30 Sara_Lind', 'K-1047 14:30-15:00 Sara_Lind'],
      '2026-11-25': [
        'K-1047 14:30-15:00 Sara_Lind',
        'K-1007 08:00-08:30 Sara_Lind insulin',
        'K-1020 10:00-10:45 Sara_Lind+Yonas_Tesfay',
        'K-1033 13:30-14:00 Ahmed_Ali',
        'K-1020 14:15-15:15 Maria_Ek',
        'K-1007 17:00-17:30 Lisa_Holm insulin',
      ],
      '2026-11-28': ['K-1033 09:00-09:45 Sara_Lind'],
    },
    ...changes,
  });

/** A Norwegian team. Hanne's visit at B-231 tomorrow at nine can be taken by Jonas and Ingrid. */
export const nordre = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    id: 'nordre',
    language: 'nb',
    profile: 'no-aml',
    members: [
      { name: 'Hanne Vik' },
      { name: 'Jonas Dahl' },
      { name: 'Ingrid Moe' },
      { name: 'Tone Lie', role: 'leader', profession: 'avdelingsleder' },
    ],
    clients: [{ code: 'B-231', contact: 'Ingrid Moe' }, { code: 'B-240' }],
    shifts: { '2026-11-25': ['Hanne Vik 07:30-15:00', 'Jonas Dahl 07:30-15:00', 'Ingrid Moe 07:30-15:00'] },
    visits: {
      '2026-11-25': ['B-231 09:00-09:30 Hanne_Vik', 'B-240 11:00-11:30 Jonas_Dahl'],
    },
    ...changes,
  });

export const LEADER_OF_BOTH = objectId('leader-of-both');

/** Norr and Söder, with one leader, Karin Berg. Söder has K-2001, and colleagues of its own. */
export const norrAndSoder = (
  norrShifts?: Described['shifts'],
  soderShifts?: Described['shifts'],
): readonly [CareTeam, CareTeam] => {
  const karin = { name: 'Karin Berg', role: 'leader', profession: 'enhetschef', objectId: LEADER_OF_BOTH } as const;
  const shifts = { '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00', 'Karin Berg 08:00-17:00'] };
  const visits = { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind', 'K-1033 09:00-09:30 Karin_Berg'] };
  const members = [{ name: 'Sara Lind' }, { name: 'Ahmed Ali' }, karin];
  const first = norr({
    members,
    clients: [{ code: 'K-1047' }, { code: 'K-1033' }],
    shifts: norrShifts ?? shifts,
    visits,
  });
  const second = careTeam({
    id: 'soder',
    members: [{ name: 'Olle Strand' }, { name: 'Fatima Haddad' }, karin],
    clients: [{ code: 'K-2001' }, { code: 'K-2002' }],
    shifts: soderShifts ?? {
      '2026-11-25': ['Olle Strand 07:00-16:00', 'Fatima Haddad 07:00-16:00', 'Karin Berg 08:00-17:00'],
    },
    visits: { '2026-11-25': ['K-2001 10:00-10:30 Olle_Strand', 'K-2002 09:00-09:30 Karin_Berg'] },
  });
  return [first, { ...second, team: { ...second.team, name: 'Hemtjänst Söder' } }];
};

export const DELEGATION_TAKEN_BACK = { revokedAt: isoDate('2026-11-01') };
