import type { Reader } from '../../../platform/database/database.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import type { TransitionDefinition } from '../domain/case-type.ts'
import { unlistedPapers } from '../domain/desk/unlisted-papers.ts'
import type { FieldValues } from '../domain/fields/field.ts'
import { findProcedureVersion } from '../procedures/face.ts'
import type { DeskCase } from './open-desk.ts'

/** Whether a supplement is asked for that the published list of the procedure does not hold. */
export async function asksForUnlisted(
  reader: Reader,
  opened: DeskCase,
  transition: TransitionDefinition,
  values: FieldValues,
): Promise<boolean> {
  if (!asksForSupplement(transition)) return false
  const listed = await listedPapers(reader, opened)
  const { paperWanted } = values
  return (
    listed.length > 0 && typeof paperWanted === 'string' && unlistedPapers(paperWanted, listed).length > 0
  )
}

/** The published list, a paper a line, to be shortened to what is missing; nothing where none is asked for. */
export async function typedPapers(
  reader: Reader,
  opened: DeskCase,
  transition: TransitionDefinition,
): Promise<RawForm> {
  if (!asksForSupplement(transition)) return {}
  const listed = await listedPapers(reader, opened)
  return listed.length === 0 ? {} : { paperWanted: listed.join('\n') }
}

function asksForSupplement({ papers = [] }: TransitionDefinition): boolean {
  return papers.includes('dossier-supplement')
}

async function listedPapers(reader: Reader, { case: { procedureId } }: DeskCase): Promise<readonly string[]> {
  const version = procedureId === null ? undefined : await findProcedureVersion(reader, procedureId)
  return version?.parts.map(({ name }) => name) ?? []
}
