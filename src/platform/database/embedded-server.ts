import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { firstUnreachable } from '../config/data-folder.ts'
import { applicationRole } from './database.ts'
import { allowSignIn } from './login-role.ts'
import { type ServerBinaries, serverBinaries } from './server-binaries.ts'
import { type EmbeddedServerOptions, ServerKeeper } from './server-keeper.ts'
import { databaseServerUser, identityOf, type ServerUser } from './server-user.ts'
import { oneStartAtATime } from './start-lock.ts'

const Secret = z.object({
  /** Of the owner. */
  password: z.string(),
  /** Of the application's role, which signs in by itself; absent in folders of before. */
  applicationPassword: z.string().optional(),
  port: z.number().int(),
})

/** A PostgreSQL of our own that lives in the data folder. */
export interface EmbeddedServer {
  /** Connection string of the owner of the database. */
  readonly url: string
  /** Connection string of the application, which signs in with a role of its own. */
  readonly applicationUrl: string
  /** Stops the server after what runs in it has ended. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL in `dataFolder`, or attaches to the one that already runs there because an earlier
 * process was killed. A server that dies while we run is started again.
 * @throws Error with a sentence for the administrator when the folder cannot be used
 */
export async function startEmbeddedServer(
  dataFolder: string,
  options: EmbeddedServerOptions = {},
): Promise<EmbeddedServer> {
  const user = databaseServerUser()
  refuseUnreachable(dataFolder, user)
  return oneStartAtATime(dataFolder, async () => {
    const binaries = await serverBinaries(dataFolder, user)
    const folder = path.join(dataFolder, 'postgres')
    const secretFile = path.join(dataFolder, 'postgres.json')
    if (!existsSync(path.join(folder, 'PG_VERSION'))) {
      await initialise(binaries, folder, secretFile, user)
    }
    const secret = Secret.parse(JSON.parse(readFileSync(secretFile, 'utf8')))
    const place = `127.0.0.1:${secret.port}/postgres`
    const url = `postgres://minhbach_owner:${secret.password}@${place}`
    const keeper = new ServerKeeper({ binaries, folder, port: secret.port, user, url, options })
    await keeper.start()
    try {
      const password = secret.applicationPassword ?? (await giveApplicationPassword(secretFile, secret, url))
      const applicationUrl = `postgres://${applicationRole}:${password}@${place}`
      return { url, applicationUrl, stop: () => keeper.stop() }
    } catch (error) {
      await keeper.stop()
      throw error
    }
  })
}

/** The role knows the password before the file does: when we die between the two, the next start makes another. */
async function giveApplicationPassword(
  secretFile: string,
  secret: z.infer<typeof Secret>,
  url: string,
): Promise<string> {
  const applicationPassword = newPassword()
  await allowSignIn(url, applicationPassword)
  const unfinished = `${secretFile}.${process.pid}.tmp`
  writeFileSync(unfinished, JSON.stringify({ ...secret, applicationPassword }), { mode: 0o600, flush: true })
  renameSync(unfinished, secretFile)
  return applicationPassword
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

function refuseUnreachable(dataFolder: string, user: ServerUser | undefined): void {
  if (user === undefined) return
  const blocked = firstUnreachable(dataFolder, user.uid)
  if (blocked === undefined) return
  throw new Error(
    `The database runs as the system user "${user.name}", who may not enter ${blocked}. ` +
      `Set MINHBACH_DATA to a folder that this user can reach (for example /var/lib/minhbach), ` +
      `or allow entering with: chmod o+x ${blocked}`,
  )
}

async function initialise(
  binaries: ServerBinaries,
  folder: string,
  secretFile: string,
  user: ServerUser | undefined,
): Promise<void> {
  // Whatever is here is the remains of an initialisation that was cut off before PG_VERSION was written.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const password = newPassword()
  const passwordFile = path.join(folder, '..', `postgres-password.${process.pid}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid)
  const run = spawnSync(
    binaries.initdb,
    [
      '--pgdata',
      folder,
      '--username',
      'minhbach_owner',
      '--pwfile',
      passwordFile,
      '--auth',
      'scram-sha-256',
      '--encoding',
      'UTF8',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      '--locale',
      'C',
      '--data-checksums',
    ],
    { ...identityOf(user), encoding: 'utf8', cwd: folder },
  )
  rmSync(passwordFile, { force: true })
  if (run.status !== 0) throw new Error(`PostgreSQL could not be set up in ${folder}: ${run.stderr}`)
  writeFileSync(secretFile, JSON.stringify({ password, port: await freePort() }), { mode: 0o600 })
}

/** A port of the loopback address that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()))
    })
  })
}
