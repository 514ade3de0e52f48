import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../../../platform/config/project-root.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { listsChildren } from './children.ts'
import { findPersonalData, maskFindings } from './find-personal-data.ts'
import type { Passage } from './finding.ts'

const today = localDate('2026-11-24')
const look = (text: string, more: Partial<Passage> = {}) =>
  findPersonalData({ text, label: '', ofChildren: false, ...more }, today)
/** What somebody has to answer for, as `kind: text`. */
const answered = (text: string, more: Partial<Passage> = {}) =>
  look(text, more)
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ kind, text: found }) => `${kind}: ${found}`)

describe('what must not be public is found, however it is written', () => {
  test.each([
    ['Liên hệ cô Lan, ĐT 0912345678', ['phone: 0912345678']],
    ['Gọi 0912.345.678 để biết thêm', ['phone: 0912.345.678']],
    ['SĐT: 0912 345 678', ['phone: 0912 345 678']],
    ['Zalo (+84) 912-345-678', ['phone: (+84) 912-345-678']],
    ['điện thoại 84912345678', ['phone: 84912345678']],
    ['Đt: O912 345 678', ['phone: O912 345 678']],
    ['０９１２３４５６７８', ['phone: ０９１２３４５６７８']],
    ['0912\u200b345\u200b678', ['phone: 0912\u200b345\u200b678']],
    ['máy cũ 0169 234 5678 vẫn dùng', ['phone: 0169 234 5678']],
    [
      'gọi không chín một hai, ba bốn năm, sáu bảy tám nhé',
      ['phone: không chín một hai, ba bốn năm, sáu bảy tám'],
    ],
    ['12 Trần Thị Bé 0912345678 15/8', ['phone: 0912345678']],
    ['CCCD số 079185001234 do Cục CS cấp', ['citizen-number: 079185001234']],
    ['Số định danh: 080 215 004 321', ['citizen-number: 080 215 004 321']],
    ['080215004321', ['citizen-number: 080215004321']],
    ['CMND: 301234567', ['citizen-number: 301234567']],
    ['STK 6700205123456 Agribank', ['bank-account: 6700205123456']],
    ['Chuyển khoản Vietcombank 0071000123456', ['bank-account: 0071000123456']],
    ['gửi về lan.nguyen85@gmail.com', ['email: lan.nguyen85@gmail.com']],
    ['gửi về lan85[at]gmail.com', ['email: lan85[at]gmail.com']],
    ['Em Nguyễn Thị Thu Hà đạt giải nhất', ['child-name: Nguyễn Thị Thu Hà']],
    ['Khen học sinh Trần Gia Bảo, lớp 5A', ['child-name: Trần Gia Bảo']],
    ['Lê Minh Khôi (lớp 4/2) vắng học', ['child-name: Lê Minh Khôi']],
    ['1. Phạm Ngọc Anh Nam 15/03/2016 4A', ['child-name: Phạm Ngọc Anh Nam', 'birth-date: 15/03/2016']],
    ['NGUYỄN HOÀNG PHÚC, LỚP 3B', ['child-name: NGUYỄN HOÀNG PHÚC']],
    ['Cháu Thạch Thị Sóc Kha, sinh ngày 2/9/2020', ['child-name: Thạch Thị Sóc Kha', 'birth-date: 2/9/2020']],
    ['Ông Trần Văn Ba, sinh ngày 12/04/1975', ['birth-date: 12/04/1975']],
    ['thường trú tại 12/5 đường Hùng Vương, phường 3', ['home-address: 12/5 đường Hùng Vương, phường 3']],
    ['Bà Lê Thị Tư, số nhà 45 đường Nguyễn Huệ', ['home-address: số nhà 45 đường Nguyễn Huệ']],
    [
      'Em Đỗ Minh Quân khuyết tật vận động, được miễn',
      ['child-name: Đỗ Minh Quân', 'health: khuyết tật vận động'],
    ],
    ['Cháu Lý Thị Na mồ côi cha', ['child-name: Lý Thị Na', 'health: mồ côi cha']],
  ])('%s', (text, expected) => expect(answered(text)).toEqual(expected))

  test.each([
    'Biên bản họp cha mẹ học sinh ngày 15/9/2020',
    'Biên bản họp Ban đại diện cha mẹ học sinh ngày 12/09/2021 do bà Nguyễn Thị Hoa chủ trì',
    'Trưởng ban đại diện cha mẹ học sinh Trần Văn Nam ký ngày 10/09/2022',
    'Phụ huynh Lê Văn Tám họp ngày 12/9/2018',
    'Bà Trương Thị Lan (cha mẹ học sinh) dự họp 12/09/2020',
    'Hiệu trưởng Lê Thị Hoa ký ngày 10/09/2022',
    'Kế hoạch tuyển sinh ngày 01/07/2023, danh sách thí sinh ngày 2/8/2023',
    'Phương án tuyển sinh năm 2024 và tổng vệ sinh năm 2025',
  ])('a day on which parents met or somebody signed is no birthday: %s', (text) =>
    expect(answered(text)).toEqual([]),
  )

  test('a column of days of meetings is none of birthdays', () =>
    expect(
      findPersonalData({ text: '15/09/2020', label: 'Ngày họp cha mẹ học sinh', ofChildren: false }, today),
    ).toEqual([]))

  test.each([
    ['Nguyễn Văn An', 'Họ và tên học sinh', 'child-name'],
    ['nguyễn văn an', 'Họ tên', 'child-name'],
    ['15/03/2016', 'Ngày sinh', 'birth-date'],
    ['12 đường Lê Lợi', 'Địa chỉ', 'home-address'],
    ['Khiếm thị', 'Dạng tật', 'health'],
    ['912345678', 'Điện thoại phụ huynh', 'phone'],
    ['80215004321'.padStart(12, '0'), 'Mã định danh', 'citizen-number'],
  ])('%s in a column “%s” of a list of children', (text, label, kind) =>
    expect(look(text, { label, ofChildren: true }).map((found) => found.kind)).toEqual([kind]),
  )
})

describe('what may be public is left alone', () => {
  test.each([
    'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ;',
    'Kế hoạch số 0912/KH-UBND ngày 09/12/2024',
    'Tổng thu 1.234.567.890 đồng, tổng chi 912.345.678 đồng',
    'Kinh phí 84 912 345 678 đồng',
    'Dự toán giao 079185001234 đồng',
    'Mã số thuế 1100456789, mã đơn vị quan hệ ngân sách 1045678',
    'Năm học 2024-2025 và 2025 - 2026; ngân hàng câu hỏi năm 2024-2025',
    'Tài khoản 111, 112 và 3341 theo chế độ kế toán',
    'Số liệu theo khối: 105 112 98 120 131 lớp',
    'Đường dây nóng 1900 1234 và 18001091',
    'Trường Tiểu học Nguyễn Thái Bình, lớp 5A đạt giải',
    'Trường THCS Lý Tự Trọng, sinh ngày hội 20/11/2015',
    'Cô Nguyễn Thị Hoa, giáo viên chủ nhiệm lớp 5A',
    'Hiệu trưởng Trần Văn Ba ký ngày 15/03/2024',
    'Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh 19/5/1890',
    'Tỷ lệ học sinh khuyết tật học hòa nhập đạt 98%; trẻ suy dinh dưỡng giảm còn 3,2%',
    'Miễn học phí cho 12 học sinh mồ côi, 25 học sinh hộ nghèo',
    'Một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười',
    'Diện tích 12 345 678 m²',
    'Phòng Giáo dục và Đào tạo, Ủy ban nhân dân thành phố Tân An',
    'Gói thầu số 01: giá 2.150.000.000 đồng, mã E-TBMT IB2400123456',
    'Luật số 36/2018/QH14; Thông tư 09/2024/TT-BGDĐT',
  ])('%s', (text) => expect(answered(text)).toEqual([]))

  test('what is likely the office’s own is shown, without anybody having to answer for it', () => {
    const texts = [
      'Điện thoại cơ quan 0272 3826 123',
      'thư điện tử c1hoasen@longan.edu.vn',
      'tài khoản 3713.0.1045678.00000 tại Kho bạc Nhà nước Long An',
      'Trụ sở: 76 đường Hùng Vương',
    ]
    expect(texts.map((text) => look(text).map(({ confidence }) => confidence))).toEqual(
      texts.map(() => ['low']),
    )
  })

  test('in the whole plan of an education office nothing is found that somebody must answer for', () => {
    const plan = readFileSync(
      path.join(projectRoot(), 'content/example/plans/ke-hoach-papi-2024.txt'),
      'utf8',
    )
    expect(plan.length).toBeGreaterThan(20_000)
    expect(answered(plan)).toEqual([])
  })
})

test('a list of children is told from a list of staff or of money', () => {
  expect(listsChildren(['STT', 'Họ và tên', 'Lớp', 'Ghi chú'], '')).toBe(true)
  expect(listsChildren(['STT', 'Họ tên trẻ', 'Nhóm'], '')).toBe(true)
  expect(listsChildren(['Họ và tên', 'Số tiền hỗ trợ'], 'Danh sách học sinh được hỗ trợ')).toBe(true)
  expect(listsChildren(['Họ và tên', 'Chức vụ', 'Ngày sinh'], 'Danh sách giáo viên')).toBe(false)
  expect(listsChildren(['Số báo danh', 'Họ và tên thí sinh dự tuyển', 'Vị trí dự tuyển'], '')).toBe(false)
  expect(listsChildren(['Chính sách', 'Số học sinh', 'Số tiền'], 'Kết quả')).toBe(false)
  expect(listsChildren(['Khoản thu', 'Mức thu'], 'Các khoản thu')).toBe(false)
})

describe('masks', () => {
  test.each([
    ['ĐT 0912 345 678', 'ĐT 09xx xxx 678'],
    ['CCCD 079185001234', 'CCCD xxxxxxxxx234'],
    ['em Trần Gia Bảo, lớp 5A', 'em T.G.B., lớp 5A'],
    ['lan.nguyen85@gmail.com', 'l***@gmail.com'],
    ['sinh ngày 2/9/2020', 'sinh ngày xx/xx/2020'],
  ])('%s becomes %s', (text, expected) => expect(maskFindings(text, look(text))).toBe(expected))

  test('what was masked is not found again, whatever stands around it', () => {
    const piece = fc.constantFrom(
      'ĐT 0912 345 678',
      'CCCD 079185001234',
      'em Trần Gia Bảo',
      'lớp 5A',
      'lan@gmail.com',
      'sinh ngày 2/9/2016',
      'thường trú 12 đường Lê Lợi',
      'khiếm thị',
      'STK 6700205123456',
      'Tổng 1.250.000 đồng',
      'Trường THCS Lê Lợi',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.constantFrom(' ', ', ', '; ', '\n', '. '),
        (pieces, between) => {
          const masked = maskFindings(pieces.join(between), look(pieces.join(between)))
          expect(maskFindings(masked, look(masked))).toBe(masked)
        },
      ),
    )
  })
})

test('a hostile text does not hold the server up', () => {
  const hostile = [
    '0 '.repeat(50_000),
    'Nguyễn '.repeat(20_000),
    '(+84)'.repeat(20_000),
    'không '.repeat(20_000),
    'a@'.repeat(30_000),
  ]
  for (const text of hostile) {
    const started = performance.now()
    look(text)
    expect(performance.now() - started).toBeLessThan(2_000)
  }
})
