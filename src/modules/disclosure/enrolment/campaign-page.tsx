import type { EnrolmentStep } from '../../../platform/content/schema/enrolment.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { formatShare } from '../../../ui/number-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { SearchBox } from '../../../ui/search-box/search-box.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { StepList } from '../../../ui/step-list/step-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type Campaign, levelWords, type Phase } from '../domain/enrolment/campaign.ts'
import type { SchoolFigures } from '../domain/enrolment/school-figures.ts'
import { closeWords, phaseWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'

/** A school of a campaign as everybody may see it. */
export interface SchoolOverview {
  readonly code: string
  readonly name: string
  readonly figures: SchoolFigures
  readonly decided: boolean
}

export interface CampaignProps {
  readonly campaign: Campaign
  readonly office: string
  readonly phase: Phase
  readonly today: LocalDate
  readonly steps: readonly EnrolmentStep[]
  readonly schools: readonly SchoolOverview[]
  /** Where the plan itself was published. */
  readonly planHref: string | undefined
}

const texts = {
  find: { vi: 'Tra tuyến: con tôi học trường nào?', en: 'Which school is my child’s?' },
  findLabel: { vi: 'Tên đường, khu phố hoặc ấp', en: 'Street, residential group or hamlet' },
  apply: { vi: 'Nộp hồ sơ trên mạng', en: 'Apply on line' },
  follow: { vi: 'Xem hồ sơ đã nộp', en: 'See an application' },
  paper: {
    vi: 'Không quen nộp trên mạng? Mang giấy tờ đến trường, cán bộ nhập giúp; hai cách như nhau.',
    en: 'Would you rather not apply on line? Take your papers to the school: a clerk enters them, with the same effect.',
  },
  steps: { vi: 'Các bước', en: 'The steps' },
  order: { vi: 'Thứ tự xét', en: 'The order' },
  orderLead: {
    vi: 'Xét hết nhóm trước rồi đến nhóm sau. Nhóm nào hồ sơ nhiều hơn chỗ còn lại thì bốc thăm công khai cho những chỗ cuối. Không ai chọn riêng được em nào.',
    en: 'Each group is served before the next. Where a group has more children than places are left, a public draw gives the last ones. Nobody can choose a child.',
  },
  schools: { vi: 'Các trường', en: 'The schools' },
  schoolsLead: {
    vi: 'Nhận thêm sau khi có kết quả, chuyển đến ngay sau đó và nhận ngoài tuyến đều hiện ở đây.',
    en: 'Whoever came in after the results, moved in soon after, or came from outside the area is shown here.',
  },
  school: { vi: 'Trường', en: 'School' },
  quota: { vi: 'Chỉ tiêu', en: 'Places' },
  applications: { vi: 'Hồ sơ', en: 'Applications' },
  admitted: { vi: 'Được nhận', en: 'Admitted' },
  outside: { vi: 'Ngoài tuyến', en: 'From outside' },
  late: { vi: 'Nhận thêm sau', en: 'Added later' },
  soon: { vi: 'Chuyển đến trong 60 ngày', en: 'Moved in within 60 days' },
  over: (count: number) => ({ vi: `vượt chỉ tiêu ${count}`, en: `${count} over its places` }),
  plan: { vi: 'Đọc toàn văn kế hoạch', en: 'Read the whole plan' },
  closes: { vi: 'Nhận hồ sơ đến', en: 'Applications are taken until' },
  before: { vi: 'Bắt đầu nhận hồ sơ ngày', en: 'Applications open on' },
}

/** One enrolment: which school, which steps, which order, and how each school did. */
export function CampaignPage(props: CampaignProps) {
  const { campaign, office, phase, today, steps, schools } = props
  const words = useWords()
  const { language } = usePage()
  const { id: campaignId } = campaign
  return (
    <Page
      title={`${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
      eyebrow={office}
      lead={campaign.title}
      width="wide"
      back={{ href: enrolmentPaths.portal.to({}) }}
      aside={<Tag tone={phase === 'open' ? 'success' : 'neutral'}>{words(phaseWords[phase])}</Tag>}
    >
      {phase !== 'after' && (
        <Notice tone="info">
          <p>
            {words(phase === 'open' ? texts.closes : texts.before)}{' '}
            <strong>
              {phase === 'open'
                ? words(closeWords(campaign.closesAt))
                : formatDay(dayInVietnam(campaign.opensAt))}
            </strong>
          </p>
          <p>{words(texts.paper)}</p>
        </Notice>
      )}
      <Section title={texts.find}>
        <SearchBox action={enrolmentPaths.find.to({ campaignId })} label={texts.findLabel} name="tim" />
        <ButtonRow>
          {phase === 'open' && (
            <LinkButton href={enrolmentPaths.apply.to({ campaignId })}>{words(texts.apply)}</LinkButton>
          )}
          <LinkButton href={enrolmentPaths.enter.to({})} variant="secondary">
            {words(texts.follow)}
          </LinkButton>
        </ButtonRow>
      </Section>
      <Section title={texts.steps}>
        <StepList
          steps={campaign.steps.map(({ step, from, to }) => {
            const known = steps.find(({ code }) => code === step)
            const days = from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`
            return {
              key: step,
              title: known?.name ?? step,
              state: today > to ? 'done' : today >= from ? 'current' : 'todo',
              body: (
                <p>
                  {days}
                  {known !== undefined && (
                    <>
                      <br />
                      {words(known.explains)}
                    </>
                  )}
                </p>
              ),
            }
          })}
        />
      </Section>
      <Section title={texts.order} lead={texts.orderLead}>
        <ol class="govuk-list govuk-list--number">
          {campaign.rules.ranks.map(({ code, name }) => (
            <li key={code}>{words(name)}</li>
          ))}
        </ol>
        {props.planHref !== undefined && (
          <p>
            <a href={props.planHref}>{words(texts.plan)}</a>
          </p>
        )}
      </Section>
      <Section title={texts.schools} lead={texts.schoolsLead}>
        <Table
          caption={texts.schools}
          captionHidden
          rows={schools}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'school',
              header: texts.school,
              rowHeader: true,
              cell: ({ code, name }) => (
                <a href={enrolmentPaths.school.to({ campaignId, school: code })}>{name}</a>
              ),
            },
            {
              key: 'quota',
              header: texts.quota,
              numeric: true,
              cell: ({ figures }) => (
                <>
                  {figures.quota}{' '}
                  {figures.overQuota > 0 && <Tag tone="danger">{words(texts.over(figures.overQuota))}</Tag>}
                </>
              ),
            },
            {
              key: 'applications',
              header: texts.applications,
              numeric: true,
              cell: ({ figures }) => figures.applications,
            },
            {
              key: 'admitted',
              header: texts.admitted,
              numeric: true,
              cell: ({ figures, decided }) => (decided ? figures.admitted : '–'),
            },
            {
              key: 'outside',
              header: texts.outside,
              numeric: true,
              cell: ({ figures, decided }) => {
                const total = figures.admitted + figures.lateAdditions + figures.transfersSoon
                return decided && total > 0
                  ? `${figures.outsideZone} (${formatShare(language, figures.outsideZone, Math.max(total, figures.outsideZone))})`
                  : '–'
              },
            },
            {
              key: 'late',
              header: texts.late,
              numeric: true,
              cell: ({ figures, decided }) => (decided ? figures.lateAdditions : '–'),
            },
            {
              key: 'soon',
              header: texts.soon,
              numeric: true,
              cell: ({ figures, decided }) => (decided ? figures.transfersSoon : '–'),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
