import { z } from 'zod'
import { procedurePlaces } from '../../../platform/content/schema/procedure.ts'
import { schoolKinds } from '../../../platform/content/schema/unit-kind.ts'
import { procedurePaths } from './paths.ts'

/** How the public catalogue is asked, in its address. What makes no sense there asks nothing. */
export const ListQuery = z.object({
  q: z.string().max(200).catch(''),
  cap: z.enum(schoolKinds).optional().catch(undefined),
  noi: z.enum(procedurePlaces).optional().catch(undefined),
  'don-vi': z.string().max(100).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type ListQuery = z.infer<typeof ListQuery>

/** The address of the catalogue asked so; with another question it begins at its first page. */
export function listHref(query: ListQuery): string {
  const { q, cap, noi, 'don-vi': unit, trang } = query
  return procedurePaths.list.to(
    {},
    {
      q: q === '' ? undefined : q,
      cap,
      noi,
      'don-vi': unit,
      trang: trang === 1 ? undefined : String(trang),
    },
  )
}
