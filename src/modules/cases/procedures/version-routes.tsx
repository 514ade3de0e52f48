import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { unitNames } from '../../organisations/index.ts'
import type { ProcedureVersion } from '../domain/procedures/procedure-definition.ts'
import { decideWithdraw } from '../domain/procedures/version-rules.ts'
import { findProcedureVersion, versionsOf } from '../store/procedure-queries.ts'
import type { ProcedureDraft } from '../store/procedure-rows.ts'
import { addDraft, changeDraft, dropDraft, endVersion, lockVersions } from '../store/procedure-store.ts'
import { definitionOfForm, EditForm } from './edit-form.ts'
import { EditPage } from './edit-page.tsx'
import { procedurePaths } from './paths.ts'
import { manageProcedures } from './permissions.ts'
import { publishWords, withdrawWords } from './refusal-words.ts'
import { publishNow } from './save-procedures.ts'
import { proceduresTopic } from './topics.ts'
import { VersionPage } from './version-page.tsx'

const VersionParams = z.object({ procedureId: idSchema('procedure') })
type VersionVisit = Visit<z.infer<typeof VersionParams>, unknown, SignedIn>

const revision = z.coerce.number().int().min(0).catch(0)
const decision = requiredText(
  problem({ vi: 'Ghi quyết định công bố', en: 'Give the decision that promulgates it' }),
  500,
)
const PublishForm = z.object({ quyetDinh: decision, lan: revision })
const WithdrawForm = z.object({
  ngayCuoi: requiredDay,
  lyDo: requiredText(problem({ vi: 'Ghi căn cứ ngừng áp dụng', en: 'Say why it is withdrawn' }), 500),
})

/** One version: reading, changing, publishing, withdrawing and dropping it. */
export function versionRoutes(): Route[] {
  return [
    get({
      path: procedurePaths.version,
      access: manageProcedures,
      params: VersionParams,
      handle: (visit) => withVersion(visit, (version) => showVersion(visit, version, nothingTyped)),
    }),
    get({
      path: procedurePaths.edit,
      access: manageProcedures,
      params: VersionParams,
      handle: (visit) => withVersion(visit, async (version) => showEdit(visit, version, nothingTyped)),
    }),
    post({
      path: procedurePaths.edit,
      access: manageProcedures,
      audit: 'procedure.drafted',
      params: VersionParams,
      form: EditForm,
      invalid: (visit, problems, typed) =>
        withVersion(visit, async (version) => showEdit(visit, version, { problems, typed })),
      handle: (visit) =>
        withVersion(visit, async (version) => {
          const { form, typed } = visit
          const draft: ProcedureDraft = {
            unitId: version.unitId,
            slug: version.slug,
            code: form.ma === '' ? undefined : form.ma,
            definition: definitionOfForm(form, version),
            decision: form.quyetDinh,
            validFrom: form.tuNgay,
          }
          return visit.write(async ({ tx, audit }) => {
            await lockVersions(tx, version.unitId, version.slug)
            const stale = { problems: [{ field: '', message: publishWords.stale }], typed }
            const open = (await versionsOf(tx, version.unitId, version.slug)).some(
              ({ publishedAt }) => publishedAt === null,
            )
            if (version.publishedAt !== null && open) return () => showEdit(visit, version, stale, 409)
            const id =
              version.publishedAt === null ? version.id : await addDraft(tx, draft, visit.actor.personId)
            if (id === version.id && !(await changeDraft(tx, id, form.lan, draft))) {
              return () => showEdit(visit, version, stale, 409)
            }
            await audit({ subject: { kind: 'procedure', id }, unitId: version.unitId })
            return redirect(procedurePaths.version.to({ procedureId: id }))
          })
        }),
    }),
    post({
      path: procedurePaths.publish,
      access: manageProcedures,
      audit: 'procedure.published',
      params: VersionParams,
      form: PublishForm,
      invalid: (visit, problems, typed) =>
        withVersion(visit, (version) => showVersion(visit, version, { problems, typed })),
      handle: (visit) =>
        withVersion(visit, async (version) => {
          const { form, typed } = visit
          const { id, unitId, slug, validFrom } = version
          const decided = { definition: version, decision: form.quyetDinh, revision: form.lan }
          return visit.write(async ({ tx, audit }) => {
            const done = await publishNow(tx, { id, unitId, slug, validFrom, ...decided }, visit)
            if (!done.ok) {
              const message = publishWords[done.reason]
              const problems = [{ field: '', message }]
              return () =>
                showVersion(visit, version, { problems, typed }, done.reason === 'stale' ? 409 : 422)
            }
            await audit({
              subject: { kind: 'procedure', id: version.id },
              unitId: version.unitId,
              reason: form.quyetDinh,
            })
            return redirect(procedurePaths.version.to({ procedureId: version.id }))
          })
        }),
    }),
    post({
      path: procedurePaths.withdraw,
      access: manageProcedures,
      audit: 'procedure.withdrawn',
      params: VersionParams,
      form: WithdrawForm,
      invalid: (visit, problems, typed) =>
        withVersion(visit, (version) => showVersion(visit, version, { problems, typed })),
      handle: (visit) =>
        withVersion(visit, async (version) => {
          const { form, typed } = visit
          if (version.publishedAt === null) return notFound()
          const decided = decideWithdraw(version, form.ngayCuoi, visit.today)
          if (!decided.ok) {
            const problems = [{ field: 'ngayCuoi', message: withdrawWords[decided.reason] }]
            return showVersion(visit, version, { problems, typed })
          }
          return visit.write(async ({ tx, audit }) => {
            await lockVersions(tx, version.unitId, version.slug)
            await endVersion(tx, version.id, decided.value)
            await touchTopics(tx, [proceduresTopic])
            await audit({
              subject: { kind: 'procedure', id: version.id },
              unitId: version.unitId,
              reason: form.lyDo,
              details: { lastDay: decided.value },
            })
            return redirect(procedurePaths.version.to({ procedureId: version.id }))
          })
        }),
    }),
    post({
      path: procedurePaths.drop,
      access: manageProcedures,
      audit: 'procedure.draft-dropped',
      params: VersionParams,
      form: z.object({}),
      invalid: async () => notFound(),
      handle: (visit) =>
        withVersion(visit, async (version) =>
          visit.write(async ({ tx, audit }) => {
            if (!(await dropDraft(tx, version.id))) return notFound()
            await audit({
              subject: { kind: 'procedure', id: version.id },
              unitId: version.unitId,
              details: { slug: version.slug },
            })
            return redirect(procedurePaths.desk.to({}))
          }),
        ),
    }),
  ]
}

/** The version at hand, for whoever looks after its unit's catalogue; to everybody else there is none. */
async function withVersion(
  visit: VersionVisit,
  answer: (version: ProcedureVersion) => Promise<Answer>,
): Promise<Answer> {
  const version = await findProcedureVersion(visit.database, visit.params.procedureId)
  if (version === undefined || !visit.may(manageProcedures, version.unitId)) return notFound()
  return answer(version)
}

async function showVersion(
  { database, today }: VersionVisit,
  version: ProcedureVersion,
  form: TypedForm,
  status: 409 | 422 = 422,
): Promise<Answer> {
  const [versions, named] = await Promise.all([
    versionsOf(database, version.unitId, version.slug),
    unitNames(database, [version.unitId], today),
  ])
  const unit = named.get(version.unitId) ?? { code: '', name: '' }
  const view = (
    <VersionPage
      version={version}
      unit={unit}
      versions={versions}
      today={today}
      form={form}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, form.problems.length > 0 ? status : 200)
}

function showEdit(
  { today }: VersionVisit,
  version: ProcedureVersion,
  form: TypedForm,
  status: 409 | 422 = 422,
): Answer {
  const view = (
    <EditPage version={version} units={[]} form={form} today={today} requestId={crypto.randomUUID()} />
  )
  return page(view, form.problems.length > 0 ? status : 200)
}
