import { localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { dimensions, type Plan } from '../domain/plan.ts'
import type { SchoolReport } from '../domain/report-content.ts'
import type { SectorReport } from '../domain/report-roll-up.ts'
import { rollUp } from '../domain/report-roll-up.ts'
import type { ReportHeader } from './report-header.ts'

const shareCode = 'document-publication-on-time-rate'

/** A plan in force, as the head of a report names it. */
export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    id: newId('plan'),
    unitId: newId('unit'),
    year: 2026,
    title: 'Kế hoạch nâng cao Chỉ số Hiệu quả quản trị và Hành chính công cấp tỉnh (PAPI) năm 2026',
    number: '16',
    symbol: 'KH-VHXH',
    place: 'Tân An',
    documentDate: '2026-01-15',
    parentBody: null,
    issuingBody: 'Phòng Văn hóa – Xã hội',
    legalBases: [],
    recipients: [],
    signatory: { authority: null, title: 'Trưởng phòng', name: null },
    state: 'issued',
    derivedFromId: null,
    previous: null,
    reportDueOn: localDate('2026-11-25'),
    reportToId: null,
    documentPublic: false,
    confirmedAt: null,
    issuedAt: new Date('2026-01-15T02:00:00Z'),
    closedAt: null,
    version: 1,
    example: false,
    ...changes,
  }
}

/** A report with everything in it: figures with and without records, one that was changed, tasks in every state. */
export function aSchoolReport(changes: Partial<SchoolReport> = {}): SchoolReport {
  return {
    kind: 'school',
    areas: dimensions.map((dimension, index) => ({
      dimension,
      commitments: { total: 5, adopted: 3, adapted: 1, added: 1 },
      narrative:
        'Nhà trường đã tổ chức 02 cuộc họp cha mẹ học sinh toàn trường; lấy ý kiến về 03 dự thảo quy chế trước khi ban hành.\nCòn 01 nội dung đăng chậm do người phụ trách nghỉ thai sản.',
      figures: [
        {
          code: shareCode,
          computed: { numerator: 24, denominator: 25 },
          changed:
            index === 1 ? { numerator: 25, denominator: 25, reason: 'Một văn bản ghi nhầm ngày đăng' } : null,
        },
        { code: 'disclosure-completeness-rate', computed: null, changed: null },
      ],
      tasks: [
        {
          text: 'Niêm yết công khai các khoản thu, chi đầu năm học tại bảng tin và trang thông tin điện tử',
          timeText: 'Trước ngày 15 hằng tháng',
          dueOn: null,
          state: 'in-progress',
          percent: 80,
          note: '',
        },
        {
          text: 'Kiện toàn Ban Thanh tra nhân dân',
          timeText: 'Quý III/2026',
          dueOn: '2026-09-30',
          state: index === 3 ? 'blocked' : 'done',
          percent: null,
          note: index === 3 ? 'Chưa có hướng dẫn' : '',
        },
      ],
    })),
    difficulties: 'Thiếu nhân viên công nghệ thông tin.',
    proposals: 'Đề nghị tập huấn về trả lời phản ánh trực tuyến cho văn thư các trường.',
    number: 8,
    ...changes,
  }
}

/** What stands around a school's report. */
export function aSchoolHeader(changes: Partial<ReportHeader> = {}): ReportHeader {
  return {
    unitName: 'Trường Trung học cơ sở Trần Phú',
    unitCode: 'thcs-tran-phu',
    unitSymbol: 'THCSTP',
    superiorName: 'Ủy ban nhân dân phường Tân An',
    recipientName: 'Phòng Văn hóa – Xã hội phường Tân An',
    place: 'Tân An',
    plan: aPlan(),
    planIssuer: 'Phòng Văn hóa – Xã hội phường Tân An',
    ownPlan: aPlan({
      title: 'Kế hoạch thực hiện nâng cao Chỉ số PAPI năm 2026 của Trường Trung học cơ sở Trần Phú',
      number: '21',
      symbol: 'KH-THCSTP',
      documentDate: '2026-02-02',
    }),
    periodFrom: localDate('2026-01-01'),
    periodTo: localDate('2026-11-25'),
    sentOn: localDate('2026-11-24'),
    signer: { title: 'Hiệu trưởng', name: 'Nguyễn Thị Bích Hường' },
    ...changes,
  }
}

/** The report of an authority on a few schools: in time, late, sent again, missing. */
export function aSectorReport(): SectorReport {
  const names = ['Trường Trung học cơ sở Trần Phú', 'Trường Tiểu học Kim Đồng', 'Trường Mầm non Hướng Dương']
  return rollUp(
    names.map((school) => ({ school, report: aSchoolReport() })),
    [
      school(names[0], 'THCS', 'sent-in-time', 0, '2026-11-24'),
      { ...school(names[1], 'TH', 'sent-in-time', 2, '2026-11-20'), resendings: 1 },
      school(names[2], 'MN', 'sent-late', 3, '2026-11-30'),
      school('Trường Mẫu giáo Bông Sen', 'MG', 'overdue', 4, null),
    ],
    () => 'sum',
    {
      summaries: { D1: 'Các trường thực hiện tốt quy chế dân chủ ở cơ sở.' },
      difficulties: 'Một số trường thiếu văn thư chuyên trách.',
      proposals: 'Đề nghị Sở hỗ trợ kinh phí nâng cấp trang thông tin điện tử.',
      number: 41,
    },
  )
}

function school(
  name = '',
  level: string,
  standing: SectorReport['schools'][number]['standing'],
  workingDays: number,
  sentOn: string | null,
) {
  return { name, level, standing, workingDays, sentOn, resendings: 0 }
}
