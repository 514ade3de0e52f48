import { z } from 'zod'

/** A label and what stands beside it, both as they are read. */
export const ContentValue = z.strictObject({ label: z.string(), value: z.string() })

/**
 * One part of what is published. Plain words throughout: it must still be readable when the template that
 * made it has long changed.
 */
export const ContentBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('values'), rows: z.array(ContentValue) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
])
export type ContentBlock = z.infer<typeof ContentBlock>

/** Everything that a publication says, apart from its title and its files. */
export const PublicationContent = z.strictObject({ blocks: z.array(ContentBlock) })
export type PublicationContent = z.infer<typeof PublicationContent>

/** All words of it, for search and for looking through for what must not be public. */
export function contentWords({ blocks }: PublicationContent): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text]
    if (block.kind === 'values') return block.rows.flatMap(({ label, value }) => [label, value])
    return [block.caption, ...block.columns, ...block.rows.flat()]
  })
}
