import { expect, test } from 'vitest'
import { content } from '../../../../../test/example/example.builder.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { definitionOfContent } from './definition-of-content.ts'
import {
  conditionsOfText,
  partsOfText,
  stagesOfText,
  textOfConditions,
  textOfParts,
  textOfStages,
} from './typed-lines.ts'

test('what is known of every procedure comes back from the lines in which it is shown for editing', () => {
  for (const procedure of content.procedures) {
    const { parts, eligibility, stages } = definitionOfContent(procedure, localDate('2026-11-24'))
    expect(partsOfText(textOfParts(parts))).toEqual(parts)
    expect(conditionsOfText(textOfConditions(eligibility))).toEqual(eligibility)
    expect(stagesOfText(textOfStages(stages))).toEqual({ ok: true, value: stages })
  }
})

test('a paper needs no more than its name, and case and diacritics do not count in what follows', () => {
  expect(partsOfText('Học bạ\n\nGiấy khai sinh | BAN SAO | 2 | khi sinh ở nước ngoài')).toEqual([
    { name: 'Học bạ' },
    { name: 'Giấy khai sinh', kind: 'copy', copies: 2, when: 'khi sinh ở nước ngoài' },
  ])
})

test('steps that are not the whole time, or name nobody, are refused', () => {
  expect(stagesOfText('Tiếp nhận | tiếp nhận | 40')).toEqual({ ok: false, reason: 'not-100' })
  expect(stagesOfText('Ký | giám đốc | 100')).toEqual({ ok: false, reason: 'unreadable' })
  expect(stagesOfText('')).toEqual({ ok: true, value: [] })
})
