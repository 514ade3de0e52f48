import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import { unitNames } from '../../organisations/index.ts'
import { askedFields } from '../apply/asked-fields.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { guardedBy, type OpenCase, openCase } from '../conduct/move-case.ts'
import { workingDaysLeft } from '../desk/working-days-left.ts'
import type { ClockStanding } from '../domain/case.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import { clockOf } from '../domain/case-type.ts'
import type { Deadline } from '../domain/clock/clock.ts'
import { availableMoves, type CaseCaller } from '../domain/decide.ts'
import type { Fields } from '../domain/fields/field.ts'
import { mayGoHigher, mayRate } from '../domain/intake/after-answer.ts'
import { needsSignature } from '../domain/papers/case-paper.ts'
import { type CaseContent, type CaseFile, findContent, listCaseFiles } from '../store/desk-case.ts'
import { listPapers, type StoredPaper } from '../store/desk-papers.ts'
import { actAs } from '../store/reading-as.ts'
import { type CaseRating, codesOfCases, findMailWish, findRating } from '../store/tracking-case.ts'

/** Whoever holds the receipt, as the definition of a case knows them. */
export const citizen: CaseCaller = { actor: { kind: 'citizen' }, may: () => false }

/** A clock with the date that it leads to. */
export interface FollowedClock {
  readonly clock: ClockStanding
  readonly deadline: Deadline
  readonly duty: 'office' | 'citizen'
  readonly workingDaysLeft: number | null
}

/** A case as whoever filed it may see it: nothing that staff say among themselves is in it. */
export interface FollowedCase extends OpenCase {
  readonly content: CaseContent
  readonly fields: Fields
  readonly clocks: readonly FollowedClock[]
  readonly files: readonly CaseFile[]
  readonly papers: readonly StoredPaper[]
  readonly moves: readonly string[]
  readonly units: ReadonlyMap<UnitId, string>
  readonly otherCodes: ReadonlyMap<CaseId, string>
  readonly rating: CaseRating | undefined
  readonly mayRate: boolean
  readonly mayGoHigher: boolean
  /** Undefined when no address was left. */
  readonly toldByMail: boolean | undefined
}

/** Opens a case for whoever holds its receipt; the transaction reads as this case from then on. */
export async function openFollowed(tx: Tx, office: CaseOffice, caseId: CaseId, now: Date): Promise<OpenCase> {
  await actAs(tx, { kind: 'case', caseId })
  return openCase(tx, office, caseId, now)
}

/** Undefined when there is no such case any more. */
export async function loadFollowed(
  tx: Tx,
  office: CaseOffice,
  caseId: CaseId,
  now: Date,
): Promise<FollowedCase | undefined> {
  const opened = await openFollowed(tx, office, caseId, now)
  const content = await findContent(tx, caseId)
  if (content === undefined) return undefined
  const today = dayInVietnam(now)
  const { case: found, type, world } = opened
  const files = (await listCaseFiles(tx, caseId)).filter((file) => file.byCitizen || file.forCitizen)
  const papers = (await listPapers(tx, caseId)).filter(
    ({ forCitizen, paper, signedAt }) => forCitizen && (signedAt !== null || !needsSignature(paper)),
  )
  const units = await unitNames(tx, unitsOf(opened), today)
  const others = found.acts.flatMap((act) => (act.type === 'linked' ? [act.otherId] : []))
  return {
    ...opened,
    content,
    fields: await askedFields(tx, type, found),
    clocks: clocksOf(opened, today),
    files,
    papers,
    moves: availableMoves(type, guardedBy(opened), citizen, world),
    units: new Map([...units].map(([id, { name }]) => [id, name])),
    otherCodes: await codesOfCases(tx, others),
    rating: await findRating(tx, caseId),
    mayRate: mayRate(found),
    mayGoHigher: mayGoHigher(found, type, world),
    toldByMail: await findMailWish(tx, caseId),
  }
}

function unitsOf({ case: { acts, standing, receivedUnitId, aboutUnitId } }: OpenCase): UnitId[] {
  const transferred = acts.flatMap((act) => (act.type === 'transferred' ? [act.unitId] : []))
  return [
    ...new Set([
      standing.unitId,
      receivedUnitId,
      ...transferred,
      ...(aboutUnitId === null ? [] : [aboutUnitId]),
    ]),
  ]
}

/** The clocks that still run, the citizen's own among them; what has stopped is told by the timeline. */
function clocksOf({ case: found, type, world }: OpenCase, today: LocalDate): FollowedClock[] {
  return Object.values(found.standing.clocks)
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map((clock) => {
      const deadline = deadlineOfClock(clock, found.procedureDays, world)
      return {
        clock,
        deadline,
        duty: clockOf(type, clock.clock).duty,
        workingDaysLeft: workingDaysLeft(world.calendar, today, deadline.date),
      }
    })
}
