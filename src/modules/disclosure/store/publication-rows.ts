import type { Selectable } from 'kysely'
import type { DisclosurePublication } from '../../../platform/database/schema.ts'
import type { Publication } from '../domain/publication/publication.ts'
import { publicationStates } from '../domain/publication/publication-act.ts'

/** A row of disclosure.publication as the domain knows it. */
export function readPublication(row: Selectable<DisclosurePublication>): Publication {
  const state = publicationStates.find((candidate) => candidate === row.state)
  if (state === undefined) throw new RangeError(`a publication is not ${row.state}`)
  return {
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    kind: row.kind,
    duty:
      row.duty_code === null || row.occasion === null
        ? null
        : { code: row.duty_code, occasion: row.occasion },
    subject:
      row.subject_type === null || row.subject_id === null
        ? null
        : { type: row.subject_type, id: row.subject_id },
    version: row.version,
    state,
    title: row.title,
    law: row.law,
    publishedAt: row.published_at,
    changedAt: row.changed_at,
    publicUntil: row.public_until,
  }
}
