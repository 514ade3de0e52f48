import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { type CaseKind, caseKinds } from '../domain/case-type.ts'

/** A text with which a unit begins a reply, in its last version. */
export interface ReplyTemplate {
  readonly id: string
  readonly version: number
  readonly unitId: UnitId
  readonly kind: CaseKind
  readonly title: string
  readonly body: string
  readonly madeAt: Date
  readonly madeBy: PersonId
}

/** The templates of some units that are in use, of one kind when it is given. */
export async function listTemplates(
  reader: Reader,
  unitIds: readonly UnitId[],
  kind?: CaseKind,
): Promise<ReplyTemplate[]> {
  return templatesWhere(
    reader,
    sql`unit_id = any(${[...unitIds]}::uuid[])
    ${kind === undefined ? sql`` : sql`and kind = ${kind}`}`,
  )
}

/** A template in use, or undefined. */
export async function findTemplate(reader: Reader, id: string): Promise<ReplyTemplate | undefined> {
  const [found] = await templatesWhere(reader, sql`id = ${id}::uuid`)
  return found
}

async function templatesWhere(reader: Reader, condition: ReturnType<typeof sql>): Promise<ReplyTemplate[]> {
  const { rows } = await sql<Omit<ReplyTemplate, 'kind'> & { kind: string }>`
    select last.id, last.version, last.unit_id as "unitId", last.kind, last.title, last.body,
      last.made_at as "madeAt", last.made_by as "madeBy"
    from (
      select distinct on (id) * from cases.reply_template where ${condition} order by id, version desc
    ) as last
    where not last.retired
    order by last.kind, last.title`.execute(reader)
  return rows.flatMap(({ kind, ...template }) => {
    const known = caseKinds.find((candidate) => candidate === kind)
    return known === undefined ? [] : [{ ...template, kind: known }]
  })
}

/** Every version of a template, the newest first. */
export async function templateHistory(
  reader: Reader,
  id: string,
): Promise<{ version: number; title: string; body: string; madeAt: Date; retired: boolean }[]> {
  const rows = await reader
    .selectFrom('cases.reply_template')
    .select(['version', 'title', 'body', 'made_at', 'retired'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ made_at, ...row }) => ({ ...row, madeAt: made_at }))
}

/** Writes a template, or a further version of one. @returns its id */
export async function keepTemplate(
  tx: Tx,
  template: {
    readonly before: Pick<ReplyTemplate, 'id' | 'version'> | undefined
    readonly unitId: UnitId
    readonly kind: CaseKind
    readonly title: string
    readonly body: string
    readonly retired: boolean
    readonly madeBy: PersonId
    readonly madeAt: Date
  },
): Promise<string> {
  const id = template.before?.id ?? newId('template')
  await tx
    .insertInto('cases.reply_template')
    .values({
      id,
      version: (template.before?.version ?? 0) + 1,
      unit_id: template.unitId,
      kind: template.kind,
      title: template.title,
      body: template.body,
      retired: template.retired,
      made_by: template.madeBy,
      made_at: template.madeAt,
    })
    .execute()
  return id
}
