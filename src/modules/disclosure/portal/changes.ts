import type { PublicationVersion } from '../domain/publication/publication.ts'
import type { ContentBlock, PublicationContent } from '../domain/publication/publication-content.ts'

/** What one version says differently from the one before it. */
export type Change =
  | { readonly kind: 'title' | 'law'; readonly before: string; readonly after: string }
  | { readonly kind: 'value'; readonly where: string; readonly before: string; readonly after: string }
  | { readonly kind: 'added' | 'removed'; readonly where: string; readonly text: string }
  | { readonly kind: 'file-added' | 'file-removed' | 'file-replaced'; readonly name: string }

type Compared = Pick<PublicationVersion, 'title' | 'law' | 'content' | 'files'>

/** What changed, in the order in which the later version says it. */
export function changesBetween(before: Compared, after: Compared): readonly Change[] {
  return [
    ...(before.title === after.title
      ? []
      : [{ kind: 'title' as const, before: before.title, after: after.title }]),
    ...contentChanges(before.content, after.content),
    ...fileChanges(before.files, after.files),
    ...(before.law === after.law ? [] : [{ kind: 'law' as const, before: before.law, after: after.law }]),
  ]
}

/** One thing that is said: where, under which name if it has one, and what. */
interface Said {
  readonly where: string
  readonly key: string
  readonly text: string
}

function contentChanges(before: PublicationContent | null, after: PublicationContent | null): Change[] {
  if (before === null || after === null) return []
  const [old, now] = [before.blocks.flatMap(sayings), after.blocks.flatMap(sayings)]
  const left = grouped(old)
  const changes: Change[] = []
  for (const said of now) {
    const was = left.get(said.key)?.shift()
    if (was === undefined) changes.push({ kind: 'added', where: said.where, text: said.text })
    else if (was.text !== said.text)
      changes.push({ kind: 'value', where: said.where, before: was.text, after: said.text })
  }
  const gone = new Set([...left.values()].flat())
  for (const said of old)
    if (gone.has(said)) changes.push({ kind: 'removed', where: said.where, text: said.text })
  return changes.filter(({ kind, ...rest }) => kind !== 'added' || !('text' in rest) || rest.text !== '')
}

/** Things of one name keep their order: the second row of a name is compared with the second. */
function grouped(all: readonly Said[]): Map<string, Said[]> {
  const found = new Map<string, Said[]>()
  for (const said of all) found.set(said.key, [...(found.get(said.key) ?? []), said])
  return found
}

function sayings(block: ContentBlock): Said[] {
  switch (block.kind) {
    case 'values':
      return block.rows.map(({ label, value }) => ({ where: label, key: `v ${label}`, text: value }))
    case 'text':
      return block.text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line) => ({ where: '', key: `t ${line}`, text: line }))
    case 'table':
      return block.rows.flatMap((cells) => rowSayings(block, cells))
  }
}

/** A row is named by its first cell that is no number in a series; each other cell is compared under its column. */
function rowSayings(
  { caption, columns }: { caption: string; columns: readonly string[] },
  cells: readonly string[],
): Said[] {
  const naming = cells.findIndex((cell) => /\p{L}/u.test(cell))
  const name = cells[naming] ?? cells.join(' ')
  return cells.flatMap((cell, index) => {
    if (index === naming || (index < naming && /^\d*$/.test(cell))) return []
    const column = columns[index] ?? ''
    return {
      where: [name, column].filter(Boolean).join(' – '),
      key: `c ${caption} ${name} ${column}`,
      text: cell,
    }
  })
}

function fileChanges(before: Compared['files'], after: Compared['files']): Change[] {
  const same = (one: Compared['files'][number], others: Compared['files']) =>
    others.some(({ sha256 }) => sha256 === one.sha256)
  const named = (name: string, others: Compared['files']) => others.some((other) => other.name === name)
  return [
    ...after
      .filter((file) => !same(file, before))
      .map(({ name }) => ({
        kind: named(name, before) ? ('file-replaced' as const) : ('file-added' as const),
        name,
      })),
    ...before
      .filter((file) => !same(file, after) && !named(file.name, after))
      .map(({ name }) => ({ kind: 'file-removed' as const, name })),
  ]
}
