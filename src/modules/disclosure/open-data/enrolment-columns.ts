import type { DatasetColumn } from '../../../platform/contracts/dataset.ts'

/** Which entry an enrolment is for. */
export const enrolmentLevelColumn = {
  name: 'level',
  type: 'text',
  words: { vi: 'kindergarten, grade-1 hoặc grade-6', en: 'kindergarten, grade-1 or grade-6' },
} as const satisfies DatasetColumn
