import { hashPassword } from '../../../platform/auth/password-hash.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { organisationPaths } from '../paths.ts'
import { beginInstallation } from './begin-installation.ts'
import { isEmptyInstallation, isSetUpCode } from './set-up-code.ts'
import { SetUpForm } from './set-up-form.ts'
import { SetUpPage } from './set-up-page.tsx'

const words = {
  wrongCode: {
    vi: 'Mã cài đặt không đúng. Hãy xem lại mã trên màn hình nơi khởi động hệ thống.',
    en: 'This is not the set-up code. Look at it again where the platform was started.',
  },
  futureDay: {
    vi: 'Ngày bắt đầu hoạt động không thể ở sau hôm nay.',
    en: 'The authority cannot begin after today.',
  },
}

/** The first page of an empty installation; as soon as anything has begun, it does not exist. */
export function setUpRoutes(code: string): Route[] {
  const show = async (
    { database, today }: Pick<Visit<unknown, unknown>, 'database' | 'today'>,
    form: TypedForm,
  ): Promise<Answer> => {
    if (!(await isEmptyInstallation(database))) return notFound()
    return page(<SetUpPage form={form} today={today} requestId={crypto.randomUUID()} />, statusOf(form))
  }
  return [
    get({
      path: organisationPaths.setUp,
      access: 'anyone',
      handle: (visit) => show(visit, nothingTyped),
    }),
    post({
      path: organisationPaths.setUp,
      access: 'anyone',
      audit: 'installation.begun',
      attemptsPerMinute: 10,
      form: SetUpForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, typed } = visit
        if (!(await isEmptyInstallation(visit.database))) return notFound()
        const refuse = (field: string, message: typeof words.wrongCode) =>
          show(visit, { problems: [{ field, message }], typed })
        if (!isSetUpCode(form.maCaiDat, code)) return refuse('maCaiDat', words.wrongCode)
        if (form.tuNgay > visit.today) return refuse('tuNgay', words.futureDay)
        const passwordHash = await hashPassword(form.matKhau)
        return visit.write(async ({ tx, audit }) => {
          const unitId = await beginInstallation(tx, form, passwordHash)
          if (unitId === undefined) return notFound()
          await audit({ subject: { kind: 'unit', id: unitId }, unitId })
          return redirect('/dang-nhap')
        })
      },
    }),
  ]
}
