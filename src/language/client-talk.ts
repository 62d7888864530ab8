import { isHarmed } from './harm';
import { healthIn } from './health-signs';
import type { Intent, Slots } from './intents';
import { NOT } from './negation';
import { anyOf } from './patterns';
import { lineRead, type Reading, says, saysAt } from './reading';
import { supportIn } from './support-roles';
import { isNotAway, whereabouts } from './whereabouts';
import { asksColleagues } from './who-is-meant';

type Found = { readonly intent: Intent; readonly slots: Slots } | undefined;

const NEW =
  /(?<![a-z])(?:ny|nya|nytt|nye|new|nyinskriven|nyinnskrevet) (?:[a-z]+ )?(?:brukare|brukaren|brukere|bruker|brukar|kund|kunde|kunder|kunden|omsorgstagare|vardtagare|tjenestemottaker|pasient|patient|client|clients|klient)(?![a-z])/;

const receives = (reading: Reading): boolean =>
  (reading.meanings.get('take') ?? []).every((at) =>
    /^(?:emot|imot|mot|in|inn|on)$/.test(reading.words[at + 1]?.key ?? ''),
  );

/** `en ny på torsdag, K-1096`, `K-1096 börjar måndag`: with a code that nobody has yet. */
const COMES =
  /(?<![a-z])(?:(?:ny|nye|nya|new) (?:pa|fra|fran|till|til|i|imorgon|idag|from|on)|(?:borjar|startar|starter|begynner|starts|flyttar in|flytter inn))(?![a-z])/;

const comes = (reading: Reading): boolean =>
  reading.clients.some(({ unknown }) => unknown !== undefined) && COMES.test(lineRead(reading));

/** `ny brukare K-1099 från måndag`: a code that may be nobody's here yet. */
const newClient = (reading: Reading): Found =>
  (NEW.test(lineRead(reading)) || comes(reading)) &&
  receives(reading) &&
  !asksColleagues(reading) &&
  !says(reading, 'policy')
    ? { intent: 'newClient', slots: {} }
    : undefined;

const REACHED = anyOf(
  `mål uppnått, mål uppnådda, mål uppnådd, målen uppnådda, målen är uppnådda, mål oppnådd, mål oppnått, målene oppnådd, målene er oppnådd, målene er nådd, uppnått sina mål, målet nått, målet är nått, målen nådda, mål nått, målet uppnått, målet är uppnått, nått målet, nått sitt mål, nått målen, nådde målet, uppnått målet, uppnått sitt mål, klarat målet, målet nådd, målet er nådd,
  målet er nått, mål nådd, nådd målet, nådd målet sitt, nådd mål, har nådd, oppnådd mål, oppnådd målet, målet oppnådd, målet er oppnådd, måloppnåelse, måluppfyllelse, i mål, goal reached, goal is reached, goal
  achieved, goal met, reached the goal, reached her goal, reached his goal, reached their goal, met her goal, met his goal, achieved the goal, has reached`,
);
const REACHES =
  /(?<![a-z])(?:klarar|klarer|klart|klarat|klarte|klarade|nadde|nadd|uppnar|oppnar|uppfyllt|oppfylt|uppnatt|reached|met|achieved) (?:na |nu |no |alle |alla |all )?(?:sitt |sine |sina |her |his |their |the )?(?:mal|malet|malene|malen|mala|goal|goals)(?: sitt| sine| sina)?(?! (?:inte|ikke))(?![a-z])/;
const REASSESS = anyOf(
  `ompröv*, omprövning*, revurder*, revurdering*, omvurder*, nytt vedtak, nytt beslut, ny bedömning, ny vurdering, reassess*, re-assess*, review the goal, reevaluat*`,
);
const FOLLOW_UP = anyOf(
  'uppföljning*, följa upp, följer upp, oppfølging*, følge opp, følger opp, follow-up, follow up, følgje opp',
);

const reassessed = (reading: Reading): Found => {
  if (reading.clients.length === 0 || asksColleagues(reading)) return undefined;
  const line = lineRead(reading);
  const denied = says(reading, 'not') || reading.question;
  const reached = REACHED.test(line) || REACHES.test(line);
  if (reached && !denied) return { intent: 'reassess', slots: { reached: true } };
  if (reached || REASSESS.test(line)) return { intent: 'reassess', slots: {} };
  return FOLLOW_UP.test(line) && healthIn(reading) === undefined ? { intent: 'reassess', slots: {} } : undefined;
};

const ALONG = anyOf(
  `följa med, följa, följ med, folga med, med till, komma med, kom med, bli med, bli med til, vere med, være med, vara med, delta, ta en tur, ta med, komma, komma till, komme, komme til, komme innom, kom till, come along,
  come, come with, come to, join, titta, titta på, titta till, titta hos, kika, kolla, kollar, sjekke, sjekk, check, se på, se till, se til, se innom, stikke innom, titta in, kika in, komme på besøk, komma på besök, hälsa på, sjå til, sjå på, ta en titt, ta en kik, kikke, look at, see, visit, have a look, take a look, bedöma, bedömning, bedömer, vurdere, vurdering,
  kartlegge, assess, assessment, träffa, møte, möta, meet, hjälpa, hjelpe, help, utprova, prova ut, tilkalle`,
);
const WANTED = anyOf(
  `be, ber, bett, fråga, spør, spørre, behöver, behövs, behøver, trenger, treng, trengs, koppla in, koble inn, kontakta, kontakte, kalla in, kalla på, kalle inn, tilkall, hämta in, önskar, ønsker, need, needs, ask, contact, call in,
  bring, vill ha, vil ha, få hit, få med, få dit, hente inn, remiss*, henvis*, refer`,
);

/** `kan kreftsykepleier bli med til B-226?`: somebody with another trade is asked along. A plain nurse and an illness is a matter for the nurse on duty. */
const specialist = (reading: Reading): Found => {
  const support = supportIn(reading);
  if (!support || support.role === 'contact' || support.role === 'deputy' || reading.clients.length === 0)
    return undefined;
  const line = lineRead(reading);
  if (!ALONG.test(line) && !WANTED.test(line)) return undefined;
  if (
    support.specialty === undefined &&
    (healthIn(reading) !== undefined || (support.role === 'nurse' && asksColleagues(reading)))
  )
    return undefined;
  if (says(reading, 'proposal', 'obstacle', 'deviation') || reading.people.length > 0) return undefined;
  return { intent: 'specialist', slots: support };
};

const WHO = /(?<![a-z])(?:whos|vilken|hvilken|(?:vem|hvem|kem|kven|who) (?:ar|er|e|is|har|has|som ar|som er))(?![a-z])/;
const RESPONSIBLE = anyOf('ansvarig*, ansvarlig*, ansvar for, har ansvar, responsible, in charge');

/** `vem är fast omsorgskontakt för K-1007?`, `who is responsible for …`; with the client and the word alone too: `kontaktperson K-1007`. */
const responsible = (reading: Reading): Found => {
  if (reading.clients.length === 0 || says(reading, 'take', 'help')) return undefined;
  const support = supportIn(reading);
  const line = lineRead(reading);
  const asks = WHO.test(line);
  if (asks && (support || RESPONSIBLE.test(line)))
    return { intent: 'whoIsResponsible', slots: support ? { role: support.role } : {} };
  const rest = reading.words.filter((_, at) => !reading.named[at]).length;
  return support &&
    !asks &&
    rest <= 4 &&
    !ALONG.test(line) &&
    !WANTED.test(line) &&
    healthIn(reading) === undefined &&
    rest > 0 &&
    !says(reading, 'more', 'wants') &&
    whereabouts(reading) === undefined
    ? { intent: 'whoIsResponsible', slots: { role: support.role } }
    : undefined;
};

const TELLS = anyOf(
  `säg till, säga till, säg det till, berätta för, berätta det för, meddela, informera, underrätta, si fra, si ifra, sei frå, si det til, fortell, fortelle, meld, gi beskjed, varsle, informer,
  tell, inform, notify, let the nurse know`,
);

/** `säg till sjuksköterskan om K-1047`: what it is about is said in the call. */
const nurseTold = (reading: Reading): Found => {
  if (reading.clients.length === 0 || reading.people.length > 0 || reading.question) return undefined;
  const support = supportIn(reading);
  const isNurse = support?.role === 'nurse' && support.specialty === undefined;
  return isNurse && TELLS.test(lineRead(reading)) && !says(reading, 'proposal', 'obstacle', 'deviation')
    ? { intent: 'health', slots: {} }
    : undefined;
};

const FRAME = anyOf(
  `ramtid, ramtiden, ram, ramen, rambeslut*, ramme, rammen, rammetid*, tidsramme*, tidsramen, tidsram, timebudsjett*, minutsaldo, tidssaldo, saldo, saldoen, time frame, frame, balance`,
);
const HOW_MUCH =
  /(?<![a-z])(?:hur mycket|hur manga|hur mange|hvor mye|hvor mange|kor mykje|kor mange|ka mye|how much|how many|vad|hva) (?:[a-z]+ ){0,2}?(?:tid|tida|minuter|min|minutter|timmar|timer|tima|time|minutes|hours|kvar|igjen|left)(?![a-z])/;
const LEFT = anyOf(
  'kvar, igjen, att, over, över, til overs, left, remaining, att ge, til gode, att fördela, å gå på, tilgjengelig',
);

const TIME_LEFT =
  /(?<![a-z])(?:ligger (?:\S+ ){0,2}(?:till|an|til) (?:med|mot|i forhold til) (?:tid|tiden|tida|ramen|rammen)|(?:tid|tida|tiden|time|minuter|minutter|minutes|timmar|timer|hours) (?:ar |er |is |som er |som ar )?(?:kvar|igjen|left|remaining|att))(?![a-z])/;

/** `har vi mer tid igjen`, `is there more time left`. */
const ASKS_LEFT =
  /^(?:har|finns det|er det|ar det|have|do we have|is there|finst det) (?:\S+ ){0,3}(?:igjen|kvar|left|att|over)(?![a-z])/;

/** `hur mycket tid är kvar för K-1011?`, `ramtid K-1011`. */
const frame = (reading: Reading): Found => {
  if (reading.clients.length === 0 || asksColleagues(reading)) return undefined;
  const line = lineRead(reading);
  const short = reading.words.length <= 9;
  const asked =
    (HOW_MUCH.test(line) && (LEFT.test(line) || FRAME.test(line))) ||
    ((FRAME.test(line) || TIME_LEFT.test(line)) && short);
  const more = says(reading, 'more') && !ASKS_LEFT.test(line);
  return asked && !more && !says(reading, 'need', 'less') ? { intent: 'frameQuery', slots: {} } : undefined;
};

const MATTERS = anyOf(
  'viktig, viktigt, viktige, viktigst, viktigste, viktigast, viktigaste, important, most important, matters, what matters, betyr mest, betyder mest',
);

/** `vad är viktigt för K-1011?`, `viktigt för K-1011 att …`; with a colon, see `notedIn`. */
const matters = (reading: Reading): Found => {
  const [client] = reading.clients;
  if (!client || asksColleagues(reading) || says(reading, 'take')) return undefined;
  const before = reading.words
    .slice(0, client.at)
    .map(({ key }) => key)
    .join(' ');
  if (!MATTERS.test(before) || !/(?:for|till|til|to|hos)$/.test(before)) return undefined;
  const behind = reading.words.slice(client.at + client.length);
  const rest = /^(?:ar|er|is|e)$/.test(behind[0]?.key ?? '') ? behind.slice(1) : behind;
  const comment = rest.map(({ typed }) => typed).join(' ');
  return { intent: 'matters', slots: rest.length > 1 && !reading.question ? { comment } : {} };
};

const LIKES = anyOf(
  'tycker om, tycker mycket om, tycker väldigt mycket om, gillar, gillar verkligen, uppskattar, älskar, trivs med, liker, liker godt, liker veldig godt, elsker, setter pris på, er glad i, trives med, likes, loves, enjoys, is fond of',
);
const RATHER = new RegExp(
  `(?<![a-z])(?:battre|bast|bedre|best|better|mer|mest|more|most|heller|hellre|helst|${NOT})(?![a-z])`,
);

/** `K-1033 tycker om att gå ut med hunden`: what they like matters to them, said as it was. */
const liked = (reading: Reading): Found => {
  const [client] = reading.clients;
  if (!client || client.at > 0 || reading.question || asksColleagues(reading)) return undefined;
  const rest = reading.words.slice(client.at + client.length);
  const line = rest.map(({ key }) => key).join(' ');
  const said = LIKES.exec(line);
  if (said?.index !== 0 || line.length === said[0].length || RATHER.test(line)) return undefined;
  if (says(reading, 'need', 'wants', 'more', 'less', 'move') || healthIn(reading) !== undefined) return undefined;
  return { intent: 'matters', slots: { comment: rest.map(({ typed }) => typed).join(' ') } };
};

/** `K-1033 är inte borta, fel av mig`. */
const takenBack = (reading: Reading): Found => {
  const client = reading.clients[0]?.client;
  return client && isNotAway(reading) ? { intent: 'undo', slots: { client } } : undefined;
};

/** Before whoever it is that hurts them is taken for one who is asked along. */
const harmed = (reading: Reading): Found =>
  reading.clients.length > 0 && isHarmed(reading) ? { intent: 'deviation', slots: {} } : undefined;

const CHANGES =
  /(?<![a-z])(?:andras|andrar sig|forandras|andrats|okar|minskar|endrer seg|endres|endre seg|oker|endrar seg|changes?|changing|changed)(?![a-z])/;
const MOST = /(?<![a-z])(?:mest|oftast|oftest|most|vanligast|vanligst)(?![a-z])/;
const PATTERNS = anyOf(
  'mönster, mönstren, mønster, mønstre, mønstrene, patterns, pattern, behovsmönster, behovsmønster, trender, trends',
);
const NEEDS = anyOf(
  'behov, behoven, behovene, behovsändringar*, behovsendringer*, need, needs, need changes, ändrade behov, endrede behov, ändringar inom ramen, endringer innenfor rammen, inom ramen, innenfor rammen, within the frame',
);
const COUNTS =
  /(?<![a-z])(?:hur manga|hvor mange|kor mange|how many|antal|antall|number of|statistik|statistikk|statistics)(?![a-z])/;
const NEED_COUNTS = anyOf(
  'behovsstatistik*, behovsstatistikk, behovsändringar, behovsendringer, räkna behov, need counts, need statistics',
);

/** `hur har det gått med behoven?`; *behoven* is near enough to *behöver* to be read so. */
const HOW_GONE =
  /(?<![a-z])(?:hur|hvordan|korleis|how) (?:har|have|has) (?:det |it )?(?:gatt|gone) (?:med|with) (?:the )?(?:behov[a-z]*|needs)(?![a-z])/;

/** What the team learns of all clients together, and never of one. */
const together = (reading: Reading): Found => {
  if (reading.clients.length + reading.people.length > 0 || reading.words.length > 12) return undefined;
  const line = lineRead(reading);
  if (says(reading, 'proposal', 'obstacle', 'shift', 'take')) return undefined;
  if ((CHANGES.test(line) && MOST.test(line)) || (MOST.test(line) && NEEDS.test(line)) || PATTERNS.test(line))
    return { intent: 'patterns', slots: {} };
  return (COUNTS.test(line) && NEEDS.test(line)) || NEED_COUNTS.test(line) || HOW_GONE.test(line)
    ? { intent: 'needCounts', slots: {} }
    : undefined;
};

/** What is said or asked of a client beside that a need has changed. */
export const clientTalkIn = (reading: Reading): Found => {
  if (saysAt(reading, 'obstacle', 0) || saysAt(reading, 'proposal', 0)) return undefined;
  return (
    harmed(reading) ??
    frame(reading) ??
    matters(reading) ??
    liked(reading) ??
    takenBack(reading) ??
    reassessed(reading) ??
    nurseTold(reading) ??
    responsible(reading) ??
    specialist(reading) ??
    newClient(reading) ??
    together(reading)
  );
};
