import { beforeIn } from './durations';
import { oftenerIn } from './how-often';
import { isLeft, saysInstead, saysRather } from './instead';
import { partsMoved } from './need-parts';
import { besideNot } from './need-times';
import { lineRead, type Reading, saysAt } from './reading';
import { swapsWhen } from './trades';

/** `tung å flytte`, `lettere å flytte`: the client, and not the visit. */
const isOfBody = ({ words }: Reading, at: number): boolean =>
  /^(?:a|å|att|at|to)$/.test(words[at - 1]?.key ?? '') &&
  /^(?:tung|tungt|tyngre|heavy|heavier|vond|svar|svarare|lett|lettere|lettare|latt|lattare|enkel|enklere|enklare|easy|easier|hard|harder|vanskelig|vanskeligere)$/.test(
    words[at - 2]?.key ?? '',
  );

/** When something is, in any way that it can be said. */
const saysWhen = ({ calendar }: Reading): boolean =>
  calendar.dates.length + calendar.times.length > 0 || calendar.part !== undefined;

/** `i stället för kl 8` moves; `instead of me` does not, nor one piece of work instead of another. */
const isMoving = (reading: Reading, at: number): boolean => {
  if (isOfBody(reading, at)) return false;
  const after = at + reading.phraseLength('move', at);
  if (!/^(?:for|of|istedenfor)$/.test(reading.words[after - 1]?.key ?? '')) return true;
  return saysWhen(reading) && !saysAt(reading, 'me', after) && !reading.people.some((person) => person.at === after);
};

/** `lunch kl 12 inte 11.30`. */
const contrastsTimes = (reading: Reading): boolean => {
  const { times } = reading.calendar;
  return (
    (times.length > 1 && times.some(({ at }) => isLeft(reading.words, at))) || besideNot(reading).wanted !== undefined
  );
};

const SET = /(?<![a-z])(?:ska vara|skal vare|ska bli|skal bli|should be|blir)(?![a-z])/;
const WE_COME = /(?<![a-z])(?:vi|man|we) (?:\S+ ){0,2}(?:komma|komme|come|vara dar|vare der|be there)(?![a-z])/;

/** `på fredag kom kl 7`: said to all who go there. */
const bidsCome = ({ words, calendar, named }: Reading): boolean =>
  calendar.times.some(({ at }) => {
    const before = words[at - 2];
    return (
      /^(?:kom|come)$/.test(words[at - 1]?.key ?? '') &&
      (before === undefined || before.stop || named[at - 2] === true || /^(?:sa|da|please|snalla)$/.test(before.key))
    );
  });

/** `på måndagar istället`, `hellre på fredag`, `besöket 18.30 ska vara 19.00`, `kan vi komma kl 8`. */
const getsAnother = (reading: Reading): boolean => {
  const { words, calendar, question } = reading;
  const { dates, times } = calendar;
  const line = lineRead(reading);
  if ((saysInstead(words) || saysRather(words)) && dates.length + times.length > 0) return true;
  if (SET.test(line) && times.length > 1) return true;
  return (times.length > 0 && WE_COME.test(line) && !question) || bidsCome(reading) || contrastsTimes(reading);
};

/** Whether the visit gets another time, day or part of the day. */
export const moves = (reading: Reading): boolean =>
  oftenerIn(reading) === undefined &&
  ((reading.meanings.get('move') ?? []).some((at) => isMoving(reading, at)) ||
    movesPart(reading) ||
    swapsWhen(reading) ||
    getsAnother(reading) ||
    beforeIn(reading) !== undefined);

/** Another part of the day is named for it. */
export const movesPart = (reading: Reading): boolean => partsMoved(reading) !== undefined;
