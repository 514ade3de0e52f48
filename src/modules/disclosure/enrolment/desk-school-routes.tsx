import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn, Writing } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import type { Result } from '../../../platform/kernel/result.ts'
import { phaseAt } from '../domain/enrolment/campaign.ts'
import { tieOf } from '../domain/enrolment/decide-places.ts'
import { actKinds } from '../domain/enrolment/school-figures.ts'
import { readSealedList } from '../domain/enrolment/sealed-list.ts'
import {
  childNames,
  findApplicationByCode,
  listApplications,
  listDoubles,
} from '../store/enrolment-applications.ts'
import { drawPurposes, findDraw, listDraws } from '../store/enrolment-draws.ts'
import { actInEnrolmentAs, readingEnrolmentAs } from '../store/enrolment-reading.ts'
import { admittedByGender } from '../store/enrolment-results.ts'
import { DeskSchoolPage } from './desk-school-page.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { drawRefusalWords, resultRefusalWords, sealRefusalWords } from './enrolment-words.ts'
import { commitDraw, takeValue } from './hold-draw.ts'
import { loadFigures } from './load-school.ts'
import { enrolmentPaths } from './paths.ts'
import { SchoolParams } from './public-routes.tsx'
import { publishResults } from './publish-results.ts'
import { recordAct } from './record-act.ts'
import { sealList } from './seal-list.ts'
import { type SchoolVisit, type SeenSchool, seeSchool, staffOf } from './seen-school.ts'

const ValueParams = SchoolParams.extend({ drawId: idSchema('enrolment-draw') })
type SchoolForm<Form> = FormVisit<z.infer<typeof SchoolParams>, unknown, Form, SignedIn>

const CommitForm = z.object({
  viec: z.enum(drawPurposes),
  nguon: requiredText(problem({ vi: 'Chọn nguồn con số', en: 'Choose a source' }), 60),
  ngay: requiredDay,
  tinh: optionalText(60),
})
const ValueForm = z.looseObject({})
const ActForm = z.object({
  viec: z.enum(actKinds),
  ma: optionalText(20),
  tuyen: z.enum(['0', '1'], {
    error: problem({ vi: 'Chọn trong hay ngoài tuyến', en: 'Choose inside or outside' }),
  }),
  vanBan: requiredText(
    problem({ vi: 'Ghi số và ngày của văn bản', en: 'Give number and day of the decision' }),
    300,
  ),
  lyDo: requiredText(problem({ vi: 'Ghi lý do', en: 'Give the reason' }), 500),
  ngay: requiredDay,
})

const texts = {
  noTie: { vi: 'Không có nhóm nào phải bốc thăm', en: 'There is nothing to draw' },
  unknownCode: {
    vi: 'Không có hồ sơ nào mang mã này ở trường',
    en: 'The school has no application of this code',
  },
  future: { vi: 'Ngày không được sau hôm nay', en: 'The day cannot be after today' },
}

/** Sealing, drawing, publishing and recording what changes afterwards, at the school. */
export function deskSchoolRoutes(ground: EnrolmentGround): Route[] {
  return [
    get({
      path: enrolmentPaths.deskSchool,
      access: 'enrolment.read',
      params: SchoolParams,
      handle: (visit) => showDesk(ground, visit, nothingTyped),
    }),
    post({
      path: enrolmentPaths.seal,
      access: 'enrolment.decide',
      audit: 'enrolment.sealed',
      params: SchoolParams,
      form: z.unknown(),
      invalid: (visit) => showDesk(ground, visit, nothingTyped),
      handle: (visit) =>
        decide(ground, visit, ({ campaign, unit }, tx) =>
          worded(sealList(tx, campaign, unit, doing(visit)), sealRefusalWords),
        ),
    }),
    post({
      path: enrolmentPaths.commit,
      access: 'enrolment.decide',
      audit: 'enrolment.draw-committed',
      params: SchoolParams,
      form: CommitForm,
      invalid: (visit, problems, typed) => showDesk(ground, visit, { typed, problems }),
      handle: (visit) => decide(ground, visit, (seen, tx) => commit(ground, visit, seen, tx)),
    }),
    post({
      path: enrolmentPaths.value,
      access: 'enrolment.draw',
      audit: 'enrolment.draw-value-typed',
      params: ValueParams,
      form: ValueForm,
      invalid: (visit, problems, typed) => showDesk(ground, visit, { typed, problems }),
      handle: (visit) => typeValue(ground, visit),
    }),
    post({
      path: enrolmentPaths.publish,
      access: 'enrolment.decide',
      audit: 'enrolment.results-published',
      params: SchoolParams,
      form: z.unknown(),
      invalid: (visit) => showDesk(ground, visit, nothingTyped),
      handle: (visit) =>
        decide(ground, visit, ({ campaign, unit }, tx) =>
          worded(publishResults(tx, campaign, unit, doing(visit)), resultRefusalWords),
        ),
    }),
    post({
      path: enrolmentPaths.act,
      access: 'enrolment.decide',
      audit: 'enrolment.change-recorded',
      params: SchoolParams,
      form: ActForm,
      invalid: (visit, problems, typed) => showDesk(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, today, now } = visit
        const again = (field: string, message: Words) =>
          showDesk(ground, visit, { typed, problems: [{ field, message }] })
        if (form.ngay > today) return again('ngay', texts.future)
        const known = form.ma === '' ? undefined : await findApplicationByCode(visit.database, form.ma)
        if (form.ma !== '' && known?.campaignId !== visit.params.campaignId)
          return again('ma', texts.unknownCode)
        return decide(ground, visit, async ({ campaign, unit }, tx) => {
          const act = {
            campaignId: campaign.id,
            schoolId: unit.id,
            kind: form.viec,
            code: form.ma === '' ? null : form.ma,
            zone: form.tuyen === '1' ? 1 : null,
            basis: form.vanBan,
            reason: form.lyDo,
            happenedOn: form.ngay,
            at: now,
            by: visit.actor.personId,
            example: false,
          }
          await recordAct(tx, act, unit)
          return undefined
        })
      },
    }),
  ]
}

function doing({ actor, now }: Pick<SchoolVisit, 'actor' | 'now'>) {
  return { by: actor.personId, at: now }
}

interface Refusal {
  readonly field: string
  readonly message: Words
}

async function worded<Value, Reason extends string>(
  result: Promise<Result<Value, Reason>>,
  words: Readonly<Record<Reason, Words>>,
): Promise<Refusal | undefined> {
  const done = await result
  return done.ok ? undefined : { field: '', message: words[done.reason] }
}

/** Does something that whoever leads the school answers for; what stands against it is told on the same page. */
async function decide<Form>(
  ground: EnrolmentGround,
  visit: SchoolForm<Form>,
  work: (seen: SeenSchool, tx: Tx) => Promise<Refusal | undefined>,
): Promise<Answer> {
  const seen = await seeSchool(visit)
  if (seen === undefined || !visit.may('enrolment.decide', seen.unit.id)) return notFound()
  return carryOut(ground, visit, seen, work)
}

function carryOut<Form>(
  ground: EnrolmentGround,
  visit: SchoolForm<Form>,
  seen: SeenSchool,
  work: (seen: SeenSchool, tx: Tx) => Promise<Refusal | undefined>,
): Promise<Answer> {
  return visit.write(async ({ tx, audit }: Writing) => {
    await actInEnrolmentAs(tx, staffOf(visit))
    const refusal = await work(seen, tx)
    if (refusal !== undefined)
      return () => showDesk(ground, visit, { typed: visit.typed, problems: [refusal] })
    await audit({ subject: { kind: 'enrolment-campaign', id: seen.campaign.id }, unitId: seen.unit.id })
    return redirect(enrolmentPaths.deskSchool.to(visit.params))
  })
}

async function commit(
  { content }: EnrolmentGround,
  visit: SchoolForm<z.infer<typeof CommitForm>>,
  { campaign, school, unit }: SeenSchool,
  tx: Tx,
): Promise<Refusal | undefined> {
  const { form } = visit
  const source = content.enrolment.seeds.find(({ code }) => code === form.nguon)
  const tie = school.sealedText === null ? undefined : tieOf(readSealedList(school.sealedText))
  const wish = { day: form.ngay, station: form.tinh }
  if (source === undefined) return { field: 'nguon', message: texts.noTie }
  const common = { campaign, school: unit, source, wish, ...doing(visit) }
  const groups =
    form.viec === 'last-places'
      ? tie === undefined
        ? []
        : [{ stratum: tie.rank, items: tie.codes, take: tie.places }]
      : await genderGroups(tx, { campaign, school, unit })
  if (groups.length === 0) return { field: '', message: texts.noTie }
  for (const group of groups) {
    const committed = await commitDraw(tx, { ...common, purpose: form.viec, ...group })
    if (!committed.ok) {
      const field = committed.reason === 'station-missing' ? 'tinh' : 'ngay'
      return { field, message: drawRefusalWords[committed.reason] }
    }
  }
  return undefined
}

/** The admitted by gender, in the order of their codes. */
async function genderGroups(tx: Tx, { campaign, school, unit }: SeenSchool) {
  if (school.decidedAt === null) return []
  const admitted = await admittedByGender(tx, campaign.id, unit.id)
  return [...Map.groupBy(admitted, ({ gender }) => gender)]
    .map(([stratum, children]) => ({ stratum, items: children.map(({ code }) => code), take: null }))
    .toSorted((left, right) => (left.stratum < right.stratum ? -1 : 1))
}

async function typeValue(
  ground: EnrolmentGround,
  visit: FormVisit<z.infer<typeof ValueParams>, unknown, Readonly<Record<string, unknown>>, SignedIn>,
): Promise<Answer> {
  const { database, params, form, now, actor } = visit
  const seen = await seeSchool(visit)
  const draw = seen && (await findDraw(database, params.drawId))
  if (seen === undefined || draw === undefined || !visit.may('enrolment.draw', seen.unit.id))
    return notFound()
  if (draw.campaignId !== seen.campaign.id || draw.schoolId !== seen.unit.id) return notFound()
  const source = ground.content.enrolment.seeds.find(({ code }) => code === draw.seedSource)
  if (source === undefined) return notFound()
  const field = `so-${draw.stratum}`
  const typed = String(form[field] ?? '').slice(0, 200)
  const { unit, school } = seen
  let refusal: Refusal | undefined
  const answer = await visit.write(async ({ tx, audit }) => {
    const value = { source, typed, by: actor.personId, at: now }
    const taken = await takeValue(tx, draw.id, { code: unit.code, classes: school.classes }, value)
    // When the two differ, what was typed first is dropped: that must be kept though it is told as a refusal.
    if (!taken.ok) refusal = { field, message: drawRefusalWords[taken.reason] }
    await audit({
      subject: { kind: 'enrolment-draw', id: draw.id },
      unitId: unit.id,
      details: { outcome: taken.ok ? taken.value : taken.reason },
    })
    return redirect(enrolmentPaths.deskSchool.to(params))
  })
  return refusal === undefined ? answer : showDesk(ground, visit, { typed: {}, problems: [refusal] })
}

async function showDesk({ content }: EnrolmentGround, visit: SchoolVisit, form: TypedForm): Promise<Answer> {
  const { database, now } = visit
  const seen = await seeSchool(visit)
  if (seen === undefined) return notFound()
  const { campaign, school, unit } = seen
  const figures = (await loadFigures(database, campaign.id)).get(unit.id)?.figures
  if (figures === undefined) return notFound()
  const applications = await listApplications(database, campaign.id, unit.id)
  const names = await readingEnrolmentAs(database, staffOf(visit), (reader) =>
    childNames(reader, campaign.id, unit.id),
  )
  const doubles = await listDoubles(database, campaign.id)
  return page(
    <DeskSchoolPage
      campaign={campaign}
      school={school}
      code={unit.code}
      name={unit.name}
      phase={phaseAt(campaign, now)}
      figures={figures}
      applications={applications.map((application) => ({
        application,
        name: names.get(application.id)?.name ?? '',
      }))}
      doubled={new Set(doubles.flat().map(({ id }) => id))}
      tie={school.sealedText === null ? undefined : tieOf(readSealedList(school.sealedText))}
      draws={await listDraws(database, campaign.id, unit.id)}
      sources={content.enrolment.seeds}
      mayReceive={visit.may('enrolment.receive', unit.id)}
      mayDecide={visit.may('enrolment.decide', unit.id)}
      mayDraw={visit.may('enrolment.draw', unit.id)}
      personId={visit.actor.personId}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
}
