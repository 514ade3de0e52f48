import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import type { Finding, RecordedEntry } from '../store/fee-findings.ts'
import type { CollectionReport } from '../store/fee-reports.ts'
import {
  collectorWords,
  findingActWords,
  findingProblemWords,
  findingStateWords,
  schoolYearWords,
} from './fee-words.ts'
import { askedWords } from './findings-page.tsx'
import { feePaths } from './paths.ts'

const texts = {
  back: { vi: 'Phát hiện và trả lại', en: 'Findings and repayments' },
  wrong: { vi: 'Điểm sai', en: 'What is wrong' },
  law: { vi: 'Căn cứ', en: 'Rule' },
  state: { vi: 'Tình trạng', en: 'State' },
  over: { vi: 'Thu sai', en: 'Too much' },
  repaid: { vi: 'Đã trả lại', en: 'Paid back' },
  left: { vi: 'Còn phải trả', en: 'Still to go back' },
  decidable: { vi: 'Hạn trường giải trình', en: 'The school answers by' },
  reports: { vi: 'Phản ánh của cha mẹ học sinh', en: 'Parents’ reports' },
  history: { vi: 'Đã làm gì', en: 'What was done' },
  explain: { vi: 'Nhà trường giải trình', en: 'The school’s side' },
  explainHint: {
    vi: 'Đã thu của ai không quan trọng: hãy nói khoản này dựa vào đâu, đã thu bao nhiêu, xử lý thế nào. Không ghi tên học sinh.',
    en: 'Say on what it rests, how much was collected and what you do about it. No names of pupils.',
  },
  sendExplain: { vi: 'Gửi giải trình', en: 'Send it' },
  decide: { vi: 'Kết luận', en: 'Decide' },
  verdict: { vi: 'Kết luận của cơ quan', en: 'What the office finds' },
  isWrong: { vi: 'Thu không đúng, phải trả lại', en: 'Wrong, to be paid back' },
  isRight: { vi: 'Không vi phạm', en: 'Nothing wrong' },
  why: { vi: 'Lý do', en: 'Why' },
  whyHint: {
    vi: 'Được công khai khi kết luận thu sai: không ghi tên người',
    en: 'Public when it is found wrong: no names',
  },
  sum: { vi: 'Tổng số tiền thu sai (đồng)', en: 'Collected too much in all (đồng)' },
  families: { vi: 'Của khoảng bao nhiêu gia đình', en: 'From about how many families' },
  save: { vi: 'Kết luận', en: 'Decide' },
  repay: { vi: 'Ghi một lần trả lại tiền', en: 'Record money that went back' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (đồng)' },
  howMany: { vi: 'Số gia đình nhận lại', en: 'How many families' },
  howManyHint: {
    vi: 'Chỉ ghi số lượng. Không lập, không tải lên danh sách tên.',
    en: 'Only how many. Make and upload no list of names.',
  },
  on: { vi: 'Trả ngày', en: 'Paid on' },
  voucher: { vi: 'Số chứng từ', en: 'Voucher' },
  file: { vi: 'Ảnh hoặc bản quét chứng từ, đã che tên', en: 'The voucher, with names covered' },
  recordIt: { vi: 'Ghi', en: 'Record it' },
  reverse: { vi: 'Hủy một lần ghi sai', en: 'Reverse a wrong entry' },
  reverseWhy: { vi: 'Vì sao hủy', en: 'Why' },
  public: { vi: 'Kết quả đang công khai', en: 'It is public' },
}

export interface FindingPageProps {
  readonly finding: Finding
  readonly school: { readonly name: string; readonly code: string }
  readonly entries: readonly RecordedEntry[]
  readonly reports: readonly CollectionReport[]
  readonly caseHref: (caseId: CaseId) => string
  readonly decidableFrom: LocalDate
  readonly may: { readonly explain: boolean; readonly decide: boolean; readonly repay: boolean }
  readonly form: TypedForm
  readonly requestId: string
  readonly today: LocalDate
}

/** One finding: what is held against the school, its side, what was decided, and what went back. */
export function FindingPage(props: FindingPageProps) {
  const { finding, school, entries, reports, may, form, requestId, today } = props
  const words = useWords()
  const at = { findingId: finding.id }
  const left = finding.overCollected - finding.repaid
  const isOpen = finding.state === 'open' || finding.state === 'explained'
  return (
    <Page
      title={finding.title}
      eyebrow={`${school.name}, ${words(schoolYearWords(finding.schoolYear)).toLowerCase()}`}
      variant="workspace"
      back={{ href: feePaths.findings.to({}), text: texts.back }}
      errors={summaryOf(form)}
    >
      <SummaryList
        rows={[
          { key: texts.wrong, value: words(findingProblemWords(finding.problem)) },
          { key: texts.law, value: finding.law },
          { key: texts.state, value: words(findingStateWords[finding.state]) },
          ...(isOpen ? [{ key: texts.decidable, value: formatDay(props.decidableFrom) }] : []),
          ...(finding.overCollected === 0n
            ? []
            : [
                { key: texts.over, value: words(dongWords(finding.overCollected)) },
                { key: texts.repaid, value: words(dongWords(finding.repaid)) },
                { key: texts.left, value: words(dongWords(left)) },
              ]),
        ]}
      />
      {finding.publicationId !== null && (
        <Notice tone="success" title={texts.public}>
          <p>
            <a href={feePaths.school.to({ code: school.code }, { nam: finding.schoolYear })}>{school.name}</a>
          </p>
        </Notice>
      )}
      {reports.length > 0 && (
        <Section title={texts.reports}>
          <ul>
            {reports.map((report) => (
              <li key={report.id}>
                <a href={props.caseHref(report.caseId)}>{words(askedWords(report))}</a> (
                {words(collectorWords[report.askedBy])}, {formatDay(report.askedOn)})
              </li>
            ))}
          </ul>
        </Section>
      )}
      {entries.length > 0 && (
        <Section title={texts.history}>
          <Timeline
            events={entries.map((entry) => ({
              id: String(entry.sequence),
              at: entry.at,
              title: findingActWords[entry.act],
              body: <EntryBody entry={entry} />,
            }))}
          />
        </Section>
      )}
      {isOpen && may.explain && (
        <Section title={texts.explain}>
          <Form action={feePaths.explain.to(at)} requestId={requestId}>
            <TextAreaField
              name="loi"
              label={texts.explain}
              hint={texts.explainHint}
              {...shown(form, 'loi')}
            />
            <Button>{words(texts.sendExplain)}</Button>
          </Form>
        </Section>
      )}
      {isOpen && may.decide && (
        <Section title={texts.decide}>
          <Form action={feePaths.decide.to(at)} requestId={requestId}>
            <RadiosField
              name="ketluan"
              label={texts.verdict}
              choices={[
                { value: 'sai', label: texts.isWrong },
                { value: 'dung', label: texts.isRight },
              ]}
              {...shown(form, 'ketluan')}
            />
            <TextAreaField name="loi" label={texts.why} hint={texts.whyHint} {...shown(form, 'loi')} />
            <TextField name="tien" label={texts.sum} width="medium" optional {...shown(form, 'tien')} />
            <TextField
              name="giadinh"
              label={texts.families}
              width="short"
              optional
              {...shown(form, 'giadinh')}
            />
            <Button>{words(texts.save)}</Button>
          </Form>
        </Section>
      )}
      {finding.state === 'confirmed' && may.repay && (
        <Section title={texts.repay}>
          <Form action={feePaths.repay.to(at)} requestId={requestId} withFiles>
            <TextField name="tien" label={texts.amount} width="medium" {...shown(form, 'tien')} />
            <TextField
              name="giadinh"
              label={texts.howMany}
              hint={texts.howManyHint}
              width="short"
              {...shown(form, 'giadinh')}
            />
            <DateField name="ngay" label={texts.on} {...shown(form, 'ngay', typedDay(today))} />
            <TextField name="chungtu" label={texts.voucher} width="medium" {...shown(form, 'chungtu')} />
            <FileField name="tep" label={texts.file} optional error={shown(form, 'tep').error} />
            <Button>{words(texts.recordIt)}</Button>
          </Form>
        </Section>
      )}
      {finding.repaid > 0n && may.repay && (
        <Details summary={texts.reverse}>
          <Form action={feePaths.reverse.to(at)} requestId={requestId}>
            <TextField name="tien" label={texts.amount} width="medium" />
            <TextAreaField name="loi" label={texts.reverseWhy} />
            <Button variant="secondary">{words(texts.reverse)}</Button>
          </Form>
        </Details>
      )}
    </Page>
  )
}

function EntryBody({ entry }: { readonly entry: RecordedEntry }) {
  const words = useWords()
  const { amount, families, paidOn, voucher, words: said } = entry
  return (
    <>
      {amount !== null && <p>{words(dongWords(amount))}</p>}
      {said !== '' && <p>{said}</p>}
      {voucher !== '' && (
        <p>
          {words(texts.voucher)}: {voucher}
          {paidOn !== null && `, ${formatDay(paidOn)}`}
          {families !== null && `. ${words(texts.howMany)}: ${families}`}
        </p>
      )}
    </>
  )
}
