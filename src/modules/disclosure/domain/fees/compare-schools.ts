import type { FeeLine } from './fee-line.ts'
import type { FeeLaw } from './fee-standing.ts'
import { type FeePart, yearOfList } from './fee-total.ts'
import type { FeeLevel, Grade } from './grade.ts'

export interface SchoolWithList<School> {
  readonly school: School
  /** Undefined while the school has no public list of the year: it is not cheap, nobody knows. */
  readonly lines: readonly FeeLine[] | undefined
}

export interface ComparedSchool<School> {
  readonly school: School
  /** Sums of a year in đồng, of a child that takes everything optional; undefined without a list. */
  readonly sums: Readonly<Record<FeePart, bigint>> | undefined
  readonly lineCount: number
}

export interface Comparison<School> {
  readonly schools: readonly ComparedSchool<School>[]
  /** Of what is compulsory, among the schools with a list; undefined without any. */
  readonly median: bigint | undefined
  readonly withoutList: number
}

/**
 * Schools of one level, for a child of one class, in the order in which they were given: no ranking, for a school
 * with boarding gives more than one without. What is optional and what is passed on stands apart.
 */
export function compareSchools<School>(
  schools: readonly SchoolWithList<School>[],
  grade: Grade,
  ground: { readonly law: FeeLaw; readonly level: FeeLevel },
): Comparison<School> {
  const compared = schools.map(({ school, lines }) => ({
    school,
    sums: lines && yearOfList(lines, grade, ground),
    lineCount: lines?.length ?? 0,
  }))
  const sums = compared.flatMap((one) => (one.sums === undefined ? [] : [one.sums.compulsory]))
  return {
    schools: compared,
    median: medianOf(sums),
    withoutList: compared.filter(({ sums: known }) => known === undefined).length,
  }
}

/** The middle one; of an even number the lower of the two, so that it is an amount that a school really asks. */
function medianOf(amounts: readonly bigint[]): bigint | undefined {
  const sorted = [...amounts].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  return sorted[Math.floor((sorted.length - 1) / 2)]
}
