import type { Language } from '../../../../platform/i18n/words.ts'

const writers: Record<Language, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 9 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 9 }),
}

/** A number as the reader writes it, with all its decimals. */
export function writtenNumber(language: Language, value: number): string {
  return writers[language].format(value)
}
