// @ts-check
// What this browser remembers of a log: the key that its owner typed and the last checkpoint that was seen. It lies
// with the address of the site, out of the reach of other sites; a copy on paper is better still.

const prefix = 'minhbach.verify.'

export class Kept {
  #storage

  /** @param {Storage | undefined} storage undefined where the browser gives none */
  constructor(storage) {
    this.#storage = storage
  }

  /** The key that was typed last. */
  get vkey() {
    return this.#read('vkey') ?? ''
  }

  set vkey(text) {
    this.#write('vkey', text)
  }

  /** @param {string} origin @returns {string | undefined} the last checkpoint of this log, as text */
  checkpointOf(origin) {
    return this.#read(`checkpoint.${origin}`)
  }

  /** @param {string} origin @param {string} text */
  keepCheckpoint(origin, text) {
    this.#write(`checkpoint.${origin}`, text)
  }

  /** @param {string} name */
  #read(name) {
    try {
      return this.#storage?.getItem(prefix + name) ?? undefined
    } catch {
      return undefined
    }
  }

  /** @param {string} name @param {string} text */
  #write(name, text) {
    try {
      this.#storage?.setItem(prefix + name, text)
    } catch {
      // A browser that stores nothing checks all the same; it only cannot compare with the last visit.
    }
  }
}
