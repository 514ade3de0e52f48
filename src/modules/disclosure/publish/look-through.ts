import type { Content } from '../../../platform/content/content.ts'
import type { DisclosureTemplate } from '../../../platform/content/schema/disclosure-template.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { type FindingGroup, findingGroups } from '../domain/personal-data/finding-group.ts'
import { type CompletenessProblem, completenessProblems } from '../domain/templates/check-completeness.ts'
import type { Draft, DraftFile, FoundInFile } from '../domain/templates/draft.ts'
import { keptUntil } from '../domain/templates/public-until.ts'
import { draftNames } from './draft-form.ts'
import { findDuty } from './duty-at-hand.ts'
import { digestInFile, digestOfGroup } from './finding-digest.ts'

/** Something that may point at a person, and the reason for which it may be public when one was given. */
export interface Judged<Found> {
  readonly found: Found
  /** Of what was found; in hexadecimal digits. */
  readonly digest: string
  readonly reason: string | undefined
}

/** What stands between a draft and the public. */
export interface LookedThrough {
  readonly problems: readonly CompletenessProblem[]
  readonly groups: readonly Judged<FindingGroup>[]
  readonly inFiles: readonly (Judged<FoundInFile> & { readonly file: DraftFile })[]
  /** Whether it may be handed in. */
  readonly isReady: boolean
}

/** Checks a draft as it stands: what is missing, and what may point at a person. */
export function lookThrough(
  { content, secret }: { readonly content: Content; readonly secret: string },
  template: DisclosureTemplate,
  draft: Draft,
  files: readonly DraftFile[],
  judgements: ReadonlyMap<string, string>,
  today: LocalDate,
): LookedThrough {
  const problems = [
    ...(draft.title === '' ? [{ field: draftNames.title, message: texts.noTitle }] : []),
    ...(draft.correctionOf !== null && draft.correctionReason.trim() === ''
      ? [{ field: draftNames.reason, message: texts.noReason }]
      : []),
    ...endProblems(content, draft, today),
    ...completenessProblems(template, draft.values, files.length).map(({ field, message }) => ({
      field: field === 'tep' ? draftNames.files : draftNames.field(field),
      message,
    })),
  ]
  const groups = findingGroups(template, draft.title, draft.values, today).map((found) => {
    const digest = digestOfGroup(secret, found).toString('hex')
    return { found, digest, reason: judgements.get(digest) }
  })
  const inFiles = files.flatMap((file) =>
    file.found.map((found) => {
      const digest = digestInFile(secret, file.id, found).toString('hex')
      return { file, found, digest, reason: judgements.get(digest) }
    }),
  )
  const isAnswered =
    groups.every(({ found, reason }) => !mustBeAnswered(found) || reason !== undefined) &&
    inFiles.every(({ found, reason }) => found.confidence === 'low' || reason !== undefined)
  return { problems, groups, inFiles, isReady: problems.length === 0 && isAnswered }
}

/** Whether somebody has to mask it or say why it may be public. */
export function mustBeAnswered({ confidence, allowedBy }: FindingGroup): boolean {
  return confidence !== 'low' && allowedBy === null
}

/** A draft that waited some days keeps the end that was right when it was saved; letting it out moves it along. */
function endProblems(
  content: Content,
  { duty, publicUntil, savedAt }: Draft,
  today: LocalDate,
): CompletenessProblem[] {
  if (publicUntil === null) return []
  if (publicUntil < today) return [{ field: draftNames.until, message: texts.past }]
  const kept = duty === null ? undefined : findDuty(content, duty.code, today)?.version.kept
  const lawful = keptUntil(kept, dayInVietnam(savedAt))
  if (kept?.type === 'permanent') return [{ field: draftNames.until, message: texts.permanent }]
  return lawful !== undefined && publicUntil < lawful
    ? [{ field: draftNames.until, message: texts.tooShort(formatDay(lawful)) }]
    : []
}

const texts = {
  noTitle: { vi: 'Nhập tiêu đề', en: 'Enter a title' },
  noReason: { vi: 'Ghi lý do đính chính', en: 'Say why it is corrected' },
  past: { vi: 'Ngày hết công khai đã qua', en: 'The last day of publication is past' },
  permanent: {
    vi: 'Nội dung này phải công khai thường xuyên: để trống ngày hết công khai',
    en: 'This must stay public for good: leave the last day empty',
  },
  tooShort: (day: string) => ({
    vi: `Theo quy định phải công khai ít nhất đến ${day}`,
    en: `The law wants it public until ${day} at least`,
  }),
}
