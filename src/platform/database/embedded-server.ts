import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { z } from 'zod'
import { firstUnreachable } from '../config/data-folder.ts'
import { type ServerBinaries, serverBinaries } from './server-binaries.ts'
import { databaseServerUser, type ServerUser } from './server-user.ts'
import { oneStartAtATime } from './start-lock.ts'

const Secret = z.object({ password: z.string(), port: z.number().int() })

/** A PostgreSQL of our own that lives in the data folder. */
export interface EmbeddedServer {
  /** Connection string of the owner of the database. */
  readonly url: string
  /** Stops the server after what runs in it has ended. */
  stop(): Promise<void>
}

/** What is asked of an embedded server beyond its folder. */
export interface EmbeddedServerOptions {
  /** Tests give up durability for speed; a real installation never does. */
  readonly durable?: boolean
  readonly onRestart?: () => void
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
    const url = `postgres://minhbach_owner:${secret.password}@127.0.0.1:${secret.port}/postgres`
    const keeper = new ServerKeeper({ binaries, folder, port: secret.port, user, url, options })
    await keeper.start()
    return { url, stop: () => keeper.stop() }
  })
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
  const password = randomBytes(24).toString('base64url')
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
    { ...identity(user), encoding: 'utf8', cwd: folder },
  )
  rmSync(passwordFile, { force: true })
  if (run.status !== 0) throw new Error(`PostgreSQL could not be set up in ${folder}: ${run.stderr}`)
  writeFileSync(secretFile, JSON.stringify({ password, port: await freePort() }), { mode: 0o600 })
}

function identity(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid }
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

interface KeeperSettings {
  readonly binaries: ServerBinaries
  readonly folder: string
  readonly port: number
  readonly user: ServerUser | undefined
  readonly url: string
  readonly options: EmbeddedServerOptions
}

/** Keeps one postmaster running: attaches, starts, restarts after a death, stops. */
class ServerKeeper {
  private readonly settings: KeeperSettings
  private stopping = false
  private child: ChildProcess | undefined
  private watch: NodeJS.Timeout | undefined

  constructor(settings: KeeperSettings) {
    this.settings = settings
  }

  async start(): Promise<void> {
    await this.startPatiently()
    this.watch = setInterval(() => void this.restartWhenDead(), 250)
    this.watch.unref()
  }

  /** The remains of a server that was killed may hold its memory for a moment, and the next one refuses to start beside them. */
  private async startPatiently(): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      if (this.postmaster() !== undefined) this.child = undefined
      else if (!this.stopping) this.spawn()
      try {
        return await this.untilReady()
      } catch (error) {
        if (failures >= 9 || this.stopping) throw error
        await sleep(300)
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping = true
    clearInterval(this.watch)
    const pid = this.postmaster()
    if (pid !== undefined && (await this.isUsedByOthers())) return
    // SIGINT is PostgreSQL's "fast shutdown": connections are ended, everything is written.
    if (pid !== undefined) process.kill(pid, 'SIGINT')
    for (let tries = 0; tries < 300 && this.postmaster() !== undefined; tries += 1) await sleep(50)
  }

  /** Whether another process works with this server: it keeps the server, and stops it when it is the last. */
  private async isUsedByOthers(): Promise<boolean> {
    // Our own connections have been ended, which the server may notice a moment later.
    for (let tries = 0; tries < 20; tries += 1) {
      const others = await this.otherConnections()
      if (others === 0) return false
      await sleep(50)
    }
    return true
  }

  /** Connections besides the one that asks; none when the server no longer answers. */
  private async otherConnections(): Promise<number> {
    const client = new Client({ connectionString: this.settings.url, connectionTimeoutMillis: 1_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rowCount } = await client.query(
        `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      return rowCount ?? 0
    } catch {
      return 0
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  private restarting = false

  private async restartWhenDead(): Promise<void> {
    if (this.stopping || this.restarting || this.postmaster() !== undefined) return
    this.restarting = true
    try {
      await oneStartAtATime(path.dirname(this.settings.folder), () => this.startPatiently())
      this.settings.options.onRestart?.()
    } catch {
      // The next look, a quarter of a second later, tries again; meanwhile every request says that it cannot be served.
    } finally {
      this.restarting = false
    }
  }

  /** Process id of the postmaster that owns the folder, or undefined when none lives. */
  private postmaster(): number | undefined {
    const file = path.join(this.settings.folder, 'postmaster.pid')
    if (!existsSync(file)) return undefined
    const [pidLine, folderLine] = readFileSync(file, 'utf8').split('\n')
    const pid = Number(pidLine)
    if (!Number.isInteger(pid) || pid <= 0 || folderLine !== this.settings.folder) return undefined
    return isPostgres(pid) ? pid : undefined
  }

  /** Never that of a living server, also when another process started it a moment ago: without it a server ends itself. */
  private removeStaleLock(): void {
    const file = path.join(this.settings.folder, 'postmaster.pid')
    const status = statSync(file, { throwIfNoEntry: false })
    if (status === undefined || this.postmaster() !== undefined) return
    const isBeingWritten = status.size === 0 && Date.now() - status.mtimeMs < 5_000
    if (!isBeingWritten) rmSync(file, { force: true })
  }

  private spawn(): void {
    const { binaries, folder, port, user, options } = this.settings
    this.removeStaleLock()
    const log = openSync(path.join(folder, '..', 'postgres.log'), 'a', 0o600)
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: '',
      max_connections: '100',
      shared_buffers: '128MB',
      timezone: 'UTC',
      log_min_messages: 'warning',
      log_parameter_max_length_on_error: '0',
      log_min_error_statement: 'panic',
      ...(options.durable === false
        ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
        : { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }),
    }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    this.child = spawn(binaries.postgres, ['-D', folder, ...flags], {
      ...identity(user),
      cwd: folder,
      detached: true,
      stdio: ['ignore', log, log],
    })
    this.child.unref()
    closeSync(log)
  }

  private async untilReady(): Promise<void> {
    const deadline = Date.now() + 60_000
    let lastError = ''
    while (Date.now() < deadline) {
      const client = new Client({ connectionString: this.settings.url, connectionTimeoutMillis: 2_000 })
      client.on('error', () => undefined)
      try {
        await client.connect()
        await client.query('select 1')
        return
      } catch (error) {
        lastError = error instanceof Error ? error.message : String(error)
        if (this.child === undefined ? this.postmaster() === undefined : this.child.exitCode !== null) break
        await sleep(40)
      } finally {
        await client.end().catch(() => undefined)
      }
    }
    const logFile = path.join(this.settings.folder, '..', 'postgres.log')
    throw new Error(`PostgreSQL did not start (${lastError}); its own words are in ${logFile}`)
  }
}

/** Whether a process of this id lives and is PostgreSQL: ids are used again after a restart of the machine. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return status.includes('(postgres)') && !/\) Z /.test(status)
  } catch {
    return false
  }
}
