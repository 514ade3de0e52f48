import { z } from 'zod'

/** The papers for which some act prescribes, or prescribed, a form. */
export const formedPapers = [
  'dossier-receipt',
  'dossier-supplement',
  'dossier-refusal',
  'apology-letter',
  'dossier-stop',
  'control-slip',
  'dossier-register',
  'complaint-acceptance',
  'complaint-non-acceptance',
  'complaint-decision-first',
  'complaint-decision-second',
  'petition-transfer',
  'petition-guidance',
  'information-request-receipt',
  'information-provided',
  'information-extension',
  'information-refusal',
] as const
export type FormedPaper = (typeof formedPapers)[number]

/** A form as an act prescribes it for a time. */
export const PaperForm = z.strictObject({
  /** "Mẫu số 01"; null where the act's number for it is not known. */
  form: z.string().min(1).nullable(),
  /** As printed at the head of the paper. */
  name: z.string().min(1),
  act: z.string().min(1),
  annex: z.string().min(1),
  paper: z.enum(['A4', 'A5']).default('A4'),
  /** Where the form of a time says something else than its predecessor: which of the wordings it has. */
  wording: z.enum(['new-appointment', 'extension']).optional(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
  /** Where it was seen. */
  source: z.string().min(1),
  /** confirmed: number, name and date were read in a source; the wording of the form may still differ. */
  status: z.enum(['confirmed', 'unconfirmed']),
  note: z.string().optional(),
})
export type PaperForm = z.infer<typeof PaperForm>

export const PaperForms = z
  .record(z.enum(formedPapers), z.array(PaperForm).min(1))
  .superRefine((forms, context) => {
    for (const [paper, versions] of Object.entries(forms)) {
      const sorted = [...versions].sort((one, other) => one.validFrom.localeCompare(other.validFrom))
      for (const [at, version] of sorted.entries()) {
        const next = sorted[at + 1]
        if (next === undefined) continue
        if (version.validTo !== null && version.validTo < next.validFrom) continue
        context.addIssue({ code: 'custom', path: [paper], message: 'two forms of one paper on one day' })
      }
    }
  })
export type PaperForms = z.infer<typeof PaperForms>

/** The form of a paper for what was received on a day; undefined when none was in force. */
export function findForm(forms: PaperForms, paper: FormedPaper, receivedOn: string): PaperForm | undefined {
  return forms[paper].find(
    (form) => form.validFrom <= receivedOn && (form.validTo === null || receivedOn <= form.validTo),
  )
}

/** "Mẫu số 01, Phụ lục I, Thông tư 03/2025/TT-VPCP", as the paper says it in small type. */
export function citeForm({ form, annex, act }: PaperForm): string {
  return [form, annex, act].filter((part) => part !== null).join(', ')
}
