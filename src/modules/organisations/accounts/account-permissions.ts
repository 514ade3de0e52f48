import type { PermissionRule, RoleCode } from '../../../platform/contracts/access.ts'

export const managePeople = 'organisations.manage-people'

export const accountPermissions: readonly PermissionRule[] = [
  {
    code: managePeople,
    words: { vi: 'Quản lý người dùng và vai trò', en: 'Manage people and roles' },
    grants: { administrator: 'subordinates', head: 'subordinates', principal: 'unit' },
  },
]

const everyRole: readonly RoleCode[] = [
  'administrator',
  'head',
  'specialist',
  'one-stop-clerk',
  'principal',
  'school-clerk',
  'teacher',
  'inspector',
  'inspection-board-member',
  'province-analyst',
]

/**
 * The roles that a role may give to others and take from them, so that nobody makes somebody stronger than
 * themselves. A role that is not listed gives none.
 */
export const givenBy: Partial<Readonly<Record<RoleCode, readonly RoleCode[]>>> = {
  administrator: everyRole,
  head: everyRole.filter((role) => role !== 'administrator'),
  principal: ['school-clerk', 'teacher', 'inspection-board-member'],
}
