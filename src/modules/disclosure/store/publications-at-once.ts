import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { Publication, PublicationVersion } from '../domain/publication/publication.ts'

/** One statement carries so many rows as one JSON value. */
const rowsAtOnce = 500

/** Numbers of public addresses for so many publications, in their order. */
export async function reservePublicationNumbers(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select nextval('disclosure.publication_number') as number from generate_series(1, ${count}::int)`.execute(
    tx,
  )
  return rows.map(({ number }) => number).toSorted((a, b) => a - b)
}

export interface FirstVersion {
  readonly publication: Publication
  readonly version: PublicationVersion & { readonly salt: string }
}

/** Writes publications of the invented world with their first versions, which have no files. */
export async function insertFirstVersions(tx: Tx, entered: readonly FirstVersion[]): Promise<void> {
  for (let start = 0; start < entered.length; start += rowsAtOnce) {
    const rows = JSON.stringify(entered.slice(start, start + rowsAtOnce))
    await sql`
      insert into disclosure.publication (id, number, unit_id, kind, duty_code, occasion, version, state, title, law,
        published_at, changed_at, public_until, example)
      select one.id, one.number, one."unitId", one.kind, one.duty ->> 'code', one.duty ->> 'occasion', one.version,
        one.state, one.title, one.law, one."publishedAt", one."changedAt", one."publicUntil", true
      from jsonb_array_elements(${rows}::jsonb) as given (entry)
      cross join lateral jsonb_to_record(given.entry -> 'publication') as one (id uuid, number bigint, "unitId" uuid,
        kind text, duty jsonb, version int, state text, title text, law text, "publishedAt" timestamptz,
        "changedAt" timestamptz, "publicUntil" date)`.execute(tx)
    await sql`
      insert into disclosure.publication_version (publication_id, version, act, title, content, salt, law, reason, at,
        published_by, approved_by, public_until)
      select (given.entry #>> '{publication,id}')::uuid, one.version, one.act, one.title, one.content,
        decode(one.salt, 'hex'), one.law, one.reason, one.at, one.by, one."approvedBy", one."publicUntil"
      from jsonb_array_elements(${rows}::jsonb) as given (entry)
      cross join lateral jsonb_to_record(given.entry -> 'version') as one (version int, act text, title text,
        content jsonb, salt text, law text, reason text, at timestamptz, by uuid, "approvedBy" uuid,
        "publicUntil" date)`.execute(tx)
  }
}
