import type { OpenCase } from '../conduct/move-case.ts'
import type { FieldValues } from '../domain/fields/field.ts'
import type { PaperFacts } from './paper-facts.ts'
import type { PaperGround } from './paper-ground.ts'

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

/** The party of a paper when whoever filed it gave no name. */
export const unnamed = { name: 'Người gửi không nêu tên' }

export function everyPaper(kind: string, { ground }: PaperFacts) {
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

export function complaintOf(facts: PaperFacts) {
  const { ground } = facts
  return {
    instance: isSecond(facts) ? ('second' as const) : ('first' as const),
    complainant: partyOf(ground) ?? unnamed,
    complaintOn: ground.receivedOn,
    about: ground.content.title || 'nội dung nêu trong đơn',
  }
}

export function dossierOf({ ground, opened }: PaperFacts) {
  return {
    code: opened.case.code,
    applicant: partyOf(ground) ?? unnamed,
    procedure: ground.content.title || opened.type.words.vi,
  }
}

export function requestOf({ ground, opened }: PaperFacts) {
  return {
    requester: partyOf(ground) ?? unnamed,
    code: opened.case.code,
    requestedOn: ground.receivedOn,
    wanted: askedText(ground),
  }
}

export function partyOf({ content: { applicant } }: PaperGround) {
  if (applicant === null || applicant.name.trim() === '') return null
  return {
    name: applicant.name,
    address: applicant.address || null,
    phone: applicant.phone || null,
    email: applicant.email || null,
  }
}

/** What was asked, in the sender's own words. */
export function askedText({ content }: PaperGround): string {
  const fields = typeof content.fields === 'object' && content.fields !== null ? content.fields : {}
  const text = 'text' in fields && typeof fields.text === 'string' ? fields.text.trim() : ''
  return text || content.title || 'Nội dung nêu trong đơn'
}

export function sentOnMatter(kind: string): 'complaint' | 'petition' | 'feedback' {
  return kind === 'complaint' || kind === 'petition' ? kind : 'feedback'
}

export function findingOf({ finding }: FieldValues): 'right' | 'partly-right' | 'wrong' {
  return finding === 'right' || finding === 'partly-right' ? finding : 'wrong'
}

/** Whether the second instance has the case: its own clock has begun. */
export function isSecond({ opened, after }: PaperFacts): boolean {
  const second = Object.keys(opened.type.clocks).filter((clock) => clock.endsWith('-second'))
  return second.some((clock) => after.clocks[clock] !== undefined) || after.state.startsWith('second-')
}

export function firstAnswer({ case: { acts }, type }: OpenCase): string | null {
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
