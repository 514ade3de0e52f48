import { formatMoment } from '../../../ui/moment-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import { type LineChange, lineChanges } from '../domain/fees/line-changes.ts'
import type { FeeListVersion } from '../store/fee-lists.ts'
import { unitWords } from './fee-words.ts'
import type { SchoolFees } from './load-school-fees.ts'
import { feePaths } from './paths.ts'

const texts = {
  title: { vi: 'Danh sách đã thay đổi thế nào', en: 'How the list changed' },
  lead: {
    vi: 'Mỗi lần đổi đều được giữ lại, có lý do và có dấu trong nhật ký công khai. Không ai xóa được bản cũ.',
    en: 'Every change is kept with its reason and its mark in the public log. Nobody can take an old one away.',
  },
  back: { vi: 'Các khoản thu của trường', en: 'What the school asks' },
  first: { vi: 'Công khai lần đầu', en: 'First published' },
  version: (number: number) => ({ vi: `Bản ${number}`, en: `Version ${number}` }),
  reason: { vi: 'Lý do', en: 'Reason' },
  explanation: { vi: 'Giải trình của hiệu trưởng', en: 'The principal’s explanation' },
  added: { vi: 'Thêm', en: 'Added' },
  removed: { vi: 'Bỏ', en: 'Taken out' },
  changed: { vi: 'Đổi', en: 'Changed' },
  original: { vi: 'Bản công khai và bằng chứng', en: 'The publication and its proof' },
}

export interface VersionsPageProps {
  readonly fees: SchoolFees
  /** The newest first. */
  readonly versions: readonly FeeListVersion[]
}

/** What the list said before, and what each change did to it. */
export function VersionsPage({ fees, versions }: VersionsPageProps) {
  const words = useWords()
  const { language } = usePage()
  return (
    <Page
      title={texts.title}
      eyebrow={fees.name}
      lead={texts.lead}
      variant="portal"
      back={{ href: feePaths.school.to({ code: fees.unit.code }, { nam: fees.year }), text: texts.back }}
    >
      {fees.list !== undefined && (
        <p>
          <a href={`/cong-khai/${fees.list.number}`}>{words(texts.original)}</a>
        </p>
      )}
      {versions.map((version, index) => {
        const before = versions[index + 1]
        return (
          <Section
            key={version.version}
            title={texts.version(version.version)}
            lead={formatMoment(language, version.publishedAt)}
          >
            {version.reason !== '' && (
              <p>
                {words(texts.reason)}: {version.reason}
              </p>
            )}
            {version.explanation !== '' && (
              <p>
                {words(texts.explanation)}: {version.explanation}
              </p>
            )}
            {before === undefined ? (
              <p>{words(texts.first)}</p>
            ) : (
              <ul>
                {lineChanges(before.lines, version.lines).map((change) => (
                  <li key={`${change.sort} ${change.name}`}>
                    <ChangeView change={change} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
        )
      })}
    </Page>
  )
}

function ChangeView({ change }: { readonly change: LineChange }) {
  const words = useWords()
  const say = (line: LineChange['before']) =>
    line === undefined ? '' : `${words(dongWords(line.amount))} / ${words(unitWords[line.unit])}`
  if (change.sort === 'changed')
    return (
      <>
        {words(texts.changed)}: {change.name}: <del>{say(change.before)}</del> →{' '}
        <strong>{say(change.after)}</strong>
      </>
    )
  return (
    <>
      {words(texts[change.sort])}: {change.name}, {say(change.before ?? change.after)}
    </>
  )
}
