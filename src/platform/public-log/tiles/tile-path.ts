import { fromDecimal } from '../notes/strict-base64.ts'

/** Hashes, or entries, in a full tile. */
export const tileWidth = 256

/** A tile of hashes at a level of the tree (each level is eight of the tree's), or a bundle of entries. */
export interface TileName {
  readonly level: number | 'entries'
  readonly index: number
  /** 256 for a full tile, fewer for a partial one. */
  readonly width: number
}

/** Reads what stands after `/log/tile/` (C2SP tlog-tiles): `0/x001/234`, `entries/005.p/17`; undefined otherwise. */
export function parseTilePath(text: string): TileName | undefined {
  const [, levelText = '', indexText = '', widthText] =
    /^(\d{1,2}|entries)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(text) ?? []
  const level = levelText === 'entries' ? levelText : fromDecimal(levelText)
  const digits = indexText.replace(/[x/]/g, '')
  // Only as many groups as the number needs: one tile has one address.
  if (level === undefined || (digits.length > 3 && digits.startsWith('000'))) return undefined
  if (level !== 'entries' && level > 63) return undefined
  const width = widthText === undefined ? tileWidth : Number(widthText)
  if (widthText !== undefined && width >= tileWidth) return undefined
  return { level, index: Number(digits), width }
}

/** The address of a tile below `/log/tile/`. */
export function tilePath({ level, index, width }: TileName): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = padded.match(/\d{3}/g) ?? []
  const path = groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/')
  return `${level}/${path}${width === tileWidth ? '' : `.p/${width}`}`
}

/** Hashes that a tree of `size` leaves has at a level of tiles. */
export function hashesAtLevel(level: number, size: number): number {
  return Math.floor(size / tileWidth ** level)
}
