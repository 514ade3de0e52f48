import type { PermissionRule } from '../../platform/contracts/access.ts'

export const manageUnits = 'organisations.manage-units'
export const recordPupils = 'organisations.record-pupils'

export const unitPermissions: readonly PermissionRule[] = [
  {
    code: manageUnits,
    words: { vi: 'Quản lý đơn vị trực thuộc', en: 'Manage the units below' },
    grants: { administrator: 'subordinates' },
  },
  {
    code: recordPupils,
    words: { vi: 'Khai số học sinh của trường', en: 'Say how many pupils a school has' },
    grants: { principal: 'unit', 'school-clerk': 'unit' },
  },
]
