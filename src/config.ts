import { z } from 'zod';

const list = z
  .string()
  .optional()
  .transform((text) => (text ?? '').split(/[,\s]+/).filter(Boolean));

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
    HOST: z.string().optional(),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    BOT_ID: z.string().optional(),
    BOT_PASSWORD: z.string().optional(),
    BOT_TENANT_ID: z.string().optional(),
    BOT_TYPE: z.enum(['SingleTenant', 'UserAssignedMsi']).default('SingleTenant'),
    BOT_AUTH: z.enum(['none']).optional(),
    ALLOWED_TENANTS: list,
    DATA_DIR: z.string().default('./data'),
    AZURE_TABLES_CONNECTION_STRING: z.string().optional(),
    AZURE_TABLES_URL: z.url().optional(),
    TABLE_NAME: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9]{2,62}$/, 'a letter, then 2 to 62 letters or digits')
      .default('tillit'),
    RETENTION_DAYS: z.coerce.number().int().min(1).default(90),
    AUDIT_MONTHS: z.coerce.number().int().min(1).default(24),
    LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  })
  .superRefine((env, issues) => {
    const say = (path: string, message: string) => issues.addIssue({ code: 'custom', path: [path], message });
    if (env.BOT_AUTH === 'none') {
      if (env.BOT_ID) say('BOT_AUTH', 'none is only for running without BOT_ID');
      if (env.HOST && !LOOPBACK.test(env.HOST))
        say('HOST', 'without authentication only the loopback may be listened on');
      return;
    }
    if (!env.BOT_ID) say('BOT_ID', 'is missing (BOT_AUTH=none runs without one, on the loopback alone)');
    if (!env.BOT_TENANT_ID) say('BOT_TENANT_ID', 'is missing');
    if (env.BOT_TYPE === 'SingleTenant' && !env.BOT_PASSWORD) say('BOT_PASSWORD', 'is missing');
  });

/** The bot's identity with the platform. `none`: it runs without one, on the loopback alone. */
export type BotIdentity =
  | { readonly type: 'none' }
  | { readonly type: 'SingleTenant'; readonly id: string; readonly tenant: string; readonly password: string }
  | { readonly type: 'UserAssignedMsi'; readonly id: string; readonly tenant: string };

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where people reach the bot's own pages, without a slash at the end; missing: nobody has said. */
  readonly publicUrl?: string;
  readonly bot: BotIdentity;
  /** Kept outside the store: under it stands who has answered in secret. */
  readonly secret?: string;
  /** Empty admits nobody. */
  readonly allowedTenants: readonly string[];
  readonly store:
    | { readonly kind: 'embedded'; readonly folder: string }
    | {
        readonly kind: 'azure';
        readonly account: { readonly connectionString: string } | { readonly url: string };
        readonly table: string;
      };
  readonly logLevel: string;
}

const identity = (env: z.infer<typeof environment>): BotIdentity => {
  const { BOT_ID: id = '', BOT_TENANT_ID: tenant = '', BOT_PASSWORD: password = '' } = env;
  if (env.BOT_AUTH === 'none') return { type: 'none' };
  return env.BOT_TYPE === 'SingleTenant'
    ? { type: 'SingleTenant', id, tenant, password }
    : { type: 'UserAssignedMsi', id, tenant };
};

const storeOf = (env: z.infer<typeof environment>): Config['store'] => {
  const table = env.TABLE_NAME;
  if (env.AZURE_TABLES_CONNECTION_STRING)
    return { kind: 'azure', account: { connectionString: env.AZURE_TABLES_CONNECTION_STRING }, table };
  if (env.AZURE_TABLES_URL) return { kind: 'azure', account: { url: env.AZURE_TABLES_URL }, table };
  return { kind: 'embedded', folder: env.DATA_DIR };
};

/** Empty is the same as missing. */
const given = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

export type Configured =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The environment as a `Config`, or every problem in it at once. */
export const readConfig = (source: NodeJS.ProcessEnv = process.env): Configured => {
  const read = environment.safeParse(given(source));
  if (!read.success)
    return { ok: false, problems: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
  const env = read.data;
  const tenants = env.ALLOWED_TENANTS.length > 0 ? env.ALLOWED_TENANTS : env.BOT_TENANT_ID ? [env.BOT_TENANT_ID] : [];
  return {
    ok: true,
    config: {
      port: env.PORT,
      host: env.HOST ?? (env.BOT_AUTH === 'none' ? '127.0.0.1' : '0.0.0.0'),
      ...(env.PUBLIC_URL ? { publicUrl: env.PUBLIC_URL.replace(/\/+$/, '') } : {}),
      bot: identity(env),
      ...(env.BOT_PASSWORD ? { secret: env.BOT_PASSWORD } : {}),
      allowedTenants: tenants,
      store: storeOf(env),
      logLevel: env.LOG_LEVEL,
    },
  };
};

/** Where the command line finds the store; it needs no bot identity. */
export const readStoreConfig = (source: NodeJS.ProcessEnv = process.env): Configured =>
  readConfig({ ...source, BOT_AUTH: 'none', BOT_ID: '', HOST: '' });
