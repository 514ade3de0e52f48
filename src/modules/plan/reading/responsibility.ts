import { readMarker } from './marker.ts'
import { fold, upperFirst } from './vietnamese.ts'

/** What the lines under a measure say of who does it and by when (rule S6). */
export const responsibilityFields = ['lead', 'coord', 'time', 'output', 'leader', 'other'] as const
export type ResponsibilityField = (typeof responsibilityFields)[number]
export type Responsibility = Partial<Record<ResponsibilityField, string>>

const who = '(?:cac )?(?:don vi|co quan|bo phan|phong|ban|to chuc|ca nhan|can bo|nguoi|to)'
const labels: readonly (readonly [ResponsibilityField, RegExp])[] = [
  [
    'lead',
    new RegExp(
      `^(?:${who}(?:,? (?:va )?${who})? )?(?:chu tri|chiu trach nhiem|phu trach|dau moi)(?: (?:thuc hien|tham muu|chinh))?$`,
    ),
  ],
  // "Tổ chức thực hiện:" is the heading of a section, not an organisation that does something.
  ['lead', new RegExp(`^(?!to chuc thuc hien$)${who}(?:,? (?:va )?${who})? (?:chu tri )?thuc hien$`)],
  ['lead', /^(?:phan cong(?: thuc hien| chu tri)?|trach nhiem(?: thuc hien)?|phu trach)$/],
  [
    'coord',
    new RegExp(`^(?:${who}(?:,? (?:va )?${who})? )?(?:phoi hop|ho tro)(?: (?:thuc hien|trien khai))?$`),
  ],
  ['leader', /^(?:lanh dao|dong chi)(?: .{0,20})? (?:phu trach|chi dao)$/],
  [
    'time',
    /^(?:thoi (?:gian|han|diem|ky)(?: (?:thuc hien|hoan thanh|trien khai|bao cao|to chuc|bat dau|ket thuc|du kien|hoan tat))?|tien do(?: (?:thuc hien|hoan thanh))?|han hoan thanh|hoan thanh|thoi gian, tien do(?: thuc hien)?)$/,
  ],
  [
    'output',
    /^(?:san pham|ket qua|san pham dau ra|dau ra)(?: (?:dau ra|du kien|thuc hien|dat duoc|hoan thanh|can dat))?$/,
  ],
]

function fieldOfLabel(label: string): ResponsibilityField | undefined {
  const plain = fold(label).replace(/[*_]/g, '').replace(/\s+/g, ' ').trim()
  return labels.find(([, pattern]) => pattern.test(plain))?.[0]
}

const labelPattern = /(?:^|[;.,(]\s*)([\p{L}][\p{L}\s,/]{3,45}?)\s*:\s*/gu

/**
 * The responsibilities that a block states, when it is a line of them:
 * "Đơn vị chủ trì: Tổ Chuyên môn.", or several with semicolons between.
 */
export function readResponsibility(text: string): Responsibility | undefined {
  const line = readMarker(text)?.rest ?? text
  if (line.length > 1_500) return undefined
  const found: { field: ResponsibilityField; from: number; start: number }[] = []
  for (const match of line.matchAll(labelPattern)) {
    const field = fieldOfLabel(match[1] ?? '')
    if (field !== undefined) found.push({ field, from: match.index, start: match.index + match[0].length })
  }
  const first = found[0]
  if (first === undefined || first.from !== 0) return undefined
  const result: Responsibility = {}
  found.forEach((part, at) => {
    const value = line.slice(part.start, found[at + 1]?.from ?? line.length).trim()
    const clean = value.replace(/\s*(?:\.\/)?[.;,]+$/, '').trim()
    if (clean !== '') result[part.field] ??= clean
  })
  return result
}

/** Whether a block is a line of responsibilities; such lines are no commitments. */
export function isResponsibility(text: string): boolean {
  return readResponsibility(text) !== undefined
}

/** A value as the cell of a table would print it. */
export function cellOf(value: string | undefined): string {
  return value === undefined ? '' : upperFirst(value)
}
