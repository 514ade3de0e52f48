import { crc32, deflateRawSync } from 'node:zlib'

/** One part of a zip file as a test wants it, right or wrong. */
export interface RawPart {
  readonly name: string
  readonly content: string | Uint8Array
  readonly stored?: boolean
  /** What the directory says in place of the truth. */
  readonly claims?: {
    readonly size?: number
    readonly crc?: number
    readonly flags?: number
    readonly localName?: string
    readonly attributes?: number
    readonly offset?: number
  }
}

/** Writes a zip file part by part, with whatever lies it is told. */
export function rawZip(
  parts: readonly RawPart[],
  extra: { comment?: string; between?: string } = {},
): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, stored = false, claims = {} } of parts) {
    const plain = Buffer.from(content)
    const packed = stored ? plain : deflateRawSync(plain)
    const header = { method: stored ? 0 : 8, packed: packed.length, plain, claims }
    const head = Buffer.concat([localHeader(claims.localName ?? name, header), packed])
    local.push(head)
    central.push(centralHeader(name, claims.offset ?? offset, header))
    offset += head.length
  }
  const between = Buffer.from(extra.between ?? '')
  const directory = Buffer.concat(central)
  const comment = Buffer.from(extra.comment ?? '')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset + between.length, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...local, between, directory, end, comment])
}

interface Header {
  readonly method: number
  readonly packed: number
  readonly plain: Buffer
  readonly claims: NonNullable<RawPart['claims']>
}

function localHeader(name: string, { method, packed, plain, claims }: Header): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(0x04034b50, 0)
  bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(claims.flags ?? 0, 6)
  bytes.writeUInt16LE(method, 8)
  bytes.writeUInt32LE(claims.crc ?? crc32(plain), 14)
  bytes.writeUInt32LE(packed, 18)
  bytes.writeUInt32LE(claims.size ?? plain.length, 22)
  bytes.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([bytes, Buffer.from(name)])
}

function centralHeader(name: string, offset: number, { method, packed, plain, claims }: Header): Buffer {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(20, 6)
  bytes.writeUInt16LE(claims.flags ?? 0, 8)
  bytes.writeUInt16LE(method, 10)
  bytes.writeUInt32LE(claims.crc ?? crc32(plain), 16)
  bytes.writeUInt32LE(packed, 20)
  bytes.writeUInt32LE(claims.size ?? plain.length, 24)
  bytes.writeUInt16LE(Buffer.byteLength(name), 28)
  bytes.writeUInt32LE(claims.attributes ?? 0, 38)
  bytes.writeUInt32LE(offset, 42)
  return Buffer.concat([bytes, Buffer.from(name)])
}
