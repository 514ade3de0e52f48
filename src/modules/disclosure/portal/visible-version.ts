import type { Publication, PublicationVersion } from '../domain/publication/publication.ts'

type Standing = Pick<Publication, 'state'>
type Act = Pick<PublicationVersion, 'version' | 'act' | 'content'>

/**
 * Whether the words and files of a version may be read. Nothing of what was taken down may, also not in an older
 * version; and what stood before a withdrawal stays away when the publication comes back corrected, for it was
 * withdrawn because of that. What the law made us erase is gone.
 */
export function isReadable(publication: Standing, versions: readonly Act[], one: Act): boolean {
  if (publication.state !== 'public' || one.content === null) return false
  if (one.act === 'withdrawn' || one.act === 'expired') return false
  return !versions.some(({ version, act }) => act === 'withdrawn' && version > one.version)
}
