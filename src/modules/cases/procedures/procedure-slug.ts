import type { Procedure } from '../../../platform/content/schema/procedure.ts'
import { foldText } from '../../../platform/kernel/text.ts'

/** The procedure of content that is meant by a number or, without one, by its name; case and diacritics do not count. */
export function procedureOfContent(
  procedures: readonly Procedure[],
  meant: { readonly code: string; readonly name: string },
): Procedure | undefined {
  const byCode =
    meant.code === ''
      ? undefined
      : procedures.find(
          ({ code, codeBefore2025July }) => code === meant.code || codeBefore2025July === meant.code,
        )
  return byCode ?? procedures.find(({ name }) => foldText(name.vi) === foldText(meant.name))
}

/** A name for addresses, made of a title: `Chuyển trường` gives `chuyen-truong`. */
export function slugOfName(name: string): string {
  const slug = foldText(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 120)
    .replaceAll(/^-+|-+$/gu, '')
  return slug === '' ? 'thu-tuc' : slug
}
