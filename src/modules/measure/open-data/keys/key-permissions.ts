import type { PermissionRule } from '../../../../platform/contracts/access.ts'

/** Keys open nothing that is not public; whoever runs the system gives them out. */
export const keyPermissionRules = [
  {
    code: 'open-data.keys',
    words: { vi: 'Cấp khóa giao diện dữ liệu mở', en: 'Give out keys of the open data interface' },
    grants: { administrator: 'unit' },
  },
] as const satisfies readonly PermissionRule[]
