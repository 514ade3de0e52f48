import { z } from 'zod'
import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { fileDownload, readStoredFile, storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { type LocalDate, parseLocalDate } from '../../../platform/kernel/dates.ts'
import { type FileId, idSchema, type TaskId } from '../../../platform/kernel/ids.ts'
import { peopleOfUnits, personNames, unitNames } from '../../organisations/index.ts'
import { decideUpdate, foldTask } from '../domain/task-work.ts'
import { currentDue, dueDates, progressOn } from '../domain/task-work-due.ts'
import {
  findTask,
  findWork,
  holdWork,
  insertUpdate,
  setResponsible,
  type TaskOfPlan,
} from '../store/work-store.ts'
import { workPaths } from './paths.ts'
import { TaskPage } from './task-page.tsx'
import { ResponsibleForm, UpdateForm, updateUploads } from './update-form.ts'
import type { WorkDependencies } from './work-routes.tsx'
import { updateRefusalFields, updateRefusalWords } from './work-words.ts'

const TaskParams = z.object({ taskId: idSchema('task') })
const TaskQuery = z.object({ lan: z.string().max(10).optional(), luu: z.literal('1').optional() })
type TaskVisit = Visit<z.infer<typeof TaskParams>, unknown, SignedIn>

/** One task, the reports on it, and who is responsible for it. */
export function taskRoutes({ files }: WorkDependencies, calendar: WorkingCalendar): Route[] {
  const show = (visit: TaskVisit, shown: Shown) => showTask(visit, calendar, shown)
  return [
    get({
      path: workPaths.task,
      access: 'plan.read-internal',
      params: TaskParams,
      query: TaskQuery,
      handle: (visit) => {
        const occurrenceOn = parseLocalDate(visit.query.lan ?? '')
        return show(visit, { form: nothingTyped, occurrenceOn, wasSaved: visit.query.luu === '1' })
      },
    }),
    post({
      path: workPaths.update,
      access: 'plan.work',
      audit: 'plan.task-reported',
      params: TaskParams,
      form: UpdateForm,
      uploads: updateUploads,
      invalid: (visit, problems, typed) => show(visit, { form: { typed, problems }, ...occurrenceOf(typed) }),
      handle: async (visit) => {
        const { form: value, typed } = visit
        const occurrenceOn = value.lan ?? undefined
        const again = (problems: TypedForm['problems'], isStale = false) =>
          show(visit, { form: { typed, problems }, occurrenceOn, isStale })
        const known = await findReadable(visit, findTask)
        if (known === undefined || !mayUpdate(visit, known)) return notFound()
        if (!isKnownDate(known, value.lan)) return notFound()
        const unsafe = await fileProblems('tep', value.tep)
        if (unsafe.length > 0) return again(unsafe)
        return visit.write(async ({ tx, audit }) => {
          const task = await holdWork(tx, known.id)
          if (task === undefined || task.plan.state !== 'issued') return notFound()
          // A comment fits whatever happened meanwhile; a change of state does not.
          if (task.updates.length !== value.daThay && value.loai !== 'comment') return () => again([], true)
          const progress = value.lan === null ? foldTask(task.updates) : progressOn(task.updates, value.lan)
          const decided = decideUpdate(progress, {
            kind: value.loai,
            percent: value.phanTram,
            text: value.noiDung,
            hasFiles: value.tep.length > 0,
          })
          if (!decided.ok) {
            const field = updateRefusalFields[decided.reason]
            return () => again([{ field, message: updateRefusalWords[decided.reason] }])
          }
          const owner = { unitId: task.plan.unitId, uploadedBy: visit.actor.personId }
          const fileIds: FileId[] = []
          for (const file of value.tep) fileIds.push(await storeFile(tx, files, { ...file, ...owner }))
          const { kind, percent, text } = decided.value
          const id = crypto.randomUUID()
          const update = { id, kind, percent, text, occurrenceOn: value.lan, madeAt: visit.now }
          await insertUpdate(tx, task.id, { ...update, authorId: visit.actor.personId }, fileIds)
          await audit({
            subject: { kind: 'task', id: task.id },
            unitId: task.plan.unitId,
            details: { kind, files: fileIds.length },
          })
          return redirect(workPaths.task.to(visit.params, { lan: value.lan ?? undefined, luu: '1' }))
        })
      },
    }),
    post({
      path: workPaths.assign,
      access: 'plan.assign-work',
      audit: 'plan.responsible-named',
      params: TaskParams,
      form: ResponsibleForm,
      invalid: async () => notFound(),
      handle: async (visit) => {
        const task = await findReadable(visit, findTask)
        if (task === undefined || task.plan.state !== 'issued') return notFound()
        if (!visit.may('plan.assign-work', task.plan.unitId)) return notFound()
        const { nguoi: personId } = visit.form
        const people = await peopleOfUnits(visit.database, [task.plan.unitId], visit.today)
        if (personId !== null && !people.some(({ id }) => id === personId)) return notFound()
        return visit.write(async ({ tx, audit }) => {
          await setResponsible(tx, task.id, personId)
          await audit({
            subject: { kind: 'task', id: task.id },
            unitId: task.plan.unitId,
            details: { person: personId, before: task.responsibleId },
          })
          return redirect(workPaths.task.to(visit.params, { luu: '1' }))
        })
      },
    }),
    get({
      path: workPaths.file,
      access: 'plan.read-internal',
      params: z.object({ taskId: idSchema('task'), fileId: idSchema('file') }),
      handle: async (visit) => {
        const task = await findReadable(visit, findWork)
        const { fileId } = visit.params
        const isShown = task?.updates.some((update) => update.files.some(({ id }) => id === fileId))
        const file = isShown === true && (await readStoredFile(visit.database, files, fileId))
        return file ? fileDownload(file) : notFound()
      },
    }),
  ]
}

/** A task that the visitor may see; whatever else looks as if it were not there. */
async function findReadable<Task extends TaskOfPlan>(
  visit: TaskVisit,
  find: (database: Reader, taskId: TaskId) => Promise<Task | undefined>,
): Promise<Task | undefined> {
  const task = await find(visit.database, visit.params.taskId)
  return task !== undefined && visit.may('plan.read-internal', task.plan.unitId) ? task : undefined
}

/** Whoever is responsible reports, and so may those who hand out the unit's work. */
function mayUpdate(visit: TaskVisit, task: TaskOfPlan): boolean {
  const { unitId, state } = task.plan
  if (state !== 'issued') return false
  if (visit.may('plan.assign-work', unitId)) return true
  return task.responsibleId === visit.actor.personId && visit.may('plan.work', unitId)
}

/** Reports on a recurring task belong to one of its dates, on any other task to none. */
function isKnownDate(task: TaskOfPlan, day: LocalDate | null): boolean {
  const days = task.schedule.kind === 'recurring' ? dueDates(task) : []
  return day === null ? days.length === 0 : days.includes(day)
}

function occurrenceOf({ lan }: TypedForm['typed']): { readonly occurrenceOn: LocalDate | undefined } {
  return { occurrenceOn: typeof lan === 'string' ? parseLocalDate(lan) : undefined }
}

interface Shown {
  readonly form: TypedForm
  readonly occurrenceOn: LocalDate | undefined
  readonly isStale?: boolean
  readonly wasSaved?: boolean
}

async function showTask(
  visit: TaskVisit,
  calendar: WorkingCalendar,
  { form, occurrenceOn, isStale = false, wasSaved = false }: Shown,
): Promise<Answer> {
  const { database, today } = visit
  const task = await findReadable(visit, findWork)
  if (task === undefined) return notFound()
  const days = task.schedule.kind === 'recurring' ? dueDates(task) : []
  const due = currentDue(task, today)
  const day = occurrenceOn !== undefined && days.includes(occurrenceOn) ? occurrenceOn : due.occurrenceOn
  const progress = day === null ? due.progress : progressOn(task.updates, day)
  const dueOn = day ?? due.dueOn
  const mayAssign = task.plan.state === 'issued' && visit.may('plan.assign-work', task.plan.unitId)
  const authors = task.updates.flatMap(({ authorId }) => authorId ?? [])
  const [units, people, names] = await Promise.all([
    unitNames(database, [task.plan.unitId], today),
    mayAssign ? peopleOfUnits(database, [task.plan.unitId], today) : [],
    personNames(database, task.responsibleId === null ? authors : [...authors, task.responsibleId]),
  ])
  const left =
    dueOn !== null && progress.state !== 'done' ? workingDaysBetween(calendar, today, dueOn) : undefined
  const view = (
    <TaskPage
      task={task}
      unitName={units.get(task.plan.unitId)?.name ?? ''}
      occurrenceOn={day}
      dueOn={dueOn}
      workingDaysLeft={left?.days ?? null}
      steps={left?.steps ?? []}
      progress={progress}
      dates={days.map((date) => ({ day: date, progress: progressOn(task.updates, date) }))}
      updates={task.updates}
      names={names}
      mayUpdate={mayUpdate(visit, task)}
      people={people}
      form={form}
      isStale={isStale}
      wasSaved={wasSaved && form.problems.length === 0}
      requestIds={{ update: crypto.randomUUID(), assign: crypto.randomUUID() }}
    />
  )
  return page(view, isStale ? 409 : statusOf(form))
}
