import { z } from 'zod'
import { removeSecondSteps } from '../../../../platform/auth/account-store.ts'
import { endSessions } from '../../../../platform/auth/sessions.ts'
import type { PersonActor } from '../../../../platform/contracts/access.ts'
import { type Answer, notFound, page, redirect } from '../../../../platform/http/answer.ts'
import { type FieldProblem, requiredText } from '../../../../platform/http/form.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Visit } from '../../../../platform/http/visit.ts'
import { problem } from '../../../../platform/i18n/problem.ts'
import { idSchema, type PersonId } from '../../../../platform/kernel/ids.ts'
import { accountPaths } from '../account-paths.ts'
import { managePeople } from '../account-permissions.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import { refusalOfRole } from './grant-role.ts'
import { findOrMakePerson, sendInvitation, tellOfRole } from './invite-person.ts'
import { peopleDesk } from './people-desk.ts'
import { EndRoleForm, RoleForm } from './people-forms.ts'
import { type PeopleDone, peopleDone, roleRefusals } from './people-texts.ts'
import { PersonPage } from './person-page.tsx'
import { endRole, findPerson, insertRole, type KnownPerson, yesterday } from './person-store.ts'
import { rolesGivenIn } from './role-rights.ts'

type OfPerson = Visit<{ personId: PersonId }, unknown, PersonActor>

const PersonParams = z.object({ personId: idSchema('person') })
const isDone = (text: string): text is PeopleDone => Object.hasOwn(peopleDone, text)
const noReason = problem({ vi: 'Ghi lý do đặt lại', en: 'Say why' })

/** Back to the person's page, which then says what was done. */
export function backToPerson(personId: PersonId, done: PeopleDone): Answer {
  return redirect(accountPaths.person.to({ personId }, { xong: done }))
}

/** One person: roles given and ended, the invitation sent again, the second step reset. Unknown to others. */
export function personRoutes(dependencies: AccountsDependencies): Route[] {
  const { auth, people, roles } = dependencies
  const desk = peopleDesk(dependencies)
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
        choices={await desk.choicesOf(visit)}
        roleName={desk.roleName}
        form={form}
        done={done}
        requestId={crypto.randomUUID()}
      />
    )
    return page(view, statusOf(form))
  }

  return [
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
      form: RoleForm,
      invalid: (visit, problems, typed) => showPerson(visit, { problems, typed }),
      handle: async (visit) => {
        const person = await findKnown(visit)
        if (person === undefined) return notFound()
        const { form, typed } = visit
        const wish = { role: form.vaiTro, unitId: form.donVi, validFrom: form.tuNgay, validTo: form.denNgay }
        const refusal = await refusalOfRole(visit.database, roles, visit.actor, person.id, wish)
        if (refusal !== undefined) {
          const problems: FieldProblem[] = [{ field: refusal.field, message: roleRefusals[refusal.reason] }]
          return showPerson(visit, { problems, typed })
        }
        const letter = await desk.letterOf(visit, form.vaiTro, form.donVi)
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
          return backToPerson(person.id, 'da-giao')
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
          return backToPerson(person.id, 'da-ket-thuc')
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
        const letter = await desk.letterOf(visit, current.role, current.unitId)
        return visit.write(async ({ tx, audit }) => {
          const { accountId } = await findOrMakePerson(tx, person)
          await sendInvitation(tx, accountId, person, letter)
          await audit({ subject: { kind: 'person', id: person.id }, unitId: current.unitId })
          return backToPerson(person.id, 'da-moi')
        })
      },
    }),
    post({
      path: accountPaths.resetSecondStep,
      access: managePeople,
      params: PersonParams,
      audit: 'person.second-step-reset',
      attemptsPerMinute: 20,
      form: z.object({ lyDo: requiredText(noReason, 500) }),
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
            reason: visit.form.lyDo,
          })
          return backToPerson(person.id, 'da-dat-lai')
        })
        auth.forget(accountId)
        return answer
      },
    }),
  ]
}
