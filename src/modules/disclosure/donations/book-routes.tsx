import { z } from 'zod'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { parseForm, requiredText } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { moneyAccounts } from '../domain/donations/account.ts'
import { spends } from '../domain/donations/appeal.ts'
import { spentOn } from '../domain/donations/book.ts'
import { linesBelowSpent, readBudget } from '../domain/donations/budget.ts'
import { dongWords } from '../domain/donations/dong.ts'
import {
  deposit,
  type EntryKind,
  giveBack,
  goodsUse,
  type Posting,
  reversalOf,
} from '../domain/donations/entry.ts'
import { insertBudget } from '../store/donation-appeals.ts'
import { type AppealVisit, changeAppeal, seeAppeal } from './appeal-access.ts'
import { loadAppeal } from './appeal-view.ts'
import { bookEntry } from './book-entry.ts'
import { BookPage, otherEntries } from './book-page.tsx'
import { postingRefusal, showDesk } from './desk-routes.tsx'
import type { DonationGround } from './donation-ground.ts'
import { appealRefusalWords } from './donation-words.ts'
import { requiredDong } from './gift-form.ts'
import { donationPaths } from './paths.ts'
import { budgetMessage, namesSomebody, personalWords } from './plan-form.ts'
import { DeskParams } from './plan-routes.tsx'
import { publishAppeal } from './publish-appeal.ts'
import { RevisePage } from './revise-page.tsx'

const reason = problem({ vi: 'Ghi nội dung, lý do', en: 'Say what and why' })
const BookForm = z.object({
  viec: z.enum(otherEntries, problem({ vi: 'Chọn việc', en: 'Choose what happened' })),
  soLuong: requiredDong,
  taiKhoan: z.enum(moneyAccounts).catch('bank'),
  khoan: z.coerce.number<unknown>().int().min(1).max(1_000),
  noiDung: requiredText(reason, 300),
  ngay: requiredDay,
})
const ReviseForm = z.object({
  duToan: requiredText(problem({ vi: 'Ghi dự toán', en: 'Give the budget' }), 20_000),
  lyDo: requiredText(problem({ vi: 'Ghi lý do', en: 'Give a reason' }), 3_000),
})

/** The entries that are neither gift nor payment, taking one back, and changing the budget in public. */
export function bookRoutes(ground: DonationGround): Route[] {
  return [
    get({
      path: donationPaths.book,
      access: 'donations.write',
      params: DeskParams,
      handle: (visit) => showBook(visit),
    }),
    post({
      path: donationPaths.book,
      access: 'donations.write',
      audit: 'donation.entry-booked',
      params: DeskParams,
      form: BookForm,
      invalid: (visit, problems, typed) => showBook(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, now, today, actor } = visit
        if (namesSomebody(form.noiDung, today)) {
          return showBook(visit, { typed, problems: [{ field: 'noiDung', message: personalWords }] })
        }
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            // Money that goes back is a decision; carrying and using are not.
            const may = parties.has(form.viec === 'return' ? 'principal' : 'clerk')
            if (!may || !spends(view.appeal.state)) return { refusal: appealRefusalWords['not-yours'] }
            if (!view.lines.some(({ position }) => position === form.khoan))
              return { refusal: appealRefusalWords['not-now'] }
            const { kind, postings } = entryOfForm(form)
            const entry = await bookEntry(tx, view.appeal, view.unitCode, {
              kind,
              postings,
              happenedOn: form.ngay,
              by: actor.personId,
              at: now,
              reason: form.noiDung,
            })
            if (!entry.ok) return postingRefusal(entry.reason)
            return {
              to: donationPaths.desk.to(visit.params, { luu: '1' }),
              details: { entry: entry.value.sequence, kind },
            }
          },
          (refusal) => showBook(visit, { typed, problems: [] }, refusal),
        )
      },
    }),
    post({
      path: donationPaths.reverse,
      access: 'donations.decide',
      audit: 'donation.entry-reversed',
      params: DeskParams.extend({ entryId: idSchema('donation-entry') }),
      form: z.record(z.string(), z.unknown()),
      invalid: async () => notFound(),
      handle: (visit) => {
        const { form, now, today, actor } = visit
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const told = view.journal.find(({ id }) => id === visit.params.entryId)
            const isDone = view.journal.some(({ reversesId }) => reversesId === told?.id)
            if (told === undefined || !parties.has('principal') || told.recordedBy === actor.personId) {
              return { refusal: appealRefusalWords['not-yours'] }
            }
            if (isDone || told.kind === 'reversal' || !spends(view.appeal.state)) {
              return { refusal: appealRefusalWords['not-now'] }
            }
            const read = parseForm(z.object({ lyDo: requiredText(reason, 300) }), {
              lyDo: form[`lyDoDao.${told.sequence}`],
            })
            if (!read.ok) return { refusal: appealRefusalWords['reason-missing'] }
            if (namesSomebody(read.value.lyDo, today)) return { refusal: personalWords }
            const entry = await bookEntry(tx, view.appeal, view.unitCode, {
              kind: 'reversal',
              postings: reversalOf(told.postings),
              happenedOn: today,
              by: actor.personId,
              at: now,
              reverses: told,
              reason: read.value.lyDo,
            })
            if (!entry.ok) return postingRefusal(entry.reason)
            return {
              to: donationPaths.desk.to({ appealId: view.appeal.id }, { luu: '1' }),
              details: { entry: entry.value.sequence, reverses: told.sequence },
            }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        )
      },
    }),
    get({
      path: donationPaths.revise,
      access: 'donations.decide',
      params: DeskParams,
      handle: (visit) => showRevise(visit),
    }),
    post({
      path: donationPaths.revise,
      access: 'donations.decide',
      audit: 'donation.budget-revised',
      params: DeskParams,
      form: ReviseForm,
      invalid: (visit, problems, typed) => showRevise(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, now, today, actor } = visit
        const budget = readBudget(form.duToan)
        if (!budget.ok) {
          const message = budgetMessage(ground.content, budget.problems, today)
          return showRevise(visit, { typed, problems: [{ field: 'duToan', message }] })
        }
        if (namesSomebody(form.lyDo, today)) {
          return showRevise(visit, { typed, problems: [{ field: 'lyDo', message: personalWords }] })
        }
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const { appeal, lines, book } = view
            if (!parties.has('principal') || !spends(appeal.state))
              return { refusal: appealRefusalWords['not-now'] }
            const moved = lines.find(({ position, name }) => budget.value[position - 1]?.name !== name)
            if (moved !== undefined) return { refusal: movedWords(moved.name) }
            const [below] = linesBelowSpent(book, budget.value)
            if (below !== undefined) return { refusal: belowWords(below.name, spentOn(book, below.position)) }
            const revision = (view.budgets.at(-1)?.revision ?? 0) + 1
            const made = { revision, reason: form.lyDo, by: actor.personId, at: now }
            await insertBudget(tx, appeal.id, budget.value, made)
            const after = await loadAppeal(tx, appeal.id, today)
            if (after !== undefined) {
              await publishAppeal(tx, ground, after, {
                kinds: ['donation-appeal', 'donation-spending'],
                reason: form.lyDo,
                by: actor.personId,
                at: now,
              })
            }
            return { to: donationPaths.desk.to(visit.params, { luu: '1' }), details: { revision } }
          },
          (refusal) => showRevise(visit, { typed, problems: [] }, refusal),
        )
      },
    }),
  ]
}

function entryOfForm(form: z.infer<typeof BookForm>): {
  readonly kind: EntryKind
  readonly postings: Posting[]
} {
  switch (form.viec) {
    case 'deposit':
      return { kind: 'deposit', postings: deposit('cash', form.taiKhoan, form.soLuong) }
    case 'use':
      return { kind: 'use', postings: goodsUse(form.khoan, form.soLuong, 'dong') }
    case 'use-items':
      return { kind: 'use', postings: goodsUse(form.khoan, form.soLuong, 'item') }
    case 'return':
      return { kind: 'return', postings: giveBack(form.taiKhoan, form.soLuong) }
  }
}

function movedWords(name: string): Words {
  return {
    vi: `Khoản "${name}" phải giữ nguyên tên và thứ tự: muốn bỏ thì để lại số đã chi.`,
    en: `"${name}" keeps its name and place: to drop it, leave what was spent on it.`,
  }
}

function belowWords(name: string, spent: bigint): Words {
  return {
    vi: `Khoản "${name}" không được thấp hơn số đã chi: ${dongWords(spent).vi}.`,
    en: `"${name}" cannot be below what was spent on it: ${dongWords(spent).en}.`,
  }
}

async function showBook(
  visit: AppealVisit,
  form: TypedForm = nothingTyped,
  refusal?: Words,
): Promise<Answer> {
  const seen = await seeAppeal(visit)
  if (seen === undefined || !seen.parties.has('clerk')) return notFound()
  if (!spends(seen.view.appeal.state) && refusal === undefined) return notFound()
  return page(
    <BookPage
      view={seen.view}
      today={visit.today}
      form={form}
      refusal={refusal}
      requestId={crypto.randomUUID()}
    />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}

async function showRevise(
  visit: AppealVisit,
  form: TypedForm = nothingTyped,
  refusal?: Words,
): Promise<Answer> {
  const seen = await seeAppeal(visit)
  if (seen === undefined || !seen.parties.has('principal')) return notFound()
  if (!spends(seen.view.appeal.state) && refusal === undefined) return notFound()
  return page(
    <RevisePage view={seen.view} form={form} refusal={refusal} requestId={crypto.randomUUID()} />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}
