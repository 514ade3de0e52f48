import type { FeeLine } from './fee-line.ts'

/** What became of one line from a version to the next. */
export interface LineChange {
  readonly sort: 'added' | 'removed' | 'changed'
  readonly name: string
  readonly before: FeeLine | undefined
  readonly after: FeeLine | undefined
}

/** What a new version changed, by the names of its lines; those that stayed as they were are left out. */
export function lineChanges(before: readonly FeeLine[], after: readonly FeeLine[]): LineChange[] {
  const key = ({ name, grades }: FeeLine) => `${name}\u0000${[...grades].join(' ')}`
  const old = new Map(before.map((line) => [key(line), line]))
  const kept = new Set(after.map(key))
  return [
    ...after.flatMap((line): LineChange[] => {
      const was = old.get(key(line))
      if (was === undefined) return [{ sort: 'added', name: line.name, before: undefined, after: line }]
      const isSame =
        was.amount === line.amount &&
        was.unit === line.unit &&
        was.times === line.times &&
        was.from === line.from &&
        was.voluntary === line.voluntary
      return isSame ? [] : [{ sort: 'changed', name: line.name, before: was, after: line }]
    }),
    ...before
      .filter((line) => !kept.has(key(line)))
      .map((line): LineChange => ({ sort: 'removed', name: line.name, before: line, after: undefined })),
  ]
}
