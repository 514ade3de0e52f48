/** @param code  of an application that was decided: the form begins with its public result and reason */
function form(kind: string, school: string, code: string | undefined): string {
  const about = code === undefined ? '' : `&hs=${encodeURIComponent(code)}`
  return `/noi-voi-chung-toi/gui/${kind}?noi=${encodeURIComponent(school)}${about}`
}

/**
 * Where a family says that something is wrong: addresses of the cases module, for modules know nothing of their
 * siblings.
 */
export const doors = {
  any: '/noi-voi-chung-toi',
  feedback: (school: string, code?: string) => form('phan-anh', school, code),
  complaint: (school: string, code?: string) => form('khieu-nai', school, code),
} as const
