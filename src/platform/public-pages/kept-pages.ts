import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Answer } from '../http/answer.ts'
import { entityTag } from '../http/freshness.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** A rendered public page with the versions of what it was made from. */
export interface KeptPage {
  readonly kind: 'kept'
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  body(encoding: Encoding): Buffer
}

interface Entry {
  readonly page: KeptPage
  readonly versions: ReadonlyMap<string, number>
  readonly bytes: number
}

/** A page, a feed or data as it is sent, with what is said of it. */
export interface KeptDocument {
  readonly kind: 'document'
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

/** What a render gives: the document, or an answer that is never kept. */
export type Rendered = KeptDocument | Answer

/** A page that is being rendered. */
interface Making {
  readonly page: Promise<KeptPage | Answer>
  readonly versions: ReadonlyMap<string, number>
}

/**
 * Public pages in memory. A page is given out only when a read of the versions of its topics, begun after
 * the page was asked for, shows that nothing it was made from has changed: it is never stale, in any process.
 */
export class KeptPages {
  private readonly entries = new Map<string, Entry>()
  private readonly making = new Map<string, Making>()
  private bytes = 0
  private readonly readVersions: (topics: readonly string[]) => Promise<ReadonlyMap<string, number>>
  private readonly maximumBytes: number

  constructor(
    readVersions: (topics: readonly string[]) => Promise<ReadonlyMap<string, number>>,
    maximumBytes = 48 * 1024 * 1024,
  ) {
    this.readVersions = readVersions
    this.maximumBytes = maximumBytes
  }

  /** The page for `key`, made by `render` when it is not kept or no longer true. */
  async get(
    key: string,
    topics: readonly string[],
    render: () => Promise<Rendered>,
  ): Promise<KeptPage | Answer> {
    const now = await this.readVersions(topics)
    const kept = this.entries.get(key)
    if (kept !== undefined && stands(kept.versions, now, topics)) {
      // The end of the map is the most recently used.
      this.entries.delete(key)
      this.entries.set(key, kept)
      return kept.page
    }
    // Whoever else asks for the same page of the same versions waits for the one that is being made.
    const making = this.making.get(key)
    if (making !== undefined && stands(making.versions, now, topics)) return making.page
    const versions = pick(now, topics)
    const page = this.make(key, versions, render)
    this.making.set(key, { page, versions })
    try {
      return await page
    } finally {
      if (this.making.get(key)?.page === page) this.making.delete(key)
    }
  }

  private async make(
    key: string,
    versions: ReadonlyMap<string, number>,
    render: () => Promise<Rendered>,
  ): Promise<KeptPage | Answer> {
    const rendered = await render()
    if (rendered.kind !== 'document') return rendered
    const page = keptPage(rendered)
    this.keep(key, { page, versions, bytes: rendered.text.length * 2 })
    return page
  }

  private keep(key: string, entry: Entry): void {
    this.bytes += entry.bytes - (this.entries.get(key)?.bytes ?? 0)
    this.entries.delete(key)
    this.entries.set(key, entry)
    for (const [oldest, { bytes }] of this.entries) {
      if (this.bytes <= this.maximumBytes || oldest === key) break
      this.entries.delete(oldest)
      this.bytes -= bytes
    }
  }
}

function pick(versions: ReadonlyMap<string, number>, topics: readonly string[]): Map<string, number> {
  return new Map(topics.map((topic) => [topic, versions.get(topic) ?? 0]))
}

/** Whether none of the topics has another version than the page was made from; runs with every request. */
function stands(
  made: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
  topics: readonly string[],
): boolean {
  for (const topic of topics) if (made.get(topic) !== (now.get(topic) ?? 0)) return false
  return true
}

function keptPage({ text, headers }: KeptDocument): KeptPage {
  const identity = Buffer.from(text)
  const encoded = new Map<Encoding, Buffer>([['identity', identity]])
  return {
    kind: 'kept',
    etag: entityTag(identity),
    headers,
    body(encoding) {
      const made = encoded.get(encoding) ?? compress(identity, encoding)
      encoded.set(encoding, made)
      return made
    },
  }
}

function compress(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') {
    return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  }
  return encoding === 'gzip' ? gzipSync(bytes) : bytes
}

/** The best encoding that the browser accepts. */
export function chosenEncoding(accepted: string | string[] | undefined): Encoding {
  const list = String(accepted ?? '')
  if (/\bbr\b/.test(list)) return 'br'
  return /\bgzip\b/.test(list) ? 'gzip' : 'identity'
}
