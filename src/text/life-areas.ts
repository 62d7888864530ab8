import type { LifeArea } from '../core/need';
import type { Language } from '../core/team';

/** Life areas with a plain example each, for whoever is new to the trade or the language. */
export const LIFE_AREA_WORDS: Readonly<Record<Language, Readonly<Record<LifeArea, string>>>> = {
  sv: {
    learning: 'Lära sig (nya hjälpmedel)',
    tasks: 'Vardagsrutiner (komma ihåg, planera)',
    communication: 'Kommunikation (höra, tala)',
    mobility: 'Förflyttning (gå, resa sig)',
    'personal-care': 'Personlig vård (tvätta, klä, äta)',
    'domestic-life': 'Hemmet (mat, städ, tvätt)',
    relationships: 'Relationer (ensam, kontakter)',
    economy: 'Ekonomi (räkningar, ärenden)',
    community: 'Ut och med (promenad, träffar)',
    safety: 'Trygghet (orolig, rädd)',
    'relative-support': 'Stöd till anhörig (avlösning)',
  },
  nb: {
    learning: 'Lære seg (nye hjelpemidler)',
    tasks: 'Hverdagsrutiner (huske, planlegge)',
    communication: 'Kommunikasjon (høre, snakke)',
    mobility: 'Forflytning (gå, reise seg)',
    'personal-care': 'Personlig stell (vask, klær, mat)',
    'domestic-life': 'Hjemmet (matlaging, rengjøring, klesvask)',
    relationships: 'Relasjoner (ensom, kontakter)',
    economy: 'Økonomi (regninger, ærend)',
    community: 'Ut og med (tur, treff)',
    safety: 'Trygghet (urolig, redd)',
    'relative-support': 'Støtte til pårørende (avlastning)',
  },
  en: {
    learning: 'Learning (new aids)',
    tasks: 'Daily routines (remembering, planning)',
    communication: 'Communication (hearing, speaking)',
    mobility: 'Moving about (walking, getting up)',
    'personal-care': 'Personal care (washing, dressing, eating)',
    'domestic-life': 'The home (food, cleaning, laundry)',
    relationships: 'Relationships (lonely, contacts)',
    economy: 'Economy (bills, errands)',
    community: 'Out and about (walks, meetings)',
    safety: 'Feeling safe (worried, afraid)',
    'relative-support': 'Support for a relative (relief)',
  },
};
