import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseRefusal } from '../domain/case.ts'
import type { DeskRefusal } from '../domain/desk/before-moving.ts'
import type { TransferRefusal } from '../domain/desk/transfer-refusal.ts'

/** What somebody is told whose wish was refused, and what to do instead. */
export const caseRefusalWords: Readonly<Record<CaseRefusal, Words>> = {
  'not-from-here': {
    vi: 'Hồ sơ không còn ở bước cho phép việc này. Hãy mở lại hồ sơ để xem các việc có thể làm.',
    en: 'The case is no longer at a step that allows this. Open it again to see what can be done.',
  },
  'not-allowed': {
    vi: 'Việc này do người khác thực hiện. Hãy chuyển cho người có thẩm quyền.',
    en: 'Somebody else does this. Pass it to whoever is competent.',
  },
  'too-often': {
    vi: 'Việc này đã được làm đủ số lần mà quy định cho phép.',
    en: 'This was done as often as the rules allow.',
  },
  'clock-not-running': {
    vi: 'Thời hạn đang không chạy nên không làm được việc này.',
    en: 'The time limit is not running, so this cannot be done.',
  },
  'not-overdue': {
    vi: 'Thời hạn chưa hết nên chưa làm được việc này.',
    en: 'The time has not run out yet, so this cannot be done.',
  },
  'already-overdue': {
    vi: 'Đã quá hạn: quy định chỉ cho làm việc này khi còn hạn.',
    en: 'It is overdue: the rules allow this only before the time runs out.',
  },
  'not-assigned': {
    vi: 'Hồ sơ chưa có người xử lý. Hãy phân công trước.',
    en: 'Nobody handles the case yet. Assign it first.',
  },
  'four-eyes': {
    vi: 'Người xử lý không tự quyết định hồ sơ của mình. Hãy để người khác quyết định.',
    en: 'Whoever handled a case does not decide it. Somebody else must.',
  },
  anonymous: {
    vi: 'Người gửi không nêu tên: quy định không cho làm việc này.',
    en: 'The sender gave no name: the rules do not allow this.',
  },
  'note-missing': {
    vi: 'Hãy viết nội dung gửi người dân.',
    en: 'Write what the citizen is to read.',
  },
  'pause-not-allowed': {
    vi: 'Thời hạn không được tạm dừng thêm lần nữa.',
    en: 'The time limit may not stand still again.',
  },
  'extension-not-in-law': {
    vi: 'Quy định áp dụng cho hồ sơ này không cho gia hạn.',
    en: 'The rule by which this case runs does not allow an extension.',
  },
  'day-missing': {
    vi: 'Hãy nhập ngày hẹn lại, sau ngày hôm nay.',
    en: 'Give a new day, later than today.',
  },
  'already-ended': {
    vi: 'Hồ sơ đã kết thúc nên không thay đổi được nữa.',
    en: 'The case has ended and cannot be changed any more.',
  },
  stale: {
    vi: 'Có người vừa xử lý hồ sơ này. Hãy xem việc vừa làm rồi gửi lại.',
    en: 'Somebody has just worked on this case. See what was done, then send again.',
  },
}

export const transferRefusalWords: Readonly<Record<TransferRefusal, Words>> = {
  'same-unit': { vi: 'Hồ sơ đang ở đơn vị này.', en: 'The case is with this unit already.' },
  'back-and-forth': {
    vi: 'Hồ sơ đã từng ở đơn vị này. Hai đơn vị không chuyển qua lại: hãy chuyển lên cấp trên trực tiếp để phân định thẩm quyền.',
    en: 'This unit had the case before. Units do not pass a case back and forth: pass it to the superior, who decides whose it is.',
  },
}

export const deskRefusalWords: Readonly<Record<DeskRefusal, Words>> = {
  'papers-unsigned': {
    vi: 'Văn bản của bước trước chưa được ký. Đề nghị lãnh đạo ký trước khi làm bước này.',
    en: 'The paper of the step before is not signed yet. The head signs it first.',
  },
  'paper-not-listed': {
    vi: 'Có giấy tờ không thuộc danh mục đã công bố của thủ tục này nên không được yêu cầu. Mỗi dòng bắt đầu bằng đúng tên giấy trong danh mục, sau đó ghi rõ thiếu hay sai chỗ nào.',
    en: 'A paper is not in the published list of this procedure and may not be asked for. Begin each line with its name as published, then say what is missing or wrong.',
  },
  'second-elsewhere': {
    vi: 'Đơn vị đã giải quyết lần đầu không thụ lý khiếu nại lần hai. Hãy chuyển hồ sơ lên cấp trên trực tiếp.',
    en: 'Whoever decided first does not take the second complaint. Pass the case to the superior.',
  },
}
