import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect, withCookies } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { getUnit, unitNames } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { procedureDaysOf } from '../domain/apply/online-refusal.ts'
import { isComplete, missingOf } from '../domain/counter/checklist.ts'
import { procedureMatches } from '../domain/counter/find-procedure.ts'
import { readWrittenNumber } from '../domain/counter/paper-series.ts'
import type { ShownOnce } from '../intake/shown-once.ts'
import { findProcedureVersion, type ProcedureVersion } from '../procedures/face.ts'
import { findServed, queueOn } from '../store/counter-queue.ts'
import { findSeries, type StoredSeries, settleNumber } from '../store/counter-series.ts'
import { checkEntry } from './check-entry.ts'
import { counterWords, refusalAtCounter } from './counter-words.ts'
import { EntryForm, emptyEntry, isUnreadCard, withCard, withoutOldChoice } from './entry-form.ts'
import { EntryPage, type EntryPageProps } from './entry-page.tsx'
import { CounterMoveRefused, fileAtCounter } from './file-at-counter.ts'
import {
  CounterQuery,
  counterPermission,
  type OpenCounter,
  openCounter,
  proceduresAt,
  type StaffVisit,
} from './open-counter.ts'
import { counterPaths } from './paths.ts'

const mostMatches = 9
const oldestBeginMs = 4 * 3_600_000

type Shown = Partial<Omit<EntryPageProps, 'counter' | 'entry' | 'queue'>>
type EntryVisit = StaffVisit & { readonly form: EntryForm }

/** Taking in a dossier at a counter, with the keyboard alone. */
export function entryRoutes({ office }: CaseDependencies, shownOnce: ShownOnce): Route[] {
  const show = async (
    visit: StaffVisit,
    counter: OpenCounter,
    entry: EntryForm,
    shown: Shown,
  ): Promise<Answer> => {
    const { key, cookies } = shownOnce.keyFor(visit.headers)
    const [queue, serving] = await Promise.all([
      queueOn(visit.database, counter.unit.id, visit.today),
      findServed(visit.database, counter.unit.id, visit.actor.personId),
    ])
    const { version } = shown
    const view = (
      <EntryPage
        counter={counter}
        entry={{ ...entry, noi: counter.unit.code, khoa: key, batDau: entry.batDau }}
        stage="card"
        matches={[]}
        version={undefined}
        problems={[]}
        missing={[]}
        refusal={undefined}
        {...shown}
        asksDays={version !== undefined && procedureDaysOf(version) === undefined}
        queue={{
          unitCode: counter.unit.code,
          queue,
          serving: serving?.number,
          window: serving?.window ?? '1',
        }}
      />
    )
    const isWrong = (shown.problems ?? []).length > 0 || shown.refusal !== undefined
    return withCookies(page(view, isWrong ? 422 : 200, ['counter-keys']), cookies)
  }

  /** The next step: with everything known so far, what is missing is asked for. */
  const advance = async (visit: EntryVisit): Promise<Answer> => {
    const counter = await openCounter(visit, visit.form.noi)
    if (counter === undefined) return notFound()
    const typed = withoutOldChoice(withCard(visit.form))
    const entry = { ...typed, batDau: typed.batDau || visit.now.toISOString() }
    if (isUnreadCard(visit.form)) return show(visit, counter, entry, wrongCard)
    if (entry.ten === '') return show(visit, counter, entry, noName)
    const offered = await proceduresAt(visit.database, counter.unit, visit.today)
    if (entry.chon !== '') {
      const chosen = offered.find(({ id }) => id === entry.chon)
      const version = chosen && (await findProcedureVersion(visit.database, chosen.id))
      if (version === undefined) return notFound()
      return show(visit, counter, entry, { stage: 'papers', version })
    }
    if (entry.thuTuc === '') {
      // Straight after the card nothing has been asked for yet.
      return show(visit, counter, entry, {
        stage: 'procedure',
        problems: visit.form.dong === '' ? [askProcedure] : [],
      })
    }
    const matches = procedureMatches(entry.thuTuc, offered).slice(0, mostMatches)
    const [only, other] = matches
    if (only === undefined) return show(visit, counter, entry, noProcedure)
    if (other === undefined) {
      const version = await findProcedureVersion(visit.database, only.id)
      return show(visit, counter, { ...entry, chon: only.id }, { stage: 'papers', version })
    }
    const names = await unitNames(
      visit.database,
      [...new Set(matches.map(({ unitId }) => unitId))],
      visit.today,
    )
    return show(visit, counter, entry, {
      stage: 'procedure',
      matches: matches.map((match) => ({ ...match, unitName: names.get(match.unitId)?.shortName ?? '' })),
    })
  }

  const take = async (
    visit: FormVisit<unknown, unknown, EntryForm, SignedIn>,
    counter: OpenCounter,
    version: ProcedureVersion,
  ): Promise<Answer> => {
    const { form, now, today, actor } = visit
    const again = (shown: Shown) => show(visit, counter, form, { stage: 'papers', version, ...shown })
    const type = office.types.inForce('dossier', today)
    const checked = checkEntry(form, version, type, { now, today })
    if (!checked.ok) return again({ problems: checked.problems })
    const missing = missingOf(checked.value.parts).map(({ name }) => name)
    const asks = form.viec === 'huong-dan' && form.lyDo !== ''
    if (!isComplete(checked.value.parts) && !asks) return again({ missing })
    const paper = await findPaper(visit.database, counter, form)
    if (!paper.ok) return again({ problems: [{ field: 'soGiay', message: paper.problem }] })
    const [unit, serving] = await Promise.all([
      getUnit(visit.database, version.unitId),
      findServed(visit.database, counter.unit.id, actor.personId),
    ])
    try {
      return await visit.write(async ({ tx, audit }) => {
        const filed = await fileAtCounter(
          tx,
          office,
          {
            ...checked.value,
            counter: counter.unit,
            version,
            office: unit,
            reason: form.lyDo,
            begunAt: beganAt(form.batDau, now),
            ticketId: serving?.id ?? null,
          },
          { by: actor.personId, now },
        )
        const { caseId, receiptCode } = filed
        if (paper.series !== undefined) {
          const settled = { seriesId: paper.series.id, number: paper.number, caseId, voidReason: null }
          if (!(await settleNumber(tx, { ...settled, by: actor.personId, at: now }))) throw new NumberTaken()
        }
        const ticket = await shownOnce.keep(tx, { caseId, receiptCode }, form.khoa, now)
        await audit({
          subject: { kind: 'case', id: caseId },
          unitId: counter.unit.id,
          details: { missing: missing.length },
        })
        return redirect(counterPaths.receipt.to({ ticket }, { noi: counter.unit.code }))
      })
    } catch (error) {
      if (error instanceof NumberTaken)
        return again({ problems: [{ field: 'soGiay', message: counterWords.paperUsed }] })
      if (error instanceof CounterMoveRefused) return again({ refusal: refusalWords(error) })
      throw error
    }
  }

  return [
    get({
      path: counterPaths.desk,
      access: counterPermission,
      query: CounterQuery,
      handle: async (visit) => {
        const counter = await openCounter(visit, visit.query.noi)
        return counter === undefined ? notFound() : show(visit, counter, emptyEntry, {})
      },
    }),
    post({
      path: counterPaths.fill,
      access: counterPermission,
      audit: 'counter.step',
      form: EntryForm,
      invalid: async (visit, problems) => {
        const counter = await openCounter(visit, undefined)
        return counter === undefined ? notFound() : show(visit, counter, emptyEntry, { problems })
      },
      handle: advance,
    }),
    post({
      path: counterPaths.file,
      access: counterPermission,
      audit: 'dossier.taken-in',
      form: EntryForm,
      invalid: async (visit, problems) => {
        const counter = await openCounter(visit, undefined)
        return counter === undefined ? notFound() : show(visit, counter, emptyEntry, { problems })
      },
      handle: async (visit) => {
        const counter = await openCounter(visit, visit.form.noi)
        const id = idSchema('procedure').safeParse(visit.form.chon)
        if (counter === undefined || !id.success) return notFound()
        const offered = await proceduresAt(visit.database, counter.unit, visit.today)
        const version = offered.some((one) => one.id === id.data)
          ? await findProcedureVersion(visit.database, id.data)
          : undefined
        return version === undefined ? notFound() : take(visit, counter, version)
      },
    }),
  ]
}

/** Somebody else has entered the same paper a moment before; nothing was filed. */
class NumberTaken extends Error {}

type FoundPaper =
  | { readonly ok: true; readonly series: StoredSeries | undefined; readonly number: number }
  | { readonly ok: false; readonly problem: Words }

async function findPaper(reader: Reader, { unit }: OpenCounter, { soGiay }: EntryForm): Promise<FoundPaper> {
  if (soGiay === '') return { ok: true, series: undefined, number: 0 }
  const written = readWrittenNumber(soGiay)
  const series = written && (await findSeries(reader, unit.id, written))
  if (written === undefined || series === undefined) return { ok: false, problem: counterWords.paperProblem }
  return { ok: true, series, number: written.number }
}

/** When the clerk began, as the page said; nothing when that cannot be. */
function beganAt(text: string, now: Date): Date | null {
  const began = new Date(text)
  const age = now.getTime() - began.getTime()
  return Number.isNaN(age) || age < 0 || age > oldestBeginMs ? null : began
}

function refusalWords({ message }: CounterMoveRefused): Words {
  const known: Readonly<Record<string, Words>> = refusalAtCounter
  return known[message] ?? counterWords.notNow
}

const askProcedure: FieldProblem = { field: 'thuTuc', message: counterWords.procedureMissing }
const wrongCard: Shown = { problems: [{ field: 'dong', message: counterWords.scanProblem }] }
const noName: Shown = { problems: [{ field: 'dong', message: counterWords.nameProblem }] }
const noProcedure: Shown = {
  stage: 'procedure',
  problems: [{ field: 'thuTuc', message: counterWords.procedureProblem }],
}
