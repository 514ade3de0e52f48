// @ts-check
// Makes of the folder what a citizen downloads: a page in one file for each language, which works from a disk and
// can reach no network, and the program in one file. Only this step needs a bundler.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const folder = join(import.meta.dirname, '..')

const pages = {
  vi: {
    file: 'kiem-chung.html',
    title: 'Kiểm chứng sổ công khai',
    lead: 'Trang này chạy hẳn trên máy của bạn, không cần mạng và không gửi gì đi đâu. Hãy giữ nó lại: bản trong máy bạn không ai sửa được.',
  },
  en: {
    file: 'verify.html',
    title: 'Check the public log',
    lead: 'This page runs on your own machine, needs no network and sends nothing anywhere. Keep it: nobody can change the copy that you have.',
  },
}

/**
 * @param {string} outDir
 * @returns {Promise<void>}
 */
export async function buildVerifier(outDir) {
  await mkdir(outDir, { recursive: true })
  const script = await bundle('browser/island.mjs', { format: 'iife', target: 'es2020', platform: 'browser' })
  const style = await readFile(join(folder, 'browser', 'page.css'), 'utf8')
  for (const language of /** @type {const} */ (['vi', 'en'])) {
    await writeFile(join(outDir, pages[language].file), pageOf(language, script, style))
  }
  const program = await bundle('verify.mjs', { format: 'esm', target: 'node20', platform: 'node' })
  await writeFile(join(outDir, 'verify.mjs'), program)
}

/**
 * @param {string} entry
 * @param {{ format: 'iife' | 'esm', target: string, platform: 'browser' | 'node' }} options
 */
async function bundle(entry, options) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [join(folder, entry)],
    bundle: true,
    write: false,
    // Left readable: who wants to know what it does can look.
    minify: false,
    charset: 'utf8',
    logLevel: 'warning',
  })
  return outputFiles[0]?.text ?? ''
}

/** @param {'vi' | 'en'} language @param {string} script @param {string} style */
function pageOf(language, script, style) {
  const { title, lead } = pages[language]
  const code = script.replaceAll('</script', '<\\/script')
  const policy = `default-src 'none'; script-src '${sourceHash(code)}'; style-src '${sourceHash(style)}'`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${lead}</p>
<div data-verify="files"></div>
</main>
<script>${code}</script>
</body>
</html>
`
}

/** @param {string} content */
function sourceHash(content) {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}
