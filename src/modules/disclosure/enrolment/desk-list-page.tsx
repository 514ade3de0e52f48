import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type Campaign, levelWords, type Phase } from '../domain/enrolment/campaign.ts'
import { phaseWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'

export interface DeskCampaign {
  readonly campaign: Campaign
  readonly phase: Phase
  readonly office: string
  /** Schools of this person in it: the office itself has none. */
  readonly schools: readonly { readonly code: string; readonly name: string }[]
}

const texts = {
  title: { vi: 'Tuyển sinh đầu cấp', en: 'Enrolment' },
  create: { vi: 'Lập kế hoạch tuyển sinh', en: 'Plan an enrolment' },
  none: { vi: 'Chưa có đợt tuyển sinh nào', en: 'No enrolment yet' },
  year: { vi: 'Đợt', en: 'Enrolment' },
  office: { vi: 'Cơ quan', en: 'Office' },
  state: { vi: 'Tình trạng', en: 'State' },
  closes: { vi: 'Đóng nhận', en: 'Closes' },
  schools: { vi: 'Hồ sơ của trường', en: 'Applications' },
  draft: { vi: 'Bản nháp', en: 'Draft' },
}

/** Enrolments that this person works on. */
export function DeskListPage({
  campaigns,
  mayPlan,
}: {
  readonly campaigns: readonly DeskCampaign[]
  readonly mayPlan: boolean
}) {
  const words = useWords()
  const { language } = usePage()
  const create = <LinkButton href={enrolmentPaths.create.to({})}>{words(texts.create)}</LinkButton>
  return (
    <Page title={texts.title} width="wide" aside={mayPlan ? <ButtonRow>{create}</ButtonRow> : undefined}>
      <Table
        caption={texts.title}
        captionHidden
        rows={campaigns}
        rowKey={({ campaign }) => campaign.id}
        empty={<EmptyState title={texts.none} action={mayPlan ? create : undefined} />}
        columns={[
          {
            key: 'year',
            header: texts.year,
            rowHeader: true,
            cell: ({ campaign }) => (
              <a href={enrolmentPaths.plan.to({ campaignId: campaign.id })}>
                {words(levelWords[campaign.level])} {campaign.schoolYear}
              </a>
            ),
          },
          { key: 'office', header: texts.office, cell: ({ office }) => office },
          {
            key: 'state',
            header: texts.state,
            cell: ({ campaign, phase }) => (
              <Tag tone={phase === 'open' && campaign.state === 'published' ? 'success' : 'neutral'}>
                {words(campaign.state === 'draft' ? texts.draft : phaseWords[phase])}
              </Tag>
            ),
          },
          {
            key: 'closes',
            header: texts.closes,
            cell: ({ campaign }) => formatMoment(language, campaign.closesAt),
          },
          {
            key: 'schools',
            header: texts.schools,
            cell: ({ campaign, schools }) => (
              <ul class="govuk-list">
                {schools.map(({ code, name }) => (
                  <li key={code}>
                    <a href={enrolmentPaths.deskSchool.to({ campaignId: campaign.id, school: code })}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Page>
  )
}
