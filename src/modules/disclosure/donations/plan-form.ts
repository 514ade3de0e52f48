import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import { type FieldProblem, requiredText } from '../../../platform/http/form.ts'
import { lines, requiredDay, requiredUnit, version } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { objectionTo } from '../domain/donations/against-the-circular.ts'
import { appealKinds, isWorks } from '../domain/donations/appeal.ts'
import { budgetText, readBudget } from '../domain/donations/budget.ts'
import { findPersonalData } from '../domain/personal-data/find-personal-data.ts'
import type { AppealPlan } from '../store/donation-appeals.ts'
import { budgetProblemWords } from './donation-words.ts'
import { objectionMessage } from './objection-message.ts'

/** What the fields of a plan are called in the form. */
export const PlanFields = z.object({
  loai: z.enum(appealKinds, problem({ vi: 'Chọn loại', en: 'Choose what it is' })),
  ten: requiredText(problem({ vi: 'Ghi tên đợt vận động', en: 'Give it a name' }), 200),
  mucDich: requiredText(problem({ vi: 'Ghi mục đích', en: 'Say what it is for' }), 5_000),
  thuHuong: requiredText(problem({ vi: 'Ghi đối tượng thụ hưởng', en: 'Say for whom' }), 1_000),
  cachLam: requiredText(problem({ vi: 'Ghi cách thực hiện', en: 'Say how it will be done' }), 3_000),
  duToan: requiredText(problem({ vi: 'Ghi dự toán', en: 'Give the budget' }), 20_000),
  giaiDoan: lines,
  tuNgay: requiredDay,
  denNgay: requiredDay,
  hoanThanh: requiredDay,
})
export type PlanFields = z.infer<typeof PlanFields>

export const NewPlanForm = PlanFields.extend({ donVi: requiredUnit })
export const ChangedPlanForm = PlanFields.extend({ phienBan: version })

type ReadPlan =
  | { readonly ok: true; readonly plan: AppealPlan }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/**
 * The plan that was typed, or everything that stands against it at once: what the circular does not allow with its
 * article, rows of the budget that cannot be read, what would point at a person.
 */
export function readPlan(content: Pick<Content, 'laws'>, form: PlanFields, today: LocalDate): ReadPlan {
  const texts = { ten: form.ten, mucDich: form.mucDich, thuHuong: form.thuHuong, cachLam: form.cachLam }
  const problems: FieldProblem[] = []
  for (const [field, text] of Object.entries(texts)) {
    const objection = objectionTo(text)
    if (objection !== undefined)
      problems.push({ field, message: objectionMessage(content, objection, today) })
    else if (namesSomebody(text, today)) problems.push({ field, message: personalWords })
  }
  const budget = readBudget(form.duToan)
  if (!budget.ok) problems.push({ field: 'duToan', message: budgetMessage(content, budget.problems, today) })
  if (form.tuNgay > form.denNgay) problems.push({ field: 'denNgay', message: orderWords })
  if (form.hoanThanh < form.tuNgay) problems.push({ field: 'hoanThanh', message: orderWords })
  if (isWorks(form.loai) && form.giaiDoan.length < 2)
    problems.push({ field: 'giaiDoan', message: stageWords })
  if (form.giaiDoan.length > 20 || form.giaiDoan.some((name) => name.length > 200)) {
    problems.push({ field: 'giaiDoan', message: tooManyStages })
  }
  if (problems.length > 0 || !budget.ok) return { ok: false, problems }
  return {
    ok: true,
    plan: {
      kind: form.loai,
      title: form.ten,
      purpose: form.mucDich,
      beneficiaries: form.thuHuong,
      manner: form.cachLam,
      opensOn: form.tuNgay,
      closesOn: form.denNgay,
      doneOn: form.hoanThanh,
      budget: budget.value,
      stages: isWorks(form.loai) ? form.giaiDoan : [],
    },
  }
}

/** Whether a text that everybody will read points at a person. */
export function namesSomebody(text: string, today: LocalDate): boolean {
  return findPersonalData({ text, label: '', ofChildren: false }, today).some(
    ({ confidence }) => confidence !== 'low',
  )
}

/** What is wrong with the rows of a budget, in one message. */
export function budgetMessage(
  content: Pick<Content, 'laws'>,
  problems: Extract<ReturnType<typeof readBudget>, { ok: false }>['problems'],
  today: LocalDate,
) {
  const told = problems.map(({ kind, row }) => {
    const at = budgetProblemWords[kind](row)
    if (kind !== 'forbidden-use') return at
    const why = objectionMessage(content, 'forbidden-use', today)
    return { vi: `${at.vi}: ${why.vi}`, en: `${at.en}: ${why.en}` }
  })
  return { vi: told.map(({ vi }) => vi).join('. '), en: told.map(({ en }) => en).join('. ') }
}

export const personalWords = {
  vi: 'Nội dung công khai không được có tên, số điện thoại, số giấy tờ hay địa chỉ của cá nhân',
  en: 'What is public may not hold names, telephone or document numbers or addresses of persons',
}
const orderWords = { vi: 'Ngày này phải sau ngày bắt đầu', en: 'This day comes after the first one' }
const stageWords = {
  vi: 'Công trình có ít nhất hai giai đoạn, mỗi dòng một giai đoạn: đầu là thiết kế, cuối là bàn giao',
  en: 'Works have at least two stages, one on a line: the design first, the handover last',
}
const tooManyStages = { vi: 'Nhiều nhất 20 giai đoạn, tên ngắn', en: 'At most 20 stages with short names' }

/** A plan as the form shows it. */
export function typedPlan(plan: {
  readonly budget: Parameters<typeof budgetText>[0]
  readonly stages: readonly string[]
}): { readonly duToan: string; readonly giaiDoan: string } {
  return { duToan: budgetText(plan.budget), giaiDoan: plan.stages.join('\n') }
}
