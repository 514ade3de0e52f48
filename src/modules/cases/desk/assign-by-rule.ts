import { type EventHandler, on } from '../../../platform/contracts/event.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { actOnCase } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { isAway, suggestHandler } from '../domain/desk/suggest-handler.ts'
import { caseFiled } from '../events.ts'
import { findCase } from '../store/case-store.ts'
import { listAssignmentRules } from '../store/desk-handlers.ts'
import { actAs } from '../store/reading-as.ts'
import { listHandlers } from './handlers.ts'
import { tellHandler } from './tell-handler.ts'

/**
 * Assigns a case that nobody has yet, when its unit has a rule for its kind: to the person of the rule, or when that
 * one is away or none is named, to whoever has least. Does nothing twice. Leaves the transaction reading as this case.
 */
export async function assignByRule(tx: Tx, office: CaseOffice, caseId: CaseId, now: Date): Promise<void> {
  await actAs(tx, { kind: 'case', caseId })
  const found = await findCase(tx, caseId)
  if (found === undefined || found.standing.handlerId !== null || found.standing.closedAt !== null) return
  const { unitId } = found.standing
  const rule = (await listAssignmentRules(tx, unitId)).find(({ kind }) => kind === found.kind)
  if (rule === undefined) return
  const day = dayInVietnam(now)
  const handlers = await listHandlers(tx, unitId, day)
  const named = handlers.find((handler) => handler.personId === rule.personId && !isAway(handler, day))
  const suggested = named ?? suggestHandler(handlers, { kind: found.kind, day })
  const chosen = handlers.find(({ personId }) => personId === suggested?.personId)
  if (chosen === undefined) return
  const opened = {
    case: found,
    type: office.types.version(found.kind, found.definitionVersion),
    world: await office.world(tx, now),
  }
  const assigned = await actOnCase(
    tx,
    opened,
    { actor: { kind: 'system' } },
    { type: 'assigned', handlerId: chosen.personId, reason: 'Phân công theo quy tắc của đơn vị' },
  )
  if (!assigned.ok) return
  await tellHandler(tx, office, chosen, { caseId, code: found.code, sequence: assigned.value.act.sequence })
}

/** Assigns each case by the rule of its unit as soon as it was filed. */
export function deskHandlers({ office, now }: Pick<CaseDependencies, 'office' | 'now'>): EventHandler[] {
  return [on(caseFiled, 'cases.assign-by-rule', (tx, { caseId }) => assignByRule(tx, office, caseId, now()))]
}
