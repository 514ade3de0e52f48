import type { DocumentTable, TableCell } from './document-element.ts'
import { fold } from './vietnamese.ts'

/** What a column of a task table holds. */
export type ColumnRole = 'no' | 'task' | 'group' | 'lead' | 'coord' | 'time' | 'output' | 'period' | 'other'

export type TaskColumns = {
  readonly roles: readonly ColumnRole[]
  /** Names of the columns, for the marked ones of a calendar (`Quý I`, `Tháng 3`). */
  readonly names: readonly string[]
  /** First row after the header. */
  readonly firstRow: number
}

const rolePatterns: readonly (readonly [ColumnRole, RegExp])[] = [
  ['no', /^(?:s?tt|so tt|so thu tu|no|stt\/?)\.?$/],
  [
    'period',
    /^(?:quy|q)\s*\.?\s*(?:[ivx]+|[1-4])(?:\s*[/-]?\s*(?:nam\s*)?\d{4})?$|^(?:thang|t)\s*\.?\s*\d{1,2}(?:\s*\/\s*\d{4})?$/,
  ],
  [
    'time',
    /thoi gian|thoi han|tien do|han hoan thanh|thoi diem|hoan thanh|han cuoi|ngay thuc hien|ky bao cao/,
  ],
  ['output', /san pham|ket qua|dau ra|muc tieu|chi tieu/],
  [
    'other',
    /kinh phi|ghi chu|nguon|can cu|dia diem|du toan|don vi tinh|thanh phan|so luong|doi tuong|hinh thuc/,
  ],
  ['task', /nhiem vu|cong viec|hoat dong|giai phap|noi dung|viec can lam|dau viec|bien phap/],
  ['coord', /phoi hop|ho tro|lien quan/],
  ['lead', /chu tri|thuc hien|phu trach|chiu trach nhiem|don vi|co quan|bo phan|nguoi|phan cong|to chuc/],
  ['group', /linh vuc|chi so|tieu chi|nhom|truc|chu de|tru cot/],
]

/** "Q uý I" of a column too narrow for its name is "Quý I". */
function periodName(name: string): string {
  const match = /^Quý([IVX]{1,3})$/iu.exec(name.replace(/\s/g, ''))
  return match?.[1] === undefined || !/^q\s+/i.test(name) ? name : `Quý ${match[1]}`
}

/** "I" under "Quý" is "Quý I", "3" under "Tháng" is "Tháng 3". */
function periodUnder(above: string, name: string): string {
  const plain = fold(above)
  if (/\bquy\b/.test(plain) && /^(?:IV|I{1,3}|[1-4])$/.test(name)) return `Quý ${name}`
  if (/\bthang\b/.test(plain) && /^T?\d{1,2}$/.test(name)) return `Tháng ${name.replace('T', '')}`
  return periodName(name)
}

/** What a column holds, by its name; `other` where the name says nothing that a plan needs. */
export function roleOfHeading(heading: string): ColumnRole {
  const plain = fold(periodName(heading)).replace(/\s+/g, ' ').trim()
  if (plain === '') return 'other'
  for (const [role, pattern] of rolePatterns) {
    if (!pattern.test(plain)) continue
    // "Đơn vị chủ trì, phối hợp" names the lead first; "Cơ quan phối hợp thực hiện" does not.
    if (role === 'coord' && /chu tri/.test(plain)) return 'lead'
    // "Lãnh đạo chỉ đạo kết quả" style headings still name who, not what.
    if (role === 'output' && /(?:don vi|co quan|bo phan|nguoi)\b/.test(plain)) return 'lead'
    if (role === 'time' && /(?:ket qua|san pham)/.test(plain)) return 'output'
    if (role === 'task' && /^(?:don vi|co quan|bo phan|nguoi|phan cong)/.test(plain)) return 'lead'
    return role
  }
  return 'other'
}

/** "(1) (2) (3)", "1 2 3", "A B 1 2": the row that numbers the columns. */
export function isColumnNumberRow(row: readonly TableCell[]): boolean {
  const cells = row.filter((cell) => cell.text !== '' && !cell.spanned)
  return (
    cells.length >= 3 && cells.every((cell) => /^\(?\s*(?:\d{1,2}|[A-Z])\s*\)?(?:\s*=.*)?$/.test(cell.text))
  )
}

function isEmptyRow(row: readonly TableCell[]): boolean {
  return row.every((cell) => /^[.…\s_-]*$/.test(cell.text))
}

/**
 * Columns of a table of tasks, or undefined when the table is something else (a form of
 * statistics, a page layout). A task table names the task and who does it or by when.
 */
export function taskColumns(table: DocumentTable): TaskColumns | undefined {
  for (let at = 0; at < Math.min(table.rows.length, 4); at += 1) {
    const row = table.rows[at]
    if (row === undefined || isEmptyRow(row)) continue
    const names = row.map((cell) => periodName(cell.text))
    let roles = names.map(roleOfHeading)
    if (!isTaskHeader(roles, row)) continue
    let firstRow = at + 1
    const below = table.rows[firstRow]
    if (below !== undefined && isSecondHeader(row, below, roles)) {
      let above = ''
      below.forEach((cell, column) => {
        above = row[column]?.text || above
        if (cell.text === '' || cell.text === row[column]?.text) return
        const name = periodUnder(above, cell.text)
        const role = roleOfHeading(name)
        names[column] = name
        if (role !== 'other') roles[column] = role
        else if (roles[column] === 'time' && row[column]?.spanned) roles[column] = 'other'
      })
      firstRow += 1
    }
    while (isColumnNumberRow(table.rows[firstRow] ?? [])) firstRow += 1
    roles = settle(roles, names, row)
    return { roles, names, firstRow }
  }
  return undefined
}

function isTaskHeader(roles: readonly ColumnRole[], row: readonly TableCell[]): boolean {
  const has = (role: ColumnRole) => roles.includes(role)
  const distinct = new Set(row.map((cell) => cell.text)).size
  if (distinct < 3 || row.some((cell) => cell.text.length > 160)) return false
  return (
    has('task') && (has('lead') || has('time') || has('period')) && (has('no') || has('lead') || has('coord'))
  )
}

/** A second header row: the columns under a merged heading, the rest merged down or empty. */
function isSecondHeader(
  first: readonly TableCell[],
  below: readonly TableCell[],
  roles: readonly ColumnRole[],
): boolean {
  const own = below
    .map((cell, column) => ({ cell, column }))
    .filter(({ cell, column }) => cell.text !== '' && cell.text !== first[column]?.text)
  if (own.length === 0) return false
  // Below a header of two rows, the columns that are not divided have no words of their own.
  if (own.some(({ column }) => roles[column] === 'no' || roles[column] === 'task')) return false
  const kept = below.some(
    (cell, column) => cell.continued || (cell.text === '' && (first[column]?.text ?? '') !== ''),
  )
  return (
    kept &&
    own.every(({ cell }) => cell.text.length < 60 && !/^x$/i.test(cell.text)) &&
    (own.some(({ cell }) => roleOfHeading(cell.text) !== 'other') ||
      own.every(({ cell }) => /^(?:IV|I{1,3}|T?\d{1,2})$/.test(cell.text)))
  )
}

/** Leaves one column for each role: the most telling, else the first. */
function settle(
  roles: readonly ColumnRole[],
  names: readonly string[],
  row: readonly TableCell[],
): ColumnRole[] {
  const settled = [...roles]
  const plain = names.map((name) => fold(name))
  const keep = (role: ColumnRole, telling: RegExp, instead: ColumnRole) => {
    const columns = settled.flatMap((found, column) => (found === role ? [column] : []))
    const best = columns.find((column) => telling.test(plain[column] ?? '')) ?? columns[0]
    for (const column of columns) {
      // A heading that spans two columns without names of their own is one cell cut in two.
      if (column !== best && !(row[column]?.spanned && names[column] === names[best ?? -1]))
        settled[column] = instead
    }
  }
  keep('task', /nhiem vu|cong viec|hoat dong|giai phap|viec can lam/, 'group')
  keep('lead', /chu tri|thuc hien|phu trach/, 'other')
  keep('coord', /phoi hop/, 'other')
  keep('time', /hoan thanh|thuc hien|thoi/, 'other')
  keep('output', /san pham|ket qua/, 'other')
  return settled
}
