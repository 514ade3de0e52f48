import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { FSDriver } from 'flydrive/drivers/fs'

/** Ending of what is being written and has no name yet. */
export const unfinishedEnding = '.tmp'

/**
 * Files on a disk of this machine. A file is there whole or not at all, also after a power cut: when `put` has
 * fulfilled, its content, its name and the folders above it are on the disk.
 */
export class DurableDriver extends FSDriver {
  private readonly folder: string

  constructor(folder: string) {
    super({ location: folder, visibility: 'private' })
    this.folder = folder
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const target = path.join(this.folder, key)
    const parent = path.dirname(target)
    const created = await mkdir(parent, { recursive: true, mode: 0o700 })
    const unfinished = `${target}.${randomBytes(4).toString('hex')}${unfinishedEnding}`
    try {
      await writeSynced(unfinished, contents)
      await rename(unfinished, target)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
    await syncFolders(parent, created === undefined ? parent : path.dirname(created))
  }
}

async function writeSynced(file: string, contents: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(contents)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name is on the disk when the folder that holds it is: from the file's own up to the last one that was there before. */
async function syncFolders(from: string, upTo: string): Promise<void> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (folder === upTo || folder === path.dirname(folder)) return
  }
}
