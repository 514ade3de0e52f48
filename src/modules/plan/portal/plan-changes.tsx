import { useWords } from '../../../ui/page-context.ts'
import type { PlanDifference } from '../domain/compare-plans.ts'

const texts = {
  unchanged: (count: number) => ({
    vi: `${count} cam kết giữ nguyên.`,
    en: `${count} commitments are the same.`,
  }),
  added: { vi: 'Cam kết mới', en: 'New commitments' },
  changed: { vi: 'Cam kết sửa đổi', en: 'Changed commitments' },
  left: { vi: 'Cam kết không còn', en: 'Commitments left out' },
  tasksAdded: { vi: 'Nhiệm vụ mới', en: 'New tasks' },
  tasksChanged: { vi: 'Nhiệm vụ sửa đổi', en: 'Changed tasks' },
  tasksLeft: { vi: 'Nhiệm vụ không còn', en: 'Tasks left out' },
  before: { vi: 'Trước', en: 'Before' },
  now: { vi: 'Nay', en: 'Now' },
}

/** What is different from the plan before, each promise known by its lineage. */
export function PlanChanges({ difference }: { readonly difference: PlanDifference }) {
  const words = useWords()
  return (
    <>
      <p>{words(texts.unchanged(difference.unchanged))}</p>
      <TextList title={words(texts.added)} items={difference.added} />
      <PairList title={words(texts.changed)} pairs={difference.changed} />
      <TextList title={words(texts.left)} items={difference.left} />
      <TextList title={words(texts.tasksAdded)} items={difference.tasksAdded} />
      <PairList title={words(texts.tasksChanged)} pairs={difference.tasksChanged} />
      <TextList title={words(texts.tasksLeft)} items={difference.tasksLeft} />
    </>
  )
}

interface Texted {
  readonly id: string
  readonly text: string
}

function TextList({ title, items }: { readonly title: string; readonly items: readonly Texted[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h3>
        {title} ({items.length})
      </h3>
      <ul lang="vi">
        {items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  )
}

function PairList({
  title,
  pairs,
}: {
  readonly title: string
  readonly pairs: readonly { readonly before: Texted; readonly after: Texted }[]
}) {
  const words = useWords()
  // A pair whose words are the same differs in its day or dimension, which the plan itself shows.
  if (pairs.length === 0) return null
  return (
    <>
      <h3>
        {title} ({pairs.length})
      </h3>
      <ul>
        {pairs.map(({ before, after }) => (
          <li key={after.id}>
            {before.text === after.text ? (
              <span lang="vi">{after.text}</span>
            ) : (
              <>
                {words(texts.before)}: <del lang="vi">{before.text}</del>
                <br />
                {words(texts.now)}: <ins lang="vi">{after.text}</ins>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
