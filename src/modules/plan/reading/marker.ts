import { isCapitals } from './vietnamese.ts'

/** Kinds of leading marker, from the outermost to the innermost as they are usually nested. */
export const markerKinds = ['part', 'capital', 'roman', 'number', 'letter', 'paren', 'bullet'] as const
export type MarkerKind = (typeof markerKinds)[number]

export type Marker = {
  readonly kind: MarkerKind
  /** How the marker stands in the path of a section: `II`, `3`, `2.1`, `đ`. */
  readonly label: string
  /** Place in its own sequence: 3 for `III`, `3.`, `c)`; the last number of `2.1.`. */
  readonly ordinal: number
  /** Text after the marker. */
  readonly rest: string
}

const bulletPattern = /^(?:[-–—−+*•●▪■◦○⁃‣·➢➤✓✔\uf000-\uf0ff])\s*(?=[^\s\d%]|\d)/u
const partPattern =
  /^(?:phần|phan|chương|chuong)\s+(?:thứ\s+)?([ivx]+|\d{1,2}|nhất|hai|ba|tư|năm)\b\s*[.:-]?\s*/iu
const romanPattern = /^([IVX]{1,5})\s*(?:[.)/:]|\s-|-)(?:\s+(?=\S)|(?=[^\s\d]))/u
const romanDecimalPattern = /^([IVX]{1,5})\.(\d{1,2}(?:\.\d{1,2}){0,2})[.)]?\s+(?=\S)/u
const numberPattern =
  /^(\d{1,2}(?:\.\d{1,2}){0,3})\s?(?:[.)/]|-(?=\s))(?:\s+(?=[^\s.,/%)])|(?=[^\s\d.,/%)-]))/u
const bareDecimalPattern = /^(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{Lu})/u
const letterPattern = /^([a-zđ])(?:\s?\)|\s?[./](?=\s)|-(?=\s))\s*(?=\S)/u
const capitalPattern = /^([A-ZĐ])\s?(?:\)|[./](?=\s))\s*(?=\S)/u
const parenPattern = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u

/** Letters of lists in Vietnamese documents; the order that decides which comes next. */
export const letterOrder = 'abcdđeghiklmnopqrstuvxy'

/** Value of a Roman number up to XXXIX, undefined where the letters are not one. */
export function romanValue(text: string): number | undefined {
  if (!/^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = values[text.charAt(at)] ?? 0
    const next = values[text.charAt(at + 1)] ?? 0
    sum += value < next ? -value : value
  }
  return sum
}

function lastNumber(label: string): number {
  return Number(label.slice(label.lastIndexOf('.') + 1))
}

/** `Il. NỘI DUNG`, `lll. TỔ CHỨC`: a Roman number of a heading in capitals, misread by a scanner. */
const misreadRoman = /^([IVXlL1|]{1,4})\s?[.,]\s+(?=\p{Lu}{2})/u

function readMisreadRoman(text: string): { label: string; length: number } | undefined {
  const match = misreadRoman.exec(text.slice(0, 12))
  const letters = match?.[1]
  if (match === null || letters === undefined || /^(?:1+|[IVX]+)$/.test(letters)) return undefined
  if (!isCapitals(text.slice(match[0].length, 60))) return undefined
  const label = letters.replace(/[lL1|]/g, 'I')
  return romanValue(label) === undefined ? undefined : { label, length: match[0].length }
}

/** The leading marker of a block (`II.`, `3.`, `2.1.`, `đ)`, `-`), if it has one. */
export function readMarker(text: string): Marker | undefined {
  const head = text.slice(0, 40)
  const found = (match: RegExpExecArray, kind: MarkerKind, label: string, ordinal: number): Marker => ({
    kind,
    label,
    ordinal,
    rest: text.slice(match[0].length).trim(),
  })
  let match = bulletPattern.exec(head)
  if (match) return found(match, 'bullet', '-', 0)
  match = romanDecimalPattern.exec(head)
  if (match?.[2] !== undefined) return found(match, 'number', match[2], lastNumber(match[2]))
  match = romanPattern.exec(head)
  const roman = match?.[1] === undefined ? undefined : romanValue(match[1])
  if (match?.[1] !== undefined && roman !== undefined && !/^V\/v/.test(head))
    return found(match, 'roman', match[1], roman)
  const misread = readMisreadRoman(text)
  if (misread !== undefined)
    return {
      kind: 'roman',
      label: misread.label,
      ordinal: romanValue(misread.label) ?? 0,
      rest: text.slice(misread.length),
    }
  match = numberPattern.exec(head) ?? bareDecimalPattern.exec(head)
  if (match?.[1] !== undefined) {
    const label = match[1].replace(/(^|\.)0+(?=\d)/g, '$1')
    return found(match, 'number', label, lastNumber(label))
  }
  match = letterPattern.exec(head)
  if (match?.[1] !== undefined) return found(match, 'letter', match[1], letterOrder.indexOf(match[1]) + 1)
  match = capitalPattern.exec(head)
  if (match?.[1] !== undefined) return found(match, 'capital', match[1], match[1].charCodeAt(0) - 64)
  match = parenPattern.exec(head)
  if (match?.[1] !== undefined) {
    const label = match[1]
    return found(match, 'paren', label, Number(label) || letterOrder.indexOf(label) + 1)
  }
  match = partPattern.exec(head)
  if (match?.[1] !== undefined) {
    const label = match[1].toUpperCase()
    return found(match, 'part', label, romanValue(label) ?? Number(label))
  }
  return undefined
}

/** Whether a block ends as a sentence, a list item or a lead-in does. */
export function hasTerminal(text: string): boolean {
  return /[.;:…!?]["”’»)\]]*$/.test(text.slice(-6))
}

/** Whether a block ends with a colon: it introduces what follows. */
export function endsWithColon(text: string): boolean {
  return /:\s*$/.test(text.slice(-4))
}
