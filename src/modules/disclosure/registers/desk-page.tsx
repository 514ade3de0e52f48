import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { registerPaths } from './paths.ts'
import type { RegisterTally } from './register-tally.ts'

export const deskTexts = {
  title: { vi: 'Sổ liêm chính', en: 'Integrity registers' },
  lead: {
    vi: 'Ai phải kê khai tài sản và đã nộp chưa; vị trí nào đến hạn chuyển đổi; bổ nhiệm; xung đột lợi ích. Nội dung kê khai không ghi ở đây.',
    en: 'Who must declare and who has; which posts are due to rotate; appointments; conflicts of interest. What is declared is not kept.',
  },
  declarations: { vi: 'Kê khai tài sản, thu nhập', en: 'Asset declarations' },
  rotation: { vi: 'Chuyển đổi vị trí công tác', en: 'Rotation of posts' },
  appointments: { vi: 'Bổ nhiệm, điều động', en: 'Appointments and transfers' },
  conflicts: { vi: 'Xung đột lợi ích chờ xử lý', en: 'Conflicts of interest to decide on' },
  none: { vi: 'Bạn không giữ sổ của đơn vị nào', en: 'You keep no register' },
  standing: { vi: 'Tình hình các đơn vị', en: 'How units stand' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  overdue: { vi: 'Kê khai quá hạn', en: 'Declarations overdue' },
  received: { vi: 'Đã nộp / phải nộp', en: 'Received / required' },
  rotationOverdue: { vi: 'Chuyển đổi quá hạn', en: 'Rotations overdue' },
  conflictsOverdue: { vi: 'Xung đột chưa xử lý, quá hạn', en: 'Conflicts undecided, overdue' },
} as const

export interface DeskPageProps {
  readonly own: readonly { readonly code: string; readonly name: string; readonly mayDecide: boolean }[]
  readonly rows: readonly { readonly code: string; readonly name: string; readonly tally: RegisterTally }[]
}

/** The registers of one's units, and the numbers of all that one may know of. */
export function DeskPage({ own, rows }: DeskPageProps) {
  const words = useWords()
  return (
    <Page title={deskTexts.title} lead={deskTexts.lead}>
      {own.length === 0 && rows.length === 0 && <EmptyState title={deskTexts.none} />}
      <CardGrid>
        {own.map(({ code, name, mayDecide }) => (
          <Card key={code} title={name} headingLevel={2}>
            <ul>
              <li>
                <a href={registerPaths.rounds.to({ code })}>{words(deskTexts.declarations)}</a>
              </li>
              <li>
                <a href={registerPaths.rotation.to({ code })}>{words(deskTexts.rotation)}</a>
              </li>
              <li>
                <a href={registerPaths.appointments.to({ code })}>{words(deskTexts.appointments)}</a>
              </li>
              {mayDecide && (
                <li>
                  <a href={registerPaths.unitConflicts.to({ code })}>{words(deskTexts.conflicts)}</a>
                </li>
              )}
            </ul>
          </Card>
        ))}
      </CardGrid>
      {rows.length > 0 && (
        <Section title={deskTexts.standing} id="tinh-hinh">
          <Table
            caption={deskTexts.standing}
            captionHidden
            rows={rows}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'unit',
                header: deskTexts.unit,
                rowHeader: true,
                cell: ({ name, tally }) =>
                  tally.round === null ? (
                    name
                  ) : (
                    <a href={registerPaths.round.to({ roundId: tally.round.id })}>{name}</a>
                  ),
              },
              {
                key: 'received',
                header: deskTexts.received,
                numeric: true,
                cell: ({ tally }) =>
                  tally.declarations === null
                    ? '–'
                    : `${tally.declarations.received}/${tally.declarations.required}`,
              },
              {
                key: 'overdue',
                header: deskTexts.overdue,
                numeric: true,
                cell: ({ tally }) => <Count count={tally.declarationsOverdue} />,
              },
              {
                key: 'rotation',
                header: deskTexts.rotationOverdue,
                numeric: true,
                cell: ({ tally }) => <Count count={tally.rotation.overdue} />,
              },
              {
                key: 'conflicts',
                header: deskTexts.conflictsOverdue,
                numeric: true,
                cell: ({ tally }) => <Count count={tally.conflicts.overdue} />,
              },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}

function Count({ count }: { readonly count: number }) {
  return count === 0 ? <>0</> : <Tag tone="danger">{String(count)}</Tag>
}
