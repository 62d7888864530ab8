import type { Card } from '../core/card';
import { LANGUAGES, type Language } from '../core/team';
import type { Drawn, View } from '../flows/edge';
import { quietHoursOf } from '../flows/quiet';

/** Each language by its own name, as whoever reads it knows it. */
const OWN_NAMES: Readonly<Record<Language, string>> = { sv: 'Svenska', nb: 'Norsk', en: 'English' };

/** How the bot speaks to its reader, and when: a button changes each. */
export const settingsCard = (askOffDuty: boolean, { texts, team }: Pick<View, 'texts' | 'team'>): Drawn => {
  const { settings } = texts;
  const { from, to } = quietHoursOf(team.team);
  const text = settings.text(askOffDuty);
  const small = from === to ? '' : settings.quiet(from, to);
  const card: Card = {
    template: 'status',
    text,
    ...(small ? { small } : {}),
    actions: [
      {
        title: askOffDuty ? settings.leaveMe : settings.askMe,
        verb: 'askOffDuty',
        data: { offDuty: !askOffDuty },
      },
      ...LANGUAGES.filter((language) => language !== texts.language).map((language) => ({
        title: OWN_NAMES[language],
        verb: 'setLanguage',
        data: { language },
      })),
    ],
    fallback: [text, small, settings.typed(askOffDuty)].filter(Boolean).join(' · '),
  };
  return { card };
};
