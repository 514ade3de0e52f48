import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { optionalText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import { obstacles } from '../domain/counter/online-help.ts'
import { beginHelp, endHelp, filedDuringHelp, findOpenHelp, helpOn } from '../store/online-help.ts'
import { HelpPage, helpTexts } from './help-page.tsx'
import {
  CounterQuery,
  counterPermission,
  type OpenCounter,
  openCounter,
  type StaffVisit,
} from './open-counter.ts'
import { counterPaths } from './paths.ts'

const HelpQuery = CounterQuery.extend({ xong: z.enum(['nop', 'chua']).optional().catch(undefined) })
const BeginForm = z.object({ noi: optionalText(100) })
const EndForm = z.object({
  noi: optionalText(100),
  ma: optionalText(40),
  vuong: z.enum(obstacles).optional().catch(undefined),
})

/** Somebody is helped to file on line: begun first, ended with the dossier that came or with what stood in the way. */
export function helpRoutes(): Route[] {
  return [
    get({
      path: counterPaths.help,
      access: counterPermission,
      query: HelpQuery,
      handle: async (visit) => {
        const counter = await openCounter(visit, visit.query.noi)
        return counter === undefined ? notFound() : show(visit, counter, nothingTyped, visit.query.xong)
      },
    }),
    post({
      path: counterPaths.help,
      access: counterPermission,
      audit: 'online-help.begun',
      form: BeginForm,
      invalid: async () => redirect(counterPaths.help.to({})),
      handle: async (visit) => {
        const { form, actor, now } = visit
        const counter = await openCounter(visit, form.noi)
        if (counter === undefined) return notFound()
        const { id: unitId, code } = counter.unit
        return visit.write(async ({ tx, audit }) => {
          const id = crypto.randomUUID()
          await beginHelp(tx, { id, unitId, begunAt: now, by: actor.personId })
          await audit({ subject: { kind: 'online-help', id }, unitId })
          return redirect(counterPaths.help.to({}, { noi: code }))
        })
      },
    }),
    post({
      path: counterPaths.endHelp,
      access: counterPermission,
      audit: 'online-help.ended',
      form: EndForm,
      invalid: async () => redirect(counterPaths.help.to({})),
      handle: end,
    }),
  ]
}

async function end(visit: FormVisit<unknown, unknown, z.infer<typeof EndForm>, SignedIn>): Promise<Answer> {
  const { form, actor, now, database, typed } = visit
  const counter = await openCounter(visit, form.noi)
  const help = await findOpenHelp(database, actor.personId)
  if (counter === undefined || help === undefined) return notFound()
  const again = (message: (typeof helpTexts)['unknown' | 'nothing']) =>
    show(visit, counter, { typed, problems: [{ field: 'ma', message }] }, undefined)
  if (form.ma === '' && form.vuong === undefined) return again(helpTexts.nothing)
  const caseId = form.ma === '' ? undefined : await filedDuringHelp(database, help, form.ma.toUpperCase())
  if (form.ma !== '' && caseId === undefined) return again(helpTexts.unknown)
  return visit.write(async ({ tx, audit }) => {
    const result = caseId === undefined ? { obstacle: form.vuong ?? 'other' } : { caseId }
    if (!(await endHelp(tx, help.id, { at: now, ...result }))) return notFound()
    await audit({ subject: { kind: 'online-help', id: help.id }, unitId: help.unitId })
    const done = caseId === undefined ? 'chua' : 'nop'
    return redirect(counterPaths.help.to({}, { noi: counter.unit.code, xong: done }))
  })
}

async function show(
  { database, actor, today }: StaffVisit,
  counter: OpenCounter,
  form: TypedForm,
  done: 'nop' | 'chua' | undefined,
): Promise<Answer> {
  const [open, counted] = await Promise.all([
    findOpenHelp(database, actor.personId),
    helpOn(database, counter.unit.id, today),
  ])
  const view = <HelpPage counter={counter} open={open} today={counted} form={form} done={done} />
  return page(view, statusOf(form))
}
