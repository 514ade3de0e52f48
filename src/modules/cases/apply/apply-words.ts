import type { Words } from '../../../platform/i18n/words.ts'
import type { PaperWay } from '../domain/apply/apply-draft.ts'
import type { OnlineRefusal } from '../domain/apply/online-refusal.ts'

/** The pages of the way, as a citizen counts them. */
export const applySteps = ['declaration', 'applicant', 'papers', 'result', 'check'] as const
export type ApplyStep = (typeof applySteps)[number]

export const stepTitles: Readonly<Record<ApplyStep, Words>> = {
  declaration: { vi: 'Điền tờ khai', en: 'Fill in the form' },
  applicant: { vi: 'Người nộp hồ sơ', en: 'Who hands it in' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  result: { vi: 'Lệ phí và nhận kết quả', en: 'Fee and result' },
  check: { vi: 'Kiểm tra và gửi', en: 'Check and send' },
}

export function stepNumber(step: ApplyStep): Words {
  const number = applySteps.indexOf(step) + 1
  return {
    vi: `Bước ${number} trên ${applySteps.length}`,
    en: `Step ${number} of ${applySteps.length}`,
  }
}

export const refusalWords: Readonly<Record<OnlineRefusal, { readonly title: Words; readonly text: Words }>> =
  {
    'not-valid': {
      title: {
        vi: 'Hôm nay nơi này không làm thủ tục này',
        en: 'This is not done here today',
      },
      text: {
        vi: 'Quy định đã thay đổi. Hãy xem lại thủ tục trong danh mục để biết nơi đang làm.',
        en: 'The rules have changed. See the list of procedures for where it is done now.',
      },
    },
    'not-online': {
      title: { vi: 'Thủ tục này chưa nộp trên mạng được', en: 'This cannot be handed in on line yet' },
      text: {
        vi: 'Bạn chuẩn bị giấy tờ theo danh sách rồi nộp tại quầy, hoặc gửi bưu điện nếu thủ tục cho phép.',
        en: 'Prepare the papers on the list and hand them in at the counter, or by post where that is allowed.',
      },
    },
    'no-days': {
      title: {
        vi: 'Thủ tục này hiện phải nộp tại quầy',
        en: 'This must be handed in at the counter for now',
      },
      text: {
        vi: 'Thời hạn giải quyết chưa được xác nhận nên chúng tôi chưa hẹn ngày trả kết quả trên mạng được. Người ở quầy sẽ nhận hồ sơ và hẹn bạn.',
        en: 'The time that it takes is not confirmed, so we cannot give you an appointment on line. The counter will take your dossier and tell you the day.',
      },
    },
  }

export const wayWords: Readonly<Record<PaperWay, Words>> = {
  upload: { vi: 'Chụp ảnh hoặc chọn tệp', en: 'Photograph it or choose a file' },
  declared: { vi: 'Dùng tờ khai tôi đã điền ở bước 1', en: 'Use the form that I filled in at step 1' },
  later: {
    vi: 'Mang bản giấy đến quầy hoặc gửi bưu điện',
    en: 'I bring the paper to the counter or post it',
  },
  'not-needed': { vi: 'Không thuộc trường hợp này', en: 'It does not apply to me' },
}

export const originalLaterWords: Words = {
  vi: 'Khi nhận kết quả, bạn mang bản chính để đối chiếu.',
  en: 'Bring the original when you collect the result, to be compared.',
}

export const commonWords = {
  next: { vi: 'Lưu và tiếp tục', en: 'Save and go on' },
  later: { vi: 'Lưu, để làm sau', en: 'Save for later' },
  missing: { vi: 'Chưa trả lời', en: 'Not answered' },
  change: { vi: 'Sửa', en: 'Change' },
} as const
