import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Tone } from '../../../ui/tone.ts'
import type { CatalogueLine } from '../store/procedure-queries.ts'
import { procedurePaths } from './paths.ts'
import { unconfirmedWords } from './procedure-words.ts'

export interface DeskUnit {
  readonly id: UnitId
  readonly name: string
}

export interface DeskPageProps {
  readonly units: readonly DeskUnit[]
  readonly lines: readonly CatalogueLine[]
  readonly today: LocalDate
}

export const deskTexts = {
  title: { vi: 'Danh mục thủ tục', en: 'Catalogue of procedures' },
  lead: {
    vi: 'Những thủ tục đơn vị giải quyết cho người dân. Bản đã công bố không sửa được; muốn đổi thì lập bản mới có ngày áp dụng.',
    en: 'What the unit does for people. A published version does not change; to change it, make a new one with its day.',
  },
  adopt: { vi: 'Nhận từ danh mục mẫu', en: 'Adopt from the model catalogue' },
  import: { vi: 'Nhập từ bảng tính', en: 'Bring in a table' },
  create: { vi: 'Thêm thủ tục', en: 'Add a procedure' },
  name: { vi: 'Thủ tục', en: 'Procedure' },
  code: { vi: 'Mã số', en: 'Number' },
  state: { vi: 'Tình trạng', en: 'State' },
  from: { vi: 'Áp dụng từ', en: 'Valid from' },
  none: { vi: 'Đơn vị chưa có thủ tục nào', en: 'The unit has no procedures yet' },
  noneHelp: {
    vi: 'Hãy nhận từ danh mục mẫu hoặc nhập danh mục đã được công bố.',
    en: 'Adopt some from the model catalogue, or bring in the promulgated list.',
  },
} as const

const stateWords = {
  draft: { vi: 'Bản thảo', en: 'Draft' },
  coming: { vi: 'Sắp áp dụng', en: 'To come' },
  valid: { vi: 'Đang áp dụng', en: 'In force' },
  ending: { vi: 'Sắp ngừng', en: 'Ending' },
  ended: { vi: 'Đã ngừng', en: 'Ended' },
} as const
const stateTones = {
  draft: 'info',
  coming: 'info',
  valid: 'success',
  ending: 'warning',
  ended: 'neutral',
} as const satisfies Record<keyof typeof stateWords, Tone>

/** What the units of a person have written down, a table each. */
export function DeskPage({ units, lines, today }: DeskPageProps) {
  const words = useWords()
  const byUnit = Map.groupBy(lines, ({ unitId }) => unitId)
  return (
    <Page title={deskTexts.title} lead={deskTexts.lead} width="wide" variant="workspace">
      <ButtonRow>
        <LinkButton href={procedurePaths.adopt.to({})}>{words(deskTexts.adopt)}</LinkButton>
        <LinkButton href={procedurePaths.import.to({})} variant="secondary">
          {words(deskTexts.import)}
        </LinkButton>
        <LinkButton href={procedurePaths.create.to({})} variant="secondary">
          {words(deskTexts.create)}
        </LinkButton>
      </ButtonRow>
      {units.map(({ id, name }) => (
        <Section key={id} title={name}>
          <Lines lines={byUnit.get(id) ?? []} caption={name} today={today} />
        </Section>
      ))}
    </Page>
  )
}

function Lines(props: {
  readonly lines: readonly CatalogueLine[]
  readonly caption: string
  readonly today: LocalDate
}) {
  const words = useWords()
  return (
    <Table
      caption={props.caption}
      captionHidden
      rows={props.lines}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={deskTexts.none}>
          <p>{words(deskTexts.noneHelp)}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: deskTexts.name,
          rowHeader: true,
          cell: ({ id, name }) => <a href={procedurePaths.version.to({ procedureId: id })}>{words(name)}</a>,
        },
        { key: 'code', header: deskTexts.code, cell: ({ code }) => code },
        {
          key: 'state',
          header: deskTexts.state,
          cell: (line) => (
            <>
              <StateTag version={line} today={props.today} />{' '}
              {line.standing === 'unconfirmed' && <Tag tone="warning">{unconfirmedWords}</Tag>}
            </>
          ),
        },
        { key: 'from', header: deskTexts.from, cell: ({ validFrom }) => formatDay(validFrom) },
      ]}
    />
  )
}

/** How a version stands on a day. */
export function StateTag({
  version,
  today,
}: {
  readonly version: Pick<CatalogueLine, 'published' | 'validFrom' | 'validTo'>
  readonly today: LocalDate
}) {
  const state = stateOf(version, today)
  return <Tag tone={stateTones[state]}>{stateWords[state]}</Tag>
}

function stateOf(
  { published, validFrom, validTo }: Pick<CatalogueLine, 'published' | 'validFrom' | 'validTo'>,
  today: LocalDate,
): keyof typeof stateWords {
  if (!published) return 'draft'
  if (validTo !== null && validTo < today) return 'ended'
  if (validFrom > today) return 'coming'
  return validTo === null ? 'valid' : 'ending'
}
