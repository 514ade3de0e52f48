import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, redirect } from '../../../platform/http/answer.ts'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { post, type Route } from '../../../platform/http/route.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { tieOf } from '../domain/enrolment/decide-places.ts'
import { readSealedList } from '../domain/enrolment/sealed-list.ts'
import { drawPurposes, findDraw } from '../store/enrolment-draws.ts'
import { admittedByGender, listClassPlaces } from '../store/enrolment-results.ts'
import { decide, doing, type Refusal, type SchoolForm, showDesk } from './desk-school.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { drawRefusalWords } from './enrolment-words.ts'
import { commitDraw, takeValue } from './hold-draw.ts'
import { enrolmentPaths } from './paths.ts'
import { SchoolParams } from './public-routes.tsx'
import { type SeenSchool, seeSchool } from './seen-school.ts'
import { tellFamilies } from './tell-families.ts'

const ValueParams = SchoolParams.extend({ drawId: idSchema('enrolment-draw') })

const CommitForm = z.object({
  viec: z.enum(drawPurposes),
  nguon: requiredText(problem({ vi: 'Chọn nguồn con số', en: 'Choose a source' }), 60),
  ngay: requiredDay,
  tinh: optionalText(60),
})
const ValueForm = z.looseObject({})

const nothingToDraw = { vi: 'Không có nhóm nào phải bốc thăm', en: 'There is nothing to draw' }

/** Committing to a draw at the school, and typing its number, twice by two people. */
export function drawRoutes(ground: EnrolmentGround): Route[] {
  return [
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
  ]
}

async function commit(
  { content, origin }: EnrolmentGround,
  visit: SchoolForm<z.infer<typeof CommitForm>>,
  { campaign, school, unit }: SeenSchool,
  tx: Tx,
): Promise<Refusal | undefined> {
  const { form } = visit
  const source = content.enrolment.seeds.find(({ code }) => code === form.nguon)
  const tie = school.sealedText === null ? undefined : tieOf(readSealedList(school.sealedText))
  const wish = { day: form.ngay, station: form.tinh }
  if (source === undefined) return { field: 'nguon', message: nothingToDraw }
  const common = { campaign, school: unit, source, wish, ...doing(visit) }
  const groups =
    form.viec === 'last-places'
      ? tie === undefined
        ? []
        : [{ stratum: tie.rank, items: tie.codes, take: tie.places }]
      : await genderGroups(tx, { campaign, school, unit })
  if (groups.length === 0) return { field: '', message: nothingToDraw }
  for (const group of groups) {
    const committed = await commitDraw(tx, { ...common, purpose: form.viec, ...group })
    if (!committed.ok) {
      const field = committed.reason === 'station-missing' ? 'tinh' : 'ngay'
      return { field, message: drawRefusalWords[committed.reason] }
    }
  }
  if (form.viec === 'last-places') {
    await tellFamilies(tx, origin, school, 'drawing', new Set(groups.flatMap(({ items }) => items)))
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
    else if (taken.value === 'held' && draw.purpose === 'classes') {
      const dealt = await listClassPlaces(tx, draw.campaignId, draw.schoolId)
      await tellFamilies(tx, ground.origin, draw, 'classes', new Set(dealt.keys()))
    }
    await audit({
      subject: { kind: 'enrolment-draw', id: draw.id },
      unitId: unit.id,
      details: { outcome: taken.ok ? taken.value : taken.reason },
    })
    return redirect(enrolmentPaths.deskSchool.to(params))
  })
  return refusal === undefined ? answer : showDesk(ground, visit, { typed: {}, problems: [refusal] })
}
