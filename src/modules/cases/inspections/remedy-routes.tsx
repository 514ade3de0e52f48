import { z } from 'zod'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { fileDownload, readStoredFile, storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { listOf, optionalText } from '../../../platform/http/form.ts'
import { requiredFile } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { type FileId, idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { RemedyId } from '../domain/inspections/inspection.ts'
import { isConcluded } from '../domain/inspections/inspection.ts'
import { decideRemedy, type RemedyRefusal, remedyActions, remedySteps } from '../domain/inspections/remedy.ts'
import { appendRemedyEntry, type Remedy } from '../store/inspection-remedies.ts'
import type { InspectionGround } from './inspection-dependencies.ts'
import { InspectionParams } from './inspection-forms.ts'
import { topicsOf } from './inspection-routes.tsx'
import { remedyRefusalWords } from './inspection-words.ts'
import { type InspectionView, type InspectionVisit, seeInspection } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'
import { RemedyPage } from './remedy-page.tsx'
import { termDeadline } from './term-deadline.ts'

/** Files with one report, and how large each may be, in bytes. */
const evidenceUploads = { files: 5, fileBytes: 20 * 1024 * 1024 }

const RemedyParams = InspectionParams.extend({ remedyId: idSchema('inspection-remedy') })
type RemedyVisit = InspectionVisit<z.infer<typeof RemedyParams>>

const EvidenceForm = z.object({
  viec: z.enum(remedyActions),
  noiDung: optionalText(5_000),
  tep: listOf(requiredFile()),
})

/** The way of a remedy: evidence from whoever is responsible, then the inspectors' word. */
export function remedyRoutes(ground: InspectionGround): Route[] {
  const show = (visit: RemedyVisit, form: TypedForm = nothingTyped, saved = false) =>
    showRemedy(visit, ground, form, saved)
  return [
    get({
      path: inspectionPaths.remedy,
      access: 'inspections.read',
      params: RemedyParams,
      query: z.object({ luu: z.literal('1').optional() }),
      handle: (visit) => show(visit, nothingTyped, visit.query.luu === '1'),
    }),
    post({
      path: inspectionPaths.remedy,
      access: 'inspections.read',
      audit: 'inspection.remedy-moved',
      params: RemedyParams,
      form: EvidenceForm,
      uploads: evidenceUploads,
      invalid: (visit, problems, typed) => show(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, actor, now } = visit
        const found = await seeRemedy(visit, ground)
        if (found === undefined) return notFound()
        const { view, remedy, parties } = found
        const typed = { noiDung: form.noiDung }
        const refused = (reason: RemedyRefusal) =>
          show(visit, {
            typed,
            problems: [{ field: fieldOfRefusal[reason], message: remedyRefusalWords[reason] }],
          })
        const command = { action: form.viec, text: form.noiDung, files: form.tep.length }
        const decision = decideRemedy(remedy.state, command, parties)
        if (!decision.ok) return refused(decision.reason)
        const unsafe = await fileProblems('tep', form.tep)
        if (unsafe.length > 0) return show(visit, { typed, problems: unsafe })
        return visit.write(async ({ tx, audit }) => {
          const owner = { unitId: remedy.unitId, uploadedBy: actor.personId }
          const entry = { action: form.viec, actorId: actor.personId, text: form.noiDung, at: now }
          const fileIds: FileId[] = []
          for (const file of form.viec === 'report' ? form.tep : []) {
            fileIds.push(await storeFile(tx, ground.files, { ...file, ...owner }))
          }
          if (!(await appendRemedyEntry(tx, remedy.id, { ...entry, fileIds })))
            return () => refused('not-now')
          await touchTopics(tx, topicsOf(view))
          await audit({
            subject: { kind: 'inspection-remedy', id: remedy.id },
            unitId: remedy.unitId,
            details: { action: form.viec, files: fileIds.length },
          })
          return redirect(inspectionPaths.remedy.to(visit.params, { luu: '1' }))
        })
      },
    }),
    get({
      path: inspectionPaths.evidence,
      access: 'inspections.read',
      params: RemedyParams.extend({ fileId: idSchema('file') }),
      handle: async (visit) => {
        const found = await seeRemedy(visit, ground)
        const entries = found?.view.remedyEntries.get(visit.params.remedyId) ?? []
        const isShown = entries.some(({ files }) => files.some(({ id }) => id === visit.params.fileId))
        const file = isShown && (await readStoredFile(visit.database, ground.files, visit.params.fileId))
        return file ? fileDownload(file) : notFound()
      },
    }),
  ]
}

const fieldOfRefusal: Readonly<Record<RemedyRefusal, string>> = {
  'not-now': '',
  'not-yours': '',
  'reason-missing': 'noiDung',
  'evidence-missing': 'tep',
}

interface SeenRemedy {
  readonly view: InspectionView
  readonly remedy: Remedy
  readonly parties: ReadonlySet<string>
}

/** A remedy of a signed conclusion, and who the visitor is: the responsible unit's head, or the team. */
async function seeRemedy(
  visit: InspectionVisit<{
    readonly inspectionId: InspectionView['inspection']['id']
    readonly remedyId: RemedyId
  }>,
  ground: InspectionGround,
): Promise<SeenRemedy | undefined> {
  const seen = await seeInspection(visit, ground)
  const remedy = seen?.view.remedies.find(({ id }) => id === visit.params.remedyId)
  if (seen === undefined || remedy === undefined || !isConcluded(seen.view.inspection.state)) return undefined
  const parties = new Set<string>()
  if (seen.parties.has('inspector')) parties.add('inspector')
  if (answersFor(visit, remedy.unitId)) parties.add('principal')
  return { view: seen.view, remedy, parties }
}

/** The head of the school answers for it, the head of the office for the office. */
function answersFor(visit: Pick<InspectionVisit, 'may'>, unitId: UnitId): boolean {
  return visit.may('inspections.answer', unitId) || visit.may('inspections.approve', unitId)
}

/** How the day of a remedy was counted from the signature. */
function derivationOf(
  { conclusion, issuerName }: InspectionView,
  { workingDays }: Remedy,
  { calendar }: InspectionGround,
  now: Date,
) {
  if (workingDays === null || conclusion.signedOn === null) return null
  const term = {
    code: 'inspection.remedy',
    title: {
      vi: 'Thời hạn khắc phục kể từ ngày ký kết luận',
      en: 'Term of the remedy after the conclusion was signed',
    },
    from: conclusion.signedOn,
    value: workingDays,
    unit: 'working-day',
    source: `Kết luận kiểm tra số ${conclusion.number ?? ''} của ${issuerName}`,
    standing: 'confirmed',
  } as const
  return termDeadline(term, calendar, now)
}

async function showRemedy(
  visit: RemedyVisit,
  ground: InspectionGround,
  form: TypedForm,
  saved: boolean,
): Promise<Answer> {
  const found = await seeRemedy(visit, ground)
  if (found === undefined) return notFound()
  const { view, remedy, parties } = found
  const left =
    remedy.dueOn === null || remedy.state === 'accepted'
      ? null
      : workingDaysBetween(ground.calendar, visit.today, remedy.dueOn).days
  return page(
    <RemedyPage
      view={view}
      remedy={remedy}
      today={visit.today}
      workingDaysLeft={left}
      derivation={derivationOf(view, remedy, ground, visit.now)}
      available={remedyActions.filter(
        (action) => remedySteps[action].from === remedy.state && parties.has(remedySteps[action].by),
      )}
      form={form}
      saved={saved && form.problems.length === 0}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}
