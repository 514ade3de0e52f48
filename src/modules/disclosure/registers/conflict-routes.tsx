import type { z } from 'zod'
import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import { daysOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { peopleWithRoles, personNames, superiorsOf, unitNames } from '../../organisations/index.ts'
import { deciderOf } from '../domain/registers/conflict.ts'
import {
  conflictWords,
  decideConflict,
  findConflict,
  insertConflict,
  listConflicts,
  listOwnConflicts,
} from '../store/register-conflicts.ts'
import { actInRegisterAs, peopleOfGroups } from '../store/register-people.ts'
import { DeclareForm, EntryParams, SettleForm } from './conflict-forms.ts'
import { ConflictPage, conflictTexts, OwnConflictsPage, UnitConflictsPage } from './conflict-pages.tsx'
import { registerPaths } from './paths.ts'
import { findRegisterUnit, readingRegister, type StaffVisit, UnitParams } from './reading-register.ts'
import type { RegisterGround } from './register-ground.ts'
import { registersTopic } from './topics.ts'

type EntryVisit = Visit<z.infer<typeof EntryParams>, unknown, SignedIn>

/** Declaring an own conflict of interest, and deciding on somebody else's. */
export function conflictRoutes(ground: RegisterGround): Route[] {
  return [
    get({
      path: registerPaths.ownConflicts,
      access: 'registers.declare',
      handle: (visit) => showOwn(visit, ground),
    }),
    post({
      path: registerPaths.ownConflicts,
      access: 'registers.declare',
      audit: 'registers.conflict-declared',
      form: DeclareForm,
      invalid: (visit, problems, typed) => showOwn(visit, ground, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, now, today, actor } = visit
        const isKnown = ground.content.integrity.conflictMatters.some(({ code }) => code === form.linhVuc)
        if (!visit.may('registers.declare', form.donVi) || !isKnown) return notFound()
        const deciderUnitId = await deciderFor(visit, form.donVi)
        if (deciderUnitId === undefined)
          return showOwn(visit, ground, {
            typed,
            problems: [{ field: 'donVi', message: conflictTexts.noDecider }],
          })
        return visit.write(async ({ tx, audit }) => {
          const id = newId('register-entry')
          await insertConflict(tx, {
            id,
            unitId: form.donVi,
            deciderUnitId,
            matter: form.linhVuc,
            declaredAt: now,
            dueOn: decideBy(ground, today),
            personId: actor.personId,
            task: form.congViec,
            interest: form.loiIch,
          })
          await touchTopics(tx, [registersTopic])
          await audit({ subject: { kind: 'conflict', id }, unitId: form.donVi })
          return redirect(registerPaths.conflict.to({ entryId: id }))
        })
      },
    }),
    get({
      path: registerPaths.unitConflicts,
      access: 'registers.decide',
      params: UnitParams,
      handle: async (visit) => {
        const found = await findRegisterUnit(visit, 'registers.decide')
        if (found === undefined) return notFound()
        const { today, actor } = visit
        const reading = { register: 'conflict', unitId: found.unit.id, subject: found.unit.id } as const
        const { conflicts, people, names } = await readingRegister(visit, reading, async (tx) => {
          const listed = await listConflicts(tx, 'decider', [found.unit.id])
          const known = await peopleOfGroups(
            tx,
            listed.map(({ id }) => id),
          )
          const ids = [...known.values()].map(({ personId }) => personId)
          return { conflicts: listed, people: known, names: await personNames(tx, ids) }
        })
        return page(
          <UnitConflictsPage
            unitName={found.name}
            rows={conflicts
              .filter(({ id }) => people.get(id)?.personId !== actor.personId)
              .map((conflict) => {
                const person = people.get(conflict.id)
                return { conflict, name: (person && names.get(person.personId)) ?? '' }
              })}
            matters={ground.content.integrity.conflictMatters}
            today={today}
          />,
        )
      },
    }),
    get({
      path: registerPaths.conflict,
      access: 'signed-in',
      params: EntryParams,
      handle: (visit) => showConflict(visit, ground),
    }),
    post({
      path: registerPaths.settle,
      access: 'registers.decide',
      audit: 'registers.conflict-decided',
      params: EntryParams,
      form: SettleForm,
      invalid: (visit, problems, typed) => showConflict(visit, ground, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { form, now, actor, params } = visit
          const conflict = await findConflict(tx, params.entryId)
          if (conflict === undefined || conflict.decision !== null) return notFound()
          if (!visit.may('registers.decide', conflict.deciderUnitId)) return notFound()
          await actInRegisterAs(tx, { kind: 'staff', units: [conflict.deciderUnitId], register: 'conflict' })
          const person = (await peopleOfGroups(tx, [conflict.id])).get(conflict.id)
          if (person === undefined || person.personId === actor.personId) return notFound()
          await decideConflict(
            tx,
            { ...conflict, personId: person.personId },
            { measure: form.bienPhap, reason: form.lyDo, by: actor.personId, at: now },
          )
          await touchTopics(tx, [registersTopic])
          await audit({ subject: { kind: 'conflict', id: conflict.id }, unitId: conflict.unitId })
          return redirect(registerPaths.conflict.to(params))
        }),
    }),
  ]
}

/** The last day on which a decision on what is declared on a day is in time. */
export function decideBy({ content, calendar }: RegisterGround, declaredOn: LocalDate): LocalDate {
  return addWorkingDays(calendar, declaredOn, daysOf(ruleOn(content.laws, 'conflict.decide', declaredOn)))
    .date
}

async function deciderFor(visit: StaffVisit, unitId: UnitId): Promise<UnitId | undefined> {
  const { database, today, actor } = visit
  const leaders = await peopleWithRoles(database, [unitId], ['head', 'principal'], today)
  const leads = leaders.some(({ id, capacity }) => id === actor.personId && capacity === 'head')
  const superiors = await superiorsOf(database, unitId, today)
  const above = superiors.find(({ kind }) => kind === 'administrative') ?? superiors[0]
  return deciderOf({ unitId, leads }, above?.superiorId)
}

async function showOwn(
  visit: StaffVisit,
  { content }: RegisterGround,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const { database, actor, today } = visit
  const conflicts = await transaction(database, async (tx) => {
    await actInRegisterAs(tx, { kind: 'person', personId: actor.personId })
    return listOwnConflicts(tx, actor.personId)
  })
  const ids = [...new Set(actor.assignments.map(({ unitId }) => unitId))]
  const own = ids.filter((id) => visit.may('registers.declare', id))
  const names = await unitNames(database, own, today)
  return page(
    <OwnConflictsPage
      conflicts={conflicts}
      units={own.map((id) => ({ value: id, label: names.get(id)?.name ?? '' }))}
      matters={content.integrity.conflictMatters}
      today={today}
      form={form}
    />,
    statusOf(form),
  )
}

/** One declaration, for whoever made it and for the head who decides; to all others it is not there. */
async function showConflict(
  visit: EntryVisit,
  { content }: RegisterGround,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const { database, params, actor, today } = visit
  const conflict = await findConflict(database, params.entryId)
  if (conflict === undefined) return notFound()
  const own = await transaction(database, async (tx) => {
    await actInRegisterAs(tx, { kind: 'person', personId: actor.personId })
    return conflictWords(tx, conflict.id)
  })
  const isOwn = own.task !== undefined
  if (!isOwn && !visit.may('registers.decide', conflict.deciderUnitId)) return notFound()
  const reading = { register: 'conflict', unitId: conflict.deciderUnitId, subject: conflict.id } as const
  const words = isOwn ? own : await readingRegister(visit, reading, (tx) => conflictWords(tx, conflict.id))
  return page(
    <ConflictPage
      conflict={conflict}
      said={words}
      matter={content.integrity.conflictMatters.find(({ code }) => code === conflict.matter)?.name ?? null}
      measures={content.integrity.conflictMeasures}
      mayDecide={!isOwn && conflict.decision === null}
      today={today}
      form={form}
    />,
    statusOf(form),
  )
}
