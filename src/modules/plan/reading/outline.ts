import { joinedBlocks } from './joined-blocks.ts'
import { endsWithColon, hasTerminal, type Marker, readMarker } from './marker.ts'
import type { PlanBlock, TextBlock } from './plan-blocks.ts'
import { type Responsibility, readResponsibility } from './responsibility.ts'
import { SectionPath } from './section-path.ts'
import { fold, isCapitals } from './vietnamese.ts'

/** A heading with the path of its section. */
export type OutlineHeading = {
  readonly type: 'heading'
  readonly id: string
  readonly label: string
  readonly level: number
  readonly text: string
  readonly block: TextBlock
}
/** A unit: a paragraph, bullet or marked item that stands for one commitment (rule S4). */
export type OutlineUnit = {
  readonly type: 'unit'
  readonly section: string
  readonly text: string
  readonly marker: Marker | undefined
  readonly block: TextBlock
}
/** A line of who and when under a unit (rule S6). */
export type OutlineResponsibility = {
  readonly type: 'responsibility'
  readonly section: string
  readonly fields: Responsibility
  readonly block: TextBlock
}
/** A sentence that only introduces the bullets after it (rule S5). */
export type OutlineLeadIn = { readonly type: 'lead-in'; readonly section: string; readonly block: TextBlock }
export type OutlineItem = OutlineHeading | OutlineUnit | OutlineResponsibility | OutlineLeadIn

const annexNote =
  /^\(?(?:chi tiet|co|kem theo|dinh kem|theo)\b.{0,60}\b(?:phu luc|bang phan cong|bieu|dinh kem|kem theo)\b/

/** Reads the body of a plan into headings, units, lead-ins and lines of responsibility, in order. */
export function readOutline(blocks: readonly PlanBlock[]): OutlineItem[] {
  const joined = joinedBlocks(blocks)
  const path = new SectionPath()
  const items: OutlineItem[] = []
  joined.forEach((block, at) => {
    const fields = readResponsibility(block.text)
    if (fields !== undefined) {
      items.push({ type: 'responsibility', section: path.current, fields, block })
      return
    }
    const marker = readMarker(block.text)
    const next = joined[at + 1]
    if (marker === undefined || marker.kind === 'bullet') {
      const text = marker?.rest ?? block.text
      if (endsWithColon(text) && introduces(marker, next))
        items.push({ type: 'lead-in', section: path.current, block })
      else if (isNote(text)) return
      else items.push({ type: 'unit', section: path.current, text, marker, block })
      return
    }
    if (isHeading(marker, next)) {
      const { id, level } = path.openSection(marker)
      const text = marker.rest.replace(/\s*:$/, '')
      items.push({ type: 'heading', id, label: id.slice(id.lastIndexOf('.') + 1), level, text, block })
      return
    }
    path.passLeaf(marker)
    if (endsWithColon(marker.rest)) items.push({ type: 'lead-in', section: path.current, block })
    else items.push({ type: 'unit', section: path.current, text: marker.rest, marker, block })
  })
  return items
}

/** "(Chi tiết tại Phụ lục kèm theo)", lines without a word and captions in capitals are no commitments. */
function isNote(text: string): boolean {
  if (isCapitals(text) && !hasTerminal(text) && text.length < 120) return true
  return !/\p{L}{2}/u.test(text) || (text.startsWith('(') && annexNote.test(fold(text)))
}

/** Whether a sentence that ends with a colon has something under it. */
function introduces(marker: Marker | undefined, next: TextBlock | undefined): boolean {
  if (marker !== undefined) return true
  const child = next === undefined ? undefined : readMarker(next.text)
  return child !== undefined && (child.kind === 'bullet' || child.ordinal === 1)
}

const bareHeadings =
  /^(?:muc dich|yeu cau|muc dich,? yeu cau|muc tieu|muc tieu chung|muc tieu cu the|to chuc thuc hien|kinh phi(?: thuc hien)?|noi dung|nhiem vu|giai phap|nhiem vu(?: va|,) giai phap)$/

/** Rule S3: marked, and without an end of sentence, or with a colon and something below. */
function isHeading(marker: Marker, next: TextBlock | undefined): boolean {
  const { rest } = marker
  if (!hasTerminal(rest)) return true
  if (endsWithColon(rest)) return next !== undefined && opensBelow(marker, next)
  if (!/[^.]\.$/.test(rest)) return false
  // A full stop after a Roman heading in capitals, or after a bare "Mục đích", is a slip of the pen.
  const bare = rest.slice(0, -1).trim()
  if (marker.kind === 'roman' && isCapitals(bare) && bare.length < 160) return true
  return bareHeadings.test(fold(bare)) && next !== undefined && opensBelow(marker, next)
}

/** Whether the next block stands under a marked one rather than beside or above it. */
function opensBelow(marker: Marker, next: TextBlock): boolean {
  const below = readMarker(next.text)
  if (below === undefined || below.kind === 'bullet') return true
  if (below.kind !== marker.kind) return below.ordinal === 1
  return below.label.startsWith(`${marker.label}.`)
}
