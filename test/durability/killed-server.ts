import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { z } from 'zod'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { freePort } from '../../src/platform/database/embedded-server.ts'

const Readiness = z.object({ checks: z.record(z.string(), z.boolean()) })
const program = path.join(projectRoot(), 'bin', 'minhbach.mjs')

/** A platform in a process of its own, on a data folder of its own, that may be killed at any moment. */
export class KilledServer {
  readonly dataFolder = mkdtempSync(path.join(tmpdir(), 'minhbach-killed-'))
  readonly origin: string
  private readonly environment: NodeJS.ProcessEnv
  private child: ChildProcess | undefined

  private constructor(port: number) {
    // The database runs as another system user when the tests run as root.
    chmodSync(this.dataFolder, 0o755)
    this.origin = `http://127.0.0.1:${port}`
    this.environment = {
      ...process.env,
      MINHBACH_DATA: this.dataFolder,
      MINHBACH_PORT: String(port),
      MINHBACH_LOG_LEVEL: 'silent',
      MINHBACH_TRUSTED_PROXIES: '127.0.0.1',
    }
  }

  static async create(): Promise<KilledServer> {
    return new KilledServer(await freePort())
  }

  /** Runs another command of the platform on the same data. */
  command(...words: string[]): { status: number | null; output: string } {
    const run = spawnSync(process.execPath, [program, ...words], { env: this.environment, encoding: 'utf8' })
    return { status: run.status, output: run.stdout + run.stderr }
  }

  start(further: NodeJS.ProcessEnv = {}): void {
    const words = openSync(path.join(this.dataFolder, 'words.log'), 'a')
    this.child = spawn(process.execPath, [program, 'start'], {
      env: { ...this.environment, ...further },
      stdio: ['ignore', words, words],
    })
    closeSync(words)
  }

  /** Waits until it can do its work. @returns how long that took, in milliseconds */
  async untilReady(patience = 30_000): Promise<number> {
    const begun = performance.now()
    while (performance.now() - begun < patience) {
      const answered = await fetch(`${this.origin}/healthz`).catch(() => undefined)
      const page =
        answered?.ok === true ? await fetch(`${this.origin}/dang-nhap`).catch(() => undefined) : answered
      if (page?.ok === true && (await this.databaseAnswers())) return performance.now() - begun
      await sleep(25)
    }
    const words = readFileSync(path.join(this.dataFolder, 'words.log'), 'utf8')
    throw new Error(`the platform did not come back; its last words: ${words.slice(-2_000)}`)
  }

  /** Waits until it serves pages, whether or not it can do all its work. */
  async untilAnswering(patience = 30_000): Promise<void> {
    const begun = performance.now()
    while (performance.now() - begun < patience) {
      const answered = await fetch(`${this.origin}/dang-nhap`).catch(() => undefined)
      if (answered?.ok === true) return
      await sleep(50)
    }
    throw new Error('the platform does not answer')
  }

  async killServer(): Promise<void> {
    const { child } = this
    if (child === undefined || hasEnded(child)) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  killDatabase(): void {
    const pid = this.postmaster()
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    } catch {
      // It was dead already, and its file remained.
    }
  }

  /** Has every process of the database stand still, as a machine does whose disk hangs. */
  freezeDatabase(): void {
    this.signalDatabase('SIGSTOP')
  }

  thawDatabase(): void {
    this.signalDatabase('SIGCONT')
  }

  private signalDatabase(signal: NodeJS.Signals): void {
    const postmaster = this.postmaster()
    if (postmaster === undefined) throw new Error('the database does not run')
    const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' })
    const pids = children.stdout
      .split('\n')
      .map(Number)
      .filter((pid) => pid > 0)
    for (const pid of [postmaster, ...pids]) process.kill(pid, signal)
  }

  /** Asks its database as the owner. */
  async rowsOf<Row extends Record<string, unknown>>(query: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.databaseUrl() })
    await client.connect()
    try {
      return (await client.query<Row>(query)).rows
    } finally {
      await client.end()
    }
  }

  /** Ends it as an administrator does. @returns how long that took, in milliseconds */
  async stop(): Promise<number> {
    const { child } = this
    if (child === undefined || hasEnded(child)) return 0
    const begun = performance.now()
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    return performance.now() - begun
  }

  postmaster(): number | undefined {
    const file = path.join(this.dataFolder, 'postgres', 'postmaster.pid')
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : Number.NaN
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  }

  /** Connection string of the owner of its database. */
  databaseUrl(): string {
    const { password, port } = JSON.parse(readFileSync(path.join(this.dataFolder, 'postgres.json'), 'utf8'))
    return `postgres://minhbach_owner:${password}@127.0.0.1:${port}/postgres`
  }

  async remove(): Promise<void> {
    await this.killServer().catch(() => undefined)
    this.killDatabase()
    await sleep(300)
    rmSync(this.dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }

  private async databaseAnswers(): Promise<boolean> {
    const answered = await fetch(`${this.origin}/readyz`).catch(() => undefined)
    const body = Readiness.safeParse(await answered?.json().catch(() => undefined))
    // The loops are looked after from the moment when they have been started, last of all.
    return body.success && body.data.checks.database === true && Object.keys(body.data.checks).length > 3
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}
