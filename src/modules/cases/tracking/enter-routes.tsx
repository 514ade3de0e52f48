import { z } from 'zod'
import { page, redirect, withCookies } from '../../../platform/http/answer.ts'
import type { ReceiptSession } from '../../../platform/http/receipt-session.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { readReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { findCaseByReceipt } from '../store/receipt-code.ts'
import { EnterPage } from './enter-page.tsx'
import { trackingPaths } from './paths.ts'

const slipProblem = problem({
  vi: 'Mã gồm 16 chữ số và có thể có chữ số gõ nhầm. Hãy so lại từng số với biên nhận.',
  en: 'A code has 16 digits, and one may be mistyped. Compare each with your receipt.',
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

const unknownCode = {
  field: 'ma',
  message: {
    vi: 'Không mở được hồ sơ nào với mã này. Hãy so lại từng số với biên nhận.',
    en: 'No case can be opened with this code. Compare each digit with your receipt.',
  },
}

const EnterQuery = z.object({ dong: z.string().optional().catch(undefined) })
const islands = ['receipt-code']

/** Entering a receipt code, and closing the case again. */
export function enterRoutes({ secret }: CaseDependencies, session: ReceiptSession<'case'>): Route[] {
  return [
    get({
      path: trackingPaths.enter,
      access: 'anyone',
      query: EnterQuery,
      handle: async ({ query }) =>
        page(<EnterPage form={nothingTyped} closed={query.dong !== undefined} />, 200, islands),
    }),
    post({
      path: trackingPaths.enter,
      access: 'anyone',
      audit: 'case.opened-by-receipt',
      form: CodeForm,
      attemptsPerMinute: 30,
      invalid: async (_, problems) =>
        page(<EnterPage form={{ typed: {}, problems }} closed={false} />, 422, islands),
      handle: async ({ form, database, now }) => {
        const caseId = await findCaseByReceipt(database, form.ma, secret)
        if (caseId === undefined) {
          const wrong = { typed: {}, problems: [unknownCode] }
          return page(<EnterPage form={wrong} closed={false} />, 422, islands)
        }
        return withCookies(redirect(trackingPaths.case.to({})), [session.open(caseId, now)])
      },
    }),
    post({
      path: trackingPaths.leave,
      access: 'anyone',
      audit: 'case.closed-by-citizen',
      form: z.unknown(),
      invalid: async () => redirect(trackingPaths.enter.to({})),
      handle: async () => withCookies(redirect(trackingPaths.enter.to({}, { dong: '1' })), [session.close()]),
    }),
  ]
}
