import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { FileId, PersonId, PublicationId, UnitId } from '../../../platform/kernel/ids.ts'
import {
  funds,
  type PurchaseFlag,
  type PurchaseItem,
  type PurchaseState,
  type PurchaseTerms,
  purchaseFlags,
  purchaseSorts,
  purchaseStates,
} from '../domain/books/purchase.ts'
import { SchoolYear } from '../domain/fees/school-year.ts'

/** What a school bought at one time. */
export interface BookPurchase extends PurchaseTerms {
  readonly id: string
  readonly unitId: UnitId
  readonly schoolYear: SchoolYear
  readonly invoiceFileId: FileId | null
  readonly invoiceSha256: string | null
  readonly explanation: string
  /** Why it was sent back, or withdrawn. */
  readonly remark: string
  readonly state: PurchaseState
  /** What the rules said when it went out. */
  readonly flags: readonly PurchaseFlag[]
  readonly publicFrom: Date | null
  readonly publicationId: PublicationId | null
  readonly items: readonly PurchaseItem[]
}

interface ItemRow {
  readonly title: string
  readonly publisher: string
  readonly quantity: number
  /** In digits: JSON has no whole numbers of any size. */
  readonly unitPrice: string
}

function selectPurchases(reader: Reader) {
  return reader
    .selectFrom('disclosure.book_purchase as purchase')
    .selectAll('purchase')
    .select(
      sql<ItemRow[]>`(
        select json_agg(json_build_object('title', item.title, 'publisher', item.publisher,
          'quantity', item.quantity, 'unitPrice', item.unit_price::text) order by item.position)
        from disclosure.book_purchase_item item where item.purchase_id = purchase.id)`.as('items'),
    )
}
type PurchaseRow = Awaited<ReturnType<ReturnType<typeof selectPurchases>['executeTakeFirstOrThrow']>>

function purchaseOf(row: PurchaseRow): BookPurchase {
  return {
    id: row.id,
    unitId: row.unit_id,
    schoolYear: SchoolYear.parse(row.school_year),
    sort: purchaseSorts.find((sort) => sort === row.sort) ?? 'reference',
    boughtOn: row.bought_on,
    supplier: row.supplier,
    supplierRelated: row.supplier_related,
    fund: funds.find((fund) => fund === row.fund) ?? 'budget',
    decision: row.decision,
    decidedOn: row.decided_on,
    invoice: row.invoice,
    hasInvoiceFile: row.invoice_file_id !== null,
    invoiceFileId: row.invoice_file_id,
    invoiceSha256: row.invoice_sha256,
    explanation: row.explanation,
    remark: row.remark,
    state: purchaseStates.find((state) => state === row.state) ?? 'proposed',
    flags: purchaseFlags.filter((flag) => row.flags.includes(flag)),
    publicFrom: row.public_from,
    publicationId: row.publication_id,
    items: row.items.map((item) => ({ ...item, unitPrice: BigInt(item.unitPrice) })),
  }
}

export async function findPurchase(reader: Reader, id: string): Promise<BookPurchase | undefined> {
  const row = await selectPurchases(reader).where('purchase.id', '=', id).executeTakeFirst()
  return row && purchaseOf(row)
}

/** What units bought in a year, the earliest first; only what is public for those who may see no more. */
export async function listPurchases(
  reader: Reader,
  units: readonly UnitId[],
  schoolYear: SchoolYear,
  publicOnly: boolean,
): Promise<BookPurchase[]> {
  const rows = await selectPurchases(reader)
    .where('purchase.unit_id', '=', sql<UnitId>`any(${[...units]}::uuid[])`)
    .where('purchase.school_year', '=', schoolYear)
    .$if(publicOnly, (query) => query.where('purchase.state', '=', 'public'))
    .orderBy('purchase.bought_on')
    .orderBy('purchase.id')
    .execute()
  return rows.map(purchaseOf)
}

export interface NewPurchase extends PurchaseTerms {
  readonly unitId: UnitId
  readonly schoolYear: SchoolYear
  readonly invoiceFileId: FileId | null
  readonly invoiceSha256: string | null
  readonly items: readonly PurchaseItem[]
  readonly by: PersonId | null
  readonly at: Date
  readonly example?: boolean
}

export async function insertPurchase(tx: Tx, purchase: NewPurchase): Promise<string> {
  const id = crypto.randomUUID()
  await tx
    .insertInto('disclosure.book_purchase')
    .values({
      id,
      unit_id: purchase.unitId,
      school_year: purchase.schoolYear,
      sort: purchase.sort,
      bought_on: purchase.boughtOn,
      supplier: purchase.supplier,
      supplier_related: purchase.supplierRelated,
      fund: purchase.fund,
      decision: purchase.decision,
      decided_on: purchase.decidedOn,
      invoice: purchase.invoice,
      invoice_file_id: purchase.invoiceFileId,
      invoice_sha256: purchase.invoiceSha256,
      proposed_at: purchase.at,
      recorded_by: purchase.by,
      example: purchase.example ?? false,
    })
    .execute()
  await tx
    .insertInto('disclosure.book_purchase_item')
    .values(
      purchase.items.map((item, index) => ({
        purchase_id: id,
        position: index + 1,
        title: item.title,
        publisher: item.publisher,
        quantity: item.quantity,
        unit_price: Number(item.unitPrice),
      })),
    )
    .execute()
  return id
}

/** Sends a purchase back to whoever entered it. @returns false when it waits for nobody any more */
export async function returnPurchase(tx: Tx, id: string, remark: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('disclosure.book_purchase')
    .set({ state: 'returned', remark })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface Release {
  readonly publicationId: PublicationId
  readonly flags: readonly PurchaseFlag[]
  readonly explanation: string
  readonly findingId: string | null
  readonly by: PersonId | null
  readonly at: Date
}

/** @returns false when somebody decided it meanwhile */
export async function releasePurchase(tx: Tx, id: string, release: Release): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('disclosure.book_purchase')
    .set({
      state: 'public',
      publication_id: release.publicationId,
      flags: [...release.flags],
      explanation: release.explanation,
      finding_id: release.findingId,
      public_from: release.at,
      decided_by: release.by,
    })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns false for what is not public */
export async function withdrawPurchase(tx: Tx, id: string, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('disclosure.book_purchase')
    .set({ state: 'withdrawn', remark: reason })
    .where('id', '=', id)
    .where('state', '=', 'public')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The publication in which a unit tells of what it bought in a year, once there is one. */
export async function purchasePublication(
  reader: Reader,
  unitId: UnitId,
  schoolYear: SchoolYear,
): Promise<PublicationId | undefined> {
  const row = await reader
    .selectFrom('disclosure.book_purchase')
    .select('publication_id')
    .where('unit_id', '=', unitId)
    .where('school_year', '=', schoolYear)
    .where('publication_id', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row?.publication_id ?? undefined
}
