import { z } from 'zod'
import { CalendarIncomplete, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays, workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { findRule } from '../../../platform/content/cited-rule.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { listUnits, personNames, unitNames } from '../../organisations/index.ts'
import { type Classification, isConfidential } from '../domain/reception/reception-entry.ts'
import { actAs } from '../store/reading-as.ts'
import { type Entry, findEntry } from '../store/reception-entries.ts'
import { receiversOf } from '../store/reception-people.ts'
import { insertPromise, promisesOfEntries } from '../store/reception-promises.ts'
import { EntryWords, keepWords, RemarkWords, wordsOf } from '../store/reception-words.ts'
import type { ReceptionDependencies } from './dependencies.ts'
import { EntryParams, PromiseForm, RemarkForm } from './entry-form.ts'
import { type EntryDeadline, EntryPage, type EntryProps } from './entry-page.tsx'
import { countOf } from './law-rules.ts'
import { loadPromises } from './load-promises.ts'
import { receptionPaths } from './paths.ts'
import { readingReception, type StaffVisit } from './reading-reception.ts'

type EntryVisit = StaffVisit & { readonly params: z.infer<typeof EntryParams> }
const SavedQuery = z.object({ luu: z.literal('1').optional() })

const promiseIsPast = { vi: 'Hẹn một ngày từ hôm nay trở đi', en: 'Promise a day from today on' }

/** One line of the register: what was said, promised and added later. */
export function entryRoutes(dependencies: ReceptionDependencies): Route[] {
  const { openCase } = dependencies
  const show = (visit: EntryVisit, sent?: EntryProps['sent'], saved = false) =>
    showEntry(dependencies, visit, sent, saved)
  return [
    get({
      path: receptionPaths.entry,
      access: 'reception.read',
      params: EntryParams,
      query: SavedQuery,
      handle: (visit) => show(visit, undefined, visit.query.luu === '1'),
    }),
    post({
      path: receptionPaths.promise,
      access: 'reception.record',
      audit: 'reception.promise-made',
      params: EntryParams,
      form: PromiseForm,
      invalid: (visit, problems, typed) => show(visit, { which: 'promise', form: { typed, problems } }),
      handle: async (visit) => {
        const { noiDung, han, donVi, nguoi } = visit.form
        const { now, actor, database, today } = visit
        const entry = await findEntry(database, visit.params.entryId)
        if (entry === undefined || !visit.may('reception.record', entry.unitId)) return notFound()
        if (han < entry.receivedOn || han < today) {
          const [year, month, date] = han.split('-')
          return show(visit, {
            which: 'promise',
            form: {
              typed: { noiDung, han: `${date}/${month}/${year}`, donVi, nguoi: nguoi ?? '' },
              problems: [{ field: 'han', message: promiseIsPast }],
            },
          })
        }
        const [units, people] = await Promise.all([
          unitsFor(visit, entry),
          receiversOf(database, [entry.unitId], today),
        ])
        if (!units.some(({ id }) => id === donVi)) return notFound()
        if (nguoi !== null && !people.some(({ id }) => id === nguoi)) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const id = crypto.randomUUID()
          const { unitId } = entry
          const visitor = await visitorFor(tx, visit, entry)
          const opened =
            visitor === undefined
              ? undefined
              : await openCase?.(tx, {
                  unitId,
                  leadUnitId: donVi,
                  responsibleId: nguoi,
                  text: noiDung,
                  dueOn: han,
                  promisedBy: entry.receivedBy,
                  visitor,
                  openedBy: actor.personId,
                  at: now,
                })
          await insertPromise(tx, {
            id,
            entryId: entry.id,
            unitId,
            leadUnitId: donVi,
            responsibleId: nguoi,
            dueOn: han,
            caseId: opened?.caseId ?? null,
            caseCode: opened?.code ?? null,
            madeAt: now,
          })
          await keepWords(tx, [
            {
              id: crypto.randomUUID(),
              subjectId: id,
              unitId,
              kind: 'promise',
              reader: readerOf(entry),
              content: { text: noiDung },
              authorId: actor.personId,
              at: now,
            },
          ])
          await audit({
            subject: { kind: 'reception-promise', id },
            unitId,
            details: { due: han, case: opened?.code ?? null },
          })
          return redirect(receptionPaths.entry.to({ entryId: entry.id }, { luu: '1' }))
        })
      },
    }),
    post({
      path: receptionPaths.remark,
      access: 'reception.record',
      audit: 'reception.entry-remarked',
      params: EntryParams,
      form: RemarkForm,
      invalid: (visit, problems, typed) => show(visit, { which: 'remark', form: { typed, problems } }),
      handle: async (visit) => {
        const entry = await findEntry(visit.database, visit.params.entryId)
        if (entry === undefined || !visit.may('reception.record', entry.unitId)) return notFound()
        return visit.write(async ({ tx, audit }) => {
          await keepWords(tx, [
            {
              id: crypto.randomUUID(),
              subjectId: entry.id,
              unitId: entry.unitId,
              kind: 'remark',
              reader: readerOf(entry),
              content: { text: visit.form.ghiChu },
              authorId: visit.actor.personId,
              at: visit.now,
            },
          ])
          await audit({ subject: { kind: 'reception-entry', id: entry.id }, unitId: entry.unitId })
          return redirect(receptionPaths.entry.to({ entryId: entry.id }, { luu: '1' }))
        })
      },
    }),
  ]
}

/** To whom a promise was made, for its case; nobody when it was said in confidence. */
async function visitorFor(tx: Tx, visit: StaffVisit, entry: Entry) {
  if (isConfidential(entry.classification)) return undefined
  const units = [entry.unitId]
  await actAs(tx, { kind: 'staff', personId: visit.actor.personId, units, deciding: [] })
  const words = await wordsOf(tx, 'entry', EntryWords, [entry.id])
  return words.get(entry.id)?.at(-1)?.content.visitors[0]
}

/** Who alone may read what was said, when it concerns a denunciation. */
export function readerOf(entry: {
  readonly classification: Classification
  readonly receivedBy: Entry['receivedBy']
}) {
  return isConfidential(entry.classification) ? entry.receivedBy : null
}

/** The unit itself and those right below it: whom its promises may bind. */
async function unitsFor({ database, today }: StaffVisit, { unitId }: Entry) {
  const [names, below] = await Promise.all([
    unitNames(database, [unitId], today),
    listUnits(database, { on: today, superiorId: unitId }, { page: 1, perPage: 500 }),
  ])
  return [{ id: unitId, name: names.get(unitId)?.name ?? '' }, ...below.units]
}

async function showEntry(
  { content }: ReceptionDependencies,
  visit: EntryVisit,
  sent: EntryProps['sent'],
  saved: boolean,
): Promise<Answer> {
  const { database, today, now } = visit
  const entry = await findEntry(database, visit.params.entryId)
  if (entry === undefined || !visit.may('reception.read', entry.unitId)) return notFound()
  const [unit, names, units, people, promises] = await Promise.all([
    unitNames(database, [entry.unitId], today),
    personNames(database, [entry.receivedBy]),
    unitsFor(visit, entry),
    receiversOf(database, [entry.unitId], today),
    promisesOfEntries(database, [entry.id]),
  ])
  const { id, unitId } = entry
  const read = { action: 'reception.entry-read', unitId, subject: { kind: 'reception-entry', id } }
  const said = await readingReception(visit, read, async (reader) => ({
    words: (await wordsOf(reader, 'entry', EntryWords, [id])).get(id)?.at(-1)?.content,
    remarks: (await wordsOf(reader, 'remark', RemarkWords, [id])).get(id) ?? [],
    promises: await loadPromises(reader, promises, today),
  }))
  return page(
    <EntryPage
      code={unit.get(unitId)?.code ?? ''}
      unitName={unit.get(unitId)?.name ?? ''}
      entry={entry}
      words={said.words}
      remarks={said.remarks.map((remark) => ({ id: remark.id, text: remark.content.text, at: remark.at }))}
      promises={said.promises}
      receivedBy={names.get(entry.receivedBy) ?? ''}
      deadline={deadlineOf(content, entry, today)}
      units={units}
      people={people}
      mayRecord={visit.may('reception.record', unitId)}
      now={now}
      saved={saved}
      sent={sent}
      requestIds={{ promise: crypto.randomUUID(), remark: crypto.randomUUID() }}
    />,
    sent === undefined ? 200 : 422,
  )
}

/**
 * By when whoever came is told what was done first; where receiving was refused because the matter is settled, by
 * when the notice of it goes out. The other refusals are explained on the spot.
 */
function deadlineOf(
  content: ReceptionDependencies['content'],
  entry: Entry,
  today: LocalDate,
): EntryDeadline | undefined {
  if (entry.refusalGround !== null && entry.refusalGround !== 'settled') return undefined
  const code = entry.refusalGround === null ? 'reception.result.notify' : 'reception.refuse.notice'
  const rule = findRule(content.laws, code, entry.receivedOn)
  const days = countOf(rule)
  if (rule === undefined || days === undefined) return undefined
  const calendar = workingCalendar(content.calendar.years)
  try {
    const { date } = addWorkingDays(calendar, entry.receivedOn, days)
    const left = date < today ? null : workingDaysBetween(calendar, today, date).days
    return { rule, day: date, workingDaysLeft: left }
  } catch (error) {
    if (error instanceof CalendarIncomplete) return undefined
    throw error
  }
}
