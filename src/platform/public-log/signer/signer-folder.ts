import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { TreeHead } from '../merkle/check-proofs.ts'
import { type SigningKey, signingKey } from '../notes/note-key.ts'
import { appendDurably, readIfThere, writeDurably } from './durable-file.ts'

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const Keys = z.object({
  origin: z.string(),
  seed: hex32,
  nextSeed: hex32.optional(),
  witnessName: z.string(),
  witnessSeed: hex32,
})
const Head = z.object({ size: z.number().int().min(0), root: hex32 })
const Witnessed = z.record(z.string(), Head)

/** The keys of a signer, as they lie in its folder. */
export interface SignerKeys {
  readonly current: SigningKey
  readonly next: SigningKey | undefined
  readonly witness: SigningKey
}

/**
 * The folder of a signer: its keys, what it last signed, and a journal of what an operator did to it. Only the
 * system user under whom the signer runs may read it.
 */
export class SignerFolder {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** Opens the folder, and makes keys of this name when it has none yet. */
  static async open(folder: string, origin: string): Promise<SignerFolder> {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    const opened = new SignerFolder(folder)
    if (!existsSync(opened.#file('keys.json'))) {
      const keys = { origin, seed: newSeed(), witnessName: `${origin}-witness`, witnessSeed: newSeed() }
      await opened.#writeKeys(keys)
    }
    return opened
  }

  async keys(): Promise<SignerKeys> {
    const { origin, seed, nextSeed, witnessName, witnessSeed } = await this.#readKeys()
    return {
      current: signingKey(origin, Buffer.from(seed, 'hex'), 'note'),
      next: nextSeed === undefined ? undefined : signingKey(origin, Buffer.from(nextSeed, 'hex'), 'note'),
      witness: signingKey(witnessName, Buffer.from(witnessSeed, 'hex'), 'cosignature'),
    }
  }

  /** Makes a key that will sign once the log has named it; one that waits already stays. */
  async prepareNextKey(): Promise<SigningKey> {
    const keys = await this.#readKeys()
    const nextSeed = keys.nextSeed ?? newSeed()
    await this.#writeKeys({ ...keys, nextSeed })
    return signingKey(keys.origin, Buffer.from(nextSeed, 'hex'), 'note')
  }

  async activateNextKey(): Promise<void> {
    const { nextSeed, ...keys } = await this.#readKeys()
    if (nextSeed === undefined) return
    await this.#writeKeys({ ...keys, seed: nextSeed })
    await this.note('the next key signs')
  }

  async lastSigned(): Promise<TreeHead | undefined> {
    const text = await readIfThere(this.#file('last-signed.json'))
    return text === undefined ? undefined : headOf(Head.parse(JSON.parse(text)))
  }

  /** To be durable before the signature leaves the house. */
  async rememberSigned(head: TreeHead): Promise<void> {
    await writeDurably(this.#file('last-signed.json'), JSON.stringify(plainHead(head)))
  }

  async lastWitnessed(origin: string): Promise<TreeHead | undefined> {
    const head = (await this.#readWitnessed())[origin]
    return head && headOf(head)
  }

  async rememberWitnessed(origin: string, head: TreeHead): Promise<void> {
    const witnessed = { ...(await this.#readWitnessed()), [origin]: plainHead(head) }
    await writeDurably(this.#file('witnessed.json'), JSON.stringify(witnessed))
  }

  /** Adds to the journal of the folder what was done to it, and when. */
  async note(act: string): Promise<void> {
    await appendDurably(this.#file('journal.txt'), `${new Date().toISOString()} ${act.replace(/\s+/g, ' ')}`)
  }

  async #readWitnessed(): Promise<z.infer<typeof Witnessed>> {
    const text = await readIfThere(this.#file('witnessed.json'))
    return text === undefined ? {} : Witnessed.parse(JSON.parse(text))
  }

  async #readKeys(): Promise<z.infer<typeof Keys>> {
    return Keys.parse(JSON.parse((await readIfThere(this.#file('keys.json'))) ?? 'null'))
  }

  async #writeKeys(keys: z.infer<typeof Keys>): Promise<void> {
    await writeDurably(this.#file('keys.json'), `${JSON.stringify(keys, null, 2)}\n`)
  }

  #file(name: string): string {
    return path.join(this.#folder, name)
  }
}

function newSeed(): string {
  return randomBytes(32).toString('hex')
}

function headOf({ size, root }: z.infer<typeof Head>): TreeHead {
  return { size, root: Buffer.from(root, 'hex') }
}

function plainHead({ size, root }: TreeHead): z.infer<typeof Head> {
  return { size, root: root.toString('hex') }
}
