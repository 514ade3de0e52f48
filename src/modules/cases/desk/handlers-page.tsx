import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import type { CaseKind } from '../domain/case-type.ts'
import { isAway } from '../domain/desk/suggest-handler.ts'
import { type DeedForm, typedText } from './deed.ts'
import type { ListedHandler } from './handlers.ts'
import { deskPaths } from './paths.ts'

export interface HandlersProps {
  readonly unitId: UnitId
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  readonly handlers: readonly ListedHandler[]
  readonly rules: readonly { readonly kind: CaseKind; readonly personName: string | null }[]
  readonly kinds: readonly Choice[]
  readonly today: LocalDate
  /** Whose kinds and absence are being noted. */
  readonly chosen: ListedHandler | undefined
  readonly form: DeedForm
  readonly done: string | undefined
}

const texts = {
  title: { vi: 'Phân công, bàn giao', en: 'Who handles what' },
  lead: {
    vi: 'Ai phụ trách loại hồ sơ nào, ai đang vắng, loại nào tự phân công khi đến.',
    en: 'Who knows which kinds, who is away, what is assigned by itself.',
  },
  back: { vi: 'Về danh sách hồ sơ', en: 'Back to the cases' },
  done: { vi: 'Đã lưu', en: 'Saved' },
  handedOver: {
    vi: 'Đã bàn giao. Nếu người đó còn hồ sơ, hãy bàn giao tiếp.',
    en: 'Handed over. If cases are left, hand over again.',
  },
  units: { vi: 'Đơn vị', en: 'Unit' },
  desks: { vi: 'Việc của từng người', en: 'Desks' },
  person: { vi: 'Người xử lý', en: 'Handler' },
  knows: { vi: 'Phụ trách', en: 'Kinds' },
  every: { vi: 'Mọi loại', en: 'Every kind' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  later: { vi: 'Còn hạn', en: 'Later' },
  still: { vi: 'Đang dừng', en: 'Standing still' },
  awayUntil: (day: LocalDate): Words => ({
    vi: ` (vắng đến ${formatDay(day)})`,
    en: ` (away until ${formatDay(day)})`,
  }),
  change: { vi: 'Ghi phụ trách và ngày vắng', en: 'Note kinds and absence' },
  kinds: { vi: 'Phụ trách loại', en: 'Kinds' },
  kindsHint: { vi: 'Không chọn loại nào: phụ trách mọi loại.', en: 'None chosen: every kind.' },
  awayFrom: { vi: 'Vắng từ ngày', en: 'Away from' },
  awayTo: { vi: 'Đến hết ngày', en: 'To' },
  save: { vi: 'Lưu', en: 'Save' },
  rules: { vi: 'Tự phân công khi hồ sơ đến', en: 'Assigned by itself' },
  rule: { vi: 'Giao cho', en: 'To' },
  lightest: {
    vi: 'Người ít việc nhất, biết loại này, có mặt',
    en: 'Whoever has least, knows it and is there',
  },
  noRule: { vi: 'Bỏ quy tắc của loại này', en: 'No rule for this kind' },
  kind: { vi: 'Loại hồ sơ', en: 'Kind' },
  handOver: { vi: 'Bàn giao toàn bộ hồ sơ đang giữ', en: 'Hand over a whole desk' },
  handOverLead: {
    vi: 'Khi một người nghỉ, chuyển công tác. Thời hạn của từng hồ sơ vẫn tính.',
    en: 'When somebody leaves. The clock of each case runs on.',
  },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Cho', en: 'To' },
  shared: { vi: 'Chia đều cho những người còn lại', en: 'Shared out among the others' },
  reason: { vi: 'Lý do', en: 'Reason' },
  doHandOver: { vi: 'Bàn giao', en: 'Hand over' },
} as const

/** How the cases of a unit are shared out. */
export function HandlersPage(props: HandlersProps) {
  const { units, unitId, form, done } = props
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={{ href: deskPaths.list.to({}), text: texts.back }}
      errors={form.problems}
      width="wide"
    >
      {done !== undefined && (
        <Notice tone="success" title={texts.done} announce>
          {done === 'ban-giao' && <p>{words(texts.handedOver)}</p>}
        </Notice>
      )}
      {units.length > 1 && (
        <Tabs
          label={texts.units}
          tabs={units.map(({ id, name }) => ({
            href: deskPaths.handlers.to({}, { 'don-vi': id }),
            label: name,
            current: id === unitId,
          }))}
        />
      )}
      <DesksTable {...props} />
      <PersonSection {...props} />
      <RulesSection {...props} />
      <HandOverSection {...props} />
    </Page>
  )
}

function DesksTable({ handlers, kinds, today, unitId }: HandlersProps) {
  const words = useWords()
  const labelOf = (kind: string) => {
    const label = kinds.find(({ value }) => value === kind)?.label ?? kind
    return typeof label === 'string' ? label : words(label)
  }
  return (
    <Section title={texts.desks}>
      <Table
        caption={texts.desks}
        captionHidden
        rows={handlers}
        rowKey={({ personId }) => personId}
        columns={[
          {
            key: 'person',
            header: texts.person,
            rowHeader: true,
            cell: (handler) => (
              <>
                <a href={deskPaths.handlers.to({}, { 'don-vi': unitId, nguoi: handler.personId })}>
                  {handler.name}
                </a>
                {handler.away !== null && isAway(handler, today) && words(texts.awayUntil(handler.away.to))}
              </>
            ),
          },
          {
            key: 'kinds',
            header: texts.knows,
            cell: ({ kinds: known }) =>
              known.length === 0 ? words(texts.every) : known.map(labelOf).join(', '),
          },
          { key: 'overdue', header: texts.overdue, numeric: true, cell: ({ load }) => load.overdue },
          { key: 'soon', header: texts.soon, numeric: true, cell: ({ load }) => load.dueSoon },
          { key: 'later', header: texts.later, numeric: true, cell: ({ load }) => load.later },
          { key: 'still', header: texts.still, numeric: true, cell: ({ load }) => load.standingStill },
        ]}
      />
    </Section>
  )
}

function peopleOf(handlers: readonly ListedHandler[]): Choice[] {
  return handlers.map(({ personId, name }) => ({ value: personId, label: name }))
}

function PersonSection({ handlers, kinds, unitId, form, chosen }: HandlersProps) {
  const words = useWords()
  const typed = [form.typed.loai].flat().filter((kind) => typeof kind === 'string')
  const away = chosen?.away ?? null
  return (
    <Section title={texts.change}>
      <Form action={deskPaths.handler.to({})} requestId={crypto.randomUUID()} hidden={{ donVi: unitId }}>
        <SelectField
          name="nguoi"
          label={texts.person}
          choices={peopleOf(handlers)}
          value={typedText(form, 'nguoi') || chosen?.personId}
          error={errorOf(form.problems, 'nguoi')}
        />
        <CheckboxesField
          name="loai"
          label={texts.kinds}
          hint={texts.kindsHint}
          optional
          choices={kinds}
          values={typed.length > 0 ? typed : (chosen?.kinds ?? [])}
          error={errorOf(form.problems, 'loai')}
        />
        <DateField
          name="vangTu"
          label={texts.awayFrom}
          optional
          value={typedText(form, 'vangTu') || (away === null ? '' : formatDay(away.from))}
          error={errorOf(form.problems, 'vangTu')}
        />
        <DateField
          name="vangDen"
          label={texts.awayTo}
          optional
          value={typedText(form, 'vangDen') || (away === null ? '' : formatDay(away.to))}
          error={errorOf(form.problems, 'vangDen')}
        />
        <Button variant="secondary">{words(texts.save)}</Button>
      </Form>
    </Section>
  )
}

function RulesSection({ handlers, rules, kinds, unitId, form }: HandlersProps) {
  const words = useWords()
  return (
    <Section title={texts.rules}>
      {rules.length > 0 && (
        <Table
          caption={texts.rules}
          captionHidden
          rows={rules}
          rowKey={({ kind }) => kind}
          columns={[
            {
              key: 'kind',
              header: texts.kind,
              rowHeader: true,
              cell: ({ kind }) => {
                const label = kinds.find(({ value }) => value === kind)?.label ?? kind
                return typeof label === 'string' ? label : words(label)
              },
            },
            {
              key: 'person',
              header: texts.rule,
              cell: ({ personName }) => personName ?? words(texts.lightest),
            },
          ]}
        />
      )}
      <Form action={deskPaths.rule.to({})} requestId={crypto.randomUUID()} hidden={{ donVi: unitId }}>
        <SelectField
          name="quyTacLoai"
          label={texts.kind}
          choices={kinds}
          value={typedText(form, 'quyTacLoai') || 'feedback'}
          error={errorOf(form.problems, 'quyTacLoai')}
        />
        <SelectField
          name="quyTacNguoi"
          label={texts.rule}
          choices={[
            { value: 'nhe-viec-nhat', label: texts.lightest },
            ...peopleOf(handlers),
            { value: 'khong', label: texts.noRule },
          ]}
          value={typedText(form, 'quyTacNguoi') || 'nhe-viec-nhat'}
          error={errorOf(form.problems, 'quyTacNguoi')}
        />
        <Button variant="secondary">{words(texts.save)}</Button>
      </Form>
    </Section>
  )
}

function HandOverSection({ handlers, unitId, form }: HandlersProps) {
  const words = useWords()
  return (
    <Section title={texts.handOver} lead={texts.handOverLead}>
      <Form action={deskPaths.handOver.to({})} requestId={crypto.randomUUID()} hidden={{ donVi: unitId }}>
        <SelectField
          name="tuNguoi"
          label={texts.from}
          choices={peopleOf(handlers)}
          value={typedText(form, 'tuNguoi')}
          error={errorOf(form.problems, 'tuNguoi')}
        />
        <SelectField
          name="denNguoi"
          label={texts.to}
          choices={[{ value: '', label: texts.shared }, ...peopleOf(handlers)]}
          value={typedText(form, 'denNguoi')}
          error={errorOf(form.problems, 'denNguoi')}
        />
        <TextAreaField
          name="lyDo"
          label={texts.reason}
          value={typedText(form, 'lyDo')}
          error={errorOf(form.problems, 'lyDo')}
          rows={2}
          maxLength={500}
        />
        <Button variant="danger">{words(texts.doHandOver)}</Button>
      </Form>
    </Section>
  )
}
