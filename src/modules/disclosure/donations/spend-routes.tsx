import { z } from 'zod'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { fileDownload, readStoredFile, storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { optionalText, parseForm, requiredText } from '../../../platform/http/form.ts'
import { requiredDay, requiredFile } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { moneyAccounts } from '../domain/donations/account.ts'
import { spends } from '../domain/donations/appeal.ts'
import { donorKinds } from '../domain/donations/gift.ts'
import { insertSpend } from '../store/donation-spends.ts'
import { type AppealVisit, changeAppeal, seeAppeal } from './appeal-access.ts'
import { decideSpend, spendProblem } from './decide-spend.ts'
import { showDesk } from './desk-routes.tsx'
import type { DonationGround } from './donation-ground.ts'
import { appealRefusalWords } from './donation-words.ts'
import { requiredDong } from './gift-form.ts'
import { donationPaths } from './paths.ts'
import { DeskParams } from './plan-routes.tsx'
import { SpendPage } from './spend-page.tsx'

const SpendForm = z.object({
  khoan: z.coerce.number<unknown>().int().min(1).max(1_000),
  noiDung: requiredText(problem({ vi: 'Ghi nội dung chi', en: 'Say what it is for' }), 300),
  soTien: requiredDong,
  chiTu: z.enum(moneyAccounts),
  ngayChi: requiredDay,
  noiNhanTien: requiredText(problem({ vi: 'Ghi nơi nhận tiền', en: 'Say who was paid' }), 200),
  loaiNoiNhan: z.enum(donorKinds),
  // Stands in the public log, from which nothing can be taken out: a number, never words.
  chungTu: requiredText(problem({ vi: 'Ghi số chứng từ', en: 'Give the number' }), 40).pipe(
    z.string().regex(
      /^[A-Za-z]{0,6}[\s./-]?\d[\d./-]*[A-Za-z]{0,4}$/u,
      problem({
        vi: 'Ghi số chứng từ, ví dụ PC 12 hoặc HD0000123',
        en: 'A number such as PC 12 or HD0000123',
      }),
    ),
  ),
  tep: requiredFile(problem({ vi: 'Chọn tệp chứng từ', en: 'Choose the file of the voucher' })),
})

const SpendParams = DeskParams.extend({ spendId: idSchema('donation-spend') })

/** Proposing a payment with its voucher, and deciding on it. */
export function spendRoutes(ground: DonationGround): Route[] {
  const show = (visit: AppealVisit, form: TypedForm = nothingTyped, refusal?: Words) =>
    showSpend(visit, form, refusal)
  return [
    get({
      path: donationPaths.spend,
      access: 'donations.write',
      params: DeskParams,
      handle: (visit) => show(visit),
    }),
    post({
      path: donationPaths.spend,
      access: 'donations.write',
      audit: 'donation.spend-proposed',
      params: DeskParams,
      form: SpendForm,
      uploads: { files: 1, fileBytes: 15 * 1024 * 1024 },
      invalid: (visit, problems, typed) => show(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, now, today, actor } = visit
        const unsafe = await fileProblems('tep', [form.tep])
        if (form.ngayChi > today) unsafe.push({ field: 'ngayChi', message: notYet })
        if (unsafe.length > 0) return show(visit, { typed, problems: unsafe })
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            if (!parties.has('clerk')) return { refusal: appealRefusalWords['not-yours'] }
            const wish = { line: form.khoan, amount: form.soTien }
            const obstacle = spendProblem(view, wish)
            if (obstacle !== undefined) return { refusal: obstacle }
            const owner = { unitId: view.appeal.unitId, uploadedBy: actor.personId }
            const fileId = await storeFile(tx, ground.files, { ...form.tep, ...owner })
            const spend = await insertSpend(tx, view.appeal.id, {
              ...wish,
              account: form.chiTu,
              paidOn: form.ngayChi,
              payee: form.noiNhanTien,
              payeeKind: form.loaiNoiNhan,
              voucher: form.chungTu,
              what: form.noiDung,
              fileId,
              proposedBy: actor.personId,
              proposedAt: now,
            })
            return {
              to: donationPaths.desk.to(visit.params, { luu: '1' }),
              details: { payment: spend.number, amount: String(form.soTien) },
            }
          },
          (refusal) => show(visit, { typed, problems: [] }, refusal),
        )
      },
    }),
    post({
      path: donationPaths.decideSpend,
      access: 'donations.decide',
      audit: 'donation.spend-decided',
      params: SpendParams,
      form: z.record(z.string(), z.unknown()),
      invalid: async () => notFound(),
      handle: (visit) => {
        const { form, now, actor } = visit
        const again = (refusal: Words) => showDesk(visit, ground, { refusal })
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const spend = view.spends.find(({ id }) => id === visit.params.spendId)
            if (spend === undefined || !parties.has('principal')) {
              return { refusal: appealRefusalWords['not-yours'] }
            }
            const read = parseForm(z.object({ duyet: z.enum(['co', 'khong']), lyDo: optionalText(1_000) }), {
              duyet: form.duyet,
              lyDo: form[`lyDo.${spend.number}`],
            })
            if (!read.ok) return { refusal: appealRefusalWords['reason-missing'] }
            const approved = read.value.duyet === 'co'
            const refusal = await decideSpend(tx, view, spend, {
              approved,
              reason: read.value.lyDo,
              by: actor.personId,
              at: now,
            })
            if (refusal !== undefined) return { refusal }
            return {
              to: donationPaths.desk.to({ appealId: view.appeal.id }, { luu: '1' }),
              details: { payment: spend.number, approved },
            }
          },
          again,
        )
      },
    }),
    get({
      path: donationPaths.voucher,
      access: 'donations.read',
      params: SpendParams,
      handle: async (visit) => {
        const seen = await seeAppeal(visit)
        const fileId = seen?.view.spends.find(({ id }) => id === visit.params.spendId)?.fileId
        const file = fileId == null ? undefined : await readStoredFile(visit.database, ground.files, fileId)
        return file === undefined ? notFound() : fileDownload(file)
      },
    }),
  ]
}

const notYet = { vi: 'Ngày này chưa đến', en: 'That day has not come yet' }

async function showSpend(visit: AppealVisit, form: TypedForm, refusal: Words | undefined): Promise<Answer> {
  const seen = await seeAppeal(visit)
  if (seen === undefined || !seen.parties.has('clerk')) return notFound()
  if (!spends(seen.view.appeal.state) && refusal === undefined) return notFound()
  return page(
    <SpendPage
      view={seen.view}
      today={visit.today}
      form={form}
      refusal={refusal}
      requestId={crypto.randomUUID()}
    />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}
