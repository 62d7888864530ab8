import type { Card } from '../core/card';

type Row = Extract<Card, { template: 'list' }>['rows'][number];

/** `14:30–15:00 K-1047 (B · med Yonas)` */
export const rowInWords = ({ lead, text, small }: Row): string =>
  small ? `${lead} ${text} (${small})` : `${lead} ${text}`;
