import { z } from 'zod'
import { notFound, page, redirect } from '../../../platform/http/answer.ts'
import { type FieldProblem, requiredText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { findCase } from '../store/case-store.ts'
import { insertReading } from '../store/desk-case.ts'
import { readingAs, staffReader } from '../store/reading-as.ts'
import { openForStaff, type StaffVisit } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'

/** For how long somebody is not asked again why they read a confidential case, in minutes. */
const readingMinutes = 30

const ReadForm = z.object({
  lyDo: requiredText(problem({ vi: 'Hãy nêu lý do xem hồ sơ', en: 'Say why you read it' }), 500),
})

/** Asks whoever does not handle a confidential case why they read it, and keeps the reason. */
export function readingRoutes({ office }: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.read,
      access: 'cases.read',
      params: CaseParams,
      handle: (visit) => show(visit, visit.params.caseId, []),
    }),
    post({
      path: deskPaths.read,
      access: 'cases.read',
      audit: 'case.reading-begun',
      params: CaseParams,
      form: ReadForm,
      invalid: (visit, problems) => show(visit, visit.params.caseId, problems),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined) return notFound()
          await insertReading(tx, {
            caseId,
            personId: visit.actor.personId,
            reason: visit.form.lyDo,
            begunAt: visit.now,
            until: new Date(visit.now.getTime() + readingMinutes * 60_000),
          })
          await audit({
            subject: { kind: 'case', id: caseId },
            unitId: opened.case.standing.unitId,
            reason: visit.form.lyDo,
          })
          return redirect(deskPaths.case.to({ caseId }))
        }),
    }),
  ]
}

async function show(visit: StaffVisit, caseId: CaseId, problems: readonly FieldProblem[]) {
  const found = await readingAs(visit.database, staffReader(visit), (reader) => findCase(reader, caseId))
  if (found === undefined) return notFound()
  const view = <ReadPage caseId={caseId} code={found.code} problems={problems} />
  return page(view, problems.length === 0 ? 200 : 422)
}

const texts = {
  title: { vi: 'Hồ sơ bảo mật', en: 'A confidential case' },
  lead: {
    vi: 'Bạn không phải người xử lý hồ sơ này. Hãy nêu lý do xem; lý do và mỗi lần xem đều được ghi lại.',
    en: 'You do not handle this case. Say why you read it; the reason and each reading are recorded.',
  },
  reason: { vi: 'Lý do xem', en: 'Why' },
  open: { vi: 'Xem hồ sơ', en: 'Read the case' },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
} as const

function ReadPage({
  caseId,
  code,
  problems,
}: {
  readonly caseId: CaseId
  readonly code: string
  readonly problems: readonly FieldProblem[]
}) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={code}
      lead={texts.lead}
      back={{ href: deskPaths.list.to({}), text: texts.back }}
      errors={problems}
    >
      <Form action={deskPaths.read.to({ caseId })} requestId={crypto.randomUUID()}>
        <TextAreaField
          name="lyDo"
          label={texts.reason}
          error={errorOf(problems, 'lyDo')}
          rows={3}
          maxLength={500}
        />
        <Button>{words(texts.open)}</Button>
      </Form>
    </Page>
  )
}
