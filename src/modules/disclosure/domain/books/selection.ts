import { z } from 'zod'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import type { FileId } from '../../../../platform/kernel/ids.ts'
import type { Dong } from '../donations/dong.ts'
import type { SchoolYear } from '../fees/school-year.ts'

/** Who decides which textbooks a school uses: it has changed twice since 2020. */
export const regimes = ['province-council', 'school-council', 'national-set'] as const
export type Regime = (typeof regimes)[number]

/** The rules of the law by which each way of choosing begins and ends. */
export const regimeRules = {
  'province-council': 'textbooks.2020.chosen-by',
  'school-council': 'textbooks.2023.chosen-by',
  'national-set': 'textbooks.2026.one-set',
} as const satisfies Record<Regime, string>

/** Books of a school year are chosen in the spring before it: the law of that time says how. */
export function chosenOn(year: SchoolYear): LocalDate {
  return localDate(`${year.slice(0, 4)}-03-01`)
}

export const stepKinds = [
  'council-founded',
  'group-meeting',
  'council-meeting',
  'proposal-sent',
  'list-approved',
] as const
export type StepKind = (typeof stepKinds)[number]

/** What must have been done, in this order, before a list is one. */
export const stepsOf = {
  'province-council': ['group-meeting', 'proposal-sent', 'list-approved'],
  'school-council': ['council-founded', 'group-meeting', 'council-meeting', 'proposal-sent', 'list-approved'],
  'national-set': ['list-approved'],
} as const satisfies Record<Regime, readonly StepKind[]>

/** Meetings have minutes; the other steps have an act with a number. */
export function isMeeting(kind: StepKind): boolean {
  return kind === 'group-meeting' || kind === 'council-meeting'
}

export interface SelectionStep {
  readonly id: string
  readonly kind: StepKind
  readonly heldOn: LocalDate
  /** Number of the decision, minutes or letter. */
  readonly document: string
  /** Of a meeting of teachers: which grade and subject; the grade is empty where it was about several. */
  readonly grade: string
  readonly subject: string
  readonly invited: number | null
  readonly present: number | null
  readonly note: string
  readonly fileId: FileId | null
  readonly sha256: string | null
  /** Whether the file may be read by everybody as it is. */
  readonly fileIsPublic: boolean
  /** The words of the minutes, with people as initials. */
  readonly maskedText: string
}

export const memberRoles = [
  'chair',
  'deputy',
  'secretary',
  'group-head',
  'teacher',
  'parent',
  'other',
] as const
export type MemberRole = (typeof memberRoles)[number]

/** What somebody on the council may have to do with a publisher. */
export const ties = ['none', 'took-part', 'relative', 'works-there'] as const
export type Tie = (typeof ties)[number]

export interface CouncilMember {
  readonly id: string
  readonly role: MemberRole
  readonly name: string
  readonly declaredOn: LocalDate | null
  readonly tie: Tie
  readonly leftOn: LocalDate | null
}

export const textbookGrades = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
export type TextbookGrade = (typeof textbookGrades)[number]

/** One book for one subject of one grade, with the votes of those who teach it. */
export interface TextbookChoice {
  readonly grade: TextbookGrade
  readonly subject: string
  readonly title: string
  readonly series: string
  readonly authors: string
  readonly publisher: string
  /** On the cover, in đồng. */
  readonly price: Dong | null
  readonly voters: number | null
  readonly votes: number | null
}

/** A choice as it is kept in JSON: whole numbers of any size as digits. */
export const StoredChoice = z.object({
  grade: z.enum(textbookGrades),
  subject: z.string(),
  title: z.string(),
  series: z.string(),
  authors: z.string(),
  publisher: z.string(),
  price: z
    .string()
    .nullable()
    .transform((digits) => (digits === null ? null : BigInt(digits))),
  voters: z.number().nullable(),
  votes: z.number().nullable(),
})

export function storedChoice(choice: TextbookChoice) {
  return { ...choice, price: choice.price === null ? null : String(choice.price) }
}

/** The meeting of teachers that chose a book: the last one about its subject and its grade, or about all grades. */
export function meetingOf(
  { grade, subject }: Pick<TextbookChoice, 'grade' | 'subject'>,
  steps: readonly SelectionStep[],
): SelectionStep | undefined {
  return steps
    .filter(
      (step) =>
        step.kind === 'group-meeting' &&
        sameSubject(step.subject, subject) &&
        (step.grade === '' || step.grade === grade),
    )
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))
    .at(-1)
}

/** Whether a meeting left something that can be read. */
export function hasMinutes(step: SelectionStep | undefined): boolean {
  return step !== undefined && (step.maskedText !== '' || step.fileIsPublic)
}

export function sameSubject(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi')
}
