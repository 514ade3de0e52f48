import type { Words } from '../../../platform/i18n/words.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { AccountCode, MoneyAccount } from '../domain/donations/account.ts'
import type { AppealAction, AppealKind, AppealState } from '../domain/donations/appeal.ts'
import type { PostingRefusal } from '../domain/donations/book.ts'
import type { BudgetProblem, SpendRefusal } from '../domain/donations/budget.ts'
import type { AppealRefusal } from '../domain/donations/decide-appeal.ts'
import { type Dong, dongWords } from '../domain/donations/dong.ts'
import type { EntryKind } from '../domain/donations/entry.ts'
import type { DonorKind, GiftForm, Given, Valuer } from '../domain/donations/gift.ts'
import type { MinuteRefusal, MinuteVerdict } from '../domain/donations/supervision.ts'

export const appealKindWords = {
  'new-building': { vi: 'Xây mới', en: 'New building' },
  repair: { vi: 'Sửa chữa, cải tạo', en: 'Repair' },
  equipment: { vi: 'Mua sắm thiết bị', en: 'Equipment' },
  activity: { vi: 'Hỗ trợ hoạt động giáo dục', en: 'Educational activity' },
} as const satisfies Record<AppealKind, Words>

export const appealStateWords = {
  draft: { vi: 'Đang soạn', en: 'Draft' },
  sent: { vi: 'Chờ phê duyệt', en: 'Awaiting approval' },
  returned: { vi: 'Bị trả lại để sửa', en: 'Returned' },
  approved: { vi: 'Đã phê duyệt, đang niêm yết', en: 'Approved, on notice' },
  open: { vi: 'Đang tiếp nhận', en: 'Open for gifts' },
  closed: { vi: 'Đã ngừng tiếp nhận', en: 'Closed for gifts' },
  works: { vi: 'Đang thực hiện', en: 'Under way' },
  settled: { vi: 'Đã quyết toán', en: 'Settled' },
  finished: { vi: 'Hoàn thành', en: 'Finished' },
  withdrawn: { vi: 'Đã hủy', en: 'Withdrawn' },
} as const satisfies Record<AppealState, Words>

export const appealStateTones = {
  draft: 'neutral',
  sent: 'info',
  returned: 'warning',
  approved: 'info',
  open: 'success',
  closed: 'info',
  works: 'info',
  settled: 'info',
  finished: 'success',
  withdrawn: 'neutral',
} as const satisfies Record<AppealState, Tone>

/** What a button says. */
export const actionWords = {
  send: { vi: 'Trình phê duyệt', en: 'Send for approval' },
  approve: { vi: 'Phê duyệt kế hoạch', en: 'Approve the plan' },
  return: { vi: 'Trả lại để sửa', en: 'Return' },
  open: { vi: 'Mở tiếp nhận tài trợ', en: 'Open for gifts' },
  close: { vi: 'Ngừng tiếp nhận', en: 'Close for gifts' },
  'start-works': { vi: 'Bắt đầu thực hiện', en: 'Start the works' },
  settle: { vi: 'Quyết toán và công khai', en: 'Settle and publish' },
  finish: { vi: 'Xác nhận hoàn thành', en: 'Confirm as finished' },
  withdraw: { vi: 'Hủy đợt vận động', en: 'Withdraw' },
} as const satisfies Record<AppealAction, Words>

/** What happened, on a timeline. */
export const happenedWords = {
  send: { vi: 'Nhà trường trình kế hoạch', en: 'The school sent the plan' },
  approve: { vi: 'Cơ quan quản lý phê duyệt kế hoạch', en: 'The authority approved the plan' },
  return: { vi: 'Cơ quan quản lý trả lại kế hoạch', en: 'The authority returned the plan' },
  open: { vi: 'Mở tiếp nhận tài trợ', en: 'Opened for gifts' },
  close: { vi: 'Ngừng tiếp nhận tài trợ', en: 'Closed for gifts' },
  'start-works': { vi: 'Bắt đầu thực hiện', en: 'Work began' },
  settle: { vi: 'Nhà trường quyết toán', en: 'The school settled its accounts' },
  finish: { vi: 'Cơ quan quản lý xác nhận hoàn thành', en: 'The authority confirmed it as finished' },
  withdraw: { vi: 'Hủy đợt vận động', en: 'Withdrawn' },
} as const satisfies Record<AppealAction, Words>

export const accountWords = {
  bank: { vi: 'Tài khoản ngân hàng', en: 'Bank account' },
  treasury: { vi: 'Tài khoản Kho bạc Nhà nước', en: 'State Treasury account' },
  cash: { vi: 'Quỹ tiền mặt', en: 'Cash' },
  goods: { vi: 'Hiện vật đang giữ', en: 'Things in store' },
  labour: { vi: 'Ngày công đã nhận', en: 'Days of work given' },
  spending: { vi: 'Đã chi', en: 'Spent' },
  'put-to-use': { vi: 'Hiện vật đã đưa vào sử dụng', en: 'Things put to use' },
  obligation: { vi: 'Còn phải dùng đúng mục đích', en: 'Still owed to the purpose' },
  fulfilled: { vi: 'Đã dùng đúng mục đích', en: 'Used for the purpose' },
} as const satisfies Record<AccountCode, Words>

export const entryKindWords = {
  gift: { vi: 'Nhận tài trợ', en: 'Gift' },
  spend: { vi: 'Chi', en: 'Payment' },
  use: { vi: 'Đưa hiện vật vào sử dụng', en: 'Things put to use' },
  deposit: { vi: 'Nộp tiền mặt vào tài khoản', en: 'Cash carried to an account' },
  return: { vi: 'Trả lại nhà tài trợ', en: 'Given back to donors' },
  reversal: { vi: 'Bút toán đảo', en: 'Reversal' },
} as const satisfies Record<EntryKind, Words>

export const giftFormWords = {
  money: { vi: 'Bằng tiền', en: 'Money' },
  'in-kind': { vi: 'Bằng hiện vật', en: 'In kind' },
  labour: { vi: 'Bằng ngày công', en: 'Days of work' },
} as const satisfies Record<GiftForm, Words>

export const valuerWords = {
  unvalued: { vi: 'Không định giá', en: 'No value stated' },
  donor: { vi: 'Nhà tài trợ kê khai, có giấy tờ', en: 'Stated by the donor, with papers' },
  council: { vi: 'Hội đồng định giá của trường', en: "Stated by the school's council" },
} as const satisfies Record<Valuer, Words>

export const donorKindWords = {
  person: { vi: 'Cá nhân', en: 'Person' },
  organisation: { vi: 'Tổ chức, doanh nghiệp', en: 'Organisation or business' },
} as const satisfies Record<DonorKind, Words>

export const verdictWords = {
  'as-planned': { vi: 'Đúng kế hoạch', en: 'As planned' },
  concern: { vi: 'Có điều cần khắc phục', en: 'Something to put right' },
} as const satisfies Record<MinuteVerdict, Words>

/** What was given, in a line. */
export function givenWords(given: Given): Words {
  switch (given.form) {
    case 'money':
      return dongWords(given.amount)
    case 'in-kind': {
      const thing = `${given.quantity} ${given.countedIn} ${given.description}`
      if (given.value === null) return { vi: `${thing} (không định giá)`, en: `${thing} (no value stated)` }
      const value = dongWords(given.value)
      return { vi: `${thing}, trị giá ${value.vi}`, en: `${thing}, worth ${value.en}` }
    }
    case 'labour':
      return {
        vi: `${given.days} ngày công: ${given.description}`,
        en: `${given.days} days of work: ${given.description}`,
      }
  }
}

export const appealRefusalWords = {
  'not-yours': { vi: 'Việc này do người khác quyết định.', en: 'This is for somebody else to decide.' },
  'not-now': {
    vi: 'Đợt vận động đã chuyển sang bước khác. Hãy xem lại trang này.',
    en: 'The appeal is at another step by now. Look at this page again.',
  },
  'reason-missing': { vi: 'Hãy ghi lý do.', en: 'Give a reason.' },
  'budget-missing': { vi: 'Kế hoạch chưa có dự toán.', en: 'The plan has no budget.' },
  'against-the-law': {
    vi: 'Kế hoạch có nội dung trái Thông tư 16/2018/TT-BGDĐT: hãy sửa kế hoạch.',
    en: 'The plan says something against Circular 16/2018/TT-BGDĐT: change it.',
  },
  'stages-missing': {
    vi: 'Công trình phải có ít nhất hai giai đoạn: thiết kế và bàn giao.',
    en: 'Works have at least two stages: design and handover.',
  },
  'design-not-approved': {
    vi: 'Hãy hỏi ý kiến nhà tài trợ và ghi ngày duyệt thiết kế trước khi khởi công.',
    en: 'Ask the donors and record the approval of the design before the works start.',
  },
  'stages-open': { vi: 'Còn giai đoạn chưa hoàn thành.', en: 'Some stage is not done.' },
  'never-watched': {
    vi: 'Chưa có biên bản giám sát nào của Ban Thanh tra nhân dân.',
    en: "There are no minutes of the People's Inspection Board.",
  },
  'undecided-spends': { vi: 'Còn chứng từ chi chưa duyệt.', en: 'Some payment is not decided.' },
  'goods-left': {
    vi: 'Còn hiện vật chưa đưa vào sử dụng.',
    en: 'Some things that were given are not in use.',
  },
  unanswered: {
    vi: 'Còn kiến nghị của Ban Thanh tra nhân dân hoặc ý kiến của nhà tài trợ chưa trả lời.',
    en: 'A recommendation of the board or an opinion of a donor is not answered.',
  },
  'money-left-unexplained': {
    vi: 'Còn tiền chưa dùng: hãy ghi số tiền này sẽ dùng vào việc gì.',
    en: 'Money is left: say what becomes of it.',
  },
  'gifts-there': {
    vi: 'Đã nhận tài trợ: phải trả lại nhà tài trợ trước khi hủy.',
    en: 'Gifts were taken: give them back before you withdraw.',
  },
} as const satisfies Record<AppealRefusal, Words>

export const postingRefusalWords = {
  unbalanced: { vi: 'Hai bên của bút toán không bằng nhau.', en: 'The two sides of the entry differ.' },
  overdrawn: {
    vi: 'Không đủ tiền hoặc hiện vật ở nơi này: sổ không được âm.',
    en: 'There is not enough there: the book cannot be negative.',
  },
  'wrong-measure': {
    vi: 'Tài khoản này không ghi loại giá trị đó.',
    en: 'This account does not count that.',
  },
} as const satisfies Record<PostingRefusal, Words>

/** Why a payment is refused; it says what there is. */
export const spendRefusalWords = {
  'no-such-line': () => ({ vi: 'Chọn một mục của dự toán.', en: 'Choose a line of the budget.' }),
  'above-balance': (left: Dong) => ({
    vi: `Vượt quá số dư của đợt vận động: chỉ còn ${dongWords(left).vi}.`,
    en: `Above the balance of the appeal: ${dongWords(left).en} are left.`,
  }),
  'above-line': (left: Dong) => ({
    vi: `Vượt dự toán của mục này: chỉ còn ${dongWords(left).vi}. Muốn chi thêm phải điều chỉnh dự toán, có lý do và công khai.`,
    en: `Above the budget of this line: ${dongWords(left).en} are left. To spend more, revise the budget in public, with a reason.`,
  }),
} as const satisfies Record<SpendRefusal, (left: Dong) => Words>

export const budgetProblemWords = {
  unreadable: (row: number) => ({
    vi: `Dòng ${row} chưa đọc được: ghi tên khoản, dấu | rồi số tiền, ví dụ: Xi măng | 12.000.000`,
    en: `Row ${row} cannot be read: a name, | and a sum, for example: Cement | 12.000.000`,
  }),
  'too-many': (row: number) => ({
    vi: `Nhiều nhất ${row - 1} dòng`,
    en: `At most ${row - 1} rows`,
  }),
  'same-name': (row: number) => ({ vi: `Dòng ${row} trùng tên`, en: `Row ${row} repeats a name` }),
  'forbidden-use': (row: number) => ({ vi: `Dòng ${row}`, en: `Row ${row}` }),
} as const satisfies Record<BudgetProblem['kind'], (row: number) => Words>

export const minuteRefusalWords = {
  'not-a-member': {
    vi: 'Chỉ thành viên Ban Thanh tra nhân dân ghi biên bản giám sát.',
    en: "Only members of the People's Inspection Board write its minutes.",
  },
  'bars-itself': {
    vi: 'Người đứng đầu, cấp phó hoặc kế toán không được là thành viên Ban Thanh tra nhân dân (Luật 10/2022/QH15, Điều 60).',
    en: 'The head, a deputy or the accountant cannot be on the board (Law 10/2022/QH15, Article 60).',
  },
  'stepped-aside': {
    vi: 'Anh/chị đã báo có lợi ích liên quan và không tham gia giám sát công trình này.',
    en: 'You declared an interest and have stepped aside from these works.',
  },
  'not-now': {
    vi: 'Đợt vận động chưa hoặc không còn ở bước giám sát.',
    en: 'There is nothing to watch now.',
  },
  'no-such-stage': { vi: 'Chọn một giai đoạn.', en: 'Choose a stage.' },
} as const satisfies Record<MinuteRefusal, Words>

export function whereWords(account: MoneyAccount): Words {
  return accountWords[account]
}
