import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { addDays, localDate } from '../../../platform/kernel/dates.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import type { FeeLine } from '../domain/fees/fee-line.ts'
import { standingOn } from '../domain/fees/fee-standing.ts'
import { pasteLines } from '../domain/fees/paste-lines.ts'
import { type SchoolYear, yearBefore } from '../domain/fees/school-year.ts'
import { type FeeDraft, saveFeeDraft } from '../store/fee-drafts.ts'
import { findFeeList } from '../store/fee-lists.ts'
import { schoolYearWords } from './fee-words.ts'
import { LinePage } from './line-page.tsx'
import {
  lineForm,
  lineOfForm,
  PasteForm,
  PublishForm,
  SendBackForm,
  SendForm,
  Versioned,
} from './list-forms.ts'
import { ListPage, staleListWords } from './list-page.tsx'
import { type ListAddress, ListParams, type OpenedList, openList, type StaffVisit } from './open-list.ts'
import { PastePage, pasteProblemWords } from './paste-page.tsx'
import { feePaths } from './paths.ts'
import { publicTextProblems } from './public-text-problems.ts'
import { publishFeeList, stopsOf } from './publish-fee-list.ts'

type ListVisit = StaffVisit & { readonly params: ListAddress }
const LineParams = ListParams.extend({ position: z.coerce.number<unknown>().int().min(1).max(200) })
type LineVisit = StaffVisit & { readonly params: z.infer<typeof LineParams> }

/** Making the list of a school year: last year's, pasted or line by line; checked, sent, approved, out. */
export function listRoutes({ content }: Pick<DisclosureDependencies, 'content'>): Route[] {
  const open = (visit: StaffVisit, at: ListAddress) => openList(visit, content, at)

  const show = async (visit: ListVisit, form: TypedForm, status: 200 | 409 | 422 = 200): Promise<Answer> => {
    const opened = await open(visit, visit.params)
    if (opened === undefined) return notFound()
    const { unit, name, draft, problems, current, may } = opened
    const isPublic = current !== undefined
    return page(
      <ListPage unit={{ code: unit.code, name }} {...{ draft, problems, isPublic, may, form }} />,
      status,
    )
  }
  const stale = (visit: ListVisit) =>
    show(visit, { typed: {}, problems: [{ field: '', message: staleListWords }] }, 409)

  const showLine = async (visit: LineVisit, form: TypedForm): Promise<Answer> => {
    const opened = await open(visit, visit.params)
    if (opened === undefined || !opened.may.write) return notFound()
    const { name, place, draft } = opened
    const { code, year, position } = visit.params
    const from = firstDayOf(year)
    return page(
      <LinePage
        at={{ code, year, position: String(position) }}
        eyebrow={eyebrow(name, year)}
        level={place.level}
        line={draft.lines[position - 1]}
        version={draft.version}
        kinds={content.fees.kinds.filter((kind) => standingOn(kind, place.level, from) !== undefined)}
        exemptions={groupsOf(content.fees, place.level)}
        form={form}
      />,
      statusOf(form),
    )
  }

  const showPaste = async (visit: ListVisit, form: TypedForm): Promise<Answer> => {
    const opened = await open(visit, visit.params)
    if (opened === undefined || !opened.may.write) return notFound()
    const { code, year } = visit.params
    return page(
      <PastePage
        at={{ code, year }}
        eyebrow={eyebrow(opened.name, year)}
        version={opened.draft.version}
        form={form}
      />,
      statusOf(form),
    )
  }

  /** Saves a changed draft, or says that somebody was faster. */
  const save = async (
    visit: FormVisit<ListAddress, unknown, { readonly version: number }, SignedIn>,
    change: (opened: OpenedList) => Partial<FeeDraft> | undefined,
    may: (opened: OpenedList) => boolean = ({ may: { write }, draft }) => write && draft.state !== 'sent',
  ): Promise<Answer> => {
    const opened = await open(visit, visit.params)
    if (opened === undefined || !may(opened)) return notFound()
    const changed = change(opened)
    if (changed === undefined) return notFound()
    const { code, year } = visit.params
    return visit.write(async ({ tx, audit }) => {
      const draft: FeeDraft = { ...opened.draft, state: 'editing', ...changed, version: visit.form.version }
      if (!(await saveFeeDraft(tx, draft, { by: visit.actor.personId, at: visit.now })))
        return () => stale(visit)
      await audit({ subject: { kind: 'fee-list', id: listId(opened) }, unitId: opened.unit.id })
      return redirect(feePaths.list.to({ code, year }))
    })
  }

  return [
    get({
      path: feePaths.list,
      access: 'fees.write',
      params: ListParams,
      handle: (visit) => show(visit, nothingTyped),
    }),
    get({
      path: feePaths.line,
      access: 'fees.write',
      params: LineParams,
      handle: (visit) => showLine(visit, nothingTyped),
    }),
    post({
      path: feePaths.line,
      access: 'fees.write',
      audit: 'fees.line-saved',
      params: LineParams,
      form: lineForm(content),
      invalid: (visit, problems, typed) => showLine(visit, { problems, typed }),
      handle: async (visit) => {
        const { ten, vanban, ghichu } = visit.form
        const problems = publicTextProblems({ ten, vanban, ghichu }, visit.today)
        if (problems.length > 0) return showLine(visit, { typed: visit.typed, problems })
        return save(visit, ({ draft }) => {
          const { position } = visit.params
          if (position > draft.lines.length + 1) return undefined
          return { lines: draft.lines.toSpliced(position - 1, 1, lineOfForm(visit.form)) }
        })
      },
    }),
    post({
      path: feePaths.removeLine,
      access: 'fees.write',
      audit: 'fees.line-removed',
      params: LineParams,
      form: Versioned,
      invalid: (visit) => stale(visit),
      handle: (visit) =>
        save(visit, ({ draft }) => ({ lines: draft.lines.toSpliced(visit.params.position - 1, 1) })),
    }),
    get({
      path: feePaths.paste,
      access: 'fees.write',
      params: ListParams,
      handle: (visit) => showPaste(visit, nothingTyped),
    }),
    post({
      path: feePaths.paste,
      access: 'fees.write',
      audit: 'fees.lines-pasted',
      params: ListParams,
      form: PasteForm,
      invalid: (visit, problems, typed) => showPaste(visit, { problems, typed }),
      handle: async (visit) => {
        const opened = await open(visit, visit.params)
        if (opened === undefined) return notFound()
        const ground = { law: content.fees, place: opened.place, from: firstDayOf(visit.params.year) }
        const pasted = pasteLines(visit.form.bang, ground)
        const problems: FieldProblem[] = [
          ...pasted.problems.map((one) => ({ field: 'bang', message: pasteProblemWords(one) })),
          ...pasted.lines.flatMap(({ name, decision }) =>
            publicTextProblems({ bang: `${name}. ${decision}` }, visit.today),
          ),
        ]
        if (problems.length > 0) return showPaste(visit, { typed: visit.typed, problems })
        return save(visit, ({ draft }) => ({
          lines: visit.form.cach === 'thay' ? pasted.lines : [...draft.lines, ...pasted.lines],
        }))
      },
    }),
    post({
      path: feePaths.copy,
      access: 'fees.write',
      audit: 'fees.list-copied',
      params: ListParams,
      form: Versioned,
      invalid: (visit) => stale(visit),
      handle: async (visit) => {
        const opened = await open(visit, visit.params)
        if (opened === undefined) return notFound()
        const before = await findFeeList(visit.database, opened.unit.id, yearBefore(visit.params.year))
        if (before === undefined)
          return show(visit, { typed: {}, problems: [{ field: '', message: noFormerList }] }, 422)
        return save(visit, () => ({ lines: before.lines.map(aYearLater) }))
      },
    }),
    post({
      path: feePaths.send,
      access: 'fees.write',
      audit: 'fees.list-sent',
      params: ListParams,
      form: SendForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: (visit) =>
        save(visit, ({ draft }) =>
          draft.lines.length === 0
            ? undefined
            : { state: 'sent', explanation: visit.form.giaitrinh, remark: '' },
        ),
    }),
    post({
      path: feePaths.sendBack,
      access: 'fees.approve',
      audit: 'fees.list-sent-back',
      params: ListParams,
      form: SendBackForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: (visit) =>
        save(
          visit,
          () => ({ state: 'editing', remark: visit.form.nhanxet }),
          ({ may, draft }) => may.approve && draft.state === 'sent',
        ),
    }),
    post({
      path: feePaths.publish,
      access: 'fees.approve',
      audit: 'fees.list-published',
      params: ListParams,
      form: PublishForm,
      invalid: (visit, problems, typed) => show(visit, { problems, typed }, 422),
      handle: async (visit) => {
        const { form, typed, params, now, actor } = visit
        const opened = await open(visit, params)
        if (opened === undefined || !opened.may.approve) return notFound()
        const { unit, place, draft, current, problems } = opened
        const { giaitrinh, lydo } = form
        const wrong = [
          ...publishProblems(opened, form),
          ...publicTextProblems({ giaitrinh, lydo }, visit.today),
        ]
        if (wrong.length > 0) return show(visit, { typed, problems: wrong }, 422)
        return visit.write(async ({ tx, audit }) => {
          const published: FeeDraft = {
            ...draft,
            state: 'published',
            explanation: form.giaitrinh,
            remark: '',
            version: form.version,
          }
          if (!(await saveFeeDraft(tx, published, { by: actor.personId, at: now }))) return () => stale(visit)
          const list = await publishFeeList(tx, content, {
            unit,
            place,
            schoolYear: params.year,
            lines: draft.lines,
            current,
            reason: form.lydo,
            explanation: form.giaitrinh,
            by: actor.personId,
            at: now,
          })
          await audit({
            subject: { kind: 'fee-list', id: list.id },
            unitId: unit.id,
            details: { version: list.version, flagged: problems.length },
          })
          return redirect(feePaths.school.to({ code: unit.code }, { nam: params.year }))
        })
      },
    }),
  ]
}

/** What keeps a list from going out, as the principal reads it. */
function publishProblems(
  { draft, current, problems }: OpenedList,
  { giaitrinh, lydo }: { readonly giaitrinh: string; readonly lydo: string },
): FieldProblem[] {
  const stops = stopsOf(problems, giaitrinh)
  return [
    ...(draft.lines.length === 0 ? [{ field: '', message: noLines }] : []),
    ...(stops.some((stop) => stopsOf([stop], 'x').length > 0) ? [{ field: '', message: stopped }] : []),
    ...(stops.some((stop) => stopsOf([stop], 'x').length === 0)
      ? [{ field: 'giaitrinh', message: explain }]
      : []),
    ...(current !== undefined && lydo === '' ? [{ field: 'lydo', message: giveReason }] : []),
  ]
}

const noFormerList: Words = {
  vi: 'Năm học trước chưa có danh sách công khai để lấy lại.',
  en: 'There is no public list of last year to take.',
}
const noLines: Words = { vi: 'Danh sách chưa có khoản nào.', en: 'The list has no lines yet.' }
const stopped: Words = {
  vi: 'Có khoản chưa công khai được: xem dấu đỏ bên từng khoản.',
  en: 'Some lines cannot go out: see what is marked in red.',
}
const explain: Words = { vi: 'Giải trình những điểm hệ thống nhắc.', en: 'Explain what the rules point at.' }
const giveReason: Words = {
  vi: 'Ghi lý do sửa danh sách đã công khai.',
  en: 'Say why the public list is changed.',
}

function eyebrow(name: string, year: SchoolYear): Words {
  const { vi, en } = schoolYearWords(year)
  return { vi: `${name}, ${vi.toLowerCase()}`, en: `${name}, ${en.toLowerCase()}` }
}

/** Collections of a year begin on 15 September unless somebody says otherwise. */
function firstDayOf(year: SchoolYear) {
  return localDate(`${year.slice(0, 4)}-09-15`)
}

/** A line for the year after, to be agreed again. */
function aYearLater(line: FeeLine): FeeLine {
  const day = line.from.slice(5) === '02-29' ? addDays(line.from, -1) : line.from
  return { ...line, from: localDate(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}`), agreed: false }
}

/** Groups that a list may relieve: those of the law, whenever they were last in force. */
function groupsOf(law: DisclosureDependencies['content']['fees'], level: OpenedList['place']['level']) {
  return law.exemptions.filter(({ levels }) => levels.includes(level))
}

/** The audit log names the list by its id, or by the school while there is none. */
function listId({ current, unit }: OpenedList): string {
  return current?.id ?? unit.id
}
