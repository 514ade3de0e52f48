import type { Content } from '../../../platform/content/content.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PublicationId } from '../../../platform/kernel/ids.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { formatShare } from '../../../ui/number-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { countDeclarations, type DeclarationCounts } from '../domain/registers/declaration.ts'
import { rotationState } from '../domain/registers/rotation.ts'
import { mayShow, smallestShown } from '../domain/registers/small-group.ts'
import { portalPaths } from '../portal/paths.ts'
import { recruitmentPaths } from '../recruitment/paths.ts'
import type { UnitRegisters } from '../store/register-tallies.ts'
import { registerPaths } from './paths.ts'
import type { RegisterTally } from './register-tally.ts'
import { rotationStateWords } from './register-words.ts'

const texts = {
  title: { vi: 'Số liệu liêm chính', en: 'Integrity in numbers' },
  lead: {
    vi: 'Bao nhiêu người phải kê khai tài sản và đã nộp, vị trí nào được chuyển đổi theo kế hoạch. Chỉ có con số: theo luật, bản kê khai không đăng lên mạng.',
    en: 'How many must declare their assets and have, and which posts rotate as planned. Numbers alone: by law declarations stay off the Internet.',
  },
  none: { vi: 'Chưa có số liệu', en: 'No numbers yet' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  required: { vi: 'Phải kê khai', en: 'Must declare' },
  received: { vi: 'Đã nộp', en: 'Received' },
  onTime: { vi: 'Đúng hạn', en: 'In time' },
  rotation: { vi: 'Vị trí đã chuyển đổi / kế hoạch', en: 'Posts rotated / planned' },
  small: { vi: `Dưới ${smallestShown} người`, en: `Fewer than ${smallestShown}` },
  smallWhy: {
    vi: `Nhóm dưới ${smallestShown} người không hiện số đã nộp, để không suy ra ai.`,
    en: `Of fewer than ${smallestShown} people nothing more is shown, so that nobody can be guessed.`,
  },
  declarations: { vi: 'Kê khai tài sản, thu nhập', en: 'Asset declarations' },
  round: { vi: 'Đợt', en: 'Round' },
  due: { vi: 'Hạn nộp', en: 'Due' },
  excused: { vi: 'Đưa ra khỏi danh sách', en: 'Taken off the list' },
  plan: (year: number): Words => ({
    vi: `Chuyển đổi vị trí công tác năm ${year}`,
    en: `Rotation of posts, ${year}`,
  }),
  position: { vi: 'Vị trí', en: 'Post' },
  planned: { vi: 'Chậm nhất', en: 'By' },
  state: { vi: 'Kết quả', en: 'Outcome' },
  document: { vi: 'Văn bản công khai', en: 'What was published' },
  conflicts: { vi: 'Xung đột lợi ích', en: 'Conflicts of interest' },
  conflictCounts: ({ declared, decided, overdue }: RegisterTally['conflicts']): Words => ({
    vi: `Đã báo cáo ${declared}; đã xử lý ${decided}; quá hạn chưa xử lý ${overdue}.`,
    en: `${declared} declared; ${decided} decided; ${overdue} overdue.`,
  }),
  fewConflicts: {
    vi: `Dưới ${smallestShown} trường hợp: không hiện con số.`,
    en: `Fewer than ${smallestShown}: the number is not shown.`,
  },
  board: ({ members, declared }: { members: number; declared: number }): Words => ({
    vi: `Trong tuyển dụng: ${declared}/${members} thành viên hội đồng, giám khảo đã kê khai quan hệ.`,
    en: `In recruitment: ${declared} of ${members} members of boards declared their relations.`,
  }),
  appointments: { vi: 'Bổ nhiệm, điều động', en: 'Appointments and transfers' },
  appointmentCount: (count: number): Words => ({
    vi: `${count} quyết định đã công khai, theo chức vụ.`,
    en: `${count} decisions made public, by post.`,
  }),
  allPublished: { vi: 'Xem nội dung công khai của đơn vị', en: 'See what the unit published' },
} as const

export interface PublicRegistersPageProps {
  readonly rows: readonly { readonly code: string; readonly name: string; readonly tally: RegisterTally }[]
}

/** Every unit with its numbers; small groups are told by nothing but that they are small. */
export function PublicRegistersPage({ rows }: PublicRegistersPageProps) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal" width="wide">
      {rows.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <>
          <Table
            caption={texts.title}
            captionHidden
            rows={rows}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'unit',
                header: texts.unit,
                rowHeader: true,
                cell: ({ code, name }) => <a href={registerPaths.unit.to({ code })}>{name}</a>,
              },
              {
                key: 'required',
                header: texts.required,
                numeric: true,
                cell: ({ tally }) => tally.declarations?.required ?? '–',
              },
              {
                key: 'received',
                header: texts.received,
                numeric: true,
                cell: ({ tally }) => <Shown counts={tally.declarations} what="received" />,
              },
              {
                key: 'on-time',
                header: texts.onTime,
                numeric: true,
                cell: ({ tally }) => <Shown counts={tally.declarations} what="onTime" />,
              },
              {
                key: 'rotation',
                header: texts.rotation,
                numeric: true,
                cell: ({ tally: { rotation } }) =>
                  rotation.planned === 0 ? '–' : `${rotation.done}/${rotation.planned}`,
              },
            ]}
          />
          <p class="govuk-body-s">{words(texts.smallWhy)}</p>
        </>
      )}
    </Page>
  )
}

function Shown({
  counts,
  what,
}: {
  readonly counts: DeclarationCounts | null
  readonly what: 'received' | 'onTime'
}) {
  const words = useWords()
  const { language } = usePage()
  if (counts === null) return <>–</>
  if (!mayShow(counts.required)) return <>{words(texts.small)}</>
  return (
    <>
      {counts[what]} ({formatShare(language, counts[what], counts.required)})
    </>
  )
}

export interface PublicUnitPageProps {
  readonly unit: { readonly code: string; readonly name: string }
  readonly registers: UnitRegisters | undefined
  readonly tally: RegisterTally
  readonly board: { readonly members: number; readonly declared: number }
  readonly numbers: ReadonlyMap<PublicationId, number>
  readonly integrity: Content['integrity']
  readonly today: LocalDate
}

/** The numbers of one unit, year by year. */
export function PublicUnitPage(props: PublicUnitPageProps) {
  const { unit, registers, tally, board } = props
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={unit.name}
      lead={texts.lead}
      variant="portal"
      back={{ href: registerPaths.portal.to({}), text: texts.title }}
    >
      {registers === undefined && board.members === 0 && <EmptyState title={texts.none} />}
      <Declarations {...props} />
      <Plans {...props} />
      {(tally.conflicts.declared > 0 || board.members > 0) && (
        <Section title={texts.conflicts}>
          {tally.conflicts.declared > 0 && (
            <p>
              {words(
                mayShow(tally.conflicts.declared)
                  ? texts.conflictCounts(tally.conflicts)
                  : texts.fewConflicts,
              )}
            </p>
          )}
          {board.members > 0 && (
            <p>
              <a href={recruitmentPaths.portal.to({})}>{words(texts.board(board))}</a>
            </p>
          )}
        </Section>
      )}
      {tally.appointments > 0 && (
        <Section title={texts.appointments}>
          <p>{words(texts.appointmentCount(tally.appointments))}</p>
        </Section>
      )}
    </Page>
  )
}

function Declarations({ registers, integrity, today }: PublicUnitPageProps) {
  const words = useWords()
  const rows = (registers?.rounds ?? []).map(({ round, list }) => ({
    round,
    counts: countDeclarations(list, round.dueOn, today),
  }))
  if (rows.length === 0) return null
  return (
    <Section title={texts.declarations}>
      <Table
        caption={texts.declarations}
        captionHidden
        rows={rows}
        rowKey={({ round }) => round.id}
        columns={[
          {
            key: 'round',
            header: texts.round,
            rowHeader: true,
            cell: ({ round }) => {
              const name = integrity.declarations.find(({ kind }) => kind === round.kind)?.name
              return `${name === undefined ? '' : words(name)}, ${round.year}`
            },
          },
          { key: 'due', header: texts.due, cell: ({ round }) => formatDay(round.dueOn) },
          { key: 'required', header: texts.required, numeric: true, cell: ({ counts }) => counts.required },
          {
            key: 'received',
            header: texts.received,
            numeric: true,
            cell: ({ counts }) => <Shown counts={counts} what="received" />,
          },
          {
            key: 'on-time',
            header: texts.onTime,
            numeric: true,
            cell: ({ counts }) => <Shown counts={counts} what="onTime" />,
          },
          {
            key: 'excused',
            header: texts.excused,
            numeric: true,
            cell: ({ counts }) => (mayShow(counts.required) ? counts.excused : words(texts.small)),
          },
        ]}
      />
      <p class="govuk-body-s">{words(texts.smallWhy)}</p>
    </Section>
  )
}

function Plans({ registers, numbers, integrity, today }: PublicUnitPageProps) {
  const words = useWords()
  return (
    <>
      {(registers?.plans ?? []).map((plan) => {
        const number = numbers.get(plan.publicationId)
        return (
          <Section key={plan.id} title={texts.plan(plan.year)}>
            <Table
              caption={texts.plan(plan.year)}
              captionHidden
              rows={plan.lines}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'position',
                  header: texts.position,
                  rowHeader: true,
                  cell: ({ positionCode }) => {
                    const position = integrity.rotation.find(({ code }) => code === positionCode)
                    return position === undefined ? positionCode : words(position.name)
                  },
                },
                { key: 'planned', header: texts.planned, cell: ({ plannedOn }) => formatDay(plannedOn) },
                {
                  key: 'state',
                  header: texts.state,
                  cell: (line) => {
                    const { tone, words: state } = rotationStateWords[rotationState(line, today)]
                    return <Tag tone={tone}>{state}</Tag>
                  },
                },
              ]}
            />
            {number !== undefined && (
              <p>
                <a href={portalPaths.one.to({ number: String(number) })}>{words(texts.document)}</a>
              </p>
            )}
          </Section>
        )
      })}
    </>
  )
}
