import { formatDay } from '../../../platform/kernel/dates.ts'
import { Card } from '../../../ui/card/card.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import { promiseState } from '../domain/reception/promise.ts'
import type { ReceptionPromise } from '../store/reception-promises.ts'
import { receptionPaths } from './paths.ts'
import { promiseStateTones, promiseStateWords, secretWords } from './reception-words.ts'

/** A promise with its words and names, as far as the reader may see them. */
export interface ShownPromise {
  readonly promise: ReceptionPromise
  readonly text: string | undefined
  readonly unitName: string
  readonly responsible: string | undefined
  readonly done: readonly { readonly id: string; readonly text: string; readonly evidence: string }[]
}

const texts = {
  due: { vi: 'Hẹn chậm nhất ngày', en: 'By' },
  who: { vi: 'Người thực hiện', en: 'Responsible' },
  case: { vi: 'Hồ sơ theo dõi', en: 'Case' },
}

/** One promise: by whom, by when and how it stands; it leads to what became of it. */
export function PromiseCard({
  shown,
  now,
  headingLevel,
}: {
  readonly shown: ShownPromise
  readonly now: Date
  readonly headingLevel?: 2 | 3
}) {
  const { promise, text, unitName, responsible } = shown
  const words = useWords()
  const state = promiseState(promise.dueOn, promise.actions, now)
  return (
    <Card
      title={text ?? secretWords}
      eyebrow={unitName}
      headingLevel={headingLevel}
      href={receptionPaths.promiseAction.to({ promiseId: promise.id })}
      aside={<Tag tone={promiseStateTones[state]}>{promiseStateWords[state]}</Tag>}
    >
      <p>
        {words(texts.due)} {formatDay(promise.dueOn)}
        {responsible !== undefined && `. ${words(texts.who)}: ${responsible}`}
        {promise.caseCode !== null && `. ${words(texts.case)}: ${promise.caseCode}`}
      </p>
    </Card>
  )
}
