import type { Language } from '../../src/core/team';
import type { Message } from './message';

const settings = (...texts: readonly string[]): readonly Message[] => texts.map((text) => [text, 'settings', {}]);
const asked = (...texts: readonly string[]): readonly Message[] =>
  texts.map((text) => [text, 'preference', { offDuty: true }]);
const leftInPeace = (...texts: readonly string[]): readonly Message[] =>
  texts.map((text) => [text, 'preference', { offDuty: false }]);

type When = 'evening' | 'start' | 'off';

const sent = (myDayWhen: When, ...texts: readonly string[]): readonly Message[] =>
  texts.map((text) => [text, 'preference', { myDayWhen }]);

/** How one wants to be spoken to, and when. */
export const aboutSettings: Readonly<Record<Language, readonly Message[]>> = {
  sv: [
    ...sent(
      'evening',
      'min dag kvällen före',
      'skicka min dag kvällen innan',
      'jag vill ha min dag kvällen före',
      'kan jag få mitt schema varje kväll',
    ),
    ...sent('evening', 'kan du skicka min dag på kvällen', 'skicka min dag på kvällen'),
    ...sent('start', 'min dag när passet börjar', 'min dag när mitt pass börjar', 'skicka min dag varje morgon'),
    ...sent('start', 'skicka min dag på morgonen', 'påminn mig när jag börjar', 'påminn mig när mitt pass börjar'),
    ...sent(
      'off',
      'min dag av',
      'sluta skicka min dag',
      'skicka inte min dag längre',
      'jag vill inte ha min dag på kvällen',
    ),
    ...settings(
      'inställningar',
      'installningar',
      'mina inställningar',
      'Inställningar tack',
      'visa inställningar',
      'inställnignar',
    ),
    ...settings('frågar du mig när jag är ledig?', 'kan du fråga mig även när jag är ledig?'),
    ...settings('sluta skicka grejer till mig', 'inga fler notiser', 'sluta skicka', 'jag vill inte få meddelanden'),
    ...settings('stopp'),
    ...leftInPeace('jag vill inte få meddelanden när jag är ledig'),
    ...asked(
      'fråga mig även när jag är ledig',
      'Fråga mig också när jag är ledig',
      'fraga mig aven nar jag ar ledig',
      'fråga mig när jag är ledig',
      'fråga mej gärna när ja e ledig',
      'jag vill bli tillfrågad även när jag är ledig',
      'jag vill ha frågor när jag inte jobbar',
      'du får fråga mig på fritiden',
      'fråga mig även på min fritid',
      'fråga mig även när jag inte jobbar',
      'fråga mig gärna utanför arbetstid',
    ),
    ...leftInPeace(
      'fråga mig inte när jag är ledig',
      'Fråga inte mig när jag är ledig',
      'fråga mig int när jag e ledig',
      'fraga mig ej nar jag ar ledig',
      'inga frågor när jag är ledig',
      'jag vill inte ha frågor när jag är ledig',
      'jag vill slippa frågor när jag är ledig',
      'stör mig inte när jag är ledig',
      'sluta fråga mig när jag är ledig',
      'fråga mig bara när jag jobbar',
      'fråga mig endast när jag arbetar',
      'fråga mig inte när jag inte jobbar',
      'fråga aldrig mig på fritiden',
    ),
  ],
  nb: [
    ...sent('evening', 'min dag kvelden før', 'send meg dagen min kvelden før', 'jeg vil ha dagen min hver kveld'),
    ...sent('start', 'min dag når vakten begynner', 'send dagen min når jeg begynner'),
    ...sent('evening', 'kan du sende dagen min på kvelden'),
    ...sent('start', 'send dagen min om morgenen', 'minn meg på når jeg begynner'),
    ...sent('off', 'min dag av', 'slutt å sende dagen min', 'ikke send meg dagen min'),
    ...settings('innstillinger', 'mine innstillinger', 'Innstillinger takk', 'vis innstillinger', 'innstilinger'),
    ...settings('spør du meg når jeg har fri?'),
    ...settings('slutt å sende meg ting', 'ingen flere varsler', 'slutt å sende', 'jeg vil ikke få meldinger'),
    ...leftInPeace('jeg vil ikke få meldinger når jeg har fri'),
    ...asked(
      'spør meg også når jeg har fri',
      'Spør meg gjerne når jeg har fri',
      'spor meg ogsa nar jeg har fri',
      'spør mæ også når æ har fri',
      'jeg vil bli spurt også når jeg har fri',
      'jeg vil ha spørsmål når jeg ikke jobber',
      'du kan spørre meg i fritiden',
      'spør meg også på fritiden min',
      'spør meg også utenom arbeidstiden',
    ),
    ...leftInPeace(
      'ikke spør meg når jeg har fri',
      'Spør meg ikke når jeg har fri',
      'ikkje spør meg når eg har fri',
      'itj spør meg når æ har fri',
      'ingen spørsmål når jeg har fri',
      'jeg vil ikke ha spørsmål når jeg har fri',
      'slutt å spørre meg når jeg har fri',
      'ikke forstyrr meg når jeg har fri',
      'spør meg bare når jeg jobber',
      'spør meg kun når jeg er på jobb',
      'jeg vil slippe spørsmål i fritiden',
    ),
  ],
  en: [
    ...sent('evening', 'my day the evening before', 'send me my day every evening'),
    ...sent('start', 'my day when my shift begins', 'send my day at the start of my shift'),
    ...sent('evening', 'can you send my day in the evening'),
    ...sent('start', 'send my day in the morning', 'remind me when I start'),
    ...sent('off', 'my day off', 'stop sending my day', "don't send me my day"),
    ...settings('settings', 'my settings', 'Settings please', 'show settings', 'setings'),
    ...settings("do you ask me when I'm off?"),
    ...settings('stop sending me things', 'no more notifications', 'stop sending', "I don't want messages", 'stop'),
    ...leftInPeace("I don't want messages when I'm off"),
    ...asked(
      "ask me even when I'm off",
      'Ask me also when I am off duty',
      'ask me when im off',
      'ask me even if I am not working',
      'you can ask me in my free time',
      'I want questions when I am off',
      'ask me even on my days off',
      'ask me outside working hours too',
    ),
    ...leftInPeace(
      "don't ask me when I'm off",
      'dont ask me when im off duty',
      'do not ask me when I am off',
      'no questions when I am off',
      'never ask me on my days off',
      'stop asking me when I am not working',
      "don't disturb me when I'm off",
      'only ask me when I am working',
      'ask me only when I work',
    ),
  ],
};

/** Near them, and something else. */
export const notSettings: Readonly<Record<Language, readonly Message[]>> = {
  sv: [
    ['fråga Sara', 'unknown', { person: 'm2' }],
    ['fråga dem', 'accept', {}],
    ['jag är ledig imorgon', 'unknown', { date: '2025-11-20' }],
    ['stoppa', 'withdraw', {}],
    ['stopp 27', 'withdraw', { caseNumber: 27 }],
    ['visa min dag på kvällen', 'myDay', { dayPart: 'evening' }],
  ],
  nb: [['spør dem', 'accept', {}]],
  en: [['ask them', 'accept', {}]],
};
