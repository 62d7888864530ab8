import type { ClashTexts, EnteringTexts } from './clash-texts';
import { listedWith, subjectAs } from './words';

const list = listedWith('och');

const subject = subjectAs('Du');

export const clash: ClashTexts = {
  title: (visit) => `${visit}: laget och planeringssystemet säger olika`,
  asks: (number, until) => `#${number} · välj senast ${until}`,
  teams: (had) => `Laget bestämde, i stället för ${had}`,
  plans: 'Planeringssystemet säger nu',
  nobody: 'Ingen',
  gone: 'Besöket är borttaget',
  foot: 'Lagets gäller tills du väljer.',
  keep: (has) => `Lagets: ${has}`,
  take: (has) => `Planens: ${has}`,
  remove: 'Planens: ta bort besöket',
  bareKeep: 'Lagets',
  bareTake: 'Planens',
  typed: (number) => `Skriv lagets ${number} eller planens ${number}.`,
  you: 'Du',
  have: (names, visit) => `${names.length === 0 ? 'Ingen' : list(names)} har ${visit}.`,
  noMore: (visit) => `${visit} är borttaget.`,
  chose: (by, choice) => `${subject(by)} valde ${choice === 'teams' ? 'lagets' : 'planens'}.`,
  agreed: 'Planeringssystemet har ändrats igen, så det finns inget kvar att välja.',
  expired: 'Tiden att välja gick ut. Planen gäller som den står.',
  waits: (visit) => `${visit} väntar på chefen. Lagets gäller så länge.`,
  stands: (until) => `Laget och planeringssystemet säger olika, välj senast ${until}`,
  notYours: (number) => `Det är chefen som väljer i #${number}.`,
  noClash: (number) => `#${number} har inget att välja mellan.`,
};

export const entering: EnteringTexts = {
  title: 'Att föra in i planeringssystemet',
  none: 'Inget att föra in just nu.',
  entered: 'Infört',
  instead: (has, had) => `${has} i stället för ${had}`,
  missing: (has) => `${has}, finns inte i planeringssystemet`,
  more: (count) => `Och ${count} till, de kommer när de här är införda.`,
  foot: 'Skriv infört och siffran, till exempel infört 1.',
  keepers: (names) => `${list(names)} för in det laget ändrar i planeringssystemet.`,
  noKeeper: 'Det är chefen som för in det laget ändrar i planeringssystemet.',
};
