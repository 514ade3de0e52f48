import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { paperWords } from '../desk/desk-words.ts'
import { clockOf, stateOf, transitionOf } from '../domain/case-type.ts'
import { readStoredValues } from '../domain/fields/field.ts'
import { timeInVietnam } from '../explain/day-words.ts'
import { ValuesList } from '../fields/values-list.tsx'
import { moveWords } from './case-words.ts'
import type { FollowedCase, FollowedClock } from './load-followed.ts'
import { trackingPaths } from './paths.ts'
import { Prose } from './prose.tsx'
import { timelineEvents } from './timeline-events.tsx'

export interface CasePageProps {
  readonly followed: FollowedCase
  readonly form: TypedForm
  /** What was just done. */
  readonly done: 'moved' | 'rated' | 'higher' | 'mail' | undefined
  readonly requestId: string
}

const texts = {
  title: { vi: 'Hồ sơ của bạn', en: 'Your case' },
  state: { vi: 'Đang ở đâu?', en: 'Where it stands' },
  with: { vi: 'Nơi giải quyết', en: 'Handled by' },
  about: { vi: 'Nói về', en: 'About' },
  answer: { vi: 'Câu trả lời', en: 'The answer' },
  deadlines: { vi: 'Thời hạn', en: 'Time limits' },
  yours: { vi: 'Phần của bạn', en: 'Yours' },
  paused: { vi: 'đang tạm dừng', en: 'standing still' },
  by: { vi: 'chậm nhất', en: 'by' },
  why: { vi: 'Vì sao là ngày này?', en: 'Why this date?' },
  can: { vi: 'Bạn có thể làm gì?', en: 'What you can do' },
  higher: { vi: 'Đưa lên cấp trên', en: 'Take it to the body above' },
  rate: { vi: 'Bạn có hài lòng không?', en: 'Are you satisfied?' },
  rateHint: {
    vi: 'Đánh giá của bạn được tính vào kết quả của đơn vị và không nêu tên.',
    en: 'Your rating counts for the unit, without your name.',
  },
  score: { vi: 'Mức hài lòng', en: 'Satisfaction' },
  elsewhere: {
    vi: 'Ngoài bộ phận một cửa, bạn có phải đến nơi khác hay gặp ai khác vì hồ sơ này không?',
    en: 'Did you have to go anywhere, or see anybody, besides the one-stop desk for this?',
  },
  comment: { vi: 'Điều gì tốt, điều gì chưa tốt?', en: 'What was good, what was not?' },
  send: { vi: 'Gửi đánh giá', en: 'Send the rating' },
  rated: { vi: 'Cảm ơn bạn đã đánh giá', en: 'Thank you for your rating' },
  moved: { vi: 'Đã gửi', en: 'Sent' },
  mailed: { vi: 'Đã đổi cách báo tin', en: 'Changed how you are told' },
  story: { vi: 'Đã diễn ra', en: 'What happened' },
  papers: { vi: 'Văn bản', en: 'Papers' },
  receipt: { vi: 'Biên nhận (PDF)', en: 'Receipt (PDF)' },
  files: { vi: 'Tệp', en: 'Files' },
  asked: { vi: 'Bạn đã gửi', en: 'What you sent' },
  mail: { vi: 'Báo tin qua e-mail', en: 'News by e-mail' },
  mailOn: {
    vi: 'Bạn đang nhận e-mail khi có tin mới. Trong thư không có nội dung.',
    en: 'You get a letter when there is news. It does not say what it is.',
  },
  mailOff: { vi: 'Bạn không nhận e-mail về hồ sơ này.', en: 'You get no letters about this case.' },
  stop: { vi: 'Ngừng gửi e-mail', en: 'Stop the letters' },
  start: { vi: 'Gửi e-mail cho tôi', en: 'Send me letters' },
  leave: { vi: 'Đóng hồ sơ trên máy này', en: 'Close the case on this device' },
  leaveHint: {
    vi: 'Nên đóng nếu bạn dùng máy chung. Muốn xem lại, nhập mã biên nhận.',
    en: 'Close it on a shared device. To see it again enter the receipt code.',
  },
} as const

const elsewhere = [
  { value: 'khong', label: { vi: 'Không, chỉ một cửa hoặc trên mạng', en: 'No, only the desk or on line' } },
  { value: 'co', label: { vi: 'Có, tôi phải đến nơi khác nữa', en: 'Yes, I had to go elsewhere too' } },
]

const scores = [
  { value: '5', label: { vi: 'Rất hài lòng', en: 'Very satisfied' } },
  { value: '4', label: { vi: 'Hài lòng', en: 'Satisfied' } },
  { value: '3', label: { vi: 'Bình thường', en: 'Neither' } },
  { value: '2', label: { vi: 'Chưa hài lòng', en: 'Dissatisfied' } },
  { value: '1', label: { vi: 'Rất không hài lòng', en: 'Very dissatisfied' } },
]

/** A case for whoever filed it: where it stands, what happened, what they can do. */
export function CasePage(props: CasePageProps) {
  const { followed, form, done } = props
  const { case: found, type, content, units } = followed
  const words = useWords()
  const state = stateOf(type, found.standing.state)
  return (
    <Page
      title={texts.title}
      eyebrow={`${words(type.words)} ${found.code}`}
      variant="portal"
      errors={summaryOf(form)}
    >
      {done !== undefined && (
        <Notice
          tone="success"
          title={done === 'rated' ? texts.rated : done === 'mail' ? texts.mailed : texts.moved}
          announce
        />
      )}
      <Section title={texts.state}>
        <p class="govuk-body-l">{words(state.forCitizen)}</p>
        <SummaryList
          rows={[
            { key: texts.with, value: units.get(found.standing.unitId) ?? '' },
            ...(found.aboutUnitId === null || found.aboutUnitId === found.standing.unitId
              ? []
              : [{ key: texts.about, value: units.get(found.aboutUnitId) ?? '' }]),
          ]}
        />
      </Section>
      <Answer followed={followed} />
      <Clocks clocks={followed.clocks} followed={followed} />
      <WhatYouCanDo {...props} />
      <Section title={texts.story}>
        <Timeline events={timelineEvents(followed)} />
      </Section>
      <Papers followed={followed} />
      <Section title={texts.asked}>
        <ValuesList
          fields={followed.fields}
          values={readStoredValues(followed.fields, content.fields).values}
          names={{
            units: new Map(),
            files: new Map(followed.files.map(({ fileId, name }) => [fileId, name])),
          }}
          fileHref={(fileId) => trackingPaths.file.to({ fileId })}
        />
      </Section>
      {followed.toldByMail !== undefined && (
        <Section title={texts.mail}>
          <p>{words(followed.toldByMail ? texts.mailOn : texts.mailOff)}</p>
          <Form action={trackingPaths.mail.to({})} hidden={{ bao: followed.toldByMail ? 'khong' : 'co' }}>
            <Button variant="secondary">{words(followed.toldByMail ? texts.stop : texts.start)}</Button>
          </Form>
        </Section>
      )}
      <Form action={trackingPaths.leave.to({})}>
        <p class="govuk-hint">{words(texts.leaveHint)}</p>
        <Button variant="secondary">{words(texts.leave)}</Button>
      </Form>
    </Page>
  )
}

/** The last answer that stands: not the one before it was reopened. */
function Answer({ followed: { case: found, type } }: { readonly followed: FollowedCase }) {
  if (found.standing.closedAt === null && found.kind !== 'complaint') return null
  const answer = found.acts.findLast(
    (act) => act.type === 'moved' && transitionOf(type, act.transition).isAnswer === true,
  )
  if (answer?.type !== 'moved' || answer.note === '') return null
  return (
    <Section title={texts.answer}>
      <Prose text={answer.note} />
    </Section>
  )
}

function Clocks(props: { readonly clocks: readonly FollowedClock[]; readonly followed: FollowedCase }) {
  const words = useWords()
  const { type } = props.followed
  if (props.clocks.length === 0) return null
  return (
    <Section title={texts.deadlines}>
      <SummaryList
        rows={props.clocks.map(({ clock, deadline, duty, workingDaysLeft }) => ({
          key: clockOf(type, clock.clock).words,
          value: (
            <>
              {deadline.rule.unit === 'hour' && `${timeInVietnam(deadline.dueAt)}, `}
              <Deadline
                day={deadline.date}
                workingDaysLeft={
                  clock.state === 'paused' || deadline.rule.unit === 'hour' ? null : workingDaysLeft
                }
                derivationHref={trackingPaths.why.to({ clock: clock.clock })}
              />
              {clock.state === 'paused' && <> ({words(texts.paused)})</>}
              {duty === 'citizen' && <> ({words(texts.yours)})</>}
            </>
          ),
        }))}
      />
    </Section>
  )
}

function WhatYouCanDo({ followed, form, requestId }: CasePageProps) {
  const words = useWords()
  const { moves, type, mayGoHigher, mayRate, case: found } = followed
  const ordered = moves.toSorted((one, other) => Number(one === 'withdraw') - Number(other === 'withdraw'))
  return (
    <>
      {mayRate && (
        <Section title={texts.rate} id="danh-gia">
          <Form action={trackingPaths.rate.to({})} requestId={requestId}>
            <p class="govuk-hint">{words(texts.rateHint)}</p>
            <RadiosField name="diem" label={texts.score} choices={scores} {...shown(form, 'diem')} />
            {found.kind === 'dossier' && (
              <RadiosField
                name="noiKhac"
                label={texts.elsewhere}
                choices={elsewhere}
                optional
                {...shown(form, 'noiKhac')}
              />
            )}
            <TextAreaField
              name="nhanXet"
              label={texts.comment}
              rows={3}
              maxLength={2_000}
              optional
              {...shown(form, 'nhanXet')}
            />
            <Button>{words(texts.send)}</Button>
          </Form>
        </Section>
      )}
      {(ordered.length > 0 || mayGoHigher) && (
        <Section title={texts.can}>
          <ButtonRow>
            {ordered.map((transition) => (
              <LinkButton
                key={transition}
                href={trackingPaths.move.to({ transition })}
                variant={transition === 'supplement' ? 'primary' : 'secondary'}
              >
                {words(moveWords[transition]?.title ?? transitionOf(type, transition).words)}
              </LinkButton>
            ))}
            {mayGoHigher && (
              <LinkButton href={trackingPaths.higher.to({})} variant="secondary">
                {words(texts.higher)}
              </LinkButton>
            )}
          </ButtonRow>
        </Section>
      )}
    </>
  )
}

function Papers({ followed: { papers, files, case: found } }: { readonly followed: FollowedCase }) {
  const words = useWords()
  const fromOffice = files.filter(({ byCitizen }) => !byCitizen)
  const later = files.filter(({ byCitizen, actSequence }) => byCitizen && actSequence > 1)
  return (
    <Section title={texts.papers}>
      <ul>
        {found.kind !== 'dossier' && found.kind !== 'voter-petition' && (
          <li>
            <a href={trackingPaths.receipt.to({})}>{words(texts.receipt)}</a>
          </li>
        )}
        {papers.map(({ id, paper, number }) => (
          <li key={id}>
            <a href={trackingPaths.paper.to({ paperId: id })}>
              {words(paperWords[paper.kind])} {number}
            </a>
          </li>
        ))}
        {[...fromOffice, ...later].map(({ fileId, name }) => (
          <li key={fileId}>
            <a href={trackingPaths.file.to({ fileId })}>{name}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
