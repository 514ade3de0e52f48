import type { AssetManifest } from '../assets.ts'

/** A manifest for tests that only look at the markup. */
export const testAssets: AssetManifest = {
  inputs: 'none',
  stylesheet: { url: '/assets/app.css', integrity: 'sha384-AAAA' },
  scripts: { enhance: { url: '/assets/enhance.js', integrity: 'sha384-BBBB' } },
  pictures: { 'favicon.svg': '/assets/favicon.svg' },
  preloadedFonts: ['/assets/font.woff2'],
  files: [],
}
