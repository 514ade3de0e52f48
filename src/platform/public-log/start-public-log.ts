import path from 'node:path'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import type { BackgroundLoop } from '../jobs/background-loop.ts'
import type { LogSettings, Witness } from './log-settings.ts'
import { startSequencer } from './sequencer/start-sequencer.ts'
import { givenSigner, type KeptSigner, keepSigner } from './signer/keep-signer.ts'
import { startCosigning } from './witness/collect-cosignatures.ts'

export interface PublicLogOptions {
  readonly database: Database
  readonly logger: Logger
  readonly now: () => Date
  readonly signer: KeptSigner
  readonly witnesses: readonly Witness[]
  readonly pauseMs?: number
}

/** What goes on for the log without being asked. */
export interface RunningPublicLog {
  readonly loops: readonly BackgroundLoop[]
  stop(): Promise<void>
}

/** The signer as the settings say: somebody else's, or one of our own in the data folder. */
export function openSigner(settings: LogSettings, dataFolder: string): KeptSigner {
  if (settings.signer !== undefined) return givenSigner(settings.signer)
  return keepSigner(signerFolder(dataFolder), settings.origin)
}

export function signerFolder(dataFolder: string): string {
  return path.join(dataFolder, 'log-signer')
}

/** Starts the sequencer, and the asking of witnesses where there are any; the signer ends with them. */
export function startPublicLog({ signer, witnesses, ...options }: PublicLogOptions): RunningPublicLog {
  const { database, logger, pauseMs } = options
  const loops = [startSequencer({ ...options, signer })]
  if (witnesses.some(({ url }) => url !== undefined)) {
    const pause = pauseMs === undefined ? {} : { pauseMs: pauseMs * 10 }
    loops.push(startCosigning({ database, witnesses, logger, ...pause }))
  }
  return {
    loops,
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
      await signer.stop()
    },
  }
}
