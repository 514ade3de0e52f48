import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { portalPaths } from '../portal/paths.ts'
import type { AppealView } from './appeal-view.ts'
import { donationPaths } from './paths.ts'

const texts = {
  check: { vi: 'Kiểm chứng', en: 'Check it yourself' },
  checkLead: {
    vi: 'Mỗi khoản nhận, khoản chi và biên bản là một dòng của nhật ký công khai, không ai sửa hay xóa được. Tải bằng chứng rồi kiểm tra ở trang Kiểm chứng.',
    en: 'Each gift, payment and minute is a line of the public log that nobody can change or remove. Download a proof and check it.',
  },
  verify: { vi: 'Trang Kiểm chứng', en: 'Check a proof' },
  published: { vi: 'Các bản công khai', en: 'What was published' },
  version: (version: number) => ({ vi: `lần ${version}`, en: `version ${version}` }),
  journal: { vi: 'Tải toàn bộ sổ (Excel)', en: 'The whole journal (Excel)' },
  settlement: { vi: 'Báo cáo quyết toán', en: 'Settlement report' },
}

const publicationWords = {
  'donation-appeal': { vi: 'Kế hoạch vận động', en: 'The plan' },
  'donation-receipts': { vi: 'Danh sách đã nhận', en: 'Gifts' },
  'donation-spending': { vi: 'Sử dụng tài trợ', en: 'Spending' },
  'donation-supervision': { vi: 'Giám sát và ý kiến', en: 'Supervision and opinions' },
  'donation-settlement': { vi: 'Quyết toán', en: 'Settlement' },
} as const

/** What was published of an appeal, the whole journal, and the way to check them. */
export function Checks({ view }: { readonly view: AppealView }) {
  const words = useWords()
  const newest = new Map(view.publications.map((one) => [one.kind, one]))
  const number = String(view.appeal.number)
  const isSettled = newest.has('donation-settlement')
  return (
    <Section title={texts.check} lead={texts.checkLead}>
      <p>
        <a href="/kiem-chung">{words(texts.verify)}</a>
      </p>
      <h3>{words(texts.published)}</h3>
      <ul>
        {[...newest.values()].map((one) => (
          <li key={one.kind}>
            <a href={portalPaths.one.to({ number: String(one.number) })}>
              {words(publicationWords[one.kind])}
            </a>{' '}
            ({words(texts.version(one.version))}, {formatDay(dayInVietnam(one.publishedAt))})
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <a href={donationPaths.journal.to({ number })}>{words(texts.journal)}</a>
        </li>
        {isSettled &&
          (['pdf', 'docx', 'xlsx'] as const).map((format) => (
            <li key={format}>
              <a href={donationPaths.report.to({ number, format })}>
                {words(texts.settlement)} ({format})
              </a>
            </li>
          ))}
      </ul>
    </Section>
  )
}
