import type {
  Collector,
  FeeKind,
  FeePeriod,
  ForbiddenCollection,
} from '../../../../platform/content/schema/fees.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'
import { publicationLaw } from './check-list.ts'
import { concerns, type FeeLine, type FeeUnit, usualTimes, yearAmount } from './fee-line.ts'
import { brokenCap, type FeeLaw, type FeePlace, standingOn } from './fee-standing.ts'
import type { Grade } from './grade.ts'
import { likeliest, likeness } from './name-match.ts'

/** What somebody was asked for, as the paper says it. */
export interface AskedCollection {
  readonly name: string
  readonly amount: bigint | undefined
  /** Undefined when the paper does not say. */
  readonly unit: FeeUnit | undefined
  readonly grade: Grade | undefined
  readonly by: Collector
  readonly on: LocalDate
}

/** A list that is public, as far as a judgement needs it. */
export interface PublicList {
  readonly lines: readonly FeeLine[]
  /** The day from which parents could read it. */
  readonly publicFrom: LocalDate
}

/** What the list and the law say at once; a person still looks into every report. */
export const verdicts = [
  'as-listed',
  'above-list',
  'above-cap',
  'too-early',
  'forbidden',
  'never-demanded',
  'free',
  'not-listed',
  'no-list',
] as const
export type Verdict = (typeof verdicts)[number]

export interface Judgement {
  readonly verdict: Verdict
  /** The line that was meant most probably, and others that it may have been. */
  readonly line: FeeLine | undefined
  readonly others: readonly FeeLine[]
  readonly kind: FeeKind | undefined
  readonly period: FeePeriod | undefined
  readonly forbidden: ForbiddenCollection | undefined
  readonly law: string
  /** How much more than the list says, each time or in the year. */
  readonly excess: bigint | undefined
}

/** Whether a verdict says that something was asked for that may not be asked for. */
export function isOverCollection(verdict: Verdict): boolean {
  return verdict !== 'as-listed'
}

/** Compares what was asked for with the public list and with the law. Names are matched by meaning, not by letter. */
export function judgeCollection(
  asked: AskedCollection,
  list: PublicList | undefined,
  law: FeeLaw,
  place: FeePlace,
): Judgement {
  const kind = meantKind(asked.name, law)
  const period = kind && standingOn(kind, place.level, asked.on)
  const told = { kind, period, line: undefined, others: [], excess: undefined, forbidden: undefined }
  const forbidden = meantForbidden(asked, law, kind)
  if (forbidden !== undefined) return { ...told, verdict: 'forbidden', forbidden, law: forbidden.law }
  if (period?.standing === 'forbidden') return { ...told, verdict: 'forbidden', law: period.law }
  if (period?.standing === 'free') return { ...told, verdict: 'free', law: period.law }
  if (period?.standing === 'not-a-fee') return { ...told, verdict: 'never-demanded', law: period.law }
  if (list === undefined) return { ...told, verdict: 'no-list', law: publicationLaw(asked.on) }
  const meant = meantLines(asked, list.lines, kind, law)
  const [line] = meant
  if (line === undefined)
    return { ...told, verdict: 'not-listed', law: period?.law ?? publicationLaw(asked.on) }
  const found = { ...told, line, others: meant.slice(1) }
  if (asked.on < list.publicFrom || asked.on < line.from)
    return { ...found, verdict: 'too-early', law: publicationLaw(asked.on) }
  const excess = excessOf(asked, line)
  if (excess !== undefined)
    return { ...found, verdict: 'above-list', law: line.decision || period?.law || '', excess }
  const cap = brokenCap(law, line, place)
  if (cap !== undefined) return { ...found, verdict: 'above-cap', law: cap.law }
  return { ...found, verdict: 'as-listed', law: line.decision || period?.law || '' }
}

function namesOf({ name, alsoCalled }: { name: { vi: string }; alsoCalled: readonly string[] }): string[] {
  return [name.vi, ...alsoCalled]
}

/** The kind of collection that a name means most probably. */
export function meantKind(name: string, law: FeeLaw): FeeKind | undefined {
  const kinds = law.kinds.map((kind) => ({ kind, names: namesOf(kind) }))
  return likeliest(name, kinds)[0]?.thing.kind
}

/** A name that stands in the text whole: whatever else it may also be called, the parents' board may not ask for it. */
const surely = 0.8

function meantForbidden(
  { name, by, on }: AskedCollection,
  law: FeeLaw,
  kind: FeeKind | undefined,
): ForbiddenCollection | undefined {
  const known = law.forbidden
    .filter((one) => one.by.includes(by) && isValidOn(one, on))
    .map((forbidden) => ({ forbidden, names: namesOf(forbidden) }))
  const [found] = likeliest(name, known)
  const asKind = kind === undefined ? 0 : likeness(name, namesOf(kind))
  return found !== undefined && found.likeness >= Math.min(asKind, surely) ? found.thing.forbidden : undefined
}

/** The lines of the list that may be meant: of the same kind, or of a like name; the likeliest first. */
function meantLines(
  asked: AskedCollection,
  lines: readonly FeeLine[],
  kind: FeeKind | undefined,
  law: FeeLaw,
): FeeLine[] {
  const things = lines
    .filter((line) => concerns(line, asked.grade))
    .map((line) => {
      const own = law.kinds.find(({ code }) => code === line.kind)
      return { line, names: [line.name, ...(own !== undefined && own === kind ? namesOf(own) : [])] }
    })
  return likeliest(asked.name, things).map(({ thing }) => thing.line)
}

function excessOf({ amount, unit }: AskedCollection, line: FeeLine): bigint | undefined {
  if (amount === undefined) return undefined
  const allowed =
    unit === line.unit ? line.amount : unit === undefined ? yearAmount(line) : amountFor(unit, line)
  return amount > allowed ? amount - allowed : undefined
}

/** What the list allows for another span of time than its own; rounded up, for a doubt is not held against a school. */
function amountFor(unit: FeeUnit, line: FeeLine): bigint {
  if (unit === 'once' || unit === 'year') return yearAmount(line)
  const times = BigInt(usualTimes[unit])
  return (yearAmount(line) + times - 1n) / times
}
