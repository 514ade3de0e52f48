import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../config/project-root.ts'
import { remoteSigner } from './remote-signer.ts'
import { type Signer, SignerAway } from './signer.ts'
import { ownSignerAddress, type SignerAddress } from './signer-address.ts'
import { signerReady } from './signer-command.ts'

/** A signer that is asked, and its process when this one started it. */
export interface KeptSigner extends Signer {
  stop(): Promise<void>
}

/**
 * The signer of the house: a process of its own with a folder of its own, started when it is first needed and
 * again after it died. Where another process of the house keeps it already, that one is asked.
 */
export function keepSigner(folder: string, origin: string): KeptSigner {
  const address = ownSignerAddress(folder)
  const signer = remoteSigner(address)
  let child: ChildProcess | undefined
  let starting: Promise<void> | undefined

  async function startChild(): Promise<void> {
    child = spawnSigner(folder, address, origin)
    await untilReady(child)
  }

  async function tried<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof SignerAway)) throw error
      starting ??= startChild().finally(() => {
        starting = undefined
      })
      await starting
      return ask()
    }
  }

  return {
    status: () => tried(() => signer.status()),
    sign: (order) => tried(() => signer.sign(order)),
    activate: (nextVkey) => tried(() => signer.activate(nextVkey)),
    cosign: (order) => tried(() => signer.cosign(order)),
    stop: async () => {
      await starting?.catch(() => undefined)
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      child.stdin?.end()
      await gone
    },
  }
}

/** A signer that somebody else runs: nothing is started or stopped here. */
export function givenSigner(address: SignerAddress): KeptSigner {
  return { ...remoteSigner(address), stop: async () => undefined }
}

function spawnSigner(folder: string, address: SignerAddress, origin: string): ChildProcess {
  const listen = 'path' in address ? `unix:${address.path}` : `${address.host}:${address.port}`
  const words = ['log', 'signer', '--folder', folder, '--listen', listen, '--origin', origin, '--with-parent']
  return spawn(process.execPath, [program(), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '' },
  })
}

/** The command line beside this file: the built one, or its source where the sources themselves are run. */
function program(): string {
  const built = path.join(projectRoot(), 'dist', 'minhbach.mjs')
  const isBuilt = !import.meta.filename.endsWith('.ts') && existsSync(built)
  return isBuilt ? built : path.join(projectRoot(), 'src', 'cli', 'program.ts')
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (text.toString().includes(signerReady)) resolve()
    })
    // Another process was quicker, and its signer is asked; or none can be started, and the next question says so.
    child.once('exit', () => resolve())
    child.once('error', () => reject(new SignerAway('the signer could not be started')))
  })
}
