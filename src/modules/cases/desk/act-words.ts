import type { Words } from '../../../platform/i18n/words.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { CaseAct } from '../domain/case-act.ts'
import type { CaseType } from '../domain/case-type.ts'
import { levelWords, relationWords } from './desk-words.ts'

/** Names of those who appear in a case's story. */
export interface StoryNames {
  readonly people: ReadonlyMap<PersonId, string>
  readonly units: ReadonlyMap<UnitId, { readonly name: string }>
}

/** What an act was, in a line. */
export function actTitle(act: CaseAct, type: CaseType, { people, units }: StoryNames): Words {
  switch (act.type) {
    case 'filed':
      return { vi: 'Hồ sơ được nộp', en: 'The case was filed' }
    case 'moved': {
      const { words } = type.transitions[act.transition] ?? {
        words: { vi: act.transition, en: act.transition },
      }
      const state = type.states[act.to]?.words
      if (state === undefined || act.from === act.to) return words
      return { vi: `${words.vi} → ${state.vi}`, en: `${words.en} → ${state.en}` }
    }
    case 'assigned': {
      const name = people.get(act.handlerId) ?? '?'
      return { vi: `Phân công cho ${name}`, en: `Assigned to ${name}` }
    }
    case 'transferred': {
      const name = units.get(act.unitId)?.name ?? '?'
      return { vi: `Chuyển đến ${name}`, en: `Transferred to ${name}` }
    }
    case 'noted':
      return { vi: 'Ghi chú nội bộ', en: 'Internal note' }
    case 'said':
      return { vi: 'Trao đổi với người gửi', en: 'Message' }
    case 'linked': {
      const { of } = relationWords[act.relation]
      return { vi: `${of.vi} một hồ sơ khác`, en: `${of.en} another case` }
    }
    case 'rated':
      return { vi: `Người gửi đánh giá ${act.score}/5`, en: `Rated ${act.score}/5` }
    case 'level-changed': {
      const level = levelWords[act.confidentiality]
      return { vi: `Đổi mức bảo mật: ${level.vi}`, en: `Confidentiality: ${level.en}` }
    }
  }
}

/** What was said with an act. */
export function actText(act: CaseAct): string {
  switch (act.type) {
    case 'moved':
    case 'said':
      return act.note
    case 'noted':
      return act.text
    case 'assigned':
    case 'transferred':
    case 'level-changed':
      return act.reason
    case 'filed':
    case 'linked':
    case 'rated':
      return ''
  }
}

/** Whether whoever filed the case sees the act. */
export function isSeenByCitizen(act: CaseAct, type: CaseType): boolean {
  switch (act.type) {
    case 'filed':
    case 'said':
    case 'rated':
    case 'transferred':
      return true
    case 'moved':
      return type.transitions[act.transition]?.tellsCitizen !== false
    case 'assigned':
    case 'noted':
    case 'linked':
    case 'level-changed':
      return false
  }
}

/** Who acted, by name among staff. */
export function actorWords({ actor }: CaseAct, { people }: StoryNames): Words {
  switch (actor.kind) {
    case 'citizen':
      return { vi: 'Người gửi', en: 'The citizen' }
    case 'system':
      return { vi: 'Hệ thống', en: 'The system' }
    case 'staff': {
      const name = people.get(actor.personId) ?? '?'
      return { vi: name, en: name }
    }
  }
}

/** Everybody of staff who is named in an act. */
export function peopleOf(act: CaseAct): PersonId[] {
  return [
    ...(act.actor.kind === 'staff' ? [act.actor.personId] : []),
    ...(act.type === 'assigned' ? [act.handlerId] : []),
  ]
}
