import { z } from 'zod'
import { removeSecondSteps } from '../../../../platform/auth/account-store.ts'
import { endSessions } from '../../../../platform/auth/sessions.ts'
import type { PersonActor, RoleCode } from '../../../../platform/contracts/access.ts'
import { type Answer, notFound, page, redirect } from '../../../../platform/http/answer.ts'
import { type FieldProblem, optionalText, requiredText } from '../../../../platform/http/form.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import type { Visit } from '../../../../platform/http/visit.ts'
import { problem } from '../../../../platform/i18n/problem.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { idSchema, type PersonId } from '../../../../platform/kernel/ids.ts'
import { nothingTyped, type TypedForm, withTyped } from '../../management/typed-form.ts'
import { listUnits, unitName } from '../../store/unit-queries.ts'
import { accountPaths } from '../account-paths.ts'
import { managePeople } from '../account-permissions.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import { type RoleWish, refusalOfRole } from './grant-role.ts'
import { findOrMakePerson, sendInvitation, tellOfRole } from './invite-person.ts'
import { EndRoleForm, InviteForm, RoleForm } from './people-forms.ts'
import { InvitePage, PeoplePage } from './people-page.tsx'
import { type PeopleDone, peopleDone, roleRefusals } from './people-texts.ts'
import { PersonPage } from './person-page.tsx'
import {
  endRole,
  findPerson,
  findPersonByEmail,
  insertRole,
  type KnownPerson,
  listPeople,
  yesterday,
} from './person-store.ts'
import type { RoleChoices } from './role-fields.tsx'
import { rolesGivenIn, rolesGivenSomewhere } from './role-rights.ts'

type Manager = Visit<unknown, unknown, PersonActor>
type OfPerson = Visit<{ personId: PersonId }, unknown, PersonActor>

const perPage = 50
const PersonParams = z.object({ personId: idSchema('person') })
const isDone = (text: string): text is PeopleDone => Object.hasOwn(peopleDone, text)
const noReason = problem({ vi: 'Ghi lý do đặt lại', en: 'Say why' })

/** People and their roles, for those who look after a unit. Whoever holds no role there is not known here. */
export function peopleRoutes(dependencies: AccountsDependencies): Route[] {
  const { auth, people, origin, roles } = dependencies
  const names = new Map<string, Words>(roles.map(({ code, name }) => [code, name]))
  const roleName = (role: string): Words => names.get(role) ?? { vi: role, en: role }

  const choicesOf = async ({ actor, database, today, unitsFor }: Manager): Promise<RoleChoices> => {
    const { units } = await listUnits(database, { on: today, within: unitsFor(managePeople) })
    return {
      roles: rolesGivenSomewhere(actor).map((code) => ({ code, name: roleName(code) })),
      units: units.map(({ id, name }) => ({ id, name })),
      today,
    }
  }
  const showList = async (visit: Manager, search: string, number: number): Promise<Answer> => {
    const found = await listPeople(visit.database, {
      units: visit.unitsFor(managePeople),
      today: visit.today,
      search,
      page: number,
      perPage,
    })
    const pageCount = Math.max(1, Math.ceil(found.total / perPage))
    return page(
      <PeoplePage {...found} page={number} pageCount={pageCount} search={search} roleName={roleName} />,
    )
  }
  const showInvite = async (visit: Manager, form: TypedForm): Promise<Answer> =>
    page(
      <InvitePage form={form} choices={await choicesOf(visit)} requestId={crypto.randomUUID()} />,
      form.problems.length > 0 ? 422 : 200,
    )
  /** The person, if a role of theirs is in a unit that the actor looks after. */
  const findKnown = async ({ database, params, may }: OfPerson): Promise<KnownPerson | undefined> => {
    const person = await findPerson(database, params.personId)
    return person?.roles.some(({ unitId }) => may(managePeople, unitId)) === true ? person : undefined
  }
  const showPerson = async (visit: OfPerson, form: TypedForm, done?: PeopleDone): Promise<Answer> => {
    const person = await findKnown(visit)
    if (person === undefined) return notFound()
    const { actor, today, may } = visit
    const seen = person.roles.filter(({ unitId }) => may(managePeople, unitId))
    const endable = seen.filter(
      ({ role, unitId, validTo }) =>
        person.id !== actor.personId &&
        (validTo === null || validTo > yesterday(today)) &&
        rolesGivenIn(actor, unitId).some((code) => code === role),
    )
    const view = (
      <PersonPage
        person={person}
        roles={seen}
        endable={new Set(endable.map(({ id }) => id))}
        choices={await choicesOf(visit)}
        roleName={roleName}
        form={form}
        done={done}
        requestId={crypto.randomUUID()}
      />
    )
    return page(view, form.problems.length > 0 ? 422 : 200)
  }
  const letterOf = async (visit: Manager, role: RoleCode | string, unitId: RoleWish['unitId']) => ({
    origin,
    now: visit.now,
    role: { roleName: roleName(role).vi, unitName: await unitName(visit.database, unitId, visit.today) },
  })
  const backTo = (personId: PersonId, xong: PeopleDone): Answer =>
    redirect(accountPaths.person.to({ personId }, { xong }))

  return [
    get({
      path: accountPaths.people,
      access: managePeople,
      query: z.object({ trang: z.coerce.number().int().min(1).max(10_000).catch(1) }),
      handle: (visit) => showList(visit, '', visit.query.trang),
    }),
    post({
      path: accountPaths.people,
      access: managePeople,
      audit: 'person.searched',
      form: z.object({ tim: optionalText(200) }),
      invalid: (visit) => showList(visit, '', 1),
      handle: (visit) => showList(visit, visit.form.tim, 1),
    }),
    get({
      path: accountPaths.invite,
      access: managePeople,
      handle: (visit) => showInvite(visit, nothingTyped),
    }),
    post({
      path: accountPaths.invite,
      access: managePeople,
      audit: 'person.invited',
      form: withTyped(InviteForm),
      invalid: (visit, problems, typed) => showInvite(visit, { problems, typed }),
      handle: async (visit) => {
        const { checked: form, typed } = visit.form
        const known = await findPersonByEmail(visit.database, form.thu)
        const wish = { role: form.vaiTro, unitId: form.donVi, validFrom: form.tuNgay, validTo: form.denNgay }
        const refusal = await refusalOfRole(visit.database, roles, visit.actor, known?.id, wish)
        if (refusal !== undefined) {
          const problems: FieldProblem[] = [{ field: refusal.field, message: roleRefusals[refusal.reason] }]
          return showInvite(visit, { problems, typed })
        }
        const letter = await letterOf(visit, form.vaiTro, form.donVi)
        const answer = await visit.write(async ({ tx, audit }) => {
          const invitee = { name: form.hoTen, email: form.thu }
          const { personId, accountId, isNew } = await findOrMakePerson(tx, invitee)
          await insertRole(tx, {
            ...wish,
            personId,
            validTo: wish.validTo ?? null,
            position: form.chucVu,
            grantedBy: visit.actor.personId,
          })
          if (isNew) await sendInvitation(tx, accountId, invitee, letter)
          else await tellOfRole(tx, invitee, letter)
          await audit({
            subject: { kind: 'person', id: personId },
            unitId: form.donVi,
            details: { role: form.vaiTro, from: form.tuNgay, to: form.denNgay ?? null },
          })
          return backTo(personId, 'da-moi')
        })
        people.forget()
        return answer
      },
    }),
    get({
      path: accountPaths.person,
      access: managePeople,
      params: PersonParams,
      query: z.object({ xong: z.string().max(40).catch('') }),
      handle: (visit) =>
        showPerson(visit, nothingTyped, isDone(visit.query.xong) ? visit.query.xong : undefined),
    }),
    post({
      path: accountPaths.giveRole,
      access: managePeople,
      params: PersonParams,
      audit: 'person.role-given',
      form: withTyped(RoleForm),
      invalid: (visit, problems, typed) => showPerson(visit, { problems, typed }),
      handle: async (visit) => {
        const person = await findKnown(visit)
        if (person === undefined) return notFound()
        const { checked: form, typed } = visit.form
        const wish = { role: form.vaiTro, unitId: form.donVi, validFrom: form.tuNgay, validTo: form.denNgay }
        const refusal = await refusalOfRole(visit.database, roles, visit.actor, person.id, wish)
        if (refusal !== undefined) {
          const problems: FieldProblem[] = [{ field: refusal.field, message: roleRefusals[refusal.reason] }]
          return showPerson(visit, { problems, typed })
        }
        const letter = await letterOf(visit, form.vaiTro, form.donVi)
        const answer = await visit.write(async ({ tx, audit }) => {
          await insertRole(tx, {
            ...wish,
            personId: person.id,
            validTo: wish.validTo ?? null,
            position: form.chucVu,
            grantedBy: visit.actor.personId,
          })
          await tellOfRole(tx, person, letter)
          await audit({
            subject: { kind: 'person', id: person.id },
            unitId: form.donVi,
            details: { role: form.vaiTro, from: form.tuNgay, to: form.denNgay ?? null },
          })
          return backTo(person.id, 'da-giao')
        })
        people.forget()
        return answer
      },
    }),
    post({
      path: accountPaths.endRole,
      access: managePeople,
      params: PersonParams,
      audit: 'person.role-ended',
      form: EndRoleForm,
      invalid: async () => notFound(),
      handle: async (visit) => {
        const { actor, today, form } = visit
        const person = await findKnown(visit)
        const held = person?.roles.find(({ id }) => id === form.vaiTroDangGiu)
        if (person === undefined || held === undefined || !visit.may(managePeople, held.unitId)) {
          return notFound()
        }
        const refuse = (reason: keyof typeof roleRefusals) =>
          showPerson(visit, { typed: {}, problems: [{ field: '', message: roleRefusals[reason] }] })
        if (person.id === actor.personId) return refuse('own-role')
        if (!rolesGivenIn(actor, held.unitId).some((role) => role === held.role)) {
          return refuse('not-yours-to-give')
        }
        const lastDay = form.ngay === 'ngay' ? yesterday(today) : today
        const answer = await visit.write(async ({ tx, audit }) => {
          await endRole(tx, held.id, lastDay)
          await audit({
            subject: { kind: 'person', id: person.id },
            unitId: held.unitId,
            details: { role: held.role, to: lastDay },
          })
          return backTo(person.id, 'da-ket-thuc')
        })
        people.forget()
        return answer
      },
    }),
    post({
      path: accountPaths.sendInvitation,
      access: managePeople,
      params: PersonParams,
      audit: 'person.invited-again',
      attemptsPerMinute: 20,
      form: z.object({}),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const person = await findKnown(visit)
        const current = person?.roles.find(
          ({ unitId, validTo }) =>
            visit.may(managePeople, unitId) && (validTo === null || validTo >= visit.today),
        )
        if (person === undefined || current === undefined || person.accepted) return notFound()
        const letter = await letterOf(visit, current.role, current.unitId)
        return visit.write(async ({ tx, audit }) => {
          const { accountId } = await findOrMakePerson(tx, person)
          await sendInvitation(tx, accountId, person, letter)
          await audit({ subject: { kind: 'person', id: person.id }, unitId: current.unitId })
          return backTo(person.id, 'da-moi')
        })
      },
    }),
    post({
      path: accountPaths.resetSecondStep,
      access: managePeople,
      params: PersonParams,
      audit: 'person.second-step-reset',
      attemptsPerMinute: 20,
      form: withTyped(z.object({ lyDo: requiredText(noReason, 500) })),
      invalid: (visit, problems, typed) => showPerson(visit, { problems, typed }),
      handle: async (visit) => {
        const person = await findKnown(visit)
        const accountId = person?.accountId
        if (person === undefined || accountId === null || accountId === undefined) return notFound()
        // Only who may give every role that the person holds may weaken the person's sign-in.
        const stronger = person.roles.some(
          ({ role, unitId, validTo }) =>
            (validTo === null || validTo >= visit.today) &&
            !rolesGivenIn(visit.actor, unitId).some((given) => given === role),
        )
        if (stronger) {
          const problems: FieldProblem[] = [{ field: '', message: roleRefusals['not-yours-to-give'] }]
          return showPerson(visit, { typed: {}, problems })
        }
        const answer = await visit.write(async ({ tx, audit }) => {
          await removeSecondSteps(tx, accountId)
          await endSessions(tx, accountId)
          await audit({
            subject: { kind: 'person', id: person.id },
            reason: visit.form.checked.lyDo,
          })
          return backTo(person.id, 'da-dat-lai')
        })
        auth.forget(accountId)
        return answer
      },
    }),
  ]
}
