import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { unitNames } from '../../organisations/index.ts'
import { decidePromise, promiseState } from '../domain/reception/promise.ts'
import { findEntry } from '../store/reception-entries.ts'
import {
  findPromise,
  insertPromiseAction,
  lockPromise,
  unfinishedPromises,
} from '../store/reception-promises.ts'
import { keepWords } from '../store/reception-words.ts'
import { PromiseActionForm, PromiseParams } from './entry-form.ts'
import { readerOf } from './entry-routes.tsx'
import { loadPromises } from './load-promises.ts'
import { receptionPaths } from './paths.ts'
import { CodeParams } from './portal-routes.tsx'
import { PromisePage } from './promise-page.tsx'
import { PromisesPage } from './promises-page.tsx'
import { readingReception, type StaffVisit } from './reading-reception.ts'
import { promiseRefusalWords } from './reception-words.ts'
import { unitAtHand } from './unit-at-hand.ts'

const SavedQuery = z.object({ luu: z.literal('1').optional() })
type PromiseVisit = StaffVisit & { readonly params: z.infer<typeof PromiseParams> }
/** How many unfinished promises one page shows. */
const promisesShown = 200

/** What was promised, and what became of it. */
export function promiseRoutes(): Route[] {
  return [
    get({
      path: receptionPaths.promises,
      access: 'reception.read',
      params: CodeParams,
      handle: async (visit) => {
        const unit = await unitAtHand(visit, visit.params.code, 'reception.read')
        if (unit === undefined) return notFound()
        const promises = await unfinishedPromises(visit.database, [unit.id], promisesShown)
        const read = {
          action: 'reception.promises-read',
          unitId: unit.id,
          subject: { kind: 'unit', id: unit.id },
        }
        const shown = await readingReception(visit, read, (reader) =>
          loadPromises(reader, promises, visit.today),
        )
        return page(<PromisesPage unitName={unit.name} promises={shown} now={visit.now} />)
      },
    }),
    get({
      path: receptionPaths.promiseAction,
      access: 'reception.read',
      params: PromiseParams,
      query: SavedQuery,
      handle: (visit) => showPromise(visit, nothingTyped, visit.query.luu === '1'),
    }),
    post({
      path: receptionPaths.promiseAction,
      access: 'reception.record',
      audit: 'reception.promise-changed',
      params: PromiseParams,
      form: PromiseActionForm,
      invalid: (visit, problems, typed) => showPromise(visit, { typed, problems }, false),
      handle: async (visit) => {
        const { viec: kind, noiDung, minhChung } = visit.form
        const known = await findPromise(visit.database, visit.params.promiseId)
        if (known === undefined || !visit.may('reception.record', known.unitId)) return notFound()
        const entry = await findEntry(visit.database, known.entryId)
        if (entry === undefined) return notFound()
        return visit.write(async ({ tx, audit }) => {
          await lockPromise(tx, known.id)
          const promise = (await findPromise(tx, known.id)) ?? known
          const state = promiseState(promise.dueOn, promise.actions, visit.now)
          const decided = decidePromise(state, { kind, reason: noiDung })
          if (!decided.ok) {
            const field = decided.reason === 'needs-reason' ? 'noiDung' : 'viec'
            const message = promiseRefusalWords[decided.reason]
            return () =>
              showPromise(
                visit,
                { typed: { viec: kind, noiDung, minhChung }, problems: [{ field, message }] },
                false,
              )
          }
          const id = crypto.randomUUID()
          const hasEvidence = kind === 'kept' && minhChung !== ''
          const at = visit.now
          const by = visit.actor.personId
          await insertPromiseAction(tx, promise, { id, kind, hasEvidence, madeAt: at }, by)
          await keepWords(tx, [
            {
              id: crypto.randomUUID(),
              subjectId: id,
              unitId: promise.unitId,
              kind: 'promise-action',
              reader: readerOf(entry),
              content: { text: noiDung, evidence: kind === 'kept' ? minhChung : '' },
              authorId: by,
              at,
            },
          ])
          await audit({
            subject: { kind: 'reception-promise', id: promise.id },
            unitId: promise.unitId,
            details: { kind, evidence: hasEvidence },
          })
          return redirect(receptionPaths.promiseAction.to(visit.params, { luu: '1' }))
        })
      },
    }),
  ]
}

async function showPromise(visit: PromiseVisit, form: TypedForm, saved: boolean): Promise<Answer> {
  const { database, today, now } = visit
  const promise = await findPromise(database, visit.params.promiseId)
  if (promise === undefined || !visit.may('reception.read', promise.unitId)) return notFound()
  const read = {
    action: 'reception.promises-read',
    unitId: promise.unitId,
    subject: { kind: 'reception-promise', id: promise.id },
  }
  const [shown] = await readingReception(visit, read, (reader) => loadPromises(reader, [promise], today))
  if (shown === undefined) return notFound()
  const code = (await unitNames(database, [promise.unitId], today)).get(promise.unitId)?.code ?? ''
  return page(
    <PromisePage
      shown={shown}
      code={code}
      now={now}
      mayRecord={visit.may('reception.record', promise.unitId)}
      saved={saved}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}
