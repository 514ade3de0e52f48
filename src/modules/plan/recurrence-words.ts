import type { Words } from '../../platform/i18n/words.ts'

/** How a plain rule is said: "Hằng tháng, ngày 15". Rules of other kinds are shown as they are. */
export function recurrenceWords(rule: string): Words {
  const parts = new Map(
    rule.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=')
      return [name, value]
    }),
  )
  const every = everyWords(parts.get('FREQ') ?? '', Number(parts.get('INTERVAL') ?? 1))
  if (every === undefined) return { vi: `Định kỳ (${rule})`, en: `Recurring (${rule})` }
  const day = parts.get('BYMONTHDAY')
  const months = parts.get('BYMONTH')
  if (day === '-1') {
    return {
      vi: `${every.vi}, ngày cuối tháng${months === undefined ? '' : ` (tháng ${months})`}`,
      en: `${every.en}, last day of the month`,
    }
  }
  return {
    vi: [
      every.vi,
      day === undefined ? undefined : `ngày ${day}`,
      months === undefined ? undefined : `tháng ${months}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
    en: [
      every.en,
      day === undefined ? undefined : `day ${day}`,
      months === undefined ? undefined : `months ${months}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  }
}

function everyWords(frequency: string, interval: number): Words | undefined {
  switch (`${frequency} ${interval}`) {
    case 'DAILY 1':
      return { vi: 'Hằng ngày', en: 'Daily' }
    case 'WEEKLY 1':
      return { vi: 'Hằng tuần', en: 'Weekly' }
    case 'MONTHLY 1':
      return { vi: 'Hằng tháng', en: 'Monthly' }
    case 'MONTHLY 3':
      return { vi: 'Hằng quý', en: 'Quarterly' }
    case 'MONTHLY 6':
      return { vi: 'Sáu tháng một lần', en: 'Every six months' }
    case 'YEARLY 1':
      return { vi: 'Hằng năm', en: 'Yearly' }
    default:
      if (frequency === 'MONTHLY') return { vi: `${interval} tháng một lần`, en: `Every ${interval} months` }
      if (frequency === 'WEEKLY') return { vi: `${interval} tuần một lần`, en: `Every ${interval} weeks` }
      if (frequency === 'YEARLY') return { vi: `${interval} năm một lần`, en: `Every ${interval} years` }
      return undefined
  }
}
