import { z } from 'zod';
import { settingsCard } from '../cards/settings';
import type { ObjectId } from '../core/ids';
import { LANGUAGES } from '../core/team';
import type { Persons } from '../engine/persons';
import type { PersonRow } from '../engine/rows';
import type { Drawn, Press, Turn } from '../flows/edge';
import type { Understood } from '../language/understand';
import { textsIn } from '../text';
import { languageOf } from './places';

const OFF_DUTY = z.object({ offDuty: z.boolean() });
const LANGUAGE = z.object({ language: z.enum(LANGUAGES) });

const shown = (person: PersonRow | undefined, turn: Turn): Drawn => {
  const texts = textsIn(languageOf(person, turn.team.team.language));
  return settingsCard(person?.askOffDuty ?? false, { team: turn.team, texts });
};

/** Another instance may have changed the row since it was last read here. */
const changed = async (
  persons: Persons,
  by: ObjectId,
  turn: Turn,
  change: Partial<Pick<PersonRow, 'askOffDuty' | 'language'>>,
): Promise<Drawn> => {
  await persons.fresh(by);
  return shown(await persons.change(by, (person) => ({ ...person, ...change })), turn);
};

/** `inställningar`, `fråga mig även när jag är ledig`: how it is set, or how it is set from now on. */
export const settingsAnswer = async (
  persons: Persons,
  by: ObjectId,
  turn: Turn,
  { intent, slots: { offDuty } }: Understood,
): Promise<Drawn | undefined> => {
  if (intent === 'preference' && offDuty !== undefined) return changed(persons, by, turn, { askOffDuty: offDuty });
  return intent === 'settings' ? shown(await persons.fresh(by), turn) : undefined;
};

/** A press on one of its buttons, untrusted. */
export const settingsPress = async (
  persons: Persons,
  by: ObjectId,
  turn: Turn,
  { verb, data }: Press,
): Promise<Drawn | undefined> => {
  const offDuty = verb === 'askOffDuty' ? OFF_DUTY.safeParse(data) : undefined;
  if (offDuty?.success) return changed(persons, by, turn, { askOffDuty: offDuty.data.offDuty });
  const language = verb === 'setLanguage' ? LANGUAGE.safeParse(data) : undefined;
  return language?.success ? changed(persons, by, turn, { language: language.data.language }) : undefined;
};
