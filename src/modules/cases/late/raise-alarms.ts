import type { Database, Tx } from '../../../platform/database/database.ts'
import { inPortions } from '../../../platform/database/in-portions.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam, formatDay, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { peopleWithRoles, superiorsOf, type UnitPerson, unitNames } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { decidingRoles, handlerRoles } from '../desk/handlers.ts'
import { deskPaths } from '../desk/paths.ts'
import { type AlarmLevel, alarmLevels, dueBefore, workingDaysLate } from '../domain/late/alarm-level.ts'
import { type RaisedAlarm, raiseAlarms, unitsWithClocksDue } from '../store/late-alarms.ts'
import { lateLetters, queueLateLetter } from './late-letters.ts'
import { latePaths } from './paths.ts'

const unitsAtOnce = 100
/** How many codes a letter names; the list behind the link has all. */
const namedInLetter = 30

/**
 * Every morning, unit by unit, each in a transaction of its own: handlers are told what is due by the end of the next
 * working day; what became late is told to them and to whoever leads; what stays late, to the unit above, as a number.
 */
export async function raiseAllAlarms(database: Database, office: CaseOffice, now: Date): Promise<void> {
  const today = dayInVietnam(now)
  const { calendar } = await office.world(database, now)
  for (const level of alarmLevels) {
    const before = dueBefore(level, today, calendar)
    const portions = inPortions<UnitId>((after) =>
      unitsWithClocksDue(database, before, after ?? null, unitsAtOnce),
    )
    for await (const units of portions) {
      for (const unitId of units) {
        const from = level === 'due-soon' ? startOfDay(today) : null
        await transaction(database, async (tx) => {
          const raised = await raiseAlarms(tx, level, unitId, { from, before }, now)
          if (raised.length > 0) await tell(tx, office, level, unitId, raised, today)
        })
      }
    }
  }
}

async function tell(
  tx: Tx,
  { origin }: CaseOffice,
  level: AlarmLevel,
  unitId: UnitId,
  raised: readonly RaisedAlarm[],
  today: LocalDate,
): Promise<void> {
  if (level === 'superior' || level === 'superior-again') {
    await tellSuperiors(tx, origin, level, unitId, raised, today)
    return
  }
  const [leaders, staff] = await Promise.all([
    peopleWithRoles(tx, [unitId], decidingRoles, today),
    peopleWithRoles(tx, [unitId], handlerRoles, today),
  ])
  const byHandler = Map.groupBy(raised, ({ handlerId }) => handlerId)
  const template = level === 'due-soon' ? lateLetters.dueSoon : lateLetters.late
  const action = { href: `${origin}${deskPaths.list.to({})}`, text: 'Mở danh sách hồ sơ' }
  const told = new Map<PersonId, { person: UnitPerson; alarms: RaisedAlarm[] }>()
  const add = (person: UnitPerson | undefined, alarms: readonly RaisedAlarm[]) => {
    if (person === undefined) return
    const known = told.get(person.id)?.alarms ?? []
    told.set(person.id, { person, alarms: [...new Set([...known, ...alarms])] })
  }
  for (const [handlerId, alarms] of byHandler) {
    // What nobody handles is told to whoever leads.
    const handler = staff.find(({ id }) => id === handlerId)
    add(handler ?? leaders[0], alarms)
    if (level === 'late') add(leaders[0], alarms)
  }
  for (const { person, alarms } of told.values()) {
    const said = level === 'due-soon' ? 'đến hạn trong hôm nay hoặc ngày làm việc tới' : 'đã quá hạn'
    const [first] = alarms
    if (first === undefined) continue
    await queueLateLetter(tx, person.email, {
      template,
      action,
      paragraphs: [`Có ${alarms.length} thời hạn ${said}:`, ...linesOf(alarms)],
      onceKey: `cases.alarm:${level}:${person.id}:${keyOf(first)}`,
    })
  }
}

/** The unit above learns a number and a name of a unit: whose cases they are and of what kind stays where it is. */
async function tellSuperiors(
  tx: Tx,
  origin: string,
  level: 'superior' | 'superior-again',
  unitId: UnitId,
  raised: readonly RaisedAlarm[],
  today: LocalDate,
): Promise<void> {
  const open = raised.filter(({ isConfidential }) => !isConfidential)
  const [first] = open
  if (first === undefined) return
  const superiors = await superiorsOf(tx, unitId, today)
  const above = superiors.find(({ kind }) => kind === 'administrative') ?? superiors[0]
  if (above === undefined) return
  const [heads, names] = await Promise.all([
    peopleWithRoles(tx, [above.superiorId], decidingRoles, today),
    unitNames(tx, [unitId], today),
  ])
  const name = names.get(unitId)?.name ?? ''
  for (const { id, email } of heads.slice(0, 1)) {
    await queueLateLetter(tx, email, {
      template: lateLetters.superior,
      paragraphs: [
        `${name} có thêm ${open.length} thời hạn quá ít nhất ${workingDaysLate[level]} ngày làm việc mà chưa giải quyết xong.`,
      ],
      action: { href: `${origin}${latePaths.board.to({})}`, text: 'Mở bảng tồn đọng' },
      onceKey: `cases.alarm:${level}:${id}:${keyOf(first)}`,
    })
  }
}

function linesOf(alarms: readonly RaisedAlarm[]): string[] {
  const named = alarms
    .slice(0, namedInLetter)
    .map(({ code, dueAt }) => `${code}: hạn ${formatDay(dayInVietnam(dueAt))}`)
  const more = alarms.length - named.length
  return more > 0 ? [...named, `và ${more} thời hạn khác`] : named
}

function keyOf({ caseId, clock, run, dueAt }: RaisedAlarm): string {
  return `${caseId}:${clock}:${run}:${dueAt.getTime()}`
}
