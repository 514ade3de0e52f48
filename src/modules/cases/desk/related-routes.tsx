import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { listOf, optionalText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type CaseId, idSchema } from '../../../platform/kernel/ids.ts'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { actOnCase, guardedBy } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { availableMoves } from '../domain/decide.ts'
import { findSimilarCases, insertRelation } from '../store/desk-case.ts'
import { findByCode, listCasesById, type WorklistRow } from '../store/worklist-queries.ts'
import { type DeedForm, deedOf, statusOf, typedText, untouched } from './deed.ts'
import { DeedPage } from './deed-page.tsx'
import { makeMove } from './make-move.ts'
import { type DeskCase, openForStaff, readAgain, readingCase, type StaffVisit } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'

const ways = ['linked', 'duplicate', 'merged-into'] as const
const RelatedForm = z.object({
  cach: z.enum(ways, problem({ vi: 'Chọn cách liên quan', en: 'Choose how they belong together' })),
  ma: optionalText(40),
  hoSo: listOf(idSchema('case')),
  ghiChu: optionalText(5_000),
})
const RelatedQuery = z.object({ ma: z.string().max(40).optional().catch(undefined) })
const mostSimilar = 300

const texts = {
  title: { vi: 'Liên kết, gộp hồ sơ', en: 'Link or merge' },
  lead: {
    vi: 'Nhiều người cùng một việc: liên kết các hồ sơ rồi trả lời chung. Một người gửi hai lần: gộp.',
    en: 'Many people, one matter: link their cases and answer them together. One person twice: merge.',
  },
  code: { vi: 'Mã hồ sơ kia', en: 'Code of the other case' },
  similar: { vi: 'Hồ sơ có nội dung giống', en: 'Cases with similar words' },
  way: { vi: 'Liên quan thế nào?', en: 'How do they belong together?' },
  note: { vi: 'Nội dung gửi người dân khi gộp', en: 'What the citizen reads when it is merged' },
  mergedNote: {
    vi: 'Việc bạn nêu đang được giải quyết trong một vụ việc khác có cùng nội dung. Khi có trả lời, chúng tôi gửi bạn cùng nội dung trả lời đó.',
    en: 'What you raise is being handled in another case of the same matter. You will get the same answer.',
  },
  send: { vi: 'Ghi nhận', en: 'Record' },
  missing: { vi: 'Nhập mã hoặc chọn hồ sơ', en: 'Give a code or choose a case' },
  unknown: {
    vi: 'Không có hồ sơ nào mang mã này mà bạn được đọc',
    en: 'No case of this code that you may read',
  },
  oneOnly: { vi: 'Chỉ gộp vào một hồ sơ', en: 'Merge into one case only' },
  noMerge: {
    vi: 'Loại hồ sơ này, ở bước này, không gộp được. Hãy liên kết và trả lời chung.',
    en: 'This kind of case cannot be merged at this step. Link them and answer together.',
  },
  ended: { vi: 'Hồ sơ kia đã kết thúc nên không gộp vào được.', en: 'The other case has ended.' },
} as const

const wayWords: Readonly<Record<(typeof ways)[number], { readonly label: Words; readonly hint: Words }>> = {
  linked: {
    label: { vi: 'Cùng một việc, nhiều người gửi', en: 'One matter, several people' },
    hint: { vi: 'Mỗi hồ sơ giữ thời hạn riêng, trả lời chung được', en: 'Each keeps its clock; one answer' },
  },
  duplicate: {
    label: { vi: 'Hồ sơ này gửi trùng, vẫn xử lý', en: 'A duplicate that goes on' },
    hint: { vi: 'Chỉ ghi lại là trùng', en: 'It is only noted' },
  },
  'merged-into': {
    label: { vi: 'Gộp hồ sơ này vào hồ sơ kia', en: 'Merge this case into the other' },
    hint: {
      vi: 'Hồ sơ này kết thúc; người gửi nhận cùng nội dung trả lời. Nếu đã trễ hạn thì vẫn tính là trễ.',
      en: 'This case ends; its sender gets the same answer. If it is late it stays counted as late.',
    },
  },
}

/** Says that cases belong together, and merges a duplicate into the case that goes on. */
export function relatedRoutes(dependencies: CaseDependencies): Route[] {
  const { office } = dependencies
  return [
    get({
      path: deskPaths.related,
      access: 'cases.handle',
      params: CaseParams,
      query: RelatedQuery,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, { ...untouched, typed: { ma: visit.query.ma } }),
        ),
    }),
    post({
      path: deskPaths.related,
      access: 'cases.handle',
      audit: 'case.related',
      params: CaseParams,
      form: RelatedForm,
      invalid: (visit, problems, typed) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, { typed, problems }),
        ),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const { form } = visit
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined) return notFound()
          const { unitId } = opened.case.standing
          if (!visit.may('cases.handle', unitId)) return notFound()
          const again = (shown: Omit<DeedForm, 'typed'>) =>
            readAgain(office, visit, caseId, (reading, current) =>
              show(reading, visit, current, { typed: { ...form }, ...shown }),
            )
          const others = await chosenOthers(tx, caseId, form)
          if (others === undefined) return again({ problems: [{ field: 'ma', message: texts.unknown }] })
          const [first] = others
          if (first === undefined) return again({ problems: [{ field: 'ma', message: texts.missing }] })
          if (form.cach === 'merged-into') {
            if (others.length > 1) return again({ problems: [{ field: 'ma', message: texts.oneOnly }] })
            if (first.closedAt !== null) return again({ problems: [], refusal: texts.ended })
            if (mergeOf(opened) === undefined) return again({ problems: [], refusal: texts.noMerge })
          }
          let current: DeskCase = opened
          for (const other of others) {
            await insertRelation(tx, caseId, other.id, form.cach)
            const act = { type: 'linked', otherId: other.id, relation: form.cach } as const
            const linked = await actOnCase(tx, current, current.caller, act)
            if (!linked.ok) throw new Error(`a relation was refused: ${linked.reason}`)
            current = { ...current, case: { ...current.case, standing: linked.value.standing } }
          }
          if (form.cach === 'merged-into') {
            const merge = mergeOf(current)
            const merged =
              merge === undefined
                ? undefined
                : await makeMove(tx, dependencies, visit, current, {
                    wish: { transition: merge, note: form.ghiChu || texts.mergedNote.vi },
                    values: {},
                    files: [],
                    seenSequence: current.case.standing.sequence,
                  })
            // The relations must not stay when the merger was refused: the whole form falls.
            if (merged?.ok !== true)
              throw new Error(`a merger was refused: ${merged?.reason ?? 'not offered'}`)
          }
          await audit({
            subject: { kind: 'case', id: caseId },
            unitId,
            details: { relation: form.cach, others: others.length, first: first.id },
          })
          return redirect(deskPaths.case.to({ caseId }, { xong: 'lien-quan' }))
        }),
    }),
  ]
}

/** The transition by which a case ends as merged, when it is offered now. */
function mergeOf(opened: DeskCase): string | undefined {
  return availableMoves(opened.type, guardedBy(opened), opened.caller, opened.world).find(
    (name) => opened.type.transitions[name]?.outcome === 'merged',
  )
}

/** The cases that were chosen or named; undefined when the code names none that this reader may read. */
async function chosenOthers(
  tx: Tx,
  caseId: CaseId,
  { ma, hoSo }: z.infer<typeof RelatedForm>,
): Promise<WorklistRow[] | undefined> {
  const named = ma === '' ? undefined : await findByCode(tx, ma)
  if (ma !== '' && named === undefined) return undefined
  const ids = [...new Set([...(named === undefined ? [] : [named.id]), ...hoSo])].filter(
    (id) => id !== caseId,
  )
  return listCasesById(tx, ids.slice(0, mostSimilar))
}

async function show(tx: Tx, visit: StaffVisit, opened: DeskCase, form: DeedForm): Promise<Answer> {
  if (!visit.may('cases.handle', opened.case.standing.unitId)) return notFound()
  const of = await deedOf(tx, opened)
  const likely = await findSimilarCases(tx, opened.case.id, mostSimilar)
  const others = await listCasesById(
    tx,
    likely.map(({ caseId }) => caseId),
  )
  const chosen = [form.typed.hoSo].flat().filter((id) => typeof id === 'string')
  const offered = ways.filter((way) => way !== 'merged-into' || mergeOf(opened) !== undefined)
  return page(
    <DeedPage
      of={of}
      title={texts.title}
      lead={texts.lead}
      action={deskPaths.related.to({ caseId: of.caseId })}
      send={texts.send}
      {...form}
    >
      <TextField
        name="ma"
        label={texts.code}
        optional={others.length > 0}
        value={typedText(form, 'ma')}
        error={errorOf(form.problems, 'ma')}
      />
      {others.length > 0 && (
        <CheckboxesField
          name="hoSo"
          label={texts.similar}
          optional
          choices={others.map(({ id, code, title }) => ({
            value: id,
            label: `${code} ${title}`,
            hint: `${Math.round((likely.find(({ caseId }) => caseId === id)?.alike ?? 0) * 100)}%`,
          }))}
          values={chosen}
        />
      )}
      <RadiosField
        name="cach"
        label={texts.way}
        choices={offered.map((way) => ({ value: way, ...wayWords[way] }))}
        value={typedText(form, 'cach')}
        error={errorOf(form.problems, 'cach')}
      />
      {offered.includes('merged-into') && (
        <TextAreaField
          name="ghiChu"
          label={texts.note}
          optional
          value={typedText(form, 'ghiChu') || texts.mergedNote.vi}
          rows={4}
          maxLength={5_000}
        />
      )}
    </DeedPage>,
    statusOf(form),
  )
}
