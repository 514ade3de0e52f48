import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import type { PersonActor } from '../../../platform/contracts/access.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { findUnitByCode, type Unit, unitName } from '../../organisations/index.ts'
import { checkList, type FeeProblem } from '../domain/fees/check-list.ts'
import type { FeePlace } from '../domain/fees/fee-standing.ts'
import { SchoolYear } from '../domain/fees/school-year.ts'
import { type FeeDraft, getFeeDraft } from '../store/fee-drafts.ts'
import { type FeeList, findFeeList } from '../store/fee-lists.ts'
import { loadFeePlace } from './fee-place.ts'

export const ListParams = z.object({ code: z.string().max(80), year: SchoolYear })
export type ListAddress = z.infer<typeof ListParams>
export type StaffVisit = Visit<unknown, unknown, PersonActor>

/** A list as somebody of the school works on it. */
export interface OpenedList {
  readonly unit: Unit
  readonly name: string
  readonly place: FeePlace
  readonly draft: FeeDraft
  /** What parents read now. */
  readonly current: FeeList | undefined
  readonly problems: readonly FeeProblem[]
  readonly may: { readonly write: boolean; readonly approve: boolean }
}

/** Undefined for what is no school, and for whoever has no part in its list. */
export async function openList(
  visit: StaffVisit,
  content: Content,
  { code, year }: ListAddress,
): Promise<OpenedList | undefined> {
  const { database, today } = visit
  const unit = await findUnitByCode(database, code)
  if (unit === undefined) return undefined
  const may = { write: visit.may('fees.write', unit.id), approve: visit.may('fees.approve', unit.id) }
  const place = may.write || may.approve ? await loadFeePlace(database, content, unit, today) : undefined
  if (place === undefined) return undefined
  const [name, draft, current] = await Promise.all([
    unitName(database, unit.id, today),
    getFeeDraft(database, unit.id, year),
    findFeeList(database, unit.id, year),
  ])
  const publicFrom = current === undefined ? today : dayInVietnam(current.publicFrom)
  const problems = checkList(draft.lines, content.fees, place, publicFrom)
  return { unit, name, place, draft, current, problems, may }
}
