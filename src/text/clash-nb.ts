import type { ClashTexts, EnteringTexts } from './clash-texts';
import { listedWith, subjectAs } from './words';

const list = listedWith('og');

const subject = subjectAs('Du');

export const clash: ClashTexts = {
  title: (visit) => `${visit}: teamet og fagsystemet sier forskjellig`,
  asks: (number, until) => `#${number} · velg innen ${until}`,
  teams: (had) => `Teamet bestemte, i stedet for ${had}`,
  plans: 'Fagsystemet sier nå',
  nobody: 'Ingen',
  gone: 'Besøket er fjernet',
  foot: 'Det teamet bestemte, gjelder til du velger.',
  keep: (has) => `Teamets: ${has}`,
  take: (has) => `Planens: ${has}`,
  remove: 'Planens: fjern besøket',
  bareKeep: 'Teamets',
  bareTake: 'Planens',
  typed: (number) => `Skriv teamets ${number} eller planens ${number}.`,
  you: 'Du',
  have: (names, visit) => `${names.length === 0 ? 'Ingen' : list(names)} har ${visit}.`,
  noMore: (visit) => `${visit} er fjernet.`,
  chose: (by, choice) => `${subject(by)} valgte ${choice === 'teams' ? 'teamets' : 'planens'}.`,
  agreed: 'Fagsystemet er endret igjen, så det er ikke noe å velge lenger.',
  expired: 'Tiden for å velge gikk ut. Planen gjelder som den står.',
  waits: (visit) => `${visit} venter på lederen. Det teamet bestemte, gjelder så lenge.`,
  stands: (until) => `Teamet og fagsystemet sier forskjellig, velg innen ${until}`,
  notYours: (number) => `Det er lederen som velger i #${number}.`,
  noClash: (number) => `#${number} har ikke noe å velge mellom.`,
};

export const entering: EnteringTexts = {
  title: 'Skal føres inn i fagsystemet',
  none: 'Ingenting å føre inn akkurat nå.',
  entered: 'Ført inn',
  instead: (has, had) => `${has} i stedet for ${had}`,
  missing: (has) => `${has}, finnes ikke i fagsystemet`,
  more: (count) => `Og ${count} til, de kommer når disse er ført inn.`,
  foot: 'Skriv ført inn og tallet, for eksempel ført inn 1.',
  keepers: (names) => `${list(names)} fører det teamet endrer, inn i fagsystemet.`,
  noKeeper: 'Det er lederen som fører det teamet endrer, inn i fagsystemet.',
};
