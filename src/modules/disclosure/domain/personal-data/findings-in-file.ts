import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { FoundInFile } from '../templates/draft.ts'
import { listsChildren } from './children.ts'
import { findPersonalData } from './find-personal-data.ts'
import type { PersonalDataFinding } from './finding.ts'

/** A sheet of a spreadsheet as it was read. */
export interface SheetCells {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const listHeading =
  /danh sách.{0,30}(?:học sinh|trẻ|các em|các cháu|thiếu nhi|lớp)|họ.{0,8}tên.{0,8}(?:học sinh|trẻ|cháu|hs)/iu

/** What in the text of a file may point at a person; after the heading of a list of children, every name counts. */
export function findingsInText(text: string, today: LocalDate): readonly FoundInFile[] {
  let ofChildren = false
  const found = text.split('\n').flatMap((line) => {
    if (listHeading.test(line)) ofChildren = true
    return findPersonalData({ text: line, label: '', ofChildren }, today)
  })
  return gathered(found)
}

/** The same of a spreadsheet, whose columns say what they hold. */
export function findingsInSheet(
  { name, header, rows }: SheetCells,
  today: LocalDate,
): readonly FoundInFile[] {
  const ofChildren = listsChildren(header, name)
  const found = rows.flatMap((row) =>
    row.flatMap((text, at) => findPersonalData({ text, label: header[at] ?? '', ofChildren }, today)),
  )
  return gathered(found)
}

/** Of two lists, what the surer of the two says of each kind. */
export function joinFound(
  one: readonly FoundInFile[],
  other: readonly FoundInFile[],
): readonly FoundInFile[] {
  const kinds = new Map<string, FoundInFile>()
  for (const found of [...one, ...other]) {
    const known = kinds.get(found.kind)
    if (known === undefined || rank[found.confidence] > rank[known.confidence]) kinds.set(found.kind, found)
  }
  return [...kinds.values()]
}

const rank = { high: 2, medium: 1, low: 0 } as const

function gathered(findings: readonly PersonalDataFinding[]): FoundInFile[] {
  return Array.from(
    Map.groupBy(findings, ({ kind }) => kind),
    ([kind, members]): FoundInFile => ({
      kind,
      confidence: members.reduce<FoundInFile['confidence']>(
        (surest, { confidence }) => (rank[confidence] > rank[surest] ? confidence : surest),
        'low',
      ),
      count: members.length,
      samples: [...new Set(members.map(({ masked }) => masked))].slice(0, 3),
    }),
  )
}
