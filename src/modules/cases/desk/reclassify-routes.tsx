import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { parseForm, type RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { unitName } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { fileCase } from '../conduct/file-case.ts'
import { guardedBy } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { type CaseKind, type CaseType, caseKinds, type caseOutcomes } from '../domain/case-type.ts'
import { availableMoves } from '../domain/decide.ts'
import { fieldsOf, readStoredValues, typedValues } from '../domain/fields/field.ts'
import { FieldInputs } from '../fields/field-inputs.tsx'
import { fieldsForm } from '../fields/fields-form.ts'
import { findContent, followReceipt, insertRelation } from '../store/desk-case.ts'
import { caseRefusalWords, deskRefusalWords } from './case-refusal-words.ts'
import { type DeedForm, deedOf, statusOf, typedText, untouched } from './deed.ts'
import { DeedPage } from './deed-page.tsx'
import { makeMove } from './make-move.ts'
import { AnyForm } from './move-form.ts'
import { type DeskCase, openForStaff, readAgain, readingCase, type StaffVisit } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'

const KindQuery = z.object({ loai: z.enum(caseKinds).optional().catch(undefined) })
/** How the old case ends, the most fitting of what its definition offers at its step. */
const endings = [
  'merged',
  'forwarded',
  'not-accepted',
] as const satisfies readonly (typeof caseOutcomes)[number][]

const texts = {
  title: { vi: 'Phân loại lại', en: 'Reclassify' },
  lead: {
    vi: 'Hồ sơ được lập lại theo loại đúng, giữ nguyên ngày nhận và biên nhận. Nếu hồ sơ cũ đã trễ hạn thì vẫn tính là trễ.',
    en: 'It is filed again as the right kind with its day of receipt and receipt code. If it was late, that stays counted.',
  },
  kinds: { vi: 'Loại đúng', en: 'The right kind' },
  reason: { vi: 'Lý do (người gửi đọc được)', en: 'Why (the citizen reads this)' },
  reasonMissing: { vi: 'Nêu lý do phân loại lại', en: 'Say why' },
  send: { vi: 'Lập hồ sơ theo loại này', en: 'File it as this kind' },
  notHere: {
    vi: 'Ở bước này hồ sơ không phân loại lại được.',
    en: 'It cannot be reclassified at this step.',
  },
  anonymous: {
    vi: 'Loại này cần họ tên người gửi; hồ sơ này không nêu tên.',
    en: 'This kind needs a name; whoever filed it gave none.',
  },
  now: (kind: string): Words => ({
    vi: `Chúng tôi giải quyết việc này theo loại “${kind}”. Mã trên biên nhận của bạn vẫn dùng được.`,
    en: `We deal with it as “${kind}”. The code on your receipt still works.`,
  }),
} as const

/** Files a case again as the kind that it is, with its day of receipt; the old one ends and stays counted. */
export function reclassifyRoutes(dependencies: CaseDependencies): Route[] {
  const { office } = dependencies
  return [
    get({
      path: deskPaths.reclassify,
      access: 'cases.read',
      params: CaseParams,
      query: KindQuery,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, office, visit, opened, visit.query.loai, untouched),
        ),
    }),
    post({
      path: deskPaths.reclassify,
      access: 'cases.read',
      audit: 'case.reclassified',
      params: CaseParams,
      query: KindQuery,
      form: AnyForm,
      invalid: async () => notFound(),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const typed: RawForm = visit.form
          const opened = await openForStaff(tx, office, visit, caseId)
          const kind = visit.query.loai
          if (opened === undefined || kind === undefined || !mayReclassify(visit, opened)) return notFound()
          const type = otherTypes(office, opened).find(({ code }) => code === kind)
          const content = await findContent(tx, caseId)
          if (type === undefined || content === undefined) return notFound()
          const again = (form: Omit<DeedForm, 'typed'>) =>
            readAgain(office, visit, caseId, (reading, current) =>
              show(reading, office, visit, current, kind, { typed, ...form }),
            )
          const reason = typedText({ typed, problems: [] }, 'lyDo').trim()
          const read = parseForm(
            fieldsForm(type.fields, ['lyDo', 'requestId', '_csrf', 'pow'], () => visit.today),
            typed,
          )
          const problems = [
            ...(reason === '' ? [{ field: 'lyDo', message: texts.reasonMissing }] : []),
            ...(read.ok ? [] : read.problems),
          ]
          if (!read.ok || problems.length > 0) return again({ problems })
          if (content.applicant === null && type.anonymous === 'not-allowed')
            return again({ problems: [], refusal: texts.anonymous })
          const ending = endingOf(opened)
          if (ending === undefined) return again({ problems: [], refusal: texts.notHere })
          const { applicant } = content
          const ended = await makeMove(tx, dependencies, visit, opened, {
            wish: { transition: ending, note: `${reason}\n\n${texts.now(type.words.vi).vi}` },
            values: {
              paperTo: await unitName(tx, opened.case.standing.unitId, visit.today),
              paperBasis: opened.type.legalBasis.vi,
            },
            files: [],
            seenSequence: opened.case.standing.sequence,
          })
          if (!ended.ok)
            return again({
              problems: [],
              refusal: { ...caseRefusalWords, ...deskRefusalWords }[ended.reason],
            })
          const filed = await fileCase(
            tx,
            office,
            {
              kind,
              unitId: opened.case.standing.unitId,
              ...(opened.case.aboutUnitId !== null && { aboutUnitId: opened.case.aboutUnitId }),
              title: content.title,
              fields: read.value.stored,
              applicant:
                applicant === null
                  ? null
                  : { ...applicant, language: 'vi', resultBy: resultByOf(applicant.resultBy) },
              channel: opened.case.channel,
              receivedAt: opened.case.receivedAt,
              filedBy: visit.actor.personId,
              example: content.example,
            },
            visit.now,
          )
          await insertRelation(tx, filed.caseId, caseId, 'reclassified-from')
          await followReceipt(tx, caseId, filed.caseId)
          await audit({
            subject: { kind: 'case', id: caseId },
            unitId: opened.case.standing.unitId,
            details: { kind, as: filed.caseId, ending },
          })
          return redirect(deskPaths.case.to({ caseId: filed.caseId }, { xong: 'phan-loai-lai' }))
        }),
    }),
  ]
}

function mayReclassify(visit: StaffVisit, { case: found }: DeskCase): boolean {
  const { unitId, closedAt } = found.standing
  if (found.kind === 'dossier' || closedAt !== null) return false
  return visit.may('cases.receive', unitId) || visit.may('cases.decide', unitId)
}

function endingOf(opened: DeskCase): string | undefined {
  const moves = availableMoves(opened.type, guardedBy(opened), opened.caller, opened.world)
  for (const ending of endings) {
    const found = moves.find((name) => opened.type.transitions[name]?.outcome === ending)
    if (found !== undefined) return found
  }
  return undefined
}

/** The other kinds as they were in force when the case came. */
function otherTypes(office: CaseOffice, { case: found }: DeskCase): CaseType[] {
  const day = dayInVietnam(found.receivedAt)
  return caseKinds.flatMap((kind) => {
    if (kind === found.kind || kind === 'dossier') return []
    const type = inForce(office, kind, day)
    return type === undefined ? [] : [type]
  })
}

function inForce({ types }: CaseOffice, kind: CaseKind, day: LocalDate): CaseType | undefined {
  return types.all.find((type) => type.code === kind && isValidOn(type, day))
}

function resultByOf(text: string): 'online' | 'counter' | 'post' {
  return text === 'counter' || text === 'post' ? text : 'online'
}

async function show(
  tx: Tx,
  office: CaseOffice,
  visit: StaffVisit,
  opened: DeskCase,
  wanted: CaseKind | undefined,
  form: DeedForm,
): Promise<Answer> {
  if (!mayReclassify(visit, opened)) return notFound()
  const { id: caseId } = opened.case
  const types = otherTypes(office, opened)
  const type = types.find(({ code }) => code === wanted) ?? types[0]
  const content = await findContent(tx, caseId)
  if (type === undefined || content === undefined) return notFound()
  const refusal = form.refusal ?? (endingOf(opened) === undefined ? texts.notHere : undefined)
  const typed = form === untouched ? carriedOver(opened, type, content.fields) : form.typed
  return page(
    <DeedPage
      of={await deedOf(tx, opened)}
      title={texts.title}
      lead={texts.lead}
      action={deskPaths.reclassify.to({ caseId }, { loai: type.code })}
      send={texts.send}
      problems={form.problems}
      refusal={refusal}
      before={
        <Tabs
          label={texts.kinds}
          tabs={types.map(({ code, words }) => ({
            href: deskPaths.reclassify.to({ caseId }, { loai: code }),
            label: words,
            current: code === type.code,
          }))}
        />
      }
    >
      <FieldInputs fields={type.fields} typed={typed} problems={form.problems} />
      <TextAreaField
        name="lyDo"
        label={texts.reason}
        value={typedText(form, 'lyDo')}
        error={errorOf(form.problems, 'lyDo')}
        rows={3}
        maxLength={1_000}
      />
    </DeedPage>,
    statusOf(form),
  )
}

/** What was answered to questions that the new kind asks as well. */
function carriedOver({ type: old }: DeskCase, type: CaseType, fields: unknown): RawForm {
  const { values } = readStoredValues(old.fields, fields)
  const both = fieldsOf(type.fields).filter(({ name, meta }) =>
    fieldsOf(old.fields).some((known) => known.name === name && known.meta.widget === meta.widget),
  )
  const kept = Object.fromEntries(
    both.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])),
  )
  return typedValues(type.fields, kept)
}
