import type { Words } from '../../../platform/i18n/words.ts'
import type { TimelineEvent } from '../../../ui/timeline/timeline.tsx'
import type { CaseAct } from '../domain/case-act.ts'
import { transitionOf } from '../domain/case-type.ts'
import type { FollowedCase } from './load-followed.ts'
import { Prose } from './prose.tsx'

const texts = {
  filed: { vi: 'Đã nhận', en: 'Received' },
  transferred: (name: string) => ({ vi: `Đã chuyển đến ${name}`, en: `Passed to ${name}` }),
  said: { vi: 'Tin nhắn', en: 'Message' },
  higher: (code: string) => ({
    vi: `Đã đưa lên cấp trên: hồ sơ ${code}`,
    en: `Taken to the body above: ${code}`,
  }),
  rated: (score: number) => ({ vi: `Bạn đã đánh giá ${score}/5`, en: `You rated it ${score} of 5` }),
  you: { vi: 'Bạn', en: 'You' },
  office: { vi: 'Cơ quan', en: 'The office' },
  itself: { vi: 'Hệ thống', en: 'The system' },
} as const

/** What happened, the newest first, as far as it is for whoever filed the case. */
export function timelineEvents(followed: FollowedCase): TimelineEvent[] {
  return followed.case.acts.flatMap((act) => eventOf(act, followed) ?? []).toReversed()
}

function eventOf(act: CaseAct, followed: FollowedCase): TimelineEvent | undefined {
  const common = { id: String(act.sequence), at: act.at, who: whoOf(act) }
  switch (act.type) {
    case 'filed':
      return { ...common, title: texts.filed, tone: 'info' }
    case 'moved': {
      const transition = transitionOf(followed.type, act.transition)
      if (transition.tellsCitizen === false && act.actor.kind !== 'citizen') return undefined
      return {
        ...common,
        title: transition.words,
        tone: transition.isAnswer === true ? 'success' : 'info',
        ...(act.note !== '' && { body: <Prose text={act.note} /> }),
      }
    }
    case 'transferred':
      return { ...common, title: texts.transferred(followed.units.get(act.unitId) ?? '') }
    case 'said':
      return { ...common, title: texts.said, body: <Prose text={act.note} /> }
    case 'linked': {
      const code = followed.otherCodes.get(act.otherId)
      if (act.actor.kind !== 'citizen' || code === undefined) return undefined
      return { ...common, title: texts.higher(code) }
    }
    case 'rated':
      return { ...common, title: texts.rated(act.score) }
    case 'assigned':
    case 'noted':
    case 'level-changed':
      return undefined
  }
}

function whoOf({ actor }: CaseAct): Words {
  if (actor.kind === 'citizen') return texts.you
  return actor.kind === 'staff' ? texts.office : texts.itself
}
