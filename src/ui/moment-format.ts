import type { Language } from '../platform/i18n/words.ts'

const formats: Record<Language, Intl.DateTimeFormat> = {
  vi: momentFormat('vi-VN'),
  en: momentFormat('en-GB'),
}

function momentFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Ho_Chi_Minh',
    hourCycle: 'h23',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** An instant as it was on clocks in Việt Nam: `10:42, 25/11/2024`. */
export function formatMoment(language: Language, instant: Date): string {
  const parts = Object.fromEntries(
    formats[language].formatToParts(instant).map(({ type, value }) => [type, value]),
  )
  return `${parts.hour}:${parts.minute}, ${parts.day}/${parts.month}/${parts.year}`
}
