import type { PermissionRule } from '../../../platform/contracts/access.ts'

/** Who is told which rules nobody has checked: those who run the system, and those who decide by them. */
export const lawCheckPermissions = [
  {
    code: 'law.check',
    words: { vi: 'Xem quy định cần đối chiếu', en: 'See the rules to be checked' },
    grants: { administrator: 'unit', head: 'unit', specialist: 'unit', inspector: 'unit' },
  },
] as const satisfies readonly PermissionRule[]
