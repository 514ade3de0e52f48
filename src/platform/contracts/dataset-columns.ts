import type { DatasetColumn } from './dataset.ts'

/** The code of the organisation that a row is about. */
export const unitColumn = {
  name: 'unit',
  type: 'text',
  words: { vi: 'Mã đơn vị', en: 'Code of the unit' },
} as const satisfies DatasetColumn

/** The code of the school that a row is about. */
export const schoolColumn = {
  name: 'unit',
  type: 'text',
  words: { vi: 'Mã trường', en: 'Code of the school' },
} as const satisfies DatasetColumn

/** `2024-2025`. */
export const schoolYearColumn = {
  name: 'school_year',
  type: 'text',
  words: { vi: 'Năm học', en: 'School year' },
} as const satisfies DatasetColumn

/** Where everybody may read what a row is about. */
export const pageColumn = {
  name: 'page',
  type: 'address',
  words: { vi: 'Trang công khai', en: 'Its page' },
} as const satisfies DatasetColumn
