import type {
  DossierPart,
  OnlineLevel,
  PaperKind,
  ProcedureApplicant,
  ProcedureChannel,
  ProcedureField,
  ProcedurePlace,
  ProcedureTime,
  StageRole,
} from '../../../platform/content/schema/procedure.ts'
import type { SchoolKind } from '../../../platform/content/schema/unit-kind.ts'
import type { Words } from '../../../platform/i18n/words.ts'

export const placeWords = {
  school: { vi: 'Trường học', en: 'The school' },
  office: { vi: 'Phòng Giáo dục và Đào tạo', en: 'The education office' },
  commune: { vi: 'Ủy ban nhân dân xã, phường', en: 'The commune' },
  province: { vi: 'Cấp tỉnh (Sở Giáo dục và Đào tạo)', en: 'The province' },
} as const satisfies Record<ProcedurePlace, Words>

export const levelWords = {
  preschool: { vi: 'Mầm non', en: 'Preschool' },
  kindergarten: { vi: 'Mẫu giáo', en: 'Kindergarten' },
  'primary-school': { vi: 'Tiểu học', en: 'Primary school' },
  'lower-secondary-school': { vi: 'Trung học cơ sở', en: 'Lower secondary school' },
} as const satisfies Record<SchoolKind, Words>

export const onlineWords = {
  full: { vi: 'Làm hết trên mạng (toàn trình)', en: 'All of it on line' },
  partial: { vi: 'Làm một phần trên mạng', en: 'A part of it on line' },
  information: { vi: 'Trên mạng chỉ có thông tin', en: 'Only information on line' },
} as const satisfies Record<OnlineLevel, Words>

export const channelWords = {
  counter: { vi: 'Nộp trực tiếp', en: 'At the counter' },
  online: { vi: 'Nộp trên mạng', en: 'On line' },
  post: { vi: 'Gửi qua bưu điện', en: 'By post' },
} as const satisfies Record<ProcedureChannel, Words>

export const applicantWords = {
  parent: { vi: 'Cha mẹ, người giám hộ', en: 'Parents or guardians' },
  learner: { vi: 'Học sinh, người học', en: 'Pupils and learners' },
  'certificate-holder': { vi: 'Người có tên trên văn bằng', en: 'Whoever is named on the certificate' },
  teacher: { vi: 'Giáo viên', en: 'Teachers' },
  school: { vi: 'Nhà trường', en: 'Schools' },
  founder: { vi: 'Tổ chức, cá nhân thành lập trường', en: 'Founders of schools' },
  commune: { vi: 'Ủy ban nhân dân xã, phường', en: 'Communes' },
} as const satisfies Record<ProcedureApplicant, Words>

export const roleWords = {
  receiver: { vi: 'Người tiếp nhận', en: 'Receiver' },
  handler: { vi: 'Người thụ lý', en: 'Handler' },
  head: { vi: 'Lãnh đạo', en: 'Head' },
  'other-agency': { vi: 'Cơ quan khác', en: 'Other agency' },
} as const satisfies Record<StageRole, Words>

export const paperWords = {
  original: { vi: 'bản chính', en: 'original' },
  copy: { vi: 'bản sao', en: 'copy' },
  'certified-copy': { vi: 'bản sao có chứng thực', en: 'certified copy' },
  scan: { vi: 'bản chụp', en: 'scan' },
  form: { vi: 'mẫu đơn điền sẵn', en: 'form filled in' },
} as const satisfies Record<PaperKind, Words>

/** What of a procedure is marked as not yet confirmed. */
export const fieldWords = {
  code: { vi: 'mã số', en: 'the number' },
  name: { vi: 'tên gọi', en: 'the name' },
  legalBasis: { vi: 'căn cứ pháp lý', en: 'the legal basis' },
  time: { vi: 'thời hạn', en: 'the time' },
  fee: { vi: 'phí, lệ phí', en: 'the fee' },
  dossier: { vi: 'giấy tờ phải nộp', en: 'the papers' },
  result: { vi: 'kết quả', en: 'the result' },
  authority: { vi: 'nơi giải quyết', en: 'who decides' },
  online: { vi: 'mức độ dịch vụ công trực tuyến', en: 'the level of online service' },
  eligibility: { vi: 'điều kiện', en: 'who may do it' },
  stages: { vi: 'các bước xử lý', en: 'the steps' },
} as const satisfies Record<ProcedureField, Words>

export const unconfirmedWords: Words = { vi: 'chưa xác nhận', en: 'unconfirmed' }

/** How long it takes, in a few words. */
export function timeWords(time: ProcedureTime): Words {
  switch (time.unit) {
    case 'working-day':
    case 'calendar-day': {
      const unit =
        time.unit === 'working-day'
          ? { vi: 'ngày làm việc', en: 'working days' }
          : { vi: 'ngày', en: 'calendar days' }
      const amount = time.days ?? time.text
      return amount === undefined
        ? { vi: 'Thời hạn chưa xác nhận', en: 'Time not confirmed' }
        : { vi: `${amount} ${unit.vi}`, en: `${amount} ${unit.en}` }
    }
    case 'per-plan':
      return { vi: 'Theo kế hoạch hằng năm', en: 'As planned each year' }
    case 'mixed':
      return { vi: 'Nhiều bước, mỗi bước một thời hạn', en: 'Several steps, each with its own time' }
    case 'none':
      return { vi: 'Không có thời hạn', en: 'No time is set' }
  }
}

/** What it costs, in a few words. */
export function feeWords(fee: number | string | undefined): Words {
  if (fee === undefined) return { vi: 'Chưa xác nhận', en: 'Not confirmed' }
  if (fee === 0) return { vi: 'Không thu tiền', en: 'Free of charge' }
  if (typeof fee === 'string') return { vi: sentence(fee), en: sentence(fee) }
  const amount = fee.toLocaleString('vi-VN')
  return { vi: `${amount} đồng`, en: `${amount} đồng` }
}

/** `bản chính, 1 bản`; empty when nothing is known of the paper but its name. */
export function paperDetails({ kind, copies }: DossierPart): Words {
  const said = kind === undefined ? undefined : paperWords[kind]
  const count = copies === undefined ? undefined : { vi: `${copies} bản`, en: `${copies} ×` }
  return {
    vi: [said?.vi, count?.vi].filter((text) => text !== undefined).join(', '),
    en: [count?.en, said?.en].filter((text) => text !== undefined).join(' '),
  }
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
