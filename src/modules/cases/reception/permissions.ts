import type { PermissionRule } from '../../../platform/contracts/access.ts'

/**
 * Who may do what with citizen reception. What people said stays in the unit that received them; inspectors read it
 * below them. An administrator reads nothing of it.
 */
export const receptionPermissions = [
  {
    code: 'reception.schedule',
    words: { vi: 'Lập và công bố lịch tiếp công dân', en: 'Plan and announce reception days' },
    grants: { head: 'unit', specialist: 'unit', principal: 'unit', 'school-clerk': 'unit' },
  },
  {
    code: 'reception.record',
    words: { vi: 'Ghi sổ tiếp công dân', en: 'Write the reception register' },
    grants: {
      head: 'unit',
      specialist: 'unit',
      'one-stop-clerk': 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
    },
  },
  {
    code: 'reception.read',
    words: { vi: 'Xem sổ tiếp công dân', en: 'Read the reception register' },
    grants: {
      head: 'unit',
      specialist: 'unit',
      'one-stop-clerk': 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
      inspector: 'subordinates',
    },
  },
] as const satisfies readonly PermissionRule[]
