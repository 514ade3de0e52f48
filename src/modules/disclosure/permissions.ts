import type { PermissionRule } from '../../platform/contracts/access.ts'

/** Who may make something public. Whoever leads the unit answers for it, so nothing goes out without them. */
export const disclosurePermissionRules = [
  {
    code: 'disclosure.write',
    words: { vi: 'Soạn nội dung công khai của đơn vị', en: 'Prepare what the unit makes public' },
    grants: {
      head: 'unit',
      specialist: 'unit',
      'one-stop-clerk': 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
    },
  },
  {
    code: 'disclosure.approve',
    words: {
      vi: 'Duyệt, đính chính, gỡ nội dung công khai',
      en: 'Approve, correct and withdraw what is public',
    },
    grants: { head: 'unit', principal: 'unit' },
  },
  {
    code: 'disclosure.oversee',
    words: { vi: 'Theo dõi việc công khai của các đơn vị', en: 'Oversee what units make public' },
    grants: {
      head: 'subordinates',
      specialist: 'subordinates',
      inspector: 'subordinates',
      'province-analyst': 'subordinates',
      principal: 'unit',
      'school-clerk': 'unit',
      'inspection-board-member': 'unit',
    },
  },
] as const satisfies readonly PermissionRule[]
