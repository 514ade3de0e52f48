import type { Language } from '../platform/i18n/words.ts'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

/** A number as the reader writes it: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(language: Language, value: number, maximumFractionDigits = 1): string {
  return formatterOf(language, maximumFractionDigits).format(value)
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Making a formatter takes far longer than using it: each is made once. */
function formatterOf(language: Language, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${language} ${maximumFractionDigits}`
  const made = formatters.get(key) ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits })
  formatters.set(key, made)
  return made
}

/**
 * A share as a whole or one-decimal percentage with its sign: `87,5 %`.
 * Rounded down near the top, so that "100 %" is written only when nothing is missing.
 */
export function formatShare(language: Language, numerator: number, denominator: number): string {
  const percentage = (numerator / denominator) * 100
  const rounded = numerator < denominator ? Math.min(99.9, Math.round(percentage * 10) / 10) : percentage
  return `${formatNumber(language, rounded)} %`
}
