import type { PermissionRule } from '../../../platform/contracts/access.ts'

/** Who enters announced days off: an office, not a school, for the calendar is everybody's. */
export const holidayPermissions = [
  {
    code: 'calendar.manage',
    words: { vi: 'Nhập ngày nghỉ, ngày làm bù được công bố', en: 'Enter announced days off' },
    grants: { head: 'unit', specialist: 'unit' },
  },
] as const satisfies readonly PermissionRule[]
