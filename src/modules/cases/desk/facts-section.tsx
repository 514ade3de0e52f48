import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { CaseView } from './case-view.ts'
import { channelWords, levelMeaning, levelWords } from './desk-words.ts'

const texts = {
  facts: { vi: 'Thông tin chung', en: 'Facts' },
  unit: { vi: 'Đơn vị giải quyết', en: 'Unit' },
  about: { vi: 'Về đơn vị', en: 'About' },
  handler: { vi: 'Người xử lý', en: 'Handler' },
  nobody: { vi: 'Chưa phân công', en: 'Nobody yet' },
  received: { vi: 'Ngày nhận', en: 'Received' },
  channel: { vi: 'Đến qua', en: 'Came by' },
  level: { vi: 'Mức bảo mật', en: 'Confidentiality' },
  basis: { vi: 'Giải quyết theo', en: 'By' },
} as const

/** Unit, handler, day of receipt and the like. */
export function FactsSection({ view }: { readonly view: CaseView }) {
  const words = useWords()
  const { case: found, type, level } = view.opened
  const { handlerId, unitId } = found.standing
  const unit = (id: typeof unitId) => view.names.units.get(id)?.name ?? ''
  return (
    <Section title={texts.facts}>
      <SummaryList
        rows={[
          { key: texts.unit, value: unit(unitId) },
          ...(found.aboutUnitId === null ? [] : [{ key: texts.about, value: unit(found.aboutUnitId) }]),
          {
            key: texts.handler,
            value: handlerId === null ? words(texts.nobody) : (view.names.people.get(handlerId) ?? ''),
          },
          { key: texts.received, value: formatDay(dayInVietnam(found.receivedAt)) },
          { key: texts.channel, value: words(channelWords[found.channel]) },
          { key: texts.level, value: `${words(levelWords[level])}. ${words(levelMeaning[level])}.` },
          { key: texts.basis, value: words(type.legalBasis) },
        ]}
      />
    </Section>
  )
}
