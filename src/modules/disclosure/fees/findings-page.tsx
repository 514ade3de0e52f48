import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import type { FindingState } from '../domain/fees/finding.ts'
import type { Finding } from '../store/fee-findings.ts'
import type { CollectionReport } from '../store/fee-reports.ts'
import {
  collectorWords,
  findingProblemWords,
  findingStateWords,
  unitWords,
  verdictWords,
} from './fee-words.ts'
import { feePaths } from './paths.ts'

const texts = {
  title: { vi: 'Phát hiện và trả lại', en: 'Findings and repayments' },
  lead: {
    vi: 'Không ai công bố gì về một trường trước khi trường giải trình. Không ghi gia đình nào đã nộp hay chưa.',
    en: 'Nothing is published on a school before it was heard. Which family paid is written nowhere.',
  },
  back: { vi: 'Khoản thu', en: 'Collections' },
  open: { vi: 'Lập phát hiện từ phản ánh hoặc kiểm tra', en: 'Open a finding from reports or an inspection' },
  school: { vi: 'Trường', en: 'School' },
  thing: { vi: 'Khoản thu', en: 'Collection' },
  wrong: { vi: 'Điểm sai', en: 'What is wrong' },
  reports: { vi: 'Số phản ánh', en: 'Reports' },
  state: { vi: 'Tình trạng', en: 'State' },
  left: { vi: 'Còn phải trả', en: 'Still to go back' },
  found: { vi: 'Phát hiện ngày', en: 'Found on' },
  loose: {
    vi: 'Phản ánh của cha mẹ học sinh chưa gắn với phát hiện nào',
    en: 'Parents’ reports that belong to no finding yet',
  },
  asked: { vi: 'Được yêu cầu nộp', en: 'Was asked for' },
  by: { vi: 'Ai yêu cầu', en: 'By whom' },
  says: { vi: 'Danh sách nói', en: 'The list says' },
  case: { vi: 'Vụ việc', en: 'Case' },
  running: { vi: 'đang giải quyết', en: 'being handled' },
  ended: { vi: 'đã trả lời', en: 'answered' },
}

const tones: Readonly<Record<FindingState, 'warning' | 'info' | 'danger' | 'neutral' | 'success'>> = {
  open: 'warning',
  explained: 'info',
  confirmed: 'danger',
  dismissed: 'neutral',
  settled: 'success',
}

/** `Quỹ lớp, 450.000 đồng / tháng`. */
export function askedWords({ askedName, amount, unit }: CollectionReport): Words {
  const sum = amount === null ? undefined : dongWords(amount)
  const say = (language: 'vi' | 'en') =>
    [
      askedName,
      ...(sum === undefined
        ? []
        : [`${sum[language]}${unit === null ? '' : ` / ${unitWords[unit][language]}`}`]),
    ].join(', ')
  return { vi: say('vi'), en: say('en') }
}

export interface FindingsPageProps {
  readonly findings: readonly (Finding & { readonly school: string })[]
  readonly reports: readonly (CollectionReport & { readonly school: string })[]
  readonly mayDecide: boolean
  readonly caseHref: (caseId: CaseId) => string
}

export function FindingsPage({ findings, reports, mayDecide, caseHref }: FindingsPageProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      variant="workspace"
      width="wide"
      back={{ href: feePaths.desk.to({}), text: texts.back }}
    >
      {mayDecide && (
        <p>
          <LinkButton href={feePaths.newFinding.to({})}>{words(texts.open)}</LinkButton>
        </p>
      )}
      <Table
        caption={texts.title}
        captionHidden
        rows={findings}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'thing',
            header: texts.thing,
            rowHeader: true,
            cell: ({ id, title }) => <a href={feePaths.finding.to({ findingId: id })}>{title}</a>,
          },
          { key: 'school', header: texts.school, cell: ({ school }) => school },
          { key: 'wrong', header: texts.wrong, cell: ({ problem }) => words(findingProblemWords(problem)) },
          {
            key: 'reports',
            header: texts.reports,
            numeric: true,
            cell: ({ reports: count }) => (count === 0 ? '' : count),
          },
          {
            key: 'state',
            header: texts.state,
            cell: ({ state }) => <Tag tone={tones[state]}>{words(findingStateWords[state])}</Tag>,
          },
          {
            key: 'left',
            header: texts.left,
            numeric: true,
            cell: ({ overCollected, repaid }) =>
              overCollected === 0n ? '' : words(dongWords(overCollected - repaid)),
          },
          { key: 'found', header: texts.found, cell: ({ foundAt }) => formatDay(dayInVietnam(foundAt)) },
        ]}
      />
      {reports.length > 0 && (
        <Section title={texts.loose}>
          <Table
            caption={texts.loose}
            captionHidden
            rows={reports}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'asked',
                header: texts.asked,
                rowHeader: true,
                cell: (report) => words(askedWords(report)),
              },
              { key: 'school', header: texts.school, cell: ({ school }) => school },
              { key: 'by', header: texts.by, cell: ({ askedBy }) => words(collectorWords[askedBy]) },
              { key: 'says', header: texts.says, cell: ({ verdict }) => words(verdictWords[verdict].title) },
              {
                key: 'case',
                header: texts.case,
                cell: ({ caseId, caseOutcome }) => (
                  <a href={caseHref(caseId)}>{words(caseOutcome === null ? texts.running : texts.ended)}</a>
                ),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}

const newTexts = {
  title: { vi: 'Lập phát hiện', en: 'Open a finding' },
  back: { vi: 'Phát hiện và trả lại', en: 'Findings and repayments' },
  name: { vi: 'Khoản thu, gọi bằng lời của cơ quan', en: 'The collection, in the office’s words' },
  nameHint: {
    vi: 'Sẽ được công khai nếu kết luận thu sai: không ghi tên người',
    en: 'Public once it is found wrong: no names of people',
  },
  year: { vi: 'Năm học', en: 'School year' },
  source: { vi: 'Nguồn', en: 'Where it comes from' },
  report: { vi: 'Phản ánh của cha mẹ học sinh', en: 'Parents’ reports' },
  inspection: { vi: 'Kiểm tra', en: 'An inspection' },
  law: { vi: 'Căn cứ', en: 'Rule' },
  reports: { vi: 'Gồm những phản ánh này', en: 'These reports are meant' },
  save: { vi: 'Lập và gửi trường giải trình', en: 'Open it and ask the school' },
}
const problems = [
  'not-listed',
  'above-list',
  'above-cap',
  'too-early',
  'forbidden',
  'never-demanded',
  'free',
] as const

export interface NewFindingPageProps {
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly years: readonly string[]
  readonly reports: readonly (CollectionReport & { readonly school: string })[]
  readonly form: TypedForm
  readonly requestId: string
}

export function NewFindingPage({ schools, years, reports, form, requestId }: NewFindingPageProps) {
  const words = useWords()
  return (
    <Page
      title={newTexts.title}
      variant="workspace"
      back={{ href: feePaths.findings.to({}), text: newTexts.back }}
      errors={summaryOf(form)}
    >
      <Form action={feePaths.newFinding.to({})} requestId={requestId}>
        <SelectField
          name="donvi"
          label={texts.school}
          choices={[{ value: '', label: '' }, ...schools.map(({ id, name }) => ({ value: id, label: name }))]}
          {...shown(form, 'donvi')}
        />
        <SelectField
          name="nam"
          label={newTexts.year}
          choices={years.map((year) => ({ value: year, label: year.replace('-', '–') }))}
          {...shown(form, 'nam', years[0])}
        />
        <TextField name="ten" label={newTexts.name} hint={newTexts.nameHint} {...shown(form, 'ten')} />
        <SelectField
          name="loi"
          label={texts.wrong}
          choices={problems.map((problem) => ({ value: problem, label: verdictWords[problem].title }))}
          {...shown(form, 'loi', 'not-listed')}
        />
        <TextField name="canCu" label={newTexts.law} {...shown(form, 'canCu')} />
        <RadiosField
          name="nguon"
          label={newTexts.source}
          choices={[
            { value: 'report', label: newTexts.report },
            { value: 'inspection', label: newTexts.inspection },
          ]}
          {...shown(form, 'nguon', 'report')}
        />
        {reports.length > 0 && (
          <CheckboxesField
            name="phanAnh"
            label={newTexts.reports}
            choices={reports.map((report) => ({
              value: report.id,
              label: askedWords(report),
              hint: report.school,
            }))}
            values={chosen(form, 'phanAnh')}
          />
        )}
        <Button>{words(newTexts.save)}</Button>
      </Form>
    </Page>
  )
}
