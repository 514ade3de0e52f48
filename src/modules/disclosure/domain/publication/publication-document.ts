import { canonicalJson } from '../../../../platform/kernel/canonical-json.ts'
import type { PublicationVersion } from './publication.ts'

/**
 * A version as bytes that anybody can hash: the file `publication.json` of its leaf in the public log.
 * The salt is in it, so that once title, content and salt are erased nobody can find out by guessing what
 * was hashed.
 */
export function publicationDocument(
  number: number,
  version: PublicationVersion & { readonly salt: string },
): Buffer {
  const { act, title, content, salt, law, reason, at, publicUntil, files } = version
  return Buffer.from(
    canonicalJson({
      v: 1,
      number,
      version: version.version,
      act,
      at: at.toISOString(),
      title,
      content: content === null ? null : { blocks: content.blocks },
      files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
      law,
      reason,
      publicUntil,
      salt,
    }),
  )
}
