import type { CardRow } from '../core/card';

/** `14:30–15:00 K-1047 (B · med Yonas)` */
export const rowInWords = ({ lead, text, small }: CardRow): string =>
  small ? `${lead} ${text} (${small})` : `${lead} ${text}`;
