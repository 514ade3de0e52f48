import { foldText, normaliseText } from '../../../../platform/kernel/text.ts'

/** A line of the table of places, as pasted from a sheet: code of the school, places, classes. */
export interface QuotaLine {
  readonly school: string
  readonly quota: number
  readonly classes: number
}

/** A line of the table of areas: ward, street or hamlet, code of the school, order. */
export interface ZoneLine {
  readonly ward: string
  readonly area: string
  readonly school: string
  readonly order: number
}

/** A table as it was read, with the numbers of the lines that could not be. */
export interface ReadTable<Line> {
  readonly lines: readonly Line[]
  /** From 1. */
  readonly wrong: readonly number[]
}

/** Reads what was pasted; cells are divided by tabs or semicolons, lines that are empty do not count. */
export function readQuotas(text: string): ReadTable<QuotaLine> {
  return readTable(text, ([school = '', quota = '', classes = '', ...more]) =>
    more.length === 0 && isCode(school) && isNumber(quota, 0) && isNumber(classes, 1)
      ? { school, quota: Number(quota), classes: Number(classes) }
      : undefined,
  )
}

/** Reads pasted areas; an order that is left out is 1. */
export function readZones(text: string): ReadTable<ZoneLine> {
  return readTable(text, ([ward = '', area = '', school = '', order = '1', ...more]) =>
    more.length === 0 && ward !== '' && area !== '' && isCode(school) && /^[1-9]$/u.test(order)
      ? { ward, area, school, order: Number(order) }
      : undefined,
  )
}

/** By what an area is found and known again: ward and name without diacritics. */
export function areaKey({ ward, area }: Pick<ZoneLine, 'ward' | 'area'>): string {
  return foldText(`${area}, ${ward}`)
}

function readTable<Line>(
  text: string,
  read: (cells: readonly string[]) => Line | undefined,
): ReadTable<Line> {
  const wrong: number[] = []
  const lines = text.split('\n').flatMap((row, index) => {
    if (row.trim() === '') return []
    const line = read(row.split(/[\t;]/u).map(normaliseText))
    if (line === undefined) wrong.push(index + 1)
    return line ?? []
  })
  return { lines, wrong }
}

function isCode(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,60}$/u.test(text)
}

function isNumber(text: string, least: number): boolean {
  return /^\d{1,4}$/u.test(text) && Number(text) >= least
}
