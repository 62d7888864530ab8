import type { MemberId } from '../core/ids';
import type { Understood } from './understand';

/** The same, with people as the outside knows them. */
export const toldOutside = ({ slots, ...rest }: Understood, outside: (member: MemberId) => string) => {
  const { person, people, except, ...others } = slots;
  return {
    ...rest,
    slots: {
      ...others,
      ...(person ? { person: outside(person) } : {}),
      ...(people ? { people: people.map(outside) } : {}),
      ...(except ? { except: outside(except) } : {}),
    },
  };
};
