import type { FieldProblem } from '../../../platform/http/form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { DraftPaper } from '../domain/apply/apply-draft.ts'
import { fieldsOfStep, type QuestionStep, questionSteps } from '../domain/apply/apply-questions.ts'
import { isAnswered } from '../domain/apply/paper-ways.ts'
import { checkValues, type FieldValues, storedValues } from '../domain/fields/field.ts'
import type { ApplyStep } from './apply-words.ts'
import type { OpenDraft } from './open-draft.ts'

/** A draft in which nothing is missing, as it is filed. */
export interface WholeDraft {
  readonly values: Readonly<Record<QuestionStep, FieldValues>>
  /** One for each paper of the procedure, in its order. */
  readonly papers: readonly DraftPaper[]
}

export interface DraftProblem {
  readonly step: ApplyStep
  readonly message: FieldProblem['message']
}

export interface CheckedDraft {
  /** What passes its checks already, by step. */
  readonly values: Readonly<Partial<Record<QuestionStep, FieldValues>>>
  readonly problems: readonly DraftProblem[]
  /** Present when there are no problems. */
  readonly whole: WholeDraft | undefined
}

type Checking = Pick<OpenDraft, 'draft' | 'version' | 'type'>

/** Checks everything that was typed and sent, as if page by page. */
export function checkDraft({ draft, version, type }: Checking, today: LocalDate): CheckedDraft {
  const values: Partial<Record<QuestionStep, FieldValues>> = {}
  const problems: DraftProblem[] = []
  for (const step of questionSteps) {
    const fields = fieldsOfStep(step, type, version)
    const checked = checkValues(fields, draft[step], today)
    if (checked.ok) values[step] = storedValues(fields, checked.value)
    else problems.push(...checked.problems.map(({ message }) => ({ step, message })))
  }
  const papers = version.parts.map((_, index) => draft.papers[String(index + 1)])
  version.parts.forEach(({ name }, index) => {
    if (!isAnswered(papers[index])) problems.push({ step: 'papers', message: paperMissing(name) })
  })
  const { declaration, applicant, result } = values
  const given = papers.filter((paper) => paper !== undefined)
  const isWhole = problems.length === 0 && declaration && applicant && result
  return {
    values,
    problems,
    whole: isWhole ? { values: { declaration, applicant, result }, papers: given } : undefined,
  }
}

function paperMissing(name: string) {
  return { vi: `Giấy tờ chưa có: ${name}`, en: `A paper is missing: ${name}` }
}
