import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { totalmem } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { ServerBinaries } from './server-binaries.ts'
import { identityOf, type ServerUser } from './server-user.ts'
import { oneStartAtATime } from './start-lock.ts'

/** What is asked of an embedded server beyond its folder. */
export interface EmbeddedServerOptions {
  /** Tests give up durability for speed; a real installation never does. */
  readonly durable?: boolean
  readonly onRestart?: () => void
}

export interface KeeperSettings {
  readonly binaries: ServerBinaries
  readonly folder: string
  readonly port: number
  readonly user: ServerUser | undefined
  readonly url: string
  readonly options: EmbeddedServerOptions
}

/** Keeps one postmaster running: attaches, starts, restarts after a death, stops. */
export class ServerKeeper {
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
      shared_buffers: sharedBuffers(),
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
      ...identityOf(user),
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

/** An eighth of the memory, at most a gigabyte: the system keeps the other files in what is left. */
function sharedBuffers(): string {
  const known = process.constrainedMemory()
  const memory = known > 0 ? Math.min(known, totalmem()) : totalmem()
  return `${Math.round(Math.min(1_024, Math.max(128, memory / 2 ** 20 / 8)))}MB`
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
