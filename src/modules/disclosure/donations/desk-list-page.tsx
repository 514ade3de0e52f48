import type { UnitId } from '../../../platform/kernel/ids.ts'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import type { ListedAppeal } from '../store/donation-lists.ts'
import { appealStateTones, appealStateWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

export interface DeskListProps {
  readonly appeals: readonly ListedAppeal[]
  readonly unitNames: ReadonlyMap<UnitId, string>
  readonly mayWrite: boolean
}

const texts = {
  title: { vi: 'Tài trợ, đóng góp tự nguyện', en: 'Donations' },
  create: { vi: 'Soạn đợt vận động', en: 'Write an appeal' },
  caption: { vi: 'Các đợt vận động', en: 'Appeals' },
  appeal: { vi: 'Đợt vận động', en: 'Appeal' },
  school: { vi: 'Trường', en: 'School' },
  state: { vi: 'Tình trạng', en: 'State' },
  given: { vi: 'Đã nhận', en: 'Given' },
  held: { vi: 'Còn giữ', en: 'Still held' },
}

/** The appeals that concern whoever looks. */
export function DeskListPage({ appeals, unitNames, mayWrite }: DeskListProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      width="wide"
      aside={
        mayWrite ? (
          <LinkButton href={donationPaths.create.to({})}>{words(texts.create)}</LinkButton>
        ) : undefined
      }
    >
      <Table
        caption={texts.caption}
        captionHidden
        rows={appeals}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'appeal',
            header: texts.appeal,
            rowHeader: true,
            cell: ({ id, title }) => <a href={donationPaths.desk.to({ appealId: id })}>{title}</a>,
          },
          { key: 'school', header: texts.school, cell: ({ unitId }) => unitNames.get(unitId) ?? '' },
          {
            key: 'state',
            header: texts.state,
            cell: ({ state }) => <Tag tone={appealStateTones[state]}>{appealStateWords[state]}</Tag>,
          },
          { key: 'given', header: texts.given, numeric: true, cell: ({ given }) => words(dongWords(given)) },
          { key: 'held', header: texts.held, numeric: true, cell: ({ held }) => words(dongWords(held)) },
        ]}
      />
    </Page>
  )
}
