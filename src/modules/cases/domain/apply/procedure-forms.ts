import { z } from 'zod'
import { field } from '../fields/field.ts'

/** What a procedure asks beyond what every dossier asks, as it is filled in on line. */
export const procedureForms = {
  pupil: z.object({
    pupilBorn: field.day({
      label: { vi: 'Ngày sinh của học sinh', en: 'The pupil’s day of birth' },
      within: 'past',
    }),
    schoolNow: field.text({
      label: { vi: 'Trường, lớp đang học', en: 'School and class now' },
      hint: {
        vi: 'Ví dụ: lớp 7A2, Trường THCS Trần Phú. Chưa đi học thì ghi “chưa học”.',
        en: 'For example: class 7A2, Trần Phú lower secondary school. If at none, say so.',
      },
    }),
    schoolWished: field.text({
      label: { vi: 'Trường, lớp muốn vào học', en: 'School and class wished for' },
    }),
    because: field.longText({
      label: { vi: 'Lý do', en: 'Reason' },
      hint: {
        vi: 'Vài chữ là đủ, ví dụ: gia đình chuyển nhà.',
        en: 'A few words are enough: the family has moved.',
      },
      maximum: 2_000,
    }),
  }),
  certificate: z.object({
    holderBorn: field.day({
      label: { vi: 'Ngày sinh ghi trên bằng', en: 'Day of birth on the certificate' },
      within: 'past',
    }),
    certificate: field.text({
      label: { vi: 'Tên bằng, chứng chỉ hoặc học bạ', en: 'Name of the certificate or record' },
      hint: {
        vi: 'Ví dụ: bằng tốt nghiệp trung học cơ sở.',
        en: 'For example: lower secondary certificate.',
      },
    }),
    schoolAndYear: field.text({
      label: { vi: 'Trường đã học, năm tốt nghiệp', en: 'School, and year of graduation' },
    }),
    certificateNumber: field.text({
      label: { vi: 'Số hiệu bằng hoặc số vào sổ', en: 'Number of the certificate or in the register' },
      hint: { vi: 'Không nhớ thì để trống.', en: 'Leave it empty if you do not know it.' },
      required: false,
    }),
    wanted: field.longText({
      label: { vi: 'Điều bạn cần', en: 'What you need' },
      hint: {
        vi: 'Ví dụ: 2 bản sao; hoặc sửa tên đệm từ “Thi” thành “Thị”.',
        en: 'For example: two copies; or a corrected middle name.',
      },
      maximum: 2_000,
    }),
  }),
  support: z.object({
    childBorn: field.day({
      label: { vi: 'Ngày sinh của người được hỗ trợ', en: 'Day of birth of whoever is supported' },
      within: 'past',
    }),
    schoolAndClass: field.text({
      label: { vi: 'Trường, lớp (hoặc nơi làm việc)', en: 'School and class, or place of work' },
    }),
    ground: field.longText({
      label: { vi: 'Thuộc diện được hỗ trợ', en: 'Ground of the support' },
      hint: {
        vi: 'Ví dụ: hộ nghèo; con công nhân khu công nghiệp; khuyết tật.',
        en: 'For example: a poor household; parents work in an industrial zone; a disability.',
      },
      maximum: 2_000,
    }),
    account: field.text({
      label: { vi: 'Tài khoản nhận tiền', en: 'Account for the money' },
      hint: {
        vi: 'Tên ngân hàng, số tài khoản, tên chủ tài khoản. Muốn nhận tiền mặt thì để trống.',
        en: 'Bank, number and holder. Leave it empty for cash.',
      },
      required: false,
    }),
  }),
  facility: z.object({
    facilityAddress: field.address({
      label: { vi: 'Địa chỉ của trường, cơ sở', en: 'Address of the school' },
    }),
    represented: field.text({
      label: { vi: 'Người đại diện và chức vụ', en: 'Represented by, and position' },
    }),
    wanted: field.longText({
      label: { vi: 'Nội dung đề nghị', en: 'What is asked for' },
      hint: {
        vi: 'Ví dụ: quy mô, số lớp, thời gian bắt đầu.',
        en: 'For example: size, number of classes, when it begins.',
      },
      maximum: 5_000,
    }),
  }),
  general: z.object({
    wanted: field.longText({
      label: { vi: 'Nội dung đề nghị', en: 'What you ask for' },
      maximum: 5_000,
    }),
  }),
} as const satisfies Record<string, z.ZodObject>

export type ProcedureFormCode = keyof typeof procedureForms

/** By what a procedure is called within the platform, where its own definition names no form. */
const formsBySlug: readonly (readonly [RegExp, ProcedureFormCode])[] = [
  [/^(transfer-of|admission-(of|to))-/u, 'pupil'],
  [/(certificates?-from|correction-of-(certificates|school-transcripts))/u, 'certificate'],
  [/(support|allowance|grants|fee-exemption)/u, 'support'],
  [
    /^(establish|permit|merge|dissolve|convert)|^(national-standard|quality-certificate|assessment|recognition)/u,
    'facility',
  ],
]

/** Which form a procedure has; the general one when nobody made one for it. */
export function formOfProcedure({
  slug,
  fields,
}: {
  readonly slug: string
  readonly fields?: string | undefined
}): ProcedureFormCode {
  const named = codes.find((code) => code === fields)
  return named ?? formsBySlug.find(([pattern]) => pattern.test(slug))?.[1] ?? 'general'
}

const codes: readonly ProcedureFormCode[] = ['pupil', 'certificate', 'support', 'facility', 'general']
