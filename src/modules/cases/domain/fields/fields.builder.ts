import { z } from 'zod'
import { field } from './field.ts'

const options = [
  { value: 'mn', words: { vi: 'Mầm non, mẫu giáo', en: 'Kindergarten' } },
  { value: 'th', words: { vi: 'Tiểu học', en: 'Primary' } },
  { value: 'thcs', words: { vi: 'Trung học cơ sở', en: 'Lower secondary' } },
]

/** A case type that asks everything that can be asked, twice conditionally. */
export const everyField = z.object({
  fullName: field.text({ label: { vi: 'Họ và tên', en: 'Full name' }, autocomplete: 'name' }),
  phone: field.phone({
    label: { vi: 'Số điện thoại', en: 'Phone number' },
    hint: { vi: 'Chỉ dùng để báo kết quả', en: 'Used only to tell you the result' },
  }),
  email: field.email({ label: { vi: 'Thư điện tử', en: 'Email' }, required: false }),
  citizenId: field.citizenId({ label: { vi: 'Số căn cước', en: 'Citizen number' } }),
  home: field.address({ label: { vi: 'Nơi ở hiện nay', en: 'Where you live' } }),
  childBorn: field.day({
    label: { vi: 'Ngày sinh của con', en: "Child's birthday" },
    within: 'past',
  }),
  level: field.choice({ label: { vi: 'Cấp học', en: 'Level' }, options }),
  topics: field.choices({
    label: { vi: 'Việc liên quan đến', en: 'It is about' },
    required: false,
    options: [
      { value: 'fees', words: { vi: 'Khoản thu', en: 'Fees' } },
      { value: 'food', words: { vi: 'Bữa ăn bán trú', en: 'School meals' } },
      { value: 'other', words: { vi: 'Việc khác', en: 'Something else' } },
    ],
  }),
  otherTopic: field.text({
    label: { vi: 'Việc khác là việc gì', en: 'What else is it' },
    askIf: { field: 'topics', equals: 'other' },
    personal: false,
  }),
  paid: field.yesNo({ label: { vi: 'Anh/chị đã nộp tiền chưa?', en: 'Have you paid?' } }),
  amount: field.money({
    label: { vi: 'Số tiền đã nộp', en: 'Amount paid' },
    askIf: { field: 'paid', equals: true },
  }),
  paidOn: field.day({
    label: { vi: 'Ngày nộp', en: 'Paid on' },
    required: false,
    personal: false,
    askIf: { field: 'paid', equals: true },
  }),
  pupils: field.number({
    label: { vi: 'Số học sinh bị ảnh hưởng', en: 'Pupils concerned' },
    measure: { vi: 'học sinh', en: 'pupils' },
    required: false,
  }),
  distance: field.number({
    label: { vi: 'Quãng đường đến trường', en: 'Way to school' },
    measure: { vi: 'km', en: 'km' },
    decimals: 2,
    required: false,
  }),
  school: field.unit({ label: { vi: 'Trường', en: 'School' } }),
  story: field.longText({ label: { vi: 'Nội dung', en: 'What happened' }, maximum: 2_000 }),
  papers: field.files({
    label: { vi: 'Ảnh hoặc giấy tờ kèm theo', en: 'Photos or papers' },
    required: false,
  }),
})

export const schoolId = '6f1f3a52-0d1b-4f43-9a8e-1c5f6f8f2a11'
export const paperId = '0b9f6c1e-58a4-4b0c-8d35-4f0d7f6f9c02'

/** As a careful person would fill it in. */
export const wellTyped = {
  fullName: 'Nguyễn Thị Bích Phượng',
  phone: '+84 912 345 678',
  email: 'phuong@example.vn',
  citizenId: '080 184 000 999',
  home: 'Số 12, đường Hùng Vương, khu phố 3',
  childBorn: '5/9/2018',
  level: 'th',
  topics: ['other', 'fees'],
  otherTopic: 'Đồng phục',
  paid: 'yes',
  amount: '1.500.000 đ',
  paidOn: '25-11-2024',
  pupils: '1.200',
  distance: '12,5',
  school: schoolId,
  story: 'Nhà trường thu quỹ lớp không có biên nhận.\n\nXin cho biết khoản này có đúng không.',
  papers: [paperId],
}
