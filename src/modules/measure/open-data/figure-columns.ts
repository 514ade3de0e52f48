import type { DatasetColumn } from '../../../platform/contracts/dataset.ts'

/** A figure of a period as open data give it: the period, then the numbers as far as everybody may see them. */
export const figureColumns: readonly DatasetColumn[] = [
  { name: 'from', type: 'day', words: { vi: 'Từ ngày', en: 'First day' } },
  { name: 'to', type: 'day', words: { vi: 'Đến ngày', en: 'Last day' } },
  { name: 'shown', type: 'text', words: { vi: 'Cách trình bày', en: 'How it is shown' } },
  { name: 'value', type: 'number', optional: true, words: { vi: 'Giá trị', en: 'Value' } },
  { name: 'numerator', type: 'number', optional: true, words: { vi: 'Tử số', en: 'Numerator' } },
  { name: 'denominator', type: 'number', optional: true, words: { vi: 'Mẫu số', en: 'Denominator' } },
  { name: 'unit_of_measure', type: 'text', words: { vi: 'Đơn vị tính', en: 'Unit of measure' } },
]
