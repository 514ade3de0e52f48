import { z } from 'zod'
import { type Answer, page } from '../../../../platform/http/answer.ts'
import { type FieldProblem, optionalText } from '../../../../platform/http/form.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import { accountPaths } from '../account-paths.ts'
import { managePeople } from '../account-permissions.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import { refusalOfRole } from './grant-role.ts'
import { findOrMakePerson, sendInvitation, tellOfRole } from './invite-person.ts'
import { type Manager, peopleDesk } from './people-desk.ts'
import { InviteForm } from './people-forms.ts'
import { InvitePage, PeoplePage } from './people-page.tsx'
import { roleRefusals } from './people-texts.ts'
import { backToPerson } from './person-routes.tsx'
import { findPersonByEmail, insertRole, listPeople } from './person-store.ts'

const perPage = 50

/** The list of people, for those who look after a unit, and the invitation of somebody new. */
export function peopleRoutes(dependencies: AccountsDependencies): Route[] {
  const { people, roles } = dependencies
  const desk = peopleDesk(dependencies)
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
      <PeoplePage {...found} page={number} pageCount={pageCount} search={search} roleName={desk.roleName} />,
    )
  }
  const showInvite = async (visit: Manager, form: TypedForm): Promise<Answer> =>
    page(
      <InvitePage form={form} choices={await desk.choicesOf(visit)} requestId={crypto.randomUUID()} />,
      statusOf(form),
    )

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
      form: InviteForm,
      invalid: (visit, problems, typed) => showInvite(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, typed } = visit
        const known = await findPersonByEmail(visit.database, form.thu)
        const wish = { role: form.vaiTro, unitId: form.donVi, validFrom: form.tuNgay, validTo: form.denNgay }
        const refusal = await refusalOfRole(visit.database, roles, visit.actor, known?.id, wish)
        if (refusal !== undefined) {
          const problems: FieldProblem[] = [{ field: refusal.field, message: roleRefusals[refusal.reason] }]
          return showInvite(visit, { problems, typed })
        }
        const letter = await desk.letterOf(visit, form.vaiTro, form.donVi)
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
          return backToPerson(personId, 'da-moi')
        })
        people.forget()
        return answer
      },
    }),
  ]
}
