import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const File = z.object({ url: z.string(), integrity: z.string() })

const AssetManifestSchema = z.object({
  /** Hash of everything that the files were made from. */
  inputs: z.string(),
  stylesheet: File,
  /** Islands by name, e.g. `enhance`. */
  scripts: z.record(z.string(), File),
  /** Addresses of the pictures in `brand/` by file name, e.g. `logo.svg`. */
  pictures: z.record(z.string(), z.string()),
  preloadedFonts: z.array(z.string()),
  files: z.array(z.string()),
})

/** Where the browser finds the stylesheet, the islands, the fonts and pictures, with their SRI hashes. */
export type AssetManifest = Readonly<z.infer<typeof AssetManifestSchema>>

/**
 * The manifest that `scripts/build-assets.mjs` wrote into a folder.
 * @throws when the folder has not been built
 */
export async function loadAssets(folder: string): Promise<AssetManifest> {
  return AssetManifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
}
