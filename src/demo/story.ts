import { type Instant, type IsoDate, instant, wallTime } from '../core/ids';
import type { Language } from '../core/team';
import { addDays, instantOf, localDate } from '../core/time';
import type { Done } from './lived';

/** What the team has proposed, met and agreed on, in its own words. */
interface Words {
  readonly questions: string;
  readonly round: string;
  readonly amending: string;
  readonly harm: string;
  readonly agenda: string;
  readonly adopted: string;
  readonly trial: string;
  readonly review: string;
  readonly counted: string;
  readonly asked: string;
  readonly agreed: string;
  readonly kept: string;
  readonly leader: string;
  readonly declined: string;
  readonly why: string;
  readonly stopped: string;
  readonly withdrawn: string;
  readonly climbs: string;
  readonly waits: string;
  readonly answered: string;
  readonly answer: string;
}

const WORDS: Readonly<Partial<Record<Language, Words>>> = {
  sv: {
    questions: 'vi läser dagens slinga tillsammans fem minuter före start',
    round: 'vi gör planeringen tillsammans fredagar 13.30',
    amending: 'ingen rast mellan 11 och 13',
    harm: 'den som har tungt på förmiddagen orkar inte till 13',
    agenda: 'vi byter dag för arbetsplatsträffen',
    adopted: 'nya kollegor går två dagar bredvid samma mentor',
    trial: 'den som möter en ny brukare ringer kontaktpersonen samma dag',
    review: 'en fast kväll i veckan för inköp i området',
    counted: 'Inköpsresor på en vecka',
    asked: 'Hur trygg känner du dig inför dagen, 1 till 5?',
    agreed: 'vi frågar i gruppen innan vi ringer samordnaren',
    kept: 'vi ringer alltid om vi blir mer än tio minuter sena',
    leader: 'vi köper två elcyklar till dagpassen',
    declined: 'vi hyr en bil till för kvällarna',
    why: 'budgeten för bilar är slut i år, vi ser på det i januari',
    stopped: 'vi skriver rapporten på papper vid passbytet',
    withdrawn: 'vi flyttar nyckelskåpet',
    climbs: 'vi måste ringa biståndshandläggaren för varje ändring på tio minuter',
    waits: 'två koder för samma dusch i planeringssystemet',
    answered: 'bara en bil till sju slingor på lördagar',
    answer: 'en bil till från och med nästa månad',
  },
  nb: {
    questions: 'vi leser dagens liste sammen fem minutter før start',
    round: 'vi planlegger sammen fredager 13.30',
    amending: 'ingen pause mellom 11 og 13',
    harm: 'den som har tungt på formiddagen orker ikke til 13',
    agenda: 'vi bytter dag for personalmøtet',
    adopted: 'nye kolleger går to dager ved siden av samme mentor',
    trial: 'den som møter en ny bruker ringer primærkontakten samme dag',
    review: 'en fast kveld i uka til handling i sonen',
    counted: 'Handleturer på en uke',
    asked: 'Hvor trygg føler du deg før dagen, 1 til 5?',
    agreed: 'vi spør i gruppa før vi ringer koordinatoren',
    kept: 'vi ringer alltid hvis vi blir mer enn ti minutter sene',
    leader: 'vi kjøper to elsykler til dagvaktene',
    declined: 'vi leier en bil til for kveldene',
    why: 'budsjettet for biler er brukt opp i år, vi ser på det i januar',
    stopped: 'vi skriver rapporten på papir ved vaktskiftet',
    withdrawn: 'vi flytter nøkkelskapet',
    climbs: 'vi må ringe saksbehandleren for hver endring på ti minutter',
    waits: 'to koder for samme dusj i planleggingssystemet',
    answered: 'bare én bil til sju ruter på lørdager',
    answer: 'én bil til fra neste måned',
  },
};

interface Told {
  readonly language: Language;
  readonly timeZone: string;
  /** The carers, the played ones first; and who leads. */
  readonly carers: readonly string[];
  readonly substitutes: readonly string[];
  readonly leader: string;
}

/** A proposal in each state, a trial that is to be looked at, and an obstacle that has climbed: what the weeks before `now` have brought. In order of time. */
export const storyOf = ({ language, timeZone, carers, substitutes, leader }: Told, now: Instant): readonly Done[] => {
  const words = WORDS[language];
  if (!words) return [];
  const today: IsoDate = localDate(now, timeZone);
  const at = (daysAgo: number, time: string): Instant => {
    const then = instantOf(addDays(today, -daysAgo), wallTime(time), timeZone);
    return instant(Math.min(then, now - 1));
  };
  const by = (place: number): string => carers[place % carers.length] ?? '';
  const done =
    (flow: string) =>
    (story: string, when: Instant, who: string, does: Done['does']): Done => ({
      at: when,
      by: who,
      flow,
      story,
      does,
    });
  const proposal = done('methodProposal');
  const hinder = done('obstacle');
  const put = (story: string, daysAgo: number, who: string, comment: string, more: object = {}): readonly Done[] => [
    proposal(story, at(daysAgo, '08:10'), who, { type: 'draftProposal', area: 'working', takes: 'nothing', comment }),
    proposal(story, at(daysAgo, '08:11'), who, { type: 'sendProposal', ...more }),
  ];
  const everybody = [...carers, ...substitutes];
  const answers = (story: string, daysAgo: number, does: Done['does'], count = carers.length): readonly Done[] =>
    everybody.slice(0, count).map((who, place) => proposal(story, at(daysAgo, `10:${10 + place}`), who, does));
  const trial = (story: string, when: Instant, who: string, weeks: number, measure: string, comment: string): Done =>
    proposal(story, when, who, { type: 'startTrial', weeks, measure, comment });
  const consent = { type: 'voteOnProposal', vote: 'consent' };
  const story: readonly (readonly Done[])[] = [
    put('questions', 1, by(2), words.questions),
    put('round', 3, by(0), words.round),
    answers('round', 0, consent, 3),
    put('amending', 6, by(3), words.amending),
    [proposal('amending', at(3, '12:00'), by(4), { type: 'voteOnProposal', vote: 'object', comment: words.harm })],
    answers('amending', 2, consent, 3),
    put('agenda', 9, by(5), words.agenda),
    put('adopted', 6, by(6), words.adopted),
    answers('adopted', 3, consent),
    put('trial', 20, by(7), words.trial),
    answers('trial', 17, consent, everybody.length),
    [trial('trial', at(14, '09:00'), by(7), 4, 'question', words.asked)],
    put('review', 21, by(1), words.review),
    answers('review', 18, consent, everybody.length),
    [
      trial('review', at(15, '09:00'), by(1), 2, 'number', words.counted),
      proposal('review', at(15, '09:05'), by(1), { type: 'tellValue', comment: '9' }),
    ],
    put('agreed', 15, by(8), words.agreed, { direct: true }),
    answers('agreed', 12, consent),
    [proposal('kept', at(10, '14:00'), by(9), { type: 'keepAsIs', comment: words.kept })],
    put('leader', 3, by(4), words.leader, { takes: 'money' }),
    put('declined', 12, by(2), words.declined, { takes: 'money' }),
    [proposal('declined', at(11, '15:00'), leader, { type: 'declineProposal', comment: words.why })],
    put('stopped', 26, by(6), words.stopped),
    answers('stopped', 23, consent, everybody.length),
    [trial('stopped', at(20, '09:00'), by(6), 2, 'question', words.asked)],
    answers('stopped', 5, { type: 'judgeTrial', verdict: 'stop' }),
    put('withdrawn', 2, by(5), words.withdrawn),
    [proposal('withdrawn', at(2, '11:00'), by(5), { type: 'withdrawProposal' })],
    [
      hinder('climbs', at(12, '13:00'), by(0), {
        type: 'reportObstacle',
        kind: 'code',
        level: 0,
        comment: words.climbs,
      }),
      hinder('climbs', at(11, '13:00'), by(3), { type: 'meetObstacle' }),
      hinder('climbs', at(11, '13:05'), by(5), { type: 'meetObstacle' }),
      hinder('waits', at(1, '13:00'), by(7), { type: 'reportObstacle', kind: 'it', level: 0, comment: words.waits }),
      hinder('answered', at(8, '13:00'), by(2), {
        type: 'reportObstacle',
        kind: 'premises',
        level: 0,
        comment: words.answered,
      }),
      hinder('answered', at(6, '15:00'), leader, {
        type: 'answerObstacle',
        outcome: 'solved',
        comment: words.answer,
      }),
    ],
  ];
  return [...story.flat()].sort((a, b) => a.at - b.at);
};
