import type { Language } from '../platform/i18n/words.ts'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

/** A number as the reader writes it: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(language: Language, value: number, maximumFractionDigits = 1): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits }).format(value)
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
