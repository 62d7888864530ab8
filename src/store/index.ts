import type { Store } from '../engine/store';
import { type AzureAccount, openAzureTables } from './azure-tables';
import { openEmbedded } from './embedded';

/** Which of the two stores, and where. */
export type StorePlace =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'azure'; readonly account: AzureAccount; readonly table: string };

export const openStore = (place: StorePlace): Promise<Store> =>
  place.kind === 'embedded' ? openEmbedded(place.folder) : openAzureTables(place.account, place.table);
