import { type Reading, says } from './reading';

const IF = /^(?:om|hvis|viss|dersom|if)$/;
const REST =
  /^(?:timmar|timmars|timer|timar|hours|hrs|tim|vila|vilan|dygnsvila|dygnsvilan|hvile|hvila|kvile|dognhvile|rest|ledigt|fri)$/;

/** `har Sara 11 timmar om hon tar min kväll på tors?`: how somebody's rest would be, if. */
export const isWhatIf = (reading: Reading): boolean => {
  const at = reading.words.findIndex(({ key }, place) => place > 0 && IF.test(key));
  if (at < 0 || !says(reading, 'take', 'swap', 'work')) return false;
  return (
    reading.words.slice(0, at).some(({ key }) => REST.test(key)) && (reading.people.length > 0 || says(reading, 'me'))
  );
};
