import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { TransitionDefinition } from '../domain/case-type.ts'
import { CasePaper, type CasePaperInput } from '../domain/papers/case-paper.ts'
import { filedMatters } from '../domain/papers/filing-receipt.ts'
import { momentOf } from '../domain/papers/paper-parts.ts'
import { deadlineSentence } from '../explain/deadline-words.ts'
import { channelWords } from './desk-words.ts'
import { basisOf, lateDeadline, movedDeadline, startedDeadline } from './paper-deadlines.ts'
import type { PaperFacts } from './paper-facts.ts'
import {
  askedText,
  complaintOf,
  dossierOf,
  everyPaper,
  findingOf,
  firstAnswer,
  isSecond,
  linesOf,
  partyOf,
  requestOf,
  sentOnMatter,
  unnamed,
} from './paper-parts.ts'

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
