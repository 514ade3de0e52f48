import type { Words } from '../../../platform/i18n/words.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { OpenCounter } from '../counter/open-counter.ts'
import type { HandoverRule } from '../domain/hand-over/handover-due.ts'
import type { BatchLine } from '../store/hand-over-batches.ts'
import { batchStateWords, batchTones, handOverByText, whatWords } from './hand-over-words.ts'
import type { WaitingCase, WaitingGroup } from './load-candidates.ts'
import { handOverPaths } from './paths.ts'

export interface ListPageProps {
  readonly counter: OpenCounter
  readonly waiting: readonly WaitingGroup[]
  readonly batches: readonly BatchLine[]
  readonly figures: { readonly count: number; readonly late: number; readonly medianHours: number | null }
  readonly names: ReadonlyMap<UnitId, { readonly name: string; readonly shortName: string }>
  readonly rule: HandoverRule | undefined
  readonly now: Date
  readonly refusal: Words | undefined
}

/** What is to be handed over, what is under way, and how fast it went. */
export function ListPage(props: ListPageProps) {
  const { counter, waiting, batches, figures, names, rule, refusal } = props
  const words = useWords()
  const { language } = usePage()
  const { unit, own } = counter
  const nameOf = (id: UnitId) => names.get(id)?.shortName ?? names.get(id)?.name ?? ''
  return (
    <Page title={texts.title} lead={texts.lead} eyebrow={counter.name} width="wide" variant="workspace">
      {own.length > 1 && (
        <Tabs
          label={texts.units}
          tabs={own.map(({ code, shortName }) => ({
            href: handOverPaths.list.to({}, { noi: code }),
            label: shortName,
            current: code === unit.code,
          }))}
        />
      )}
      {refusal !== undefined && (
        <Notice tone="danger" title={texts.notDone} announce>
          <p>{words(refusal)}</p>
        </Notice>
      )}
      {waiting.length === 0 && <EmptyState title={texts.none} />}
      {waiting.map((group) => (
        <WaitingSection
          key={`${group.what}-${group.toUnitId}`}
          {...props}
          group={group}
          to={names.get(group.toUnitId)?.name ?? ''}
        />
      ))}
      <Section title={texts.batches}>
        <Table
          caption={texts.batches}
          captionHidden
          rows={batches}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'code',
              header: texts.batch,
              rowHeader: true,
              cell: ({ id, code }) => <a href={handOverPaths.batch.to({ batchId: id })}>{code}</a>,
            },
            {
              key: 'what',
              header: texts.what,
              cell: ({ what, count }) => `${count} ${words(whatWords[what]).toLowerCase()}`,
            },
            {
              key: 'way',
              header: texts.way,
              cell: ({ fromUnitId, toUnitId }) => `${nameOf(fromUnitId)} → ${nameOf(toUnitId)}`,
            },
            {
              key: 'state',
              header: texts.state,
              cell: ({ state, late }) => (
                <>
                  <Tag tone={batchTones[state]}>{batchStateWords[state]}</Tag>
                  {late > 0 && <Tag tone="danger">{texts.lateCount(late)}</Tag>}
                </>
              ),
            },
            {
              key: 'at',
              header: texts.at,
              cell: ({ openedAt, handedAt, takenAt }) =>
                formatMoment(language, takenAt ?? handedAt ?? openedAt),
            },
          ]}
        />
      </Section>
      <Section title={texts.measured}>
        <SummaryList
          rows={[
            { key: texts.count, value: String(figures.count) },
            { key: texts.late, value: String(figures.late) },
            {
              key: texts.median,
              value:
                figures.medianHours === null ? words(texts.notYet) : words(texts.hours(figures.medianHours)),
            },
          ]}
        />
        {rule !== undefined && (
          <p>
            {words(texts.rule(clock(rule.sameDayUntil)))} {rule.law}, {rule.article}.{' '}
            {rule.standing === 'unconfirmed' && <Tag tone="warning">{texts.unconfirmed}</Tag>}
          </p>
        )}
      </Section>
    </Page>
  )
}

function WaitingSection({
  counter,
  group,
  to,
  now,
}: ListPageProps & { readonly group: WaitingGroup; readonly to: string }) {
  const words = useWords()
  const { language } = usePage()
  const kind = words(whatWords[group.what]).toLowerCase()
  return (
    <Section title={texts.waiting(group.cases.length, kind, to)}>
      <Form
        action={handOverPaths.open.to({})}
        requestId={crypto.randomUUID()}
        hidden={{ noi: counter.unit.code, loai: group.what, den: group.toUnitId }}
      >
        <Table<WaitingCase>
          caption={texts.choose}
          captionHidden
          rows={group.cases}
          rowKey={({ caseId }) => caseId}
          columns={[
            {
              key: 'code',
              header: texts.choose,
              rowHeader: true,
              cell: ({ caseId, code }) => (
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    id={`ho-so-${caseId}`}
                    name="hoSo"
                    type="checkbox"
                    value={caseId}
                    checked
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={`ho-so-${caseId}`}>
                    {code}
                  </label>
                </div>
              ),
            },
            { key: 'procedure', header: texts.procedure, cell: ({ procedure }) => procedure },
            { key: 'ready', header: texts.ready, cell: ({ readyAt }) => formatMoment(language, readyAt) },
            {
              key: 'by',
              header: texts.by,
              cell: ({ handOverBy }) => (
                <>
                  {handOverByText(language, handOverBy)}{' '}
                  {handOverBy < now && <Tag tone="danger">{texts.overdue}</Tag>}
                </>
              ),
            },
          ]}
        />
        <Button>{words(texts.open)}</Button>
      </Form>
    </Section>
  )
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)} giờ${minutes % 60 === 0 ? '' : ` ${minutes % 60}`}`
}

const texts = {
  title: { vi: 'Bàn giao hồ sơ, kết quả', en: 'Hand-over' },
  lead: {
    vi: 'Giữa quầy tiếp nhận và nơi giải quyết. Đồng hồ của hồ sơ vẫn chạy trong lúc bàn giao.',
    en: 'Between the counter and whoever decides. The clocks of the dossiers run on meanwhile.',
  },
  units: { vi: 'Đơn vị', en: 'Unit' },
  notDone: { vi: 'Chưa thực hiện được', en: 'Not done' },
  none: { vi: 'Không có gì chờ bàn giao', en: 'Nothing waits to be handed over' },
  waiting: (count: number, kind: string, to: string): Words => ({
    vi: `${count} ${kind} chờ giao cho ${to}`,
    en: `${count} ${kind} for ${to}`,
  }),
  choose: { vi: 'Chọn hồ sơ', en: 'Choose' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  ready: { vi: 'Có từ', en: 'Ready since' },
  by: { vi: 'Giao trước', en: 'To be handed over by' },
  overdue: { vi: 'Đã trễ', en: 'Late' },
  open: { vi: 'Lập lô bàn giao', en: 'List a batch' },
  batches: { vi: 'Các lô bàn giao', en: 'Batches' },
  batch: { vi: 'Lô', en: 'Batch' },
  what: { vi: 'Gồm', en: 'What' },
  way: { vi: 'Từ → đến', en: 'From → to' },
  state: { vi: 'Tình trạng', en: 'State' },
  at: { vi: 'Lúc', en: 'At' },
  lateCount: (count: number): Words => ({ vi: `${count} giao trễ`, en: `${count} late` }),
  measured: { vi: '30 ngày qua', en: 'The last 30 days' },
  count: { vi: 'Lượt bàn giao đã nhận', en: 'Taken over' },
  late: { vi: 'Giao trễ', en: 'Handed over late' },
  median: { vi: 'Thường mất', en: 'Usually takes' },
  hours: (hours: number): Words => ({
    vi: `${String(hours).replace('.', ',')} giờ làm việc`,
    en: `${hours} office hours`,
  }),
  notYet: { vi: 'Chưa có lượt nào', en: 'None yet' },
  rule: (until: string): Words => ({
    vi: `Nhận trước ${until} thì giao trong ngày; sau đó thì giao đầu giờ ngày làm việc tiếp theo (tính đến 9 giờ). Căn cứ:`,
    en: `What comes before ${until} is handed over that day, else at the beginning of the next working day (until 9:00). Basis:`,
  }),
  unconfirmed: { vi: 'Chưa đối chiếu văn bản gốc', en: 'Not checked against the official text' },
}
