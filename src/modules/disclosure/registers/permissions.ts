import type { PermissionRule } from '../../../platform/contracts/access.ts'

/**
 * Who has to do with the integrity registers. Whoever keeps them sees who must declare and who has, never what; a
 * conflict of interest is read by whoever declared it and by the head who decides, by nobody else.
 */
export const registerPermissions = [
  {
    code: 'registers.keep',
    words: { vi: 'Giữ sổ kê khai tài sản, chuyển đổi vị trí, bổ nhiệm', en: 'Keep the integrity registers' },
    grants: { head: 'unit', specialist: 'unit', principal: 'unit', 'school-clerk': 'unit' },
  },
  {
    code: 'registers.decide',
    words: {
      vi: 'Ban hành kế hoạch chuyển đổi, bổ nhiệm, xử lý xung đột lợi ích',
      en: 'Issue rotation plans, decide on appointments and conflicts of interest',
    },
    grants: { head: 'unit', principal: 'unit' },
  },
  {
    code: 'registers.oversee',
    words: { vi: 'Theo dõi việc kê khai tài sản của các đơn vị', en: 'Oversee asset declarations of units' },
    grants: {
      head: 'subordinates',
      inspector: 'subordinates',
      specialist: 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
    },
  },
  {
    code: 'registers.declare',
    words: { vi: 'Báo cáo xung đột lợi ích của mình', en: 'Declare an own conflict of interest' },
    grants: {
      head: 'unit',
      specialist: 'unit',
      'one-stop-clerk': 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
      teacher: 'unit',
      inspector: 'unit',
    },
  },
] as const satisfies readonly PermissionRule[]

export type RegisterPermission = (typeof registerPermissions)[number]['code']
