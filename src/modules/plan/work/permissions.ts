import type { PermissionRule } from '../../../platform/contracts/access.ts'

/** Who may do what with tasks. */
export const workPermissions = [
  {
    code: 'plan.work',
    words: { vi: 'Xem và báo cáo công việc được giao', en: 'See and report on work' },
    grants: {
      head: 'unit',
      specialist: 'unit',
      inspector: 'unit',
      'one-stop-clerk': 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
      teacher: 'unit',
      'inspection-board-member': 'unit',
      'province-analyst': 'unit',
    },
  },
  {
    code: 'plan.assign-work',
    words: { vi: 'Phân công người phụ trách', en: 'Name who is responsible' },
    grants: { head: 'unit', specialist: 'unit', principal: 'unit', 'school-clerk': 'unit' },
  },
] as const satisfies readonly PermissionRule[]
