import type { Words } from '../../../platform/i18n/words.ts'
import type { IssueDoubt, IssueProblem } from '../domain/issue.ts'

/** What stands against issuing, and what to do about it. */
export const problemWords = {
  'not-a-draft': {
    vi: 'Kế hoạch này đã được ban hành.',
    en: 'This plan has been issued already.',
  },
  'reading-not-confirmed': {
    vi: 'Hãy xác nhận nội dung đọc được trước khi ban hành.',
    en: 'Confirm what was read before issuing.',
  },
  'no-commitments': {
    vi: 'Kế hoạch chưa có cam kết nào. Hãy thêm ít nhất một cam kết.',
    en: 'The plan makes no commitment. Add at least one.',
  },
  'no-number': { vi: 'Nhập số văn bản', en: 'Type the number of the document' },
  'no-symbol': { vi: 'Nhập ký hiệu văn bản', en: 'Type the symbol of the document' },
  'no-date': { vi: 'Nhập đủ ngày, tháng, năm ban hành', en: 'Type the whole date of the document' },
  'date-in-future': {
    vi: 'Ngày ban hành không được sau hôm nay',
    en: 'The date must not be later than today',
  },
  'no-signatory': {
    vi: 'Nhập chức vụ và họ tên người ký',
    en: 'Type the position and name of the signatory',
  },
  'report-due-too-early': {
    vi: 'Hạn báo cáo không được trước ngày ban hành',
    en: 'Reports must not be due before the plan is dated',
  },
  'previous-not-in-force': {
    vi: 'Kế hoạch mà bản này sửa đổi không còn hiệu lực. Có thể đã có bản sửa đổi khác được ban hành.',
    en: 'The plan that this one amends is no longer in force; another amendment may have been issued.',
  },
} as const satisfies Record<IssueProblem, Words>

/** The field in which a problem is put right. */
export const fieldOfProblem: Readonly<Record<IssueProblem, string>> = {
  'not-a-draft': '',
  'reading-not-confirmed': '',
  'no-commitments': '',
  'no-number': 'so',
  'no-symbol': 'kyHieu',
  'no-date': 'ngay',
  'date-in-future': 'ngay',
  'no-signatory': 'nguoiKy',
  'report-due-too-early': 'hanBaoCao',
  'previous-not-in-force': '',
}

/** What is worth a look before issuing. */
export const doubtWords = {
  'loose-blocks': (count: number) => ({
    vi: `${count} đoạn của văn bản chưa đưa vào kế hoạch và chưa đánh dấu bỏ qua`,
    en: `${count} passages of the document are neither in the plan nor set aside`,
  }),
  'commitments-without-dimension': (count: number) => ({
    vi: `${count} cam kết chung, không thuộc lĩnh vực PAPI nào`,
    en: `${count} commitments belong to no PAPI dimension`,
  }),
  'commitments-without-evidence': (count: number) => ({
    vi: `${count} cam kết chưa có chỉ số minh chứng được chọn`,
    en: `${count} commitments have no evidence chosen`,
  }),
  'tasks-without-lead': (count: number) => ({
    vi: `${count} nhiệm vụ chưa rõ đơn vị chủ trì`,
    en: `${count} tasks have no lead unit`,
  }),
  'tasks-without-schedule': (count: number) => ({
    vi: `${count} nhiệm vụ chưa rõ thời gian`,
    en: `${count} tasks have no time`,
  }),
  'no-report-due': () => ({
    vi: 'Chưa có hạn báo cáo: các trường sẽ không được yêu cầu gửi báo cáo',
    en: 'There is no day for reports: schools will not be asked for any',
  }),
} as const satisfies Record<IssueDoubt, (count: number) => Words>
