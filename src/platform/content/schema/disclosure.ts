import { z } from 'zod'
import { Code, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Confidence } from './evidence.ts'

export const disclosurePlaces = [
  'website',
  'noticeboard',
  'meeting',
  'intranet',
  'media',
  'portal',
  'reception-place',
  'handout',
  'written-notice',
  'kiosk',
  'to-applicant',
  'national-bidding-network',
  'loudspeaker',
] as const

const Span = { value: z.int().positive(), unit: z.enum(['calendar-day', 'working-day', 'year']) }
const MonthDay = z.string().regex(/^\d{2}-\d{2}$/u, 'a day of the year is written MM-DD')

/** When it must be public. Absent: the law names the duty but no day that could be read. */
export const DisclosureDeadline = z.discriminatedUnion('type', [
  record({ type: z.literal('annual-date'), monthDay: MonthDay, onChange: record(Span).optional() }),
  record({ type: z.literal('after'), ...Span }),
  record({ type: z.literal('before'), ...Span }),
  record({ type: z.literal('before-event'), event: Code }),
  record({ type: z.literal('at-event'), event: Code }),
  record({ type: z.literal('by-event'), event: Code }),
  record({ type: z.literal('daily') }),
])

/** How long it must stay public. */
export const KeptPosted = z.discriminatedUnion('type', [
  record({ type: z.literal('at-least'), ...Span, continuous: z.boolean().default(false) }),
  record({ type: z.literal('until'), event: Code }),
  record({ type: z.literal('permanent') }),
])

/** A duty to publish: who, what, where, from when and for how long. */
export const DisclosureObligation = record({
  code: Code,
  actors: list(z.enum(['school', 'office', 'commune', 'extra-teaching-provider'])),
  title: WordsSchema,
  where: list(z.enum(disclosurePlaces)),
  trigger: WordsSchema,
  deadline: DisclosureDeadline.optional(),
  keptPosted: KeptPosted.optional(),
  legalBasis: Text,
  confidence: Confidence,
  note: Text.optional(),
}).transform((duty) =>
  Object.freeze({
    ...duty,
    // The collection marks confidence only, not how each article was seen: high is as far as it goes.
    standing: duty.confidence === 'high' ? ('confirmed' as const) : ('unconfirmed' as const),
  }),
)
export type DisclosureObligation = z.infer<typeof DisclosureObligation>
export const DisclosureFile = record({ obligations: list(DisclosureObligation) })
