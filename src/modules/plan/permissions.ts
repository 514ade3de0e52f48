import type { PermissionRule } from '../../platform/contracts/access.ts'

/** Who may do what with plans. An administrator runs the system and issues nothing. */
export const planPermissions = [
  {
    code: 'plan.read-internal',
    words: { vi: 'Xem kế hoạch trong nội bộ đơn vị', en: 'See plans inside the unit' },
    grants: {
      head: 'subordinates',
      specialist: 'subordinates',
      inspector: 'subordinates',
      'province-analyst': 'subordinates',
      'one-stop-clerk': 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
      teacher: 'unit',
      'inspection-board-member': 'unit',
    },
  },
  {
    code: 'plan.edit',
    words: { vi: 'Soạn và sửa kế hoạch', en: 'Draft and edit plans' },
    grants: { head: 'unit', specialist: 'unit' },
  },
  {
    code: 'plan.confirm-indicators',
    words: { vi: 'Chọn chỉ số làm minh chứng', en: 'Choose the figures that are evidence' },
    grants: { head: 'unit', specialist: 'unit' },
  },
  {
    code: 'plan.issue',
    words: { vi: 'Ban hành kế hoạch', en: 'Issue plans' },
    grants: { head: 'unit', principal: 'unit' },
  },
] as const satisfies readonly PermissionRule[]
