import type {
  ExampleContext,
  ExampleStep,
  ExampleUnit,
  SeededRandom,
} from '../../../platform/contracts/example.ts'
import {
  addDays,
  dayInVietnam,
  type LocalDate,
  localDate,
  startOfDay,
} from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { contentKindOf, findUnit, heldRoles } from '../../organisations/index.ts'
import { lastDayOfTerm, nextStep } from '../domain/registers/appointment.ts'
import type { DeclarationRound } from '../domain/registers/declaration.ts'
import { rotatingPosts } from '../domain/registers/rotation.ts'
import {
  findAppointment,
  insertAppointment,
  insertAppointmentRelation,
  insertAppointmentStep,
} from '../store/register-appointments.ts'
import { decideConflict, insertConflict } from '../store/register-conflicts.ts'
import { listDueDeclarations, receiveDeclaration } from '../store/register-declarations.ts'
import { actInRegisterAs } from '../store/register-people.ts'
import { findRotationPlan } from '../store/register-rotation.ts'
import { handOver, openRound, showInside } from './conduct-declarations.ts'
import { decideBy } from './conflict-routes.tsx'
import { decideAppointment } from './publish-appointment.ts'
import { issueRotationPlan, recordRotation } from './publish-rotation.ts'
import { type RegisterGround, registerGround } from './register-ground.ts'

/** Of each year of the story: assets declared, posts rotated, a principal appointed, a conflict of interest decided. */
export const registerExample: ExampleStep = {
  name: 'registers',
  isHistory: true,
  load: async (context) => {
    const { world, content } = context
    const ground = registerGround(content)
    const firstYear = Number(world.period.from.slice(0, 4))
    const lastYear = Number(world.period.to.slice(0, 4))
    for (let year = firstYear; year <= lastYear; year += 1) {
      const day = localDate(`${year}-11-02`)
      if (day < world.period.from || day > world.period.to) continue
      for (const unit of world.unitsOn(day)) {
        const [lead] = [...world.holders(unit.id, 'head', day), ...world.holders(unit.id, 'principal', day)]
        if (lead === undefined || !['school', 'city-office', 'commune-department'].includes(unit.kind))
          continue
        const random = context.random.stream(`${unit.code} ${year}`)
        await tellYear({ context, ground, unit, year, by: lead.id, random })
      }
    }
  },
}

interface Telling {
  readonly context: ExampleContext
  readonly ground: RegisterGround
  readonly unit: ExampleUnit
  readonly year: number
  readonly by: PersonId
  readonly random: SeededRandom
}

async function tellYear(telling: Telling): Promise<void> {
  await tellDeclarations(telling)
  if (telling.unit.kind !== 'school' || telling.random.chance(0.15)) await tellRotation(telling)
  if (telling.unit.kind === 'school' && telling.random.chance(0.1)) await tellAppointment(telling)
  if (telling.random.chance(0.1)) await tellConflict(telling)
}

async function tellDeclarations({ context, ground, unit, year, by, random }: Telling): Promise<void> {
  const { tx, now } = context
  const today = dayInVietnam(now)
  const round: DeclarationRound = {
    id: random.id('declaration-round'),
    unitId: unit.id,
    kind: 'yearly',
    year,
    dueOn: localDate(`${year}-12-31`),
  }
  const known = await findUnit(tx, unit.id)
  if (known === undefined) return
  const openedOn = localDate(`${year}-11-02`)
  const at = onDay(openedOn)
  await openRound(tx, ground, { round, unit: known, on: openedOn }, { by, at, example: true })
  const days: LocalDate[] = []
  for (const due of (await listDueDeclarations(tx, [round.id], at)).get(round.id) ?? []) {
    const late = random.chance(0.06)
    const receivedOn = late
      ? addDays(round.dueOn, random.integer(2, 12))
      : addDays(openedOn, random.integer(5, 45))
    if (receivedOn > today || random.chance(0.02)) continue
    days.push(receivedOn)
    const received = { receivedOn, pages: random.integer(4, 9), sealed: null }
    await receiveDeclaration(tx, due.id, received, { by, at: onDay(receivedOn) })
  }
  const handedOn = addDays(localDate(`${year + 1}-01-01`), random.integer(7, 14))
  if (days.length === 0 || addDays(handedOn, 25) > today) return
  const recipient = 'Cơ quan kiểm soát tài sản, thu nhập (ví dụ)'
  const handover = await handOver(tx, round, { handedOn, recipient }, { by, at: onDay(handedOn) })
  const from = addDays(handedOn, random.integer(1, 4))
  const posting = {
    way: 'noticeboard',
    place: 'Bảng tin của đơn vị',
    from,
    to: addDays(from, 15),
    minutes: `${random.integer(1, 9)}/BB`,
  } as const
  await showInside(
    tx,
    ground,
    { round, handover, posting, example: true },
    { by, at: onDay(addDays(from, 16)) },
  )
}

async function tellRotation({ context, ground, unit, year, by, random }: Telling): Promise<void> {
  const { tx, now } = context
  const today = dayInVietnam(now)
  const issuedOn = localDate(`${year}-11-10`)
  const plannedOn = localDate(`${year}-12-20`)
  const known = await findUnit(tx, unit.id)
  if (known === undefined || issuedOn > today) return
  const held = await heldRoles(tx, [unit.id], issuedOn)
  const posts = rotatingPosts(ground.content.integrity.rotation, contentKindOf(known), held, issuedOn).slice(
    0,
    2,
  )
  if (posts.length === 0) return
  const wish = {
    unitId: unit.id,
    year,
    number: `${random.integer(10, 90)}/KH-${unit.documentSymbol || 'TH'}`,
    issuedOn,
    posts: posts.map(({ post, position, dueOn }) => ({
      personId: post.personId,
      position: post.position,
      positionCode: position.code,
      dueOn,
      plannedOn,
    })),
    example: true,
  }
  const id = await issueRotationPlan(tx, ground, wish, { by, at: onDay(issuedOn) })
  for (const [index] of posts.entries()) {
    const on = addDays(plannedOn, random.integer(-20, 3))
    const plan = await findRotationPlan(tx, id, onDay(on))
    const line = plan?.lines[index]
    if (plan === undefined || line === undefined || on > today) continue
    const decision = `${random.integer(100, 300)}/QĐ`
    const outcome = random.chance(0.15)
      ? ({ kind: 'excepted', on, decision, exception: 'away' } as const)
      : ({ kind: 'done', on, decision, exception: null } as const)
    await recordRotation(tx, ground, { plan, line, outcome, example: true }, { by, at: onDay(on) })
  }
}

async function tellAppointment({ context, ground, unit, year, by, random }: Telling): Promise<void> {
  const { tx, world, now } = context
  const { appointmentSteps } = ground.content.integrity
  const from = localDate(`${year}-06-03`)
  const person = world.holders(unit.id, 'principal', from)[0]
  if (person === undefined || from < world.period.from || startOfDay(addDays(from, 60)) > now) return
  const id = random.id('register-entry')
  const opened = { id, unitId: unit.id, kind: 'reappoint', post: 'Hiệu trưởng', personId: person.id } as const
  await insertAppointment(tx, opened, { by, at: onDay(from), example: true })
  let on = from
  for (let appointment = await findAppointment(tx, id); appointment !== undefined; ) {
    const next = nextStep(appointmentSteps, appointment)
    if (next === undefined) break
    on = addDays(on, random.integer(2, 8))
    await insertAppointmentStep(tx, id, { step: next.code, on }, { by, at: onDay(on) })
    appointment = await findAppointment(tx, id)
  }
  await insertAppointmentRelation(tx, id, { related: false, on }, { by, at: onDay(on) })
  const appointment = await findAppointment(tx, id)
  if (appointment === undefined) return
  const decidedOn = addDays(on, 5)
  const effectiveOn = addDays(decidedOn, 10)
  const decision = {
    number: `${random.integer(100, 900)}/QĐ`,
    decidedOn,
    effectiveOn,
    termUntil: lastDayOfTerm(effectiveOn),
  }
  await decideAppointment(tx, ground, { appointment, decision, example: true }, { by, at: onDay(decidedOn) })
}

async function tellConflict({ context, ground, unit, year, by, random }: Telling): Promise<void> {
  const { tx, now } = context
  const declaredOn = localDate(`${year}-11-${random.integer(10, 16)}`)
  const at = onDay(declaredOn)
  const decidedAt = onDay(addDays(declaredOn, random.integer(1, 9)))
  const others = (await heldRoles(tx, [unit.id], declaredOn)).filter(({ personId }) => personId !== by)
  const [declarer] = others
  if (declarer === undefined || at > now) return
  const id = random.id('register-entry')
  const conflict = { id, deciderUnitId: unit.id, personId: declarer.personId }
  await insertConflict(tx, {
    ...conflict,
    unitId: unit.id,
    matter: 'money',
    declaredAt: at,
    dueOn: decideBy(ground, declaredOn),
    task: 'Tham gia tổ mua sắm thiết bị (ví dụ)',
    interest: 'Người thân làm việc tại một đơn vị chào giá (ví dụ)',
    example: true,
  })
  if (decidedAt > now) return
  await actInRegisterAs(tx, { kind: 'staff', units: [unit.id], register: 'conflict' })
  const reason = 'Thay người khác tham gia tổ mua sắm'
  await decideConflict(tx, conflict, { measure: 'transfer', reason, by, at: decidedAt })
}

/** In the morning of a day. */
function onDay(day: LocalDate): Date {
  return new Date(startOfDay(day).getTime() + 9 * 3_600_000)
}
