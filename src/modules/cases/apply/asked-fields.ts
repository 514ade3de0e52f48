import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { declarationFields } from '../domain/apply/apply-questions.ts'
import type { Case } from '../domain/case.ts'
import type { CaseType } from '../domain/case-type.ts'
import type { Fields } from '../domain/fields/field.ts'
import { findProcedureVersion } from '../procedures/face.ts'

/** Everything that was asked of whoever filed a case: the kind's own questions, and those of its procedure. */
export async function askedFields(
  reader: Reader,
  type: CaseType,
  { procedureId }: Pick<Case, 'procedureId'>,
): Promise<Fields> {
  const version = procedureId === null ? undefined : await findProcedureVersion(reader, procedureId)
  if (version === undefined) return type.fields
  return z.object({ ...type.fields.shape, ...declarationFields(type, version).shape })
}
