import { Tabs } from '../../../ui/tabs/tabs.tsx'
import type { OpenCounter } from './open-counter.ts'
import { counterPaths } from './paths.ts'

const texts = {
  counters: { vi: 'Quầy của đơn vị', en: 'Counter of the unit' },
  pages: { vi: 'Việc ở quầy', en: 'Work at the counter' },
  desk: { vi: 'Tiếp nhận', en: 'Take in' },
  help: { vi: 'Giúp nộp trên mạng', en: 'Help on line' },
  give: { vi: 'Trả kết quả', en: 'Give results' },
  post: { vi: 'Gửi bưu điện', en: 'By post' },
  series: { vi: 'Số giấy viết tay', en: 'Numbers on paper' },
} as const

export type CounterTab = 'desk' | 'help' | 'give' | 'post' | 'series'

/** The pages of a counter, and for whoever works at several, which one. */
export function CounterTabs({
  counter,
  current,
}: {
  readonly counter: OpenCounter
  readonly current: CounterTab
}) {
  const { own, unit } = counter
  const noi = unit.code
  const tab = (name: CounterTab, href: string) => ({ href, label: texts[name], current: name === current })
  return (
    <>
      {own.length > 1 && (
        <Tabs
          label={texts.counters}
          tabs={own.map(({ code, shortName }) => ({
            href: counterPaths[current].to({}, { noi: code }),
            label: shortName,
            current: code === noi,
          }))}
        />
      )}
      <Tabs
        label={texts.pages}
        tabs={[
          tab('desk', counterPaths.desk.to({}, { noi })),
          tab('help', counterPaths.help.to({}, { noi })),
          tab('give', counterPaths.give.to({}, { noi })),
          tab('post', counterPaths.post.to({}, { noi })),
          tab('series', counterPaths.series.to({}, { noi })),
        ]}
      />
    </>
  )
}
