import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { errorOf, type FieldProblem } from '../../../ui/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import type { ClockRule, Deadline } from '../domain/clock/clock.ts'
import { DeadlineView } from './deadline-view.tsx'
import { deadlineTexts } from './deadline-words.ts'
import { explainPaths } from './paths.ts'
import type { ReckonQuery } from './reckon-form.ts'

export interface ReckonPageProps {
  readonly rules: readonly ClockRule[]
  readonly typed: ReckonQuery
  readonly problems: readonly FieldProblem[]
  readonly deadline: Deadline | null
}

const texts = {
  title: { vi: 'Tính hạn giải quyết', en: 'Work out a deadline' },
  lead: {
    vi: 'Cho biết nhận ngày nào và theo quy định nào, trang này trả lời hạn cuối là ngày nào và vì sao. Không cần đăng nhập, không lưu gì.',
    en: 'Say when something was received and under which rule: this page says when it is due and why. No account is needed and nothing is kept.',
  },
  rule: { vi: 'Theo quy định', en: 'Under the rule' },
  noRule: {
    vi: 'Thủ tục hành chính: tôi nhập số ngày làm việc',
    en: 'A procedure: I enter the number of working days',
  },
  days: { vi: 'Số ngày làm việc', en: 'Number of working days' },
  daysHint: {
    vi: 'Ghi trên giấy hẹn hoặc trong thủ tục. Để trống khi đã chọn một quy định.',
    en: 'It stands on the receipt or in the procedure. Leave it empty when you chose a rule.',
  },
  day: { vi: 'Ngày nhận (hoặc ngày xảy ra sự kiện)', en: 'Day of receipt (or of the event)' },
  time: { vi: 'Giờ nhận', en: 'Time of receipt' },
  timeHint: { vi: 'Ví dụ 16:30', en: 'For example 16:30' },
  more: {
    vi: 'Có tạm dừng, gia hạn hoặc trường hợp riêng',
    en: 'It was paused, extended, or is a special case',
  },
  stopped: { vi: 'Ngày đồng hồ dừng', en: 'Day on which the clock stopped' },
  stoppedHint: {
    vi: 'Ví dụ ngày cơ quan yêu cầu bổ sung hồ sơ; ngày này vẫn được tính',
    en: 'For example when papers were asked for; this day still counts',
  },
  runsOn: { vi: 'Ngày đồng hồ chạy lại', en: 'Day on which the clock ran on' },
  runsOnHint: {
    vi: 'Ví dụ ngày nộp đủ phần bổ sung; để trống nếu còn dừng',
    en: 'For example when the papers were handed in; leave it empty while it stands still',
  },
  caseKind: { vi: 'Trường hợp', en: 'Kind of case' },
  usual: { vi: 'Thông thường', en: 'Usual' },
  extend: { vi: 'Gia hạn', en: 'Extension' },
  extended: { vi: 'Đã gia hạn một lần theo quy định', en: 'It was extended once as the rule allows' },
  again: { vi: 'Tính một hạn khác', en: 'Work out another' },
  ask: { vi: 'Tính hạn', en: 'Work it out' },
}

const caseNames: Readonly<Record<string, { vi: string; en: string }>> = {
  normal: { vi: 'Thông thường', en: 'Usual' },
  default: { vi: 'Thông thường', en: 'Usual' },
  complex: { vi: 'Phức tạp', en: 'Complex' },
  remote: { vi: 'Vùng sâu, vùng xa', en: 'Remote area' },
  'remote-complex': { vi: 'Vùng sâu, vùng xa và phức tạp', en: 'Remote area and complex' },
  dismissal: { vi: 'Buộc thôi việc', en: 'Dismissal' },
  'extended-max': { vi: 'Kéo dài, tối đa', en: 'Extended, at most' },
  'complex-max': { vi: 'Phức tạp, tối đa', en: 'Complex, at most' },
  'very-complex-max': { vi: 'Đặc biệt phức tạp, tối đa', en: 'Very complex, at most' },
}

/** Anybody works out when something is due: a form that asks by its address, so that the answer can be sent on. */
export function ReckonPage({ rules, typed, problems, deadline }: ReckonPageProps) {
  return (
    <Page title={texts.title} lead={texts.lead} errors={problems} variant="portal">
      {deadline !== null && (
        <Section title={deadlineTexts.title} id="ket-qua" actions={<PrintButton />}>
          <DeadlineView deadline={deadline} />
        </Section>
      )}
      {deadline === null ? (
        <ReckonForm rules={rules} typed={typed} problems={problems} />
      ) : (
        <Details summary={texts.again}>
          <ReckonForm rules={rules} typed={typed} problems={problems} />
        </Details>
      )}
    </Page>
  )
}

function ReckonForm({ rules, typed, problems }: Omit<ReckonPageProps, 'deadline'>) {
  const words = useWords()
  const error = (name: keyof ReckonQuery) => errorOf(problems, name)
  const hasMore = ['truong-hop', 'dung-tu', 'dung-den', 'gia-han'] as const
  return (
    <form action={explainPaths.reckon.to({})} method="get" class="mb-form">
      <DateField name="ngay" label={texts.day} value={typed.ngay} error={error('ngay')} />
      <TextField
        name="gio"
        label={texts.time}
        hint={texts.timeHint}
        optional
        width="short"
        value={typed.gio}
        error={error('gio')}
        autocomplete="off"
      />
      <SelectField
        name="quy-dinh"
        label={texts.rule}
        choices={[{ value: '', label: texts.noRule }, ...rules.map(ruleChoice)]}
        value={typed['quy-dinh']}
        error={error('quy-dinh')}
      />
      <TextField
        name="so-ngay"
        label={texts.days}
        hint={texts.daysHint}
        optional
        kind="number"
        width="short"
        value={typed['so-ngay']}
        error={error('so-ngay')}
        autocomplete="off"
      />
      <Details summary={texts.more} open={hasMore.some((name) => typed[name] !== '')}>
        <DateField
          name="dung-tu"
          label={texts.stopped}
          hint={texts.stoppedHint}
          optional
          value={typed['dung-tu']}
          error={error('dung-tu')}
        />
        <DateField
          name="dung-den"
          label={texts.runsOn}
          hint={texts.runsOnHint}
          optional
          value={typed['dung-den']}
          error={error('dung-den')}
        />
        <SelectField
          name="truong-hop"
          label={texts.caseKind}
          optional
          choices={caseChoices(rules)}
          value={typed['truong-hop']}
          error={error('truong-hop')}
        />
        <CheckboxesField
          name="gia-han"
          label={texts.extend}
          optional
          choices={[{ value: 'co', label: texts.extended }]}
          values={typed['gia-han'] === '' ? [] : ['co']}
          error={error('gia-han')}
        />
      </Details>
      <Button>{words(texts.ask)}</Button>
    </form>
  )
}

function ruleChoice({ code, title, law, article }: ClockRule): Choice {
  const source = article === '' ? law : `${law}, ${article}`
  return { value: code, label: { vi: `${title.vi} (${source})`, en: `${title.en} (${source})` } }
}

function caseChoices(rules: readonly ClockRule[]): Choice[] {
  const kinds = [...new Set(rules.flatMap(({ amountByCase }) => Object.keys(amountByCase ?? {})))]
  return [
    { value: '', label: texts.usual },
    ...kinds
      .filter((kind) => kind !== 'normal' && kind !== 'default')
      .map((kind) => ({ value: kind, label: caseNames[kind] ?? kind })),
  ]
}
