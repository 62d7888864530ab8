import { tellAway, tellHome } from './begin';
import type { AwayCommand } from './commands';
import type { AwayDecision, AwayKnown } from './reasons';
import { takeBack } from './undo';

/** What comes of a command, by what is known. Pure: it may be asked again. */
export const decide = (known: AwayKnown, command: AwayCommand): AwayDecision => {
  switch (command.type) {
    case 'tellAway':
      return tellAway(known, command);
    case 'tellHome':
      return tellHome(known, command);
    case 'takeBackAway':
      return takeBack(known, command);
  }
};
