import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { formatReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { type Campaign, levelWords } from '../domain/enrolment/campaign.ts'
import type { Decision } from '../domain/enrolment/decide-places.ts'
import { reasonWords } from '../domain/enrolment/reason-words.ts'
import type { Application } from '../store/enrolment-applications.ts'
import type { ChildOnFile } from '../store/enrolment-children.ts'
import type { EnrolmentDraw } from '../store/enrolment-draws.ts'
import type { ApplicationEvent } from '../store/enrolment-events.ts'
import { doors } from './doors.ts'
import { findingWords, purposeWords, residenceWords, zoneWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'

export interface FollowProps {
  readonly campaign: Campaign
  readonly application: Application
  readonly child: ChildOnFile
  readonly school: { readonly code: string; readonly name: string }
  readonly receipt: string
  readonly events: readonly ApplicationEvent[]
  readonly papers: readonly { readonly fileId: string; readonly name: string }[]
  readonly decision: Decision | undefined
  readonly draws: readonly EnrolmentDraw[]
  readonly classNumber: number | undefined
  readonly mayChange: boolean
  readonly isNew: boolean
  readonly requestId: string
}

const texts = {
  title: { vi: 'Hồ sơ tuyển sinh', en: 'Application for a place' },
  taken: {
    vi: 'Đã nhận hồ sơ. Hãy ghi lại hoặc in mã biên nhận dưới đây.',
    en: 'The application was received. Write down or print the receipt code below.',
  },
  receipt: { vi: 'Mã biên nhận (giữ kín)', en: 'Receipt code (keep it to yourself)' },
  code: {
    vi: 'Mã hồ sơ (dùng trong danh sách công khai)',
    en: 'Application code (stands in the public lists)',
  },
  now: { vi: 'Đang ở đâu?', en: 'Where is it?' },
  withdrawn: { vi: 'Hồ sơ đã được rút.', en: 'The application was withdrawn.' },
  waiting: { vi: 'Trường chưa kiểm tra giấy tờ.', en: 'The school has not checked the papers yet.' },
  checked: (finding: Words) => ({
    vi: `Trường đã kiểm tra: ${finding.vi.toLowerCase()}.`,
    en: `The school has checked it: ${finding.en.toLowerCase()}.`,
  }),
  rank: { vi: 'Nhóm xét', en: 'Group' },
  results: (day: string) => ({ vi: `Kết quả công bố ngày ${day}.`, en: `The results come on ${day}.` }),
  draw: {
    vi: 'Nhóm này phải bốc thăm cho những chỗ cuối. Xem danh sách đã chốt và con số công khai:',
    en: 'The last places of this group go by a draw. See the committed list and the public number:',
  },
  result: { vi: 'Kết quả', en: 'Result' },
  class: (number: number) => ({
    vi: `Bốc thăm xếp lớp: lớp số ${number}.`,
    en: `Drawn into class ${number}.`,
  }),
  list: { vi: 'Xem danh sách công khai', en: 'See the public list' },
  complaint: { vi: 'Khiếu nại', en: 'Complain' },
  feedback: { vi: 'Hỏi lại', en: 'Ask' },
  change: { vi: 'Sửa hồ sơ', en: 'Correct it' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Withdraw it' },
  leave: { vi: 'Đóng hồ sơ trên máy này', en: 'Close it on this device' },
  told: { vi: 'Gia đình đã khai', en: 'What the family said' },
  name: { vi: 'Tên trẻ', en: 'Child' },
  born: { vi: 'Ngày sinh', en: 'Born' },
  address: { vi: 'Nơi ở', en: 'Home' },
  residence: { vi: 'Cư trú', en: 'Residence' },
  papers: { vi: 'Giấy tờ đã gửi', en: 'Papers sent' },
  none: { vi: 'Không có', en: 'None' },
  happened: { vi: 'Đã qua các bước', en: 'What happened' },
}

const eventWords: Readonly<Record<ApplicationEvent['type'], Words>> = {
  filed: { vi: 'Đã nộp', en: 'Sent' },
  corrected: { vi: 'Đã sửa', en: 'Corrected' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  checked: { vi: 'Trường đã kiểm tra giấy tờ', en: 'The school checked the papers' },
  'double-settled': {
    vi: 'Phòng giữ lại hồ sơ khác của cùng trẻ',
    en: 'The office kept another application of the child',
  },
}

/** An application as its family follows it. */
export function FollowPage(props: FollowProps) {
  const { campaign, application, child, school, events } = props
  const words = useWords()
  const { language } = usePage()
  return (
    <Page
      title={texts.title}
      eyebrow={`${school.name} · ${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
      back={{ href: enrolmentPaths.campaign.to({ campaignId: campaign.id }) }}
    >
      {props.isNew && (
        <Notice tone="success" announce>
          {words(texts.taken)}
        </Notice>
      )}
      <Section title={texts.now}>
        <State {...props} />
        <CopyText label={texts.code} value={application.code} />
        <CopyText label={texts.receipt} value={formatReceiptCode(props.receipt)} />
        <PrintButton />
      </Section>
      {props.mayChange && (
        <>
          <ButtonRow>
            <LinkButton href={enrolmentPaths.correct.to({})}>{words(texts.change)}</LinkButton>
          </ButtonRow>
          <Form action={enrolmentPaths.withdraw.to({})} requestId={props.requestId}>
            <Button variant="danger">{words(texts.withdraw)}</Button>
          </Form>
        </>
      )}
      <Section title={texts.told}>
        <SummaryList
          rows={[
            { key: texts.name, value: child.name },
            { key: texts.born, value: formatDay(child.bornOn) },
            { key: texts.address, value: child.address },
            { key: texts.residence, value: words(residenceWords[child.residence]) },
            {
              key: texts.papers,
              value:
                props.papers.length === 0 ? (
                  words(texts.none)
                ) : (
                  <ul class="govuk-list">
                    {props.papers.map(({ fileId, name }) => (
                      <li key={fileId}>
                        <a href={enrolmentPaths.ownPaper.to({ fileId })}>{name}</a>
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      </Section>
      <Section title={texts.happened}>
        <Timeline
          events={events.map(({ sequence, type, at, note }) => ({
            id: String(sequence),
            at,
            title: eventWords[type],
            body: note === '' ? undefined : <p>{note}</p>,
          }))}
        />
        <p class="govuk-body-s">{formatMoment(language, application.savedAt)}</p>
      </Section>
      <Form action={enrolmentPaths.leave.to({})}>
        <Button variant="secondary">{words(texts.leave)}</Button>
      </Form>
    </Page>
  )
}

function State(props: FollowProps) {
  const { campaign, application, decision, draws, school } = props
  const words = useWords()
  if (application.state === 'withdrawn') return <p>{words(texts.withdrawn)}</p>
  if (decision !== undefined) return <Result {...props} decision={decision} />
  const rank = campaign.rules.ranks.find(({ code }) => code === application.rank)
  const waiting = draws.filter(
    ({ purpose, stratum }) => purpose === 'last-places' && stratum === application.rank,
  )
  return (
    <>
      <p>
        {words(
          application.finding === null ? texts.waiting : texts.checked(findingWords[application.finding]),
        )}
      </p>
      {rank !== undefined && (
        <p>
          {words(texts.rank)}: {words(rank.name)} ({words(zoneWords(application.zone))})
        </p>
      )}
      {waiting.map((draw) => (
        <p key={draw.id}>
          {words(texts.draw)}{' '}
          <a href={enrolmentPaths.draw.to({ drawId: draw.id })}>{words(purposeWords[draw.purpose])}</a>
        </p>
      ))}
      <p>{words(texts.results(formatDay(campaign.resultsOn)))}</p>
      <p>
        <a href={enrolmentPaths.school.to({ campaignId: campaign.id, school: school.code })}>
          {words(texts.list)}
        </a>
      </p>
    </>
  )
}

function Result(props: FollowProps & { readonly decision: Decision }) {
  const { campaign, decision, draws, school, classNumber } = props
  const words = useWords()
  const wasDrawn = decision.reason.kind === 'drawn' || decision.reason.kind === 'not-drawn'
  const draw = draws.find(({ purpose }) => purpose === 'last-places')
  return (
    <>
      <Notice tone={decision.admitted ? 'success' : 'warning'} title={texts.result}>
        <p>{words(reasonWords(decision.reason, campaign.rules.ranks))}</p>
        {classNumber !== undefined && <p>{words(texts.class(classNumber))}</p>}
      </Notice>
      <ButtonRow>
        {wasDrawn && draw !== undefined && (
          <LinkButton href={enrolmentPaths.draw.to({ drawId: draw.id })} variant="secondary">
            {words(purposeWords['last-places'])}
          </LinkButton>
        )}
        <LinkButton
          href={`${enrolmentPaths.school.to({ campaignId: campaign.id, school: school.code })}#${decision.code}`}
          variant="secondary"
        >
          {words(texts.list)}
        </LinkButton>
        <LinkButton href={doors.feedback(school.code, decision.code)} variant="secondary">
          {words(texts.feedback)}
        </LinkButton>
        <LinkButton href={doors.complaint(school.code, decision.code)} variant="secondary">
          {words(texts.complaint)}
        </LinkButton>
      </ButtonRow>
    </>
  )
}
