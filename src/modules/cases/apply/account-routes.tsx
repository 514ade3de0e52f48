import { z } from 'zod'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { requiredUnit } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { unitNames } from '../../organisations/index.ts'
import { findPaymentAccount, savePaymentAccount } from '../store/apply-accounts.ts'
import { AccountPage, accountTexts } from './account-page.tsx'
import { accountPaths } from './paths.ts'

/** Whoever decides for a unit says where its money comes in. */
const permission = 'cases.decide'

export const applyWorkspace: WorkspaceEntry = {
  href: accountPaths.account.to({}),
  words: accountTexts.title,
  permission,
}

const Query = z.object({ xong: z.string().optional().catch(undefined) })
const missing = (vi: string, en: string) => problem({ vi, en })
const AccountForm = z.object({
  donVi: requiredUnit,
  nganHang: requiredText(missing('Nhập tên ngân hàng', 'Enter the bank'), 200),
  maNganHang: requiredText(missing('Nhập mã ngân hàng', 'Enter the number of the bank'), 20).pipe(
    z.string().regex(/^\d{6}$/u, missing('Mã ngân hàng gồm 6 chữ số', 'The number of a bank has six digits')),
  ),
  soTaiKhoan: requiredText(missing('Nhập số tài khoản', 'Enter the account number'), 30)
    .transform((typed) => typed.replaceAll(/[\s.-]/gu, ''))
    .pipe(
      z
        .string()
        .regex(
          /^[0-9A-Za-z]{4,19}$/u,
          missing('Số tài khoản gồm 4 đến 19 chữ số', 'An account has 4 to 19 digits'),
        ),
    ),
  chuTaiKhoan: requiredText(missing('Nhập tên chủ tài khoản', 'Enter the holder'), 200),
})

/** The account to which the fees of a unit are transferred. */
export function accountRoutes(): Route[] {
  return [
    get({
      path: accountPaths.account,
      access: permission,
      query: Query,
      handle: (visit) => showAccounts(visit, nothingTyped, visit.query.xong !== undefined),
    }),
    post({
      path: accountPaths.account,
      access: permission,
      audit: 'payment-account.saved',
      form: AccountForm,
      invalid: (visit, problems, typed) => showAccounts(visit, { typed, problems }, false),
      handle: async ({ form, may, write, now }) => {
        const { donVi: unitId, nganHang, maNganHang, soTaiKhoan, chuTaiKhoan } = form
        if (!may(permission, unitId)) return notFound()
        return write(async ({ tx, audit }) => {
          const account = {
            bankBin: maNganHang,
            bankName: nganHang,
            accountNumber: soTaiKhoan,
            accountName: chuTaiKhoan,
          }
          await savePaymentAccount(tx, unitId, account, now)
          await audit({
            subject: { kind: 'unit', id: unitId },
            unitId,
            details: { bankBin: maNganHang, accountNumber: soTaiKhoan },
          })
          return redirect(accountPaths.account.to({}, { xong: '1' }))
        })
      },
    }),
  ]
}

async function showAccounts(
  { database, today, unitsFor }: Visit<unknown, unknown, SignedIn>,
  form: TypedForm,
  saved: boolean,
): Promise<Answer> {
  const unitIds = unitsFor(permission)
  const names = await unitNames(database, unitIds, today)
  const units = unitIds.flatMap((id) => {
    const named = names.get(id)
    return named === undefined ? [] : [{ value: id, label: named.name }]
  })
  const accounts = await Promise.all(
    unitIds.map(async (id) => {
      const account = await findPaymentAccount(database, id)
      return account === undefined ? [] : [{ ...account, unitName: names.get(id)?.name ?? '' }]
    }),
  )
  return page(
    <AccountPage units={units} accounts={accounts.flat()} form={form} saved={saved} />,
    statusOf(form),
  )
}
