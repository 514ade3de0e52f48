import { z } from 'zod'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { optionalDay, requiredDay } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { funds, purchaseSorts } from '../domain/books/purchase.ts'
import { optionalFile } from './selection-forms.ts'

export const PurchaseForm = z
  .object({
    loai: z.enum(purchaseSorts, problem({ vi: 'Chọn mua gì', en: 'Choose what was bought' })),
    ngayMua: requiredDay,
    noiBan: requiredText(problem({ vi: 'Ghi nơi bán', en: 'Say who sold it' }), 200),
    quanHe: z.enum(
      ['khong', 'co'],
      problem({
        vi: 'Cho biết nơi bán có quan hệ với người quyết định mua không',
        en: 'Say whether the seller is related to whoever decided',
      }),
    ),
    nguon: z.enum(funds, problem({ vi: 'Chọn nguồn tiền', en: 'Choose where the money came from' })),
    quyetDinh: optionalText(120),
    ngayQuyetDinh: optionalDay,
    hoaDon: optionalText(40),
    tep: optionalFile,
    bang: requiredText(problem({ vi: 'Ghi đã mua những gì', en: 'Say what was bought' }), 60_000),
  })
  .superRefine(({ quyetDinh, ngayQuyetDinh }, context) => {
    if ((quyetDinh === '') === (ngayQuyetDinh === null)) return
    context.addIssue({
      code: 'custom',
      path: [quyetDinh === '' ? 'quyetDinh' : 'ngayQuyetDinh'],
      message: problem({
        vi: 'Ghi cả số và ngày của quyết định',
        en: 'Give both the number and the day of the decision',
      }),
    })
  })

export const ReleaseForm = z.object({ giaiTrinh: optionalText(3_000) })
export const ReturnForm = z.object({
  nhanXet: requiredText(problem({ vi: 'Ghi điều cần sửa', en: 'Say what to change' }), 3_000),
})
export const WithdrawForm = z.object({
  lyDo: requiredText(problem({ vi: 'Ghi lý do gỡ', en: 'Say why it is withdrawn' }), 1_000),
})
