import { z } from 'zod'
import { notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { organisationPaths } from '../paths.ts'
import { manageUnits } from '../permissions.ts'
import { listUnits } from '../store/unit-queries.ts'
import { createUnit } from '../store/unit-store.ts'
import { changeRoutes, problemsOf, writeOr } from './change-routes.tsx'
import { CreatePage } from './create-page.tsx'
import { ManagePage, managedPerPage } from './manage-page.tsx'
import { managedUnits } from './unit-choices.ts'
import { CreateForm } from './unit-forms.ts'

const ManageQuery = z.object({
  q: z.string().max(200).catch(''),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
})

/** The workspace in which an administrator looks after the units below. */
export function managementRoutes(): Route[] {
  return [
    get({
      path: organisationPaths.manage,
      access: manageUnits,
      query: ManageQuery,
      handle: async ({ database, today, unitsFor, query }) => {
        const listed = await listUnits(
          database,
          { on: today, within: unitsFor(manageUnits), search: query.q },
          { page: query.trang, perPage: managedPerPage },
        )
        return page(<ManagePage listed={listed} search={query.q} pageNumber={query.trang} />)
      },
    }),
    get({
      path: organisationPaths.create,
      access: manageUnits,
      handle: (visit) => showCreate(visit, nothingTyped),
    }),
    post({
      path: organisationPaths.create,
      access: manageUnits,
      audit: 'unit.created',
      form: CreateForm,
      invalid: (visit, problems, typed) => showCreate(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, typed } = visit
        if (!visit.may(manageUnits, form.capTren)) return notFound()
        const unit = {
          id: newId('unit'),
          code: form.ma,
          ...form.loai,
          public: form.congKhai,
          address: form.diaChi,
          phone: form.dienThoai,
          email: form.thu,
          documentSymbol: form.kyHieu,
          example: false,
          name: form.ten,
          shortName: form.tenNgan,
          superiors: [{ kind: 'administrative' as const, superiorId: form.capTren }],
        }
        return writeOr(
          () =>
            visit.write(async ({ tx, audit }) => {
              await createUnit(tx, unit, { day: form.tuNgay, basis: form.canCu })
              await audit({ subject: { kind: 'unit', id: unit.id }, unitId: unit.id, reason: form.canCu })
              return redirect(organisationPaths.unit.to({ code: form.ma }))
            }),
          async (refusal) =>
            showCreate(visit, {
              problems: await problemsOf(visit.database, refusal.problems, visit.today),
              typed,
            }),
        )
      },
    }),
    ...changeRoutes(),
  ]
}

async function showCreate({ database, unitsFor, today }: Visit<unknown, unknown, SignedIn>, form: TypedForm) {
  const units = await managedUnits(database, unitsFor(manageUnits), today)
  const view = <CreatePage units={units} form={form} today={today} requestId={crypto.randomUUID()} />
  return page(view, statusOf(form))
}
