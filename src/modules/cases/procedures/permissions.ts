import type { PermissionRule } from '../../../platform/contracts/access.ts'

export const manageProcedures = 'procedures.manage'

/** Who looks after a unit's catalogue of procedures. */
export const procedurePermissions = [
  {
    code: manageProcedures,
    words: { vi: 'Quản lý danh mục thủ tục hành chính', en: 'Look after the catalogue of procedures' },
    grants: { head: 'unit', specialist: 'unit', principal: 'unit' },
  },
] as const satisfies readonly PermissionRule[]
