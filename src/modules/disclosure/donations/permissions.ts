import type { PermissionRule } from '../../../platform/contracts/access.ts'

/**
 * Who may do what with donations. The school writes and records, its head answers for it, the office approves, the
 * People's Inspection Board watches and alone writes its minutes.
 */
export const donationPermissions = [
  {
    code: 'donations.read',
    words: { vi: 'Xem hồ sơ tài trợ của đơn vị', en: 'Read the donations of the unit' },
    grants: {
      'school-clerk': 'unit',
      principal: 'unit',
      'inspection-board-member': 'unit',
      head: 'subordinates',
      specialist: 'subordinates',
      inspector: 'subordinates',
    },
  },
  {
    code: 'donations.write',
    words: {
      vi: 'Soạn kế hoạch vận động, ghi khoản nhận và chứng từ chi',
      en: 'Write appeals, record gifts and payments',
    },
    grants: { 'school-clerk': 'unit', principal: 'unit' },
  },
  {
    code: 'donations.decide',
    words: {
      vi: 'Trình kế hoạch, duyệt chi, quyết toán tài trợ',
      en: 'Send appeals, approve payments, settle',
    },
    grants: { principal: 'unit' },
  },
  {
    code: 'donations.approve',
    words: { vi: 'Phê duyệt kế hoạch vận động tài trợ của trường', en: "Approve schools' appeals" },
    grants: { head: 'unit' },
  },
  {
    code: 'donations.supervise',
    words: {
      vi: 'Giám sát công trình, ghi biên bản của Ban Thanh tra nhân dân',
      en: 'Watch works and write minutes',
    },
    grants: { 'inspection-board-member': 'unit' },
  },
] as const satisfies readonly PermissionRule[]
