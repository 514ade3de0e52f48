import { type FileKind, fileKinds } from './file-kinds.ts'

const longestName = 255
const knownEndings = new Set<string>(Object.values(fileKinds).flatMap(({ endings }) => endings))

/**
 * The name under which a file is kept and given out again: data only, never part of a path. Unicode NFC, without
 * folders, control and direction characters and what Windows forbids, at most 255 characters; its ending is made
 * to agree with what the file is, so that `report.exe` with the content of a PDF comes back as `report.exe.pdf`.
 */
export function cleanFileName(given: string, kind: FileKind): string {
  const plain = plainFileName(given)
  const { base, ending } = splitName(plain)
  const endings: readonly string[] = fileKinds[kind].endings
  const right = endings.includes(ending.toLowerCase())
  const stem = right || knownEndings.has(ending.toLowerCase()) ? base : plain
  const suffix = `.${right ? ending : endings[0]}`
  return `${shortened(stem === '' ? 'tep' : stem, longestName - suffix.length)}${suffix}`
}

/** The name as a person may be shown it: the last part of a path, in one line, without anything invisible. */
export function plainFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  return last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
}

function splitName(name: string): { base: string; ending: string } {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? { base: name, ending: '' } : { base: name.slice(0, dot), ending: name.slice(dot + 1) }
}

/** Cut between whole characters, so that no half of a surrogate pair is left. */
function shortened(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
