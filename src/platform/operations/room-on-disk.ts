import { statfs } from 'node:fs/promises'

/** How often the disk is looked at, in milliseconds. */
const interval = 2_000

export interface WatchedRoom {
  /** Whether there is room for what people send; once there is again, it is true within seconds. */
  hasRoom(): boolean
  stop(): void
}

/**
 * Looks after the room that is left on the disk of a folder. A database whose disk is full stops altogether,
 * reading too; so nothing more is taken in while there is still room for it to stand on.
 */
export async function watchRoom(folder: string, leastBytes: number): Promise<WatchedRoom> {
  let isEnough = await isRoomLeft(folder, leastBytes)
  const timer = setInterval(async () => {
    isEnough = await isRoomLeft(folder, leastBytes)
  }, interval)
  timer.unref()
  return { hasRoom: () => isEnough, stop: () => clearInterval(timer) }
}

async function isRoomLeft(folder: string, leastBytes: number): Promise<boolean> {
  // Whoever cannot be asked is not known to be full.
  const disk = await statfs(folder).catch(() => undefined)
  return disk === undefined || disk.bavail * disk.bsize >= leastBytes
}
