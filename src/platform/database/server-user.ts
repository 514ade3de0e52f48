import { readFileSync } from 'node:fs'

/** The system user as whom the embedded PostgreSQL runs; it refuses to run as root. */
export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** An unprivileged user when this process is root, otherwise undefined: PostgreSQL then runs as ourselves. */
export function databaseServerUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const wanted of ['postgres', 'nobody']) {
    const entry = entries.find((line) => line.startsWith(`${wanted}:`))?.split(':')
    if (entry !== undefined) return { name: wanted, uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  return { name: '65534', uid: 65_534, gid: 65_534 }
}

/** How a program is started as that user; as ourselves when there is none. */
export function identityOf(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid }
}
