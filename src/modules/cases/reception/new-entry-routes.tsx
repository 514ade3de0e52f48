import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { isConfidential, mostRepresentatives } from '../domain/reception/reception-entry.ts'
import { findDay } from '../store/reception-days.ts'
import { entryOfRegistration, insertEntry } from '../store/reception-entries.ts'
import { receiversOf } from '../store/reception-people.ts'
import { registrationsOf } from '../store/reception-registrations.ts'
import { keepWords, RegistrationWords, wordsOf } from '../store/reception-words.ts'
import { EntryForm, EntryQuery, papersOf } from './entry-form.ts'
import { NewEntryPage } from './new-entry-page.tsx'
import { receptionPaths } from './paths.ts'
import { CodeParams } from './portal-routes.tsx'
import { readingReception, type StaffVisit } from './reading-reception.ts'
import { unitAtHand } from './unit-at-hand.ts'

type CodeVisit = StaffVisit & { readonly params: { readonly code: string } }

const problems = {
  future: { vi: 'Ngày tiếp chưa đến', en: 'The day has not come yet' },
  otherDay: { vi: 'Ngày tiếp không trùng buổi đã công bố', en: 'This is not the day that was announced' },
  representatives: {
    vi: 'Quá số người đại diện luật cho phép với số người này',
    en: 'More representatives than the law allows for so many people',
  },
  fewer: { vi: 'Số người đến ít hơn số người đã ghi tên', en: 'Fewer people than were named' },
  refusal: { vi: 'Nêu lý do từ chối cụ thể', en: 'Give the reason of the refusal' },
  authorisation: {
    vi: 'Ghi văn bản ủy quyền, phân công: buổi định kỳ không do người đứng đầu tiếp',
    en: 'Name the authorisation: on a fixed day it was not the head who received',
  },
} as const satisfies Record<string, Words>

/** Writing a reception into the register. */
export function newEntryRoutes(): Route[] {
  return [
    get({
      path: receptionPaths.newEntry,
      access: 'reception.record',
      params: CodeParams,
      query: EntryQuery,
      handle: async (visit) => {
        const known = { dayId: visit.query.buoi, registrationId: visit.query['dang-ky'] }
        return showForm(visit, known, await registeredAs(visit, known))
      },
    }),
    post({
      path: receptionPaths.newEntry,
      access: 'reception.record',
      audit: 'reception.entry-written',
      params: CodeParams,
      form: EntryForm,
      invalid: (visit, found, typed) =>
        showForm(
          visit,
          { dayId: idOf(typed.buoi), registrationId: idOf(typed.dangKy) },
          { typed, problems: found },
        ),
      handle: async (visit) => {
        const { form, database, now, actor } = visit
        const unit = await unitAtHand(visit, visit.params.code, 'reception.record')
        if (unit === undefined) return notFound()
        const day = form.buoi === null ? undefined : await findDay(database, form.buoi)
        if (form.buoi !== null && day?.unitId !== unit.id) return notFound()
        const registered = day === undefined ? [] : await registrationsOf(database, day.id)
        if (form.dangKy !== null && !registered.some(({ id }) => id === form.dangKy)) return notFound()
        const people = await receiversOf(database, [unit.id], form.ngay)
        const receiver = people.find(({ id }) => id === form.nguoiTiep)
        if (receiver === undefined) return notFound()
        const named = form.nguoi.length
        const wrong: [boolean, string, Words][] = [
          [form.ngay > visit.today, 'ngay', problems.future],
          [day !== undefined && day.day !== form.ngay, 'ngay', problems.otherDay],
          [form.soNguoi < named, 'soNguoi', problems.fewer],
          [named > mostRepresentatives(form.soNguoi), 'soNguoi', problems.representatives],
          [form.tuChoi !== null && form.lyDoTuChoi === '', 'lyDoTuChoi', problems.refusal],
          [
            form.loai === 'periodic' && receiver.capacity !== 'head' && form.uyQuyen === '',
            'uyQuyen',
            problems.authorisation,
          ],
        ]
        const found = wrong.flatMap(([isWrong, field, message]) => (isWrong ? [{ field, message }] : []))
        if (found.length > 0) {
          const known = { dayId: day?.id, registrationId: form.dangKy ?? undefined }
          return showForm(visit, known, { typed: visit.typed, problems: found })
        }
        if (form.dangKy !== null) {
          const written = await entryOfRegistration(database, form.dangKy)
          if (written !== undefined) return redirect(receptionPaths.entry.to({ entryId: written }))
        }
        return visit.write(async ({ tx, audit }) => {
          const id = crypto.randomUUID()
          const number = await insertEntry(tx, {
            id,
            unitId: unit.id,
            year: Number(form.ngay.slice(0, 4)),
            sessionId: day?.id ?? null,
            registrationId: form.dangKy,
            receivedOn: form.ngay,
            kind: form.loai === 'periodic' && day === undefined ? 'regular' : form.loai,
            receivedBy: receiver.id,
            capacity: receiver.capacity,
            peopleCount: form.soNguoi,
            representatives: named,
            classification: form.phanLoai,
            withinCompetence: form.thamQuyen === 'chua-ro' ? null : form.thamQuyen === 'co',
            refusalGround: form.tuChoi,
            recordedAt: now,
            recordedBy: actor.personId,
          })
          const content = {
            visitors: form.nguoi,
            summary: form.tomTat,
            requests: form.yeuCau,
            settledBy: form.daGiaiQuyet,
            guidedTo: form.huongDan,
            forwardedTo: form.chuyen,
            refusal: form.lyDoTuChoi,
            authorisation: form.uyQuyen,
            documents: papersOf(form.giayTo),
          }
          const reader = isConfidential(form.phanLoai) ? receiver.id : null
          await keepWords(tx, [
            {
              id: crypto.randomUUID(),
              subjectId: id,
              unitId: unit.id,
              kind: 'entry',
              reader,
              content,
              authorId: actor.personId,
              at: now,
            },
          ])
          await audit({
            subject: { kind: 'reception-entry', id },
            unitId: unit.id,
            details: { number, kind: form.loai },
          })
          return redirect(receptionPaths.entry.to({ entryId: id }, { luu: '1' }))
        })
      },
    }),
  ]
}

interface Known {
  readonly dayId: string | undefined
  readonly registrationId: string | undefined
}

function idOf(value: unknown): string | undefined {
  const parsed = z.uuid().safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** Whoever registered is not asked again for what they typed. */
async function registeredAs(visit: CodeVisit, { dayId, registrationId }: Known): Promise<TypedForm> {
  if (dayId === undefined || registrationId === undefined) return nothingTyped
  const unit = await unitAtHand(visit, visit.params.code, 'reception.record')
  const row = (await registrationsOf(visit.database, dayId)).find(({ id }) => id === registrationId)
  if (unit === undefined || row?.unitId !== unit.id) return nothingTyped
  const words = await readingReception(
    visit,
    {
      action: 'reception.registrations-read',
      unitId: unit.id,
      subject: { kind: 'reception-registration', id: registrationId },
    },
    (reader) => wordsOf(reader, 'registration', RegistrationWords, [registrationId]),
  )
  const who = words.get(registrationId)?.at(-1)?.content
  if (who === undefined) return nothingTyped
  return {
    typed: { ten1: who.name, tomTat: who.topic, soNguoi: String(row.groupSize) },
    problems: [],
  }
}

async function showForm(visit: CodeVisit, known: Known, form: TypedForm): Promise<Answer> {
  const unit = await unitAtHand(visit, visit.params.code, 'reception.record')
  if (unit === undefined) return notFound()
  const found = known.dayId === undefined ? undefined : await findDay(visit.database, known.dayId)
  const day = found?.unitId === unit.id ? found : undefined
  return page(
    <NewEntryPage
      code={unit.code}
      unitName={unit.name}
      day={day}
      registrationId={known.registrationId}
      people={await receiversOf(visit.database, [unit.id], day?.day ?? visit.today)}
      form={form}
      today={formatDay(visit.today)}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}
