import type { LifeArea } from '../core/need';
import { anyOf } from './patterns';
import { isOrdinaryWord } from './people';
import { lineRead, type Reading } from './reading';
import { typoIndex } from './typos';

/** The words by which carers name what help is for. Eating belongs to personal care, cooking to domestic life, as in IBIC. */
const WORDS: readonly (readonly [LifeArea, string])[] = [
  [
    'personal-care',
    `dusch*, dusj*, shower*, bada, badar, bader, bading, bath*, hygien*, klä sig, klä på, klär på, kläda sig, klär sig, klä av, påkläd*, avkläd*,
    kle på, kle seg, kler på, kler seg, kle av, påkled*, avkled*, dress, dressed, dressing, undress*, tvätta sig, tvättar sig, vaske seg,
    vasker seg, wash himself, wash herself, washing herself, washing himself, stell, stellet, stelle, stelles, morgenstell*, kveldsstell*,
    morgonbestyr*, kvällsbestyr*, toalett*, toabesök*, toa, dass, på do, toilet*, wc, blöj*, bleie*, bleia, pad, pads, inkontinens*, strump*,
    stödstrump*, strømp*, støttestrømp*, kompresjonsstrømp*, stocking*, raka sig, rakning*, barber*, shave, shaving, tandborst*, borsta tänder*,
    tannpuss*, pusse tenn*, teeth, munvård*, munnstell*, hårtvätt*, hårvask*, hair, naglar*, negler*, äta, äter, matas, matning, spise, spiser, mating,
    eat, eats, eating, feeding, lägga sig, läggas, legge seg, leggehjelp, läggning*, sänggående, kvällshygien*, morgonhygien*, tvätta ryggen`,
  ],
  [
    'domestic-life',
    `städ, städat, städbesök*, städa, städar, städning*, städhjälp*, dammsug*, støvsug*, vacuum*, tvätt, tvätten, tvätta, tvättar, tvättning*, klädtvätt*, klesvask*,
    vaske, vask, vasken, vasking, vaskes, vasker, vaske klær, gulvvask*, rengjør*, rengjøring*, husarbeid*, hushåll*, handla, handlar, handling,
    handlingen, handlat, handle, handler, handlehjelp*, handletur*, inköp*, innkjøp*, shopping, groceries, errands, mat, maten, matlag*, laga mat,
    lage mat, lager mat, middag, middagen, lager middag, frukost, frukosten, frokost, frokosten, brødskive*, smörgås*, smøre mat, kok*, koka, koke,
    matlåd*, matombring*, disk, disken, diska, diskar, oppvask*, dish, dishes, cook, cooks, cooking, clean, cleans, cleaning, laundry, meal, meals,
    food, breakfast, dinner, sopor*, soporna, søppel*, søpla, rubbish, bädda, bäddning, sengeskift*, lakan*, sengetøy, fönsterputs*, housework`,
  ],
  [
    'mobility',
    `förflytt*, forflytt*, forflytning*, flytte seg, rullstol*, rullestol*, wheelchair*, rollator*, rullator*, gåstol*, prekestol*, walker, krycka, kryckor,
    krykke*, gå själv, gå selv, gå sjøl, att gå, å gå, kan gå, går inte, går dåligt, går dårlig, går sämre, går ostadigt, går ustøtt, trappa,
    trappan, trappor*, trapper, stairs, walk, walking, walks, lyft, lyften, lyftas, taklift*, personlyft*, personløft*, heis, løfte, løftes, hoist,
    transfer*, mobility, resa sig, upp ur sängen, komma upp, komme opp, opp av senga, ut av senga, ut ur sängen, out of bed, get up, stå opp,
    vändning*, snuing, snus, balans*, balanse*, balance, tung å flytt*, tung att flytta, tung å snu, tung at flytte`,
  ],
  [
    'safety',
    `otrygg*, utrygg*, orolig*, oro, urolig*, uro, rädd, rädsla, redd, engstelig*, ängslig*, ångest*, angst*, trygghet*, tryggare, tryggere, unsafe,
    scared, afraid, anxious, anxiety, worried, frightened`,
  ],
  [
    'relative-support',
    `avlast*, avlös*, avløs*, respite*, anhörigstöd*, pårørendestøtte*, anhöriga orkar, anhörig orkar, pårørende orker, frun orkar, mannen orkar,
    kona orker, mannen orker, maken orkar, hustrun orkar, dottern orkar, datteren orker, husband needs, wife needs`,
  ],
  [
    'community',
    `kyrkan, kyrka, kirka, kirke, kirken, church, dagverksamhet*, dagcenter*, dagsenter*, dagtilbud*, senteret, aktivitet*, activities, förening*,
    forening*, promenad*, utevistelse*, gå ut, komma ut, komme ut, komme seg ut, kommer seg ut, komma utomhus, ut på tur, go out, outdoors, outside,
    fritid*, kafé, café, kaféet, bingo, kultur*, synagog*, moské*, library, bibliotek*`,
  ],
  [
    'relationships',
    `ensam, ensamhet*, ensom, einsam, ensomhet*, lonely, loneliness, umgås, sällskap, selskap, company, vänner, venner, friends, samvaro, samvær,
    relation*, relasjon*, prata med någon, snakke med`,
  ],
  [
    'economy',
    `ekonomi*, økonomi*, räkning*, regning*, betala, betalar, betale, betaler, bankärende*, bank, banken, pengar, penger, money, bill, bills, paying,
    finances`,
  ],
  [
    'communication',
    `hörapparat*, høreapparat*, hearing*, hörsel*, hørsel*, hör dåligt, hører dårlig, kommunik*, kommunisere*, communicat*, ringa, ringe, telefon*,
    tolk*, tolken, interpreter*, glasögon*, briller, brillene, glasses, göra sig förstådd, gjøre seg forstått`,
  ],
  [
    'tasks',
    `rutin*, routine*, dagsstruktur*, struktur*, påminn*, minna om, minnes om, påminnelse*, minne på, huske på, remind*, planera dagen,
    planlegge dagen, stress*, komma ihåg, huske`,
  ],
  [
    'learning',
    'lära sig, lær*, lære seg, lära, träna på, träning*, trene på, trening, øve, öva, learn*, practise, practice',
  ],
];

const PATTERNS = WORDS.map(([area, words]) => [area, new RegExp(anyOf(words), 'g')] as const);

const SINGLE = WORDS.flatMap(([area, words]) =>
  words.split(',').flatMap((word) => (/^[^\s*]{6,}$/.test(word.trim()) ? [[word.trim(), area] as const] : [])),
);
const BY_WORD = new Map(SINGLE);
const near = typoIndex(BY_WORD.keys());

/** The area that is named first; of two at one place, the one named in more words (`tvätta sig` is no laundry). A typo in a long word is forgiven. */
export const areaIn = (reading: Reading): LifeArea | undefined => {
  const line = lineRead(reading);
  const found = PATTERNS.flatMap(([area, pattern]) =>
    [...line.matchAll(pattern)].map((match) => ({ area, at: match.index, length: match[0].length })),
  );
  const [first] = found.sort((a, b) => a.at - b.at || b.length - a.length);
  if (first) return first.area;
  for (const { key } of reading.words) {
    const [word] = key.length >= 6 && !isOrdinaryWord(key) ? near(key) : [];
    if (word !== undefined) return BY_WORD.get(word);
  }
  return undefined;
};
