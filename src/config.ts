import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce
  .number('PORT must be a number')
  .int('PORT must be a whole number')
  .min(0, 'PORT must be 0 or more')
  .max(65_535, 'PORT must be 65535 or less')

const yes = (name: string) =>
  z
    .enum(['1', '0', 'true', 'false', 'yes', 'no', ''], `${name} must be 1 or 0`)
    .default('')
    .transform(text => ['1', 'true', 'yes'].includes(text))

const postgresUrl = (name: string) =>
  z
    .string()
    .regex(/^postgres(ql)?:\/\//, `${name} must be an address such as postgres://role:password@host:5432/arms`)
    .optional()

/** Addresses and networks, such as 10.0.0.0/8. */
const isAddress = (text: string) => /^[^/]+(\/\d{1,3})?$/.test(text) && isIP(text.split('/')[0] ?? '') > 0

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  DATABASE_MIGRATOR_URL: postgresUrl('DATABASE_MIGRATOR_URL'),
  DATABASE_AUDITOR_URL: postgresUrl('DATABASE_AUDITOR_URL'),
  DATABASE_POOL: z.coerce.number('DATABASE_POOL must be a number').int().min(1).max(200).default(16),
  ARMS_DATA_DIR: z.string().min(1).default('.arms'),
  ARMS_DEMO: yes('ARMS_DEMO'),
  ARMS_COMPONENTS: yes('ARMS_COMPONENTS'),
  ARMS_SECURE_COOKIES: yes('ARMS_SECURE_COOKIES'),
  ARMS_IDLE_MINUTES: z.coerce.number('ARMS_IDLE_MINUTES must be a number').int().min(5).max(240).default(60),
  ARMS_SESSION_HOURS: z.coerce.number('ARMS_SESSION_HOURS must be a number').int().min(1).max(24).default(12),
  ARMS_API_PER_MINUTE: z.coerce
    .number('ARMS_API_PER_MINUTE must be a number')
    .int()
    .min(0)
    .max(1_000_000)
    .default(1_200),
  ARMS_STRANGERS_PER_MINUTE: z.coerce
    .number('ARMS_STRANGERS_PER_MINUTE must be a number')
    .int()
    .min(0)
    .max(1_000_000)
    .default(600),
  ARMS_PROXIES: z
    .string()
    .default('')
    .transform(text => text.split(/[\s,]+/).filter(each => each !== ''))
    .refine(each => each.every(isAddress), 'ARMS_PROXIES must be addresses or networks, such as 127.0.0.1, 10.0.0.0/8'),
  ARMS_UPLOAD_MEGABYTES: z.coerce
    .number('ARMS_UPLOAD_MEGABYTES must be a number')
    .int()
    .min(1)
    .max(100_000)
    .default(512),
  ARMS_HELD_MEGABYTES: z.coerce
    .number('ARMS_HELD_MEGABYTES must be a number')
    .int()
    .min(1)
    .max(1_000_000)
    .default(2_048),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'LOG_LEVEL must be debug, info, warn, error or silent')
    .default('info'),
})

/** Everything that the environment decides, read once. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly database:
    | { readonly kind: 'embedded'; readonly dataDir: string }
    | { readonly kind: 'external'; readonly url: string; readonly migratorUrl?: string; readonly auditorUrl?: string }
  readonly poolSize: number
  readonly demo: boolean
  /** Whether the pages of components are there, for those who work on the service. */
  readonly components: boolean
  readonly secureCookies: boolean
  readonly idleMinutes: number
  readonly sessionHours: number
  /** How often a key or a session may ask for operations in a minute; 0 for as often as it likes. */
  readonly apiPerMinute: number
  /** How often all whom the server does not know may ask in a minute from one address; 0 for as often as they like. */
  readonly strangersPerMinute: number
  /** The proxies in front, whose word for who asks is believed (X-Forwarded-For). */
  readonly proxies: readonly string[]
  /** How large the files of one import may be together. */
  readonly uploadMegabytes: number
  /** How large the files of imports may be that are held for an agency at the same time. */
  readonly heldMegabytes: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** What is wrong with the environment, each in a sentence of its own. */
export class ConfigError extends Error {
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(`The settings can't be used:\n${sentences.map(sentence => `  - ${sentence}`).join('\n')}`)
    this.name = 'ConfigError'
    this.sentences = sentences
  }
}

/**
 * Reads the environment.
 *
 * @param env the variables, such as `process.env`
 * @param folder what a relative data folder is relative to
 * @throws ConfigError with every problem at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(issue => issue.message))
  const e = parsed.data
  const config: Config = {
    port: e.PORT,
    host: e.HOST,
    database:
      e.DATABASE_URL === undefined
        ? { kind: 'embedded', dataDir: resolve(folder, e.ARMS_DATA_DIR) }
        : {
            kind: 'external',
            url: e.DATABASE_URL,
            ...(e.DATABASE_MIGRATOR_URL === undefined ? {} : { migratorUrl: e.DATABASE_MIGRATOR_URL }),
            ...(e.DATABASE_AUDITOR_URL === undefined ? {} : { auditorUrl: e.DATABASE_AUDITOR_URL }),
          },
    poolSize: e.DATABASE_POOL,
    demo: e.ARMS_DEMO,
    components: e.ARMS_COMPONENTS,
    secureCookies: e.ARMS_SECURE_COOKIES,
    idleMinutes: e.ARMS_IDLE_MINUTES,
    sessionHours: e.ARMS_SESSION_HOURS,
    apiPerMinute: e.ARMS_API_PER_MINUTE,
    strangersPerMinute: e.ARMS_STRANGERS_PER_MINUTE,
    proxies: e.ARMS_PROXIES,
    uploadMegabytes: e.ARMS_UPLOAD_MEGABYTES,
    heldMegabytes: e.ARMS_HELD_MEGABYTES,
    logLevel: e.LOG_LEVEL,
  }
  return Object.freeze(config)
}
