import type { Words } from '../../../platform/i18n/words.ts'
import type { HeatCell } from '../../../ui/heat-grid/heat-grid.tsx'
import type { BoardColumn, BoardCounts, BoardList, BoardOrder, BoardView } from '../domain/board.ts'
import { type DimensionNames, noDimensionWords } from '../plan-words.ts'
import type { ChangeKind } from '../store/board-changes.ts'

export const boardTexts = {
  title: { vi: 'Bảng theo dõi kế hoạch', en: 'Plan board' },
  lead: {
    vi: 'Mỗi ô là công việc của một đơn vị trong một lĩnh vực. Bấm vào số để xem danh sách phía sau.',
    en: 'Each cell is the work of one unit in one dimension. Follow a number to the list behind it.',
  },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  level: { vi: 'Cấp học', en: 'Level' },
  dimension: { vi: 'Lĩnh vực', en: 'Dimension' },
  order: { vi: 'Sắp xếp', en: 'Order' },
  all: { vi: 'Tất cả', en: 'All' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  whole: { vi: 'Chung toàn đơn vị', en: 'The whole unit' },
  views: { vi: 'Nội dung của bảng', en: 'What the board shows' },
  lists: { vi: 'Danh sách', en: 'Lists' },
  adopted: { vi: 'Trường đã ban hành kế hoạch của mình', en: 'Schools with their own version in force' },
  adoptedOf: { vi: 'trường', en: 'schools' },
  done: { vi: 'Công việc đã xong', en: 'Work done' },
  doneOf: { vi: 'công việc', en: 'pieces of work' },
  late: { vi: 'Quá hạn chưa xong', en: 'Overdue' },
  blocked: { vi: 'Vướng mắc, cần quyết định', en: 'Waiting for a decision' },
  evidence: { vi: 'Cam kết có chỉ số làm minh chứng', en: 'Promises with a figure as evidence' },
  evidenceOf: { vi: 'cam kết', en: 'promises' },
  items: { vi: 'việc', en: 'items' },
  noPlan: { vi: 'Chưa có kế hoạch nào được ban hành', en: 'No plan has been issued yet' },
  noPlanHint: {
    vi: 'Bảng theo dõi hiện ra khi đơn vị ban hành kế hoạch đầu tiên.',
    en: 'The board appears when the unit issues its first plan.',
  },
  notAdopted: { vi: 'chưa nhận kế hoạch', en: 'not adopted yet' },
  publicTitle: { vi: 'Tiến độ thực hiện kế hoạch', en: 'Progress of the plan' },
  publicLead: {
    vi: 'Số liệu tính từ việc các đơn vị thực sự ghi nhận, cập nhật ngay khi có thay đổi. Trang này chỉ nêu đơn vị, không nêu tên người.',
    en: 'Counted from what the units record, and current with every change. Units are named here, people never are.',
  },
  publicHow: { vi: 'Cách tính', en: 'How it is counted' },
  publicHowText: {
    vi: 'Việc có hạn tính là quá hạn khi đã qua ngày hạn mà chưa xong; việc định kỳ tính riêng từng kỳ. Việc báo xong rồi mở lại được tính là chưa xong. Đây là số liệu tác nghiệp, không phải điểm PAPI.',
    en: 'Work is overdue when its day has passed and it is not done; each day of recurring work counts by itself. Work that was reopened counts as not done. These are operational figures, not a PAPI score.',
  },
} satisfies Record<string, Words>

export const viewWords = {
  work: { vi: 'Công việc', en: 'Work' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
} as const satisfies Record<BoardView, Words>

export const orderWords = {
  name: { vi: 'Theo tên đơn vị', en: 'By name' },
  late: { vi: 'Quá hạn nhiều nhất', en: 'Most overdue' },
  blocked: { vi: 'Vướng mắc nhiều nhất', en: 'Most blocked' },
  done: { vi: 'Hoàn thành ít nhất', en: 'Least done' },
  evidence: { vi: 'Ít minh chứng nhất', en: 'Least evidence' },
} as const satisfies Record<BoardOrder, Words>

export const listWords = {
  late: { vi: 'Việc quá hạn', en: 'What is late' },
  'no-evidence': { vi: 'Cam kết chưa có minh chứng', en: 'What has no evidence' },
  changed: { vi: 'Thay đổi trong 7 ngày qua', en: 'What changed this week' },
  blocked: { vi: 'Việc cần quyết định', en: 'What needs a decision' },
  all: { vi: 'Toàn bộ công việc', en: 'All work' },
} as const satisfies Record<BoardList, Words>

export const changeWords = {
  started: { vi: 'Bắt đầu thực hiện', en: 'Work began' },
  progress: { vi: 'Cập nhật tiến độ', en: 'Progress' },
  comment: { vi: 'Trao đổi', en: 'Comment' },
  blocked: { vi: 'Báo vướng mắc', en: 'Blocked' },
  unblocked: { vi: 'Đã gỡ vướng mắc', en: 'Unblocked' },
  done: { vi: 'Báo hoàn thành', en: 'Done' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
  'report-start': { vi: 'Bắt đầu làm báo cáo', en: 'Report begun' },
  'report-submit': { vi: 'Trình báo cáo', en: 'Report submitted to the principal' },
  'report-send-back': { vi: 'Báo cáo được trả lại trong trường', en: 'Report sent back inside the school' },
  'report-send': { vi: 'Gửi báo cáo', en: 'Report sent' },
  'report-return': { vi: 'Báo cáo bị trả lại để sửa', en: 'Report returned for correction' },
  'report-accept': { vi: 'Báo cáo được tiếp nhận', en: 'Report accepted' },
  adopted: { vi: 'Ban hành kế hoạch của trường', en: 'The school’s own version issued' },
} as const satisfies Record<ChangeKind, Words>

export function columnWords(column: BoardColumn, names: DimensionNames): Words {
  return column === 'none' ? noDimensionWords : names[column]
}

/** A cell in words; what needs attention comes before what is done. */
export function cellWords(view: BoardView, counts: BoardCounts | undefined): Omit<HeatCell, 'href'> {
  if (view === 'evidence') return evidenceCell(counts)
  if (counts === undefined || counts.tasks === 0) return { text: '—', tone: 'neutral' }
  const { tasks, done, late, blocked } = counts
  if (late > 0) return { text: { vi: `${late} quá hạn`, en: `${late} late` }, tone: 'danger' }
  if (blocked > 0) return { text: { vi: `${blocked} vướng`, en: `${blocked} blocked` }, tone: 'warning' }
  const text = { vi: `${done}/${tasks} xong`, en: `${done}/${tasks} done` }
  return { text, tone: done === tasks ? 'success' : 'info' }
}

function evidenceCell(counts: BoardCounts | undefined): Omit<HeatCell, 'href'> {
  if (counts === undefined || counts.commitments === 0) return { text: '—', tone: 'neutral' }
  const { commitments, withEvidence } = counts
  const text = { vi: `${withEvidence}/${commitments} cam kết`, en: `${withEvidence}/${commitments} promises` }
  if (withEvidence === commitments) return { text, tone: 'success' }
  return { text, tone: withEvidence === 0 ? 'warning' : 'info' }
}

/** Where the rows behind a cell are listed. */
export function listBehind(view: BoardView, counts: BoardCounts): BoardList {
  if (view === 'evidence') return 'no-evidence'
  if (counts.late > 0) return 'late'
  return counts.blocked > 0 ? 'blocked' : 'all'
}
