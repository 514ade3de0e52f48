import type { AssetManifest } from '../src/ui/assets.ts'

/** Builds the browser's files into `outDir` (default `dist/assets`), or only reads the manifest when nothing changed. */
export function buildAssets(options?: { readonly outDir?: string }): Promise<AssetManifest>
