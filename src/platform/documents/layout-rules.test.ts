import { expect, test } from 'vitest'
import { fitBodyNames } from './body-names.ts'
import { headerLeftWidth, layoutRules, readLayoutRules } from './layout-rules.ts'

test('every measure states its source and whether it was confirmed', () => {
  const { rules } = readLayoutRules()
  for (const [name, rule] of Object.entries(rules)) {
    expect(rule.source, name).not.toBe('')
    expect(['confirmed', 'unconfirmed'], name).toContain(rule.status)
  }
})

function fitted(issuingBody: string) {
  const rules = layoutRules()
  return fitBodyNames({ parentBody: [], issuingBody: [issuingBody] }, headerLeftWidth(rules), rules)
}

test('a name that fits the column stays whole at the larger size', () => {
  expect(fitted('Phường Tân An')).toMatchObject({ pt: 13, issuingBody: ['PHƯỜNG TÂN AN'] })
})

test('a name that does not fit is broken where a reader would break it, in the smaller size', () => {
  expect(fitted('Trường Trung học cơ sở Nguyễn Đình Chiểu')).toMatchObject({
    pt: 12,
    issuingBody: ['TRƯỜNG TRUNG HỌC CƠ SỞ', 'NGUYỄN ĐÌNH CHIỂU'],
  })
  expect(fitted('Phòng Giáo dục và Đào tạo thành phố Tân An').issuingBody).toEqual([
    'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    'THÀNH PHỐ TÂN AN',
  ])
  expect(fitted('Ủy ban nhân dân thành phố Tân An').issuingBody).toEqual([
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ TÂN AN',
  ])
})

test('a single word wider than the column stays one word', () => {
  expect(fitted('x'.repeat(80)).issuingBody).toEqual(['X'.repeat(80)])
})
