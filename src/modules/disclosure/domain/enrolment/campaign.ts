import {
  type EnrolmentLevel,
  type EnrolmentRules,
  enrolmentLevels,
} from '../../../../platform/content/schema/enrolment.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { Id, PersonId, PublicationId, UnitId } from '../../../../platform/kernel/ids.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'

export { type EnrolmentLevel, enrolmentLevels }
export type CampaignId = Id<'enrolment-campaign'>
export type AreaId = Id<'enrolment-area'>
export type ApplicationId = Id<'enrolment-application'>
export type DrawId = Id<'enrolment-draw'>

/** The first and the last day of a step. */
export interface StepDays {
  readonly step: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One enrolment of a level in a school year, as its plan has it. */
export interface Campaign {
  readonly id: CampaignId
  /** The office that made the plan. */
  readonly unitId: UnitId
  /** `2026-2027` */
  readonly schoolYear: string
  readonly level: EnrolmentLevel
  readonly title: string
  /** Number and symbol of the plan; empty while it is a draft. */
  readonly basis: string
  /** As they stood when the plan was made. */
  readonly rules: Pick<EnrolmentRules, 'code' | 'age' | 'ranks'>
  readonly steps: readonly StepDays[]
  readonly opensAt: Date
  /** The first moment that is too late. */
  readonly closesAt: Date
  readonly resultsOn: LocalDate
  readonly state: 'draft' | 'published' | 'cancelled'
  readonly version: number
  readonly publishedAt: Date | null
  readonly publicationId: PublicationId | null
  readonly example: boolean
}

/** The places of a school in a campaign and how far it has come. */
export interface CampaignSchool {
  readonly campaignId: CampaignId
  readonly schoolId: UnitId
  readonly quota: number
  readonly classes: number
  /** Names the sealed list and what follows from it in the public log. */
  readonly sealId: string | null
  readonly sealedAt: Date | null
  readonly sealedText: string | null
  readonly sealedSha256: string | null
  readonly decidedAt: Date | null
  readonly decidedBy: PersonId | null
}

export const phases = ['before', 'open', 'after'] as const
export type Phase = (typeof phases)[number]

/** Whether applications are taken at a moment; the closing moment itself is too late. */
export function phaseAt({ opensAt, closesAt }: Pick<Campaign, 'opensAt' | 'closesAt'>, now: Date): Phase {
  if (now < opensAt) return 'before'
  return now < closesAt ? 'open' : 'after'
}

/** What the level is called. */
export const levelWords = {
  kindergarten: { vi: 'Mẫu giáo', en: 'Kindergarten' },
  'grade-1': { vi: 'Lớp 1', en: 'Grade 1' },
  'grade-6': { vi: 'Lớp 6', en: 'Grade 6' },
} as const satisfies Record<EnrolmentLevel, Words>

/** Which levels of school take part in a campaign of a level. */
export const schoolLevelsOf = {
  kindergarten: ['MN', 'MG'],
  'grade-1': ['TH'],
  'grade-6': ['THCS'],
} as const satisfies Record<EnrolmentLevel, readonly string[]>

/** The order of ranks that is in force for a level on the day on which a plan is made. */
export function rulesInForce(
  rules: readonly EnrolmentRules[],
  level: EnrolmentLevel,
  day: LocalDate,
): EnrolmentRules | undefined {
  return rules
    .filter((rule) => rule.level === level && isValidOn(rule, day))
    .toSorted((left, right) => (left.validFrom < right.validFrom ? 1 : -1))[0]
}
