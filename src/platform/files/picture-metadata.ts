/**
 * A picture without what a camera wrote beside it: place, time, device, names, thumbnails, comments, and
 * whatever follows its end. The frame is written anew from the parts that are needed to show it, the pixels stay
 * as they are; how a photo is to be turned is kept, in a note of our own.
 * Pictures of `checkFile` only: their frame is known to be whole.
 */
export function withoutMetadata(bytes: Uint8Array, mediaType: string): Uint8Array {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (mediaType) {
    case 'image/jpeg':
      return cleanJpeg(picture)
    case 'image/png':
      return cleanPng(picture)
    case 'image/webp':
      return cleanWebp(picture)
    default:
      throw new RangeError(`${mediaType} is no picture that can be shown`)
  }
}

const endOfPicture = Buffer.from([0xff, 0xd9])

function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let turned = 1
  for (let offset = 2; offset + 4 <= bytes.length; ) {
    const marker = bytes[offset + 1] ?? 0
    if (marker === 0xff) {
      offset += 1
      continue
    }
    const end = offset + 2 + bytes.readUInt16BE(offset + 2)
    const segment = bytes.subarray(offset, end)
    if (marker === 0xe1) turned = orientationOf(segment.subarray(4)) ?? turned
    if (isNeededInJpeg(marker, segment)) kept.push(segment)
    offset = end
    // After the last segment follow the pixels, up to the end; a progressive picture has more segments between.
    if (marker === 0xda) {
      const pixels = endOfScan(bytes, offset)
      kept.push(bytes.subarray(offset, pixels))
      offset = pixels
      if (bytes[offset + 1] === 0xd9) break
    }
  }
  const note = turned === 1 ? [] : [orientationNote(turned)]
  return Buffer.concat([...kept.slice(0, 1), ...note, ...kept.slice(1), endOfPicture])
}

/** Tables, frames and scans; of what applications add, only the colours (JFIF, ICC profile, Adobe's transform). */
function isNeededInJpeg(marker: number, segment: Buffer): boolean {
  if (marker === 0xe0) return segment.toString('latin1', 4, 8) === 'JFIF' && segment.length === 18
  if (marker === 0xe2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE'
  if (marker === 0xee) return segment.toString('latin1', 4, 9) === 'Adobe'
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe
}

/** Where the coded pixels end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let offset = from; ; ) {
    const mark = bytes.indexOf(0xff, offset)
    if (mark < 0 || mark + 1 >= bytes.length) return bytes.length
    const next = bytes[mark + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return mark
    offset = mark + (next === 0xff ? 1 : 2)
  }
}

/** The tag 0x0112 of the first directory, 1 to 8. */
function orientationOf(exif: Buffer): number | undefined {
  if (exif.length < 14 || exif.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined
  const tiff = exif.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const two = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const four = (at: number) =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)
  const directory = four(4)
  for (let entry = 0; entry < Math.min(two(directory), 200); entry += 1) {
    const at = directory + 2 + entry * 12
    const value = two(at + 8)
    if (two(at) === 0x0112) return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An Exif segment that says how the picture is turned, and nothing else. */
function orientationNote(turned: number): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000' + '00000000', 'hex')
  tiff.writeUInt16BE(turned, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const neededInPng = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT'])

function cleanPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  for (let offset = 8; offset + 12 <= bytes.length; ) {
    const end = offset + 12 + bytes.readUInt32BE(offset)
    const type = bytes.toString('latin1', offset + 4, offset + 8)
    if (neededInPng.has(type)) kept.push(bytes.subarray(offset, end))
    if (type === 'IEND') break
    offset = end
  }
  return Buffer.concat(kept)
}

const neededInWebp = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])

function cleanWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let offset = 12; offset + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(offset + 4)
    const end = Math.min(bytes.length, offset + 8 + length + (length & 1))
    const type = bytes.toString('latin1', offset, offset + 4)
    if (neededInWebp.has(type)) {
      const chunk = Buffer.from(bytes.subarray(offset, end))
      // The two flags that announce Exif and XMP.
      if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c
      kept.push(chunk)
    }
    offset = end
  }
  const head = Buffer.from(bytes.subarray(0, 12))
  const body = Buffer.concat(kept)
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
