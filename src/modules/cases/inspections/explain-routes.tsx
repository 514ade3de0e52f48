import { z } from 'zod'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { parseForm, requiredText } from '../../../platform/http/form.ts'
import { version } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { InspectionRefusal } from '../domain/inspections/decide-inspection.ts'
import { insertExplanation } from '../store/inspection-findings.ts'
import { ExplainPage } from './explain-page.tsx'
import type { InspectionGround } from './inspection-dependencies.ts'
import { InspectionParams } from './inspection-forms.ts'
import { takeStep } from './inspection-routes.tsx'
import { type InspectionVisit, seeInspection } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'
import { termDeadline } from './term-deadline.ts'

const missing = problem({ vi: 'Hãy giải trình phát hiện này', en: 'Say something to this finding' })

/** The school answers what was found. */
export function explainRoutes(ground: InspectionGround): Route[] {
  const show = (
    visit: InspectionVisit,
    form: TypedForm = nothingTyped,
    refusal?: InspectionRefusal | 'stale',
  ) => showExplanation(visit, ground, form, refusal)
  return [
    get({
      path: inspectionPaths.explain,
      access: 'inspections.answer',
      params: InspectionParams,
      handle: (visit) => show(visit),
    }),
    post({
      path: inspectionPaths.explain,
      access: 'inspections.answer',
      audit: 'inspection.explained',
      params: InspectionParams,
      // Its fields depend on what was found, so they are read below.
      form: z.record(z.string(), z.unknown()),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const seen = await seeInspection(visit, ground)
        if (seen === undefined || !seen.parties.has('principal')) return notFound()
        const { findings, inspection } = seen.view
        const schema = z.object({
          phienBan: version,
          ...Object.fromEntries(findings.map(({ id }) => [`giaiTrinh.${id}`, requiredText(missing, 10_000)])),
        })
        const read = parseForm(schema, visit.form)
        if (!read.ok) return show(visit, { typed: visit.form, problems: read.problems })
        const said = new Map(Object.entries(read.value))
        const wish = { action: 'explain', reason: '', number: null, version: read.value.phienBan } as const
        return takeStep(
          visit,
          ground,
          wish,
          async ({ tx }) => {
            for (const { id } of findings) {
              await insertExplanation(tx, inspection.id, {
                findingId: id,
                text: String(said.get(`giaiTrinh.${id}`)),
                authorId: visit.actor.personId,
                at: visit.now,
              })
            }
          },
          (refusal) => show(visit, { typed: visit.form, problems: [] }, refusal),
        )
      },
    }),
  ]
}

async function showExplanation(
  visit: InspectionVisit,
  ground: InspectionGround,
  form: TypedForm,
  refusal: InspectionRefusal | 'stale' | undefined,
): Promise<Answer> {
  const seen = await seeInspection(visit, ground)
  if (seen === undefined || !seen.parties.has('principal')) return notFound()
  if (seen.view.inspection.state !== 'awaiting-explanation' && refusal === undefined) return notFound()
  const { explanation } = seen.view
  const { from } = explanation
  return page(
    <ExplainPage
      view={seen.view}
      form={form}
      refusal={refusal}
      derivation={from === null ? null : termDeadline({ ...explanation, from }, ground.calendar, visit.now)}
      requestId={crypto.randomUUID()}
    />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}
