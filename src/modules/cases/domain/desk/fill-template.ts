import type { Words } from '../../../../platform/i18n/words.ts'

/** What a reply template may leave to be filled in: `{ma_ho_so}`. */
export const placeholders = [
  'ten_nguoi_gui',
  'ma_ho_so',
  'ngay_nhan',
  'han_tra_loi',
  'don_vi',
  'nguoi_xu_ly',
  'hom_nay',
] as const
export type Placeholder = (typeof placeholders)[number]

export const placeholderWords: Readonly<Record<Placeholder, Words>> = {
  ten_nguoi_gui: { vi: 'tên người gửi', en: 'name of the sender' },
  ma_ho_so: { vi: 'mã hồ sơ', en: 'code of the case' },
  ngay_nhan: { vi: 'ngày nhận', en: 'day of receipt' },
  han_tra_loi: { vi: 'hạn trả lời', en: 'day it is due' },
  don_vi: { vi: 'tên đơn vị', en: 'name of the unit' },
  nguoi_xu_ly: { vi: 'người xử lý', en: 'handler' },
  hom_nay: { vi: 'ngày hôm nay', en: 'today' },
}

const pattern = /\{([a-z_]+)\}/gu

/** Names in a text that no placeholder has: a slip of the pen that would reach a citizen. */
export function unknownPlaceholders(text: string): readonly string[] {
  const names = [...text.matchAll(pattern)].map(([, name = '']) => name)
  return [...new Set(names.filter((name) => !placeholders.some((known) => known === name)))]
}

/** The text with what is known filled in; what is not known stays visible, to be filled in by hand. */
export function fillTemplate(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(pattern, (whole, name: string) => {
    const known = placeholders.find((placeholder) => placeholder === name)
    const value = known === undefined ? '' : values[known]
    return value === '' ? whole : value
  })
}
