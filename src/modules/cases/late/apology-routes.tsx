import { z } from 'zod'
import { transaction } from '../../../platform/database/transaction.ts'
import { type Answer, download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { type FieldProblem, listOf } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { idSchema, type PersonId } from '../../../platform/kernel/ids.ts'
import { parseTypedDay, typedDay } from '../../../platform/kernel/typed-day.ts'
import { personNames } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { makePapers } from '../desk/make-papers.ts'
import type { StaffVisit } from '../desk/open-desk.ts'
import { loadPaperGround } from '../desk/paper-ground.ts'
import { CaseParams } from '../desk/paths.ts'
import { transitionOf } from '../domain/case-type.ts'
import { newDayProblem, proposeDay } from '../domain/late/propose-day.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { findContent } from '../store/desk-case.ts'
import {
  type ListedApology,
  openApology,
  prepareApology,
  unsignedApologies,
} from '../store/late-apologies.ts'
import { readingAs, staffReader } from '../store/reading-as.ts'
import { readCursor } from '../store/worklist-queries.ts'
import { ApologyPage, apologyNames } from './apology-page.tsx'
import { ApologyQueuePage, type QueuedApology } from './apology-queue-page.tsx'
import { newDayWords } from './late-words.ts'
import { causeText, type OpenApology, openLate } from './load-apology.ts'
import { latePaths } from './paths.ts'
import { reappointTransition } from './reappointment.ts'
import { signApology } from './sign-apology.ts'

const perPage = 50
const mostAtOnce = 100
const counted = z.coerce.number().int().min(0).max(mostAtOnce).optional().catch(undefined)
const QueueQuery = z.object({
  ky: z.string().optional().catch(undefined),
  viet: z.string().optional().catch(undefined),
  xong: counted,
  loi: counted,
  chon: z.literal('0').optional().catch(undefined),
})
const Typed = z.record(z.string(), z.unknown())
const SignForm = z.object({ hoSo: listOf(idSchema('case')).refine(({ length }) => length <= mostAtOnce) })

/** The apologies of late dossiers: the handler writes, the head signs, the citizen gets it. */
export function apologyRoutes(dependencies: CaseDependencies): Route[] {
  const { office } = dependencies
  return [
    get({
      path: latePaths.apologies,
      access: 'cases.read',
      query: QueueQuery,
      handle: async (visit) =>
        page(<ApologyQueuePage {...(await loadQueue(visit, dependencies, visit.query))} />),
    }),
    post({
      path: latePaths.sign,
      access: 'cases.decide',
      audit: 'case.apology-signed',
      form: SignForm,
      invalid: async () => redirect(latePaths.apologies.to({}, { chon: '0' })),
      handle: async (visit) => {
        const chosen = [...new Set(visit.form.hoSo)]
        if (chosen.length === 0) return redirect(latePaths.apologies.to({}, { chon: '0' }))
        return visit.write(async ({ tx, audit }) => {
          let signed = 0
          for (const caseId of chosen) {
            const result = await signApology(tx, dependencies, visit, caseId)
            if (result.ok) signed += 1
            await audit({
              subject: { kind: 'case', id: caseId },
              details: result.ok ? { number: result.value.number } : { refused: result.reason },
            })
          }
          const refused = chosen.length - signed
          return redirect(latePaths.apologies.to({}, { xong: String(signed), loi: String(refused) }))
        })
      },
    }),
    get({
      path: latePaths.apology,
      access: 'cases.read',
      params: CaseParams,
      query: z.object({ xong: z.literal('1').optional().catch(undefined) }),
      handle: (visit) =>
        transaction(visit.database, async (tx) => {
          const late = await openLate(tx, dependencies, visit, visit.params.caseId)
          if (late === undefined) return notFound()
          return show(visit, late, { justPrepared: visit.query.xong === '1' })
        }),
    }),
    post({
      path: latePaths.apology,
      access: 'cases.handle',
      audit: 'case.apology-prepared',
      params: CaseParams,
      form: Typed,
      invalid: async () => notFound(),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const late = await openLate(tx, dependencies, visit, caseId)
          if (late === undefined) return notFound()
          const { unitId, handlerId } = late.opened.case.standing
          if (!visit.may('cases.handle', unitId)) return notFound()
          if (late.limit !== null || late.apology?.signedAt != null) return show(visit, late, {}, 422)
          const read = readLetter(late, visit, visit.form)
          if (!read.ok) return show(visit, late, { typed: visit.form, problems: read.problems }, 422)
          if (late.apology === undefined) {
            const { code } = late.opened.case
            const entered = { caseId, code, unitId, handlerId, run: late.run, dueAt: late.dueAt }
            await openApology(tx, entered, late.cause, visit.now)
          }
          await prepareApology(tx, caseId, { ...read.letter, by: visit.actor.personId, at: visit.now })
          await audit({ subject: { kind: 'case', id: caseId }, unitId })
          return redirect(latePaths.apology.to({ caseId }, { xong: '1' }))
        }),
    }),
    get({
      path: latePaths.letter,
      access: 'cases.read',
      params: CaseParams,
      handle: (visit) =>
        transaction(visit.database, async (tx) => {
          const late = await openLate(tx, dependencies, visit, visit.params.caseId)
          const content = late && (await findContent(tx, visit.params.caseId))
          if (late?.apology?.newDay == null || content === undefined) return notFound()
          const { opened, apology } = late
          const { standing } = opened.case
          const clock = standing.clocks.process
          if (clock === undefined) return notFound()
          const after = {
            ...standing,
            clocks: { ...standing.clocks, process: { ...clock, reappointedOn: apology.newDay } },
          }
          const [letter] = makePapers(transitionOf(opened.type, reappointTransition), {
            opened,
            after,
            note: apology.reason,
            values: {},
            reappointOn: apology.newDay ?? undefined,
            ground: await loadPaperGround(tx, opened, content, office.origin),
            madeBy: visit.actor.name,
          })
          if (letter === undefined) return notFound()
          return download(await renderPaperPdf(letter), {
            mediaType: 'application/pdf',
            fileName: `phieu-xin-loi-${opened.case.code}.pdf`,
            inline: true,
          })
        }),
    }),
  ]
}

async function loadQueue(visit: StaffVisit, { office }: CaseDependencies, query: z.infer<typeof QueueQuery>) {
  const units = visit.unitsFor('cases.read')
  return readingAs(visit.database, staffReader(visit), async (reader) => {
    const list = async (prepared: boolean, cursor: string | undefined) => {
      const from = readCursor(cursor)
      const after = from?.at == null ? null : { openedAt: from.at, caseId: from.id }
      const rows = await unsignedApologies(reader, units, { after, most: perPage + 1, prepared })
      const shown = rows.slice(0, perPage)
      const last = rows.length > perPage ? shown.at(-1) : undefined
      return { shown, next: last === undefined ? null : `${last.openedAt.getTime()}.${last.caseId}` }
    }
    const toSign = await list(true, query.ky)
    const toWrite = await list(false, query.viet)
    const names = await personNames(reader, [...toSign.shown, ...toWrite.shown].flatMap(peopleOf))
    const queued = (apology: ListedApology): QueuedApology => ({
      ...apology,
      causeWords: causeText(
        office.types.version(apology.kind, apology.definitionVersion),
        apology.cause,
        names,
      ),
      handlerName: apology.handlerId === null ? null : (names.get(apology.handlerId) ?? ''),
      maySign: visit.may('cases.decide', apology.unitId),
    })
    return {
      toSign: toSign.shown.map(queued),
      toWrite: toWrite.shown.map(queued),
      nextToSign: toSign.next,
      nextToWrite: toWrite.next,
      done: query.xong === undefined ? null : { signed: query.xong, refused: query.loi ?? 0 },
      nothingChosen: query.chon !== undefined,
    }
  })
}

function peopleOf({ handlerId, cause }: ListedApology): PersonId[] {
  return [handlerId, cause.personId].filter((id) => id !== null)
}

interface Shown {
  readonly typed?: Readonly<Record<string, unknown>>
  readonly problems?: readonly FieldProblem[]
  readonly justPrepared?: boolean
}

function show(
  visit: StaffVisit,
  late: OpenApology,
  { typed, problems = [], justPrepared = false }: Shown,
  status: 200 | 422 = 200,
): Answer {
  const { opened, apology, cause, names } = late
  const { unitId } = opened.case.standing
  const day = apology?.newDay ?? proposeDay(opened.world.calendar, visit.today, opened.case.procedureDays)
  const was = (name: string, usual: string) => (typed === undefined ? usual : textOf(typed[name]))
  return page(
    <ApologyPage
      caseId={opened.case.id}
      code={opened.case.code}
      title={late.title}
      dueAt={late.dueAt}
      causeWords={causeText(opened.type, cause, names)}
      states={late.states}
      people={late.people}
      typed={{
        state: was(apologyNames.state, cause.state),
        person: was(apologyNames.person, cause.personId ?? ''),
        reason: was(apologyNames.reason, apology?.reason ?? ''),
        day: was(apologyNames.day, typedDay(day)),
      }}
      problems={problems}
      limit={late.limit}
      refusal={late.refusal}
      form={late.form}
      prepared={
        apology?.newDay == null || apology.signedAt !== null
          ? null
          : {
              newDay: apology.newDay,
              by: apology.preparedBy === null ? '' : (names.get(apology.preparedBy) ?? ''),
            }
      }
      mayPrepare={visit.may('cases.handle', unitId)}
      maySign={visit.may('cases.decide', unitId)}
      justPrepared={justPrepared}
    />,
    status,
  )
}

function readLetter(late: OpenApology, visit: StaffVisit, typed: Readonly<Record<string, unknown>>) {
  const problems: FieldProblem[] = []
  const state = late.states.find(({ value }) => value === textOf(typed[apologyNames.state]))?.value
  const person = late.people.find(({ value }) => value === textOf(typed[apologyNames.person]))?.value
  const reason = textOf(typed[apologyNames.reason])
  const day = parseTypedDay(textOf(typed[apologyNames.day]))
  if (state === undefined) problems.push({ field: apologyNames.state, message: messages.state })
  if (person === undefined) problems.push({ field: apologyNames.person, message: messages.person })
  if (reason === '' || reason.length > 4_000)
    problems.push({ field: apologyNames.reason, message: messages.reason })
  const wrongDay = day && newDayProblem(late.opened.world.calendar, visit.today, day)
  if (day === undefined || wrongDay !== undefined) {
    problems.push({
      field: apologyNames.day,
      message: wrongDay === undefined ? messages.day : newDayWords[wrongDay],
    })
  }
  if (state === undefined || person === undefined || day === undefined || problems.length > 0)
    return { ok: false as const, problems }
  const personId = person === '' ? null : idSchema('person').parse(person)
  return { ok: true as const, letter: { cause: { state, personId }, reason, newDay: day } }
}

const messages = {
  state: { vi: 'Hãy chọn khâu bị chậm', en: 'Choose where it was delayed' },
  person: { vi: 'Hãy chọn người', en: 'Choose a person' },
  reason: {
    vi: 'Hãy viết lý do, tối đa 4.000 ký tự: người dân sẽ đọc',
    en: 'Write the reason, 4,000 characters at most: the citizen reads it',
  },
  day: { vi: 'Nhập ngày hẹn lại theo dạng ngày/tháng/năm', en: 'Type the new day as day/month/year' },
} as const

function textOf(value: unknown): string {
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return ''
  return value.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}
