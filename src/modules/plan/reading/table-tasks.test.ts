import { expect, test } from 'vitest'
import { readPlan } from './plan-reading.ts'
import { readTextFile } from './text-file.ts'

/** Tasks of a plan whose annex is the given table, cells between bars written as they would be with tabs. */
function tasksOf(table: string): string[][] {
  const rows = table
    .trim()
    .split('\n')
    .map((row) =>
      row
        .trim()
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
  const text = `KẾ HOẠCH\nCông tác năm 2025\n\nI. NỘI DUNG\n\nThực hiện tốt.\n\nPHỤ LỤC\n\n${rows.join('\n')}\n`
  const { reading } = readPlan(readTextFile(new TextEncoder().encode(text)))
  return reading.tasks.map((task) => [task.no, task.task, task.lead, task.coord, task.time])
}

test('four columns without a number and without a coordinating unit', () => {
  expect(
    tasksOf(`
      Nội dung công việc | Người thực hiện | Thời gian hoàn thành | Ghi chú
      Xây dựng quy chế | Hiệu trưởng | Tháng 9/2025 |
      Công khai học phí | Kế toán | Trước 05/9 |`),
  ).toEqual([
    ['1', 'Xây dựng quy chế', 'Hiệu trưởng', '', 'Tháng 9/2025'],
    ['2', 'Công khai học phí', 'Kế toán', '', 'Trước 05/9'],
  ])
})

test('eight columns: what the office does not ask for stays out of the task', () => {
  expect(
    tasksOf(`
      STT | Nhiệm vụ trọng tâm | Sản phẩm đầu ra | Cơ quan chủ trì thực hiện | Cơ quan phối hợp | Thời gian thực hiện | Kinh phí | Ghi chú
      1 | Số hóa hồ sơ | Hồ sơ số | Văn phòng | Các phòng | Quý II | 20 triệu | `),
  ).toEqual([['1', 'Số hóa hồ sơ', 'Văn phòng', 'Các phòng', 'Quý II']])
})

test('the row that numbers the columns and rows that name a group are no tasks', () => {
  expect(
    tasksOf(`
      TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian
      (1) | (2) | (3) | (4) | (5)
      I | CÔNG KHAI, MINH BẠCH | | |
      1 | Đăng tải văn bản | Văn phòng | | Thường xuyên
      B. Nhóm nhiệm vụ về tiếp công dân
      2 | Lập sổ tiếp công dân | Thanh tra | | Quý I`),
  ).toEqual([
    ['1', 'Đăng tải văn bản', 'Văn phòng', '', 'Thường xuyên'],
    ['2', 'Lập sổ tiếp công dân', 'Thanh tra', '', 'Quý I'],
  ])
})

test('a lead that is merged down is the lead of each row', () => {
  expect(
    tasksOf(`
      TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian
      1 | Rà soát thủ tục | Bộ phận Một cửa | Các trường | Quý I
      2 | Niêm yết thủ tục | | | Quý II`).map((task) => task[2]),
  ).toEqual(['Bộ phận Một cửa', 'Bộ phận Một cửa'])
})

test('marked quarters are named, also where the second header row has only the numbers', () => {
  expect(
    tasksOf(`
      TT | Nhiệm vụ | Chủ trì | Thời gian thực hiện (Quý) | | | | Ghi chú
      | | | I | II | III | IV |
      1 | Kiểm tra | Thanh tra | x | | X | |
      2 | Báo cáo | Văn phòng | | | | x | `),
  ).toEqual([
    ['1', 'Kiểm tra', 'Thanh tra', '', 'Quý I; Quý III'],
    ['2', 'Báo cáo', 'Văn phòng', '', 'Quý IV'],
  ])
})

test('numbers 1.1 under a row 1 keep their print; the row 1 names their group', () => {
  expect(
    tasksOf(`
      TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian
      1 | Tham gia của người dân | | |
      1.1 | Đối thoại | Lãnh đạo | Văn phòng | Tháng 5
      1.2 | Khảo sát | Văn phòng | | Tháng 10`),
  ).toEqual([
    ['1.1', 'Đối thoại', 'Lãnh đạo', 'Văn phòng', 'Tháng 5'],
    ['1.2', 'Khảo sát', 'Văn phòng', '', 'Tháng 10'],
  ])
})

test('missing numbers are counted, an empty form gives no task, other tables are not tasks', () => {
  expect(
    tasksOf(`
      TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian
      | Đăng tin | Văn phòng | | Hằng tháng
      | Viết bài | Văn phòng | | Hằng quý`).map((task) => task[0]),
  ).toEqual(['1', '2'])
  expect(
    tasksOf('TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian\n1 | | | |\n2 | ... | | |\n… | | | |'),
  ).toEqual([])
  expect(
    tasksOf('TT | Tên trường | Số lớp | Số học sinh\n1 | Trường A | 12 | 400\n2 | Trường B | 10 | 350'),
  ).toEqual([])
})

test('where both the content and the task have a column, the content names the group', () => {
  expect(
    tasksOf(`
      TT | Chỉ số nội dung | Nhiệm vụ, giải pháp | Cơ quan thực hiện | Thời gian
      1 | Công khai | Niêm yết danh sách | UBND xã | Quý I
      2 | | Công bố quy hoạch | UBND xã | Quý II`).map((task) => task[1]),
  ).toEqual(['Niêm yết danh sách', 'Công bố quy hoạch'])
})

test('a cell that was broken across lines is put together', () => {
  const text =
    'KẾ HOẠCH\nNăm 2025\n\nI. NỘI DUNG\n\nThực hiện tốt.\n\nTT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\n' +
    '1\tRà soát các khoản thu\nđầu năm học\tKế toán\tBan đại diện\tTháng 9\n2\tBáo cáo\tVăn thư\t\tTháng 10\n'
  const { reading } = readPlan(readTextFile(new TextEncoder().encode(text)))
  expect(reading.tasks.map((task) => task.task)).toEqual(['Rà soát các khoản thu đầu năm học', 'Báo cáo'])
})

test('a table that was flattened to one cell a line is read, numbers of pages apart', () => {
  const text = `KẾ HOẠCH\nNăm 2025\n\nI. NỘI DUNG\n\nThực hiện tốt.\n\nPHỤ LỤC\n\nTT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n1\nBan hành kế hoạch\nSở Nội vụ\nCác sở\nTháng 10\n2\nThẩm định kết quả\ncủa các sở\nSở Nội vụ\nCác sở\nQuý I\n`
  const { reading } = readPlan(readTextFile(new TextEncoder().encode(text)))
  expect(reading.tasks.map((task) => [task.no, task.task, task.lead, task.coord, task.time])).toEqual([
    ['1', 'Ban hành kế hoạch', 'Sở Nội vụ', 'Các sở', 'Tháng 10'],
    ['2', 'Thẩm định kết quả của các sở', 'Sở Nội vụ', 'Các sở', 'Quý I'],
  ])
})

test('a page number between the rows of a table does not end it', () => {
  const text = `KẾ HOẠCH\nNăm 2025\n\nI. NỘI DUNG\n\nThực hiện tốt.\n\nTT\tNhiệm vụ\tChủ trì\tThời gian\n1\tRà soát\tKế toán\tTháng 9\n\n3\n\n2\tBáo cáo\tVăn thư\tTháng 10\n`
  const { reading } = readPlan(readTextFile(new TextEncoder().encode(text)))
  expect(reading.tasks.map((task) => task.task)).toEqual(['Rà soát', 'Báo cáo'])
})
