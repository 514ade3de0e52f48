import type { PermissionRule } from '../../../platform/contracts/access.ts'

/**
 * Who may do what with inspections. The office's team inspects, its head decides and signs, the head of the school
 * answers, the People's Inspection Board reads. An administrator runs the system and reads none.
 */
export const inspectionPermissions = [
  {
    code: 'inspections.read',
    words: { vi: 'Xem các cuộc kiểm tra của đơn vị', en: "Read the unit's inspections" },
    grants: {
      head: 'unit',
      inspector: 'unit',
      specialist: 'unit',
      principal: 'unit',
      'inspection-board-member': 'unit',
    },
  },
  {
    code: 'inspections.plan',
    words: {
      vi: 'Lập chương trình kiểm tra, chốt danh sách, bốc thăm',
      en: 'Plan inspections and draw schools',
    },
    grants: { inspector: 'unit' },
  },
  {
    code: 'inspections.inspect',
    words: { vi: 'Kiểm tra theo quyết định có tên mình', en: 'Inspect when the decision names one' },
    grants: { inspector: 'unit', specialist: 'unit' },
  },
  {
    code: 'inspections.approve',
    words: { vi: 'Duyệt chương trình, ra quyết định, ký kết luận', en: 'Approve, decide and sign' },
    grants: { head: 'unit' },
  },
  {
    code: 'inspections.answer',
    words: { vi: 'Giải trình và báo cáo khắc phục', en: 'Explain and report remedies' },
    grants: { principal: 'unit' },
  },
] as const satisfies readonly PermissionRule[]
