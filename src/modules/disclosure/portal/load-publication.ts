import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { FileId } from '../../../platform/kernel/ids.ts'
import { getUnit, unitNames } from '../../organisations/index.ts'
import type { Publication, PublicationVersion } from '../domain/publication/publication.ts'
import { type FileReading, fileReadings } from '../search/search-entries.ts'
import { findPublication, listVersions } from '../store/publication-queries.ts'
import { isReadable } from './visible-version.ts'

/** A publication with everything that its pages show. */
export interface LoadedPublication {
  readonly publication: Publication
  readonly unit: { readonly code: string; readonly name: string }
  /** The first one first. */
  readonly versions: readonly LoadedVersion[]
  readonly readings: ReadonlyMap<FileId, FileReading>
}

export interface LoadedVersion extends PublicationVersion {
  /** Whether its words and files may be read. */
  readonly readable: boolean
}

/** Undefined when there is nothing of this number. */
export async function loadPublication(
  reader: Reader,
  number: number,
  today: LocalDate,
): Promise<LoadedPublication | undefined> {
  const publication = await findPublication(reader, number)
  if (publication === undefined) return undefined
  const all = await listVersions(reader, publication.id)
  const versions = all.map((version) => ({ ...version, readable: isReadable(publication, all, version) }))
  const files = versions.flatMap((version) => (version.readable ? version.files.map(({ id }) => id) : []))
  const [unit, names, readings] = await Promise.all([
    getUnit(reader, publication.unitId),
    unitNames(reader, [publication.unitId], today),
    fileReadings(reader, files),
  ])
  return {
    publication,
    unit: { code: unit.code, name: names.get(publication.unitId)?.name ?? unit.code },
    versions,
    readings,
  }
}

/** The version that stands now, if its words may be read. */
export function standingVersion({ versions }: LoadedPublication): LoadedVersion | undefined {
  const last = versions.at(-1)
  return last?.readable === true ? last : undefined
}

/** The version before one, if the two can be compared. */
export function versionBefore(
  { versions }: LoadedPublication,
  one: LoadedVersion,
): LoadedVersion | undefined {
  return versions.findLast(({ version, readable }) => readable && version < one.version)
}
