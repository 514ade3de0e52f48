import type { Words } from '../../../platform/i18n/words.ts'
import type { SelectionProblem, SelectionProblemCode } from '../domain/books/check-selection.ts'
import type { Fund, PurchaseFlag, PurchaseSort, PurchaseState } from '../domain/books/purchase.ts'
import type { MemberRole, Regime, StepKind, Tie } from '../domain/books/selection.ts'
import type { ChoiceRowProblem } from '../domain/books/type-choices.ts'
import type { ItemRowProblem } from '../domain/books/type-items.ts'
import type { CouncilCount } from '../store/book-lists.ts'
import type { SelectionState } from '../store/book-selections.ts'

export const regimeWords = {
  'province-council': {
    vi: 'Hội đồng của tỉnh chọn, trường đề xuất',
    en: 'A council of the province chooses, schools propose',
  },
  'school-council': { vi: 'Hội đồng của trường chọn', en: 'The school’s own council chooses' },
  'national-set': {
    vi: 'Cả nước dùng một bộ sách do Bộ trưởng quyết định',
    en: 'One set for the whole country, decided by the Minister',
  },
} as const satisfies Record<Regime, Words>

export const stepWords = {
  'council-founded': { vi: 'Lập hội đồng lựa chọn sách', en: 'The council is set up' },
  'group-meeting': { vi: 'Tổ chuyên môn họp, bỏ phiếu', en: 'Teachers of the subject meet and vote' },
  'council-meeting': { vi: 'Hội đồng họp', en: 'The council meets' },
  'proposal-sent': { vi: 'Gửi đề xuất lên cấp trên', en: 'The proposal is sent' },
  'list-approved': { vi: 'Danh mục được phê duyệt', en: 'The list is approved' },
} as const satisfies Record<StepKind, Words>

export const roleWords = {
  chair: { vi: 'Chủ tịch', en: 'Chair' },
  deputy: { vi: 'Phó chủ tịch', en: 'Deputy chair' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  'group-head': { vi: 'Tổ trưởng chuyên môn', en: 'Head of a subject group' },
  teacher: { vi: 'Giáo viên', en: 'Teacher' },
  parent: { vi: 'Đại diện cha mẹ học sinh', en: 'For the parents' },
  other: { vi: 'Thành viên khác', en: 'Other' },
} as const satisfies Record<MemberRole, Words>

export const tieWords = {
  none: { vi: 'Không có quan hệ', en: 'None' },
  'took-part': {
    vi: 'Đã tham gia biên soạn, thẩm định hoặc xuất bản sách',
    en: 'Took part in writing, appraising or publishing a book',
  },
  relative: {
    vi: 'Có người thân biên soạn sách hoặc làm ở nhà xuất bản',
    en: 'Has a relative who writes books or works at a publisher',
  },
  'works-there': {
    vi: 'Đang làm việc, cộng tác với nhà xuất bản',
    en: 'Works for a publisher',
  },
} as const satisfies Record<Tie, Words>

const problemWords = {
  'no-books': { vi: 'Danh mục chưa có sách nào', en: 'The list has no book yet' },
  twice: { vi: 'Một môn của một lớp có hai sách', en: 'Two books for one subject of a grade' },
  'member-tied': {
    vi: 'Có thành viên hội đồng liên quan đến sách hoặc nhà xuất bản: phải thay người',
    en: 'A member of the council has to do with a publisher: somebody else must take the place',
  },
  'step-missing': { vi: 'Chưa ghi bước', en: 'This step is not recorded' },
  'minutes-missing': { vi: 'Chưa có biên bản', en: 'There are no minutes' },
  'votes-missing': { vi: 'Chưa ghi số phiếu', en: 'The votes are not recorded' },
  'too-few-votes': { vi: 'Chưa đủ một nửa số phiếu', en: 'Fewer than half of the votes' },
  'member-undeclared': {
    vi: 'Có thành viên hội đồng chưa kê khai quan hệ với nhà xuất bản',
    en: 'A member of the council has declared nothing yet',
  },
  'council-small': {
    vi: 'Hội đồng có ít hơn 11 người (trường dưới 10 lớp: 5 người, chưa kiểm chứng)',
    en: 'The council has fewer than 11 members (schools of fewer than 10 classes: 5, not confirmed)',
  },
  'out-of-order': { vi: 'Ngày không theo thứ tự các bước', en: 'The days are not in the order of the steps' },
  'other-set': {
    vi: 'Không thuộc bộ sách dùng chung cả nước',
    en: 'Not of the set that the whole country uses',
  },
} as const satisfies Record<SelectionProblemCode, Words>

/** `Chưa ghi bước: hội đồng họp`. */
export function problemText({ code, step }: SelectionProblem): Words {
  const { vi, en } = problemWords[code]
  if (step === undefined) return { vi, en }
  const at = stepWords[step]
  return { vi: `${vi}: ${at.vi.toLowerCase()}`, en: `${en}: ${at.en.toLowerCase()}` }
}

export function councilWords({ sitting, declared, replaced }: CouncilCount): Words {
  return {
    vi: `${sitting} thành viên, ${declared} người đã kê khai quan hệ với nhà xuất bản, đã thay ${replaced} người`,
    en: `${sitting} members, ${declared} declared their ties to publishers, ${replaced} replaced`,
  }
}

export const stateWords = {
  editing: { vi: 'Đang soạn', en: 'Being made' },
  sent: { vi: 'Chờ hiệu trưởng', en: 'With the principal' },
  published: { vi: 'Đã công khai', en: 'Public' },
} as const satisfies Record<SelectionState, Words>

export const sortWords = {
  reference: { vi: 'Sách tham khảo cho thư viện', en: 'Reference books for the library' },
  textbook: { vi: 'Sách giáo khoa cho thư viện, học sinh mượn', en: 'Textbooks to lend' },
  equipment: { vi: 'Thiết bị dạy học', en: 'Teaching equipment' },
} as const satisfies Record<PurchaseSort, Words>

export const fundWords = {
  budget: { vi: 'Ngân sách nhà nước', en: 'State budget' },
  'own-revenue': { vi: 'Nguồn thu của trường', en: 'The school’s own revenue' },
  donation: { vi: 'Tài trợ tự nguyện', en: 'Donations' },
  parents: { vi: 'Thu của cha mẹ học sinh', en: 'Collected from parents' },
} as const satisfies Record<Fund, Words>

export const purchaseStateWords = {
  proposed: { vi: 'Chờ hiệu trưởng', en: 'With the principal' },
  returned: { vi: 'Đã trả lại', en: 'Sent back' },
  public: { vi: 'Đã công khai', en: 'Public' },
  withdrawn: { vi: 'Đã gỡ', en: 'Withdrawn' },
} as const satisfies Record<PurchaseState, Words>

export const flagWords = {
  'paid-by-parents': {
    vi: 'Mua bằng tiền thu của cha mẹ học sinh',
    en: 'Paid with money collected from parents',
  },
  'related-supplier': {
    vi: 'Nơi bán có quan hệ với người quyết định mua',
    en: 'The seller is related to whoever decided',
  },
  'not-approved': { vi: 'Chưa có quyết định cho mua', en: 'No decision allowed it' },
  'approved-after': { vi: 'Quyết định có sau ngày mua', en: 'Decided after it was bought' },
  'no-invoice': { vi: 'Chưa có hóa đơn', en: 'No invoice' },
} as const satisfies Record<PurchaseFlag, Words>

const rowProblemWords = {
  'no-grade': { vi: 'chưa rõ lớp, hoặc lớp không có ở trường', en: 'the grade is not clear' },
  'no-subject': { vi: 'thiếu môn học', en: 'no subject' },
  'no-title': { vi: 'thiếu tên', en: 'no title' },
  'no-publisher': { vi: 'thiếu nhà xuất bản', en: 'no publisher' },
  'wrong-price': { vi: 'giá chưa đúng', en: 'the price is not right' },
  'wrong-votes': { vi: 'số phiếu chưa đúng', en: 'the votes are not right' },
  'wrong-quantity': { vi: 'số lượng chưa đúng', en: 'the quantity is not right' },
} as const satisfies Record<ChoiceRowProblem | ItemRowProblem, Words>

/** `Dòng 4: thiếu môn học`. */
export function rowProblemText(row: number, problem: ChoiceRowProblem | ItemRowProblem): Words {
  const { vi, en } = rowProblemWords[problem]
  return { vi: `Dòng ${row}: ${vi}`, en: `Row ${row}: ${en}` }
}
