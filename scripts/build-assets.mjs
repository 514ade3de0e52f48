/**
 * Makes what the browser loads: one stylesheet, the islands, fonts and pictures, each under a name that
 * carries a hash of its content, and a manifest with their addresses and SRI hashes.
 * A second run over unchanged inputs only reads the manifest.
 */
import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const packages = join(root, 'node_modules')
const stylesFolder = join(root, 'src/ui/styles')
const brandFolder = join(root, 'src/ui/brand')
/** Islands are made of it too. */
const verifierFolders = ['verify/core', 'verify/browser'].map((folder) => join(root, folder))
const fontFolder = join(packages, '@fontsource/be-vietnam-pro/files')
const publicFolder = '/assets/'

const fontFiles = ['vietnamese', 'latin'].flatMap((subset) =>
  [400, 600, 700].map((weight) => `be-vietnam-pro-${subset}-${weight}-normal.woff2`),
)
/** Fonts that the first line of any page needs. */
const preloadedFonts = ['be-vietnam-pro-vietnamese-400-normal.woff2', 'be-vietnam-pro-latin-400-normal.woff2']

/**
 * @param {{ outDir?: string }} [options] folder to write into, `dist/assets` by default
 * @returns {Promise<import('../src/ui/assets.ts').AssetManifest>}
 */
export async function buildAssets({ outDir = join(root, 'dist/assets') } = {}) {
  const islands = await findIslands()
  const inputs = await hashInputs(islands)
  const previous = await readManifest(outDir)
  if (previous?.inputs === inputs && (await allPresent(outDir, previous))) return previous

  await mkdir(outDir, { recursive: true })
  const written = await writePlainFiles(outDir)
  const stylesheet = await writeStylesheet(outDir, written)
  const scripts = await writeIslands(outDir, islands)
  const manifest = {
    inputs,
    stylesheet,
    scripts,
    pictures: Object.fromEntries((await listPictures()).map((name) => [name, written.get(name).url])),
    preloadedFonts: preloadedFonts.map((name) => written.get(name).url),
    files: [...written.values(), stylesheet, ...Object.values(scripts)].map(({ url }) => basename(url)),
  }
  await writeWhole(join(outDir, 'manifest.json'), JSON.stringify(manifest, null, 2))
  await removeStale(outDir, [...manifest.files, ...(previous?.files ?? [])])
  return manifest
}

/** Every island by its name: those of the interface and those of a module. */
async function findIslands() {
  const moduleNames = await readdir(join(root, 'src/modules')).catch(() => [])
  const folders = ['src/ui/islands', ...moduleNames.map((name) => `src/modules/${name}/islands`)]
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder)).catch(() => [])
      return names
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('_'))
        .map((name) => join(root, folder, name))
    }),
  )
  return found.flat().sort()
}

async function hashInputs(islands) {
  const hash = createHash('sha256')
  const islandFolders = [...new Set(islands.map((file) => dirname(file)))]
  const folders = [stylesFolder, brandFolder, ...verifierFolders, ...islandFolders]
  const files = (await Promise.all(folders.map(listFiles))).flat()
  const versions = ['govuk-frontend', 'sass', 'esbuild', '@fontsource/be-vietnam-pro'].map((name) =>
    join(packages, name, 'package.json'),
  )
  for (const file of [fileURLToPath(import.meta.url), ...versions, ...files.sort()]) {
    hash
      .update(relative(root, file))
      .update('\0')
      .update(await readFile(file))
  }
  return hash.digest('hex')
}

async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function listPictures() {
  return (await readdir(brandFolder)).filter((name) => ['.svg', '.png'].includes(extname(name))).sort()
}

async function writePlainFiles(outDir) {
  const sources = [
    ...fontFiles.map((name) => join(fontFolder, name)),
    ...(await listPictures()).map((name) => join(brandFolder, name)),
  ]
  const written = await Promise.all(
    sources.map(async (source) => [
      basename(source),
      await writeHashed(outDir, basename(source), await readFile(source)),
    ]),
  )
  return new Map(written)
}

/** In the styles, `url("asset:NAME")` stands for a font or picture whose hashed name is not yet known. */
async function writeStylesheet(outDir, written) {
  const { compileAsync } = await import('sass')
  const { css } = await compileAsync(join(stylesFolder, 'app.scss'), {
    style: 'compressed',
    loadPaths: [packages],
    quietDeps: true,
  })
  const linked = css.replaceAll(/asset:([\w.-]+)/g, (_, name) => {
    const file = written.get(name)
    if (file === undefined) throw new Error(`the styles name an unknown asset: ${name}`)
    return file.url
  })
  return writeHashed(outDir, 'app.css', Buffer.from(linked))
}

async function writeIslands(outDir, islands) {
  if (islands.length === 0) return {}
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: islands,
    outdir: outDir,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
  })
  const scripts = await Promise.all(
    outputFiles.map(async ({ path, contents }) => [
      basename(path, '.js'),
      await writeHashed(outDir, basename(path), Buffer.from(contents)),
    ]),
  )
  return Object.fromEntries(scripts)
}

async function writeHashed(outDir, name, content) {
  const digest = createHash('sha384').update(content).digest()
  const extension = extname(name)
  const hashedName = `${basename(name, extension)}.${digest.toString('hex').slice(0, 12)}${extension}`
  await writeWhole(join(outDir, hashedName), content)
  return { url: `${publicFolder}${hashedName}`, integrity: `sha384-${digest.toString('base64')}` }
}

/** A reader of the file sees the old content or the new, never a part. */
async function writeWhole(path, content) {
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`
  await writeFile(temporary, content)
  await rename(temporary, path)
}

async function readManifest(outDir) {
  const text = await readFile(join(outDir, 'manifest.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

async function allPresent(outDir, manifest) {
  const checks = manifest.files.map((name) => access(join(outDir, name)).then(() => true))
  return Promise.all(checks).catch(() => false)
}

/** The files of the manifest before this one stay: a server that still runs refers to them. */
async function removeStale(outDir, keep) {
  const kept = new Set([...keep, 'manifest.json'])
  const stale = (await readdir(outDir)).filter((name) => !kept.has(name) && !name.endsWith('.tmp'))
  await Promise.all(stale.map((name) => rm(join(outDir, name), { recursive: true, force: true })))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stylesheet } = await buildAssets()
  process.stdout.write(`${stylesheet.url}\n`)
}
