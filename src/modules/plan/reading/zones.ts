import { isBasis, isClosing } from './formulas.ts'
import { joinedBlocks } from './joined-blocks.ts'
import { endsWithColon, hasTerminal, readMarker } from './marker.ts'
import type { PlanBlock, TextBlock } from './plan-blocks.ts'
import { isAnnexTitle, isDocumentTitle, isSignatoryTitle } from './structural-line.ts'
import { fold, isCapitals } from './vietnamese.ts'

/** The parts of a document, as indices into its blocks; `end` is exclusive. */
export type Zones = {
  /** Head with number, date, title and bases. */
  readonly head: { readonly start: number; readonly end: number }
  /** What the document orders: where sections and commitments are read (rule S2). */
  readonly body: { readonly start: number; readonly end: number }
  /** Closing formula, recipients, signature. */
  readonly tail: { readonly start: number; readonly end: number }
  /** Where the plan starts that a decision issues, undefined without one. */
  readonly attachedTitle: number | undefined
}

const leadInPattern =
  /(?:sau|sau day|nhu sau|yeu cau|chi thi|noi dung|cu the|quyet dinh|de nghi|thuc hien|nhiem vu|giai phap|truong|don vi)\s*:$/

function isText(block: PlanBlock | undefined): block is TextBlock {
  return block?.kind === 'paragraph'
}

/** Finds head, body, tail and an attached plan. */
export function findZones(blocks: readonly PlanBlock[]): Zones {
  const title = findTitle(blocks, 0)
  const headStart = title ?? findAddressee(blocks) ?? 0
  const firstEnd = findTail(blocks, headStart + 1)
  const attachedTitle = findAttached(blocks, title, firstEnd)
  if (attachedTitle !== undefined) {
    const end = findTail(blocks, attachedTitle + 1)
    return {
      head: { start: 0, end: Math.min(firstEnd, headEnd(blocks, headStart + 1, firstEnd)) },
      body: bodyRange(blocks, attachedTitle + 1, end),
      tail: { start: firstEnd, end: attachedTitle },
      attachedTitle,
    }
  }
  const body = bodyRange(blocks, headStart + (title === undefined ? 0 : 1), firstEnd)
  return {
    head: { start: 0, end: body.start },
    body,
    tail: { start: body.end, end: blocks.length },
    attachedTitle,
  }
}

function findTitle(blocks: readonly PlanBlock[], from: number): number | undefined {
  for (let at = from; at < Math.min(blocks.length, from + 40); at += 1) {
    const block = blocks[at]
    if (isText(block) && block.lines.some((line) => isDocumentTitle(line))) return at
  }
  return undefined
}

function findAddressee(blocks: readonly PlanBlock[]): number | undefined {
  const at = blocks.findIndex((block) => isText(block) && /^kinh gui\b/.test(fold(block.text.slice(0, 20))))
  return at < 0 || at > 40 ? undefined : at
}

function isTailLine(line: string): boolean {
  const plain = fold(line.slice(0, 60))
  return (
    /^noi (?:nhan|gui)\b/.test(plain) ||
    /^(?:TM|TUQ)\s?\.\s?\p{Lu}/u.test(line) ||
    (/^(?:kt|tl|q)\.\s?\p{Lu}{3}/iu.test(line) && isCapitals(line)) ||
    isSignatoryTitle(line)
  )
}

/** First block of the closing, the recipients or the signature. */
function findTail(blocks: readonly PlanBlock[], from: number): number {
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!isText(block)) continue
    if (isClosing(block.text) || block.lines.some(isTailLine)) return at
    if (at > from + 3 && isAnnexTitle(block.lines[0] ?? '') && readMarker(block.text) === undefined) return at
  }
  return blocks.length
}

function findAttached(
  blocks: readonly PlanBlock[],
  title: number | undefined,
  tail: number,
): number | undefined {
  const first = blocks[title ?? -1]
  if (!isText(first) || !first.lines.some((line) => /^quyet dinh/.test(fold(line)))) return undefined
  for (let at = tail; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (isText(block) && block.lines.some((line) => /^(?:ke hoach|de an|chuong trinh)$/.test(fold(line))))
      return at
  }
  return undefined
}

function headEnd(blocks: readonly PlanBlock[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const block = blocks[at]
    if (isText(block) && /^dieu 1\b/.test(fold(block.text.slice(0, 10)))) return at
  }
  return end
}

function isLeadIn(block: TextBlock): boolean {
  if (readMarker(block.text) !== undefined || !endsWithColon(block.text)) return false
  return leadInPattern.test(fold(block.text.slice(-30)).trim())
}

/** From the first heading, numbered item or bullet after the bases and the lead-in. */
function bodyRange(blocks: readonly PlanBlock[], from: number, end: number): { start: number; end: number } {
  let start = from
  let leadIn: number | undefined
  let marked: number | undefined
  for (let at = from; at < end && marked === undefined; at += 1) {
    const block = blocks[at]
    if (!isText(block) || isBasisItem(block)) continue
    const marker = readMarker(block.text)
    if (marker !== undefined && marker.kind !== 'bullet' && !isAddressee(blocks, at, from)) marked = at
    else if (isLeadIn(block) && !isBasisList(blocks, at)) leadIn = at
  }
  if (leadIn !== undefined) start = leadIn + 1
  else if (marked !== undefined) start = marked
  else start = firstPlainBody(blocks, from, end)
  return { start, end: trimFinalRequest(blocks, start, end) }
}

function isBasisItem(block: TextBlock): boolean {
  return /^(?:can cu|xet)\b/.test(fold((readMarker(block.text)?.rest ?? block.text).slice(0, 20)))
}

/** "Căn cứ các văn bản sau:" introduces bases, not the body. */
function isBasisList(blocks: readonly PlanBlock[], at: number): boolean {
  const block = blocks[at]
  const next = blocks[at + 1]
  if (!isText(block) || !/^can cu\b/.test(fold(block.text.slice(0, 10)))) return false
  return isText(next) && readMarker(next.text)?.kind === 'bullet'
}

/** Lines of "Kính gửi": they may be numbered or bulleted, and come before any basis. */
function isAddressee(blocks: readonly PlanBlock[], at: number, from: number): boolean {
  for (let before = at - 1; before >= Math.max(0, from - 1); before -= 1) {
    const block = blocks[before]
    if (!isText(block)) return false
    if (/^kinh gui\b/.test(fold(block.text.slice(0, 12)))) return true
    if (block.text.length > 120 || /\.$/.test(block.text)) return false
  }
  return false
}

/** A document without lead-in and markers: its first paragraph that is neither basis nor addressee. */
function firstPlainBody(blocks: readonly PlanBlock[], from: number, end: number): number {
  let at = from
  while (at < end) {
    const block = blocks[at]
    if (
      !isText(block) ||
      !(
        isBasis(block.text) ||
        isAddressee(blocks, at, from) ||
        /^kinh gui\b/.test(fold(block.text.slice(0, 12))) ||
        !hasTerminal(block.text)
      )
    )
      break
    at += 1
  }
  return at < end ? at : from
}

/** Last paragraphs that only ask to carry the document out, offer help or give regards belong to the closing. */
function trimFinalRequest(blocks: readonly PlanBlock[], start: number, end: number): number {
  let until = end
  for (let left = 0; left < 3; left += 1) {
    const earlier = trimLastRequest(blocks, start, until)
    if (earlier === until) break
    until = earlier
  }
  return until
}

function trimLastRequest(blocks: readonly PlanBlock[], start: number, end: number): number {
  const joined = joinedBlocks(blocks.slice(start, end))
  const block = joined.at(-1)
  if (block === undefined || joined.length < 2 || readMarker(block.text) !== undefined) return end
  const plain = fold(block.text)
  const found = () => blocks.findIndex((other) => other.start === block.start)
  if (/^(?:xin )?tran trong\b.{0,40}$/.test(plain)) return found()
  if (/^(?:chi thi|quyet dinh|ke hoach|cong van|van ban) nay (?:co hieu luc|thay the)\b/.test(plain))
    return found()
  const trouble =
    /^(?:trong qua trinh (?:trien khai|to chuc|thuc hien)|neu co (?:kho khan|vuong mac))/.test(plain) &&
    /kho khan|vuong mac|phat sinh/.test(plain)
  if (trouble && block.text.length <= 420 && !/(?:truoc|cham nhat)\s+(?:vao\s+)?ngay\b/.test(plain))
    return found()
  if (block.text.length > 420 || /\d{1,2}[/.-]\d{1,2}|ngay \d/.test(plain)) return end
  const asks = /(?:yeu cau|de nghi|nhan duoc|giao)\b.*\b(?:trien khai|nghiem tuc|to chuc|thuc hien)/.test(
    plain,
  )
  const inProgress = /^trong qua trinh (?:trien khai|to chuc|thuc hien)/.test(plain)
  return asks || inProgress ? found() : end
}
