import type { PermissionRule } from '../../platform/contracts/access.ts'

export const manageUnits = 'organisations.manage-units'

export const unitPermissions: readonly PermissionRule[] = [
  {
    code: manageUnits,
    words: { vi: 'Quản lý đơn vị trực thuộc', en: 'Manage the units below' },
    grants: { administrator: 'subordinates' },
  },
]
