import { z } from 'zod'
import { inspectionTopics } from '../../../platform/content/schema/inspection.ts'
import { listOf, requiredText } from '../../../platform/http/form.ts'
import { chosenId, optionalNumber, requiredDay, version } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { findingKinds, inspectionActions } from '../domain/inspections/inspection.ts'
import { stepForm } from './step-form.ts'

export const InspectionParams = z.object({ inspectionId: idSchema('inspection') })

/** Steps that are taken on the page of the inspection itself. */
export const InspectionStepForm = stepForm(inspectionActions)

export const FindingForm = z.object({
  muc: z.string().max(60).catch(''),
  loai: z.enum(findingKinds, problem({ vi: 'Hãy chọn loại', en: 'Choose the kind' })),
  noiDung: requiredText(problem({ vi: 'Hãy ghi điều phát hiện', en: 'Say what was found' }), 5_000),
})

const required = {
  number: problem({ vi: 'Hãy ghi số quyết định', en: 'Give the number of the decision' }),
  leader: problem({ vi: 'Hãy chọn trưởng đoàn', en: 'Choose who leads the team' }),
  order: problem({
    vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi',
    en: 'The last day comes after the first',
  }),
}

/** The decision: number, days on site, who leads and who goes along. */
export const DecideForm = z
  .object({
    phienBan: version,
    so: optionalNumber(1, 99_999).pipe(z.number(required.number)),
    tuNgay: requiredDay,
    denNgay: requiredDay,
    truongDoan: chosenId('person', required.leader),
    thanhVien: listOf(idSchema('person')),
  })
  .refine(({ tuNgay, denNgay }) => tuNgay <= denNgay, { path: ['denNgay'], message: required.order })

/** An inspection that no programme foresaw; it needs its reason. */
export const UnplannedForm = z.object({
  truong: chosenId('unit', problem({ vi: 'Hãy chọn trường', en: 'Choose the school' })),
  noiDung: z.enum(inspectionTopics, problem({ vi: 'Hãy chọn nội dung', en: 'Choose the topic' })),
  han: requiredDay,
  lyDo: requiredText(
    problem({ vi: 'Hãy ghi vì sao phải kiểm tra đột xuất', en: 'Say why it has to be inspected now' }),
    2_000,
  ),
})
