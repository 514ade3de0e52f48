import { z } from 'zod'
import { idSchema } from '../../platform/kernel/ids.ts'

/** The part of an address that names one plan. */
export const PlanParams = z.object({ planId: idSchema('plan') })
