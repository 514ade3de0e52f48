import { definePath, type Path } from '../../../platform/http/path.ts'

/** What everybody may read. */
export const portalPaths = {
  /** `?q=&don-vi=CODE&loai=KIND&nam=2024&sau=PLACE` */
  list: definePath('/cong-khai'),
  search: definePath('/tim-kiem'),
  one: definePath('/cong-khai/:number'),
  version: definePath('/cong-khai/:number/phien-ban/:version'),
  /** Word for word what was hashed into the public log. */
  document: definePath('/cong-khai/:number/phien-ban/:version/publication.json'),
  file: definePath('/cong-khai/:number/tep/:fileId'),
  json: jsonPath(),
} as const

/** `/cong-khai/12.json`; the router ends a parameter at the dot. */
function jsonPath(): Path<'number'> {
  return {
    pattern: '/cong-khai/:number.json',
    to: ({ number }) => `/cong-khai/${encodeURIComponent(number)}.json`,
  }
}
