import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type Campaign, levelWords, type Phase } from '../domain/enrolment/campaign.ts'
import { closeWords, phaseWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'

export interface ListedCampaign {
  readonly campaign: Campaign
  readonly office: string
  readonly phase: Phase
}

const texts = {
  title: { vi: 'Tuyển sinh đầu cấp', en: 'Enrolment at first grades' },
  lead: {
    vi: 'Tra tuyến, nộp hồ sơ, xem kết quả với lý do của từng em. Chỗ cuối bốc thăm trước mắt mọi người, ai cũng tính lại được.',
    en: 'Find your school, apply, and see the results with a reason for each child. The last places go by a draw that anybody can repeat.',
  },
  follow: { vi: 'Xem hồ sơ đã nộp', en: 'See an application' },
  none: { vi: 'Chưa có đợt tuyển sinh nào được công bố', en: 'No enrolment has been published yet' },
  opens: { vi: 'Nhận hồ sơ từ', en: 'Applications from' },
  closes: { vi: 'Nhận đến', en: 'Until' },
  results: { vi: 'Công bố kết quả', en: 'Results on' },
}

/** All enrolments that are public, the newest first. */
export function CampaignsPage({ campaigns }: { readonly campaigns: readonly ListedCampaign[] }) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      width="wide"
      aside={
        <ButtonRow>
          <LinkButton href={enrolmentPaths.enter.to({})}>{words(texts.follow)}</LinkButton>
        </ButtonRow>
      }
    >
      {campaigns.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <CardGrid>
          {campaigns.map(({ campaign, office, phase }) => (
            <Card
              key={campaign.id}
              title={`${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
              href={enrolmentPaths.campaign.to({ campaignId: campaign.id })}
              eyebrow={office}
              headingLevel={2}
              aside={<Tag tone={phase === 'open' ? 'success' : 'neutral'}>{words(phaseWords[phase])}</Tag>}
            >
              <p>
                {words(texts.opens)} {formatDay(dayInVietnam(campaign.opensAt))}
                <br />
                {words(texts.closes)} {words(closeWords(campaign.closesAt))}
                <br />
                {words(texts.results)} {formatDay(campaign.resultsOn)}
              </p>
            </Card>
          ))}
        </CardGrid>
      )}
    </Page>
  )
}
