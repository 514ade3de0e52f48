import type { ComponentType } from 'preact'
import { z } from 'zod'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import type { Path } from '../../../platform/http/path.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { ReorganisationProblem } from '../domain/reorganisation.ts'
import { organisationPaths } from '../paths.ts'
import { manageUnits } from '../permissions.ts'
import { findUnitByCode, listUnits, tiesBelow, unitNames } from '../store/unit-queries.ts'
import {
  dissolveUnit,
  ReorganisationRefused,
  renameUnit,
  transferUnit,
  updateUnitContact,
} from '../store/unit-store.ts'
import { refusalWords } from '../unit-words.ts'
import type { ChangePageProps } from './change-frame.tsx'
import { ChangeMenuPage } from './change-menu-page.tsx'
import { ContactPage } from './contact-page.tsx'
import { DissolvePage } from './dissolve-page.tsx'
import { RenamePage } from './rename-page.tsx'
import { TransferPage } from './transfer-page.tsx'
import { managedUnits } from './unit-choices.ts'
import { ContactForm, DissolveForm, RenameForm, TransferForm } from './unit-forms.ts'

type CodeVisit = Visit<{ code: string }, Record<string, never>, SignedIn>

/** One kind of change to a unit: its page, its form, and what is done. */
interface Change<Form> {
  readonly path: Path<'code'>
  readonly audit: string
  readonly form: z.ZodType<Form>
  readonly Page: ComponentType<ChangePageProps>
  /** Other units that the form touches: the actor must be allowed to manage them too. */
  readonly touches: (form: Form) => readonly UnitId[]
  readonly apply: (tx: Tx, unitId: UnitId, form: Form) => Promise<void>
  readonly reason: (form: Form) => string
}

const params = z.object({ code: z.string().max(100) })

/** The pages on which an existing unit is renamed, moved, ended or given other contact details. */
export function changeRoutes(): Route[] {
  return [
    get({
      path: organisationPaths.change,
      access: manageUnits,
      params,
      handle: async (visit) => {
        const props = await changePageProps(visit, nothingTyped)
        return props === undefined ? notFound() : page(<ChangeMenuPage unit={props.unit} />)
      },
    }),
    ...routesOf({
      path: organisationPaths.rename,
      audit: 'unit.renamed',
      form: RenameForm,
      Page: RenamePage,
      touches: () => [],
      reason: ({ canCu }) => canCu,
      apply: (tx, unitId, form) =>
        renameUnit(
          tx,
          { unitId, name: form.ten, shortName: form.tenNgan },
          { day: form.tuNgay, basis: form.canCu },
        ),
    }),
    ...routesOf({
      path: organisationPaths.transfer,
      audit: 'unit.transferred',
      form: TransferForm,
      Page: TransferPage,
      touches: ({ capTren }) => [capTren],
      reason: ({ canCu }) => canCu,
      apply: (tx, unitId, form) =>
        transferUnit(
          tx,
          { unitId, kind: form.quanHe, superiorId: form.capTren },
          { day: form.tuNgay, basis: form.canCu },
        ),
    }),
    ...routesOf({
      path: organisationPaths.dissolve,
      audit: 'unit.ended',
      form: DissolveForm,
      Page: DissolvePage,
      touches: ({ successors, below }) => [
        ...successors.map(({ unitId }) => unitId),
        ...below.flatMap(({ unitId, superiorId }) => [unitId, superiorId]),
      ],
      reason: ({ basis }) => basis,
      apply: (tx, predecessorId, { kind, successors, below, day, basis }) =>
        dissolveUnit(tx, { predecessorId, kind, successors }, below, { day, basis }),
    }),
    ...routesOf({
      path: organisationPaths.contact,
      audit: 'unit.contact-changed',
      form: ContactForm,
      Page: ContactPage,
      touches: () => [],
      reason: () => '',
      apply: (tx, unitId, { kyHieu, diaChi, dienThoai, thu, congKhai }) =>
        updateUnitContact(tx, unitId, {
          documentSymbol: kyHieu,
          address: diaChi,
          phone: dienThoai,
          email: thu,
          public: congKhai,
        }),
    }),
  ]
}

function routesOf<Form>(change: Change<Form>): Route[] {
  const show = async (visit: CodeVisit, form: TypedForm): Promise<Answer> => {
    const props = await changePageProps(visit, form)
    if (props === undefined) return notFound()
    return page(<change.Page {...props} />, statusOf(form))
  }
  return [
    get({ path: change.path, access: manageUnits, params, handle: (visit) => show(visit, nothingTyped) }),
    post({
      path: change.path,
      access: manageUnits,
      audit: change.audit,
      params,
      form: change.form,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }),
      handle: async (visit) => {
        const { database, may } = visit
        const { form, typed } = visit
        const unit = await findUnitByCode(database, visit.params.code)
        if (unit === undefined) return notFound()
        if (![unit.id, ...change.touches(form)].every((id) => may(manageUnits, id))) return notFound()
        return writeOr(
          () =>
            visit.write(async ({ tx, audit }) => {
              await change.apply(tx, unit.id, form)
              await audit({
                subject: { kind: 'unit', id: unit.id },
                unitId: unit.id,
                reason: change.reason(form),
              })
              return redirect(organisationPaths.unit.to({ code: unit.code }))
            }),
          async (refusal) =>
            show(visit, { problems: await problemsOf(database, refusal.problems, visit.today), typed }),
        )
      },
    }),
  ]
}

/** Writes, or answers with the refusal after all was undone. */
export async function writeOr(
  write: () => Promise<Answer>,
  refused: (refusal: ReorganisationRefused) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof ReorganisationRefused)) throw error
    return refused(error)
  }
}

/** The refusals of the rules as problems of a form. */
export async function problemsOf(
  database: Database,
  problems: readonly ReorganisationProblem[],
  today: CodeVisit['today'],
): Promise<FieldProblem[]> {
  const names = await unitNames(
    database,
    problems.map(({ unitId }) => unitId),
    today,
  )
  const field = { 'code-taken': 'ma', 'successor-missing': 'tiepNhan1' } as const
  return problems.map(({ reason, unitId }) => ({
    field: reason === 'code-taken' || reason === 'successor-missing' ? field[reason] : 'tuNgay',
    message: refusalWords[reason](names.get(unitId)?.name ?? ''),
  }))
}

async function changePageProps(visit: CodeVisit, form: TypedForm): Promise<ChangePageProps | undefined> {
  const { database, today, may, unitsFor } = visit
  const unit = await findUnitByCode(database, visit.params.code)
  if (unit === undefined || !may(manageUnits, unit.id)) return undefined
  const [units, below, ties, names] = await Promise.all([
    managedUnits(database, unitsFor(manageUnits), today),
    listUnits(database, { on: today, superiorId: unit.id }),
    tiesBelow(database, unit.id, today),
    unitNames(database, [unit.id], today),
  ])
  const called = names.get(unit.id)
  return {
    unit: { ...unit, name: called?.name ?? unit.code, shortName: called?.shortName ?? '' },
    units,
    below: below.units.flatMap((each) =>
      ties.filter(({ unitId }) => unitId === each.id).map(({ kind }) => ({ unit: each, kind })),
    ),
    today,
    form,
    requestId: crypto.randomUUID(),
  }
}
