import { expect, test } from 'vitest'
import { isForbiddenUse, objectionTo } from './against-the-circular.ts'

test.each([
  ['Mức ủng hộ bình quân 300.000 đồng', 'average'],
  ['Mỗi phụ huynh ủng hộ 500.000 đồng', 'per-head'],
  ['Dự kiến 200k/hs', 'per-head'],
  ['300.000 đồng/học sinh', 'per-head'],
  ['Vận động 1 triệu đồng một em', 'per-head'],
  ['Đóng góp tối thiểu 100.000 đồng', 'minimum'],
  ['Từ 200.000 đồng trở lên', 'minimum'],
  ['Mức đóng góp tối thiểu do lớp thống nhất', 'minimum'],
  ['Chỉ tiêu 10 triệu đồng cho mỗi lớp', 'per-head'],
  ['Khoản này là bắt buộc', 'compulsory'],
  ['Phụ huynh phải nộp trước ngày 15/9', 'compulsory'],
  ['Học sinh nào chưa đóng góp thì không xếp lớp', 'condition-for-service'],
  ['Không quy định mức bình quân nhưng mỗi em nên góp 300.000 đồng', 'average'],
  ['MỖI HỌC SINH 150.000Đ', 'per-head'],
])('%s: the circular stands against it', (text, objection) => {
  expect(objectionTo(text)).toBe(objection)
})

test.each([
  'Vận động tự nguyện, không quy định mức bình quân, mức tối thiểu.',
  'Không ấn định mức đóng góp bình quân; không bắt buộc.',
  'Xây nhà vệ sinh cho 420 học sinh, dự toán 380.000.000 đồng.',
  'Mỗi tầng có 4 phòng. Học sinh được dùng từ học kỳ II.',
  'Sửa 12 phòng học, mỗi phòng lắp 4 quạt',
  'Học sinh mỗi lớp được dùng một phòng, dự toán 20.000.000 đồng',
  'Dự kiến hoàn thành trong ít nhất 3 tháng',
])('%s: nothing is wrong with it', (text) => {
  expect(objectionTo(text)).toBeUndefined()
})

test.each([
  'Bồi dưỡng giáo viên dạy thêm',
  'Thù lao bảo vệ trường',
  'Tiền trông giữ xe học sinh',
  'Thuê lao công quét dọn lớp học',
  'Khen thưởng giáo viên cuối năm',
  'Hỗ trợ công tác quản lý',
])('%s is not paid from gifts', (line) => {
  expect(isForbiddenUse(line)).toBe(true)
})

test.each([
  'Xây nhà vệ sinh học sinh',
  'Lan can bảo vệ hành lang tầng 2',
  'Thiết bị vệ sinh và cấp nước',
  'Máy tính cho phòng tin học',
  'Học bổng học sinh nghèo',
  'Camera an ninh cổng trường',
])('%s may be paid from gifts', (line) => {
  expect(isForbiddenUse(line)).toBe(false)
})
