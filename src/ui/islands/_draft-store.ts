/** One kept control: its name, its value and, for radios and checkboxes, whether it was chosen. */
export type KeptValue = readonly [name: string, value: string, checked: boolean]

interface Draft {
  readonly at: number
  readonly values: readonly KeptValue[]
  /** When the form was sent; whether it arrived is known only on the next page. */
  readonly sentAt?: number
}

const prefix = 'minhbach.draft.'
const monthMs = 30 * 86_400_000
/** A page opened this soon after sending is taken to be the answer to it. */
const answerMs = 120_000

/** Drafts of forms in this browser, by the name that the form gives them. */
export class DraftStore {
  readonly #storage: Storage

  constructor(storage: Storage) {
    this.#storage = storage
  }

  keep(name: string, values: readonly KeptValue[], now: number): void {
    this.#write(name, { at: now, values })
  }

  markSent(name: string, values: readonly KeptValue[], now: number): void {
    this.#write(name, { at: now, values, sentAt: now })
  }

  /** Nothing that was sent has arrived: all of it is waited for again. */
  markUnsent(): void {
    for (const name of this.#names()) {
      const draft = this.read(name)
      if (draft?.sentAt !== undefined) this.#write(name, { at: draft.at, values: draft.values })
    }
  }

  read(name: string): Draft | undefined {
    return parse(this.#storage.getItem(prefix + name))
  }

  discard(name: string): void {
    this.#storage.removeItem(prefix + name)
  }

  /**
   * Forgets what arrived and what is a month old.
   * @param answered true when this page is the server's successful answer to what was sent before it
   * @param returned names of forms that stand on this page again without a word of success: not accepted
   */
  tidy({ answered, returned, now }: { answered: boolean; returned: ReadonlySet<string>; now: number }): void {
    for (const name of this.#names()) {
      const draft = this.read(name)
      const sent = draft?.sentAt !== undefined && now - draft.sentAt < answerMs
      const arrived = answered && sent && !returned.has(name)
      if (draft === undefined || arrived || now - draft.at > monthMs) this.discard(name)
    }
  }

  #names(): string[] {
    return Object.keys(this.#storage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  }

  #write(name: string, draft: Draft): void {
    try {
      this.#storage.setItem(prefix + name, JSON.stringify(draft))
    } catch {
      // The browser's storage is full or closed: the form still works, only without a draft.
    }
  }
}

function parse(text: string | null): Draft | undefined {
  if (text === null) return undefined
  try {
    const value: Draft = JSON.parse(text)
    return typeof value.at === 'number' && Array.isArray(value.values) ? value : undefined
  } catch {
    return undefined
  }
}
