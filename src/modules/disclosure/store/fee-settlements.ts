import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PublicationId, UnitId } from '../../../platform/kernel/ids.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import type { FeePeriodOfYear, SettledLine } from '../domain/fees/settlement.ts'

/** What came in over a period, for the whole school. */
export interface FeeSettlement {
  readonly id: string
  readonly unitId: UnitId
  readonly schoolYear: SchoolYear
  readonly period: FeePeriodOfYear
  readonly version: number
  readonly publicationId: PublicationId
  readonly publishedAt: Date
  readonly lines: readonly SettledLine[]
}

interface Row extends Omit<FeeSettlement, 'lines' | 'schoolYear'> {
  readonly lines: readonly Record<'name' | 'due' | 'relieved' | 'collected' | 'spent' | 'returned', string>[]
}

/** The settlements of a year as their last versions leave them. */
export async function listSettlements(
  reader: Reader,
  unitId: UnitId,
  schoolYear: SchoolYear,
): Promise<FeeSettlement[]> {
  const { rows } = await sql<Row>`
    select distinct on (settled.period) settled.id, settled.unit_id as "unitId", settled.period, settled.version,
      settled.publication_id as "publicationId", settled.published_at as "publishedAt",
      (select coalesce(json_agg(json_build_object('name', line.name, 'kind', line.kind, 'due', line.due::text,
          'relieved', line.relieved::text, 'collected', line.collected::text, 'spent', line.spent::text, 'returned', line.returned::text)
        order by line.position), '[]'::json)
        from disclosure.fee_settlement_line line where line.settlement_id = settled.id) as lines
    from disclosure.fee_settlement settled
    where settled.unit_id = ${unitId}::uuid and settled.school_year = ${schoolYear}
    order by settled.period, settled.version desc`.execute(reader)
  return rows.map((row) => ({
    ...row,
    schoolYear,
    lines: row.lines.map(({ name, due, relieved, collected, spent, returned }) => ({
      name,
      due: BigInt(due),
      relieved: BigInt(relieved),
      collected: BigInt(collected),
      spent: BigInt(spent),
      returned: BigInt(returned),
    })),
  }))
}

export async function insertSettlement(
  tx: Tx,
  settled: FeeSettlement & { readonly reason: string; readonly example?: boolean },
): Promise<void> {
  await tx
    .insertInto('disclosure.fee_settlement')
    .values({
      id: settled.id,
      unit_id: settled.unitId,
      school_year: settled.schoolYear,
      period: settled.period,
      version: settled.version,
      reason: settled.reason,
      publication_id: settled.publicationId,
      published_at: settled.publishedAt,
      example: settled.example ?? false,
    })
    .execute()
  await tx
    .insertInto('disclosure.fee_settlement_line')
    .values(
      settled.lines.map((line, index) => ({
        settlement_id: settled.id,
        position: index + 1,
        name: line.name,
        due: Number(line.due),
        relieved: Number(line.relieved),
        collected: Number(line.collected),
        spent: Number(line.spent),
        returned: Number(line.returned),
      })),
    )
    .execute()
}
