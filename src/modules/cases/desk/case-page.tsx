import type { ComponentChildren } from 'preact'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { clockOf, stateOf, transitionOf } from '../domain/case-type.ts'
import { ValuesList } from '../fields/values-list.tsx'
import { actorWords, actText, actTitle, isSeenByCitizen } from './act-words.ts'
import type { CaseView, ShownClock } from './case-view.ts'
import { channelWords, levelMeaning, levelWords, ownerTones, relationWords } from './desk-words.ts'
import { PapersSection } from './papers-section.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { deskPaths } from './paths.ts'

/** What of a case this member of staff may do beside its transitions. */
export interface DeskRights {
  readonly mayTake: boolean
  readonly mayAssign: boolean
  readonly mayHandle: boolean
  readonly mayDecide: boolean
  readonly mayNote: boolean
  /** The kind publishes answers, and there is one. */
  readonly mayPublish: boolean
  readonly mayReclassify: boolean
}

export interface CasePageProps {
  readonly view: CaseView
  readonly rights: DeskRights
  /** The transition that was just made, or another deed. */
  readonly done: Words | undefined
}

const texts = {
  list: { vi: 'Hồ sơ, đơn thư', en: 'Cases' },
  done: { vi: 'Đã thực hiện', en: 'Done' },
  now: { vi: 'Việc cần làm', en: 'What to do' },
  noMoves: {
    vi: 'Bạn không có bước xử lý nào ở trạng thái này.',
    en: 'There is no step for you in this state.',
  },
  ended: { vi: 'Hồ sơ đã kết thúc.', en: 'The case has ended.' },
  take: { vi: 'Tôi nhận xử lý', en: 'I take it' },
  clocks: { vi: 'Thời hạn', en: 'Time limits' },
  clock: { vi: 'Thời hạn', en: 'Time limit' },
  state: { vi: 'Tình trạng', en: 'State' },
  due: { vi: 'Hạn', en: 'Due' },
  asked: { vi: 'Nội dung', en: 'What is asked' },
  files: { vi: 'Tệp', en: 'Files' },
  fromCitizen: { vi: 'người gửi nộp', en: 'from the citizen' },
  internalFile: { vi: 'nội bộ', en: 'internal' },
  sender: { vi: 'Người gửi (thông tin cá nhân)', en: 'Who asks (personal)' },
  anonymous: { vi: 'Người gửi không nêu tên.', en: 'Whoever filed it gave no name.' },
  name: { vi: 'Họ tên', en: 'Name' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  citizenNumber: { vi: 'Số định danh', en: 'Identity number' },
  story: { vi: 'Quá trình giải quyết', en: 'What happened' },
  storyLead: { vi: 'Người gửi thấy các mục này khi theo dõi.', en: 'Whoever filed it sees these.' },
  internal: { vi: 'Trao đổi nội bộ', en: 'Among staff' },
  internalLead: {
    vi: 'Chỉ người của đơn vị đọc được. Người gửi không thấy.',
    en: 'Only the unit reads this; the citizen never does.',
  },
  note: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
  addNote: { vi: 'Thêm ghi chú', en: 'Add the note' },
  facts: { vi: 'Thông tin chung', en: 'Facts' },
  unit: { vi: 'Đơn vị giải quyết', en: 'Unit' },
  about: { vi: 'Về đơn vị', en: 'About' },
  handler: { vi: 'Người xử lý', en: 'Handler' },
  nobody: { vi: 'Chưa phân công', en: 'Nobody yet' },
  received: { vi: 'Ngày nhận', en: 'Received' },
  channel: { vi: 'Đến qua', en: 'Came by' },
  level: { vi: 'Mức bảo mật', en: 'Confidentiality' },
  basis: { vi: 'Giải quyết theo', en: 'By' },
  consultations: { vi: 'Hỏi ý kiến', en: 'Questions to others' },
  waiting: { vi: 'Chờ trả lời, hạn', en: 'To be answered by' },
  related: { vi: 'Hồ sơ liên quan', en: 'Related cases' },
  similar: { vi: 'Có thể trùng', en: 'Perhaps the same' },
  similarLead: {
    vi: 'Các hồ sơ của đơn vị có nội dung giống nhau. Hãy mở ra so sánh trước khi gộp.',
    en: 'Cases of the unit with similar words. Compare before merging.',
  },
  compare: { vi: 'Gộp, liên kết', en: 'Merge or link' },
  alike: (share: number): Words => ({
    vi: `giống ${Math.round(share * 100)}%`,
    en: `${Math.round(share * 100)}% alike`,
  }),
  more: { vi: 'Việc khác với hồ sơ này', en: 'Other things to do' },
  assign: { vi: 'Phân công', en: 'Assign' },
  reassign: { vi: 'Phân công lại', en: 'Assign to somebody else' },
  transfer: { vi: 'Chuyển đơn vị khác', en: 'Transfer' },
  consult: { vi: 'Hỏi ý kiến đơn vị khác', en: 'Consult another unit' },
  relate: { vi: 'Liên kết, gộp hồ sơ', en: 'Link or merge' },
  group: { vi: 'Trả lời chung nhiều hồ sơ', en: 'Answer many at once' },
  changeLevel: { vi: 'Đổi mức bảo mật', en: 'Change the confidentiality' },
  reclassify: { vi: 'Phân loại lại', en: 'Reclassify' },
  publish: { vi: 'Công khai trả lời', en: 'Publish the answer' },
  published: { vi: 'Đã công khai', en: 'Published' },
  withdrawn: { vi: 'Đã rút khỏi trang công khai', en: 'Withdrawn' },
} as const

const clockStates: Readonly<Record<ShownClock['standing']['state'], Words>> = {
  running: { vi: 'Đang tính', en: 'Running' },
  paused: { vi: 'Tạm dừng', en: 'Stands still' },
  met: { vi: 'Đã xong', en: 'Met' },
  cancelled: { vi: 'Thôi tính', en: 'Fell away' },
}
const lateWords: Words = { vi: 'trễ hạn', en: 'late' }

/** Everything of one case, for whoever may read it; only what may be done is offered. */
export function CasePage({ view, rights, done }: CasePageProps) {
  const { opened, content } = view
  const { case: found, type } = opened
  const words = useWords()
  const state = stateOf(type, found.standing.state)
  const nearest = view.clocks.find(
    ({ standing }) => standing.state === 'running' && clockOf(type, standing.clock).duty === 'office',
  )
  return (
    <Page
      title={content.title || type.words}
      eyebrow={`${found.code} · ${words(type.words)}`}
      breadcrumbs={[{ href: deskPaths.list.to({}), text: texts.list }]}
      width="wide"
      aside={
        <>
          <Tag tone={ownerTones[state.owner]}>{state.words}</Tag>{' '}
          {opened.level !== 'open' && (
            <Tag tone={opened.level === 'confidential' ? 'danger' : 'neutral'}>
              {levelWords[opened.level]}
            </Tag>
          )}{' '}
          {nearest !== undefined && <ClockDeadline view={view} clock={nearest} />}
        </>
      }
    >
      {done !== undefined && (
        <Notice tone="success" title={texts.done} announce>
          <p>{words(done)}</p>
        </Notice>
      )}
      <MovesSection view={view} rights={rights} />
      <Section title={texts.asked}>
        <ValuesList
          fields={type.fields}
          values={view.values}
          names={{
            units: new Map([...view.names.units].map(([id, { name }]) => [id, name])),
            files: new Map(view.files.map(({ fileId, name }) => [fileId, name])),
          }}
          fileHref={(id) => deskPaths.file.to({ caseId: found.id, fileId: id })}
        />
        <FileList view={view} />
        <SenderDetails view={view} />
      </Section>
      <ClocksSection view={view} />
      <PapersSection view={view} mayDecide={rights.mayDecide} />
      <StorySection view={view} seenByCitizen />
      <StorySection view={view} seenByCitizen={false}>
        {rights.mayNote && (
          <Form action={deskPaths.note.to({ caseId: found.id })} requestId={crypto.randomUUID()}>
            <TextAreaField name="ghiChu" label={texts.note} rows={3} maxLength={5_000} />
            <Button variant="secondary">{words(texts.addNote)}</Button>
          </Form>
        )}
      </StorySection>
      <ConsultationsSection view={view} />
      <RelatedSection view={view} rights={rights} />
      <FactsSection view={view} />
      <MoreSection view={view} rights={rights} />
    </Page>
  )
}

function MovesSection({ view, rights }: { readonly view: CaseView; readonly rights: DeskRights }) {
  const { case: found, type } = view.opened
  const words = useWords()
  return (
    <Section title={texts.now} id="viec-can-lam">
      <ButtonRow>
        {rights.mayTake && (
          <Form action={deskPaths.take.to({ caseId: found.id })} requestId={crypto.randomUUID()}>
            <Button variant="secondary">{words(texts.take)}</Button>
          </Form>
        )}
        {view.moves.map((name, index) => (
          <LinkButton
            key={name}
            href={
              transitionOf(type, name).outcome === 'merged'
                ? deskPaths.related.to({ caseId: found.id })
                : deskPaths.move.to({ caseId: found.id, transition: name })
            }
            variant={index === 0 ? 'primary' : 'secondary'}
          >
            {words(transitionOf(type, name).words)}
          </LinkButton>
        ))}
      </ButtonRow>
      {view.moves.length === 0 && (
        <p>{words(found.standing.closedAt === null ? texts.noMoves : texts.ended)}</p>
      )}
    </Section>
  )
}

function ClockDeadline({ view, clock }: { readonly view: CaseView; readonly clock: ShownClock }) {
  return (
    <Deadline
      day={clock.day}
      workingDaysLeft={clock.workingDaysLeft}
      derivationHref={deskPaths.why.to({ caseId: view.opened.case.id, clock: clock.standing.clock })}
    />
  )
}

function ClocksSection({ view }: { readonly view: CaseView }) {
  const words = useWords()
  const { type } = view.opened
  return (
    <Section title={texts.clocks}>
      <Table
        caption={texts.clocks}
        captionHidden
        rows={view.clocks}
        rowKey={({ standing }) => standing.clock}
        columns={[
          {
            key: 'clock',
            header: texts.clock,
            rowHeader: true,
            cell: ({ standing }) => words(clockOf(type, standing.clock).words),
          },
          { key: 'due', header: texts.due, cell: (clock) => <ClockDeadline view={view} clock={clock} /> },
          {
            key: 'state',
            header: texts.state,
            cell: ({ standing, isLate }) => (
              <>
                {words(clockStates[standing.state])}
                {standing.reappointedOn !== null && ` · ${formatDay(standing.reappointedOn)}`}{' '}
                {isLate && <Tag tone="danger">{lateWords}</Tag>}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function FileList({ view }: { readonly view: CaseView }) {
  const words = useWords()
  if (view.files.length === 0) return null
  return (
    <>
      <h3>{words(texts.files)}</h3>
      <ul>
        {view.files.map(({ fileId, name, byCitizen, forCitizen }) => (
          <li key={fileId}>
            <a href={deskPaths.file.to({ caseId: view.opened.case.id, fileId })}>{name}</a>
            {byCitizen && ` (${words(texts.fromCitizen)})`}
            {!byCitizen && !forCitizen && ` (${words(texts.internalFile)})`}
          </li>
        ))}
      </ul>
    </>
  )
}

function SenderDetails({ view: { content } }: { readonly view: CaseView }) {
  const words = useWords()
  const { applicant } = content
  if (applicant === null) return <p>{words(texts.anonymous)}</p>
  const rows = [
    { key: texts.name, value: applicant.name },
    { key: texts.phone, value: applicant.phone },
    { key: texts.email, value: applicant.email },
    { key: texts.address, value: applicant.address },
    { key: texts.citizenNumber, value: applicant.citizenNumber },
  ]
  return (
    <Details summary={texts.sender}>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
    </Details>
  )
}

function StorySection({
  view,
  seenByCitizen,
  children,
}: {
  readonly view: CaseView
  readonly seenByCitizen: boolean
  readonly children?: ComponentChildren
}) {
  const { case: found, type } = view.opened
  const events = found.acts
    .filter((act) => isSeenByCitizen(act, type) === seenByCitizen)
    .toReversed()
    .map((act) => ({
      id: String(act.sequence),
      at: act.at,
      title: actTitle(act, type, view.names),
      who: actorWords(act, view.names),
      body: actText(act) === '' ? undefined : <Paragraphs text={actText(act)} />,
    }))
  return (
    <Section
      title={seenByCitizen ? texts.story : texts.internal}
      lead={seenByCitizen ? texts.storyLead : texts.internalLead}
      id={seenByCitizen ? 'qua-trinh' : 'noi-bo'}
    >
      {events.length > 0 && <Timeline events={events} />}
      {children}
    </Section>
  )
}

function ConsultationsSection({ view }: { readonly view: CaseView }) {
  const words = useWords()
  if (view.consultations.length === 0) return null
  return (
    <Section title={texts.consultations} id="y-kien">
      {view.consultations.map(({ id, askedUnitId, askedAgency, question, dueOn, answer }) => (
        <div key={id}>
          <h3>{askedUnitId === null ? askedAgency : (view.names.units.get(askedUnitId)?.name ?? '')}</h3>
          <Paragraphs text={question} />
          {answer === null ? (
            <p>
              <Tag tone="warning">{`${words(texts.waiting)} ${formatDay(dueOn)}`}</Tag>{' '}
              <a href={deskPaths.consultation.to({ consultationId: id })}>{words(answerFor)}</a>
            </p>
          ) : (
            <blockquote>
              <Paragraphs text={answer} />
            </blockquote>
          )}
        </div>
      ))}
    </Section>
  )
}

const answerFor: Words = { vi: 'Ghi ý kiến trả lời', en: 'Record the answer' }

function RelatedSection({ view, rights }: { readonly view: CaseView; readonly rights: DeskRights }) {
  const words = useWords()
  const { id: caseId } = view.opened.case
  return (
    <>
      {view.related.length > 0 && (
        <Section title={texts.related}>
          <ul>
            {view.related.map(({ other, relation, direction }) => (
              <li key={`${other.id}${relation}${direction}`}>
                {words(relationWords[relation][direction])}:{' '}
                <a href={deskPaths.case.to({ caseId: other.id })}>
                  {other.code} {other.title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.similar.length > 0 && rights.mayHandle && (
        <Section title={texts.similar} lead={texts.similarLead}>
          <ul>
            {view.similar.map(({ other, alike }) => (
              <li key={other.id}>
                <a href={deskPaths.case.to({ caseId: other.id })}>
                  {other.code} {other.title}
                </a>{' '}
                ({words(texts.alike(alike))}) ·{' '}
                <a href={deskPaths.related.to({ caseId }, { ma: other.code })}>
                  {words(texts.compare)}
                  <span class="govuk-visually-hidden"> {other.code}</span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function FactsSection({ view }: { readonly view: CaseView }) {
  const words = useWords()
  const { case: found, type, level } = view.opened
  const { handlerId, unitId } = found.standing
  const unit = (id: typeof unitId) => view.names.units.get(id)?.name ?? ''
  return (
    <Section title={texts.facts}>
      <SummaryList
        rows={[
          { key: texts.unit, value: unit(unitId) },
          ...(found.aboutUnitId === null ? [] : [{ key: texts.about, value: unit(found.aboutUnitId) }]),
          {
            key: texts.handler,
            value: handlerId === null ? words(texts.nobody) : (view.names.people.get(handlerId) ?? ''),
          },
          { key: texts.received, value: formatDay(dayInVietnam(found.receivedAt)) },
          { key: texts.channel, value: words(channelWords[found.channel]) },
          { key: texts.level, value: `${words(levelWords[level])}. ${words(levelMeaning[level])}.` },
          { key: texts.basis, value: words(type.legalBasis) },
        ]}
      />
    </Section>
  )
}

function MoreSection({ view, rights }: { readonly view: CaseView; readonly rights: DeskRights }) {
  const words = useWords()
  const { publication } = view
  const { id: caseId, standing } = view.opened.case
  const isOpen = standing.closedAt === null
  const links = [
    isOpen &&
      rights.mayAssign && {
        href: deskPaths.assign.to({ caseId }),
        text: standing.handlerId === null ? texts.assign : texts.reassign,
      },
    isOpen && rights.mayAssign && { href: deskPaths.transfer.to({ caseId }), text: texts.transfer },
    isOpen && rights.mayHandle && { href: deskPaths.consult.to({ caseId }), text: texts.consult },
    rights.mayHandle && { href: deskPaths.related.to({ caseId }), text: texts.relate },
    isOpen && rights.mayHandle && { href: deskPaths.group.to({ caseId }), text: texts.group },
    rights.mayDecide && { href: deskPaths.level.to({ caseId }), text: texts.changeLevel },
    isOpen && rights.mayReclassify && { href: deskPaths.reclassify.to({ caseId }), text: texts.reclassify },
    rights.mayPublish && { href: deskPaths.publish.to({ caseId }), text: texts.publish },
  ].filter((link) => link !== false)
  if (links.length === 0) return null
  return (
    <Section title={texts.more}>
      {publication !== undefined && (
        <p>
          <Tag tone={publication.withdrawnAt === null ? 'success' : 'neutral'}>
            {publication.withdrawnAt === null ? texts.published : texts.withdrawn}
          </Tag>
        </p>
      )}
      <ul>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{words(text)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
