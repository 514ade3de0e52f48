import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { checkbox, optionalText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { findUnitByCode, listUnits, type Unit, unitName } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { callNext, countAhead, findTicket, queueOn, takeTicket } from '../store/counter-queue.ts'
import { CounterQuery, counterPermission, openCounter } from './open-counter.ts'
import { counterPaths } from './paths.ts'
import { CountersPage, KioskPage, ScreenPage, TicketPage } from './queue-pages.tsx'

const TicketParams = z.object({ ticketId: z.uuid() })
const TakeForm = z.object({ noi: optionalText(100) })
const CallForm = z.object({ noi: optionalText(100), cua: optionalText(20), vang: checkbox })

/** Kinds of units where people wait with a number. */
const kindsWithCounter = ['service-centre', 'city-office', 'commune-department'] as const

/** Numbers with which people wait: taken at a kiosk, called by a clerk, shown on a screen without anybody's name. */
export function queueRoutes({ origin }: CaseDependencies): Route[] {
  return [
    get({
      path: counterPaths.takeNumber,
      access: 'anyone',
      query: CounterQuery,
      handle: async ({ database, query, today }) => {
        const unit = await counterUnit(database, query.noi, today)
        if (unit === undefined) return page(<CountersPage units={await counters(database, today)} />)
        const queue = await queueOn(database, unit.id, today)
        return page(<KioskPage code={unit.code} name={unit.name} waiting={queue.waiting} />)
      },
    }),
    post({
      path: counterPaths.takeNumber,
      access: 'anyone',
      audit: 'queue.number-taken',
      abuse: 'public-form',
      form: TakeForm,
      invalid: async ({ database, today }) =>
        page(<CountersPage units={await counters(database, today)} />, 422),
      handle: async ({ database, form, today, now, write }) => {
        const unit = await counterUnit(database, form.noi, today)
        if (unit === undefined) return notFound()
        return write(async ({ tx, audit }) => {
          const ticket = await takeTicket(tx, unit.id, today, now)
          await audit({ subject: { kind: 'queue-ticket', id: ticket.id }, unitId: unit.id })
          return redirect(counterPaths.number.to({ ticketId: ticket.id }))
        })
      },
    }),
    get({
      path: counterPaths.number,
      access: 'anyone',
      params: TicketParams,
      handle: async ({ database, params, today }) => {
        const ticket = await findTicket(database, params.ticketId)
        if (ticket === undefined) return notFound()
        return page(
          <TicketPage
            ticket={ticket}
            ahead={await countAhead(database, ticket)}
            unitName={await unitName(database, ticket.unitId, today)}
            fileHref={counterPaths.numberFile.to(params)}
          />,
          200,
          ['reload-page'],
        )
      },
    }),
    get({
      path: counterPaths.numberFile,
      access: 'anyone',
      params: TicketParams,
      handle: async ({ database, params, today }) => {
        const ticket = await findTicket(database, params.ticketId)
        if (ticket === undefined) return notFound()
        const name = await unitName(database, ticket.unitId, today)
        const bytes = await renderPaperPdf({
          kind: 'queue-ticket',
          paper: 'roll-80mm',
          issuer: [name],
          exampleData: false,
          number: String(ticket.number).padStart(3, '0'),
          service: null,
          window: null,
          takenAt: ticket.takenAt.toISOString(),
          ahead: await countAhead(database, ticket),
          queue: `${origin}${counterPaths.number.to(params)}`,
        })
        const fileName = `so-${ticket.number}.pdf`
        return download(bytes, { mediaType: 'application/pdf', fileName, inline: true })
      },
    }),
    get({
      path: counterPaths.screen,
      access: 'anyone',
      query: CounterQuery,
      handle: async ({ database, query, today }) => {
        const unit = await counterUnit(database, query.noi, today)
        if (unit === undefined) return page(<CountersPage units={await counters(database, today)} screen />)
        const { called, waiting } = await queueOn(database, unit.id, today)
        return page(<ScreenPage name={unit.name} called={called} waiting={waiting} />, 200, ['reload-page'])
      },
    }),
    post({
      path: counterPaths.call,
      access: counterPermission,
      audit: 'queue.number-called',
      form: CallForm,
      invalid: async () => redirect(counterPaths.desk.to({})),
      handle: async (visit) => {
        const { form, today, now, actor } = visit
        const counter = await openCounter(visit, form.noi)
        if (counter === undefined) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const called = await callNext(tx, {
            unitId: counter.unit.id,
            day: today,
            by: actor.personId,
            window: form.cua,
            at: now,
            previous: form.vang ? 'absent' : 'served',
          })
          await audit({
            subject: { kind: 'queue-ticket', id: called?.id ?? counter.unit.id },
            unitId: counter.unit.id,
          })
          return redirect(counterPaths.desk.to({}, { noi: counter.unit.code }))
        })
      },
    }),
  ]
}

async function counterUnit(reader: Reader, code: string | undefined, on: LocalDate) {
  const unit = code === undefined || code === '' ? undefined : await findUnitByCode(reader, code)
  if (unit === undefined || !hasCounter(unit, on)) return undefined
  return { ...unit, name: await unitName(reader, unit.id, on) }
}

function hasCounter({ kind, validTo }: Unit, on: LocalDate): boolean {
  return kindsWithCounter.some((known) => known === kind) && (validTo === null || validTo >= on)
}

async function counters(reader: Reader, on: LocalDate) {
  const { units } = await listUnits(reader, { on, kinds: kindsWithCounter }, { page: 1, perPage: 60 })
  return units
}
