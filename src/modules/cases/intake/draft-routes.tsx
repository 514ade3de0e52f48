import { z } from 'zod'
import { transaction } from '../../../platform/database/transaction.ts'
import { page } from '../../../platform/http/answer.ts'
import { definePath } from '../../../platform/http/path.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { formatReceiptCode, readReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { doorKinds } from '../domain/intake/door.ts'
import { applicantFields } from './applicant-form.ts'
import { concernOf, FormQuery } from './door-address.ts'
import { DraftSavedPage, ResumePage } from './draft-pages.tsx'
import { putAside, takeUp } from './drafts.ts'
import { filingUploads, showForm } from './filing-routes.tsx'
import { concernSlugs, intakePaths, kindSlugs } from './paths.ts'
import type { ShownOnce } from './shown-once.ts'

const slipProblem = problem({
  vi: 'Mã gồm 16 chữ số và có thể có chữ số gõ nhầm. Hãy so lại từng số.',
  en: 'A code has 16 digits, and one may be mistyped. Compare each of them.',
})

const CodeForm = z.object({
  ma: z
    .unknown()
    .optional()
    .transform((typed, context) => {
      const code = typeof typed === 'string' ? readReceiptCode(typed) : undefined
      if (code !== undefined) return code
      context.addIssue({ code: 'custom', message: slipProblem })
      return z.NEVER
    }),
})

const unknown = {
  field: 'ma',
  message: {
    vi: 'Không mở được bản nháp nào với mã này. Bản nháp có thể đã hết hạn hoặc đã gửi.',
    en: 'No draft can be opened with this code. It may have run out or been sent.',
  },
}

/** Putting a form aside and going on with it, without an account. */
export function draftRoutes(dependencies: CaseDependencies, shownOnce: ShownOnce): Route[] {
  const { secret } = dependencies
  return [
    ...doorKinds.map((kind) =>
      post({
        path: definePath(intakePaths.saveDraft.to({ kind: kindSlugs[kind] })),
        access: 'anyone',
        audit: 'case.draft-saved',
        query: FormQuery,
        // Whatever was written is put aside as it is: it is checked when it is sent.
        form: z.record(z.string(), z.unknown()),
        uploads: filingUploads,
        abuse: 'public-form',
        invalid: async () => page(<ResumePage form={nothingTyped} />, 422),
        handle: async ({ database, form, query, now, today }) => {
          const { maNhap, ...typed } = form
          const earlier = typeof maNhap === 'string' ? readReceiptCode(maNhap) : undefined
          const { fields } = dependencies.office.types.inForce(kind, today)
          const names = [...Object.keys(fields.shape), ...applicantFields]
          const draft = { kind, unit: query.noi, concern: concernOf(query.ve), typed }
          const code = await transaction(database, (tx) => putAside(tx, secret, draft, names, now, earlier))
          return page(<DraftSavedPage code={formatReceiptCode(code)} />)
        },
      }),
    ),
    get({
      path: intakePaths.resume,
      access: 'anyone',
      handle: async () => page(<ResumePage form={nothingTyped} />),
    }),
    post({
      path: intakePaths.resume,
      access: 'anyone',
      audit: 'case.draft-opened',
      form: CodeForm,
      attemptsPerMinute: 30,
      invalid: async (_, problems) => page(<ResumePage form={{ typed: {}, problems }} />, 422),
      handle: async (visit) => {
        const code = visit.form.ma
        const draft = await takeUp(visit.database, secret, code, visit.now)
        if (draft === undefined) return page(<ResumePage form={{ typed: {}, problems: [unknown] }} />, 422)
        const { kind, unit, concern, typed } = draft
        const way = { dependencies, shownOnce, kind, byStaff: false }
        const query = { noi: unit, ve: concernSlugs[concern] }
        return showForm(way, { ...visit, query }, { typed, problems: [] }, code)
      },
    }),
  ]
}
