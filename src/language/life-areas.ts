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
    eat, eats, eating, feeding, lägga sig, läggas, legge seg, leggehjelp, legg seg, legg sæ, legge sæ, legge sei, läggning*, sänggående, kvällshygien*, morgonhygien*, tvätta ryggen, tänder*, tenner, tennene, tannkrus, tandprotes*, tannprotes*, gebiss, protesen, kamma sig, kamma håret, gre seg, gre håret, bli tvättad, blir tvättad, tvättad, tvättas,
    tvätta henne, tvätta honom, vaske henne, vaske ham, vaske han, bli vasket, bli vaska, tvätta håret, tvätta hår, vaske håret, vaske hår, tvätta fötterna, vaske føttene, fotvård*, fotpleie*, fotbad*,
    skjort*, bukse*, byxa, byxor, byxorna, tröja, tröjan, genser*, jakke, jakka, jacka, jackan, sko, skor, skorna, skoene, sokker, sokkar, knepp*, knäpp*, ta på sig, ta på seg, tar på sig, tar på seg, får på sig, får på seg, av och på,
    byta blöja, byta blöjor, bytte bleie, smörja in, smörjas, smøre inn, smøres, hudpleie*, hudvård*, intimhygien*, intimvask*, nedre hygien*, nedentil, gå på do, gå på dass, gå på toa, komme på do, potta, kissa, tisse, i säng, i seng, i senga, till sängs, til sengs, to bed, into bed,
    mates, matar, matas, eta, ete, äter upp, putta i sig, morgenrutine*, morgonrutin*, kveldsrutine*, kvällsrutin*, make-up, sminka sig, få på kläder*, få på sig, på med kläder*, få på klær*, få på seg klær*, få av kläder*, få av sig`,
  ],
  [
    'domestic-life',
    `städ, städat, städas, städbesök*, städa, städar, städning*, städhjälp*, dammsug*, støvsug*, vacuum*, tvätt, tvätten, tvätta, tvättar, tvättning*, klädtvätt*, klesvask*,
    vaske, vask, vasken, vasking, vaskes, vasker, vaske klær, gulvvask*, rengjør*, rengjøring*, husarbeid*, hushåll*, handla, handlar, handling,
    handlingen, handlat, handle, handler, handlehjelp*, handletur*, inköp*, innkjøp*, shopping, groceries, errands, mat, maten, matlag*, laga mat,
    lage mat, lager mat, middag, middagen, lager middag, frukost, frukosten, frokost, frokosten, brødskive*, smörgås*, smøre mat, kok*, koka, koke,
    matlåd*, matombring*, disk, disken, diska, diskar, oppvask*, dish, dishes, cook, cooks, cooking, clean, cleans, cleaning, laundry, meal, meals,
    food, breakfast, dinner, sopor*, soporna, søppel*, søpla, rubbish, bädda, bäddning, sengeskift*, lakan*, sengetøy, fönsterputs*, housework, fönster, putsa fönster, vinduer, vindusvask*, storhandl*, storinnkjøp*, veckohandl*, dammtork*, tørke støv, torka damm, torka golv*, moppa, moppe, vaskinga, vaskehjelp*, husvask*, gulv, golv, vasker opp, vaske opp,
    byta lakan, rena lakan, reint sengetøy, sängkläder*, sengeklær, skifte på senga, re opp, redar, rer opp, bäddar, stryka kläder, strykning, stryke klær, ironing, vattna blommor*, vanne blomster*, kvällsmat*, kveldsmat*, mellanmål*, mellommåltid*, matlaging*, matlagning*, smørebrød,
    brödskiv*, gröt, gröten, grøt, grøten, koka kaffe, koke kaffe, affären, butikken, butiken, butikk, kläder i maskinen, tvättmaskin*, vaskemaskin*, avfall*, skotta snö, skotta, måke snø, måke, snömåk*, hoover*, vacuuming, tidy, tidying, trash, bins, affär, affärn, butikk, grocery, tvättstug*, frukosthjälp*, frokosthjelp*, lunchhjälp*, middagshjälp*, middagshjelp*, mathjälp*, mathjelp*, the dishes, washing up`,
  ],
  [
    'mobility',
    `förflytt*, forflytt*, forflytning*, flytte seg, rullstol*, rullestol*, wheelchair*, rollator*, rullator*, gåstol*, prekestol*, walker, krycka, kryckor,
    krykke*, gå själv, gå selv, gå sjøl, att gå, å gå, kan gå, går inte, går dåligt, går dårlig, går sämre, går ostadigt, går ustøtt, trappa,
    trappan, trappor*, trapper, stairs, walk, walking, walks, lyft, lyften, lyftas, taklift*, personlyft*, personløft*, heis, løfte, løftes, hoist,
    transfer*, mobility, resa sig, upp ur sängen, komma upp, komme opp, opp av senga, ut av senga, ut ur sängen, out of bed, get up, stå opp,
    vändning*, snuing, snus, balans*, balanse*, balance, tung å flytt*, lettere å flytt*, lett å flytt*, tyngre å flytt*, lättare att flytta, lätt att flytta, tyngre att flytta, tung att flytta, tung å snu, tung at flytte, lift, liften, lifta, lifting, lifts, lifted, sele, selen, seilet, løftet, lyftes, gå i trapp, gå trapp, trapp, stå upp, stå oppreist, stå på beina, stå på benen, reise seg, reiser seg, resa sig, reser sig, komme seg opp, kommer seg opp, komma upp, kommer upp,
    upp på morgonen, opp om morgenen, snu seg, vända sig, snu henne, vända henne, gåtrening*, gangtrening*, gångträning*, ustø, ustøtt, ustødig*, ostadig*, förflyttas, forflyttes, til beins, på beina, på benen, komme seg ut av, komma sig ur, komma ur sängen, slutat gå, sluttet å gå, slutta å gå, walking frame, stand up, get out of, komma ur, komme ut av`,
  ],
  [
    'safety',
    `otrygg*, utrygg*, orolig*, oro, urolig*, uro, rädd, rädsla, redd, engstelig*, ängslig*, ångest*, angst*, trygghet*, tryggare, tryggere, unsafe,
    scared, afraid, anxious, anxiety, worried, frightened, mörkrädd*, mørkredd*, panik, panikk, tør ikke, tør itj, tør ikkje, torer ikke, vågar ej, vågar inte, nervös*, nervøs*, nervous, tryggleik*`,
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
    fritid*, kafé, café, kaféet, bingo, kultur*, synagog*, moské*, library, bibliotek*, kommer ut, kommer aldrig ut, komma sig ut, komme seg ut på, gå en tur, gå tur, på tur, tur ut, lufta sig, luftetur*, frisk luft, friska luften, gåtur*, spasertur*, trilletur*, träffpunkt*, møteplass*, eldresenter*, seniorsenter*, konsert*, ta en promenad, a walk outside, fresh air`,
  ],
  [
    'relationships',
    `ensam, ensamhet*, ensom, einsam, ensomhet*, lonely, loneliness, umgås, sällskap, selskap, company, vänner, venner, friends, samvaro, samvær,
    relation*, relasjon*, prata med någon, snakke med, snakka med, prate med, prata med, prate litt, prata lite, pratstund*, å snakke med, att prata med, besöksvän*, besøksvenn*, isolerad*, isolert, mye alene, mye åleine, mycket själv, someone to talk to, to talk to`,
  ],
  [
    'economy',
    `ekonomi*, økonomi*, räkning*, regning*, betala, betalar, betale, betaler, bankärende*, bank, banken, pengar, penger, money, bill, bills, paying,
    finances, faktura*, nettbank*, internetbank*, autogiro, bankkort*, pension*, pensjon*`,
  ],
  [
    'communication',
    `hörapparat*, høreapparat*, hearing*, hörsel*, hørsel*, hör dåligt, hører dårlig, kommunik*, kommunisere*, communicat*, ringa, ringe, telefon*,
    tolk*, tolken, interpreter*, glasögon*, briller, brillene, glasses, göra sig förstådd, gjøre seg forstått, samtal, telefonsamtal*, mobilen, mobiltelefon*, nettbrett*, surfplatta*, teckenspråk*, tegnspråk*, förstår inte svenska, forstår ikke norsk, ringe til, phone, phone calls, calling`,
  ],
  [
    'tasks',
    `rutin*, routine*, dagsstruktur*, struktur*, påminn*, minna om, minnes om, påminnelse*, minne på, huske på, remind*, planera dagen,
    planlegge dagen, stress*, komma ihåg, huske, komma igång, komme i gang, hålla ordning, holde orden, ha struktur, minnes på, minna på, få dagen att gå ihop`,
  ],
  [
    'learning',
    'lära sig, lære, lærer, læra, lærer seg, lære seg, lära, lär sig, opplær*, upplär*, träna på, träning*, trene på, trening, øve, öva, learn*, practise, practice',
  ],
];

const PATTERNS = WORDS.map(([area, words]) => [area, new RegExp(anyOf(words), 'g')] as const);

const SINGLE = WORDS.flatMap(([area, words]) =>
  words.split(',').flatMap((word) => (/^[^\s*]{6,}$/.test(word.trim()) ? [[word.trim(), area] as const] : [])),
);
const BY_WORD = new Map(SINGLE);
const near = typoIndex(BY_WORD.keys());

/** `orkar inte ensam`: a carer who is alone with the client. */
const CARER_ALONE =
  /(?<![a-z])(?:inte|ikke|ikkje|ej|itj|orkar|orker|klarar|klarer) ((?:\S+ ){0,2}?)(?:ensam|ensamma|alene|aleine|alone)(?![a-z])/;

/** `ny rutin: …`: that it is new. */
const NEW_WAY = /(?<![a-z])(?:ny|nya|nye|nytt|new) (?:rutin|rutine|routine)[a-z]*/;

/** The area that is named first; of two at one place, the one named in more words (`tvätta sig` is no laundry). A typo in a long word is forgiven. */
export const areaIn = (reading: Reading): LifeArea | undefined => {
  const line = lineRead(reading).replace(CARER_ALONE, '$1').replace(NEW_WAY, ' ');
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
