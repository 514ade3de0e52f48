import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type ClamdAddress, parseClamdAddress } from '../files/clamd.ts'
import {
  defaultLogOrigin,
  LogKeyList,
  type LogSettings,
  MailList,
  WitnessList,
} from '../public-log/log-settings.ts'
import { keyName } from '../public-log/notes/note-key.ts'
import { SignerAddressText } from '../public-log/signer/signer-address.ts'
import { defaultDataFolder } from './data-folder.ts'
import { readSecret } from './secret.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')

/** Every variable the platform reads, and nothing else reads the environment. */
const Environment = z.object({
  MINHBACH_DATA: z.string().min(1).optional(),
  MINHBACH_HOST: z.string().min(1).default('127.0.0.1'),
  MINHBACH_PORT: port.default(3000),
  /** Address under which people reach the site; links in mail and receipts begin with it. */
  MINHBACH_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** Proxies in front whose X-Forwarded-* headers are believed: a list of addresses or networks. */
  MINHBACH_TRUSTED_PROXIES: z.string().optional(),
  MINHBACH_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Signs cookies; made and kept in the data folder when not given. */
  MINHBACH_SECRET: z.string().min(32).optional(),
  /** Lets a collector elsewhere read /metrics, as `Authorization: Bearer …`; without it only this machine may. */
  MINHBACH_METRICS_TOKEN: z.string().min(16).optional(),
  /** Forms are no longer taken when less room than this is left on the data folder's disk, in MiB. */
  MINHBACH_LEAST_ROOM: z.coerce.number().min(0).default(512),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** Signs in as the owner of the served database, for migrations alone; DATABASE_URL is then a login without rights. */
  MINHBACH_OWNER_URL: z.string().startsWith('postgres').optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(12),
  SMTP_URL: z.string().startsWith('smtp').optional(),
  MAIL_FROM: z.string().min(3).default('Minh Bạch <khong-tra-loi@localhost>'),
  /** A second address of this same server, under which nothing but uploaded files is given out. */
  MINHBACH_FILES_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** A virus scanner that uploaded files are sent to: `host:port` or `unix:/path` of ClamAV's daemon. */
  MINHBACH_CLAMAV: z
    .string()
    .transform((text, context) => {
      const address = parseClamdAddress(text)
      if (address === undefined) context.addIssue('must be host:port or unix:/path')
      return address ?? z.NEVER
    })
    .optional(),
  /** What becomes of a file that the scanner does not answer for: kept back until it does, or not taken. */
  MINHBACH_CLAMAV_AWAY: z.enum(['hold', 'refuse']).default('hold'),
  /**
   * Where the open interface may call other programs of what was published: origins, with commas between them, such
   * as `https://data.example.vn`. Without any nobody can ask for calls: no address that a visitor types is fetched.
   */
  MINHBACH_CALL_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin))),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Tài khoản của tỉnh'),
  /** Name of the public log for ever, an address without its scheme; that of the site and `/log` when not given. */
  MINHBACH_LOG_ORIGIN: z.string().regex(keyName, 'must be a name without spaces and plus').optional(),
  /** The signer of the public log where somebody else runs it: `unix:/path` or `host:port`. */
  MINHBACH_LOG_SIGNER: SignerAddressText.optional(),
  /** Witnesses of the public log: `vkey https://address`, with `;` between. */
  MINHBACH_LOG_WITNESSES: WitnessList.optional(),
  /** Who gets its checkpoints by mail: addresses with commas between. */
  MINHBACH_LOG_MAIL: MailList.optional(),
  /** Keys of other installations' logs that this one is a witness of. */
  MINHBACH_WATCHED_LOGS: LogKeyList.optional(),
  /** Only for the tests: a shorter time between two polls of background work. */
  MINHBACH_FAST_JOBS: flag.default(false),
})

export interface Config {
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  readonly origin: string
  readonly trustedProxies: string | undefined
  readonly logLevel: string
  readonly metricsToken: string | undefined
  readonly secret: string
  /** In bytes. */
  readonly leastRoom: number
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly databasePoolSize: number
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly filesOrigin: string | undefined
  readonly callOrigins: readonly string[]
  readonly clamav: { readonly address: ClamdAddress; readonly whenAway: 'hold' | 'refuse' } | undefined
  readonly oidc: OidcConfig | undefined
  readonly publicLog: LogSettings
  readonly fastJobs: boolean
}

/** The provider with which staff may sign in besides their password. */
export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

/** A variable of the environment that the platform cannot work with; the message says which and why. */
export class ConfigError extends Error {}

/**
 * Reads and checks the whole environment once, and creates the data folder.
 * @throws ConfigError naming every wrong variable at once
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw new ConfigError(describe(parsed.error))
  const values = parsed.data
  const dataFolder = path.resolve(values.MINHBACH_DATA ?? defaultDataFolder(process.cwd()))
  if (!existsSync(dataFolder)) mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
  const origin = values.MINHBACH_ORIGIN ?? `http://localhost:${values.MINHBACH_PORT}`
  return {
    dataFolder,
    host: values.MINHBACH_HOST,
    port: values.MINHBACH_PORT,
    origin,
    trustedProxies: values.MINHBACH_TRUSTED_PROXIES,
    logLevel: values.MINHBACH_LOG_LEVEL,
    metricsToken: values.MINHBACH_METRICS_TOKEN,
    secret: readSecret(values.MINHBACH_SECRET, dataFolder),
    leastRoom: values.MINHBACH_LEAST_ROOM * 1024 * 1024,
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.MINHBACH_OWNER_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    filesOrigin: values.MINHBACH_FILES_ORIGIN,
    callOrigins: values.MINHBACH_CALL_ORIGINS,
    clamav: values.MINHBACH_CLAMAV && {
      address: values.MINHBACH_CLAMAV,
      whenAway: values.MINHBACH_CLAMAV_AWAY,
    },
    oidc: oidcOf(values),
    publicLog: logSettingsOf(values, origin),
    fastJobs: values.MINHBACH_FAST_JOBS,
  }
}

function logSettingsOf(values: z.infer<typeof Environment>, origin: string): LogSettings {
  return {
    origin: values.MINHBACH_LOG_ORIGIN ?? defaultLogOrigin(origin),
    signer: values.MINHBACH_LOG_SIGNER,
    witnesses: values.MINHBACH_LOG_WITNESSES ?? [],
    watched: values.MINHBACH_WATCHED_LOGS ?? [],
    mailTo: values.MINHBACH_LOG_MAIL ?? [],
  }
}

function oidcOf(values: z.infer<typeof Environment>): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new ConfigError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be given together')
  }
  return { issuer, clientId, clientSecret, name: values.OIDC_NAME }
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')
}
