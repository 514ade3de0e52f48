import type { Reader } from '../../../platform/database/database.ts'
import { inPortions } from '../../../platform/database/in-portions.ts'
import { type LogEntry, type LogSource, readLeafFiles } from '../../../platform/public-log/index.ts'
import type { Publication, PublicationVersion } from '../domain/publication/publication.ts'
import { stateAfter } from '../domain/publication/publication-act.ts'
import { unitCodes } from '../store/fee-unit-codes.ts'
import { listVersionsOf, publicationsAfter } from '../store/publication-queries.ts'
import { publicationLeaf } from './record-version.ts'

const portion = 500

/** Every version of everything public, as its leaf would be made now. */
export const publicationLogSource: LogSource = {
  name: 'disclosure.publications',
  types: ['publication', 'revision', 'withdrawal'],
  async *entries(reader) {
    for await (const publications of inPortions<Publication>((after) =>
      publicationsAfter(reader, after?.number ?? 0, portion),
    )) {
      const versions = await listVersionsOf(
        reader,
        publications.map(({ id }) => id),
      )
      const codes = await unitCodes(
        reader,
        publications.map(({ unitId }) => unitId),
      )
      for (const publication of publications) {
        const code = codes.get(publication.unitId) ?? ''
        for (const version of versions.get(publication.id) ?? []) {
          yield await entryOf(reader, publication, version, code)
        }
      }
    }
  },
}

async function entryOf(
  reader: Reader,
  publication: Publication,
  version: PublicationVersion,
  code: string,
): Promise<LogEntry> {
  const entry = publicationLeaf(publication, { ...version, salt: version.salt ?? '' }, code)
  // A row that no longer says what its last version says makes an entry that no leaf has.
  if (!agrees(publication, version))
    return { ...entry, title: `${entry.title} differs from its last version` }
  if (version.content !== null) return entry
  // Of words that were erased the hash alone is left, in the leaf; the rest is compared.
  const [document] = await readLeafFiles(reader, { id: publication.id, revision: version.version })
  const [, ...files] = entry.files ?? []
  return { ...entry, files: document === undefined ? files : [document, ...files] }
}

/** Whether a publication stands as its last version left it. */
function agrees(publication: Publication, version: PublicationVersion): boolean {
  if (version.version < publication.version) return true
  const { act, title, law, publicUntil } = version
  const isBroughtDown = act === 'withdrawn' || act === 'expired'
  return (
    version.version === publication.version &&
    publication.state === stateAfter(act) &&
    (version.content === null || publication.title === title) &&
    publication.publicUntil === publicUntil &&
    (isBroughtDown || publication.law === law)
  )
}
