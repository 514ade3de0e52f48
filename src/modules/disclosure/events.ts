import { z } from 'zod'
import type { EventDefinition } from '../../platform/contracts/event.ts'
import { idSchema } from '../../platform/kernel/ids.ts'
import { publicationActs } from './domain/publication/publication-act.ts'

export const Published = z.object({
  publicationId: idSchema('publication'),
  /** Of its public address. */
  number: z.int().positive(),
  version: z.int().positive(),
  unitId: idSchema('unit'),
  kind: z.string(),
  act: z.enum(publicationActs),
})
export type Published = z.infer<typeof Published>

/** Something was made public, corrected or taken down. */
export const published: EventDefinition<Published> = { type: 'disclosure.published', payload: Published }
