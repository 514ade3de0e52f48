import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { jpeg, png, webp } from '../../../test/operations/sample-files.ts'
import { checkJpeg, checkPng, checkWebp } from './picture.ts'
import { withoutMetadata } from './picture-metadata.ts'

const place = 'GPS 10.0340,105.7222 Trường THCS'

function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** Exif as a telephone writes it: turned by a quarter, and where it was taken. */
function exif(order: 'II' | 'MM', turned: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write(order, 0, 'latin1')
  const two = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const four = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  two(42, 2)
  four(8, 4)
  two(1, 8)
  two(0x0112, 10)
  two(3, 12)
  four(1, 14)
  two(turned, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place)])
}

function photo(order: 'II' | 'MM', turned: number): Buffer {
  const plain = jpeg(40, 30)
  const notes = [
    jpegSegment(0xe1, exif(order, turned)),
    jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${place}</x>`)),
    jpegSegment(0xed, Buffer.from(`Photoshop 3.0\0${place}`)),
    jpegSegment(0xfe, Buffer.from(place)),
  ]
  return Buffer.concat([plain.subarray(0, 2), ...notes, plain.subarray(2), Buffer.from(`after ${place}`)])
}

test.each([
  ['II', 6],
  ['MM', 8],
  ['II', 1],
] as const)('of a photo in order %s only how it is turned (%i) remains', (order, turned) => {
  const cleaned = Buffer.from(withoutMetadata(photo(order, turned), 'image/jpeg'))
  expect(cleaned.includes('GPS')).toBe(false)
  expect(cleaned.includes('xap')).toBe(false)
  expect(checkJpeg(cleaned)).toBeUndefined()
  expect(cleaned.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
  expect(cleaned.includes('\x12\x34\x56', 0, 'latin1')).toBe(true)
  const note = cleaned.indexOf('Exif')
  expect(note >= 0 ? cleaned.readUInt16BE(note + 6 + 18) : 1).toBe(turned)
  expect(Buffer.from(withoutMetadata(cleaned, 'image/jpeg'))).toEqual(cleaned)
})

test('a progressive photo keeps all its scans', () => {
  const scan = Buffer.concat([
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
  ])
  const plain = jpeg(40, 30)
  const tables = jpegSegment(0xc4, Buffer.alloc(20))
  const photo = Buffer.concat([plain.subarray(0, -2), tables, scan, Buffer.from([0xff, 0xd9])])
  expect(Buffer.from(withoutMetadata(photo, 'image/jpeg'))).toEqual(photo)
})

test('texts of a PNG go, its pixels stay', () => {
  const plain = png(4, 4)
  const body = Buffer.from(`tEXtComment\0${place}`)
  const text = Buffer.alloc(body.length + 8)
  text.writeUInt32BE(body.length - 4, 0)
  body.copy(text, 4)
  text.writeUInt32BE(crc32(body), body.length + 4)
  const picture = Buffer.concat([plain.subarray(0, 33), text, plain.subarray(33)])
  expect(checkPng(picture)).toBeUndefined()
  expect(Buffer.from(withoutMetadata(picture, 'image/png'))).toEqual(plain)
})

test('Exif and XMP of a WebP go, and its head no longer announces them', () => {
  const plain = webp(4, 4)
  const note = Buffer.concat([Buffer.from('EXIF'), Buffer.from([8, 0, 0, 0]), Buffer.from('GPS 1234')])
  const picture = Buffer.concat([plain, note])
  picture.writeUInt32LE(picture.length - 8, 4)
  picture[20] = 0x0c
  const cleaned = Buffer.from(withoutMetadata(picture, 'image/webp'))
  expect(checkWebp(cleaned)).toBeUndefined()
  expect(cleaned).toEqual(plain)
})

test('nothing else is taken for a picture', () => {
  expect(() => withoutMetadata(Buffer.from('<svg/>'), 'image/svg+xml')).toThrow(RangeError)
})
