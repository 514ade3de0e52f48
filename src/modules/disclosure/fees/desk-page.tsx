import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { DraftState } from '../store/fee-drafts.ts'
import { draftStateWords } from './fee-words.ts'
import { feePaths } from './paths.ts'

const texts = {
  title: { vi: 'Khoản thu của nhà trường', en: 'Collections' },
  lead: {
    vi: 'Danh sách khoản thu phải công khai trước khi thu. Khoản không có trong danh sách thì không được thu.',
    en: 'The list must be public before anything is collected. What is not in it may not be collected.',
  },
  mine: { vi: 'Danh sách theo năm học', en: 'Lists by school year' },
  school: { vi: 'Trường', en: 'School' },
  year: { vi: 'Năm học', en: 'School year' },
  state: { vi: 'Bản đang soạn', en: 'Draft' },
  public: { vi: 'Cha mẹ học sinh đang xem', en: 'What parents read' },
  version: (version: number) => ({ vi: `bản ${version}`, en: `version ${version}` }),
  none: { vi: 'Chưa công khai', en: 'Not public' },
  open: { vi: 'Mở', en: 'Open' },
  board: { vi: 'Mã QR dán bảng tin lớp', en: 'QR code for the classes’ boards' },
  findings: { vi: 'Phát hiện và trả lại', en: 'Findings and repayments' },
  compare: { vi: 'So sánh các trường', en: 'Compare schools' },
}

export interface DeskRow {
  readonly code: string
  readonly name: string
  readonly year: string
  readonly state: DraftState
  /** 0 while nothing is public. */
  readonly publicVersion: number
}

export function FeeDeskPage({
  rows,
  mayRead,
}: {
  readonly rows: readonly DeskRow[]
  readonly mayRead: boolean
}) {
  const words = useWords()
  const codes = [...new Map(rows.map(({ code, name }) => [code, name]))]
  return (
    <Page title={texts.title} lead={texts.lead} variant="workspace" width="wide">
      <p>
        {mayRead && <LinkButton href={feePaths.findings.to({})}>{words(texts.findings)}</LinkButton>}{' '}
        <LinkButton href={feePaths.compare.to({})} variant="secondary">
          {words(texts.compare)}
        </LinkButton>
      </p>
      {rows.length > 0 && (
        <Section title={texts.mine}>
          <Table
            caption={texts.mine}
            captionHidden
            rows={rows}
            rowKey={({ code, year }) => `${code} ${year}`}
            columns={[
              {
                key: 'year',
                header: texts.year,
                rowHeader: true,
                cell: ({ code, year }) => (
                  <a href={feePaths.list.to({ code, year })}>{year.replace('-', '–')}</a>
                ),
              },
              { key: 'school', header: texts.school, cell: ({ name }) => name },
              {
                key: 'state',
                header: texts.state,
                cell: ({ state }) => (
                  <Tag tone={state === 'sent' ? 'info' : state === 'published' ? 'success' : 'neutral'}>
                    {words(draftStateWords[state])}
                  </Tag>
                ),
              },
              {
                key: 'public',
                header: texts.public,
                cell: ({ code, year, publicVersion }) =>
                  publicVersion === 0 ? (
                    words(texts.none)
                  ) : (
                    <a href={feePaths.school.to({ code }, { nam: year })}>
                      {words(texts.version(publicVersion))}
                    </a>
                  ),
              },
            ]}
          />
          {codes.map(([code, name]) => (
            <p key={code}>
              <a href={feePaths.notice.to({ code })}>
                {words(texts.board)}, {name}
              </a>
            </p>
          ))}
        </Section>
      )}
    </Page>
  )
}
