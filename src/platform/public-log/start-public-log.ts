import path from 'node:path'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import type { BackgroundLoop } from '../jobs/background-loop.ts'
import type { LogSettings } from './log-settings.ts'
import { startSequencer } from './sequencer/start-sequencer.ts'
import { givenSigner, type KeptSigner, keepSigner } from './signer/keep-signer.ts'

export interface PublicLogOptions {
  readonly database: Database
  readonly logger: Logger
  readonly now: () => Date
  readonly signer: KeptSigner
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

/** Starts the sequencer; its signer ends with it. */
export function startPublicLog({ signer, ...options }: PublicLogOptions): RunningPublicLog {
  const sequencer = startSequencer({ ...options, signer })
  return {
    loops: [sequencer],
    stop: async () => {
      await sequencer.stop()
      await signer.stop()
    },
  }
}
