import type { PermissionRule } from '../../platform/contracts/access.ts'

/**
 * Who may do what with cases. An administrator runs the system and reads none. Whoever leads a unit reads its
 * cases; those of the units below only as figures and dates, unless it is competent itself.
 */
export const casePermissionRules = [
  {
    code: 'cases.read',
    words: { vi: 'Xem hồ sơ, đơn thư của đơn vị', en: 'Read the cases of the unit' },
    grants: {
      head: 'unit',
      specialist: 'unit',
      'one-stop-clerk': 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
      inspector: 'unit',
    },
  },
  {
    code: 'cases.receive',
    words: { vi: 'Tiếp nhận hồ sơ, đơn thư', en: 'Receive cases' },
    grants: {
      head: 'unit',
      specialist: 'unit',
      'one-stop-clerk': 'unit',
      principal: 'unit',
      'school-clerk': 'unit',
    },
  },
  {
    code: 'cases.handle',
    words: { vi: 'Giải quyết hồ sơ, đơn thư', en: 'Handle cases' },
    grants: { head: 'unit', specialist: 'unit', principal: 'unit', 'school-clerk': 'unit' },
  },
  {
    code: 'cases.assign',
    words: { vi: 'Phân công, chuyển hồ sơ', en: 'Assign and transfer cases' },
    grants: { head: 'unit', principal: 'unit' },
  },
  {
    code: 'cases.decide',
    words: { vi: 'Quyết định, ký kết quả', en: 'Decide and sign results' },
    grants: { head: 'unit', principal: 'unit' },
  },
  {
    code: 'cases.oversee',
    words: { vi: 'Theo dõi hạn giải quyết của các đơn vị', en: 'Oversee the deadlines of units' },
    grants: {
      head: 'subordinates',
      inspector: 'subordinates',
      'province-analyst': 'subordinates',
      specialist: 'unit',
      principal: 'unit',
      'inspection-board-member': 'unit',
    },
  },
] as const satisfies readonly PermissionRule[]
