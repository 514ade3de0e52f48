import { expect, test } from 'vitest'
import { deadlinesInText } from './body-deadlines.ts'
import { readDeadline } from './deadline.ts'
import { planCalendar } from './plan-calendar.ts'

const calendar = planCalendar('Kế hoạch cải cách hành chính năm 2025', '2025-01-10')

const cells: readonly (readonly [words: string, value: string | undefined])[] = [
  ['25/11/2024', '2024-11-25'],
  ['Trước ngày 15/11', '2025-11-15'],
  ['Trước 30/6/2025', '2025-06-30'],
  ['Chậm nhất ngày 05 tháng 9 năm 2025', '2025-09-05'],
  ['Ngày 20 tháng 5', '2025-05-20'],
  ['Tháng 3', '2025-03-31'],
  ['Tháng 02/2024', '2024-02-29'],
  ['Tháng 9, 10/2025', '2025-10-31'],
  ['Tháng 6 và tháng 12', '2025-12-31'],
  ['Từ tháng 3 đến tháng 5/2025', '2025-05-31'],
  ['Tháng 10 - 12/2025', '2025-12-31'],
  ['10/2025', '2025-10-31'],
  ['Quý I', '2025-03-31'],
  ['Quý II/2025', '2025-06-30'],
  ['Quý III năm 2025', '2025-09-30'],
  ['Quý 4/2025', '2025-12-31'],
  ['Quý II, III', '2025-09-30'],
  ['Quý II; Quý IV', '2025-12-31'],
  ['Quý IV/2024 - Quý I/2025', '2025-03-31'],
  ['6 tháng đầu năm', '2025-06-30'],
  ['06 tháng cuối năm 2025', '2025-12-31'],
  ['Năm 2025', '2025-12-31'],
  ['Trong năm', '2025-12-31'],
  ['Trong năm 2025', '2025-12-31'],
  ['Cả năm', '2025-12-31'],
  ['Cuối năm', '2025-12-31'],
  ['Đến hết năm 2026', '2026-12-31'],
  ['Hoàn thành trước 01/10/2025', '2025-10-01'],
  ['Giai đoạn 2025 - 2030', '2030-12-31'],
  ['Hằng tháng', 'RRULE:FREQ=MONTHLY'],
  ['Hàng tháng', 'RRULE:FREQ=MONTHLY'],
  ['Hằng quý', 'RRULE:FREQ=MONTHLY;INTERVAL=3'],
  ['Hàng năm', 'RRULE:FREQ=YEARLY'],
  ['Hằng tuần', 'RRULE:FREQ=WEEKLY'],
  ['Hằng ngày', 'RRULE:FREQ=DAILY'],
  ['Định kỳ 6 tháng', 'RRULE:FREQ=MONTHLY;INTERVAL=6'],
  ['Định kỳ hằng quý', 'RRULE:FREQ=MONTHLY;INTERVAL=3'],
  ['6 tháng/lần', 'RRULE:FREQ=MONTHLY;INTERVAL=6'],
  ['6 tháng một lần', 'RRULE:FREQ=MONTHLY;INTERVAL=6'],
  ['01 lần/quý', 'RRULE:FREQ=MONTHLY;INTERVAL=3'],
  ['02 lần/năm', 'RRULE:FREQ=MONTHLY;INTERVAL=6'],
  ['Mỗi năm một lần', 'RRULE:FREQ=YEARLY'],
  ['Trước ngày 15 hằng tháng', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15'],
  ['Ngày 20 hàng tháng', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=20'],
  ['Hằng tháng (trước ngày 20)', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=20'],
  ['Hằng quý (trước ngày 25 của tháng cuối quý)', 'RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25'],
  ['Trước ngày 10 của tháng cuối hằng quý', 'RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10'],
  ['Ngày 15 tháng cuối quý', 'RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15'],
  ['Trước ngày 15/12 hằng năm', 'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15'],
  ['Hằng năm, trước ngày 30/11', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30'],
  ['Ngày 15/6 và 15/12 hằng năm', 'RRULE:FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15'],
  ['Tháng 12 hằng năm', 'RRULE:FREQ=YEARLY;BYMONTH=12'],
  ['Thứ Sáu hằng tuần', 'RRULE:FREQ=WEEKLY;BYDAY=FR'],
  ['Thường xuyên', 'ongoing'],
  ['Thường xuyên trong năm', 'ongoing'],
  ['Thực hiện thường xuyên, liên tục', 'ongoing'],
  ['Khi thực hiện tuyển dụng', 'on-event'],
  ['Khi có yêu cầu', 'on-event'],
  ['Ngay sau khi có quyết định', 'on-event'],
  ['Sau khi UBND tỉnh phê duyệt', 'on-event'],
  ['Trong vòng 05 ngày làm việc', 'P5D'],
  ['Sau 15 ngày kể từ ngày nhận văn bản', 'P15D'],
  ['Trong thời hạn 2 tuần', 'P14D'],
  ['6 tháng, năm', 'RRULE:FREQ=MONTHLY;INTERVAL=6'],
  ['Quý, 6 tháng, năm', 'RRULE:FREQ=MONTHLY;INTERVAL=3'],
  ['Tháng 3, 6, 9, 12 hằng năm', 'RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12'],
  ['2024 - 2025', '2025-12-31'],
  ['2025', '2025-12-31'],
  ['Quý I-II/2025', '2025-06-30'],
  ['Q.III/2025', '2025-09-30'],
  ['T9/2025', '2025-09-30'],
  ['Từ 01/6 đến 30/6/2025', '2025-06-30'],
  ['Cuối mỗi quý', 'RRULE:FREQ=MONTHLY;INTERVAL=3'],
  ['Theo quy định', undefined],
  ['Theo kế hoạch của UBND tỉnh', undefined],
  ['', undefined],
]

test.each(cells)('the time cell «%s» means %s', (words, value) => {
  expect(readDeadline(words, calendar)?.value).toBe(value)
})

test('"trước ngày" is strict, a named day is not', () => {
  expect(readDeadline('Trước ngày 15/11/2025', calendar)).toEqual({
    kind: 'date',
    value: '2025-11-15',
    strict: true,
  })
  expect(readDeadline('Ngày 15/11/2025', calendar)).toEqual({ kind: 'date', value: '2025-11-15' })
})

test('a period says how precise it is', () => {
  expect(readDeadline('Quý I/2025', calendar)?.precision).toBe('quarter')
  expect(readDeadline('Trong năm', calendar)?.precision).toBe('year')
  expect(readDeadline('Tháng 8', calendar)?.precision).toBe('month')
})

const sentences: readonly (readonly [text: string, values: readonly string[]])[] = [
  ['Gửi Báo cáo về Phòng GD&ĐT chậm nhất vào ngày 25/11/2025.', ['2025-11-25']],
  ['Hoàn thành trong quý II/2025.', ['2025-06-30']],
  ['Các trường ban hành kế hoạch trước ngày 31/01/2025 để triển khai.', ['2025-01-31']],
  [
    'Báo cáo kết quả hằng quý về Phòng (trước ngày 25 của tháng cuối quý).',
    ['RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25'],
  ],
  ['Hằng tháng tổng hợp, báo cáo Sở trước ngày 20.', ['RRULE:FREQ=MONTHLY;BYMONTHDAY=20']],
  [
    'Định kỳ hằng quý, 6 tháng, năm báo cáo UBND huyện.',
    ['RRULE:FREQ=MONTHLY;INTERVAL=3', 'RRULE:FREQ=MONTHLY;INTERVAL=6', 'RRULE:FREQ=YEARLY'],
  ],
  [
    'Báo cáo 6 tháng gửi trước ngày 15/6/2025, báo cáo năm gửi trước ngày 15/12/2025.',
    ['2025-06-15', '2025-12-15'],
  ],
  ['Hằng năm báo cáo kết quả về Sở trước ngày 10/12.', ['RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10']],
  ['Nộp hồ sơ trước 17 giờ 00 ngày 30/10/2025.', ['2025-10-30']],
  ['Xong trước tháng 9/2025.', ['2025-09-30']],
  // A last day is a deadline of whatever is to be done.
  ['Công khai các khoản thu trên trang thông tin trước ngày 30/9/2025.', ['2025-09-30']],
  ['Giải quyết dứt điểm đơn thư tồn đọng đến hết ngày 31/10/2025.', ['2025-10-31']],
  ['Niêm yết chậm nhất vào ngày cuối cùng của tháng 3/2025.', ['2025-03-31']],
  ['Thực hiện công khai trước ngày 30 tháng 6 hằng năm.', ['RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30']],
  ['Báo cáo UBND tỉnh vào tháng 6 và tháng 12.', ['2025-06-30', '2025-12-31']],
  ['Kê khai tài sản hằng năm, hoàn thành trước ngày 31/12/2025.', ['2025-12-31']],
  ['Gửi báo cáo trước ngày l5/O6/2O25.', ['2025-06-15']],
  // Not deadlines: vague words, events, starts, rates, horizons, documents of the past.
  ['Thường xuyên rà soát, kịp thời báo cáo theo quy định.', []],
  ['Định kỳ tổ chức lấy ý kiến của cha mẹ học sinh.', []],
  ['Nâng cao chỉ số PAPI hàng năm.', []],
  ['Tổ chức Ngày hội chuyển đổi số vào ngày 10/10/2025.', []],
  ['Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 và báo cáo kết quả.', []],
  ['Áp dụng kể từ ngày 01/7/2025, báo cáo khi có vướng mắc.', []],
  ['Phấn đấu tăng 5%/năm so với năm 2024.', []],
  ['Khắc phục tồn tại theo báo cáo trước ngày 31/12/2023.', []],
  ['Rà soát theo quy chế, báo cáo theo quy định.', []],
]

test.each(sentences)('in the text «%s» the deadlines are found', (text, values) => {
  expect(deadlinesInText(text, calendar).map((deadline) => deadline.value)).toEqual(values)
})
