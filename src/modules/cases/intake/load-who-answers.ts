import type { Content } from '../../../platform/content/content.ts'
import { roleCodes } from '../../../platform/contracts/access.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import {
  loadUnitHistory,
  peopleWithRoles,
  superiorsOf,
  type Unit,
  whoIsCompetent,
} from '../../organisations/index.ts'
import type { DoorConcern, DoorKind } from '../domain/intake/door.ts'
import { type WhoAnswers, whoAnswers } from '../domain/intake/who-answers.ts'
import { casePermissionRules } from '../permissions.ts'

const receiving: Readonly<Record<string, unknown>> =
  casePermissionRules.find(({ code }) => code === 'cases.receive')?.grants ?? {}
/** Who may receive cases on line. */
export const receivingRoles = roleCodes.filter((role) => Object.hasOwn(receiving, role))

/** Who gets what is told of a unit: by the rules of competence, and where somebody is there to receive it. */
export async function loadWhoAnswers(
  reader: Reader,
  content: Content,
  about: Unit,
  { kind, concern }: { readonly kind: DoorKind; readonly concern: DoorConcern },
  day: LocalDate,
): Promise<WhoAnswers | undefined> {
  const line = await lineAbove(reader, about.id, day)
  const action = about.kind === 'school' ? 'complaint.second' : 'complaint.second.commune-chair'
  const competent = kind === 'complaint' ? await competentFor(reader, content, action, about, line, day) : []
  const ids = [...new Set([...competent, ...line])]
  const receivers = await peopleWithRoles(reader, [about.id, ...ids], receivingRoles, day)
  const withReceivers = new Set(receivers.map(({ unitId }) => unitId))
  const above = (unitId: UnitId) => ({ unitId, receives: withReceivers.has(unitId) })
  return whoAnswers(above(about.id), ids.map(above), concern)
}

/** The units above, nearest first, in both ways of being directed. */
export async function lineAbove(reader: Reader, unitId: UnitId, day: LocalDate): Promise<UnitId[]> {
  const line: UnitId[] = [unitId]
  for (const current of line) {
    if (line.length > 12) break
    const superiors = await superiorsOf(reader, current, day)
    line.push(...superiors.map(({ superiorId }) => superiorId).filter((id) => !line.includes(id)))
  }
  return line.slice(1)
}

/** Who decides of the units in the line above, as the rules of content name them for the day. */
export async function competentFor(
  reader: Reader,
  content: Content,
  action: string,
  about: Unit,
  line: readonly UnitId[],
  day: LocalDate,
): Promise<UnitId[]> {
  const history = await loadUnitHistory(reader, [about.id, ...line])
  const found = whoIsCompetent(content.competences, history, { action, day, unitId: about.id })
  return found.ok ? found.value.flatMap(({ unitId }) => unitId ?? []) : []
}
