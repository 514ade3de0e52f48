import type { UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import type { Task } from './plan.ts'

/** A unit as the words of a task table may mean it. */
export interface KnownUnit {
  readonly id: UnitId
  readonly name: string
  readonly shortName: string
  /** Of a school: MN, MG, TH or THCS. */
  readonly level: string | null
  /** Names of those from which it took over: documents may still speak of them. */
  readonly formerNames?: readonly string[] | undefined
}

export interface MatchedUnits {
  readonly unitIds: readonly UnitId[]
  /** Words that no unit was found for. */
  readonly unmatched: readonly string[]
}

/**
 * The units that a cell of a task table names. `Phòng GD&ĐT` is the office itself; `Các trường MN, MG, TH,
 * THCS` are all schools of these levels, `các trường` all schools; others are found by their names.
 */
export function matchUnits(text: string, own: KnownUnit, others: readonly KnownUnit[]): MatchedUnits {
  const unitIds = new Set<UnitId>()
  const unmatched: string[] = []
  const note = (piece: string): boolean => {
    const found = unitsOfPiece(piece, own, others)
    for (const id of found) unitIds.add(id)
    return found.length > 0
  }
  for (const piece of text.split(/[;\n]/).map(trimmed)) {
    if (piece === '' || note(piece)) continue
    unmatched.push(...partsOfPiece(piece).filter((part) => !note(part)))
  }
  return { unitIds: [...unitIds], unmatched }
}

const levelWords: readonly (readonly [RegExp, string])[] = [
  [/\bmn\b|\bmam non\b/, 'MN'],
  [/\bmg\b|\bmau giao\b/, 'MG'],
  [/\bth\b|\btieu hoc\b/, 'TH'],
  [/\bthcs\b|\btrung hoc co so\b/, 'THCS'],
]
const manySchools =
  /^(?:cac |toan bo |100% )?(?:don vi )?(?:truong(?: hoc)?|co so giao duc|don vi truong hoc)\b(?! (?:mam non|mau giao|tieu hoc|thcs|trung hoc co so) \S)/

function trimmed(piece: string): string {
  return piece
    .replace(/^\s*[-–+]\s*/, '')
    .replace(/[.\s]+$/, '')
    .trim()
}

/** A list with commas is several units, except where the commas part the levels of schools. */
function partsOfPiece(piece: string): string[] {
  return piece
    .split(/,(?=\s*\p{Lu})|\s+và\s+(?=\p{Lu}|các )/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function unitsOfPiece(piece: string, own: KnownUnit, others: readonly KnownUnit[]): UnitId[] {
  const plain = canonical(piece)
  if (isNamed(own, plain) || plain === 'phong') return [own.id]
  const exact = others.filter((unit) => isNamed(unit, plain))
  if (exact.length > 0) return exact.map(({ id }) => id)
  if (manySchools.test(foldText(piece))) {
    const levels = levelWords.filter(([word]) => word.test(foldText(piece))).map(([, level]) => level)
    return others
      .filter(({ level }) => level !== null && (levels.length === 0 || levels.includes(level)))
      .map(({ id }) => id)
  }
  const begun = [own, ...others].filter((unit) => canonical(unit.name).startsWith(`${plain} `))
  return begun.length === 1 ? begun.map(({ id }) => id) : []
}

function isNamed(unit: KnownUnit, plain: string): boolean {
  const names = [unit.name, unit.shortName, ...(unit.formerNames ?? [])]
    .map(canonical)
    .filter((name) => name !== '')
  // `Phòng GD&ĐT` is how the office calls itself, without the name of its city.
  return names.some((name) => name === plain || (unit.level === null && name.startsWith(`${plain} `)))
}

/** One spelling for what is written in several ways. */
function canonical(text: string): string {
  return foldText(text)
    .replace(/\bgd\s*(?:[&\-–]|va)\s*dt\b|\bgiao duc(?: va|,| &)? dao tao\b/g, 'gddt')
    .replace(/\bvh\s*[-–&]\s*xh\b|\bvan hoa\s*(?:[-–,]|va)\s*xa hoi\b/g, 'vhxh')
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The tasks with the units that their words mean: the first leading unit leads, further ones and the rest help. */
export function withMatchedUnits<Printed extends Pick<Task, 'leadText' | 'coordinatingText'>>(
  tasks: readonly Printed[],
  own: KnownUnit,
  others: readonly KnownUnit[],
): (Printed & Pick<Task, 'leadUnitId' | 'coordinatingUnitIds'>)[] {
  return tasks.map((task) => {
    const [lead = null, ...furtherLeads] = matchUnits(task.leadText, own, others).unitIds
    const helping = matchUnits(task.coordinatingText, own, others).unitIds
    const coordinatingUnitIds = [...new Set([...furtherLeads, ...helping])].filter((id) => id !== lead)
    return { ...task, leadUnitId: lead, coordinatingUnitIds }
  })
}
