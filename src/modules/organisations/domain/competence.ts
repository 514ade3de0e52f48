import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { type SchoolLevel, schoolLevels, type Unit, type UnitKind, unitKinds } from './unit.ts'
import { directlyBelow, lineOfSuperiors, successorsOn, type UnitHistory } from './unit-history.ts'

/** Who is competent, as content/competence writes it: a kind of unit, and who in it decides. */
export interface CompetenceHolder {
  readonly unit: string
  readonly position: string
  readonly advisedBy?: string | undefined
}

export interface CompetencePeriod<Holder extends CompetenceHolder> {
  readonly validFrom?: LocalDate | undefined
  readonly validTo?: LocalDate | undefined
  readonly holders: readonly Holder[]
}

/** Who decides one kind of matter, period after period. */
export interface CompetenceRule<Period extends CompetencePeriod<CompetenceHolder>> {
  readonly action: string
  readonly periods: readonly Period[]
}

/** A competent unit found: with the holder and the period of the rule, which carry position, basis and confidence. */
export interface Competent<Period extends CompetencePeriod<CompetenceHolder>> {
  readonly holder: Period['holders'][number]
  readonly period: Period
  /** Absent when the rule names an authority that is not among the units, such as an inspectorate. */
  readonly unitId: UnitId | undefined
  /** Who prepares the decision, when the rule names somebody and the unit is known. */
  readonly advisedById: UnitId | undefined
}

export type CompetenceRefusal = 'unknown-action' | 'no-rule-on-this-day' | 'no-such-unit'

/**
 * Who is competent for an action on a day, for a matter of a unit: the authority of the kind that the rule
 * names, found along the line above the unit as it stood on that day. A unit that is gone by then is
 * replaced by those that took over from it.
 */
export function whoIsCompetent<Period extends CompetencePeriod<CompetenceHolder>>(
  rules: readonly CompetenceRule<Period>[],
  history: UnitHistory,
  matter: { readonly action: string; readonly day: LocalDate; readonly unitId: UnitId },
): Result<readonly Competent<Period>[], CompetenceRefusal> {
  const rule = rules.find(({ action }) => action === matter.action)
  if (rule === undefined) return refused('unknown-action')
  const { day } = matter
  const period = rule.periods.find(
    ({ validFrom, validTo }) => (validFrom ?? day) <= day && (validTo ?? day) >= day,
  )
  if (period === undefined) return refused('no-rule-on-this-day')
  const subjects = successorsOn(history, matter.unitId, day)
  if (subjects.length === 0) return refused('no-such-unit')

  const found = subjects.flatMap((subject) =>
    period.holders.map((holder) => ({
      holder,
      period,
      unitId: nearestOfKind(history, subject, day, holder.unit),
      advisedById:
        holder.advisedBy === undefined ? undefined : nearestOfKind(history, subject, day, holder.advisedBy),
    })),
  )
  // Two successors of one unit often answer to the same authority: it is named once.
  return accepted(
    found.filter(
      ({ holder, unitId }, index) =>
        found.findIndex((other) => other.holder === holder && other.unitId === unitId) === index,
    ),
  )
}

/**
 * The unit itself, the nearest above it, or the one directly below one of these. When several of the kind
 * lie below (a province's many communes), none is named: the question was asked for too large a unit.
 */
function nearestOfKind(
  history: UnitHistory,
  unitId: UnitId,
  day: LocalDate,
  contentKind: string,
): UnitId | undefined {
  const isOfKind = (candidate: UnitId): boolean => {
    const unit = history.byId.get(candidate)
    return unit !== undefined && contentKindOf(unit) === contentKind
  }
  const line = lineOfSuperiors(history, unitId, day)
  const above = line.find(isOfKind)
  if (above !== undefined) return above
  for (const superior of line) {
    const [first, ...others] = directlyBelow(history, superior, day).filter(isOfKind)
    if (first !== undefined) return others.length === 0 ? first : undefined
  }
  return undefined
}

const schoolContentKinds: Readonly<Record<SchoolLevel, string>> = {
  MN: 'preschool',
  MG: 'kindergarten',
  TH: 'primary-school',
  THCS: 'lower-secondary-school',
}

const authorityContentKinds: Readonly<Record<Exclude<UnitKind, 'school'>, string>> = {
  'province-committee': 'province-committee',
  'province-department': 'province-department',
  'city-committee': 'city-committee',
  'city-office': 'education-office',
  'commune-committee': 'commune-committee',
  'commune-department': 'commune-department',
  'service-centre': 'one-stop-centre',
}

/** The word that content uses for a unit's kind: there each level of school is a kind of its own. */
export function contentKindOf({ kind, level }: Pick<Unit, 'kind' | 'level'>): string {
  if (kind !== 'school') return authorityContentKinds[kind]
  return level === null ? 'school' : schoolContentKinds[level]
}

/** The kind and level of what content calls by one word; undefined when there is no such unit here. */
export function unitKindOfContent(
  contentKind: string,
): { readonly kind: UnitKind; readonly level: SchoolLevel | null } | undefined {
  const level = schoolLevels.find((candidate) => schoolContentKinds[candidate] === contentKind)
  if (level !== undefined) return { kind: 'school', level }
  const kind = unitKinds.find(
    (candidate) => candidate !== 'school' && authorityContentKinds[candidate] === contentKind,
  )
  return kind === undefined ? undefined : { kind, level: null }
}
