import { summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { appealSteps, isBeingWritten, isWorks, spends, takesGifts } from '../domain/donations/appeal.ts'
import { stepsFor } from '../domain/donations/decide-appeal.ts'
import { dongWords } from '../domain/donations/dong.ts'
import type { SeenAppeal } from './appeal-access.ts'
import { suspiciousSum } from './appeal-view.ts'
import { BudgetTable } from './budget-table.tsx'
import { DeskMoney } from './desk-money.tsx'
import { DeskWorks } from './desk-works.tsx'
import {
  actionWords,
  appealKindWords,
  appealStateTones,
  appealStateWords,
  happenedWords,
} from './donation-words.ts'
import { MoneyStats } from './money-stats.tsx'
import { donationPaths } from './paths.ts'

export interface DeskProps extends SeenAppeal {
  readonly today: LocalDate
  readonly me: PersonId
  readonly people: ReadonlyMap<PersonId, string>
  /** Who of the board stepped aside, with the reason. */
  readonly conflicts: readonly { readonly personId: PersonId; readonly reason: string }[]
  /** By when the authority decides; null when it has nothing to decide. */
  readonly approvalDueOn: LocalDate | null
  /** The earliest day on which the plan has been on notice for as long as the circular says. */
  readonly noticeUntil: LocalDate | null
  readonly form: TypedForm
  readonly refusal: Words | undefined
  readonly saved: boolean
  readonly requestId: () => string
}

const texts = {
  list: { vi: 'Tài trợ', en: 'Donations' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  publicPage: { vi: 'Xem trang công khai', en: 'See the public page' },
  edit: { vi: 'Sửa kế hoạch', en: 'Change the plan' },
  plan: { vi: 'Kế hoạch', en: 'The plan' },
  purpose: { vi: 'Mục đích', en: 'What it is for' },
  beneficiaries: { vi: 'Đối tượng thụ hưởng', en: 'For whom' },
  manner: { vi: 'Cách thực hiện', en: 'How' },
  open: { vi: 'Tiếp nhận', en: 'Gifts are taken' },
  done: { vi: 'Dự kiến hoàn thành', en: 'To be finished by' },
  budget: { vi: 'Dự toán và đã chi', en: 'Budget and spending' },
  revise: { vi: 'Điều chỉnh dự toán', en: 'Revise the budget' },
  next: { vi: 'Bước tiếp theo', en: 'Next step' },
  reason: { vi: 'Lý do, ghi chú', en: 'Reason or note' },
  reasonHint: {
    vi: 'Bắt buộc khi trả lại, hủy, hoặc quyết toán khi còn tiền. Được công khai sau khi phê duyệt.',
    en: 'Needed to return, to withdraw, or to settle with money left. Public after the approval.',
  },
  due: (day: string) => ({
    vi: `Cơ quan quản lý phải quyết định trước hết ngày ${day} (Thông tư 16/2018/TT-BGDĐT, Điều 5).`,
    en: `The authority decides by ${day} (Circular 16/2018/TT-BGDĐT, Article 5).`,
  }),
  overdue: { vi: 'Quá hạn phê duyệt', en: 'The approval is overdue' },
  notice: (day: string) => ({
    vi: `Kế hoạch cần niêm yết, lấy ý kiến ít nhất 15 ngày làm việc: đến hết ngày ${day}. Mở sớm hơn sẽ được thể hiện trong số liệu công khai.`,
    en: `The plan is to be on notice for 15 working days: until ${day}. Opening earlier shows in the public figures.`,
  }),
  equal: (sum: string) => ({
    vi: `Dấu hiệu ấn định mức: phần lớn cá nhân cùng góp ${sum}. Hãy xem lại cách vận động.`,
    en: `A sign that a level was set: most persons gave ${sum}. Look at how they were asked.`,
  }),
  way: { vi: 'Quá trình', en: 'What happened' },
}

/** One appeal for those who work with it: what stands, what each of them can do now. */
export function DeskPage(props: DeskProps) {
  const { view, parties, today, people, form, refusal, saved, requestId, approvalDueOn, noticeUntil } = props
  const words = useWords()
  const { appeal } = view
  const params = { appealId: appeal.id }
  const sum = suspiciousSum(view)
  const isPublic = appeal.approvedAt !== null
  return (
    <Page
      title={appeal.title}
      eyebrow={`${view.unitName} · ${words(appealKindWords[appeal.kind])}`}
      width="wide"
      errors={summaryOf(form)}
      back={{ href: donationPaths.list.to({}), text: texts.list }}
      aside={
        <>
          <Tag tone={appealStateTones[appeal.state]}>{appealStateWords[appeal.state]}</Tag>{' '}
          {isPublic && (
            <a href={donationPaths.appeal.to({ number: String(appeal.number) })}>{words(texts.publicPage)}</a>
          )}
        </>
      }
    >
      {refusal !== undefined && <Notice tone="warning" title={refusal} announce />}
      {saved && <Notice tone="success" title={texts.saved} announce />}
      {sum !== undefined && <Notice tone="warning" title={texts.equal(words(dongWords(sum)))} />}
      {approvalDueOn !== null && (
        <Notice
          tone={approvalDueOn < today ? 'danger' : 'info'}
          title={approvalDueOn < today ? texts.overdue : undefined}
        >
          <p>{words(texts.due(formatDay(approvalDueOn)))}</p>
        </Notice>
      )}
      {noticeUntil !== null && appeal.state === 'approved' && (
        <Notice tone={noticeUntil >= today ? 'warning' : 'info'}>
          <p>{words(texts.notice(formatDay(noticeUntil)))}</p>
        </Notice>
      )}
      <NextSteps {...props} />
      {isPublic && <MoneyStats view={view} />}
      {isPublic && (takesGifts(appeal.state, 'labour') || view.gifts.length > 0 || spends(appeal.state)) && (
        <DeskMoney view={view} parties={parties} people={people} me={props.me} requestId={requestId} />
      )}
      {isPublic && isWorks(appeal.kind) && (
        <DeskWorks
          view={view}
          parties={parties}
          people={people}
          me={props.me}
          conflicts={props.conflicts}
          form={form}
          requestId={requestId}
        />
      )}
      <Section
        title={texts.plan}
        actions={
          parties.has('clerk') && isBeingWritten(appeal.state) ? (
            <LinkButton href={donationPaths.plan.to(params)} variant="secondary" small>
              {words(texts.edit)}
            </LinkButton>
          ) : undefined
        }
      >
        <SummaryList
          rows={[
            { key: texts.purpose, value: appeal.purpose },
            { key: texts.beneficiaries, value: appeal.beneficiaries },
            { key: texts.manner, value: appeal.manner },
            { key: texts.open, value: `${formatDay(appeal.opensOn)} – ${formatDay(appeal.closesOn)}` },
            { key: texts.done, value: formatDay(appeal.doneOn) },
          ]}
        />
      </Section>
      <Section
        title={texts.budget}
        actions={
          parties.has('principal') && spends(appeal.state) ? (
            <LinkButton href={donationPaths.revise.to(params)} variant="secondary" small>
              {words(texts.revise)}
            </LinkButton>
          ) : undefined
        }
      >
        <BudgetTable view={view} />
      </Section>
      <Section title={texts.way}>
        <Timeline
          events={view.entries.map(({ action, at, reason, actorId }) => ({
            id: `${action}-${at.getTime()}`,
            at,
            title: happenedWords[action],
            ...(actorId !== null && { who: people.get(actorId) ?? '' }),
            ...(reason !== '' && { body: <p>{reason}</p> }),
          }))}
        />
      </Section>
    </Page>
  )
}

function NextSteps({ view, parties, requestId, form }: DeskProps) {
  const words = useWords()
  const { appeal } = view
  const steps = stepsFor(appeal, parties)
  if (steps.length === 0) return null
  const typed = form.typed.lyDo
  return (
    <Section title={texts.next}>
      <Form
        action={donationPaths.step.to({ appealId: appeal.id })}
        requestId={requestId()}
        hidden={{ phienBan: String(appeal.version) }}
      >
        <TextAreaField
          name="lyDo"
          label={texts.reason}
          hint={texts.reasonHint}
          rows={2}
          optional
          value={typeof typed === 'string' ? typed : ''}
        />
        {steps.map((action, index) => (
          <Button
            key={action}
            name="viec"
            value={action}
            variant={appealSteps[action].needsReason ? 'danger' : index === 0 ? 'primary' : 'secondary'}
          >
            {words(actionWords[action])}
          </Button>
        ))}
      </Form>
    </Section>
  )
}

/** The day on which something was recorded, as it is read. */
export function recordedOn(at: Date): string {
  return formatDay(dayInVietnam(at))
}
