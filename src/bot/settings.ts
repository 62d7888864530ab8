import { z } from 'zod';
import { calendarSetting } from '../cards/calendar';
import { settingsCard } from '../cards/settings';
import type { ObjectId } from '../core/ids';
import { LANGUAGES } from '../core/team';
import type { Persons } from '../engine/persons';
import type { PersonRow } from '../engine/rows';
import type { AnyEdge, Drawn, Press, Turn } from '../flows/edge';
import type { Understood } from '../language/understand';
import { textsIn } from '../text';
import { languageOf } from './places';

const OFF_DUTY = z.object({ offDuty: z.boolean() });
const LANGUAGE = z.object({ language: z.enum(LANGUAGES) });

/** Where settings stand: the person's own, and what the flows keep of what they wish for. */
interface SettingsParts {
  readonly persons: Persons;
  readonly edges: readonly AnyEdge[];
}

const shown = ({ edges }: SettingsParts, person: PersonRow | undefined, turn: Turn): Drawn => {
  const view = { ...turn, texts: textsIn(languageOf(person, turn.team.team.language)) };
  const wishes = edges.flatMap((edge) => edge.settings?.(view) ?? []);
  return settingsCard(
    person?.askOffDuty ?? false,
    [...wishes, calendarSetting(person?.feed !== undefined, view)],
    view,
  );
};

/** Another instance may have changed the row since it was last read here. */
const changed = async (
  parts: SettingsParts,
  by: ObjectId,
  turn: Turn,
  change: Partial<Pick<PersonRow, 'askOffDuty' | 'language'>>,
): Promise<Drawn> => {
  await parts.persons.fresh(by);
  return shown(parts, await parts.persons.change(by, (person) => ({ ...person, ...change })), turn);
};

/** `inställningar`, `fråga mig även när jag är ledig`: how it is set, or how it is set from now on. */
export const settingsAnswer = async (
  parts: SettingsParts,
  by: ObjectId,
  turn: Turn,
  { intent, slots: { offDuty } }: Understood,
): Promise<Drawn | undefined> => {
  if (intent === 'preference' && offDuty !== undefined) return changed(parts, by, turn, { askOffDuty: offDuty });
  return intent === 'settings' ? shown(parts, await parts.persons.fresh(by), turn) : undefined;
};

/** A press on one of its buttons, untrusted. */
export const settingsPress = async (
  parts: SettingsParts,
  by: ObjectId,
  turn: Turn,
  { verb, data }: Press,
): Promise<Drawn | undefined> => {
  const offDuty = verb === 'askOffDuty' ? OFF_DUTY.safeParse(data) : undefined;
  if (offDuty?.success) return changed(parts, by, turn, { askOffDuty: offDuty.data.offDuty });
  const language = verb === 'setLanguage' ? LANGUAGE.safeParse(data) : undefined;
  return language?.success ? changed(parts, by, turn, { language: language.data.language }) : undefined;
};
