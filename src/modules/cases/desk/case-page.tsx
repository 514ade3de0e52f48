import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import { clockOf, stateOf } from '../domain/case-type.ts'
import { AskedSection } from './asked-section.tsx'
import type { CaseView } from './case-view.ts'
import { ClockDeadline, ClocksSection } from './clocks-section.tsx'
import { ConsultationsSection } from './consultations-section.tsx'
import type { DeskRights } from './desk-rights.ts'
import { levelWords, ownerTones } from './desk-words.ts'
import { FactsSection } from './facts-section.tsx'
import { MoreSection } from './more-section.tsx'
import { MovesSection } from './moves-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { deskPaths } from './paths.ts'
import { RelatedSection } from './related-section.tsx'
import { StorySection } from './story-section.tsx'

export interface CasePageProps {
  readonly view: CaseView
  readonly rights: DeskRights
  /** The transition that was just made, or another deed. */
  readonly done: Words | undefined
  readonly notDone?: Words | undefined
}

const texts = {
  list: { vi: 'Hồ sơ, đơn thư', en: 'Cases' },
  done: { vi: 'Đã thực hiện', en: 'Done' },
  notDone: { vi: 'Chưa lưu', en: 'Not saved' },
  late: { vi: 'Hồ sơ đã trễ hạn', en: 'The case is late' },
  lateLead: {
    vi: 'Nếu người đang giữ không xử lý kịp, hãy giao cho người khác.',
    en: 'If whoever has it cannot manage, give it to somebody else.',
  },
  reassign: { vi: 'Phân công lại', en: 'Assign to somebody else' },
  note: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
  addNote: { vi: 'Thêm ghi chú', en: 'Add the note' },
} as const

/** Everything of one case, for whoever may read it; only what may be done is offered. */
export function CasePage({ view, rights, done, notDone }: CasePageProps) {
  const { opened, content } = view
  const { case: found, type } = opened
  const words = useWords()
  const state = stateOf(type, found.standing.state)
  const nearest = view.clocks.find(
    ({ standing }) => standing.state === 'running' && clockOf(type, standing.clock).duty === 'office',
  )
  const isLate =
    found.standing.closedAt === null &&
    view.clocks.some(
      (clock) =>
        clock.isLate &&
        clock.standing.state === 'running' &&
        clockOf(type, clock.standing.clock).duty === 'office',
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
      {notDone !== undefined && (
        <Notice tone="warning" title={texts.notDone} announce>
          <p>{words(notDone)}</p>
        </Notice>
      )}
      {done !== undefined && (
        <Notice tone="success" title={texts.done} announce>
          <p>{words(done)}</p>
        </Notice>
      )}
      {isLate && rights.mayAssign && found.standing.handlerId !== null && (
        <Notice tone="warning" title={texts.late}>
          <p>{words(texts.lateLead)}</p>
          <LinkButton href={deskPaths.assign.to({ caseId: found.id })} variant="secondary">
            {words(texts.reassign)}
          </LinkButton>
        </Notice>
      )}
      <MovesSection view={view} rights={rights} />
      <AskedSection view={view} />
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
