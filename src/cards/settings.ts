import { LANGUAGES, type Language } from '../core/team';
import { button } from '../flows/button';
import type { Drawn, Setting, View } from '../flows/edge';
import { listCard } from '../flows/list-card';
import { quietHoursOf } from '../flows/quiet';

/** Each language by its own name, as whoever reads it knows it. */
const OWN_NAMES: Readonly<Record<Language, string>> = { sv: 'Svenska', nb: 'Norsk', en: 'English' };

/** How the bot speaks to its reader, when, and what they have wished for: a button changes each. */
export const settingsCard = (
  askOffDuty: boolean,
  wishes: readonly Setting[],
  { texts, team }: Pick<View, 'texts' | 'team'>,
): Drawn => {
  const { settings } = texts;
  const { from, to } = quietHoursOf(team.team);
  const card = listCard({
    title: settings.title,
    small: [settings.text(askOffDuty), from === to ? '' : settings.quiet(from, to)].filter(Boolean).join(' '),
    rows: wishes.map(({ lead, text, title, press }) => ({ lead, text, small: '', actions: [button(title, press)] })),
    foot: settings.typed(askOffDuty),
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
  });
  const fallback = [card.fallback, ...wishes.map(({ typed }) => typed)].join(' · ');
  return { card: { ...card, fallback } };
};
