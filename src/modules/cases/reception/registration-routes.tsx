import { z } from 'zod'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { startOfDay } from '../../../platform/kernel/dates.ts'
import { formatReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { findUnitByCode, type Unit, unitName, unitNames } from '../../organisations/index.ts'
import { decideRegister } from '../domain/reception/reception-day.ts'
import { type AnnouncedDay, findDay, lockDay } from '../store/reception-days.ts'
import {
  cancelRegistration,
  findRegistration,
  insertRegistration,
  receiptCodeOf,
} from '../store/reception-registrations.ts'
import { keepWords } from '../store/reception-words.ts'
import type { ReceptionDependencies } from './dependencies.ts'
import { OwnRegistrationPage } from './own-registration-page.tsx'
import { receptionPaths } from './paths.ts'
import { ReceiptPage } from './receipt-page.tsx'
import { CodeForm, RegistrationForm } from './registration-form.ts'
import { RegistrationPage } from './registration-page.tsx'

const RegisterParams = z.object({ code: z.string().max(100), sessionId: z.uuid() })
type RegisterVisit = Visit<z.infer<typeof RegisterParams>, unknown>

/** Registering for a reception day and cancelling with the receipt code, without an account. */
export function registrationRoutes({ secret }: ReceptionDependencies): Route[] {
  return [
    get({
      path: receptionPaths.register,
      access: 'anyone',
      params: RegisterParams,
      handle: (visit) => showRegistration(visit, nothingTyped, crypto.randomUUID()),
    }),
    post({
      path: receptionPaths.register,
      access: 'anyone',
      audit: 'reception.registered',
      params: RegisterParams,
      form: RegistrationForm,
      abuse: 'public-form',
      invalid: (visit, problems, typed) => showRegistration(visit, { typed, problems }, tokenOf(typed)),
      handle: async (visit) => {
        const { bieuMau, hoTen, dienThoai, soNguoi, noiDung } = visit.form
        const found = await publicDay(visit)
        if (found === undefined) return notFound()
        const code = receiptCodeOf(bieuMau, secret)
        return visit.write(async ({ tx, audit }) => {
          await lockDay(tx, found.day.id)
          const day = (await findDay(tx, found.day.id)) ?? found.day
          const receipt = (place: number) => () => showReceipt(visit, found.unit, day, code, place)
          // The same form once more: the receipt that it gave.
          if ((await findRegistration(tx, code, secret)) !== undefined) return receipt(day.registered)
          const decided = decideRegister(day, { quota: day.quota, taken: day.registered }, visit.now)
          if (!decided.ok) return () => showRegistration(visit, nothingTyped, bieuMau)
          const id = crypto.randomUUID()
          const at = visit.now
          const unitId = day.unitId
          await insertRegistration(
            tx,
            { id, sessionId: day.id, unitId, groupSize: soNguoi, registeredAt: at, code },
            secret,
          )
          const content = { name: hoTen, phone: dienThoai, topic: noiDung }
          const kind = 'registration' as const
          await keepWords(tx, [
            {
              id: crypto.randomUUID(),
              subjectId: id,
              unitId,
              kind,
              reader: null,
              content,
              authorId: null,
              at,
            },
          ])
          await audit({ subject: { kind: 'reception-registration', id }, unitId })
          return receipt(day.registered + 1)
        })
      },
    }),
    get({
      path: receptionPaths.mine,
      access: 'anyone',
      handle: async ({ now }) =>
        page(<OwnRegistrationPage form={nothingTyped} found={undefined} receiptCode="" now={now} />),
    }),
    post({
      path: receptionPaths.mine,
      access: 'anyone',
      audit: 'reception.registration-seen',
      form: CodeForm,
      attemptsPerMinute: 30,
      invalid: (visit, problems, typed) => wrongCode(visit, { problems, typed }),
      handle: (visit) => showOwn(visit, visit.form.ma, secret),
    }),
    post({
      path: receptionPaths.cancelMine,
      access: 'anyone',
      audit: 'reception.registration-cancelled',
      form: CodeForm,
      attemptsPerMinute: 30,
      invalid: (visit, problems, typed) => wrongCode(visit, { problems, typed }),
      handle: async (visit) => {
        const code = visit.form.ma
        const registration = await findRegistration(visit.database, code, secret)
        if (registration === undefined) return showOwn(visit, code, secret)
        const day = await findDay(visit.database, registration.sessionId)
        if (day !== undefined && visit.now < startOfDay(day.day)) {
          await visit.write(async ({ tx, audit }) => {
            const { id, unitId } = registration
            await cancelRegistration(tx, id, visit.now)
            await audit({ subject: { kind: 'reception-registration', id }, unitId })
            return notFound()
          })
        }
        return showOwn(visit, code, secret)
      },
    }),
  ]
}

function tokenOf({ bieuMau }: TypedForm['typed']): string {
  return typeof bieuMau === 'string' && bieuMau.length === 36 ? bieuMau : crypto.randomUUID()
}

async function publicDay(
  visit: RegisterVisit,
): Promise<{ readonly unit: Unit; readonly day: AnnouncedDay } | undefined> {
  const [unit, day] = await Promise.all([
    findUnitByCode(visit.database, visit.params.code),
    findDay(visit.database, visit.params.sessionId),
  ])
  if (unit === undefined || day === undefined || !unit.public || day.unitId !== unit.id) return undefined
  return { unit, day }
}

async function showRegistration(visit: RegisterVisit, form: TypedForm, formToken: string): Promise<Answer> {
  const found = await publicDay(visit)
  if (found === undefined) return notFound()
  const { unit, day } = found
  const decided = decideRegister(day, { quota: day.quota, taken: day.registered }, visit.now)
  return page(
    <RegistrationPage
      code={unit.code}
      unitName={await unitName(visit.database, unit.id, visit.today)}
      day={day}
      refusal={decided.ok ? undefined : decided.reason}
      form={form}
      formToken={formToken}
    />,
    statusOf(form),
  )
}

async function showReceipt(
  visit: RegisterVisit,
  unit: Unit,
  day: AnnouncedDay,
  receiptCode: string,
  place: number,
): Promise<Answer> {
  const name = await unitName(visit.database, unit.id, visit.today)
  return page(
    <ReceiptPage
      unitName={name}
      unitCode={unit.code}
      day={day}
      receiptCode={formatReceiptCode(receiptCode)}
      place={place}
    />,
  )
}

const unknownCode = {
  field: 'ma',
  message: {
    vi: 'Không có đăng ký nào với mã này. Hãy kiểm tra lại từng số.',
    en: 'There is no registration with this code. Check each digit.',
  },
}

async function wrongCode({ now }: Visit<unknown, unknown>, form: TypedForm): Promise<Answer> {
  return page(<OwnRegistrationPage form={form} found={undefined} receiptCode="" now={now} />, 422)
}

async function showOwn(visit: Visit<unknown, unknown>, code: string, secret: string): Promise<Answer> {
  const { database, today, now } = visit
  const registration = await findRegistration(database, code, secret)
  const day = registration && (await findDay(database, registration.sessionId))
  if (registration === undefined || day === undefined) {
    return wrongCode(visit, { typed: {}, problems: [unknownCode] })
  }
  const unit = (await unitNames(database, [day.unitId], today)).get(day.unitId)
  const cancelled = registration.cancelledAt !== null
  const found = {
    unitName: unit?.name ?? '',
    unitCode: unit?.code ?? '',
    day,
    cancelled,
    mayCancel: !cancelled && now < startOfDay(day.day),
  }
  return page(<OwnRegistrationPage form={nothingTyped} found={found} receiptCode={code} now={now} />)
}
