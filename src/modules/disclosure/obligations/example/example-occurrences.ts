import type { OccurrenceSort } from '../../../../platform/content/schema/disclosure.ts'
import type { ExampleUnit, ExampleWorld, SeededRandom } from '../../../../platform/contracts/example.ts'
import { addDays, type LocalDate, localDate } from '../../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'
import { schoolYearOf } from '../../domain/obligations/occasions.ts'
import type { Occurrence } from '../../domain/obligations/occurrence.ts'

/** What happens in a unit every year: on about which day, and what it is called. */
interface YearlyEvent {
  readonly sort: OccurrenceSort
  readonly from: string
  readonly days: number
  readonly title: (year: number, schoolYear: string) => string
}

const ofSchools: readonly YearlyEvent[] = [
  {
    sort: 'budget-assigned',
    from: '01-05',
    days: 14,
    title: (year) => `Quyết định giao dự toán thu, chi ngân sách năm ${year}`,
  },
  {
    sort: 'settlement-approved',
    from: '08-10',
    days: 30,
    title: (year) => `Phê duyệt quyết toán năm ${year - 1}`,
  },
  {
    sort: 'first-parents-meeting',
    from: '09-14',
    days: 10,
    title: (_year, schoolYear) => `Họp cha mẹ học sinh đầu năm học ${schoolYear}`,
  },
  {
    sort: 'collection-begins',
    from: '09-25',
    days: 12,
    title: (_year, schoolYear) => `Bắt đầu thu các khoản thỏa thuận năm học ${schoolYear}`,
  },
  {
    sort: 'parents-meeting',
    from: '01-12',
    days: 10,
    title: (_year, schoolYear) => `Họp cha mẹ học sinh cuối học kỳ I năm học ${schoolYear}`,
  },
  {
    sort: 'staff-conference',
    from: '10-02',
    days: 25,
    title: (_year, schoolYear) => `Hội nghị viên chức, người lao động năm học ${schoolYear}`,
  },
]

const ofOffices: readonly YearlyEvent[] = [
  {
    sort: 'budget-assigned',
    from: '01-04',
    days: 10,
    title: (year) => `Quyết định giao dự toán năm ${year} cho cơ quan và các trường`,
  },
  {
    sort: 'settlement-approved',
    from: '07-05',
    days: 30,
    title: (year) => `Phê duyệt quyết toán năm ${year - 1}`,
  },
  {
    sort: 'report-issued',
    from: '05-25',
    days: 12,
    title: (_year, schoolYear) => `Báo cáo tổng kết năm học ${schoolYear}`,
  },
  {
    sort: 'report-issued',
    from: '08-22',
    days: 12,
    title: (_year, schoolYear) => `Kế hoạch nhiệm vụ năm học ${schoolYear}`,
  },
  {
    sort: 'draft-made',
    from: '03-08',
    days: 20,
    title: (year) => `Dự thảo kế hoạch tuyển sinh đầu cấp năm ${year}`,
  },
  {
    sort: 'consultation-closed',
    from: '04-12',
    days: 10,
    title: (year) => `Kết thúc lấy ý kiến dự thảo kế hoạch tuyển sinh năm ${year}`,
  },
]

const documentMatters = [
  'hướng dẫn kiểm tra, đánh giá học sinh',
  'chấn chỉnh dạy thêm, học thêm',
  'công khai các khoản thu đầu năm học',
  'bảo đảm an toàn thực phẩm bán trú',
  'phòng, chống bạo lực học đường',
  'thực hiện dân chủ ở cơ sở',
  'tiếp nhận, xử lý phản ánh của cha mẹ học sinh',
  'phòng, chống đuối nước dịp hè',
] as const

/** Documents that an office signs in a year. */
const documentsAYear = 10

/** The events of one unit over the whole story, the same for the same seed. */
export function exampleOccurrences(
  world: ExampleWorld,
  unit: ExampleUnit,
  random: SeededRandom,
): Occurrence[] {
  const { from, to } = world.period
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  )
  const isSchool = unit.kind === 'school'
  return years
    .flatMap((year) => [
      ...(isSchool ? ofSchools : ofOffices).map((event) => yearly(event, year, random)),
      ...(isSchool ? [changed(year, random)] : documents(unit, year, random)),
    ])
    .filter(({ on }) => on >= from && on <= to && isValidOn(unit, on))
}

function yearly({ sort, from, days, title }: YearlyEvent, year: number, random: SeededRandom): Occurrence {
  const on = addDays(localDate(`${year}-${from}`), random.integer(0, days))
  return occurrence(sort, on, title(year, schoolYearOf(on)), random)
}

/** A school moves, or gets another principal: what is public of it changes. */
function changed(year: number, random: SeededRandom): Occurrence {
  const on = addDays(localDate(`${year}-02-20`), random.integer(0, 200))
  return {
    ...occurrence('information-changed', on, 'Thay đổi phó hiệu trưởng, phân công nhiệm vụ', random),
    dutyCode: 'school-leadership-contacts',
  }
}

function documents(unit: ExampleUnit, year: number, random: SeededRandom): Occurrence[] {
  return Array.from({ length: documentsAYear }, (_, index) => {
    const on = addDays(localDate(`${year}-01-08`), index * 34 + random.integer(0, 20))
    const number = 100 + index * 40 + random.integer(0, 30)
    return occurrence(
      'document-signed',
      on,
      `Văn bản ${number}/${unit.documentSymbol} về ${random.pick(documentMatters)}`,
      random,
    )
  })
}

function occurrence(sort: OccurrenceSort, on: LocalDate, title: string, random: SeededRandom): Occurrence {
  return { sort, key: random.id('occasion'), on, until: null, dutyCode: null, title }
}
