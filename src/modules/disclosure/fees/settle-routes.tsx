import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { listSettlements } from '../store/fee-settlements.ts'
import { schoolYearWords } from './fee-words.ts'
import { type ListAddress, ListParams, openList, type StaffVisit } from './open-list.ts'
import { feePaths } from './paths.ts'
import { publishSettlement } from './publish-settlement.ts'
import { readSettled, SettleForm } from './settle-form.ts'
import { SettlePage } from './settle-page.tsx'

const nothingEntered: Words = { vi: 'Chưa nhập số nào.', en: 'Nothing was entered.' }
const giveReason: Words = {
  vi: 'Thời gian này đã công khai: ghi lý do sửa.',
  en: 'This period is public already: say why it is changed.',
}

/** What came in over a term or a year, published as sums of the school. */
export function settleRoutes({ content }: Pick<DisclosureDependencies, 'content'>): Route[] {
  const show = async (
    visit: StaffVisit & { readonly params: ListAddress },
    form: TypedForm,
  ): Promise<Answer> => {
    const opened = await openList(visit, content, visit.params)
    if (opened?.current === undefined || !opened.may.approve) return notFound()
    const { code, year } = visit.params
    const { vi, en } = schoolYearWords(year)
    const view = (
      <SettlePage
        at={{ code, year }}
        eyebrow={{ vi: `${opened.name}, ${vi.toLowerCase()}`, en: `${opened.name}, ${en.toLowerCase()}` }}
        names={namesOf(opened.current.lines)}
        form={form}
        requestId={crypto.randomUUID()}
      />
    )
    return page(view, statusOf(form))
  }
  return [
    get({
      path: feePaths.settle,
      access: 'fees.approve',
      params: ListParams,
      handle: (visit) => show(visit, nothingTyped),
    }),
    post({
      path: feePaths.settle,
      access: 'fees.approve',
      audit: 'fees.settled',
      params: ListParams,
      form: SettleForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, typed, params, database, now, actor } = visit
        const opened = await openList(visit, content, params)
        if (opened?.current === undefined || !opened.may.approve) return notFound()
        const { unit } = opened
        const { lines, problems } = readSettled(namesOf(opened.current.lines), typed)
        const current = (await listSettlements(database, unit.id, params.year)).find(
          ({ period }) => period === form.ky,
        )
        const wrong = [
          ...problems,
          ...(lines.length === 0 && problems.length === 0 ? [{ field: '', message: nothingEntered }] : []),
          ...(current !== undefined && form.lydo === '' ? [{ field: 'lydo', message: giveReason }] : []),
        ]
        if (wrong.length > 0) return show(visit, { typed, problems: wrong })
        return visit.write(async ({ tx, audit }) => {
          await publishSettlement(tx, {
            unit,
            schoolYear: params.year,
            period: form.ky,
            lines,
            current,
            reason: form.lydo,
            by: actor.personId,
            at: now,
          })
          await audit({ subject: { kind: 'fee-settlement', id: unit.id }, unitId: unit.id })
          return redirect(feePaths.school.to({ code: unit.code }, { nam: params.year }))
        })
      },
    }),
  ]
}

function namesOf(lines: readonly { readonly name: string }[]): string[] {
  return [...new Set(lines.map(({ name }) => name))]
}
