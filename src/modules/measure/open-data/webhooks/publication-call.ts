import { z } from 'zod'

/** What is told to other programs of a publication: nothing that is not on its public page. */
export const PublicationCall = z.strictObject({
  type: z.literal('publication'),
  /** Of its public address. */
  number: z.int().positive(),
  version: z.int().positive(),
  /** Code of the unit. */
  unit: z.string(),
  kind: z.string(),
  act: z.enum(['published', 'corrected', 'withdrawn', 'expired']),
  address: z.url(),
})
export type PublicationCall = z.infer<typeof PublicationCall>
