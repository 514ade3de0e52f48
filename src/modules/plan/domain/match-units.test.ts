import { expect, test } from 'vitest'
import { newId } from '../../../platform/kernel/ids.ts'
import { type KnownUnit, matchUnits } from './match-units.ts'

const unit = (name: string, shortName: string, level: string | null = null): KnownUnit => ({
  id: newId('unit'),
  name,
  shortName,
  level,
})
const office = unit('Phòng Giáo dục và Đào tạo thành phố Tân An', 'Phòng GD&ĐT Tân An')
const nursery = unit('Trường Mầm non Hướng Dương', 'MN Hướng Dương', 'MN')
const kindergarten = unit('Trường Mẫu giáo Họa Mi', 'MG Họa Mi', 'MG')
const primary = unit('Trường Tiểu học Kim Đồng', 'TH Kim Đồng', 'TH')
const secondary = unit('Trường THCS Lê Lợi', 'THCS Lê Lợi', 'THCS')
const others = [nursery, kindergarten, primary, secondary]

const idsOf = (...units: KnownUnit[]) => units.map(({ id }) => id)

test.each([
  ['Phòng GD&ĐT', [office]],
  ['Phòng GD-ĐT', [office]],
  ['Phòng Giáo dục và Đào tạo', [office]],
  ['Các trường MN, MG, TH, THCS', [nursery, kindergarten, primary, secondary]],
  ['Các trường mầm non, tiểu học', [nursery, primary]],
  ['các trường', [nursery, kindergarten, primary, secondary]],
  ['Các cơ sở giáo dục', [nursery, kindergarten, primary, secondary]],
  ['Phòng GD&ĐT; Các trường MN, MG, TH, THCS', [office, nursery, kindergarten, primary, secondary]],
  ['Trường Tiểu học Kim Đồng', [primary]],
  ['TH Kim Đồng, THCS Lê Lợi', [primary, secondary]],
  ['', []],
])('%s', (text, wanted) => {
  expect(matchUnits(text, office, others)).toEqual({ unitIds: idsOf(...wanted), unmatched: [] })
})

test('words that mean no known unit are given back', () => {
  expect(matchUnits('Công an thành phố; Phòng GD&ĐT', office, others)).toEqual({
    unitIds: idsOf(office),
    unmatched: ['Công an thành phố'],
  })
})

test('words for an office that was dissolved mean the unit that took over from it', () => {
  const department = {
    ...unit('Phòng Văn hóa – Xã hội phường Tân An', 'Phòng VH-XH phường Tân An'),
    formerNames: [office.name],
  }
  for (const words of ['Phòng GD&ĐT', 'Phòng VH-XH', 'Phòng Văn hóa - Xã hội']) {
    expect(matchUnits(words, department, others).unitIds).toEqual([department.id])
  }
})
