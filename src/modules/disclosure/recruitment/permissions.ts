import type { PermissionRule } from '../../../platform/contracts/access.ts'

/**
 * Who does what in a recruitment. Whoever deals the codes of papers does not mark, and whoever marks sees no name:
 * the rights are apart, and the database keeps them apart.
 */
export const recruitmentPermissions = [
  {
    code: 'recruitment.manage',
    words: { vi: 'Tổ chức tuyển dụng', en: 'Run recruitments' },
    grants: { head: 'unit', specialist: 'unit' },
  },
  {
    code: 'recruitment.decide',
    words: { vi: 'Quyết định trong tuyển dụng', en: 'Decide in recruitments' },
    grants: { head: 'unit' },
  },
  {
    code: 'recruitment.serve',
    words: { vi: 'Kê khai quan hệ, chấm thi tuyển dụng', en: 'Declare relations and mark in recruitments' },
    grants: {
      head: 'unit',
      specialist: 'unit',
      principal: 'unit',
      teacher: 'unit',
      inspector: 'unit',
    },
  },
] as const satisfies readonly PermissionRule[]
