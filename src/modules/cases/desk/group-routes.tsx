import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type CaseId, idSchema } from '../../../platform/kernel/ids.ts'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { guardedBy } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { transitionOf } from '../domain/case-type.ts'
import { availableMoves } from '../domain/decide.ts'
import { FieldInputs } from '../fields/field-inputs.tsx'
import { listRelations } from '../store/desk-case.ts'
import { listCasesById, type WorklistRow } from '../store/worklist-queries.ts'
import { caseRefusalWords, deskRefusalWords } from './case-refusal-words.ts'
import { type DeedForm, deedOf, statusOf, typedText, untouched } from './deed.ts'
import { DeedPage } from './deed-page.tsx'
import { findDeskRefusal, makeMove } from './make-move.ts'
import { AnyForm, moveNames, readMove, reappoints } from './move-form.ts'
import { type DeskCase, openForStaff, readAgain, readingCase, type StaffVisit } from './open-desk.ts'
import { questionsOf } from './paper-questions.ts'
import { CaseParams, deskPaths } from './paths.ts'

const GroupQuery = z.object({ buoc: z.string().max(60).optional().catch(undefined) })
/** In one transaction: 300 people with one cause are answered at once. */
const mostAtOnce = 500

const texts = {
  title: { vi: 'Xử lý chung nhiều hồ sơ', en: 'Deal with many cases at once' },
  lead: {
    vi: 'Cùng một nội dung cho hồ sơ này và các hồ sơ liên kết đang ở cùng bước. Mỗi người gửi được báo riêng.',
    en: 'The same for this case and the linked ones at the same step. Each sender is told.',
  },
  steps: { vi: 'Bước xử lý', en: 'Step' },
  cases: { vi: 'Các hồ sơ', en: 'Cases' },
  note: { vi: 'Nội dung gửi người dân', en: 'What the citizens read' },
  send: { vi: 'Thực hiện cho các hồ sơ đã chọn', en: 'Do it for the chosen cases' },
  none: {
    vi: 'Hồ sơ này chưa liên kết với hồ sơ nào, hoặc không có bước nào làm chung được.',
    en: 'Nothing is linked with this case, or there is no step that can be made together.',
  },
  link: { vi: 'Liên kết hồ sơ', en: 'Link cases' },
  missing: { vi: 'Chọn ít nhất một hồ sơ', en: 'Choose at least one case' },
} as const

/** The same transition for linked cases, each with its own act, papers and letter: all of them or none. */
export function groupRoutes(dependencies: CaseDependencies): Route[] {
  const { office } = dependencies
  return [
    get({
      path: deskPaths.group,
      access: 'cases.handle',
      params: CaseParams,
      query: GroupQuery,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, visit.query.buoc, untouched),
        ),
    }),
    post({
      path: deskPaths.group,
      access: 'cases.handle',
      audit: 'case.moved-together',
      params: CaseParams,
      query: GroupQuery,
      form: AnyForm,
      invalid: async () => notFound(),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const typed: RawForm = visit.form
          const name = visit.query.buoc ?? ''
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined || !visit.may('cases.handle', opened.case.standing.unitId))
            return notFound()
          if (!commonMoves(opened).includes(name))
            return readAgain(office, visit, caseId, (reading, current) =>
              show(reading, visit, current, undefined, untouched),
            )
          const { hoSo, ...fields } = typed
          const read = readMove(name, transitionOf(opened.type, name), fields, visit.today)
          const again = (form: Omit<DeedForm, 'typed'>) =>
            readAgain(office, visit, caseId, (reading, current) =>
              show(reading, visit, current, name, { typed, ...form }),
            )
          const ids = z.array(idSchema('case')).safeParse([hoSo].flat().filter((id) => id !== undefined))
          if (!ids.success || ids.data.length === 0)
            return again({ problems: [{ field: 'hoSo', message: texts.missing }] })
          if (!read.ok) return again({ problems: read.problems })
          const chosen = await openChosen(tx, dependencies, visit, opened, ids.data.slice(0, mostAtOnce))
          for (const one of chosen) {
            const refusal = await refusalOf(tx, one, name)
            if (refusal !== undefined) return again({ problems: [], refusal: forCase(one, refusal) })
          }
          for (const { case: found } of chosen) {
            const one = await openForStaff(tx, office, visit, found.id)
            const moved =
              one &&
              (await makeMove(tx, dependencies, visit, one, {
                ...read.filled,
                files: [],
                seenSequence: found.standing.sequence,
              }))
            // What was asked before is certain by now but for somebody who acted meanwhile: then nothing is done.
            if (moved?.ok !== true) throw new Error(`${found.code} could not be moved with the others`)
          }
          await audit({
            subject: { kind: 'case', id: caseId },
            unitId: opened.case.standing.unitId,
            details: { transition: name, cases: chosen.length },
          })
          return redirect(deskPaths.case.to({ caseId }, { xong: 'tra-loi-chung' }))
        }),
    }),
  ]
}

/** Transitions that can be made for many: no new day is promised in them. */
function commonMoves(opened: DeskCase): string[] {
  return availableMoves(opened.type, guardedBy(opened), opened.caller, opened.world).filter(
    (name) => !reappoints(transitionOf(opened.type, name)),
  )
}

async function linkedCases(tx: Tx, { case: found }: DeskCase): Promise<WorklistRow[]> {
  const relations = await listRelations(tx, found.id)
  const ids = relations.flatMap(({ relation, otherId }) =>
    relation === 'linked' || relation === 'duplicate' ? [otherId] : [],
  )
  const others = await listCasesById(tx, [...new Set(ids)])
  return others.filter(
    ({ kind, state, unitId }) =>
      kind === found.kind && state === found.standing.state && unitId === found.standing.unitId,
  )
}

async function openChosen(
  tx: Tx,
  { office }: CaseDependencies,
  visit: StaffVisit,
  opened: DeskCase,
  ids: readonly CaseId[],
): Promise<DeskCase[]> {
  const linked = new Set([opened.case.id, ...(await linkedCases(tx, opened)).map(({ id }) => id)])
  const chosen: DeskCase[] = []
  for (const id of ids.filter((candidate) => linked.has(candidate))) {
    const one = await openForStaff(tx, office, visit, id)
    if (one !== undefined) chosen.push(one)
  }
  return chosen
}

async function refusalOf(tx: Tx, one: DeskCase, name: string): Promise<Words | undefined> {
  const transition = one.type.transitions[name]
  if (transition === undefined || !commonMoves(one).includes(name)) return caseRefusalWords['not-from-here']
  const held = await findDeskRefusal(tx, one, transition)
  return held && deskRefusalWords[held]
}

function forCase({ case: { code } }: DeskCase, words: Words): Words {
  return { vi: `${code}: ${words.vi}`, en: `${code}: ${words.en}` }
}

async function show(
  tx: Tx,
  visit: StaffVisit,
  opened: DeskCase,
  wanted: string | undefined,
  form: DeedForm,
): Promise<Answer> {
  if (!visit.may('cases.handle', opened.case.standing.unitId)) return notFound()
  const of = await deedOf(tx, opened)
  const others = await linkedCases(tx, opened)
  const moves = commonMoves(opened)
  const name = moves.find((move) => move === wanted) ?? moves[0]
  const { caseId } = of
  const transition = name === undefined ? undefined : transitionOf(opened.type, name)
  const isPossible = transition !== undefined && others.length > 0
  const chosen = [form.typed.hoSo].flat().filter((id) => typeof id === 'string')
  const all = [{ id: caseId, code: of.code, title: of.title }, ...others]
  return page(
    <DeedPage
      of={of}
      title={texts.title}
      lead={isPossible ? texts.lead : texts.none}
      action={deskPaths.group.to({ caseId }, { buoc: name })}
      send={isPossible ? texts.send : undefined}
      before={
        isPossible ? (
          <Tabs
            label={texts.steps}
            tabs={moves.map((move) => ({
              href: deskPaths.group.to({ caseId }, { buoc: move }),
              label: transitionOf(opened.type, move).words,
              current: move === name,
            }))}
          />
        ) : (
          <LinkedHint caseId={caseId} />
        )
      }
      {...form}
    >
      {isPossible && (
        <>
          <CheckboxesField
            name="hoSo"
            label={texts.cases}
            choices={all.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
            values={chosen.length > 0 ? chosen : all.map(({ id }) => id)}
            error={errorOf(form.problems, 'hoSo')}
          />
          {transition.note !== 'none' && (
            <TextAreaField
              name={moveNames.note}
              label={texts.note}
              optional={transition.note === 'optional'}
              value={typedText(form, moveNames.note)}
              error={errorOf(form.problems, moveNames.note)}
              rows={8}
              maxLength={20_000}
            />
          )}
          <FieldInputs fields={questionsOf(transition)} typed={form.typed} problems={form.problems} />
        </>
      )}
    </DeedPage>,
    statusOf(form),
  )
}

function LinkedHint({ caseId }: { readonly caseId: CaseId }) {
  const words = useWords()
  return <LinkButton href={deskPaths.related.to({ caseId })}>{words(texts.link)}</LinkButton>
}
