import type { Tx } from '../../../platform/database/database.ts'
import { announce } from '../../../platform/events/announce.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import {
  type CaseId,
  newId,
  type PersonId,
  type ProcedureId,
  type UnitId,
} from '../../../platform/kernel/ids.ts'
import type { CaseChannel, CaseStanding } from '../domain/case.ts'
import type { CaseKind, CaseType, Confidentiality } from '../domain/case-type.ts'
import { filingClocks } from '../domain/decide.ts'
import type { ProcedureDays } from '../domain/procedure-rule.ts'
import { caseFiled } from '../events.ts'
import { type Applicant, insertCase, nextCaseNumber } from '../store/case-store.ts'
import { actAs } from '../store/reading-as.ts'
import { newReceiptCode, receiptLookup } from '../store/receipt-code.ts'
import type { CaseOffice } from './case-office.ts'

/** What somebody asks of a unit. */
export interface Filing {
  readonly kind: CaseKind
  readonly unitId: UnitId
  readonly aboutUnitId?: UnitId
  readonly title: string
  /** Values of the kind's fields as its schema checked them. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly applicant: Applicant | null
  readonly channel: CaseChannel
  readonly procedure?: { readonly id: ProcedureId; readonly days: ProcedureDays | null }
  /** When the law says that it was received; now, unless a letter came earlier. */
  readonly receivedAt?: Date
  /** Higher than the kind's own, never lower. */
  readonly confidentiality?: Confidentiality
  /** The clerk who enters it for somebody. */
  readonly filedBy?: PersonId
  readonly example?: boolean
}

export interface FiledCase {
  readonly caseId: CaseId
  /** `PA-2024-000123`: names the case, opens nothing. */
  readonly code: string
  /** Sixteen digits; shown once, never kept. */
  readonly receiptCode: string
  readonly type: CaseType
  readonly standing: CaseStanding
}

/**
 * Files a case: it is acknowledged when the transaction commits. Leaves the transaction reading as this case.
 * @throws RangeError when the kind is not in force on the day of its receipt
 */
export async function fileCase(tx: Tx, office: CaseOffice, filing: Filing, now: Date): Promise<FiledCase> {
  const receivedAt = filing.receivedAt ?? now
  const type = office.types.inForce(filing.kind, dayInVietnam(receivedAt))
  const caseId = newId('case')
  await actAs(tx, { kind: 'case', caseId })
  const { number, announcements } = await nextCaseNumber(tx)
  const world = await office.world(tx, now, announcements)
  const code = caseCode(type, receivedAt, number)
  const receiptCode = newReceiptCode()
  const procedureDays = filing.procedure?.days ?? null
  const standing = await insertCase(
    tx,
    type,
    {
      head: {
        id: caseId,
        code,
        kind: filing.kind,
        definitionVersion: type.version,
        receivedUnitId: filing.unitId,
        aboutUnitId: filing.aboutUnitId ?? null,
        channel: filing.channel,
        anonymous: filing.applicant === null,
        confidentiality: filing.confidentiality ?? type.confidentiality,
        procedureId: filing.procedure?.id ?? null,
        procedureDays,
        receivedAt,
      },
      filed: {
        type: 'filed',
        sequence: 1,
        at: now,
        actor:
          filing.filedBy === undefined ? { kind: 'citizen' } : { kind: 'staff', personId: filing.filedBy },
        state: type.initial,
        unitId: filing.unitId,
        clocks: [...filingClocks(type, receivedAt, procedureDays, world)],
        data: {},
      },
      title: filing.title,
      fields: filing.fields,
      searchText: searchTextOf(filing),
      applicant: filing.applicant,
      receiptLookup: receiptLookup(receiptCode, office.secret),
      filedBy: filing.filedBy ?? null,
      example: filing.example ?? false,
    },
    world,
  )
  await announce(tx, caseFiled, { caseId, kind: filing.kind, unitId: filing.unitId })
  return { caseId, code, receiptCode, type, standing }
}

function caseCode(type: CaseType, receivedAt: Date, number: number): string {
  return `${type.prefix}-${dayInVietnam(receivedAt).slice(0, 4)}-${String(number).padStart(6, '0')}`
}

function searchTextOf({ fields, applicant }: Filing): string {
  const values = Object.values(fields).filter((value) => typeof value === 'string')
  return [...values, applicant?.name ?? '', applicant?.phone ?? ''].join(' ')
}
