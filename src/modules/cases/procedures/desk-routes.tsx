import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import { isComplete } from '../../../platform/content/schema/procedure.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { listOf, optionalText } from '../../../platform/http/form.ts'
import { requiredDay, requiredUnit } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { vietnameseSortKey } from '../../../platform/i18n/vietnamese-collation.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { unitNames } from '../../organisations/index.ts'
import { codeOnDay, definitionOfContent } from '../domain/procedures/definition-of-content.ts'
import { catalogueOf } from '../store/procedure-queries.ts'
import { AdoptPage } from './adopt-page.tsx'
import { DeskPage, type DeskUnit } from './desk-page.tsx'
import { definitionOfForm, EditForm } from './edit-form.ts'
import { EditPage } from './edit-page.tsx'
import { procedurePaths } from './paths.ts'
import { manageProcedures } from './permissions.ts'
import { procedureOfContent, slugOfName } from './procedure-slug.ts'
import { addProcedures } from './save-procedures.ts'

const AdoptForm = z.object({
  donVi: requiredUnit,
  quyetDinh: optionalText(500),
  tuNgay: requiredDay,
  thuTuc: listOf(z.string().max(200)).refine(
    (slugs) => slugs.length > 0,
    problem({ vi: 'Chọn ít nhất một thủ tục', en: 'Choose at least one procedure' }),
  ),
  congBo: listOf(z.literal('co')),
})

type ManagerVisit = Visit<unknown, unknown, SignedIn>

/** Where units look after their catalogue: the list, taking procedures over, and writing one down. */
export function deskProcedureRoutes({ content }: { readonly content: Content }): Route[] {
  return [
    get({
      path: procedurePaths.desk,
      access: manageProcedures,
      handle: async ({ database, today, unitsFor }) => {
        const ids = unitsFor(manageProcedures)
        const [units, lines] = await Promise.all([
          managedUnits(database, ids, today),
          catalogueOf(database, ids),
        ])
        return page(<DeskPage units={units} lines={inOrder(lines)} today={today} />)
      },
    }),
    get({
      path: procedurePaths.adopt,
      access: manageProcedures,
      handle: (visit) => showAdopt(visit, content, nothingTyped),
    }),
    post({
      path: procedurePaths.adopt,
      access: manageProcedures,
      audit: 'procedures.adopted',
      form: AdoptForm,
      invalid: (visit, problems, typed) => showAdopt(visit, content, { problems, typed }),
      handle: async (visit) => {
        const { form, typed } = visit
        if (!visit.may(manageProcedures, form.donVi)) return notFound()
        const chosen = content.procedures.filter(({ slug }) => form.thuTuc.includes(slug))
        const publish = form.congBo.length > 0
        if (publish && form.quyetDinh === '') {
          const problems = [{ field: 'quyetDinh', message: decisionFirst }]
          return showAdopt(visit, content, { problems, typed })
        }
        const drafts = chosen.map((procedure) => ({
          unitId: form.donVi,
          slug: procedure.slug,
          code: codeOnDay(procedure, form.tuNgay),
          definition: definitionOfContent(procedure, form.tuNgay),
          decision: form.quyetDinh,
          validFrom: form.tuNgay,
        }))
        return visit.write(async ({ tx, audit }) => {
          const by = visit.actor.personId
          const counts = await addProcedures(tx, drafts, { ...visit, publish, by })
          const subject = { kind: 'unit', id: form.donVi }
          await audit({ subject, unitId: form.donVi, reason: form.quyetDinh, details: counts })
          return redirect(procedurePaths.desk.to({}))
        })
      },
    }),
    get({
      path: procedurePaths.create,
      access: manageProcedures,
      handle: (visit) => showCreate(visit, nothingTyped),
    }),
    post({
      path: procedurePaths.create,
      access: manageProcedures,
      audit: 'procedure.drafted',
      form: z.intersection(z.object({ donVi: requiredUnit }), EditForm),
      invalid: (visit, problems, typed) => showCreate(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, typed } = visit
        if (!visit.may(manageProcedures, form.donVi)) return notFound()
        const known = procedureOfContent(content.procedures, { code: form.ma, name: form.ten })
        const draft = {
          unitId: form.donVi,
          slug: known?.slug ?? slugOfName(form.ten),
          code: form.ma === '' ? undefined : form.ma,
          definition: definitionOfForm(form),
          decision: form.quyetDinh,
          validFrom: form.tuNgay,
        }
        return visit.write(async ({ tx, audit }) => {
          const how = { ...visit, publish: false, by: visit.actor.personId }
          const { added } = await addProcedures(tx, [draft], how)
          if (added === 0) return () => showCreate(visit, { problems: [draftThere], typed })
          await audit({
            subject: { kind: 'unit', id: form.donVi },
            unitId: form.donVi,
            details: { slug: draft.slug },
          })
          return redirect(procedurePaths.desk.to({}))
        })
      },
    }),
  ]
}

const decisionFirst = {
  vi: 'Muốn công bố ngay thì ghi quyết định công bố',
  en: 'To publish at once, give the decision that promulgates them',
}
const draftThere = {
  field: 'ten',
  message: {
    vi: 'Đơn vị đang có bản thảo của thủ tục này; hãy sửa bản thảo đó',
    en: 'The unit has a draft of this procedure; change that one',
  },
}

async function showAdopt(visit: ManagerVisit, content: Content, form: TypedForm): Promise<Answer> {
  const units = await managedUnits(visit.database, visit.unitsFor(manageProcedures), visit.today)
  const offered = content.procedures.filter(
    (procedure) => isComplete(procedure) && procedure.status !== 'abolished',
  )
  const view = (
    <AdoptPage
      units={units}
      procedures={offered}
      form={form}
      today={visit.today}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, statusOf(form))
}

async function showCreate(visit: ManagerVisit, form: TypedForm): Promise<Answer> {
  const units = await managedUnits(visit.database, visit.unitsFor(manageProcedures), visit.today)
  const view = (
    <EditPage
      version={undefined}
      units={units}
      form={form}
      today={visit.today}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, statusOf(form))
}

/** The units whose catalogue somebody looks after, by name. */
export async function managedUnits(
  reader: Reader,
  ids: readonly UnitId[],
  today: LocalDate,
): Promise<readonly DeskUnit[]> {
  const named = await unitNames(reader, ids, today)
  return ids
    .map((id) => ({ id, name: named.get(id)?.name ?? '' }))
    .toSorted((a, b) => (vietnameseSortKey(a.name) < vietnameseSortKey(b.name) ? -1 : 1))
}

function inOrder<Line extends { readonly name: { readonly vi: string } }>(
  lines: readonly Line[],
): readonly Line[] {
  const keyed = lines.map((line) => ({ line, key: vietnameseSortKey(line.name.vi) }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ line }) => line)
}
