import type { PermissionRule } from '../../../platform/contracts/access.ts'

/** Who may make a unit's own version of its superior's plan; issuing it is `plan.issue`. */
export const adoptPermissions = [
  {
    code: 'plan.adopt',
    words: { vi: 'Lập kế hoạch của trường từ kế hoạch cấp trên', en: "Make the school's version of a plan" },
    grants: { principal: 'unit', 'school-clerk': 'unit' },
  },
] as const satisfies readonly PermissionRule[]
