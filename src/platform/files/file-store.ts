import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Disk } from 'flydrive'
import type { DriverContract } from 'flydrive/types'
import { DurableDriver } from './durable-driver.ts'

/** Where the bytes of files lie; what they are and whose stands in the database. */
export interface FileStore {
  readonly disk: Disk
}

/** Files under `files/` of the data folder. */
export function openFileStore(dataFolder: string): FileStore {
  const folder = path.join(dataFolder, 'files')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return fileStoreOn(new DurableDriver(folder))
}

/** Files anywhere that flydrive has a driver for, such as an S3 bucket. */
export function fileStoreOn(driver: DriverContract): FileStore {
  return { disk: new Disk(driver) }
}

/** A place that nobody can guess and that nothing of the file's name or owner goes into. */
export function newStorageKey(): string {
  const random = randomBytes(20).toString('hex')
  return `${random.slice(0, 2)}/${random.slice(2, 4)}/${random}`
}
