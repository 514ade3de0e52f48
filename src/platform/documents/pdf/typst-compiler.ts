import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../../config/project-root.ts'

const faces = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
]
/** Results of the compiler's memory that no compilation used this many times running are forgotten. */
const keepFor = 4

let compiler: NodeCompiler | undefined
let template: string | undefined

/**
 * Compiles the template with data to a PDF. Compiler and fonts are kept: the first call costs some tens of
 * milliseconds more. Synchronous: it holds the process for the milliseconds that it takes.
 * @param data becomes `sys.inputs.document`: a string that the template reads as JSON, never as markup
 * @throws Error with the compiler's messages, which name places of the template and no content
 */
export function compilePdf(data: string): Uint8Array {
  const root = projectRoot()
  template ??= readFileSync(path.join(root, 'src/platform/documents/pdf/administrative-document.typ'), 'utf8')
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts(root) }] })
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document: data } })
  const document = compiled.result
  if (document === null) {
    const error = compiled.takeError()
    throw new Error(`the PDF template failed: ${JSON.stringify(error?.shortDiagnostics ?? [])}`)
  }
  const pdf = compiler.pdf(document)
  compiler.evictCache(keepFor)
  return new Uint8Array(pdf)
}

function readFonts(root: string): Buffer[] {
  const require = createRequire(path.join(root, 'package.json'))
  return faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}`)))
}
