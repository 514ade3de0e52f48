import { z } from 'zod'
import { listOf, optionalText, requiredText } from '../../../platform/http/form.ts'
import {
  chosenId,
  lines,
  requiredDay,
  requiredUnit,
  time,
  wholeNumber,
} from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { ExamRoom } from '../domain/recruitment/exam-rooms.ts'
import { Post, panelParts } from '../domain/recruitment/round.ts'
import { recruitmentEvents } from '../domain/recruitment/timetable.ts'

const postsProblem = problem({
  vi: 'Mỗi dòng một vị trí: mã; tên; số lượng. Ví dụ: GV-TH; Giáo viên tiểu học; 5',
  en: 'One post a line: code; name; places. For example: GV-TH; Primary teacher; 5',
})

/** `GV-TH; Giáo viên tiểu học; 5`, one post a line. */
const posts = lines.transform((all, context) => {
  const read = all.map((line) => {
    const [code = '', name = '', places = ''] = line.split(/[;\t]/u).map((part) => part.trim())
    return Post.safeParse({ code: code.toUpperCase(), name, places: Number(places) })
  })
  const good = read.flatMap((one) => (one.success ? [one.data] : []))
  if (
    good.length === read.length &&
    good.length > 0 &&
    new Set(good.map(({ code }) => code)).size === good.length
  )
    return good
  context.addIssue({ code: 'custom', message: postsProblem })
  return z.NEVER
})

export const CreateForm = z.object({
  donVi: requiredUnit,
  ten: requiredText(problem({ vi: 'Nhập tên đợt tuyển dụng', en: 'Name the recruitment' }), 300),
  canCu: requiredText(
    problem({ vi: 'Ghi số, ký hiệu kế hoạch đã được phê duyệt', en: 'Type the number of the approved plan' }),
    500,
  ),
  ngayDuyet: requiredDay,
  viTri: posts,
  dieuKien: requiredText(problem({ vi: 'Ghi điều kiện dự tuyển', en: 'Type the conditions' }), 10_000),
  diemSan: wholeNumber(0, 100, problem({ vi: 'Nhập điểm từ 0 đến 100', en: 'Type a mark from 0 to 100' })),
  chenhLech: wholeNumber(
    1,
    100,
    problem({ vi: 'Nhập số điểm chênh lệch từ 1 đến 100', en: 'Type a difference from 1 to 100' }),
  ),
  lechPhucKhao: wholeNumber(
    0,
    100,
    problem({ vi: 'Nhập số điểm chênh lệch từ 0 đến 100', en: 'Type a difference from 0 to 100' }),
  ),
})

export const EventForm = z.object({ buoc: z.enum(recruitmentEvents), ngay: requiredDay })

export const PanelForm = z.object({
  nguoi: chosenId('person', problem({ vi: 'Chọn một người', en: 'Choose a person' })),
  vaiTro: z.enum(panelParts, { error: problem({ vi: 'Chọn vai trò', en: 'Choose a part' }) }),
})

export const DeclareForm = z.object({ nguoiThan: lines })

export const RecuseForm = z.object({
  nguoi: chosenId('person', problem({ vi: 'Chọn một người', en: 'Choose a person' })),
  lyDo: requiredText(problem({ vi: 'Ghi lý do', en: 'Type the reason' }), 500),
})

export const CheckForm = z
  .object({
    ketQua: z.enum(['du', 'khong'], {
      error: problem({ vi: 'Chọn kết quả kiểm tra', en: 'Choose the finding' }),
    }),
    lyDo: optionalText(500),
    uuTien: z.enum(['0', '250', '500', '750']).catch('0'),
  })
  .refine(({ ketQua, lyDo }) => ketQua === 'du' || lyDo !== '', {
    path: ['lyDo'],
    error: problem({
      vi: 'Ghi điều kiện nào trong thông báo chưa đáp ứng; không ghi tên người',
      en: 'Say which condition of the notice is not met; no names',
    }),
  })

export const MarkForm = z.object({
  phach: z.string().trim().min(1).max(20),
  diem: z.string().transform((text, context) => {
    const number = Number(text.trim().replace(',', '.'))
    if (/^\d{1,3}([.,]\d{1,2})?$/u.test(text.trim()) && number <= 100) return Math.round(number * 100)
    context.addIssue({
      code: 'custom',
      message: problem({ vi: 'Nhập điểm như 72,5', en: 'Type a mark such as 72.5' }),
    })
    return z.NEVER
  }),
})

/** A button without a field. */
export const ConfirmForm = z.object({})

const roomsProblem = problem({
  vi: 'Mỗi dòng một phòng: tên phòng; số chỗ. Ví dụ: Phòng 1; 24',
  en: 'One room a line: name; seats. For example: Room 1; 24',
})

/** `Phòng 1; 24`, one room a line. */
const rooms = lines.transform((all, context) => {
  const read = all.map((line) => {
    const [name = '', seats = ''] = line.split(/[;\t]/u).map((part) => part.trim())
    return ExamRoom.safeParse({ name, seats: Number(seats) })
  })
  const good = read.flatMap((one) => (one.success ? [one.data] : []))
  const names = new Set(good.map(({ name }) => name))
  if (good.length === read.length && good.length > 0 && names.size === good.length) return good
  context.addIssue({ code: 'custom', message: roomsProblem })
  return z.NEVER
})

export const RoomsForm = z.object({
  diaDiem: requiredText(problem({ vi: 'Ghi địa điểm thi', en: 'Say where the examination is' }), 300),
  ngay: requiredDay,
  gio: time,
  phong: rooms,
})

export const AttendanceForm = z.object({ vang: listOf(z.string().max(20)) })

export const NoticeForm = z.object({
  ngay: requiredDay,
  dieuKien: requiredText(problem({ vi: 'Ghi điều kiện dự tuyển', en: 'Type the conditions' }), 10_000),
  lyDo: requiredText(
    problem({ vi: 'Ghi lý do thay đổi; lý do được công khai', en: 'Give the reason; it is public' }),
    500,
  ),
})

export const ChooseForm = z.object({
  chon: listOf(z.string().max(20)),
  lyDo: requiredText(
    problem({ vi: 'Ghi lý do chọn; lý do được công khai', en: 'Give the reason; it is public' }),
    2_000,
  ),
})
