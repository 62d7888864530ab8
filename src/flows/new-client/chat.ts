import type { IsoDate } from '../../core/ids';
import { localDate } from '../../core/time';
import type { Slots, Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import { choice } from '../choice';
import type { Meaning, Turn } from '../edge';
import { caseCard, contactChoice } from './cards';
import { type AdmitClient, isNewClientCase, type NewClientCase, type NewClientCommand } from './new-client';
import { leftToDo } from './policy';

type NewClientMeaning = Meaning<NewClientCommand>;

const text = (words: string): NewClientMeaning => ({ meaning: 'text', text: words });

const admit = ({ slots }: Understood, turn: Turn): NewClientMeaning => {
  const { newClient, which, days } = turn.texts;
  const { newCode: client, client: known, date, dates = [], impossible } = slots;
  if (impossible !== undefined) return text(which.impossible(impossible));
  if (client === undefined) return text(known ? newClient.alreadyHere(known) : newClient.whichCode);
  const of = (from: IsoDate): AdmitClient => ({
    type: 'admitClient',
    by: turn.reader,
    at: turn.at,
    caseId: turn.newCaseId(),
    client,
    from,
  });
  const [first, another] = dates;
  if (date === undefined && first !== undefined && another !== undefined) {
    const options = [first, another].map((day) => {
      const { caseId, from } = of(day);
      return { title: days.long(day), press: { verb: 'draftAdmit', data: { caseId, client, from } } };
    });
    return { meaning: 'drawn', drawn: choice(newClient.whichDay(client), '', options, turn) };
  }
  return { meaning: 'draft', command: of(date ?? first ?? localDate(turn.at, turn.team.team.timeZone)) };
};

/** `ja 31`, `klart 31`: taken, and then the next step that is not done. */
const next = (one: NewClientCase, turn: Turn): NewClientMeaning => {
  const { reader: by, at } = turn;
  if (!one.open) return { meaning: 'drawn', drawn: caseCard(one, turn) };
  if (one.walker === undefined)
    return { meaning: 'command', command: { type: 'takeNewClient', by, at, caseId: one.id } };
  const [step] = leftToDo(turn.team, one);
  if (step === undefined || step === 'contact') return { meaning: 'drawn', drawn: contactChoice(one, turn) };
  return { meaning: 'command', command: { type: 'tickStep', by, at, caseId: one.id, step } };
};

/** `kontakt för K-1099: Lisa`; whose it is to be is asked back where no colleague, or several, are named. */
const contactNamed = ({ client, person, people, role }: Slots, turn: Turn): NewClientMeaning | undefined => {
  const one = turn.team.openCases.find((each) => isNewClientCase(each) && each.client === client);
  if (!one || !isNewClientCase(one) || role !== 'contact') return undefined;
  const { reader: by, at } = turn;
  if (people || (!person && !one.steps.contact)) return { meaning: 'drawn', drawn: contactChoice(one, turn) };
  return person && { meaning: 'command', command: { type: 'nameContact', by, at, caseId: one.id, contact: person } };
};

/** `ny brukare K-1099 från måndag`, `klart 31`, `kontakt för K-1099: Lisa`, `ångra 31`. */
export const understand = async (understood: Understood, turn: Turn): Promise<NewClientMeaning | undefined> => {
  const { intent, slots } = understood;
  if (intent === 'newClient') return admit(understood, turn);
  if (intent === 'whoIsResponsible') return contactNamed(slots, turn);
  const { caseNumber, comment } = slots;
  const one = caseNumber === undefined ? undefined : await caseNumbered(caseNumber, turn);
  if (!one || !isNewClientCase(one)) return undefined;
  if (intent === 'accept' || intent === 'takeVisit') return next(one, turn);
  if (intent !== 'undo') return undefined;
  const { reader: by, at } = turn;
  const command: NewClientCommand = {
    type: 'takeBackNewClient',
    by,
    at,
    caseId: one.id,
    ...(comment ? { comment } : {}),
  };
  return { meaning: comment ? 'command' : 'draft', command };
};
