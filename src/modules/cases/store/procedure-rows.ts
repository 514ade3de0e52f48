import type { Insertable, Selectable } from 'kysely'
import type { CasesProcedure } from '../../../platform/database/schema.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { ProcedureId, UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import {
  ProcedureDefinition,
  type ProcedureVersion,
  standingOf,
} from '../domain/procedures/procedure-definition.ts'

/** What a unit writes down of a procedure: the version without what the database adds. */
export interface ProcedureDraft {
  readonly unitId: UnitId
  readonly slug: string
  readonly code?: string | undefined
  readonly definition: ProcedureDefinition
  readonly decision: string
  readonly validFrom: LocalDate
}

export function versionOfRow(row: Selectable<CasesProcedure>): ProcedureVersion {
  return {
    ...ProcedureDefinition.parse(row.definition),
    id: row.id,
    unitId: row.unit_id,
    slug: row.slug,
    code: row.code ?? undefined,
    standing: row.standing === 'confirmed' ? 'confirmed' : 'unconfirmed',
    decision: row.decision,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    publishedAt: row.published_at,
    revision: row.revision,
  }
}

/** The columns that follow from a draft; the search reads names before papers. */
export function columnsOfDraft({ code, definition, decision, validFrom }: ProcedureDraft) {
  const { name, parts, result, legalBasis, levels, place, onlineLevel } = definition
  const texts = [name.vi, name.en, code ?? '', result, legalBasis, ...parts.map((part) => part.name)]
  return {
    code: code ?? null,
    name: name.vi,
    name_en: name.en,
    folded_name: foldText(name.vi),
    folded_text: foldText(texts.join(' ')),
    levels: [...levels],
    place,
    online_level: onlineLevel ?? null,
    definition: JSON.stringify(definition),
    standing: standingOf(definition),
    decision,
    valid_from: validFrom,
  } satisfies Partial<Insertable<CasesProcedure>>
}

export function rowOfDraft(draft: ProcedureDraft, id: ProcedureId) {
  return { id, unit_id: draft.unitId, slug: draft.slug, ...columnsOfDraft(draft) }
}
