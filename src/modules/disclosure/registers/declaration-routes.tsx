import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { addDays } from '../../../platform/kernel/dates.ts'
import { newId, type RegisterEntryId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { heldRoles } from '../../organisations/index.ts'
import type { DueDeclaration } from '../domain/registers/declaration.ts'
import {
  addDueDeclarations,
  excuseFromDeclaring,
  listDeclarationRounds,
  listDueDeclarations,
  listHandovers,
  receiveDeclaration,
} from '../store/register-declarations.ts'
import { actInRegisterAs, peopleOfGroups } from '../store/register-people.ts'
import { handOver, openRound, roundOf, showInside } from './conduct-declarations.ts'
import {
  AddPersonForm,
  ExcuseForm,
  HandOverForm,
  OpenRoundForm,
  PostForm,
  ReceiveForm,
  RoundParams,
} from './declaration-forms.ts'
import { registerPaths } from './paths.ts'
import { findRegisterUnit, UnitParams } from './reading-register.ts'
import type { RegisterGround } from './register-ground.ts'
import { roundTexts } from './round-texts.ts'
import { findKeptRound, type RoundVisit, showRound } from './show-round.tsx'
import { showRounds } from './show-rounds.tsx'
import { registersTopic } from './topics.ts'

const { refusals } = roundTexts

/** Opening rounds of declarations, and recording who has declared, what was passed on and shown. */
export function declarationRoutes(ground: RegisterGround): Route[] {
  const again = (visit: RoundVisit, typed: RawForm, message: Words, field: string) => () =>
    showRound(visit, ground, { typed, problems: [{ field, message }] })
  const common = {
    access: 'registers.keep',
    params: RoundParams,
    invalid: (visit: RoundVisit, problems: readonly FieldProblem[], typed: RawForm) =>
      showRound(visit, ground, { typed, problems }),
  } as const
  return [
    get({
      path: registerPaths.rounds,
      access: 'registers.keep',
      params: UnitParams,
      handle: (visit) => showRounds(visit, ground),
    }),
    post({
      path: registerPaths.rounds,
      access: 'registers.keep',
      audit: 'registers.round-opened',
      params: UnitParams,
      form: OpenRoundForm,
      invalid: (visit, problems, typed) => showRounds(visit, ground, { typed, problems }),
      handle: async (visit) => {
        const found = await findRegisterUnit(visit, 'registers.keep')
        if (found === undefined) return notFound()
        const { form, typed, now, today, actor, database } = visit
        const round = roundOf(ground, found.unit.id, form)
        if ('refused' in round)
          return showRounds(visit, ground, {
            typed,
            problems: [{ field: 'han', message: refusals[round.refused] }],
          })
        const before = await listDeclarationRounds(database, [found.unit.id], now)
        if (
          round.kind === 'yearly' &&
          before.some(({ kind, year }) => kind === 'yearly' && year === round.year)
        )
          return showRounds(visit, ground, {
            typed,
            problems: [{ field: 'nam', message: refusals['year-taken'] }],
          })
        return visit.write(async ({ tx, audit }) => {
          await openRound(tx, ground, { round, unit: found.unit, on: today }, { by: actor.personId, at: now })
          await audit({ subject: { kind: 'declaration-round', id: round.id }, unitId: round.unitId })
          return redirect(registerPaths.round.to({ roundId: round.id }))
        })
      },
    }),
    get({
      path: registerPaths.round,
      access: 'registers.oversee',
      params: RoundParams,
      handle: (visit) => showRound(visit, ground),
    }),
    post({
      ...common,
      path: registerPaths.addPerson,
      audit: 'registers.declarer-added',
      form: AddPersonForm,
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const round = await findKeptRound(visit, tx)
          if (round === undefined) return notFound()
          const { them: personId } = visit.form
          await actInRegisterAs(tx, { kind: 'staff', units: [round.unitId], register: 'declaration' })
          const listed = await peopleOfGroups(tx, [round.id])
          const held = (await heldRoles(tx, [round.unitId], visit.today)).find(
            (one) => one.personId === personId,
          )
          if (held === undefined) return notFound()
          if (![...listed.values()].some((one) => one.personId === personId)) {
            const id = newId('register-entry')
            await addDueDeclarations(tx, round, [{ id, personId, position: held.position }], visit.now)
            await touchTopics(tx, [registersTopic])
          }
          await audit({ subject: { kind: 'declaration-round', id: round.id }, unitId: round.unitId })
          return redirect(registerPaths.round.to(visit.params))
        }),
    }),
    post({
      ...common,
      path: registerPaths.excuse,
      audit: 'registers.declarer-excused',
      form: ExcuseForm,
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const round = await findKeptRound(visit, tx)
          const due = round && (await findWaiting(tx, visit, visit.form.bot))
          if (round === undefined || due === undefined) return notFound()
          const { form, actor, now } = visit
          await excuseFromDeclaring(tx, due.id, form.lyDo, { by: actor.personId, at: now })
          await touchTopics(tx, [registersTopic])
          await audit({ subject: { kind: 'declaration-round', id: round.id }, unitId: round.unitId })
          return redirect(registerPaths.round.to(visit.params))
        }),
    }),
    post({
      ...common,
      path: registerPaths.receive,
      audit: 'registers.declaration-received',
      form: ReceiveForm,
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const round = await findKeptRound(visit, tx)
          const due = round && (await findWaiting(tx, visit, visit.form.nguoi))
          if (round === undefined || due === undefined) return notFound()
          const { form, typed, actor, now, today } = visit
          if (form.ngay > today) return again(visit, typed, refusals.future, 'ngay')
          if (form.ngay < addDays(today, -5)) return again(visit, typed, refusals.backdated, 'ngay')
          const received = { receivedOn: form.ngay, pages: form.soTrang, sealed: form.niemPhong }
          await receiveDeclaration(tx, due.id, received, { by: actor.personId, at: now })
          await touchTopics(tx, [registersTopic])
          await audit({ subject: { kind: 'declaration-round', id: round.id }, unitId: round.unitId })
          return redirect(registerPaths.round.to(visit.params))
        }),
    }),
    post({
      ...common,
      path: registerPaths.handOver,
      audit: 'registers.declarations-handed-over',
      form: HandOverForm,
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const round = await findKeptRound(visit, tx)
          if (round === undefined) return notFound()
          const { form, typed, actor, now, today } = visit
          if (form.ngayGiao > today) return again(visit, typed, refusals.future, 'ngayGiao')
          const list = (await listDueDeclarations(tx, [round.id], now)).get(round.id) ?? []
          const isReady = list.some(
            ({ receivedOn, handoverId }) =>
              handoverId === null && receivedOn !== null && receivedOn <= form.ngayGiao,
          )
          if (!isReady) return again(visit, typed, refusals.nothing, 'ngayGiao')
          const recorded = { by: actor.personId, at: now }
          await handOver(tx, round, { handedOn: form.ngayGiao, recipient: form.noiNhan }, recorded)
          await audit({ subject: { kind: 'declaration-round', id: round.id }, unitId: round.unitId })
          return redirect(registerPaths.round.to(visit.params))
        }),
    }),
    post({
      ...common,
      path: registerPaths.post,
      audit: 'registers.declarations-shown',
      form: PostForm,
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const round = await findKeptRound(visit, tx)
          if (round === undefined) return notFound()
          const { form, typed, actor, now, today } = visit
          const handover = (await listHandovers(tx, round.id)).find(({ id }) => id === form.dot)
          if (handover === undefined || handover.posting !== null) return notFound()
          if (form.den > today) return again(visit, typed, refusals.future, 'den')
          if (form.tu < handover.handedOn) return again(visit, typed, refusals.beforeHandover, 'tu')
          const posting = {
            way: form.hinhThuc,
            place: form.noi,
            from: form.tu,
            to: form.den,
            minutes: form.bienBan,
          }
          await showInside(tx, ground, { round, handover, posting }, { by: actor.personId, at: now })
          await audit({ subject: { kind: 'declaration-round', id: round.id }, unitId: round.unitId })
          return redirect(registerPaths.round.to(visit.params))
        }),
    }),
  ]
}

/** Somebody on the list of the round who has neither declared nor was taken off. */
async function findWaiting(
  tx: Tx,
  { params, now }: RoundVisit,
  id: RegisterEntryId,
): Promise<DueDeclaration | undefined> {
  const list = (await listDueDeclarations(tx, [params.roundId], now)).get(params.roundId) ?? []
  return list.find((due) => due.id === id && due.receivedOn === null && due.excuse === null)
}
