import { isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { ContentProblem } from './content-invalid.ts'

export type CheckedFile<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] }

/**
 * Reads one content file, YAML or JSON (which is YAML too), and checks it against its schema. Returns all of
 * its problems, each with its path and line.
 */
export function checkFile<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): CheckedFile<z.output<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        file,
        path: '',
        line: lines.linePos(error.pos[0]).line,
        reason: firstLine(error.message),
      })),
    }
  }

  const checked = schema.safeParse(document.toJS())
  if (checked.success) return { ok: true, value: checked.data }
  return {
    ok: false,
    problems: checked.error.issues.map((issue) => {
      const start = nearestNode(document.contents, issue.path)?.range?.[0]
      return {
        file,
        path: writePath(issue.path),
        ...(start === undefined ? {} : { line: lines.linePos(start).line }),
        reason: issue.message,
      }
    }),
  }
}

/** `['rules', 3, 'value']` as `rules[3].value`. */
export function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === 'number') return `${written}[${key}]`
    return written === '' ? String(key) : `${written}.${String(key)}`
  }, '')
}

/** The node at a path, or the innermost one on the way that exists: a missing key has no line of its own. */
function nearestNode(root: Node | null, path: readonly PropertyKey[]): Node | null {
  let node = root
  for (const key of path) {
    const child = childOf(node, key)
    if (child === null) return node
    node = child
  }
  return node
}

function childOf(node: Node | null, key: PropertyKey): Node | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key))
    return isNode(pair?.value) ? pair.value : null
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key]
    return isNode(item) ? item : null
  }
  return null
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text
}
