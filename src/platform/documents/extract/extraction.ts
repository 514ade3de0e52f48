/** How much of a file is looked into before it is given up. Hostile files are taken for granted. */
export const extractionLimits = {
  /** A file that takes longer has its process killed. */
  milliseconds: 20_000,
  /** Of the heap of the process that reads. */
  heapMegabytes: 512,
  /** Of text; what comes after it is left out. */
  characters: 400_000,
  pdfPages: 3_000,
} as const

/** What a file says, or why that is not known. Never a reason to hold anything up. */
export type ExtractedText =
  /** `complete`: whether all of it was read. */
  | { readonly kind: 'text'; readonly text: string; readonly complete: boolean }
  /** A picture, or pages that were only scanned: people can read it, programs cannot. */
  | { readonly kind: 'no-text' }
  | { readonly kind: 'failed'; readonly reason: ExtractionFailure }

export const extractionFailures = ['unknown-kind', 'damaged', 'too-slow', 'too-much'] as const
export type ExtractionFailure = (typeof extractionFailures)[number]

/** Thrown by a reader that gives a file up. */
export class Unreadable extends Error {
  readonly reason: ExtractionFailure

  constructor(reason: ExtractionFailure) {
    super(reason)
    this.reason = reason
  }
}

/** Gathers text up to the limit. */
export class TextGatherer {
  readonly #parts: string[] = []
  #left: number = extractionLimits.characters
  #complete = true

  /** Whether there is room for more. */
  get isOpen(): boolean {
    return this.#left > 0
  }

  add(text: string): void {
    if (text.length > this.#left) this.#complete = false
    const taken = text.slice(0, this.#left)
    this.#left -= taken.length
    if (taken !== '') this.#parts.push(taken)
  }

  /** Something was left out. */
  leaveOut(): void {
    this.#complete = false
  }

  result(): ExtractedText {
    const text = this.#parts
      .join('')
      .toWellFormed()
      .normalize('NFC')
      .replaceAll('\0', '')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .trim()
    return /[\p{L}\p{N}]/u.test(text) ? { kind: 'text', text, complete: this.#complete } : { kind: 'no-text' }
  }
}
