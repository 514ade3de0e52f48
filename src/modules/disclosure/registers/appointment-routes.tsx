import type { z } from 'zod'
import { daysOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { peopleOfUnits, personNames, unitName, unitsBelow } from '../../organisations/index.ts'
import {
  type Appointment,
  type AppointmentRefusal,
  lastDayOfTerm,
  refuseDecision,
  refuseStep,
  stepsOf,
} from '../domain/registers/appointment.ts'
import {
  findAppointment,
  insertAppointment,
  insertAppointmentRelation,
  insertAppointmentStep,
  listAppointments,
} from '../store/register-appointments.ts'
import { peopleOfGroups } from '../store/register-people.ts'
import { DecisionForm, OpenForm, RelationForm, StepForm } from './appointment-forms.ts'
import { AppointmentPage, AppointmentsPage } from './appointment-pages.tsx'
import { EntryParams } from './conflict-forms.ts'
import { registerPaths } from './paths.ts'
import { decideAppointment } from './publish-appointment.ts'
import { findRegisterUnit, readingRegister, UnitParams } from './reading-register.ts'
import type { RegisterGround } from './register-ground.ts'
import { appointmentRefusalWords } from './register-words.ts'
import { registersTopic } from './topics.ts'

type UnitVisit = Visit<z.infer<typeof UnitParams>, unknown, SignedIn>
type EntryVisit = Visit<z.infer<typeof EntryParams>, unknown, SignedIn>

/** Appointments, renewals and transfers: each step with its day, relatives declared, then the decision in public. */
export function appointmentRoutes(ground: RegisterGround): Route[] {
  const { appointmentSteps } = ground.content.integrity
  const common = {
    params: EntryParams,
    invalid: (visit: EntryVisit, problems: readonly FieldProblem[], typed: RawForm) =>
      showOne(visit, ground, { typed, problems }),
  } as const
  const again = (visit: EntryVisit, typed: RawForm, refusal: AppointmentRefusal, field: string) => () =>
    showOne(visit, ground, { typed, problems: [{ field, message: appointmentRefusalWords[refusal] }] })
  return [
    get({
      path: registerPaths.appointments,
      access: 'registers.keep',
      params: UnitParams,
      handle: (visit) => showList(visit, ground),
    }),
    post({
      path: registerPaths.appointments,
      access: 'registers.keep',
      audit: 'registers.appointment-opened',
      params: UnitParams,
      form: OpenForm,
      invalid: (visit, problems, typed) => showList(visit, ground, { typed, problems }),
      handle: async (visit) => {
        const found = await findRegisterUnit(visit, 'registers.keep')
        if (found === undefined) return notFound()
        const { form, now, actor } = visit
        const people = await peopleFor(visit, found.unit.id)
        if (!people.some(({ id }) => id === form.nguoi)) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const id = newId('register-entry')
          const opened = {
            id,
            unitId: found.unit.id,
            kind: form.cach,
            post: form.chucVu,
            personId: form.nguoi,
          }
          await insertAppointment(tx, opened, { by: actor.personId, at: now })
          await audit({ subject: { kind: 'appointment', id }, unitId: found.unit.id })
          return redirect(registerPaths.appointment.to({ entryId: id }))
        })
      },
    }),
    get({
      path: registerPaths.appointment,
      access: 'registers.keep',
      params: EntryParams,
      handle: (visit) => showOne(visit, ground),
    }),
    post({
      ...common,
      access: 'registers.keep',
      path: registerPaths.step,
      audit: 'registers.appointment-step-recorded',
      form: StepForm,
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const appointment = await findKept(visit, 'registers.keep', tx)
          if (appointment === undefined) return notFound()
          const { form, typed, now, today, actor } = visit
          const step = { step: form.buoc, on: form.ngayBuoc }
          const refusal = refuseStep(appointmentSteps, appointment, { ...step, today })
          if (refusal !== null) return again(visit, typed, refusal, 'ngayBuoc')
          await insertAppointmentStep(tx, appointment.id, step, { by: actor.personId, at: now })
          await audit({ subject: { kind: 'appointment', id: appointment.id }, unitId: appointment.unitId })
          return redirect(registerPaths.appointment.to(visit.params))
        }),
    }),
    post({
      ...common,
      access: 'registers.keep',
      path: registerPaths.relation,
      audit: 'registers.appointment-relation-recorded',
      form: RelationForm,
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const appointment = await findKept(visit, 'registers.keep', tx)
          if (appointment === undefined || appointment.related !== null) return notFound()
          const { form, typed, now, today, actor } = visit
          if (form.ngayKeKhai > today) return again(visit, typed, 'in-the-future', 'ngayKeKhai')
          const relation = { related: form.quanHe === 'co', on: form.ngayKeKhai }
          await insertAppointmentRelation(tx, appointment.id, relation, { by: actor.personId, at: now })
          await audit({ subject: { kind: 'appointment', id: appointment.id }, unitId: appointment.unitId })
          return redirect(registerPaths.appointment.to(visit.params))
        }),
    }),
    post({
      ...common,
      access: 'registers.decide',
      path: registerPaths.decide,
      audit: 'registers.appointment-decided',
      form: DecisionForm,
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const appointment = await findKept(visit, 'registers.decide', tx)
          if (appointment === undefined) return notFound()
          const { form, typed, now, today, actor } = visit
          const wish = { decidedOn: form.ngayKy, effectiveOn: form.hieuLuc, today }
          const refusal = refuseDecision(appointmentSteps, appointment, wish)
          if (refusal !== null) return again(visit, typed, refusal, 'ngayKy')
          const decision = {
            number: form.so,
            decidedOn: form.ngayKy,
            effectiveOn: form.hieuLuc,
            termUntil: form.coThoiHan ? lastDayOfTerm(form.hieuLuc) : null,
          }
          await decideAppointment(tx, ground, { appointment, decision }, { by: actor.personId, at: now })
          await touchTopics(tx, [registersTopic])
          await audit({ subject: { kind: 'appointment', id: appointment.id }, unitId: appointment.unitId })
          return redirect(registerPaths.appointment.to(visit.params))
        }),
    }),
  ]
}

async function findKept(
  visit: EntryVisit,
  permission: 'registers.keep' | 'registers.decide',
  reader: Reader,
): Promise<Appointment | undefined> {
  const appointment = await findAppointment(reader, visit.params.entryId)
  return appointment && visit.may(permission, appointment.unitId) ? appointment : undefined
}

/** Whom a unit may put into a post: its own people and those of the units below. */
async function peopleFor(visit: UnitVisit, unitId: Appointment['unitId']) {
  const { database, today } = visit
  return await peopleOfUnits(database, [unitId, ...(await unitsBelow(database, unitId, today))], today)
}

async function showList(
  visit: UnitVisit,
  { content }: RegisterGround,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const found = await findRegisterUnit(visit, 'registers.keep')
  if (found === undefined) return notFound()
  const { today } = visit
  const reading = { register: 'appointment', unitId: found.unit.id, subject: found.unit.id } as const
  const { appointments, people, names } = await readingRegister(visit, reading, async (tx) => {
    const listed = await listAppointments(tx, [found.unit.id])
    const known = await peopleOfGroups(
      tx,
      listed.map(({ id }) => id),
    )
    const ids = [...known.values()].map(({ personId }) => personId)
    return { appointments: listed, people: known, names: await personNames(tx, ids) }
  })
  return page(
    <AppointmentsPage
      unit={{ code: found.unit.code, name: found.name }}
      rows={appointments.map((appointment) => {
        const person = people.get(appointment.id)
        return { appointment, name: (person && names.get(person.personId)) ?? '' }
      })}
      people={(await peopleFor(visit, found.unit.id)).map(({ id, name, position }) => ({
        value: id,
        label: position === '' ? name : `${name} (${position})`,
      }))}
      daysBefore={daysOf(ruleOn(content.laws, 'appointment.renewal', today))}
      today={today}
      form={form}
    />,
    statusOf(form),
  )
}

async function showOne(
  visit: EntryVisit,
  { content }: RegisterGround,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const { database, today } = visit
  const appointment = await findKept(visit, 'registers.keep', database)
  if (appointment === undefined) return notFound()
  const { id, unitId, kind } = appointment
  const name = await readingRegister(visit, { register: 'appointment', unitId, subject: id }, async (tx) => {
    const person = (await peopleOfGroups(tx, [id])).get(id)
    return person && (await personNames(tx, [person.personId])).get(person.personId)
  })
  return page(
    <AppointmentPage
      appointment={appointment}
      name={name ?? ''}
      unitName={await unitName(database, unitId, today)}
      steps={stepsOf(content.integrity.appointmentSteps, kind)}
      relation={content.integrity.relations[0]}
      mayDecide={visit.may('registers.decide', unitId)}
      today={today}
      form={form}
    />,
    statusOf(form),
  )
}
