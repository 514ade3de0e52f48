import type { Indicator } from '../../platform/content/content.ts'
import { type Language, say, type Words } from '../../platform/i18n/words.ts'
import { formatNumber, formatShare } from '../../ui/number-format.ts'
import type { ShownFigure } from './domain.ts'

export const measureTexts = {
  title: { vi: 'Số liệu', en: 'Figures' },
  lead: {
    vi: 'Mỗi chỉ số có một cách tính duy nhất, tính từ hồ sơ thật của các đơn vị. Ai cũng xem được cách tính.',
    en: 'Each figure has one definition and is computed from what the units really recorded. Anyone may see how.',
  },
  noScore: {
    vi: 'Đây không phải điểm PAPI',
    en: 'These are not PAPI scores',
  },
  noScoreText: {
    vi: 'PAPI là khảo sát trải nghiệm của người dân và chỉ công bố cho cấp tỉnh. Số liệu ở đây là bằng chứng về việc đơn vị đã làm: không cộng, không lấy trung bình, không quy đổi sang thang điểm PAPI. Riêng giáo dục chỉ được hỏi trực tiếp ở nội dung 6.2 và một số câu của 1.4, 4.2, 4.3.',
    en: 'PAPI surveys what residents experience and is published for provinces only. The figures here are evidence of what units did: never added to it, averaged with it or put on its scale. PAPI asks about education directly in 6.2 and in single items of 1.4, 4.2 and 4.3 only.',
  },
  papiLink: { vi: 'Điểm PAPI đã công bố của các tỉnh', en: 'Published PAPI scores of provinces' },
  name: { vi: 'Chỉ số', en: 'Figure' },
  formula: { vi: 'Công thức', en: 'Formula' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  direction: { vi: 'Chiều', en: 'Direction' },
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  noBasis: { vi: 'Không dựa trên một điều luật riêng', en: 'Rests on no article of its own' },
  value: { vi: 'Năm nay', en: 'This year' },
  cited: { vi: 'Kế hoạch dùng làm minh chứng', en: 'Plans that rest on it' },
  notCited: { vi: 'Chưa có kế hoạch nào', en: 'No plan yet' },
  unconfirmed: { vi: 'chưa đối chiếu', en: 'not checked against its source yet' },
  nothingYet: { vi: 'chưa có số liệu', en: 'no figures yet' },
  noCases: { vi: '— (không có trường hợp nào)', en: '— (no cases)' },
  withheld: {
    vi: 'không hiển thị vì quá ít người',
    en: 'not shown: too few people',
  },
  lower: { vi: 'Càng thấp càng tốt', en: 'Lower is better' },
  higher: { vi: 'Càng cao càng tốt', en: 'Higher is better' },
  noTarget: {
    vi: 'Không đặt chỉ tiêu, không tô màu: số này phụ thuộc vào việc người dân có báo hay không.',
    en: 'No target and no colour: the figure depends on people reporting.',
  },
} satisfies Record<string, Words>

export const unitWords = {
  percent: { vi: 'phần trăm', en: 'per cent' },
  'per-1000': { vi: 'trên 1.000', en: 'per 1,000' },
  count: { vi: 'số lượng', en: 'count' },
  'calendar-days': { vi: 'ngày', en: 'calendar days' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  'types-per-teacher': { vi: 'loại sổ trên một giáo viên', en: 'record types per teacher' },
  'criteria-0-9': { vi: 'tiêu chí (0–9)', en: 'criteria (0–9)' },
  'score-1-5': { vi: 'điểm (1–5)', en: 'points (1–5)' },
} as const satisfies Record<Indicator['unit'], Words>

export function directionWords({ direction }: Pick<Indicator, 'direction'>): Words {
  return direction === 'higher-is-better' ? measureTexts.higher : measureTexts.lower
}

/** A figure as it is read, its small numbers and its absence said plainly. */
export function figureText(language: Language, unit: Indicator['unit'], shown: ShownFigure): string {
  const number = (value: number) => formatNumber(language, value)
  switch (shown.kind) {
    case 'nothing-yet':
      return say(language, measureTexts.nothingYet)
    case 'no-cases':
      return say(language, measureTexts.noCases)
    case 'withheld':
      return say(language, measureTexts.withheld)
    case 'counts':
      return `${number(shown.numerator)}/${number(shown.denominator)}`
    case 'share':
      return `${formatShare(language, shown.numerator, shown.denominator)} (${number(shown.numerator)}/${number(shown.denominator)})`
    case 'rate':
      return `${number(shown.value)} ${say(language, unitWords[unit])} (${number(shown.numerator)}/${number(shown.denominator)})`
    case 'number':
      return `${number(shown.value)} ${say(language, unitWords[unit])}`
  }
}
