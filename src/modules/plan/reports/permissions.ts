import type { PermissionRule } from '../../../platform/contracts/access.ts'

/** Who writes, signs, receives and reads reports. */
export const reportPermissions = [
  {
    code: 'report.read',
    words: { vi: 'Xem báo cáo của đơn vị', en: "Read the unit's reports" },
    grants: {
      head: 'unit',
      specialist: 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
      teacher: 'unit',
      'inspection-board-member': 'unit',
    },
  },
  {
    code: 'report.write',
    words: { vi: 'Soạn báo cáo của đơn vị', en: "Write the unit's reports" },
    grants: { head: 'unit', specialist: 'unit', principal: 'unit', 'school-clerk': 'unit' },
  },
  {
    code: 'report.sign',
    words: { vi: 'Duyệt và gửi báo cáo của đơn vị', en: "Approve and send the unit's reports" },
    grants: { head: 'unit', principal: 'unit' },
  },
  {
    code: 'report.receive',
    words: { vi: 'Nhận báo cáo của các trường', en: "Receive the schools' reports" },
    grants: { head: 'unit', specialist: 'unit' },
  },
] as const satisfies readonly PermissionRule[]
