import { readMarker } from './marker.ts'
import type { PlanBlock } from './plan-blocks.ts'
import type { Signatory } from './reading.ts'
import { isAnnexTitle } from './structural-line.ts'
import { fold, isCapitals } from './vietnamese.ts'

/** Recipients and signatory, from the lines after the closing formula. */
export type SignatureBlock = {
  readonly recipients: string[]
  readonly signatory: Signatory
  readonly end: number
}

const authorityPattern = /^(?:tm|kt|tl|tuq)\s?\.\s?\p{L}/u
const titleWords =
  /^(?:(?:q|quyen)\.?\s|p\.\s?)?(?:pho )?(?:chu tich|truong phong|giam doc|hieu truong|cuc truong|vu truong|bi thu|chanh van phong|truong ban|bo truong|thu truong|tong giam doc|vien truong|chu nhiem|chanh thanh tra|doi truong|tram truong|thu tuong|tong cuc truong|truong (?:thon|ap)|ke toan truong|to truong|quyen|chi cuc truong)/
const signed = /^\(?\s*(?:da ky|ky|ky ten|ky,|chu ky|da ky va|ky va)\b.{0,40}\)?$|^\(.{0,40}dau.{0,20}\)$/
const vietnameseName =
  /^(?:(?:ths|ts|pgs|gs|bs|thac si|tien si)\.?\s*|\p{L}{1,8}\.\s*)*\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’.]*){1,5}$/iu

function isName(line: string): boolean {
  if (line.length > 50 || /\d|[:;,]/.test(line) || !vietnameseName.test(line)) return false
  const plain = fold(line)
  if (titleWords.test(plain) || authorityPattern.test(plain)) return false
  const words = line.replace(/^(?:\p{L}{1,8}\.\s*)+/u, '').split(' ')
  return words.length >= 2 && words.every((word) => word.charAt(0) === word.charAt(0).toUpperCase())
}

function isTitle(line: string): boolean {
  return (
    line.length < 80 &&
    titleWords.test(fold(line)) &&
    (isCapitals(line) || line.split(' ').length <= 6) &&
    !/[.;,]$/.test(line)
  )
}

function tidyRecipient(text: string): string {
  return text
    .replace(/^[-–—+*•·]\s*/u, '')
    .replace(/\s*(?:\.\/)?[;.,]+$/, '')
    .trim()
}

/** Parts of a line that two columns have run into: "Nơi nhận: TRƯỞNG PHÒNG", "- Lưu: VT. Nguyễn Văn A". */
function splitRunTogether(line: string): string[] {
  const authority = /\s((?:TM|KT|TL|TUQ)\s?\.\s?\p{Lu}.*)$/u.exec(line)
  if (authority?.[1] !== undefined && authority.index > 0)
    return [line.slice(0, authority.index), authority[1]]
  const title = /^(.*?[:;.,)])\s+(\p{Lu}{2,}(?:\s\p{Lu}{2,})+)$/u.exec(line)
  if (title?.[1] !== undefined && title[2] !== undefined && title[1].length > 2 && isTitle(title[2]))
    return [title[1], title[2]]
  const name = /^([-–+*].{2,80}?[;.])\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4})$/u.exec(line)
  if (name?.[1] !== undefined && name[2] !== undefined && isName(name[2])) return [name[1], name[2]]
  return [line]
}

/** Reads the signature part of a document from block `from` on. */
export function readSignature(blocks: readonly PlanBlock[], from: number, to: number): SignatureBlock {
  const recipients: string[] = []
  const authority: string[] = []
  let title: string | null = null
  let name: string | null = null
  let listing = false
  let inItem = false
  let titleLine: string | undefined
  let titleGoesOn = false
  let end = from
  for (let at = from; at < to; at += 1) {
    const block = blocks[at]
    if (block === undefined) break
    if (block.kind === 'table') {
      if (recipients.length > 0 || title !== null) break
      continue
    }
    if (at > from && isAnnexTitle(block.lines[0] ?? '') && (title !== null || recipients.length > 0)) break
    for (const line of wholeAuthorities(block.lines).flatMap(splitRunTogether)) {
      const plain = fold(line)
      const wasInItem = inItem
      inItem = false
      const underTitle = titleLine !== undefined && titleLine === title
      titleLine = undefined
      if (/^noi (?:nhan|gui)\b/.test(plain)) {
        listing = true
        const rest = line.replace(/^[^:]{0,12}:?\s*/u, '')
        if (line.includes(':') && rest !== '') recipients.push(...rest.split(/(?<=;)\s*(?:[-–+]\s*)?/u))
        inItem = true
      } else if (authorityPattern.test(plain) && line.length < 90) {
        const inner = /^(.*?)\s+((?:KT|TL|TUQ)\s?\..*)$/u.exec(line)
        authority.push(
          ...(inner?.[1] !== undefined && inner[2] !== undefined ? [inner[1], inner[2]] : [line]),
        )
      } else if (listing && readMarker(line)?.kind === 'bullet') {
        recipients.push(...splitItems(line))
        inItem = true
      } else if (isTitle(line) && (title === null || name === null)) {
        title = title === null || authority.length > 0 || isCapitals(line) ? line : title
        titleLine = line
      } else if (signed.test(plain)) continue
      else if (
        (title !== null || authority.length > 0) &&
        name === null &&
        isName(line) &&
        !(wasInItem && isOpenItem(recipients))
      ) {
        name = line
        titleGoesOn = underTitle && isCapitals(line)
      } else if (titleGoesOn && isName(line) && !isCapitals(line)) {
        // "GIÁM ĐỐC TRUNG TÂM / HÀNH CHÍNH CÔNG" over the name: what looked like a name was the rest of the title.
        title = `${title} ${name}`
        name = line
        titleGoesOn = false
      } else if (listing && wasInItem && line.length < 120 && !isCapitals(line)) {
        if (recipients.length === 0) recipients.push(line)
        else continueRecipient(recipients, line)
        inItem = true
      } else if (title !== null && name === null && isName(line)) name = line
    }
    end = at + 1
    if (
      name !== null &&
      title !== null &&
      recipients.length > 0 &&
      !titleGoesOn &&
      !isOpenItem(recipients) &&
      !expectsMore(blocks[at + 1])
    )
      break
  }
  return {
    recipients: recipients.map(tidyRecipient).filter((recipient) => recipient !== ''),
    signatory: { authority: authority.length === 0 ? null : authority.join(' '), title, name },
    end,
  }
}

/** More recipients or lines of the signature follow when the left column was printed last. */
function expectsMore(next: PlanBlock | undefined): boolean {
  return (
    next?.kind === 'paragraph' &&
    (readMarker(next.text)?.kind === 'bullet' || /^noi (?:nhan|gui)\b/.test(fold(next.text.slice(0, 10))))
  )
}

/** "KT. / BỘ TRƯỞNG" is one line that was broken. */
function wholeAuthorities(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    if (last !== undefined && /^(?:TM|KT|TL|TUQ)\s?\.$/u.test(last))
      whole[whole.length - 1] = `${last} ${line}`
    else if (!/^[|\s]*$/.test(line)) whole.push(line)
  }
  return whole
}

/** Whether the last recipient has no end yet, so that the next line may belong to it. */
function isOpenItem(recipients: readonly string[]): boolean {
  return recipients.length > 0 && !/[;.]$/.test(recipients.at(-1) ?? '')
}

/** "- Sở GD&ĐT; - Các trường;" printed on one line. */
function splitItems(line: string): string[] {
  return line.split(/(?<=;)\s*(?=[-–+]\s)/u)
}

/** A recipient whose line was broken, or one more without a dash where the one before is closed. */
function continueRecipient(recipients: string[], line: string): void {
  const last = recipients.at(-1)
  if (last === undefined || /[;.]$/.test(last)) recipients.push(line)
  else recipients[recipients.length - 1] = `${last} ${line}`
}
