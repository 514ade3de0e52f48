import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema, newId } from '../../../platform/kernel/ids.ts'
import { personNames, unitName } from '../../organisations/index.ts'
import { eraseWords } from '../conduct/erase-words.ts'
import { PublicationRefused, withdraw } from '../conduct/publish.ts'
import { valuesFromLastTime } from '../domain/templates/from-last-time.ts'
import { findTemplate } from '../domain/templates/template-for.ts'
import { copyFromPublished } from '../store/draft-files.ts'
import { findPublicationById } from '../store/draft-queries.ts'
import { insertDraft } from '../store/draft-store.ts'
import { postingsOf } from '../store/postings.ts'
import { listVersions } from '../store/publication-queries.ts'
import { publishPaths } from './paths.ts'
import { PublicationPage } from './publication-page.tsx'
import type { PublishGround } from './publish-ground.ts'

export const PublicationParams = z.object({ publicationId: idSchema('publication') })
const Query = z.object({ 'vua-xong': z.string().optional() })
type PublicationVisit = Visit<z.infer<typeof PublicationParams>, unknown, SignedIn>

const Correction = z.object({
  lyDo: requiredText(problem({ vi: 'Ghi lý do đính chính', en: 'Say why it is corrected' })),
})
const Withdrawal = z.object({
  lyDoGo: requiredText(
    problem({
      vi: 'Ghi lý do gỡ; lý do này ai cũng xem được',
      en: 'Say why it is withdrawn; everybody sees it',
    }),
  ),
  canCu: requiredText(
    problem({ vi: 'Ghi căn cứ pháp luật của việc gỡ', en: 'Name the law on which it is withdrawn' }),
    500,
  ),
})

const ErasureForm = z.object({
  banNao: z.enum(['older', 'all'], problem({ vi: 'Chọn bản cần xóa', en: 'Choose what to erase' })),
  canCuXoa: requiredText(
    problem({ vi: 'Ghi căn cứ pháp luật và quyết định xóa', en: 'Name the law and the decision' }),
    500,
  ),
})

/** What is public: its versions, its correction, its withdrawal, its notices on paper. */
export function publicationRoutes(ground: PublishGround): Route[] {
  return [
    get({
      path: publishPaths.publication,
      access: 'disclosure.write',
      params: PublicationParams,
      query: Query,
      handle: (visit) => showPublication(visit, ground, nothingTyped, visit.query['vua-xong'] !== undefined),
    }),
    post({
      path: publishPaths.correct,
      access: 'disclosure.write',
      audit: 'disclosure-draft.correction-begun',
      params: PublicationParams,
      form: Correction,
      invalid: (visit, problems, typed) => showPublication(visit, ground, { typed, problems }),
      handle: async (visit) => {
        const publication = await findPublicationById(visit.database, visit.params.publicationId)
        if (publication === undefined || !visit.may('disclosure.write', publication.unitId)) return notFound()
        const template = findTemplate(ground.content.disclosureTemplates, publication.kind)
        if (template === undefined) return notFound()
        const said = (await listVersions(visit.database, publication.id)).findLast(
          ({ act }) => act === 'published' || act === 'corrected',
        )
        const id = newId('draft')
        const { personId } = visit.actor
        return visit.write(async ({ tx, audit }) => {
          await insertDraft(tx, {
            id,
            unitId: publication.unitId,
            template: publication.kind,
            duty: publication.duty,
            correctionOf: publication.id,
            correctionReason: visit.form.lyDo,
            title: publication.title,
            values: valuesFromLastTime(template, said?.content ?? undefined, true),
            law: publication.law,
            publicUntil: publication.publicUntil,
            by: personId,
            at: visit.now,
          })
          const files = (said?.files ?? []).map((file) => file.id)
          await copyFromPublished(tx, publication.id, id, files)
          await audit({ subject: { kind: 'disclosure-draft', id }, unitId: publication.unitId })
          return redirect(publishPaths.draft.to({ draftId: id }))
        })
      },
    }),
    post({
      path: publishPaths.withdraw,
      access: 'disclosure.approve',
      audit: 'publication.withdrawn',
      params: PublicationParams,
      form: Withdrawal,
      invalid: (visit, problems, typed) => showPublication(visit, ground, { typed, problems }),
      handle: async (visit) => {
        const { publicationId } = visit.params
        const publication = await findPublicationById(visit.database, publicationId)
        if (publication === undefined || !visit.may('disclosure.approve', publication.unitId))
          return notFound()
        const { lyDoGo: reason, canCu: basis } = visit.form
        try {
          return await visit.write(async ({ tx, audit }) => {
            await withdraw(tx, { publicationId, reason, basis, by: visit.actor.personId, at: visit.now })
            await audit({
              subject: { kind: 'publication', id: publicationId },
              unitId: publication.unitId,
              reason,
            })
            return redirect(publishPaths.publication.to({ publicationId }))
          })
        } catch (error) {
          if (!(error instanceof PublicationRefused)) throw error
          return showPublication(visit, ground, nothingTyped)
        }
      },
    }),
    post({
      path: publishPaths.erase,
      access: 'disclosure.approve',
      audit: 'publication.words-erased',
      params: PublicationParams,
      form: ErasureForm,
      invalid: (visit, problems, typed) => showPublication(visit, ground, { typed, problems }),
      handle: async (visit) => {
        const { publicationId } = visit.params
        const publication = await findPublicationById(visit.database, publicationId)
        if (publication === undefined || !visit.may('disclosure.approve', publication.unitId))
          return notFound()
        const { banNao: which, canCuXoa: basis } = visit.form
        return visit.write(async ({ tx, audit }) => {
          const { personId } = visit.actor
          const count = await eraseWords(tx, { publicationId, which, basis, by: personId, at: visit.now })
          await audit({
            subject: { kind: 'publication', id: publicationId },
            unitId: publication.unitId,
            reason: basis,
            details: { which, versions: count },
          })
          return redirect(publishPaths.publication.to({ publicationId }))
        })
      },
    }),
  ]
}

async function showPublication(
  visit: PublicationVisit,
  ground: PublishGround,
  form: TypedForm,
  justDone = false,
): Promise<Answer> {
  const { database, today, params } = visit
  const publication = await findPublicationById(database, params.publicationId)
  if (publication === undefined || !visit.may('disclosure.write', publication.unitId)) return notFound()
  const [name, versions, postings] = await Promise.all([
    unitName(database, publication.unitId, today),
    listVersions(database, publication.id),
    postingsOf(database, publication.id),
  ])
  return page(
    <PublicationPage
      publication={publication}
      unitName={name}
      versions={versions}
      names={
        await personNames(
          database,
          versions.flatMap(({ by, approvedBy }) => [by, approvedBy]),
        )
      }
      postings={postings}
      mayApprove={visit.may('disclosure.approve', publication.unitId)}
      mayCorrect={findTemplate(ground.content.disclosureTemplates, publication.kind) !== undefined}
      justDone={justDone}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}
