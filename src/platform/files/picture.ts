import { crc32 } from 'node:zlib'
import type { FileRefusal } from './file-refusal.ts'

/** More than any scanner or usual camera makes; a few kilobytes can claim to unpack to far more. */
const mostPixels = 40_000_000

/** Checks a picture without unpacking it: its frame must be whole, and its size as announced bearable. */
export type PictureCheck = (bytes: Buffer) => FileRefusal | undefined

/** PNG: every chunk with its checksum, from IHDR to IEND, and nothing after it. */
export const checkPng: PictureCheck = (bytes) => {
  let offset = 8
  for (let first = true; ; first = false) {
    if (offset + 12 > bytes.length) return 'damaged'
    const length = bytes.readUInt32BE(offset)
    const end = offset + 12 + length
    if (end > bytes.length) return 'damaged'
    const type = bytes.toString('latin1', offset + 4, offset + 8)
    if (crc32(bytes.subarray(offset + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return 'damaged'
    if (first) {
      if (type !== 'IHDR' || length !== 13) return 'damaged'
      const refusal = refusePixels(bytes.readUInt32BE(offset + 8), bytes.readUInt32BE(offset + 12))
      if (refusal !== undefined) return refusal
    }
    if (type === 'IEND') return end === bytes.length ? undefined : 'disguised'
    offset = end
  }
}

/** JPEG: the segments up to the picture itself, and its end. Cameras put more after the end; that is searched by others. */
export const checkJpeg: PictureCheck = (bytes) => {
  let offset = 2
  let sized = false
  for (;;) {
    if (offset + 4 > bytes.length || bytes[offset] !== 0xff) return 'damaged'
    const marker = bytes[offset + 1] ?? 0
    if (marker === 0xff) {
      offset += 1
      continue
    }
    const length = bytes.readUInt16BE(offset + 2)
    if (length < 2 || offset + 2 + length > bytes.length) return 'damaged'
    if (isStartOfFrame(marker)) {
      if (length < 8) return 'damaged'
      const refusal = refusePixels(bytes.readUInt16BE(offset + 7), bytes.readUInt16BE(offset + 5))
      if (refusal !== undefined) return refusal
      sized = true
    }
    offset += 2 + length
    if (marker === 0xda)
      return sized && bytes.indexOf('\xff\xd9', offset, 'latin1') >= 0 ? undefined : 'damaged'
  }
}

function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** WebP: the RIFF container as long as the file, and the size from its first chunk. */
export const checkWebp: PictureCheck = (bytes) => {
  if (bytes.length < 30) return 'damaged'
  const announced = bytes.readUInt32LE(4) + 8
  if (announced > bytes.length) return 'damaged'
  if (announced < bytes.length) return 'disguised'
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      if (bytes.toString('latin1', 23, 26) !== '\x9d\x01\x2a') return 'damaged'
      return refusePixels(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
    case 'VP8L': {
      if (bytes[20] !== 0x2f) return 'damaged'
      const packed = bytes.readUInt32LE(21)
      return refusePixels((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return refusePixels(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1)
    default:
      return 'damaged'
  }
}

function refusePixels(width: number, height: number): FileRefusal | undefined {
  if (width === 0 || height === 0) return 'damaged'
  return width * height > mostPixels ? 'picture-too-large' : undefined
}
