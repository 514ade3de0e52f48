import type { Tx } from '../../../platform/database/database.ts'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { findContent } from '../store/desk-case.ts'
import type { DeedOf } from './deed-page.tsx'
import type { DeskCase } from './open-desk.ts'

/** What was typed into the form of a deed, and why it is shown again. */
export interface DeedForm {
  readonly typed: RawForm
  readonly problems: readonly FieldProblem[]
  readonly refusal?: Words | undefined
}

export const untouched: DeedForm = { typed: {}, problems: [] }

export async function deedOf(tx: Tx, { case: found }: DeskCase): Promise<DeedOf> {
  const content = await findContent(tx, found.id)
  return { caseId: found.id, code: found.code, title: content?.title ?? '' }
}

/** What was typed into a field, as text. */
export function typedText({ typed }: DeedForm, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** 200 for a page that is opened, 422 for one that is shown again. */
export function statusOf({ problems, refusal }: DeedForm): 200 | 422 {
  return problems.length > 0 || refusal !== undefined ? 422 : 200
}
