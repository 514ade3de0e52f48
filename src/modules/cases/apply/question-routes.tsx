import { z } from 'zod'
import { type Answer, page } from '../../../platform/http/answer.ts'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import type { Path } from '../../../platform/http/path.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { fieldsOfStep, type QuestionStep, questionSteps } from '../domain/apply/apply-questions.ts'
import { checkValues, type Fields, fieldsOf } from '../domain/fields/field.ts'
import { findPaymentAccount } from '../store/apply-accounts.ts'
import { stepAddresses } from './apply-frame.tsx'
import { changeDraft } from './change-draft.ts'
import { type ApplyGround, type OpenDraft, withOwnDraft } from './open-draft.ts'
import { applyPaths } from './paths.ts'
import { QuestionPage } from './question-page.tsx'

const AnyForm = z.record(z.string(), z.unknown())

const paths: Readonly<Record<QuestionStep, Path<never>>> = {
  declaration: applyPaths.declaration,
  applicant: applyPaths.applicant,
  result: applyPaths.result,
}
const nextOf: Readonly<Record<QuestionStep, string>> = {
  declaration: stepAddresses.applicant,
  applicant: stepAddresses.papers,
  result: stepAddresses.check,
}
const backOf = (step: QuestionStep, { version, unit }: OpenDraft): string =>
  step === 'declaration'
    ? applyPaths.start.to({ slug: version.slug }, { 'don-vi': unit.code })
    : step === 'applicant'
      ? stepAddresses.declaration
      : stepAddresses.papers

/** The pages of questions; each keeps what was typed, and goes on only with what passes its checks. */
export function questionRoutes(ground: ApplyGround): Route[] {
  return questionSteps.flatMap((step) => [
    get({
      path: paths[step],
      access: 'anyone',
      handle: (visit) =>
        withOwnDraft(ground, visit, (opened) => showStep(visit, step, opened, opened.draft[step], [])),
    }),
    post({
      path: paths[step],
      access: 'anyone',
      audit: 'dossier-draft.saved',
      form: AnyForm,
      invalid: (visit, problems, typed) =>
        withOwnDraft(ground, visit, (opened) => showStep(visit, step, opened, typed, problems)),
      handle: (visit) =>
        withOwnDraft(ground, visit, async (opened) => {
          const fields = fieldsOfStep(step, opened.type, opened.version)
          const typed = typedOf(fields, visit.form)
          const isForLater = visit.form.hanhDong === 'de-sau'
          const checked = checkValues(fields, typed, visit.today)
          if (!isForLater && !checked.ok) return showStep(visit, step, opened, typed, checked.problems)
          const next = isForLater ? applyPaths.code.to({}) : nextOf[step]
          return changeDraft(ground, visit, opened, next, async (_, current) => ({
            ...current,
            [step]: typed,
          }))
        }),
    }),
  ])
}

async function showStep(
  { database }: Visit<unknown, unknown>,
  step: QuestionStep,
  opened: OpenDraft,
  typed: RawForm,
  problems: readonly FieldProblem[],
): Promise<Answer> {
  const hasAccount = step === 'result' && (await findPaymentAccount(database, opened.unit.id)) !== undefined
  return page(
    <QuestionPage
      step={step}
      opened={opened}
      back={backOf(step, opened)}
      fields={fieldsOfStep(step, opened.type, opened.version)}
      typed={typed}
      problems={problems}
      hasAccount={hasAccount}
    />,
    problems.length > 0 ? 422 : 200,
  )
}

/** Only what the page asks, as it was typed and no longer than a form can be. */
function typedOf(fields: Fields, raw: RawForm): Record<string, string | string[]> {
  const typed: [string, string | string[]][] = []
  for (const { name } of fieldsOf(fields)) {
    const value = raw[name]
    if (typeof value === 'string') typed.push([name, storable(value)])
    else if (Array.isArray(value))
      typed.push([name, value.filter((one) => typeof one === 'string').map(storable)])
  }
  return Object.fromEntries(typed)
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').slice(0, 12_000)
}
