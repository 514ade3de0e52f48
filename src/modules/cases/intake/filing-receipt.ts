import type { Tx } from '../../../platform/database/database.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { formatReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { personNames } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { type OpenCase, openCase } from '../conduct/move-case.ts'
import { channelWords } from '../desk/desk-words.ts'
import { loadPaperGround, type PaperGround } from '../desk/paper-ground.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import { clockOf } from '../domain/case-type.ts'
import type { Deadline } from '../domain/clock/clock.ts'
import { answerBy, type ComingDeadline, endsWithAnswer } from '../domain/intake/answer-by.ts'
import { CasePaper } from '../domain/papers/case-paper.ts'
import { filedMatters } from '../domain/papers/filing-receipt.ts'
import { momentOf } from '../domain/papers/paper-parts.ts'
import { deadlineSentence } from '../explain/deadline-words.ts'
import { findContent, listCaseFiles } from '../store/desk-case.ts'
import { actAs } from '../store/reading-as.ts'

/** What the receipt of a case says, on the page and on paper. */
export interface ReceiptFacts {
  readonly opened: OpenCase
  readonly ground: PaperGround
  /** The date that binds the office first; absent where the law counts from a later step. */
  readonly due: Deadline | undefined
  /** Of that date. */
  readonly dueClock: string | undefined
  /** The last day on which an answer comes, where its term begins with a later step. */
  readonly answerBy: ComingDeadline | undefined
  readonly files: number
  readonly takenBy: string | undefined
}

/** Loads a case for its receipt; the transaction reads as this case from then on. */
export async function loadReceipt(
  tx: Tx,
  office: CaseOffice,
  caseId: CaseId,
  now: Date,
): Promise<ReceiptFacts | undefined> {
  await actAs(tx, { kind: 'case', caseId })
  const [opened, content] = [await openCase(tx, office, caseId, now), await findContent(tx, caseId)]
  if (content === undefined) return undefined
  const ground = await loadPaperGround(tx, opened, content, office.origin)
  const files = (await listCaseFiles(tx, caseId)).filter(
    ({ byCitizen, actSequence }) => byCitizen && actSequence === 1,
  )
  const [filed] = opened.case.acts
  const clerk = filed?.actor.kind === 'staff' ? filed.actor.personId : undefined
  const names = await personNames(tx, clerk === undefined ? [] : [clerk])
  return {
    opened,
    ground,
    ...datesOf(opened),
    files: files.length,
    takenBy: clerk === undefined ? undefined : names.get(clerk),
  }
}

function datesOf(opened: OpenCase): Pick<ReceiptFacts, 'due' | 'dueClock' | 'answerBy'> {
  const first = firstDue(opened)
  if (first === undefined) return { due: undefined, dueClock: undefined, answerBy: undefined }
  const { deadline, clock } = first
  return { due: deadline, dueClock: clock, answerBy: answerBy(opened.type, deadline, opened.world) }
}

function firstDue({ case: found, type, world }: OpenCase): ComingDeadline | undefined {
  const started = Object.keys(found.acts[0]?.type === 'filed' ? found.standing.clocks : {}).find(
    (clock) =>
      type.clocks[clock]?.duty === 'office' && type.filing.clocks.some((effect) => effect.clock === clock),
  )
  const clock = started === undefined ? undefined : found.standing.clocks[started]
  return clock && { clock: clock.clock, deadline: deadlineOfClock(clock, found.procedureDays, world) }
}

/**
 * The receipt as a paper. With the receipt code it is the paper that is printed once, for whoever filed the case;
 * without, it names the case alone.
 */
export function receiptPaper(facts: ReceiptFacts, receiptCode: string | undefined): CasePaper | undefined {
  const { opened, ground, files, takenBy } = facts
  const { case: found } = opened
  const matter = filedMatters.find((known) => known === found.kind)
  if (matter === undefined) return undefined
  const { applicant } = ground.content
  return CasePaper.parse({
    kind: 'filing-receipt',
    unit: {
      parentBody: ground.parentBody,
      issuingBody: ground.issuingBody,
      number: null,
      symbol: '',
      place: ground.place,
      date: ground.receivedOn,
    },
    receivedOn: ground.receivedOn,
    tracking: ground.tracking,
    exampleData: ground.content.example,
    matter,
    code: receiptCode === undefined ? found.code : formatReceiptCode(receiptCode),
    sender:
      applicant === null || applicant.name === ''
        ? null
        : {
            name: applicant.name,
            address: applicant.address || null,
            phone: applicant.phone || null,
            email: applicant.email || null,
          },
    receivedAt: momentOf(found.receivedAt),
    channel: channelWords[found.channel].vi,
    takenBy: takenBy ?? null,
    attachments: files,
    ...answerDate(facts),
    nextSteps: [
      ...(receiptCode === undefined ? [] : [`Số hồ sơ: ${found.code}.`]),
      `Mở ${ground.tracking} và nhập mã trên biên nhận để xem việc giải quyết và câu trả lời.`,
      'Nếu chưa hài lòng với câu trả lời, bạn có thể yêu cầu xem lại hoặc đưa lên cấp trên ngay trên trang theo dõi.',
    ],
  })
}

/** The date of the answer as the paper says it: the last one possible where its term begins with a later step. */
function answerDate({ opened: { type }, due, dueClock, answerBy: coming }: ReceiptFacts) {
  if (due === undefined || dueClock === undefined)
    return { dueOn: null, whyThisDate: 'Thời hạn bắt đầu từ bước tiếp theo.' }
  const first = deadlineSentence(due).vi
  if (coming !== undefined) {
    const why = `${clockOf(type, dueClock).words.vi}: ${first} Nếu được nhận giải quyết vào ngày đó: ${deadlineSentence(coming.deadline).vi}`
    return { dueOn: coming.deadline.date, whyThisDate: why.slice(0, 500) }
  }
  if (endsWithAnswer(type, dueClock)) return { dueOn: due.date, whyThisDate: first }
  return { dueOn: null, whyThisDate: `${clockOf(type, dueClock).words.vi}: ${first}` }
}
