import type { Words } from '../../platform/i18n/words.ts'
import type { ReorganisationRefusal } from './domain/reorganisation.ts'
import type { Confidence, SchoolLevel, SuccessionKind, SuperiorKind, UnitKind } from './domain/unit.ts'

export const unitKindWords: Readonly<Record<UnitKind, Words>> = {
  'province-committee': { vi: 'Ủy ban nhân dân tỉnh', en: 'Province People’s Committee' },
  'province-department': { vi: 'Sở Giáo dục và Đào tạo', en: 'Province department of education' },
  'city-committee': { vi: 'Ủy ban nhân dân cấp huyện', en: 'District People’s Committee' },
  'city-office': { vi: 'Phòng Giáo dục và Đào tạo', en: 'District education office' },
  'commune-committee': { vi: 'Ủy ban nhân dân cấp xã', en: 'Commune People’s Committee' },
  'commune-department': {
    vi: 'Phòng Văn hóa – Xã hội cấp xã',
    en: 'Commune department of culture and social affairs',
  },
  'service-centre': {
    vi: 'Trung tâm Phục vụ hành chính công',
    en: 'Public administration service centre',
  },
  school: { vi: 'Trường', en: 'School' },
}

export const schoolLevelWords: Readonly<Record<SchoolLevel, Words>> = {
  MN: { vi: 'Mầm non', en: 'Preschool' },
  MG: { vi: 'Mẫu giáo', en: 'Kindergarten' },
  TH: { vi: 'Tiểu học', en: 'Primary' },
  THCS: { vi: 'Trung học cơ sở', en: 'Lower secondary' },
}

/** What a unit is, in the words of the public: a school by its level. */
export function kindWords({ kind, level }: { kind: UnitKind; level: SchoolLevel | null }): Words {
  if (level === null) return unitKindWords[kind]
  return {
    vi: `Trường ${schoolLevelWords[level].vi.toLowerCase()}`,
    en: `${schoolLevelWords[level].en} school`,
  }
}

export const superiorKindWords: Readonly<Record<SuperiorKind, Words>> = {
  administrative: { vi: 'Cơ quan quản lý trực tiếp', en: 'Directed by' },
  professional: { vi: 'Cơ quan hướng dẫn chuyên môn', en: 'Guided in its profession by' },
}

export const successionKindWords: Readonly<Record<SuccessionKind, Words>> = {
  rename: { vi: 'Đổi tên', en: 'Renamed' },
  merge: { vi: 'Sáp nhập', en: 'Merged' },
  split: { vi: 'Chia, tách', en: 'Split' },
  dissolve: { vi: 'Giải thể', en: 'Dissolved' },
  transfer: { vi: 'Chuyển giao nhiệm vụ', en: 'Matters handed over' },
}

export const confidenceWords: Readonly<Record<Confidence, Words>> = {
  confirmed: { vi: 'Đã đối chiếu văn bản', en: 'Checked against the text' },
  unconfirmed: { vi: 'Chưa đối chiếu văn bản gốc', en: 'Not yet checked against the text' },
}

/** What stands against a change, and what to do. */
export const refusalWords: Readonly<Record<ReorganisationRefusal, (unit: string) => Words>> = {
  'unknown-unit': (unit) => ({
    vi: `Không tìm thấy đơn vị ${unit}. Hãy tải lại trang và chọn lại.`,
    en: `There is no unit ${unit}. Reload the page and choose again.`,
  }),
  'code-taken': (unit) => ({
    vi: `Mã của ${unit} đã được dùng. Hãy chọn mã khác.`,
    en: `The code of ${unit} is taken. Choose another.`,
  }),
  'not-in-existence': (unit) => ({
    vi: `${unit} không hoạt động vào ngày liền trước ngày có hiệu lực. Hãy kiểm tra lại ngày.`,
    en: `${unit} does not exist on the eve of that day. Check the day.`,
  }),
  'already-changed-later': (unit) => ({
    vi: `${unit} đã có thay đổi được ghi từ ngày này trở đi; không sửa lại quá khứ. Hãy chọn ngày sau thay đổi gần nhất.`,
    en: `${unit} already has a change recorded on that day or later; the past is not rewritten. Choose a later day.`,
  }),
  'superior-not-in-existence': (unit) => ({
    vi: `Cơ quan quản lý ${unit} không hoạt động vào ngày có hiệu lực. Hãy chọn cơ quan khác.`,
    en: `The superior ${unit} does not exist on that day. Choose another.`,
  }),
  'successor-not-in-existence': (unit) => ({
    vi: `Đơn vị tiếp nhận ${unit} không hoạt động vào ngày có hiệu lực. Hãy chọn đơn vị khác.`,
    en: `The successor ${unit} does not exist on that day. Choose another.`,
  }),
  'successor-missing': (unit) => ({
    vi: `Hãy chọn đơn vị tiếp nhận nhiệm vụ của ${unit}.`,
    en: `Choose who takes over from ${unit}.`,
  }),
  'leaves-units-without-superior': (unit) => ({
    vi: `Còn đơn vị trực thuộc ${unit} chưa có cơ quan quản lý mới. Hãy chọn cho từng đơn vị.`,
    en: `Units under ${unit} would have no superior. Choose one for each.`,
  }),
  'above-itself': (unit) => ({
    vi: `${unit} không thể trực thuộc chính mình hay đơn vị dưới mình. Hãy chọn cơ quan khác.`,
    en: `${unit} cannot stand under itself or a unit below it. Choose another superior.`,
  }),
}
