import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type DrawEntry, type RiskStratum, riskStrata } from '../domain/inspections/draw.ts'
import type { RiskRecord } from '../domain/inspections/risk.ts'
import type { Draw } from '../store/inspection-draws.ts'
import type { Programme, ProgrammeLine } from '../store/inspection-programmes.ts'
import { quarterWords, stratumWords, topicWords } from './inspection-words.ts'
import { inspectionPaths } from './paths.ts'

/** A school as it stands, or will stand, on the list. */
export interface ListedSchool extends DrawEntry {
  readonly name: string
  readonly risk: RiskRecord
}

export interface DrawProps {
  readonly programme: Programme
  readonly line: ProgrammeLine
  readonly schools: readonly ListedSchool[]
  readonly places: Readonly<Record<RiskStratum, number>>
  readonly draw: Draw | undefined
  readonly today: LocalDate
  readonly mayPlan: boolean
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  title: { vi: 'Bốc thăm chọn trường', en: 'Draw the schools' },
  lead: {
    vi: 'Chốt và công bố danh sách trước; bốc thăm sau, theo một con số công khai chưa ai biết lúc chốt. Ai cũng tính lại được.',
    en: 'The list is fixed and published first; the draw comes later, from a public number that nobody knew then. Anybody can repeat it.',
  },
  list: { vi: 'Danh sách đưa vào bốc thăm', en: 'The list' },
  school: { vi: 'Trường', en: 'School' },
  stratum: { vi: 'Nhóm', en: 'Group' },
  why: { vi: 'Vì sao', en: 'Why' },
  whyOf: ({ yearsSinceLast, upheldFindings, overdueRemedies }: RiskRecord) => ({
    vi: [
      yearsSinceLast === null ? 'chưa kiểm tra nội dung này' : `kiểm tra cách đây ${yearsSinceLast} năm`,
      `${upheldFindings} phát hiện trong 3 năm`,
      `${overdueRemedies} việc khắc phục quá hạn`,
    ].join('; '),
    en: [
      yearsSinceLast === null ? 'never inspected on this' : `inspected ${yearsSinceLast} years ago`,
      `${upheldFindings} findings in 3 years`,
      `${overdueRemedies} overdue remedies`,
    ].join('; '),
  }),
  places: { vi: 'Số trường sẽ bốc', en: 'Places' },
  commit: { vi: 'Chốt danh sách', en: 'Fix the list' },
  source: { vi: 'Con số công khai lấy từ đâu', en: 'Where the public number comes from' },
  sourceHint: {
    vi: 'Ví dụ: giải đặc biệt xổ số kiến thiết của tỉnh, kỳ quay đầu tiên sau ngày dưới đây.',
    en: 'For example: the first prize of the state lottery drawn on the day below.',
  },
  day: { vi: 'Con số có vào ngày', en: 'The number is drawn on' },
  dayHint: { vi: 'Phải sau hôm nay.', en: 'After today.' },
  fix: { vi: 'Chốt và công bố danh sách', en: 'Fix and publish the list' },
  fixed: { vi: 'Danh sách đã chốt', en: 'The list is fixed' },
  hash: { vi: 'Mã băm SHA-256 của danh sách', en: 'SHA-256 of the list' },
  run: { vi: 'Bốc thăm', en: 'Draw' },
  value: { vi: 'Con số công khai', en: 'The public number' },
  valueHint: {
    vi: 'Ghi đúng như công bố. Chỉ bốc được một lần.',
    en: 'Exactly as it was published. There is one draw only.',
  },
  wait: (day: string) => ({ vi: `Bốc thăm từ ngày ${day}.`, en: `The draw is possible from ${day}.` }),
  result: { vi: 'Các trường được chọn', en: 'The schools drawn' },
  secret: {
    vi: 'Không tiết lộ trước khi đoàn đến trường. Trang công khai chỉ hiện kết quả khi các trường đã được kiểm tra tại chỗ.',
    en: 'Not to be told before the visit. The public page shows the result once the schools have been visited.',
  },
  public: { vi: 'Xem trang công khai', en: 'See the public page' },
}

/** A draw: the list with the reasons, then the day of the number, then the schools. */
export function DrawPage(props: DrawProps) {
  const { programme, line, schools, places, draw, form } = props
  const words = useWords()
  const nameOf = new Map(schools.map(({ code, name }) => [code, name]))
  return (
    <Page
      title={texts.title}
      eyebrow={`${words(topicWords[line.topic])} · ${words(quarterWords(line.quarter, programme.year))}`}
      lead={texts.lead}
      width="wide"
      errors={summaryOf(form)}
      back={{ href: inspectionPaths.programme.to({ programmeId: programme.id }), text: programme.title }}
    >
      {draw === undefined ? <CommitForm {...props} /> : <Fixed {...props} draw={draw} nameOf={nameOf} />}
      <Section title={texts.list}>
        <p>
          {words(texts.places)}:{' '}
          {riskStrata.map((stratum) => `${words(stratumWords[stratum])}: ${places[stratum]}`).join(' · ')}
        </p>
        <Table
          caption={texts.list}
          captionHidden
          rows={schools}
          rowKey={({ code }) => code}
          columns={[
            { key: 'school', header: texts.school, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'stratum',
              header: texts.stratum,
              cell: ({ stratum }) => (
                <Tag tone={stratum === 'high' ? 'danger' : stratum === 'medium' ? 'warning' : 'neutral'}>
                  {stratumWords[stratum]}
                </Tag>
              ),
            },
            ...(draw === undefined
              ? [
                  {
                    key: 'why',
                    header: texts.why,
                    cell: ({ risk }: ListedSchool) => words(texts.whyOf(risk)),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </Page>
  )
}

function CommitForm({ programme, line, mayPlan, form, requestId }: DrawProps) {
  const words = useWords()
  if (!mayPlan) return null
  return (
    <Section title={texts.commit}>
      <Form
        action={inspectionPaths.drawCommit.to({ programmeId: programme.id, lineId: line.id })}
        requestId={requestId}
      >
        <TextAreaField
          name="nguon"
          label={texts.source}
          hint={texts.sourceHint}
          rows={2}
          {...shown(form, 'nguon')}
        />
        <DateField name="ngay" label={texts.day} hint={texts.dayHint} {...shown(form, 'ngay')} />
        <Button>{words(texts.fix)}</Button>
      </Form>
    </Section>
  )
}

function Fixed(props: DrawProps & { readonly draw: Draw; readonly nameOf: ReadonlyMap<string, string> }) {
  const { programme, line, draw, nameOf, today, mayPlan, form, requestId } = props
  const words = useWords()
  return (
    <Section title={texts.fixed}>
      <SummaryList
        rows={[
          { key: texts.source, value: draw.seedSource },
          { key: texts.day, value: formatDay(draw.seedDay) },
          { key: texts.hash, value: <code>{draw.listHash}</code> },
        ]}
      />
      <p>
        <a href={inspectionPaths.portalDraw.to({ drawId: draw.id })}>{words(texts.public)}</a>
      </p>
      {draw.result !== null && (
        <>
          <h3>{words(texts.result)}</h3>
          {!draw.revealed && (
            <Notice tone="warning">
              <p>{words(texts.secret)}</p>
            </Notice>
          )}
          <ul>
            {draw.result.chosenCodes.map((code) => (
              <li key={code}>{nameOf.get(code) ?? code}</li>
            ))}
          </ul>
        </>
      )}
      {draw.result === null && mayPlan && today < draw.seedDay && (
        <p>{words(texts.wait(formatDay(draw.seedDay)))}</p>
      )}
      {draw.result === null && mayPlan && today >= draw.seedDay && (
        <Form
          action={inspectionPaths.drawRun.to({ programmeId: programme.id, lineId: line.id })}
          requestId={requestId}
        >
          <TextField name="so" label={texts.value} hint={texts.valueHint} {...shown(form, 'so')} />
          <Button>{words(texts.run)}</Button>
        </Form>
      )}
    </Section>
  )
}
