import { z } from 'zod'
import { idSchema } from '../../../platform/kernel/ids.ts'

export const ReportParams = z.object({ reportId: idSchema('report') })

export const fileFormats = ['docx', 'pdf', 'xlsx'] as const
export type FileFormat = (typeof fileFormats)[number]
export const FileParams = z.object({ reportId: idSchema('report'), format: z.enum(fileFormats) })
export const RollUpFileParams = z.object({ planId: idSchema('plan'), format: z.enum(fileFormats) })
