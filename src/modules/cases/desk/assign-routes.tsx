import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { optionalText } from '../../../platform/http/form.ts'
import { chosenId } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { actOnCase } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { isAway, knowsKind, rankHandlers, suggestHandler } from '../domain/desk/suggest-handler.ts'
import { caseRefusalWords } from './case-refusal-words.ts'
import { shownClocks } from './case-view.ts'
import { type DeedForm, deedOf, statusOf, typedText, untouched } from './deed.ts'
import { DeedPage } from './deed-page.tsx'
import { type ListedHandler, listHandlers } from './handlers.ts'
import { type DeskCase, openForStaff, readAgain, readingCase, type StaffVisit } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'
import { tellHandler } from './tell-handler.ts'

const AssignForm = z.object({
  nguoi: chosenId('person', problem({ vi: 'Chọn người xử lý', en: 'Choose who handles it' })),
  lyDo: optionalText(500),
})

const texts = {
  title: { vi: 'Phân công người xử lý', en: 'Assign the case' },
  lead: {
    vi: 'Người ít việc nhất, biết loại hồ sơ này và có mặt hôm nay đứng đầu.',
    en: 'Whoever has least on the desk, knows the kind and is there today comes first.',
  },
  who: { vi: 'Người xử lý', en: 'Handler' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Bắt buộc khi đổi người xử lý.', en: 'Needed when the handler changes.' },
  reasonMissing: { vi: 'Nêu lý do đổi người xử lý', en: 'Say why the handler changes' },
  send: { vi: 'Phân công', en: 'Assign' },
  late: {
    vi: 'Hồ sơ đã trễ hạn: gợi ý người khác với người đang giữ.',
    en: 'It is late: somebody else is suggested.',
  },
  gone: {
    vi: 'Người này không còn xử lý hồ sơ của đơn vị.',
    en: 'This person no longer handles cases here.',
  },
} as const

/** Gives a case to somebody of its unit. */
export function assignRoutes({ office }: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.assign,
      access: 'cases.assign',
      params: CaseParams,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, untouched),
        ),
    }),
    post({
      path: deskPaths.assign,
      access: 'cases.assign',
      audit: 'case.assigned',
      params: CaseParams,
      form: AssignForm,
      invalid: (visit, problems, typed) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, { typed, problems }),
        ),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const { nguoi, lyDo } = visit.form
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined) return notFound()
          const { unitId, handlerId } = opened.case.standing
          if (!visit.may('cases.assign', unitId)) return notFound()
          const again = (form: Omit<DeedForm, 'typed'>) =>
            readAgain(office, visit, caseId, (reading, current) =>
              show(reading, visit, current, { typed: { nguoi, lyDo }, ...form }),
            )
          if (handlerId !== null && lyDo === '')
            return again({ problems: [{ field: 'lyDo', message: texts.reasonMissing }] })
          const handlers = await listHandlers(tx, unitId, visit.today)
          const chosen = handlers.find(({ personId }) => personId === nguoi)
          if (chosen === undefined) return again({ problems: [{ field: 'nguoi', message: texts.gone }] })
          const act = { type: 'assigned', handlerId: nguoi, reason: lyDo } as const
          const assigned = await actOnCase(tx, opened, opened.caller, act)
          if (!assigned.ok) return again({ problems: [], refusal: caseRefusalWords[assigned.reason] })
          if (nguoi !== handlerId && nguoi !== visit.actor.personId)
            await tellHandler(tx, office, chosen, {
              caseId,
              code: opened.case.code,
              sequence: assigned.value.act.sequence,
            })
          await audit({
            subject: { kind: 'case', id: caseId },
            unitId,
            ...(lyDo !== '' && { reason: lyDo }),
            details: { handler: nguoi, before: handlerId },
          })
          return redirect(deskPaths.list.to({}, { xem: 'unit' }))
        }),
    }),
  ]
}

async function show(tx: Tx, visit: StaffVisit, opened: DeskCase, form: DeedForm): Promise<Answer> {
  const { unitId, handlerId } = opened.case.standing
  if (!visit.may('cases.assign', unitId)) return notFound()
  const { kind } = opened.case
  const isLate = shownClocks(opened, visit.today).some(
    ({ isLate: late, standing }) => late && standing.state === 'running',
  )
  const matter = { kind, day: visit.today, notAgain: isLate ? handlerId : null }
  const handlers = await listHandlers(tx, unitId, visit.today)
  const suggested = suggestHandler(handlers, matter)
  const choices = rankHandlers(handlers, matter).map((handler) =>
    choiceOf(
      handlers.find(({ personId }) => personId === handler.personId),
      opened,
      visit.today,
      handler.personId === suggested?.personId,
    ),
  )
  const of = await deedOf(tx, opened)
  return page(
    <DeedPage
      of={of}
      title={texts.title}
      lead={isLate ? texts.late : texts.lead}
      action={deskPaths.assign.to({ caseId: of.caseId })}
      send={texts.send}
      {...form}
    >
      <RadiosField
        name="nguoi"
        label={texts.who}
        choices={choices.filter((choice) => choice !== undefined)}
        value={typedText(form, 'nguoi') || suggested?.personId}
        error={errorOf(form.problems, 'nguoi')}
      />
      <TextAreaField
        name="lyDo"
        label={texts.reason}
        hint={texts.reasonHint}
        optional={handlerId === null}
        value={typedText(form, 'lyDo')}
        error={errorOf(form.problems, 'lyDo')}
        rows={2}
        maxLength={500}
      />
    </DeedPage>,
    statusOf(form),
  )
}

function choiceOf(
  handler: ListedHandler | undefined,
  { case: found }: DeskCase,
  today: LocalDate,
  isSuggested: boolean,
): Choice | undefined {
  if (handler === undefined) return undefined
  const { load, away } = handler
  const open = load.overdue + load.dueSoon + load.later + load.standingStill
  const vi = [
    `đang giữ ${open} hồ sơ`,
    load.overdue > 0 && `${load.overdue} quá hạn`,
    load.dueSoon > 0 && `${load.dueSoon} sắp đến hạn`,
    !knowsKind(handler, found.kind) && 'không phụ trách loại này',
    away !== null && isAway(handler, today) && `vắng đến ${formatDay(away.to)}`,
    handler.personId === found.standing.handlerId && 'đang giữ hồ sơ này',
  ].filter((part) => part !== false)
  const en = [
    `${open} open`,
    load.overdue > 0 && `${load.overdue} overdue`,
    load.dueSoon > 0 && `${load.dueSoon} due soon`,
    !knowsKind(handler, found.kind) && 'not this kind',
    away !== null && isAway(handler, today) && `away until ${formatDay(away.to)}`,
    handler.personId === found.standing.handlerId && 'has it now',
  ].filter((part) => part !== false)
  const hint: Words = {
    vi: `${isSuggested ? 'Gợi ý: ' : ''}${vi.join(', ')}`,
    en: `${isSuggested ? 'Suggested: ' : ''}${en.join(', ')}`,
  }
  return { value: handler.personId, label: `${handler.name} (${handler.position})`, hint }
}
