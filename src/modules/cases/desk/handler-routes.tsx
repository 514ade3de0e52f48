import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { listOf, requiredText } from '../../../platform/http/form.ts'
import { chosenId, optionalDay, optionalId } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import { actOnCase, openCase } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { type CaseKind, caseKinds } from '../domain/case-type.ts'
import { type DeskLoad, shareOut } from '../domain/desk/suggest-handler.ts'
import {
  dropAssignmentRule,
  keepAssignmentRule,
  keepHandlerNote,
  listAssignmentRules,
  listCasesOfHandler,
} from '../store/desk-handlers.ts'
import { actAs, staffReader } from '../store/reading-as.ts'
import type { DeedForm } from './deed.ts'
import { statusOf, untouched } from './deed.ts'
import { listHandlers } from './handlers.ts'
import { HandlersPage, type HandlersProps } from './handlers-page.tsx'
import type { StaffVisit } from './open-desk.ts'
import { deskPaths } from './paths.ts'
import { tellHandler } from './tell-handler.ts'

const chooseUnit = problem({ vi: 'Chọn đơn vị', en: 'Choose the unit' })
const choosePerson = problem({ vi: 'Chọn người', en: 'Choose a person' })
const UnitQuery = z.object({
  'don-vi': z.uuid().optional().catch(undefined),
  nguoi: z.uuid().optional().catch(undefined),
  xong: z.string().max(40).optional().catch(undefined),
})

const PersonForm = z
  .object({
    donVi: chosenId('unit', chooseUnit),
    nguoi: chosenId('person', choosePerson),
    loai: listOf(z.enum(caseKinds)),
    vangTu: optionalDay,
    vangDen: optionalDay,
  })
  .refine(({ vangTu, vangDen }) => (vangTu === null) === (vangDen === null), {
    path: ['vangDen'],
    error: problem({ vi: 'Nhập cả ngày đầu và ngày cuối', en: 'Give both the first and the last day' }),
  })
  .refine(({ vangTu, vangDen }) => vangTu === null || vangDen === null || vangTu <= vangDen, {
    path: ['vangDen'],
    error: problem({ vi: 'Ngày cuối trước ngày đầu', en: 'The last day is before the first' }),
  })

const RuleForm = z.object({
  donVi: chosenId('unit', chooseUnit),
  quyTacLoai: z.enum(caseKinds, problem({ vi: 'Chọn loại hồ sơ', en: 'Choose the kind' })),
  /** A person, `nhe-viec-nhat` or `khong`. */
  quyTacNguoi: z.union([z.uuid(), z.enum(['nhe-viec-nhat', 'khong'])], choosePerson),
})

const HandOverForm = z.object({
  donVi: chosenId('unit', chooseUnit),
  tuNguoi: chosenId('person', choosePerson),
  /** Nobody named: shared out among all. */
  denNguoi: optionalId('person'),
  lyDo: requiredText(problem({ vi: 'Nêu lý do bàn giao', en: 'Say why' }), 500),
})
/** In one transaction; more is handed over by sending the form again. */
const mostAtOnce = 500

const sameWords = { vi: 'Chọn hai người khác nhau', en: 'Choose two different persons' }
const nobodyWords = { vi: 'Đơn vị không còn ai khác để nhận', en: 'There is nobody else in the unit' }

/** Who handles what, who is away, what is assigned by itself; and a whole desk handed over. */
export function handlerRoutes({ office }: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.handlers,
      access: 'cases.assign',
      query: UnitQuery,
      handle: (visit) => show(visit, office, visit.query['don-vi'], untouched, visit.query),
    }),
    post({
      path: deskPaths.handler,
      access: 'cases.assign',
      audit: 'case.handler-noted',
      form: PersonForm,
      invalid: (visit, problems, typed) => show(visit, office, typed.donVi, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { donVi, nguoi, loai, vangTu, vangDen } = visit.form
          if (!(await isHandler(tx, visit, donVi, nguoi))) return notFound()
          const away = vangTu === null || vangDen === null ? null : { from: vangTu, to: vangDen }
          await keepHandlerNote(tx, donVi, nguoi, { kinds: loai, away })
          await audit({
            subject: { kind: 'case-handler', id: nguoi },
            unitId: donVi,
            details: { kinds: loai.join(' '), away: vangTu !== null },
          })
          return back(donVi, 'nguoi')
        }),
    }),
    post({
      path: deskPaths.rule,
      access: 'cases.assign',
      audit: 'case.assignment-rule-set',
      form: RuleForm,
      invalid: (visit, problems, typed) => show(visit, office, typed.donVi, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { donVi, quyTacLoai: kind, quyTacNguoi } = visit.form
          if (!visit.may('cases.assign', donVi)) return notFound()
          if (quyTacNguoi === 'khong') await dropAssignmentRule(tx, donVi, kind)
          else {
            const handlers = await listHandlers(tx, donVi, visit.today)
            const named = handlers.find(({ personId }) => personId === quyTacNguoi)
            if (named === undefined && quyTacNguoi !== 'nhe-viec-nhat') return notFound()
            const rule = { kind, personId: named?.personId ?? null }
            await keepAssignmentRule(tx, donVi, rule, { by: visit.actor.personId, at: visit.now })
          }
          await audit({
            subject: { kind: 'case-assignment-rule', id: donVi },
            unitId: donVi,
            details: { kind, to: quyTacNguoi },
          })
          return back(donVi, 'quy-tac')
        }),
    }),
    post({
      path: deskPaths.handOver,
      access: 'cases.assign',
      audit: 'case.desk-handed-over',
      form: HandOverForm,
      invalid: (visit, problems, typed) => show(visit, office, typed.donVi, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { donVi, tuNguoi, denNguoi, lyDo } = visit.form
          if (!visit.may('cases.assign', donVi)) return notFound()
          const again = (message: DeedForm['refusal']) =>
            show(visit, office, donVi, {
              typed: { ...visit.form },
              problems: message === undefined ? [] : [{ field: 'denNguoi', message }],
            })
          if (tuNguoi === denNguoi) return again(sameWords)
          const others = (await listHandlers(tx, donVi, visit.today)).filter(
            ({ personId }) => personId !== tuNguoi && (denNguoi === null || personId === denNguoi),
          )
          if (others.length === 0) return again(nobodyWords)
          await actAs(tx, staffReader(visit))
          const open = await listCasesOfHandler(tx, donVi, tuNguoi, mostAtOnce)
          const shared = shareOut(
            open.map(({ kind, dueAt }) => ({ kind, urgency: urgencyOf(dueAt, visit.now) })),
            others,
            visit.today,
          )
          for (const [index, { id }] of open.entries()) {
            const handlerId = shared[index]
            if (handlerId === undefined) continue
            await actAs(tx, staffReader(visit))
            const opened = await openCase(tx, office, id, visit.now)
            const actor = { kind: 'staff', personId: visit.actor.personId } as const
            const assigned = await actOnCase(
              tx,
              opened,
              { actor },
              { type: 'assigned', handlerId, reason: lyDo },
            )
            if (!assigned.ok) throw new Error(`a case could not be handed over: ${assigned.reason}`)
          }
          const handOver = crypto.randomUUID()
          for (const other of others) {
            const cases = shared.filter((personId) => personId === other.personId).length
            if (cases > 0 && other.personId !== visit.actor.personId)
              await tellHandler(tx, office, other, { cases, handOver: `${handOver}:${other.personId}` })
          }
          await audit({
            subject: { kind: 'case-handler', id: tuNguoi },
            unitId: donVi,
            reason: lyDo,
            details: { cases: open.length, to: denNguoi },
          })
          return back(donVi, 'ban-giao')
        }),
    }),
  ]
}

function back(unitId: UnitId, done: string): Answer {
  return redirect(deskPaths.handlers.to({}, { 'don-vi': unitId, xong: done }))
}

function urgencyOf(dueAt: Date | null, now: Date): keyof DeskLoad {
  if (dueAt === null) return 'standingStill'
  const days = (dueAt.getTime() - now.getTime()) / 86_400_000
  if (days < 0) return 'overdue'
  return days < 3 ? 'dueSoon' : 'later'
}

async function isHandler(tx: Tx, visit: StaffVisit, unitId: UnitId, personId: PersonId): Promise<boolean> {
  if (!visit.may('cases.assign', unitId)) return false
  const handlers = await listHandlers(tx, unitId, visit.today)
  return handlers.some((handler) => handler.personId === personId)
}

async function show(
  visit: StaffVisit,
  { types }: CaseDependencies['office'],
  wanted: unknown,
  form: DeedForm,
  { nguoi, xong }: Pick<z.infer<typeof UnitQuery>, 'nguoi' | 'xong'> = {},
): Promise<Answer> {
  const units = visit.unitsFor('cases.assign')
  const unitId = units.find((id) => id === wanted) ?? units[0]
  if (unitId === undefined) return notFound()
  const { database, today } = visit
  const [handlers, rules, names] = await Promise.all([
    listHandlers(database, unitId, today),
    listAssignmentRules(database, unitId),
    unitNames(database, units, today),
  ])
  const people = await personNames(
    database,
    rules.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  )
  const props: HandlersProps = {
    unitId,
    units: units.map((id) => ({ id, name: names.get(id)?.shortName ?? id })),
    handlers,
    rules: rules.map(({ kind, personId }) => ({
      kind,
      personName: personId === null ? null : (people.get(personId) ?? ''),
    })),
    kinds: caseKinds.flatMap((kind) => kindChoice(types, kind)),
    today: today satisfies LocalDate,
    chosen: handlers.find(({ personId }) => personId === nguoi) ?? handlers[0],
    form,
    done: xong,
  }
  return page(<HandlersPage {...props} />, statusOf(form))
}

function kindChoice({ all }: CaseDependencies['office']['types'], kind: CaseKind) {
  const newest = all.filter(({ code }) => code === kind).at(-1)
  return newest === undefined ? [] : [{ value: kind, label: newest.words }]
}
