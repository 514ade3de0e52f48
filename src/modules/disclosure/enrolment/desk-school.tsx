import type { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn, Writing } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { phaseAt } from '../domain/enrolment/campaign.ts'
import { tieOf } from '../domain/enrolment/decide-places.ts'
import { readSealedList } from '../domain/enrolment/sealed-list.ts'
import { listApplications, listDoubles } from '../store/enrolment-applications.ts'
import { childNames } from '../store/enrolment-children.ts'
import { listDraws } from '../store/enrolment-draws.ts'
import { actInEnrolmentAs, readingEnrolmentAs } from '../store/enrolment-reading.ts'
import { DeskSchoolPage } from './desk-school-page.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { loadFigures } from './load-school.ts'
import { enrolmentPaths } from './paths.ts'
import type { SchoolParams } from './public-routes.tsx'
import { type SchoolVisit, type SeenSchool, seeSchool, staffOf } from './seen-school.ts'

export type SchoolForm<Form> = FormVisit<z.infer<typeof SchoolParams>, unknown, Form, SignedIn>

/** What stands against a wish, at the field that it is about; '' for the whole. */
export interface Refusal {
  readonly field: string
  readonly message: Words
}

/** Who does something at the desk, and when. */
export function doing({ actor, now }: Pick<SchoolVisit, 'actor' | 'now'>) {
  return { by: actor.personId, at: now }
}

/** Does something that whoever leads the school answers for; what stands against it is told on the same page. */
export async function decide<Form>(
  ground: EnrolmentGround,
  visit: SchoolForm<Form>,
  work: (seen: SeenSchool, tx: Tx) => Promise<Refusal | undefined>,
): Promise<Answer> {
  const seen = await seeSchool(visit)
  if (seen === undefined || !visit.may('enrolment.decide', seen.unit.id)) return notFound()
  return visit.write(async ({ tx, audit }: Writing) => {
    await actInEnrolmentAs(tx, staffOf(visit))
    const refusal = await work(seen, tx)
    if (refusal !== undefined)
      return () => showDesk(ground, visit, { typed: visit.typed, problems: [refusal] })
    await audit({ subject: { kind: 'enrolment-campaign', id: seen.campaign.id }, unitId: seen.unit.id })
    return redirect(enrolmentPaths.deskSchool.to(visit.params))
  })
}

/** The desk of a school in one enrolment, with what stands against the last wish. */
export async function showDesk(
  { content }: EnrolmentGround,
  visit: SchoolVisit,
  form: TypedForm,
): Promise<Answer> {
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
    statusOf(form),
  )
}
