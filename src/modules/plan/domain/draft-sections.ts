import { accepted, refused } from '../../../platform/kernel/result.ts'
import { normaliseText } from '../../../platform/kernel/text.ts'
import { type Corrected, type Draft, withoutMarks } from './draft.ts'
import type { Section } from './plan.ts'

export type SectionEdit = Partial<Pick<Section, 'marker' | 'heading' | 'kind' | 'dimension'>>

/**
 * Corrects a heading. A new kind or dimension goes on to those of its commitments that had the section's own
 * before; what a person set otherwise stays.
 */
export function editSection(draft: Draft, id: string, edit: SectionEdit): Corrected {
  const current = draft.sections.find((section) => section.id === id)
  if (current === undefined) return refused('not-in-plan')
  if (edit.heading !== undefined && normaliseText(edit.heading) === '') return refused('text-empty')
  const edited = { ...current, ...edit }
  return accepted({
    ...draft,
    sections: draft.sections.map((section) => (section.id === id ? edited : section)),
    commitments: draft.commitments.map((commitment) => {
      if (commitment.sectionId !== id) return commitment
      return {
        ...commitment,
        kind: commitment.kind === current.kind ? edited.kind : commitment.kind,
        dimension: commitment.dimension === current.dimension ? edited.dimension : commitment.dimension,
      }
    }),
  })
}

/** A further heading; it stands behind the section `afterId`, or last. */
export function addSection(draft: Draft, added: Section, afterId: string | null): Corrected {
  if (normaliseText(added.heading) === '') return refused('text-empty')
  const after = draft.sections.findIndex(({ id }) => id === afterId)
  if (afterId !== null && after === -1) return refused('not-in-plan')
  const at = after === -1 ? draft.sections.length : after + 1
  return accepted({
    ...draft,
    sections: draft.sections.toSpliced(at, 0, added),
    marks: withoutMarks(draft, added.sourceBlocks),
  })
}

/**
 * Takes back a heading that is none: what stood under it goes to the section before it (to no section when
 * it was the first), and its own words are again not in the plan.
 */
export function dissolveSection(draft: Draft, id: string): Corrected {
  const at = draft.sections.findIndex((section) => section.id === id)
  if (at === -1) return refused('not-in-plan')
  const before = draft.sections[at - 1]?.id ?? null
  return accepted({
    ...draft,
    sections: draft.sections.filter((section) => section.id !== id),
    commitments: draft.commitments.map((commitment) =>
      commitment.sectionId === id ? { ...commitment, sectionId: before } : commitment,
    ),
  })
}
