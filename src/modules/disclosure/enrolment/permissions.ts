import type { PermissionRule } from '../../../platform/contracts/access.ts'

/** Who does what in an enrolment. What a family wrote is read by the school that it applied to and by the office. */
export const enrolmentPermissions = [
  {
    code: 'enrolment.read',
    words: { vi: 'Xem hồ sơ tuyển sinh', en: 'Read applications for enrolment' },
    grants: { head: 'unit', specialist: 'unit', principal: 'unit', 'school-clerk': 'unit' },
  },
  {
    code: 'enrolment.plan',
    words: { vi: 'Lập kế hoạch tuyển sinh, tuyến, chỉ tiêu', en: 'Plan enrolment, areas and places' },
    grants: { head: 'unit', specialist: 'unit' },
  },
  {
    code: 'enrolment.issue',
    words: { vi: 'Ban hành kế hoạch tuyển sinh', en: 'Issue the plan of an enrolment' },
    grants: { head: 'unit' },
  },
  {
    code: 'enrolment.receive',
    words: { vi: 'Nhận và kiểm tra hồ sơ tuyển sinh', en: 'Receive and check applications' },
    grants: { principal: 'unit', 'school-clerk': 'unit' },
  },
  {
    code: 'enrolment.decide',
    words: { vi: 'Chốt danh sách, công bố kết quả tuyển sinh', en: 'Seal the list and publish results' },
    grants: { principal: 'unit' },
  },
  {
    code: 'enrolment.draw',
    words: { vi: 'Ghi và xác nhận con số bốc thăm', en: 'Type and confirm the number of a draw' },
    grants: { head: 'subordinates', specialist: 'subordinates', principal: 'unit', 'school-clerk': 'unit' },
  },
] as const satisfies readonly PermissionRule[]
