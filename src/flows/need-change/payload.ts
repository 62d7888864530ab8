import { z } from 'zod';
import { clientCode, wallTime } from '../../core/ids';

export const CLIENT = z
  .string()
  .regex(/^[\p{L}\d-]{1,20}$/u)
  .transform(clientCode);

export const TIME = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform(wallTime);
