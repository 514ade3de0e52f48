import type { Evidence } from '../../../platform/content/schema/evidence.ts'
import type { LawRule } from '../../../platform/content/schema/law.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Details } from '../../../ui/details/details.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { UnconfirmedRule } from '../domain/law-check/unconfirmed-rules.ts'

/** Every rule that is to be checked, with what is to be looked for and where. */
export function LawCheckPage({ rules }: { readonly rules: readonly UnconfirmedRule[] }) {
  const words = useWords()
  const used = rules.filter(({ kinds }) => kinds.length > 0)
  const others = rules.filter(({ kinds }) => kinds.length === 0)
  return (
    <Page title={lawCheckTexts.title} lead={lawCheckTexts.lead} variant="workspace">
      <Section title={lawCheckTexts.used(used.length)} lead={lawCheckTexts.usedLead}>
        {used.map((one) => (
          <div key={`${one.rule.code} ${one.rule.validFrom}`}>
            <h3>{words(one.rule.title)}</h3>
            <RuleToCheck one={one} />
          </div>
        ))}
      </Section>
      <Section title={lawCheckTexts.others(others.length)}>
        {others.map((one) => (
          <Details key={`${one.rule.code} ${one.rule.validFrom}`} summary={one.rule.title}>
            <RuleToCheck one={one} />
          </Details>
        ))}
      </Section>
    </Page>
  )
}

function RuleToCheck({ one: { rule, law, kinds } }: { readonly one: UnconfirmedRule }) {
  const words = useWords()
  return (
    <SummaryList
      rows={[
        { key: lawCheckTexts.source, value: `${law}, ${rule.article}` },
        { key: lawCheckTexts.value, value: writtenValue(rule) },
        { key: lawCheckTexts.since, value: words(lawCheckTexts.validity(rule)) },
        ...(kinds.length === 0
          ? []
          : [{ key: lawCheckTexts.kinds, value: kinds.map((kind) => words(kind.words)).join(', ') }]),
        { key: lawCheckTexts.known, value: words(evidenceWords[rule.evidence]) },
        ...(rule.note === undefined ? [] : [{ key: lawCheckTexts.note, value: rule.note }]),
        { key: lawCheckTexts.code, value: <code>{rule.code}</code> },
      ]}
    />
  )
}

/** As it lies in content: whoever checks it compares exactly this. */
function writtenValue({ value, unit, valueByCase }: LawRule): string {
  const cases = Object.entries(valueByCase ?? {}).map(([name, amount]) => `${name}: ${amount}`)
  const plain = typeof value === 'string' ? value : JSON.stringify(value)
  return [`${plain} (${unit})`, ...cases].join('; ')
}

const evidenceWords: Readonly<Record<Evidence, Words>> = {
  'text-seen': {
    vi: 'Đã đọc văn bản nhưng chưa chắc cách hiểu',
    en: 'The text was read, the reading is not sure',
  },
  'secondary-seen': {
    vi: 'Đọc qua báo hoặc nguồn khác, chưa đọc văn bản',
    en: 'Read in the press, not in the text',
  },
  computed: { vi: 'Tính ra, chưa chắc', en: 'Computed, not sure' },
  memory: { vi: 'Chưa có nguồn: phải tìm đọc văn bản', en: 'Without a source: the text must be looked up' },
}

export const lawCheckTexts = {
  title: { vi: 'Quy định cần đối chiếu', en: 'Rules to be checked' },
  lead: {
    vi: 'Những quy định dưới đây chưa ai đối chiếu với văn bản chính thức. Hãy mở văn bản trên Công báo hoặc vbpl.vn, so đúng điều khoản, con số và ngày hiệu lực, rồi sửa tệp trong content/law. Đến khi đó, mọi trang dùng quy định này đều ghi “chưa đối chiếu”.',
    en: 'Nobody has compared these with the official text. Open it in the gazette or on vbpl.vn, compare article, number and dates, then correct content/law. Until then every page that uses one says that it is not confirmed.',
  },
  used: (count: number): Words => ({
    vi: `Đang dùng để tính hạn hoặc giới hạn (${count})`,
    en: `In use for terms and limits (${count})`,
  }),
  usedLead: {
    vi: 'Đối chiếu trước: sai ở đây là sai hạn của người dân.',
    en: 'Check these first: an error here is a wrong date for somebody.',
  },
  others: (count: number): Words => ({ vi: `Các quy định khác (${count})`, en: `Others (${count})` }),
  source: { vi: 'Tìm ở', en: 'Look in' },
  value: { vi: 'Đang ghi', en: 'Written here' },
  since: { vi: 'Hiệu lực', en: 'In force' },
  validity: ({ validFrom, validTo }: LawRule): Words => ({
    vi: `từ ${formatDay(validFrom)}${validTo === undefined ? '' : ` đến hết ${formatDay(validTo)}`}`,
    en: `from ${formatDay(validFrom)}${validTo === undefined ? '' : ` to ${formatDay(validTo)}`}`,
  }),
  kinds: { vi: 'Ảnh hưởng đến', en: 'Touches' },
  known: { vi: 'Biết từ đâu', en: 'How it is known' },
  note: { vi: 'Cần kiểm tra', en: 'To check' },
  code: { vi: 'Mã trong hệ thống', en: 'Code' },
} as const
