import type { Content } from '../../../platform/content/content.ts'
import type { ExampleSchool } from '../../../platform/content/schema/example.ts'
import type { SeededRandom } from '../../../platform/contracts/example.ts'
import { foldText } from '../../../platform/kernel/text.ts'

/** A school of the example: one from content, or one made after it. */
export type PlannedSchool = Pick<ExampleSchool, 'code' | 'kind' | 'ward' | 'classes' | 'pupils' | 'staff'> & {
  readonly name: string
  readonly shortName: string
}

/** How a school of each kind is called, in full and in short, before its proper name. */
const prefixes: Readonly<Record<ExampleSchool['kind'], { readonly full: string; readonly short: string }>> = {
  preschool: { full: 'Trường Mầm non', short: 'MN' },
  kindergarten: { full: 'Trường Mẫu giáo', short: 'MG' },
  'primary-school': { full: 'Trường Tiểu học', short: 'TH' },
  'lower-secondary-school': { full: 'Trường THCS', short: 'THCS' },
}

/** Any number of schools: those of content first, of all four levels in turn, then others modelled on them. */
export function planSchools(content: Content, count: number, random: SeededRandom): PlannedSchool[] {
  const models = inTurn(content.example.schools)
  const known = models.slice(0, count).map((school) => ({
    ...school,
    name: school.name.vi,
    shortName: school.name.vi.replace(prefixes[school.kind].full, prefixes[school.kind].short),
  }))
  const more = Array.from({ length: Math.max(0, count - models.length) }, (_, index) =>
    anotherSchool(content, models, index, random),
  )
  return [...known, ...more]
}

function anotherSchool(
  content: Content,
  models: readonly ExampleSchool[],
  index: number,
  random: SeededRandom,
): PlannedSchool {
  const model = models[index % models.length]
  if (model === undefined) throw new RangeError('content/example has no schools')
  const { streets } = content.example
  const round = Math.floor(index / models.length)
  const street = streets[(index + round) % streets.length] ?? ''
  // Every name gets a number that no other school of its kind and name has.
  const proper = `${street} ${2 + Math.floor(index / streets.length)}`
  const { full, short } = prefixes[model.kind]
  const growth = 0.8 + random.next() * 0.4
  return {
    code: foldText(`${short} ${proper}`).replaceAll(' ', '-'),
    kind: model.kind,
    ward: model.ward,
    name: `${full} ${proper}`,
    shortName: `${short} ${proper}`,
    classes: Math.max(1, Math.round(model.classes * growth)),
    pupils: Math.max(1, Math.round(model.pupils * growth)),
    staff: Math.max(1, Math.round(model.staff * growth)),
  }
}

/** One of each kind, then the next of each: a small example has schools of all levels too. */
function inTurn(schools: readonly ExampleSchool[]): ExampleSchool[] {
  const byKind = [...Map.groupBy(schools, ({ kind }) => kind).values()]
  const longest = Math.max(...byKind.map((ofKind) => ofKind.length))
  return Array.from({ length: longest }, (_, row) =>
    byKind.flatMap((ofKind) => ofKind.slice(row, row + 1)),
  ).flat()
}
