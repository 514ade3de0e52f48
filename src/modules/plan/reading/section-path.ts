import type { Marker, MarkerKind } from './marker.ts'

type Entry = {
  readonly kind: MarkerKind
  readonly label: string
  readonly ordinal: number
  readonly depth: number
  readonly id: string
}

/** Numbers of a decimal marker: 1 for `2.`, 2 for `2.1.`; 1 for all other kinds. */
function depthOf(marker: Marker): number {
  return marker.kind === 'number' ? marker.label.split('.').length : 1
}

/**
 * Follows the open sections of a document and names each by the path of its markers (rule S8):
 * `II.3.a`; decimal markers keep their own numbers (`2.1.` under `II.2` is `II.2.1`).
 */
export class SectionPath {
  private readonly open: Entry[] = []
  private lastLeaf: { kind: MarkerKind; ordinal: number; level: number } | undefined

  /** Path of the innermost open section, `0` outside all sections. */
  get current(): string {
    return this.open.at(-1)?.id ?? '0'
  }

  /** How many sections are open around the current place. */
  get level(): number {
    return this.open.length
  }

  /** Opens a section and returns its path and how many sections are around it. */
  openSection(marker: Marker): { id: string; level: number } {
    const kept = this.levelFor(marker)
    const sibling = this.open[kept]
    // A second `d)` beside the first is a `đ)` that lost its stroke.
    const label = marker.label === 'd' && sibling?.label === 'd' ? 'đ' : marker.label
    this.open.length = kept
    this.lastLeaf = undefined
    const id = this.idFor(marker, label)
    this.open.push({ kind: marker.kind, label, ordinal: marker.ordinal, depth: depthOf(marker), id })
    return { id, level: kept }
  }

  /** Closes what a marked leaf stands beside; the leaf itself opens nothing. */
  passLeaf(marker: Marker): void {
    if (marker.kind === 'bullet') return
    const follows = this.lastLeaf
    const kept =
      follows !== undefined && follows.kind === marker.kind && follows.ordinal + 1 === marker.ordinal
        ? follows.level
        : this.levelFor(marker)
    this.open.length = Math.min(kept, this.open.length)
    this.lastLeaf = { kind: marker.kind, ordinal: marker.ordinal, level: this.open.length }
  }

  private levelFor(marker: Marker): number {
    const depth = depthOf(marker)
    if (marker.kind === 'number' && depth > 1) return this.decimalLevel(marker, depth)
    const same = this.open.findLastIndex((entry) => entry.kind === marker.kind && entry.depth === depth)
    if (same >= 0) {
      const sibling = this.open[same]
      const innermost = same === this.open.length - 1
      if (sibling !== undefined && marker.ordinal === 1 && sibling.ordinal >= 1 && !innermost)
        return this.open.length
      return same
    }
    if (marker.kind === 'part') return 0
    if (marker.kind === 'roman')
      return this.open.filter((entry) => entry.kind === 'part' || entry.kind === 'capital').length
    if (marker.kind === 'number') {
      const deeper = this.open.findIndex((entry) => entry.kind === 'number' && entry.depth > depth)
      return deeper >= 0 ? deeper : this.open.length
    }
    return this.open.length
  }

  private decimalLevel(marker: Marker, depth: number): number {
    const at = this.open.findIndex((entry) => entry.kind === 'number' && entry.depth >= depth)
    if (at >= 0) return at
    const parent = marker.label.slice(0, marker.label.lastIndexOf('.'))
    const under = this.open.findLastIndex((entry) => entry.kind === 'number' && entry.label === parent)
    return under >= 0 ? under + 1 : this.open.length
  }

  private idFor(marker: Marker, label: string): string {
    const parent = this.open.at(-1)
    if (parent === undefined) return label
    if (marker.kind !== 'number' || parent.kind !== 'number') return `${parent.id}.${label}`
    const tail = label.startsWith(`${parent.label}.`) ? label.slice(parent.label.length + 1) : label
    return `${parent.id}.${tail}`
  }
}
