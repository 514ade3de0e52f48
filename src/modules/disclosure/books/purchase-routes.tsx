import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { findUnit, findUnitByCode } from '../../organisations/index.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { flagsOf } from '../domain/books/purchase.ts'
import { readItems } from '../domain/books/type-items.ts'
import { publicTextProblems } from '../fees/public-text-problems.ts'
import { type BookPurchase, findPurchase, insertPurchase, returnPurchase } from '../store/book-purchases.ts'
import { rowProblemText } from './book-words.ts'
import { keepFile } from './keep-minutes.ts'
import { NewPurchasePage } from './new-purchase-page.tsx'
import { type BookAddress, BookParams, type OpenedSchool, openSchool, type StaffVisit } from './open-books.ts'
import { bookPaths } from './paths.ts'
import { publishPurchase, takeBackPurchase } from './publish-purchases.ts'
import { PurchaseForm, ReleaseForm, ReturnForm, WithdrawForm } from './purchase-forms.ts'
import { PurchasePage } from './purchase-page.tsx'

const PurchaseParams = z.object({ purchaseId: z.uuid() })
type PurchaseAddress = z.infer<typeof PurchaseParams>
type Deciding = FormVisit<PurchaseAddress, unknown, unknown, SignedIn>
/** The purchase that was sent back, from which a new one is made. */
const FromQuery = z.object({ tu: z.uuid().optional().catch(undefined) })

interface OpenedPurchase extends OpenedSchool {
  readonly purchase: BookPurchase
}

/** What a school bought: entering it, and letting it out, back or away. */
export function purchaseRoutes({
  content,
  files,
}: Pick<DisclosureDependencies, 'content' | 'files'>): Route[] {
  const showNew = async (
    visit: StaffVisit & { readonly params: BookAddress },
    form: TypedForm,
    from?: string,
  ): Promise<Answer> => {
    const school = await openSchool(visit, await findUnitByCode(visit.database, visit.params.code))
    if (school === undefined || !school.may.write) return notFound()
    const before = from === undefined ? undefined : await findPurchase(visit.database, from)
    const known = before?.unitId === school.unit.id ? before : undefined
    const props = { school, known, form, requestId: crypto.randomUUID() }
    return page(<NewPurchasePage year={visit.params.year} today={visit.today} {...props} />, statusOf(form))
  }
  const open = async (
    visit: StaffVisit & { readonly params: PurchaseAddress },
  ): Promise<OpenedPurchase | undefined> => {
    const purchase = await findPurchase(visit.database, visit.params.purchaseId)
    if (purchase === undefined) return undefined
    const school = await openSchool(visit, await findUnit(visit.database, purchase.unitId))
    return school && { ...school, purchase }
  }
  const show = async (
    visit: StaffVisit & { readonly params: PurchaseAddress },
    form: TypedForm,
    status: 200 | 409 | 422 = 200,
  ): Promise<Answer> => {
    const opened = await open(visit)
    return opened === undefined ? notFound() : page(<PurchasePage opened={opened} form={form} />, status)
  }

  /** Does what the principal decided, or says that somebody was faster. */
  const decide = async (
    visit: Deciding,
    words: Readonly<Record<string, string>>,
    act: (tx: Tx, opened: OpenedPurchase) => Promise<boolean>,
    wrong: (opened: OpenedPurchase) => FieldProblem[] = () => [],
  ): Promise<Answer> => {
    const opened = await open(visit)
    if (opened === undefined || !opened.may.approve) return notFound()
    const problems = [...wrong(opened), ...publicTextProblems(words, visit.today)]
    if (problems.length > 0) return show(visit, { typed: visit.typed, problems }, 422)
    return visit.write(async ({ tx, audit }) => {
      if (!(await act(tx, opened)))
        return () => show(visit, { typed: {}, problems: [{ field: '', message: staleWords }] }, 409)
      await audit({
        subject: { kind: 'book-purchase', id: opened.purchase.id },
        unitId: opened.unit.id,
        ...(Object.values(words)[0] && { reason: Object.values(words)[0] }),
      })
      return redirect(bookPaths.purchase.to({ purchaseId: opened.purchase.id }))
    })
  }

  return [
    get({
      path: bookPaths.newPurchase,
      access: 'books.write',
      params: BookParams,
      query: FromQuery,
      handle: (visit) => showNew(visit, nothingTyped, visit.query.tu),
    }),
    post({
      path: bookPaths.newPurchase,
      access: 'books.write',
      audit: 'books.purchase-entered',
      params: BookParams,
      form: PurchaseForm,
      uploads: { files: 1, fileBytes: 15 * 1024 * 1024 },
      invalid: (visit, problems, typed) => showNew(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, typed, today, now, params, actor } = visit
        const school = await openSchool(visit, await findUnitByCode(visit.database, params.code))
        if (school === undefined || !school.may.write) return notFound()
        const { items, problems: rows } = readItems(form.bang)
        const problems = [
          ...rows.map(({ row, problem }) => ({ field: 'bang', message: rowProblemText(row, problem) })),
          ...(form.tep === null ? [] : await fileProblems('tep', [form.tep])),
          ...(form.ngayMua > today ? [{ field: 'ngayMua', message: notYet }] : []),
          ...publicTextProblems({ noiBan: form.noiBan, quyetDinh: form.quyetDinh, bang: form.bang }, today),
        ]
        if (problems.length > 0) return showNew(visit, { typed, problems })
        const { unit } = school
        const by = actor.personId
        return visit.write(async ({ tx, audit }) => {
          const kept =
            form.tep === null
              ? undefined
              : await keepFile(tx, files, form.tep, { unitId: unit.id, uploadedBy: by })
          const id = await insertPurchase(tx, {
            unitId: unit.id,
            schoolYear: params.year,
            sort: form.loai,
            boughtOn: form.ngayMua,
            supplier: form.noiBan,
            supplierRelated: form.quanHe === 'co',
            fund: form.nguon,
            decision: form.quyetDinh,
            decidedOn: form.ngayQuyetDinh,
            invoice: form.hoaDon,
            hasInvoiceFile: kept !== undefined,
            invoiceFileId: kept?.fileId ?? null,
            invoiceSha256: kept?.sha256 ?? null,
            items,
            by,
            at: now,
          })
          await audit({ subject: { kind: 'book-purchase', id }, unitId: unit.id })
          return redirect(bookPaths.purchase.to({ purchaseId: id }))
        })
      },
    }),
    get({
      path: bookPaths.purchase,
      access: 'books.write',
      params: PurchaseParams,
      handle: (visit) => show(visit, nothingTyped),
    }),
    get({
      path: bookPaths.invoice,
      access: 'books.write',
      params: PurchaseParams,
      handle: async (visit) => {
        const fileId = (await open(visit))?.purchase.invoiceFileId
        const file = fileId == null ? undefined : await readStoredFile(visit.database, files, fileId)
        return file === undefined ? notFound() : fileDownload(file)
      },
    }),
    post({
      path: bookPaths.releasePurchase,
      access: 'books.approve',
      audit: 'books.purchase-published',
      params: PurchaseParams,
      form: ReleaseForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: (visit) => {
        const { giaiTrinh } = visit.form
        return decide(
          visit,
          { giaiTrinh },
          async (tx, { unit, purchase }) =>
            purchase.state === 'proposed' &&
            (await publishPurchase(tx, content, {
              unit,
              purchase,
              words: giaiTrinh,
              by: visit.actor.personId,
              at: visit.now,
            })),
          ({ purchase }) =>
            flagsOf(purchase).length > 0 && giaiTrinh === ''
              ? [{ field: 'giaiTrinh', message: explain }]
              : [],
        )
      },
    }),
    post({
      path: bookPaths.returnPurchase,
      access: 'books.approve',
      audit: 'books.purchase-sent-back',
      params: PurchaseParams,
      form: ReturnForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: (visit) =>
        decide(visit, {}, (tx, { purchase }) => returnPurchase(tx, purchase.id, visit.form.nhanXet)),
    }),
    post({
      path: bookPaths.withdrawPurchase,
      access: 'books.approve',
      audit: 'books.purchase-withdrawn',
      params: PurchaseParams,
      form: WithdrawForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: (visit) => {
        const { lyDo } = visit.form
        return decide(visit, { lyDo }, (tx, { unit, purchase }) =>
          takeBackPurchase(tx, content, {
            unit,
            purchase,
            words: lyDo,
            by: visit.actor.personId,
            at: visit.now,
          }),
        )
      },
    }),
  ]
}

const notYet: Words = { vi: 'Ngày này chưa đến', en: 'That day has not come yet' }
const explain: Words = { vi: 'Giải trình những điểm hệ thống nhắc', en: 'Explain what the rules point at' }
const staleWords: Words = {
  vi: 'Có người vừa xử lý lần mua này. Hãy xem lại.',
  en: 'Somebody has just decided on this purchase. Look at it again.',
}
