import { isBasis, isClosing } from './formulas.ts'
import { hasTerminal, readMarker } from './marker.ts'
import { beforeNumber } from './physical-lines.ts'
import type { PlanBlock, TextBlock } from './plan-blocks.ts'
import { isResponsibility } from './responsibility.ts'
import { isPageNumber, isStructuralLine, opensParagraph } from './structural-line.ts'
import { fold, isCapitals, startsSmall } from './vietnamese.ts'

/** Whether a block goes on in the next one: a sentence that a page break has cut (rule S1). */
function goesOn(block: TextBlock, next: TextBlock): boolean {
  if (readMarker(next.text) !== undefined) return false
  // "trường, lớp, giáo viên..." may be cut before its sentence ends.
  if (hasTerminal(block.text) && !(/(?:\.\.\.|…)$/.test(block.text) && startsSmall(next.text))) return false
  if (isStructuralLine(block.text) || opensParagraph(next.text) || isClosing(next.text)) return false
  if (isResponsibility(block.text) || isResponsibility(next.text)) return false
  const marker = readMarker(block.text)
  if (marker !== undefined && marker.kind !== 'bullet') {
    const leavesNumber = /^\d/.test(next.text) && beforeNumber.test(fold(block.text.slice(-12)))
    return startsSmall(next.text) || leavesNumber || /[,–-]$/.test(block.text)
  }
  if (isBasis(next.text) && !startsSmall(next.text) && isBasis(block.text)) return false
  return isCapitals(block.text) === isCapitals(next.text)
}

/** The paragraphs of a range with broken ones joined and page numbers left out; tables are left out too. */
export function joinedBlocks(blocks: readonly PlanBlock[]): TextBlock[] {
  const joined: TextBlock[] = []
  for (const block of blocks) {
    if (block.kind === 'table' || isPageNumber(block.text)) continue
    const last = joined.at(-1)
    if (last !== undefined && goesOn(last, block))
      joined[joined.length - 1] = {
        kind: 'paragraph',
        text: `${last.text} ${block.text}`,
        lines: [...last.lines, ...block.lines],
        start: last.start,
        end: block.end,
      }
    else joined.push(block)
  }
  return joined
}
