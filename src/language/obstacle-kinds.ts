import type { ObstacleKind } from '../core/obstacles';
import { plainWords } from './normalise';
import { anyOf } from './patterns';

/** What each kind is called by, and what is spoken of where it is meant. */
const SIGNS: readonly (readonly [ObstacleKind, RegExp])[] = [
  [
    'requirement',
    anyOf(
      'onödig*, onödigt krav, krav, kravet, kraven, dubbeldokument*, dubbelt, meningslös*, till ingen nytta, unødvendig*, overflødig*, kravet, kravene, dobbelt, dobbeltregistrer*, meningsløs*, needless, unnecessary, requirement*, pointless',
    ),
  ],
  [
    'it',
    anyOf(
      'dator*, datasystem*, system*, app, appen, apparna, appene, inlogg*, logga in, logge inn, pålogging*, innlogging*, login, log in, mobil, mobilen, mobiler*, telefonen, surfplatt*, nettbrett*, läsplatt*, journalsystem*, skrivare*, skriveren, printer*, nätverk*, nettverk*, wifi, internet, internett, program, programmet, software, computer*, tablet*',
    ),
  ],
  [
    'code',
    anyOf(
      'bhl, biståndshandl*, biståndsbeslut*, handläggare*, insatskod*, kod, koder, koden, beställ*, ramtid*, beslutet, bestill*, saksbehandl*, vedtak*, tjenestekode*, kode, koden, rammetid*, service code*, assessor*, order, orders',
    ),
  ],
  [
    'measure',
    anyOf(
      'rapporter*, mäta, mäts, mätning*, mått, statistik, registrer*, enkät*, nyckeltal*, uppföljning*, dokumentera*, måle, måles, måling*, statistikk, spørreskjema*, dokumenter*, nøkkeltall, report*, measur*, statistics, survey*',
    ),
  ],
  [
    'premises',
    anyOf(
      'bil, bilen, bilar, bilarna, biler, bilene, parkering*, parkera, parkere, lokal, lokalen, lokaler*, kontor*, nyckel*, nycklar*, nøkkel*, nøkler*, cykel*, cyklar*, sykkel*, sykler*, elcykel*, elsykkel*, garage*, garasje*, omklädning*, garderobe*, car, cars, parking, premises, office, keys, bike*',
    ),
  ],
  [
    'schedule',
    anyOf(
      'schema*, scheman*, pass, passen, passet, raster, rasten, rast, helg, helgen, helger*, bemanning*, vikarie*, körlist*, turnus*, vakter, vaktliste*, arbeidsliste*, pauser, pausen, pause, helgene, vikar*, schedule*, shift*, roster*, break, breaks',
    ),
  ],
  [
    'cooperation',
    anyOf(
      'samarbet*, samverkan*, sjukhus*, vårdcentral*, läkare*, apotek*, hemsjukvård*, rehab*, samarbeid*, samhandling*, sykehus*, fastlege*, legen, apoteket, hjemmesykepleie*, väntar på svar, venter på svar, får inget svar, får ikke svar, hospital*, doctor*, pharmacy, cooperation',
    ),
  ],
  [
    'rule',
    anyOf(
      'regel*, regler*, lag, lagen, förbjud*, får inte, får inte lov, policy*, riktlinje*, föreskrift*, lov, loven, forbud*, forbudt, får ikke, retningslinje*, forskrift*, rule*, law, not allowed, forbidden, guideline*',
    ),
  ],
  ['routine', anyOf('rutin*, rutine*, routine*, arbetssätt*, arbeidsmåte*, möte*, møte*, meeting*')],
];

/** The kind that a text names, if it names one: the first that fits, the plainest first. */
export const obstacleKindIn = (text: string): ObstacleKind | undefined => {
  const line = plainWords(text).join(' ');
  return SIGNS.find(([, signs]) => signs.test(line))?.[0];
};

/** What kind of obstacle a text is likely about; a routine unless it says otherwise. To be shown before it is sent, and changed. */
export const obstacleKindOf = (text: string): ObstacleKind => obstacleKindIn(text) ?? 'routine';
