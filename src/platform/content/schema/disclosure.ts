import { z } from 'zod'
import { Code, Day, list, MonthDay, record, Text, WordsSchema } from './building-blocks.ts'
import { Confidence, Evidence, standing } from './evidence.ts'

export const disclosurePlaces = [
  'website',
  'noticeboard',
  'meeting',
  'intranet',
  'media',
  'portal',
  'reception-place',
  'handout',
  'written-notice',
  'kiosk',
  'to-applicant',
  'national-bidding-network',
  'loudspeaker',
] as const
export type DisclosurePlace = (typeof disclosurePlaces)[number]

/** Whom a duty binds: units of a kind, schools of a level, or somebody who is no unit of the authority. */
export const dutyHolders = [
  'school',
  'preschool',
  'primary-school',
  'lower-secondary-school',
  'continuing-education',
  'city-office',
  'commune-department',
  'province-department',
  'city-committee',
  'commune-committee',
  'service-centre',
  'extra-teaching-provider',
] as const
export type DutyHolder = (typeof dutyHolders)[number]

export const dutyTopics = [
  'school-publicity',
  'money',
  'donations',
  'democracy',
  'integrity',
  'recruitment',
  'enrolment',
  'teaching',
  'reception',
  'procedures',
  'documents',
] as const
export type DutyTopic = (typeof dutyTopics)[number]

/** The sorts of event that make a duty fall due. Their words: disclosure/obligations. */
export const occurrenceSorts = [
  'information-changed',
  'first-parents-meeting',
  'parents-meeting',
  'budget-assigned',
  'settlement-approved',
  'asset-decision',
  'mobilisation-begins',
  'donation-received',
  'donation-spent',
  'donated-works-planned',
  'collection-begins',
  'internal-decision',
  'staff-conference',
  'democracy-rules-issued',
  'staff-consultation-closed',
  'board-recommendation',
  'support-decided',
  'extra-teaching-begins',
  'extra-teaching-enrolment',
  'enrolment-plan-issued',
  'enrolment-concluded',
  'reception-day',
  'complaint-decided',
  'denunciation-concluded',
  'inspection-concluded',
  'inspection-received',
  'declarations-handed-over',
  'corruption-case-closed',
  'rotation-plan-issued',
  'recruitment-plan-approved',
  'recruitment-notice-changed',
  'recruitment-checked',
  'recruitment-recognised',
  'appointment-decided',
  'procedure-decision-effective',
  'regulation-feedback-answered',
  'survey-closed',
  'document-signed',
  'report-issued',
  'draft-made',
  'consultation-closed',
  'investment-decided',
  'recognition-decided',
  'accreditation-decided',
  'commune-decision',
] as const
export type OccurrenceSort = (typeof occurrenceSorts)[number]

/** Code of the rule in content/law that sets the number; the two must agree. */
const Rule = Code.optional()

/** How far from the event, or from the end of the month or quarter, something must be public. */
export const DutyTerm = z.discriminatedUnion('type', [
  record({
    type: z.literal('after'),
    value: z.int().positive(),
    unit: z.enum(['calendar-day', 'working-day']),
    rule: Rule,
  }),
  record({
    type: z.literal('before'),
    value: z.int().positive(),
    unit: z.literal('working-day'),
    rule: Rule,
  }),
  /** The day before at the latest. */
  record({ type: z.literal('before-event') }),
  record({ type: z.literal('on-the-day') }),
])
export type DutyTerm = z.infer<typeof DutyTerm>

/** What makes the duty arise. A term that is left out: the law names the duty and no day that could be read. */
export const DutyTrigger = z.discriminatedUnion('type', [
  /** By a day of each year; of which year, or of the school year that then begins. */
  record({ type: z.literal('yearly'), by: MonthDay, of: z.enum(['year', 'school-year']), rule: Rule }),
  record({ type: z.literal('monthly'), term: DutyTerm.optional() }),
  record({ type: z.literal('quarterly'), term: DutyTerm.optional() }),
  record({ type: z.literal('event'), event: z.enum(occurrenceSorts), term: DutyTerm.optional() }),
  /** Must exist at all times. */
  record({ type: z.literal('always') }),
])
export type DutyTrigger = z.infer<typeof DutyTrigger>

/** How long it must stay public. Left out: the law names no time that could be read. */
export const DutyKept = z.discriminatedUnion('type', [
  record({
    type: z.literal('at-least'),
    value: z.int().positive(),
    unit: z.enum(['calendar-day', 'year']),
    continuous: z.boolean().default(false),
    rule: Rule,
  }),
  /** Until the event is over. */
  record({ type: z.literal('until-event') }),
  /** Until the next of the same duty is due. */
  record({ type: z.literal('until-next') }),
  record({ type: z.literal('permanent') }),
])
export type DutyKept = z.infer<typeof DutyKept>

/** The duty as one law puts it, for as long as that law is in force. */
const DutyVersionShape = record({
  validFrom: Day,
  validTo: Day.optional(),
  who: list(z.enum(dutyHolders)),
  where: list(z.enum(disclosurePlaces)),
  triggers: list(DutyTrigger),
  kept: DutyKept.optional(),
  law: Text,
  article: Text,
  confidence: Confidence,
  evidence: Evidence,
  note: Text.optional(),
}).refine(
  ({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo,
  'a version ends before it begins',
)
export const DutyVersion = DutyVersionShape.transform((version) =>
  Object.freeze({ ...version, standing: standing(version.confidence, version.evidence) }),
)
export type DutyVersion = z.infer<typeof DutyVersion>

export const dutyWays = ['published', 'inside', 'elsewhere'] as const

/**
 * A duty to make something public, through its versions. `way`: it is fulfilled by a publication on the portal;
 * inside the unit only (the law keeps it from the Internet); or elsewhere, in a system or on a page of its own.
 */
export const DisclosureObligation = record({
  code: Code,
  topic: z.enum(dutyTopics),
  way: z.enum(dutyWays).default('published'),
  /** A few words, for lists. */
  name: WordsSchema,
  /** All that must be made public. */
  title: WordsSchema,
  versions: list(DutyVersion),
}).check((context) => {
  const { versions } = context.value
  if (versions.length === 0)
    context.issues.push({ code: 'custom', message: 'a duty has a version', input: versions })
  versions.forEach((version, index) => {
    const before = versions[index - 1]
    if (before !== undefined && (before.validTo === undefined || before.validTo >= version.validFrom))
      context.issues.push({
        code: 'custom',
        path: ['versions', index],
        message: 'versions must follow one another without overlap',
        input: version,
      })
  })
})
export type DisclosureObligation = z.infer<typeof DisclosureObligation>
export const DisclosureFile = record({ obligations: list(DisclosureObligation) })
