import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Details } from '../../../ui/details/details.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { isMeeting, type SelectionStep, textbookGrades } from '../domain/books/selection.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { gradeWords } from '../domain/fees/grade.ts'
import { portalPaths } from '../portal/paths.ts'
import type { PublicTextbook } from '../store/book-lists.ts'
import { councilWords, regimeWords, stepWords } from './book-words.ts'
import { bookPaths } from './paths.ts'
import type { PublicList, PublicSchool } from './public-routes.tsx'
import { stepName, votesText } from './publish-textbooks.ts'

const texts = {
  title: { vi: 'Sách giáo khoa', en: 'Textbooks' },
  all: { vi: 'Sách của các trường', en: 'Books of all schools' },
  years: { vi: 'Năm học', en: 'School years' },
  none: {
    vi: 'Trường chưa công khai danh mục sách của năm học này',
    en: 'No list of this year is public yet',
  },
  notChosen: { vi: 'Trường mầm non không dùng sách giáo khoa.', en: 'A kindergarten uses no textbooks.' },
  how: { vi: 'Cách chọn', en: 'How they are chosen' },
  unconfirmed: { vi: 'chưa kiểm chứng với văn bản', en: 'not confirmed with the text of the law' },
  council: { vi: 'Hội đồng', en: 'Council' },
  since: { vi: 'Công khai từ', en: 'Public since' },
  original: { vi: 'Bản công khai và bằng chứng', en: 'The publication and its proof' },
  see: { vi: 'Mở', en: 'Open' },
  subject: { vi: 'Môn', en: 'Subject' },
  book: { vi: 'Tên sách', en: 'Title' },
  series: { vi: 'Bộ sách', en: 'Series' },
  authors: { vi: 'Tác giả', en: 'Authors' },
  publisher: { vi: 'Nhà xuất bản', en: 'Publisher' },
  price: { vi: 'Giá bìa', en: 'Price' },
  votes: { vi: 'Số phiếu chọn', en: 'Votes' },
  noMinutes: { vi: 'chưa có biên bản', en: 'no minutes' },
  steps: { vi: 'Đã chọn như thế nào', en: 'How they were chosen' },
  stepsLead: {
    vi: 'Tên người trong biên bản được viết tắt. Mã SHA-256 cho phép đối chiếu với bản gốc mà trường giữ.',
    en: 'People in the minutes are initials. The hash lets anybody compare them with the original at the school.',
  },
  minutes: { vi: 'Đọc biên bản', en: 'Read the minutes' },
  file: { vi: 'Mở tệp biên bản', en: 'Open the file of the minutes' },
  present: (present: number, invited: number) => ({
    vi: `${present}/${invited} người dự`,
    en: `${present} of ${invited} came`,
  }),
  hash: { vi: 'SHA-256 của bản gốc', en: 'SHA-256 of the original' },
  explanation: { vi: 'Giải trình của hiệu trưởng', en: 'The principal’s explanation' },
  changes: { vi: 'Đã thay đổi', en: 'Changes' },
  day: { vi: 'Ngày', en: 'Day' },
  reason: { vi: 'Lý do', en: 'Reason' },
  bought: { vi: 'Sách, thiết bị trường đã mua', en: 'Books and equipment that the school bought' },
}

/** Which books a school uses in a year, and how it came to them: for a parent with a phone in one hand. */
export function SchoolBooksPage({
  school,
  list,
}: {
  readonly school: PublicSchool
  readonly list: PublicList | undefined
}) {
  const words = useWords()
  const { unit, name, year, years, choosing } = school
  const code = { code: unit.code }
  return (
    <Page
      title={texts.title}
      eyebrow={name}
      variant="portal"
      breadcrumbs={[{ text: texts.all, href: bookPaths.schools.to({}, { nam: year }) }]}
    >
      {years.length > 1 && (
        <Tabs
          label={texts.years}
          tabs={years.map((one) => ({
            href: bookPaths.school.to(code, { nam: one }),
            label: one.replace('-', '–'),
            current: one === year,
          }))}
        />
      )}
      <h2>
        {words(texts.years)} {year.replace('-', '–')}
      </h2>
      {!choosing && <p>{words(texts.notChosen)}</p>}
      {choosing && list === undefined && <Notice tone="warning" title={texts.none} />}
      {list !== undefined && <TextbookList list={list} />}
      <p>
        <a href={bookPaths.bought.to(code, { nam: year })}>{words(texts.bought)}</a>
      </p>
    </Page>
  )
}

function TextbookList({ list }: { readonly list: PublicList }) {
  const words = useWords()
  const { books, versions, steps, number, law, publicFrom } = list
  const [current] = versions
  const corrections = versions.filter(({ version }) => version > 1)
  return (
    <>
      <SummaryList
        rows={[
          ...(law === undefined
            ? []
            : [
                {
                  key: texts.how,
                  value: `${words(regimeWords[law.regime])} (${law.citation}${law.isUnconfirmed ? `; ${words(texts.unconfirmed)}` : ''})`,
                },
              ]),
          ...(law?.regime === 'school-council' && current !== undefined
            ? [{ key: texts.council, value: words(councilWords(current.council)) }]
            : []),
          ...(publicFrom === null ? [] : [{ key: texts.since, value: formatDay(dayInVietnam(publicFrom)) }]),
          ...(current === undefined || current.explanation === ''
            ? []
            : [{ key: texts.explanation, value: current.explanation }]),
          {
            key: texts.original,
            value: <a href={portalPaths.one.to({ number: `${number}` })}>{words(texts.see)}</a>,
          },
        ]}
      />
      {textbookGrades.map((grade) => {
        const ofGrade = books.filter((book) => book.grade === grade)
        return (
          ofGrade.length > 0 && (
            <Section key={grade} title={gradeWords(grade)}>
              <GradeBooks grade={grade} books={ofGrade} voted={law?.regime !== 'national-set'} />
            </Section>
          )
        )
      })}
      {steps.length > 0 && (
        <Section title={texts.steps} lead={texts.stepsLead}>
          <ol>
            {steps.map((step) => (
              <li key={step.id}>
                <Step step={step} number={number} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {corrections.length > 0 && (
        <Section title={texts.changes}>
          <Table
            caption={texts.changes}
            captionHidden
            rows={corrections}
            rowKey={({ version }) => version}
            columns={[
              {
                key: 'day',
                header: texts.day,
                rowHeader: true,
                cell: ({ publishedAt }) => formatDay(dayInVietnam(publishedAt)),
              },
              { key: 'reason', header: texts.reason, cell: ({ reason }) => reason },
            ]}
          />
        </Section>
      )}
    </>
  )
}

function GradeBooks({
  grade,
  books,
  voted,
}: {
  readonly grade: PublicTextbook['grade']
  readonly books: readonly PublicTextbook[]
  readonly voted: boolean
}) {
  const words = useWords()
  return (
    <Table
      caption={gradeWords(grade)}
      captionHidden
      rows={books}
      rowKey={({ subject }) => subject}
      columns={[
        { key: 'subject', header: texts.subject, rowHeader: true, cell: ({ subject }) => subject },
        { key: 'title', header: texts.book, cell: ({ title }) => title },
        { key: 'series', header: texts.series, cell: ({ series }) => series },
        { key: 'authors', header: texts.authors, cell: ({ authors }) => authors },
        { key: 'publisher', header: texts.publisher, cell: ({ publisher }) => publisher },
        {
          key: 'price',
          header: texts.price,
          numeric: true,
          cell: ({ price }) => (price === null ? '' : words(dongWords(price))),
        },
        ...(voted
          ? [
              {
                key: 'votes',
                header: texts.votes,
                cell: (book: PublicTextbook) => (
                  <>
                    {votesText(book)} {!book.hasMinutes && <Tag tone="warning">{words(texts.noMinutes)}</Tag>}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Step({ step, number }: { readonly step: SelectionStep; readonly number: number }) {
  const words = useWords()
  const { fileId, fileIsPublic, present, invited, maskedText } = step
  return (
    <>
      <p>
        <strong>{step.subject === '' ? words(stepWords[step.kind]) : stepName(step)}</strong>,{' '}
        {formatDay(step.heldOn)}
        {step.document !== '' && `, ${step.document}`}
        {present !== null && `, ${words(texts.present(present, invited ?? present))}`}
        {isMeeting(step.kind) && maskedText === '' && !fileIsPublic && (
          <>
            {' '}
            <Tag tone="warning">{words(texts.noMinutes)}</Tag>
          </>
        )}
      </p>
      {step.note !== '' && <p>{step.note}</p>}
      {fileIsPublic && fileId !== null && (
        <p>
          <a href={portalPaths.file.to({ number: `${number}`, fileId })}>
            {words(texts.file)}
            <span class="govuk-visually-hidden">: {stepName(step)}</span>
          </a>
        </p>
      )}
      {maskedText !== '' && (
        <Details summary={texts.minutes}>
          {maskedText.split('\n').map((line, index) => (
            <p key={`${index}`}>{line}</p>
          ))}
          {step.sha256 !== null && (
            <p class="mb-hint">
              {words(texts.hash)}: <code class="mb-digest">{step.sha256}</code>
            </p>
          )}
        </Details>
      )}
    </>
  )
}
