import type { VNode } from 'preact'
import type { Words } from '../../../platform/i18n/words.ts'
import { addDays, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Dated } from '../domain/dated.ts'
import { type Succession, type Superior, superiorKinds } from '../domain/unit.ts'
import { existsOn, nameOn, successorsOn, superiorOn, type UnitHistory } from '../domain/unit-history.ts'
import { organisationPaths } from '../paths.ts'
import type { NamedUnit } from '../store/unit-queries.ts'
import { confidenceWords, kindWords, successionKindWords, superiorKindWords } from '../unit-words.ts'
import { UnitLink } from './directory-page.tsx'

export interface UnitPageProps {
  readonly unit: NamedUnit
  readonly history: UnitHistory
  /** The units directly below it today, as the public may see them. */
  readonly below: readonly NamedUnit[]
  readonly today: LocalDate
  readonly sections: readonly { readonly name: string; readonly view: VNode }[]
}

const texts = {
  directory: { vi: 'Danh bạ đơn vị', en: 'Directory of units' },
  ended: { vi: 'Đã kết thúc hoạt động', en: 'No longer exists' },
  heirs: { vi: 'Nay do các đơn vị sau đảm nhiệm:', en: 'Its work is now done by:' },
  noHeirs: {
    vi: 'Chưa ghi nhận đơn vị nào tiếp nhận nhiệm vụ.',
    en: 'No unit is recorded as having taken over.',
  },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  symbol: { vi: 'Ký hiệu văn bản', en: 'Symbol in its documents' },
  code: { vi: 'Mã đơn vị', en: 'Code' },
  names: { vi: 'Tên gọi qua các thời kỳ', en: 'Names over time' },
  superiors: { vi: 'Cơ quan quản lý qua các thời kỳ', en: 'Who directed it over time' },
  successors: { vi: 'Việc bàn giao khi kết thúc', en: 'What passed to whom' },
  predecessors: { vi: 'Tiếp nhận từ', en: 'Took over from' },
  below: { vi: 'Đơn vị trực thuộc', en: 'Units below it' },
  period: { vi: 'Thời gian', en: 'Period' },
  name: { vi: 'Tên', en: 'Name' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  relation: { vi: 'Quan hệ', en: 'Relation' },
  kind: { vi: 'Hình thức', en: 'Kind' },
  matter: { vi: 'Nội dung', en: 'Matter' },
  everything: { vi: 'Toàn bộ', en: 'Everything' },
  from: { vi: 'Từ ngày', en: 'From' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
}

/** Everything that the public may know of one unit through time; an old address says what the unit became. */
export function UnitPage({ unit, history, below, today, sections }: UnitPageProps) {
  const words = useWords()
  const hasEnded = unit.validTo !== null && unit.validTo < today
  const names = history.namesOf.get(unit.id) ?? []
  const superiors = history.superiorsOf.get(unit.id) ?? []
  const successions = history.successorsOf.get(unit.id) ?? []
  const predecessors = history.successions.filter(({ successorId }) => successorId === unit.id)
  return (
    <Page
      title={unit.name}
      eyebrow={kindWords(unit)}
      variant="portal"
      breadcrumbs={[{ href: organisationPaths.units.to({}), text: texts.directory }]}
      aside={hasEnded ? <Tag tone="warning">{words(texts.ended)}</Tag> : undefined}
    >
      {unit.validTo !== null && hasEnded && <EndNotice unit={unit} history={history} today={today} />}
      <Section title={texts.contact}>
        <SummaryList rows={contactRows({ unit, history, today })} />
      </Section>
      {sections.map(({ name, view }) => (
        <div key={name}>{view}</div>
      ))}
      {below.length > 0 && (
        <Section title={texts.below}>
          <Table
            caption={texts.below}
            captionHidden
            rows={below}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', header: texts.name, rowHeader: true, cell: (each) => <UnitLink unit={each} /> },
              { key: 'kind', header: texts.kind, cell: (each) => words(kindWords(each)) },
            ]}
          />
        </Section>
      )}
      {successions.length > 0 && (
        <Section title={texts.successors}>
          <SuccessionTable title={texts.successors} rows={successions} history={history} side="successorId" />
        </Section>
      )}
      {predecessors.length > 0 && (
        <Section title={texts.predecessors}>
          <SuccessionTable
            title={texts.predecessors}
            rows={predecessors}
            history={history}
            side="predecessorId"
          />
        </Section>
      )}
      {names.length > 1 && (
        <Section title={texts.names}>
          <Table
            caption={texts.names}
            captionHidden
            rows={names}
            rowKey={({ validFrom }) => validFrom}
            columns={[
              {
                key: 'period',
                header: texts.period,
                rowHeader: true,
                cell: (each) => words(periodWords(each)),
              },
              { key: 'name', header: texts.name, cell: ({ name }) => name },
            ]}
          />
        </Section>
      )}
      {superiors.length > 0 && (
        <Section title={texts.superiors}>
          <Table
            caption={texts.superiors}
            captionHidden
            rows={superiors}
            rowKey={({ kind, validFrom, superiorId }) => `${kind} ${validFrom} ${superiorId}`}
            columns={[
              {
                key: 'period',
                header: texts.period,
                rowHeader: true,
                cell: (each) => words(periodWords(each)),
              },
              {
                key: 'unit',
                header: texts.unit,
                cell: ({ superiorId, validFrom }) => (
                  <UnitOn history={history} id={superiorId} day={validFrom} />
                ),
              },
              { key: 'kind', header: texts.relation, cell: ({ kind }) => words(superiorKindWords[kind]) },
              ...(superiors.some(({ basis }) => basis !== '')
                ? [{ key: 'basis', header: texts.basis, cell: ({ basis }: Superior) => basis }]
                : []),
            ]}
          />
        </Section>
      )}
    </Page>
  )
}

function EndNotice({ unit, history, today }: { unit: NamedUnit; history: UnitHistory; today: LocalDate }) {
  const words = useWords()
  const heirs = inNameOrder(history, successorsOn(history, unit.id, today), (id) => id)
  const lastDay = unit.validTo === null ? '' : formatDay(unit.validTo)
  return (
    <Notice
      tone="warning"
      title={{
        vi: `Đơn vị này hoạt động đến hết ngày ${lastDay}.`,
        en: `This unit existed until ${lastDay}.`,
      }}
    >
      {heirs.length === 0 ? (
        <p>{words(texts.noHeirs)}</p>
      ) : (
        <>
          <p>{words(texts.heirs)}</p>
          <ul>
            {heirs.map((id) => (
              <li key={id}>
                <UnitOn history={history} id={id} day={today} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

function contactRows({ unit, history, today }: Pick<UnitPageProps, 'unit' | 'history' | 'today'>) {
  const day = existsOn(history, unit.id, today) ? today : (unit.validTo ?? today)
  const given = [
    { key: texts.address, value: unit.address },
    { key: texts.phone, value: unit.phone },
    { key: texts.email, value: unit.email },
    { key: texts.symbol, value: unit.documentSymbol },
  ].filter(({ value }) => value !== '')
  const superiors = superiorKinds.flatMap((kind) => {
    const id = superiorOn(history, unit.id, day, kind)
    if (id === undefined) return []
    return [{ key: superiorKindWords[kind], value: <UnitOn history={history} id={id} day={day} /> }]
  })
  return [...superiors, ...given, { key: texts.code, value: unit.code }]
}

function SuccessionTable({
  title,
  rows,
  history,
  side,
}: {
  title: Words
  rows: readonly Succession[]
  history: UnitHistory
  side: 'successorId' | 'predecessorId'
}) {
  const words = useWords()
  return (
    <Table
      caption={title}
      captionHidden
      rows={inNameOrder(history, rows, (row) => row[side])}
      rowKey={({ predecessorId, successorId, effectiveOn }) => `${predecessorId}${successorId}${effectiveOn}`}
      columns={[
        {
          key: 'unit',
          header: texts.unit,
          rowHeader: true,
          cell: (row) => (
            <UnitOn
              history={history}
              id={row[side]}
              day={side === 'successorId' ? row.effectiveOn : addDays(row.effectiveOn, -1)}
            />
          ),
        },
        { key: 'from', header: texts.from, cell: ({ effectiveOn }) => formatDay(effectiveOn) },
        { key: 'kind', header: texts.kind, cell: ({ kind }) => words(successionKindWords[kind]) },
        {
          key: 'matter',
          header: texts.matter,
          cell: ({ matter }) => (matter === '' ? words(texts.everything) : matter),
        },
        {
          key: 'basis',
          header: texts.basis,
          cell: ({ basis, confidence }) => (
            <>
              {basis}{' '}
              {confidence === 'unconfirmed' && <Tag tone="warning">{words(confidenceWords[confidence])}</Tag>}
            </>
          ),
        },
      ]}
    />
  )
}

const vietnameseOrder = new Intl.Collator('vi')

function inNameOrder<Item>(
  history: UnitHistory,
  items: readonly Item[],
  unitOf: (item: Item) => UnitId,
): readonly Item[] {
  const nameOf = (item: Item) => history.namesOf.get(unitOf(item))?.at(-1)?.name ?? ''
  return items.toSorted((a, b) => vietnameseOrder.compare(nameOf(a), nameOf(b)))
}

/** A unit as it was called on a day, with its address when the public may see it. */
function UnitOn({ history, id, day }: { history: UnitHistory; id: UnitId; day: LocalDate }) {
  const unit = history.byId.get(id)
  const name = nameOn(history, id, day)?.name ?? unit?.code ?? ''
  if (unit === undefined || !unit.public) return <>{name}</>
  return <UnitLink unit={{ code: unit.code, name }} />
}

function periodWords({ validFrom, validTo }: Dated): Words {
  const from = formatDay(validFrom)
  if (validTo === null) return { vi: `Từ ${from} đến nay`, en: `Since ${from}` }
  return { vi: `Từ ${from} đến ${formatDay(validTo)}`, en: `From ${from} to ${formatDay(validTo)}` }
}
