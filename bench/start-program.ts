import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'

/** A bundled program that runs beside the measurement and has said where it listens. */
export interface RunningProgram {
  readonly child: ChildProcess
  readonly address: string
}

export interface ProgramWish {
  /** Of the bundle, as `scripts/bench.mjs` names it. */
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  /** A folder for a processor profile, written when the program ends. */
  readonly profile?: string | undefined
}

/** Starts a program and waits for its address; it ends when it is let go of, or with this process. */
export function startProgram({ name, env, profile }: ProgramWish): Promise<RunningProgram> {
  const child = fork(path.join(import.meta.dirname, `${name}.mjs`), {
    execArgv: profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`],
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
    child.once('message', (message) => {
      if (typeof message === 'object' && 'address' in message)
        resolve({ child, address: String(message.address) })
    })
  })
}

/** What every program of the platform is told: where its database is, and no more log than it must write. */
export function houseSettings(dataFolder: string, databaseUrl: string, secret: string) {
  return {
    MINHBACH_DATA: path.join(dataFolder, 'house'),
    MINHBACH_SECRET: secret,
    MINHBACH_ORIGIN: 'http://localhost:3000',
    MINHBACH_TRUSTED_PROXIES: '127.0.0.1',
    MINHBACH_LOG_LEVEL: 'silent',
    DATABASE_URL: databaseUrl,
  }
}
