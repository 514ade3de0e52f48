import type { Words } from '../../../platform/i18n/words.ts'
import { addDays, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import type { StaffVisit } from '../desk/open-desk.ts'
import { fieldRegistry } from '../domain/fields/field-meta.ts'
import { type MeasuredProcedure, measureProcedure } from '../domain/simplification/measured-procedure.ts'
import { type Proposal, proposeSimplifications } from '../domain/simplification/propose.ts'
import { getProcedureVersion, type ProcedureVersion } from '../procedures/face.ts'
import { readingAs, staffReader } from '../store/reading-as.ts'
import {
  type EndedProcedure,
  endedDossiers,
  endedProcedures,
  sameAnswers,
} from '../store/simplification-dossiers.ts'

export const daysMeasured = 365
const dossiersMeasured = 1_000
const proceduresShown = 200

/** The units of which somebody may see what procedures took. */
export function measuredUnits(visit: StaffVisit): UnitId[] {
  const overseen = visit.unitsFor('cases.oversee')
  return visit.unitsFor('cases.read').filter((id) => overseen.includes(id))
}

export function measuredSince(today: LocalDate): LocalDate {
  return addDays(today, -daysMeasured)
}

export async function listMeasured(visit: StaffVisit): Promise<EndedProcedure[]> {
  const units = measuredUnits(visit)
  if (units.length === 0) return []
  return endedProcedures(visit.database, units, startOfDay(measuredSince(visit.today)), proceduresShown)
}

/** A procedure of a unit as it was measured; `measured` is absent while there are too few dossiers. */
export interface LoadedMeasure {
  readonly version: ProcedureVersion
  readonly ended: number
  readonly legalDays: number | null
  readonly measured: MeasuredProcedure | undefined
  readonly proposals: readonly Proposal[]
  readonly stateWords: (state: string) => Words
  readonly fieldWords: (field: string) => Words
}

/** @returns undefined for a procedure under which nothing ended, or of a unit that is not the visitor's */
export async function loadMeasured(
  visit: StaffVisit,
  office: CaseOffice,
  procedureId: string,
  unitId: UnitId,
): Promise<LoadedMeasure | undefined> {
  const found = (await listMeasured(visit)).find(
    (one) => one.procedureId === procedureId && one.unitId === unitId,
  )
  if (found === undefined) return undefined
  const version = await getProcedureVersion(visit.database, found.procedureId)
  const since = startOfDay(measuredSince(visit.today))
  const type = office.types.inForce('dossier', visit.today)
  return readingAs(visit.database, staffReader(visit), async (reader) => {
    const { dossiers, caseIds } = await endedDossiers(reader, found, since, dossiersMeasured)
    const { calendar } = await office.world(reader, visit.now)
    const measured = measureProcedure(
      dossiers,
      version.parts.map(({ name }) => name),
      calendar,
    )
    const legalDays = version.time.unit === 'working-day' ? (version.time.days ?? null) : null
    const same = measured === undefined ? [] : await sameAnswers(reader, caseIds)
    return {
      version,
      ended: found.ended,
      legalDays,
      measured,
      proposals: measured === undefined ? [] : proposeSimplifications(measured, legalDays, same),
      stateWords: (state) => type.states[state]?.words ?? { vi: state, en: state },
      fieldWords: (field) => {
        const schema = type.fields.shape[field]
        return (
          (schema === undefined ? undefined : fieldRegistry.get(schema)?.label) ?? { vi: field, en: field }
        )
      },
    }
  })
}
