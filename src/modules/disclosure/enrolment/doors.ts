/**
 * Where a family says that something is wrong: addresses of the cases module, for modules know nothing of their
 * siblings.
 */
export const doors = {
  any: '/noi-voi-chung-toi',
  feedback: (school: string) => `/noi-voi-chung-toi/gui/phan-anh?noi=${encodeURIComponent(school)}`,
  complaint: (school: string) => `/noi-voi-chung-toi/gui/khieu-nai?noi=${encodeURIComponent(school)}`,
} as const
