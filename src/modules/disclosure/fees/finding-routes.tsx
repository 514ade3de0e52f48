import { z } from 'zod'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { UploadedFile } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { type FileId, newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { findUnit, listUnits, unitName, unitNames } from '../../organisations/index.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { decidableFrom } from '../domain/fees/finding.ts'
import { schoolYearFrom, schoolYearOf } from '../domain/fees/school-year.ts'
import {
  type Finding,
  findFinding,
  findingEntries,
  insertFinding,
  listFindings,
} from '../store/fee-findings.ts'
import { joinReports, listCollectionReports } from '../store/fee-reports.ts'
import { actOnFinding, type FindingWish } from './act-on-finding.ts'
import { refusalWords } from './fee-words.ts'
import { DecideForm, ExplainForm, NewFindingForm, RepayForm, ReverseForm } from './finding-forms.ts'
import { FindingPage } from './finding-page.tsx'
import { FindingsPage, NewFindingPage } from './findings-page.tsx'
import type { StaffVisit } from './open-list.ts'
import { feePaths } from './paths.ts'
import { publicTextProblems } from './public-text-problems.ts'

const FindingParams = z.object({ findingId: z.uuid() })
type FindingVisit = StaffVisit & { readonly params: z.infer<typeof FindingParams> }

const plain = { amount: null, families: null, paidOn: null, voucher: '', fileId: null } as const

/** The register of over-collection: what was found, the school's side, the decision, and every đồng that went back. */
export function findingRoutes({
  files,
  collectionCases,
}: Pick<DisclosureDependencies, 'files' | 'collectionCases'>): Route[] {
  const show = async (visit: FindingVisit, form: TypedForm, status: 200 | 422 = 200): Promise<Answer> => {
    const { database, today } = visit
    const finding = await findFinding(database, visit.params.findingId)
    if (finding === undefined || !mayRead(visit, finding.unitId)) return notFound()
    const [unit, name, entries, reports] = await Promise.all([
      findUnit(database, finding.unitId),
      unitName(database, finding.unitId, today),
      findingEntries(database, finding.id),
      visit.may('fees.decide', finding.unitId)
        ? listCollectionReports(database, [finding.unitId], { findingId: finding.id })
        : [],
    ])
    const view = (
      <FindingPage
        finding={finding}
        school={{ name, code: unit?.code ?? '' }}
        entries={entries}
        reports={reports}
        caseHref={collectionCases.caseHref}
        decidableFrom={decidableFrom(dayInVietnam(finding.foundAt))}
        may={{
          explain: visit.may('fees.approve', finding.unitId),
          decide: visit.may('fees.decide', finding.unitId),
          repay: visit.may('fees.write', finding.unitId),
        }}
        form={form}
        requestId={crypto.randomUUID()}
        today={today}
      />
    )
    return page(view, status)
  }

  /** Does what was asked, or shows the page again with what stands against it. */
  const act = async (
    visit: FormVisit<z.infer<typeof FindingParams>, unknown, unknown, SignedIn>,
    permission: 'fees.approve' | 'fees.decide' | 'fees.write',
    wish: FindingWish,
    file?: UploadedFile,
  ): Promise<Answer> => {
    const finding = await findFinding(visit.database, visit.params.findingId)
    if (finding === undefined || !visit.may(permission, finding.unitId)) return notFound()
    return visit.write(async ({ tx, audit }) => {
      const fileId = file && (await stored(tx, file, finding, visit))
      const done = await actOnFinding(
        tx,
        finding.id,
        { ...wish, ...(fileId !== undefined && { fileId }) },
        { by: visit.actor.personId, at: visit.now },
      )
      if (!done.ok) {
        const { reason } = done
        if (reason === 'no-finding') return notFound()
        const field = reason === 'more-than-outstanding' || reason === 'amount-missing' ? 'tien' : ''
        return () =>
          show(visit, { typed: visit.typed, problems: [{ field, message: refusalWords[reason] }] }, 422)
      }
      await audit({
        subject: { kind: 'fee-finding', id: finding.id },
        unitId: finding.unitId,
        details: { act: wish.act, amount: wish.amount === null ? null : String(wish.amount) },
      })
      return redirect(feePaths.finding.to({ findingId: finding.id }))
    })
  }
  const stored = (
    tx: Parameters<typeof storeFile>[0],
    file: UploadedFile,
    finding: Finding,
    visit: StaffVisit,
  ): Promise<FileId> =>
    storeFile(tx, files, { ...file, unitId: finding.unitId, uploadedBy: visit.actor.personId })

  const showNew = async (visit: StaffVisit, form: TypedForm): Promise<Answer> => {
    const { database, today } = visit
    const within = visit.unitsFor('fees.decide')
    const [{ units }, reports] = await Promise.all([
      listUnits(database, { on: today, kinds: ['school'], within }),
      listCollectionReports(database, within, { loose: true }),
    ])
    const names = new Map<string, string>(units.map(({ id, name }) => [id, name]))
    const first = Number(schoolYearOf(today).slice(0, 4))
    const view = (
      <NewFindingPage
        schools={units}
        years={[0, 1, 2].map((back) => schoolYearFrom(first - back))}
        reports={reports.map((report) => ({ ...report, school: names.get(report.unitId) ?? '' }))}
        form={form}
        requestId={crypto.randomUUID()}
      />
    )
    return page(view, statusOf(form))
  }

  return [
    get({
      path: feePaths.findings,
      access: 'fees.read',
      handle: async (visit) => {
        const { database, today } = visit
        const units = visit.unitsFor('fees.read')
        const decidable = visit.unitsFor('fees.decide')
        const [findings, reports] = await Promise.all([
          listFindings(database, { units }),
          listCollectionReports(database, decidable, { loose: true }),
        ])
        const ids = [...findings, ...reports].map(({ unitId }) => unitId)
        const names = await unitNames(database, [...new Set(ids)], today)
        const named = <Item extends { readonly unitId: UnitId }>(item: Item) => ({
          ...item,
          school: names.get(item.unitId)?.name ?? '',
        })
        return page(
          <FindingsPage
            // How many parents told of it is not for the school, which could look for them.
            findings={findings.map((found) => ({
              ...named(found),
              reports: decidable.includes(found.unitId) ? found.reports : 0,
            }))}
            reports={reports.map(named)}
            mayDecide={decidable.length > 0}
            caseHref={collectionCases.caseHref}
          />,
        )
      },
    }),
    get({
      path: feePaths.newFinding,
      access: 'fees.decide',
      handle: (visit) => showNew(visit, nothingTyped),
    }),
    post({
      path: feePaths.newFinding,
      access: 'fees.decide',
      audit: 'fees.finding-opened',
      form: NewFindingForm,
      invalid: (visit, problems, typed) => showNew(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, now } = visit
        if (!visit.may('fees.decide', form.donvi)) return notFound()
        const problems = publicTextProblems({ ten: form.ten }, visit.today)
        if (problems.length > 0) return showNew(visit, { typed: visit.typed, problems })
        return visit.write(async ({ tx, audit }) => {
          const id = newId('fee-finding')
          await insertFinding(tx, {
            id,
            unitId: form.donvi,
            schoolYear: form.nam,
            source: form.nguon,
            problem: form.loi,
            kind: null,
            title: form.ten,
            law: form.canCu,
            foundAt: now,
          })
          const joined = await joinReports(tx, form.donvi, form.phanAnh, id)
          await audit({
            subject: { kind: 'fee-finding', id },
            unitId: form.donvi,
            details: { reports: joined },
          })
          return redirect(feePaths.finding.to({ findingId: id }))
        })
      },
    }),
    get({
      path: feePaths.finding,
      access: 'fees.read',
      params: FindingParams,
      handle: (visit) => show(visit, nothingTyped),
    }),
    post({
      path: feePaths.explain,
      access: 'fees.approve',
      audit: 'fees.finding-explained',
      params: FindingParams,
      form: ExplainForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: (visit) => act(visit, 'fees.approve', { ...plain, act: 'explained', words: visit.form.loi }),
    }),
    post({
      path: feePaths.decide,
      access: 'fees.decide',
      audit: 'fees.finding-decided',
      params: FindingParams,
      form: DecideForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: (visit) => {
        const { ketluan, loi, tien, giadinh } = visit.form
        const problems = ketluan === 'sai' ? publicTextProblems({ loi }, visit.today) : []
        if (problems.length > 0) return show(visit, { typed: visit.typed, problems }, 422)
        const wish: FindingWish =
          ketluan === 'sai'
            ? { ...plain, act: 'confirmed', words: loi, amount: tien, families: giadinh }
            : { ...plain, act: 'dismissed', words: loi }
        return act(visit, 'fees.decide', wish)
      },
    }),
    post({
      path: feePaths.repay,
      access: 'fees.write',
      audit: 'fees.repaid',
      params: FindingParams,
      form: RepayForm,
      uploads: { files: 1, fileBytes: 20 * 1024 * 1024 },
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: async (visit) => {
        const { tien, giadinh, ngay, chungtu, tep } = visit.form
        const problems = [
          ...(await fileProblems('tep', tep)),
          ...publicTextProblems({ chungtu }, visit.today),
        ]
        if (problems.length > 0) return show(visit, { typed: visit.typed, problems }, 422)
        const wish: FindingWish = {
          act: 'repaid',
          words: '',
          amount: tien,
          families: giadinh,
          paidOn: ngay,
          voucher: chungtu,
          fileId: null,
        }
        return act(visit, 'fees.write', wish, tep[0])
      },
    }),
    post({
      path: feePaths.reverse,
      access: 'fees.write',
      audit: 'fees.repayment-reversed',
      params: FindingParams,
      form: ReverseForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: (visit) =>
        act(visit, 'fees.write', {
          ...plain,
          act: 'repayment-reversed',
          words: visit.form.loi,
          amount: visit.form.tien,
        }),
    }),
  ]
}

function mayRead(visit: StaffVisit, unitId: UnitId): boolean {
  return visit.may('fees.read', unitId)
}
