import { logPaths } from '../../../platform/public-log/index.ts'
import type { LoadedPublication } from './load-publication.ts'
import { portalPaths } from './paths.ts'

/** A publication for programs: all of its versions, each with what may be read of it and where it is proven. */
export function publicationJson({ publication, unit, versions }: LoadedPublication, origin: string): unknown {
  const number = `${publication.number}`
  const at = (address: string) => `${origin}${address}`
  return {
    number: publication.number,
    address: at(portalPaths.one.to({ number })),
    state: publication.state,
    unit,
    kind: publication.kind,
    duty: publication.duty,
    subject: publication.subject,
    title: publication.title,
    law: publication.law,
    publishedAt: publication.publishedAt,
    changedAt: publication.changedAt,
    publicUntil: publication.publicUntil,
    versions: versions.map((version) => ({
      version: version.version,
      act: version.act,
      at: version.at,
      reason: version.reason,
      law: version.law,
      publicUntil: version.publicUntil,
      title: version.readable ? version.title : null,
      content: version.readable ? version.content : null,
      files: version.readable
        ? version.files.map(({ id, name, mediaType, size, sha256 }) => ({
            name,
            mediaType,
            size,
            sha256,
            address: at(portalPaths.file.to({ number, fileId: id })),
          }))
        : [],
      document: version.readable
        ? at(portalPaths.document.to({ number, version: `${version.version}` }))
        : null,
      proof: at(logPaths.proofOf.to({ id: publication.id, revision: `${version.version}` })),
    })),
  }
}
