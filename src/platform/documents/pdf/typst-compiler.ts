import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../../config/project-root.ts'

const templates = ['administrative-document.typ', 'counter-slip.typ'] as const
/** A template of this folder. */
export type Template = (typeof templates)[number]
const faces = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
]
/** Results of the compiler's memory that no compilation used this many times running are forgotten. */
const keepFor = 4

const folder = () => path.join(projectRoot(), 'src', 'platform', 'documents', 'pdf')
/** The template reads its data from here: a file that exists in the compiler's memory only. */
const dataFile = 'document.json'

let compiler: NodeCompiler | undefined

/**
 * Compiles the template with data to a PDF. Compiler and fonts are kept: the first call costs some tens of
 * milliseconds more. Each call waits for a turn of its own, so that many in a row leave room for other work and
 * for freeing what the last one held, and then holds the process for the milliseconds that it takes.
 * @param data JSON, which the template reads as values, never as markup
 * @throws Error with the compiler's messages, which name places of the template and no content
 */
export async function compilePdf(
  data: string,
  template: Template = 'administrative-document.typ',
): Promise<Uint8Array> {
  compiler ??= createCompiler()
  await setImmediate()
  compiler.mapShadow(path.join(folder(), dataFile), Buffer.from(data))
  const compiled = compiler.compile({ mainFilePath: path.join(folder(), template) })
  const document = compiled.result
  if (document === null) {
    const error = compiled.takeError()
    throw new Error(`the PDF template failed: ${JSON.stringify(error?.shortDiagnostics ?? [])}`)
  }
  const pdf = compiler.pdf(document)
  compiler.evictCache(keepFor)
  return new Uint8Array(pdf)
}

function createCompiler(): NodeCompiler {
  const require = createRequire(path.join(projectRoot(), 'package.json'))
  const fontBlobs = faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}`)))
  const created = NodeCompiler.create({ workspace: folder(), fontArgs: [{ fontBlobs }] })
  for (const name of templates) {
    const template = path.join(folder(), name)
    created.addSource(template, readFileSync(template, 'utf8'))
  }
  return created
}
