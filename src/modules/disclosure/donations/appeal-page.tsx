import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { isWorks } from '../domain/donations/appeal.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { Checks } from './appeal-checks.tsx'
import { Gifts, Revisions, Spends } from './appeal-money.tsx'
import { type AppealView, stepsSinceApproval, suspiciousSum } from './appeal-view.ts'
import { BudgetTable } from './budget-table.tsx'
import { appealKindWords, appealStateTones, appealStateWords, happenedWords } from './donation-words.ts'
import { MoneyStats } from './money-stats.tsx'
import { donationPaths } from './paths.ts'
import { WorksWatched } from './works-watched.tsx'

export interface AppealProps {
  readonly view: AppealView
  readonly today: LocalDate
}

const texts = {
  list: { vi: 'Tài trợ, đóng góp tự nguyện', en: 'Donations to schools' },
  voluntary: {
    vi: 'Tài trợ là tự nguyện. Không có mức bình quân, mức tối thiểu. Ai góp, ai không góp không ảnh hưởng đến học sinh nào, và không được hỏi đến.',
    en: 'Giving is voluntary. There is no average and no minimum. Who gives and who does not makes no difference to any pupil, and is not asked.',
  },
  overcollection: {
    vi: 'Bị yêu cầu nộp một mức tiền? Hãy phản ánh.',
    en: 'Were you told how much to pay? Report it.',
  },
  equal: (sum: string) => ({
    vi: `Dấu hiệu cần xem xét: phần lớn cá nhân cùng góp ${sum}. Đây chưa phải là kết luận.`,
    en: `Worth a look: most persons gave ${sum}. This is not a finding.`,
  }),
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  beneficiaries: { vi: 'Đối tượng thụ hưởng', en: 'For whom' },
  manner: { vi: 'Cách thực hiện', en: 'How' },
  open: { vi: 'Tiếp nhận', en: 'Open' },
  from: (from: string, to: string) => ({ vi: `Từ ${from} đến ${to}`, en: `From ${from} to ${to}` }),
  done: { vi: 'Dự kiến hoàn thành', en: 'To be finished by' },
  money: { vi: 'Tiền và hiện vật', en: 'Money and things' },
  budget: { vi: 'Dự toán và đã chi', en: 'Budget and spending' },
  none: { vi: 'Chưa có.', en: 'None yet.' },
  works: { vi: 'Công trình và giám sát', en: 'Works and supervision' },
  opinions: { vi: 'Ý kiến của nhà tài trợ', en: 'What donors say' },
  consulted: (day: string) => ({
    vi: `Nhà trường lấy ý kiến nhà tài trợ về thiết kế từ ngày ${day}.`,
    en: `Donors have been asked about the design since ${day}.`,
  }),
  speak: { vi: 'Xem khoản đã góp, góp ý bằng mã biên nhận', en: 'Follow your gift, say what you think' },
  waiting: (count: number) => ({
    vi: `${count} ý kiến đang chờ trả lời`,
    en: `${count} opinions await an answer`,
  }),
  unpublished: { vi: 'Nội dung không công khai', en: 'Not published' },
  answer: { vi: 'Nhà trường trả lời', en: 'The school answers' },
  way: { vi: 'Quá trình', en: 'What happened' },
}

/** One appeal as everybody may read it: money, works, watchers, proofs; no person who gave. */
export function AppealPage({ view, today }: AppealProps) {
  const words = useWords()
  const { appeal } = view
  const sum = suspiciousSum(view)
  return (
    <Page
      title={appeal.title}
      eyebrow={`${view.unitName} · ${words(appealKindWords[appeal.kind])}`}
      width="wide"
      breadcrumbs={[{ href: donationPaths.portal.to({}), text: texts.list }]}
      aside={
        <>
          <Tag tone={appealStateTones[appeal.state]}>{appealStateWords[appeal.state]}</Tag> <PrintButton />
        </>
      }
    >
      <Notice>
        <p>{words(texts.voluntary)}</p>
        <p>
          <a href="/noi-voi-chung-toi">{words(texts.overcollection)}</a>
        </p>
      </Notice>
      {sum !== undefined && <Notice tone="warning" title={texts.equal(words(dongWords(sum)))} />}
      <Section title={texts.money}>
        <MoneyStats view={view} />
      </Section>
      <Section title={texts.purpose}>
        <p>{appeal.purpose}</p>
        <SummaryList
          rows={[
            ...(appeal.beneficiaries === ''
              ? []
              : [{ key: texts.beneficiaries, value: appeal.beneficiaries }]),
            ...(appeal.manner === '' ? [] : [{ key: texts.manner, value: appeal.manner }]),
            {
              key: texts.open,
              value: words(texts.from(formatDay(appeal.opensOn), formatDay(appeal.closesOn))),
            },
            { key: texts.done, value: formatDay(appeal.doneOn) },
          ]}
        />
      </Section>
      <Section title={texts.budget}>
        <BudgetTable view={view} />
        <Revisions view={view} />
      </Section>
      <Gifts view={view} />
      <Spends view={view} />
      {isWorks(appeal.kind) && (
        <Section title={texts.works}>
          <WorksWatched view={view} today={today} />
        </Section>
      )}
      <Opinions view={view} />
      <Section title={texts.way}>
        <Timeline
          events={stepsSinceApproval(view).map(({ action, at, reason }) => ({
            id: `${action}-${at.getTime()}`,
            at,
            title: happenedWords[action],
            ...(reason !== '' && { body: <p>{reason}</p> }),
          }))}
        />
      </Section>
      <Checks view={view} />
    </Page>
  )
}

function Opinions({ view }: Pick<AppealProps, 'view'>) {
  const words = useWords()
  const waiting = view.opinions.filter(({ answer }) => answer === null).length
  return (
    <Section
      title={texts.opinions}
      actions={<LinkButton href={donationPaths.receipt.to({})}>{words(texts.speak)}</LinkButton>}
    >
      {view.appeal.consultedAt !== null && (
        <p>{words(texts.consulted(formatDay(dayInVietnam(view.appeal.consultedAt))))}</p>
      )}
      {view.opinions.length === 0 && <p>{words(texts.none)}</p>}
      {waiting > 0 && <p>{words(texts.waiting(waiting))}</p>}
      {view.opinions.map(
        ({ id, madeAt, answer }) =>
          answer !== null && (
            <blockquote key={id}>
              <p>
                {formatDay(dayInVietnam(madeAt))}:{' '}
                {answer.summary === '' ? words(texts.unpublished) : answer.summary}
              </p>
              <p>
                <strong>{words(texts.answer)}:</strong> {answer.answer}
              </p>
            </blockquote>
          ),
      )}
    </Section>
  )
}
