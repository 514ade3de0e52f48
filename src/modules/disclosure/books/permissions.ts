import type { PermissionRule } from '../../../platform/contracts/access.ts'

/** Who writes down how books are chosen and bought, and who answers for it. */
export const bookPermissions = [
  {
    code: 'books.write',
    words: {
      vi: 'Ghi việc chọn sách giáo khoa, mua sách và thiết bị',
      en: 'Record how textbooks are chosen, books and equipment bought',
    },
    grants: { principal: 'unit', 'school-clerk': 'unit' },
  },
  {
    code: 'books.approve',
    words: {
      vi: 'Duyệt và công khai danh mục sách, việc mua sách',
      en: 'Approve and publish lists of books and purchases',
    },
    grants: { principal: 'unit' },
  },
] as const satisfies readonly PermissionRule[]
