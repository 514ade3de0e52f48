import { z } from 'zod'
import { optionalText } from '../../../platform/http/form.ts'
import { optionalNumber, version } from '../../../platform/http/form-values.ts'

/** A step with a thing, from the version that was seen. */
export function stepForm<const Action extends string>(actions: readonly [Action, ...Action[]]) {
  return z.object({
    phienBan: version,
    viec: z.enum(actions),
    lyDo: optionalText(2_000),
    so: optionalNumber(1, 99_999),
  })
}
