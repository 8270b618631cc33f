import { resolve } from 'node:path'
import * as z from 'zod'
import { SigningKey } from '#lib/snapshot/key'

/** Settings that are wrong, one line each: for the operator, in English, naming the variable and never its value (it may hold a password). */
export class EnvError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'EnvError'
    this.problems = problems
  }
}

/** A whole number written in digits. */
const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }))
}

const postgresUrl = /^postgres(ql)?:\/\//

const originOf = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const plain = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  return url && plain && /^https?:$/.test(url.protocol) ? url.origin : undefined
}

const Origin = z.string().transform((text, context) => {
  const origin = originOf(text)
  if (origin !== undefined) return origin
  context.addIssue({ code: 'custom', message: 'must be an address like https://example.org, without a path' })
  return z.NEVER
})

/** How many proxies stand in front: the forwarded addresses that can be believed, counted from the nearest. */
const Proxies = z.union([z.literal('false').transform(() => 0), z.literal('true').transform(() => 1), whole(0, 9)], {
  error: 'must be true, false or the number of proxies in front, from 0 to 9',
})

const SealKey = z.string().transform((text, context) => {
  try {
    return SigningKey.parse(JSON.parse(text))
  } catch {
    context.addIssue({ code: 'custom', message: 'must be an Ed25519 private key as JSON (JWK), as "touchstone keys new" prints it' })
    return z.NEVER
  }
})

const notice = z.string().max(500, { error: 'must not be longer than 500 characters' }).optional()

// Retention is announced on the page 30 days before, so it cannot be shorter.
const EnvSettings = z.object({
  PORT: whole(1, 65_535).default(3_000),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().regex(postgresUrl, { error: 'must begin with postgres:// or postgresql://' }).optional(),
  PUBLIC_URL: Origin.optional(),
  TRUST_PROXY: Proxies.default(0),
  INSTRUMENTS_DIR: z.string().optional(),
  RETENTION_DAYS: whole(31, 36_500).default(365),
  WEBHOOK_PRIVATE: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  SEAL_KEY: SealKey.optional(),
  TRUSTED_KEYS: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]+/, { error: 'must be an address like smtps://user:password@mail.example.org' })
    .optional(),
  MAIL_FROM: z.email({ error: 'must be an e-mail address' }).optional(),
  AUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  FOOTER_NOTICE_ZH: notice,
  FOOTER_NOTICE_EN: notice,
})

/** The settings of DESIGN 13, checked. Folders are absolute; `publicUrl` is an origin without a slash at its end. */
export type Env = {
  readonly port: number
  readonly dataDir: string
  /** PostgreSQL; without it a SQLite file in `dataDir` */
  readonly databaseUrl?: string | undefined
  readonly publicUrl: string
  /** how many proxies in front are trusted to name the caller's address */
  readonly trustedProxies: number
  /** a folder of further instruments, beside those that ship */
  readonly instrumentsDir?: string | undefined
  readonly retentionDays: number
  /** whether webhooks may lead into private networks, and without TLS */
  readonly privateWebhooks: boolean
  /** the private key of the seals; without it one is made in `dataDir` */
  readonly sealKey?: SigningKey | undefined
  /** file with the public keys of others whose seals are trusted */
  readonly trustedKeysFile?: string | undefined
  /** the mail server; without one, letters are printed in the log */
  readonly smtpUrl?: string | undefined
  /** who letters are from */
  readonly mailFrom: string
  /** signs the cookies of accounts; without it one is made in the database */
  readonly authSecret?: string | undefined
  readonly footerNotice: { readonly zh?: string | undefined; readonly en?: string | undefined }
}

/**
 * Reads and checks all settings at once; what is absent, empty or blank has its default.
 * @throws EnvError with every problem found
 */
export const readEnv = (processEnv: Readonly<Record<string, string | undefined>>): Env => {
  const set = Object.entries(processEnv).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()] as const] : []))
  const parsed = EnvSettings.safeParse(Object.fromEntries(set))
  if (!parsed.success) throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  const settings = parsed.data
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`
  return {
    port: settings.PORT,
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL,
    publicUrl,
    trustedProxies: settings.TRUST_PROXY,
    instrumentsDir: settings.INSTRUMENTS_DIR === undefined ? undefined : resolve(settings.INSTRUMENTS_DIR),
    retentionDays: settings.RETENTION_DAYS,
    privateWebhooks: settings.WEBHOOK_PRIVATE === 'true',
    sealKey: settings.SEAL_KEY,
    trustedKeysFile: settings.TRUSTED_KEYS === undefined ? undefined : resolve(settings.TRUSTED_KEYS),
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? `touchstone@${new URL(publicUrl).hostname}`,
    authSecret: settings.AUTH_SECRET,
    footerNotice: { zh: settings.FOOTER_NOTICE_ZH, en: settings.FOOTER_NOTICE_EN },
  }
}
