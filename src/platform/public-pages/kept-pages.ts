import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** A rendered public page with the versions of what it was made from. */
export interface KeptPage {
  readonly etag: string
  readonly status: number
  body(encoding: Encoding): Buffer
}

interface Entry {
  readonly page: KeptPage
  readonly versions: ReadonlyMap<string, number>
  readonly bytes: number
}

/**
 * Public pages in memory. A page is given out only when a read of the versions of its topics, begun after
 * the page was asked for, shows that nothing it was made from has changed: it is never stale, in any process.
 */
export class KeptPages {
  private readonly entries = new Map<string, Entry>()
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
    render: () => Promise<{ html: string; status: number }>,
  ): Promise<KeptPage> {
    const versions = await this.readVersions(topics)
    const kept = this.entries.get(key)
    if (kept !== undefined && isCurrent(kept.versions, versions, topics)) {
      // The end of the map is the most recently used.
      this.entries.delete(key)
      this.entries.set(key, kept)
      return kept.page
    }
    const { html, status } = await render()
    const page = keptPage(html, status)
    // Only pages that exist are kept, so that made-up addresses cannot push out real ones.
    if (status === 200) this.keep(key, { page, versions: pick(versions, topics), bytes: html.length * 2 })
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

function isCurrent(
  kept: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
  topics: readonly string[],
): boolean {
  return kept.size === topics.length && topics.every((topic) => kept.get(topic) === (now.get(topic) ?? 0))
}

function keptPage(html: string, status: number): KeptPage {
  const identity = Buffer.from(html)
  const encoded = new Map<Encoding, Buffer>([['identity', identity]])
  return {
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    status,
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
