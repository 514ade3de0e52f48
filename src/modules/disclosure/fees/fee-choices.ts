import { collectors } from '../../../platform/content/schema/fees.ts'
import type { Choice } from '../../../ui/field/choice.ts'
import { feeUnits } from '../domain/fees/fee-line.ts'
import { type FeeLevel, gradesOf, gradeWords } from '../domain/fees/grade.ts'
import { collectorWords, unitWords } from './fee-words.ts'

const unknown = { vi: 'Giấy không ghi', en: 'The paper does not say' }
const all = { vi: 'Không chọn', en: 'Not chosen' }

/** For how long an amount is asked, with a choice for papers that do not say. */
export const unitChoices: readonly Choice[] = [
  { value: '', label: unknown },
  ...feeUnits.map((unit) => ({
    value: unit,
    label:
      unit === 'once'
        ? unitWords.once
        : { vi: `Mỗi ${unitWords[unit].vi}`, en: `Each ${unitWords[unit].en}` },
  })),
]

export function gradeChoices(level: FeeLevel): readonly Choice[] {
  return [
    { value: '', label: all },
    ...gradesOf[level].map((grade) => ({ value: grade, label: gradeWords(grade) })),
  ]
}

export const collectorChoices: readonly Choice[] = collectors.map((collector) => ({
  value: collector,
  label: collectorWords[collector],
}))
