import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { OpenCase } from '../conduct/move-case.ts'
import type { CaseStanding, ClockStanding } from '../domain/case.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import type { TransitionDefinition } from '../domain/case-type.ts'
import type { Deadline } from '../domain/clock/clock.ts'
import type { FieldValues } from '../domain/fields/field.ts'
import { CasePaper, type CasePaperInput } from '../domain/papers/case-paper.ts'
import { filedMatters } from '../domain/papers/filing-receipt.ts'
import { deadlineSentence } from '../explain/deadline-words.ts'
import { channelWords } from './desk-words.ts'
import type { PaperGround } from './paper-ground.ts'

/** What a transition says, for the papers that it makes. */
export interface PaperFacts {
  readonly opened: OpenCase
  /** As it stands after the transition. */
  readonly after: CaseStanding
  readonly note: string
  readonly values: FieldValues
  readonly reappointOn: LocalDate | undefined
  readonly ground: PaperGround
  /** Of the member of staff who makes it. */
  readonly madeBy: string
}

/** What stands before the unit's own symbol in the number of a paper. */
const symbols: Readonly<Record<string, string>> = {
  'complaint-acceptance': 'TB',
  'complaint-non-acceptance': 'TB',
  'complaint-decision': 'QĐ',
  'complaint-extension': 'TB',
  'petition-transfer': 'PC',
  'petition-guidance': 'HD',
  'information-extension': 'TB',
  'information-refusal': 'TB',
  'information-provided': 'TB',
  'dossier-supplement': 'HDHS',
  'dossier-refusal': 'TCHS',
  'dossier-stop': 'TB',
  'apology-letter': 'PXL',
}

/**
 * The papers that a transition makes, by the facts of the case and what was typed; those that another desk makes
 * (a counter's own receipts) are left to it.
 * @throws ZodError when a paper would say nothing where it must say something
 */
export function makePapers(transition: TransitionDefinition, facts: PaperFacts): CasePaper[] {
  return (transition.papers ?? []).flatMap((kind) => {
    const made = makePaper(kind, facts)
    return made === undefined ? [] : [CasePaper.parse(made)]
  })
}

function makePaper(kind: string, facts: PaperFacts): CasePaperInput | undefined {
  const { ground, note, opened, values } = facts
  const every = everyPaper(kind, facts)
  const { signatory } = ground
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const sender = partyOf(ground)
  const matter = opened.case.kind
  switch (kind) {
    case 'complaint-acceptance': {
      const due = startedDeadline(facts)
      if (due === undefined) return undefined
      return {
        kind,
        ...every,
        ...complaintOf(facts),
        content: askedText(ground),
        dueOn: due.date,
        whyThisDate: deadlineSentence(due).vi,
        signatory,
      }
    }
    case 'complaint-non-acceptance':
      return {
        kind,
        ...every,
        ...complaintOf(facts),
        content: askedText(ground),
        reason: note,
        basis: text('paperBasis'),
        signatory,
      }
    case 'complaint-decision':
      return {
        kind,
        ...every,
        ...complaintOf(facts),
        decidedBy: `${signatory.title} ${ground.issuingBody}`,
        bases: opened.type.legalBasis.vi.split(/[,;]\s*/u).map((part) => `Căn cứ ${part}`),
        respondent: { name: text('paperRespondent') },
        content: askedText(ground),
        firstDecision: isSecond(facts) ? firstAnswer(opened) : null,
        verified: text('paperVerified'),
        dialogue: text('paperDialogue') || null,
        legalGrounds: text('paperGrounds'),
        finding: findingOf(values),
        conclusion: note,
        orders: linesOf(text('paperOrders')),
        furtherWay: isSecond(facts) ? furtherWays.second : furtherWays.first,
        carriedOutBy: text('paperCarriedOutBy'),
        signatory,
      }
    case 'complaint-extension': {
      const moved = movedDeadline(facts)
      if (moved === undefined) return undefined
      return {
        kind,
        ...every,
        ...complaintOf(facts),
        acceptedOn: dayInVietnam(moved.startedAt),
        dueOn: moved.before.date,
        newDueOn: moved.after.date,
        reason: note,
        basis: basisOf(moved.after),
        signatory,
      }
    }
    case 'petition-transfer':
      return {
        kind,
        ...every,
        matter: sentOnMatter(matter),
        sender,
        writtenOn: ground.receivedOn,
        code: opened.case.code,
        content: askedText(ground),
        to: text('paperTo'),
        basis: text('paperBasis'),
        signatory,
      }
    case 'petition-guidance':
      return {
        kind,
        ...every,
        matter: sentOnMatter(matter),
        sender: sender ?? unnamed,
        writtenOn: ground.receivedOn,
        code: opened.case.code,
        content: askedText(ground),
        to: text('paperTo'),
        guidance: note,
        basis: text('paperBasis'),
        signatory,
      }
    case 'citizen-answer':
      return {
        kind,
        ...every,
        matter: matter === 'petition' || matter === 'question' ? matter : 'feedback',
        sender,
        code: opened.case.code,
        askedOn: ground.receivedOn,
        subject: ground.content.title || opened.type.words.vi,
        answer: note,
        measures: linesOf(text('paperMeasures')).slice(0, 20),
        ifNotSatisfied:
          'Nếu chưa hài lòng, ông/bà mở trang theo dõi bằng mã trên biên nhận và chọn yêu cầu xem lại, không phải viết lại từ đầu',
        signatory,
      }
    case 'information-provided':
      return {
        kind,
        ...every,
        ...requestOf(facts),
        provided: linesOf(text('paperProvided')),
        by: resultBy[ground.content.applicant?.resultBy ?? 'online'] ?? 'trực tuyến',
        at: 'gửi cùng thông báo này',
        cost: text('paperCost'),
        signatory,
      }
    case 'information-extension': {
      const moved = movedDeadline(facts)
      if (moved === undefined) return undefined
      return {
        kind,
        ...every,
        ...requestOf(facts),
        dueOn: moved.before.date,
        newDueOn: moved.after.date,
        reason: note,
        basis: basisOf(moved.after),
        signatory,
      }
    }
    case 'information-refusal':
      return {
        kind,
        ...every,
        ...requestOf(facts),
        reason: note,
        basis: text('paperBasis'),
        remedies: `Nếu không đồng ý, ông/bà có quyền khiếu nại đến ${ground.issuingBody} hoặc khởi kiện vụ án hành chính tại Tòa án theo quy định của pháp luật.`,
        signatory,
      }
    case 'filing-receipt': {
      const due = startedDeadline(facts)
      const filed = filedMatters.find((known) => known === matter)
      if (due === undefined || filed === undefined) return undefined
      return {
        kind,
        ...every,
        matter: filed,
        code: opened.case.code,
        sender,
        receivedAt: momentOf(opened.world.now),
        channel: channelWords[opened.case.channel].vi,
        takenBy: facts.madeBy,
        dueOn: due.date,
        whyThisDate: deadlineSentence(due).vi,
      }
    }
    case 'dossier-supplement':
      return {
        kind,
        ...every,
        ...dossierOf(facts),
        counter: ground.issuingBody,
        wanted: linesOf(text('paperWanted')).map((name) => ({ name })),
        reason: note,
        contact: { name: facts.madeBy, phone: null, page: null },
        guidedBy: facts.madeBy,
      }
    case 'dossier-refusal':
      return {
        kind,
        ...every,
        ...dossierOf(facts),
        counter: ground.issuingBody,
        reason: note,
        basis: text('paperBasis'),
        refusedBy: facts.madeBy,
      }
    case 'dossier-stop':
      return { kind, ...every, ...dossierOf(facts), reason: note, basis: text('paperBasis'), signatory }
    case 'apology-letter': {
      const late = lateDeadline(facts)
      if (late === undefined || facts.reappointOn === undefined) return undefined
      return {
        kind,
        ...every,
        ...dossierOf(facts),
        dueAt: momentOf(late.dueAt),
        reason: note,
        newDueAt: `${facts.reappointOn}T17:00:00+07:00`,
        signatory,
      }
    }
    default:
      return undefined
  }
}

const unnamed = { name: 'Người gửi không nêu tên' }
const furtherWays = {
  first:
    'Trong thời hạn 30 ngày kể từ ngày nhận được quyết định này, nếu không đồng ý, người khiếu nại có quyền khiếu nại lần hai đến cấp trên trực tiếp của người giải quyết lần đầu hoặc khởi kiện vụ án hành chính tại Tòa án.',
  second:
    'Nếu không đồng ý với quyết định này, người khiếu nại có quyền khởi kiện vụ án hành chính tại Tòa án.',
} as const
const resultBy: Readonly<Record<string, string>> = {
  online: 'trực tuyến',
  counter: 'nhận tại trụ sở',
  post: 'qua bưu chính',
}

function everyPaper(kind: string, { ground }: PaperFacts) {
  const prefix = symbols[kind]
  const symbol = [prefix, ground.unitSymbol].filter((part) => part !== undefined && part !== '').join('-')
  return {
    unit: {
      parentBody: ground.parentBody,
      issuingBody: ground.issuingBody,
      number: null,
      symbol,
      place: ground.place,
      date: null,
    },
    receivedOn: ground.receivedOn,
    tracking: ground.tracking,
    recipients: ['Như trên', 'Lưu: VT'],
    exampleData: ground.content.example,
  }
}

function complaintOf(facts: PaperFacts) {
  const { ground } = facts
  return {
    instance: isSecond(facts) ? ('second' as const) : ('first' as const),
    complainant: partyOf(ground) ?? unnamed,
    complaintOn: ground.receivedOn,
    about: ground.content.title || 'nội dung nêu trong đơn',
  }
}

function dossierOf({ ground, opened }: PaperFacts) {
  return {
    code: opened.case.code,
    applicant: partyOf(ground) ?? unnamed,
    procedure: ground.content.title || opened.type.words.vi,
  }
}

function requestOf({ ground, opened }: PaperFacts) {
  return {
    requester: partyOf(ground) ?? unnamed,
    code: opened.case.code,
    requestedOn: ground.receivedOn,
    wanted: askedText(ground),
  }
}

function partyOf({ content: { applicant } }: PaperGround) {
  if (applicant === null || applicant.name.trim() === '') return null
  return {
    name: applicant.name,
    address: applicant.address || null,
    phone: applicant.phone || null,
    email: applicant.email || null,
  }
}

/** What was asked, in the sender's own words. */
function askedText({ content }: PaperGround): string {
  const fields = typeof content.fields === 'object' && content.fields !== null ? content.fields : {}
  const text = 'text' in fields && typeof fields.text === 'string' ? fields.text.trim() : ''
  return text || content.title || 'Nội dung nêu trong đơn'
}

function sentOnMatter(kind: string): 'complaint' | 'petition' | 'feedback' {
  return kind === 'complaint' || kind === 'petition' ? kind : 'feedback'
}

function findingOf({ finding }: FieldValues): 'right' | 'partly-right' | 'wrong' {
  return finding === 'right' || finding === 'partly-right' ? finding : 'wrong'
}

/** Whether the second instance has the case: its own clock has begun. */
function isSecond({ opened, after }: PaperFacts): boolean {
  const second = Object.keys(opened.type.clocks).filter((clock) => clock.endsWith('-second'))
  return second.some((clock) => after.clocks[clock] !== undefined) || after.state.startsWith('second-')
}

function firstAnswer({ case: { acts }, type }: OpenCase): string | null {
  const answers = acts.flatMap((act) =>
    act.type === 'moved' && type.transitions[act.transition]?.isAnswer === true ? [act.note] : [],
  )
  return answers[0] || null
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[-–•+\s]+/u, '').trim())
    .filter((line) => line !== '')
}

function deadline(clock: ClockStanding, { opened }: PaperFacts): Deadline {
  return deadlineOfClock(clock, opened.case.procedureDays, opened.world)
}

/** The date of the office's clock that this transition started. */
function startedDeadline(facts: PaperFacts): Deadline | undefined {
  const { opened, after } = facts
  const started = Object.values(after.clocks).find(
    ({ clock, run }) =>
      opened.type.clocks[clock]?.duty === 'office' && (opened.case.standing.clocks[clock]?.run ?? 0) < run,
  )
  return started && deadline(started, facts)
}

/** The dates before and after of the clock that this transition made longer. */
function movedDeadline(facts: PaperFacts) {
  const { opened, after } = facts
  for (const clock of Object.values(after.clocks)) {
    const before = opened.case.standing.clocks[clock.clock]
    if (before === undefined) continue
    const isLonger = before.extension !== clock.extension || before.ruleCase !== clock.ruleCase
    if (isLonger)
      return { startedAt: clock.startedAt, before: deadline(before, facts), after: deadline(clock, facts) }
  }
  return undefined
}

function lateDeadline(facts: PaperFacts): Deadline | undefined {
  const late = Object.values(facts.after.clocks).find(({ reappointedOn }) => reappointedOn !== null)
  return late && deadline(late, facts)
}

function basisOf({ rule }: Deadline): string {
  return [rule.article, rule.law].filter((part) => part !== '').join(' ')
}

/** An instant as it is written on paper, in Vietnamese time. */
function momentOf(at: Date): string {
  return `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`
}
