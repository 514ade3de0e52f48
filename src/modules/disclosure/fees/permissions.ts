import type { PermissionRule } from '../../../platform/contracts/access.ts'

/** Who makes the list of collections, who answers for it, and who looks at what schools ask of families. */
export const feePermissions = [
  {
    code: 'fees.write',
    words: {
      vi: 'Lập danh sách khoản thu, ghi việc trả lại',
      en: 'Make lists of collections, record repayments',
    },
    grants: { principal: 'unit', 'school-clerk': 'unit' },
  },
  {
    code: 'fees.approve',
    words: { vi: 'Duyệt và công khai danh sách khoản thu', en: 'Approve and publish lists of collections' },
    grants: { principal: 'unit' },
  },
  {
    code: 'fees.read',
    words: { vi: 'Xem phát hiện về khoản thu', en: 'See findings on collections' },
    grants: {
      principal: 'unit',
      'school-clerk': 'unit',
      head: 'subordinates',
      specialist: 'subordinates',
      inspector: 'subordinates',
    },
  },
  {
    code: 'fees.decide',
    words: { vi: 'Kết luận về khoản thu của trường', en: 'Decide on what a school collected' },
    grants: { head: 'subordinates', specialist: 'subordinates', inspector: 'subordinates' },
  },
] as const satisfies readonly PermissionRule[]
