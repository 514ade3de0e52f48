import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import type { Publication, PublicationVersion } from '../domain/publication/publication.ts'
import type { PublicationAct } from '../domain/publication/publication-act.ts'
import { noticePaths } from '../notice/paths.ts'
import { PostingList } from '../notice/posting-list.tsx'
import { portalPaths } from '../portal/paths.ts'
import type { ListedPosting } from '../store/postings.ts'
import { publicationStateWords } from './draft-words.ts'
import { publishPaths } from './paths.ts'

export interface PublicationPageProps {
  readonly publication: Publication
  readonly unitName: string
  readonly versions: readonly PublicationVersion[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly postings: readonly ListedPosting[]
  readonly mayApprove: boolean
  /** Whether it was made from a form of this desk; books, draws and lists are corrected where they are kept. */
  readonly mayCorrect: boolean
  readonly justDone: boolean
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  untitled: { vi: 'Nội dung đã xóa chữ', en: 'Its words were erased' },
  back: { vi: 'Công khai của đơn vị', en: 'What the unit makes public' },
  done: { vi: 'Đã công khai', en: 'It is public' },
  doneNext: {
    vi: 'Bản này đã vào nhật ký công khai; mọi sửa đổi sau đây đều để lại dấu vết. Việc tiếp theo: in thông báo có mã QR và dán lên bảng tin.',
    en: 'It stands in the public log; every later change leaves a trace. Next: print the notice with its QR code and put it up.',
  },
  see: { vi: 'Xem trang công khai', en: 'See the public page' },
  number: { vi: 'Số công khai', en: 'Public number' },
  law: { vi: 'Căn cứ', en: 'Basis' },
  until: { vi: 'Công khai đến hết', en: 'Public until' },
  forGood: { vi: 'Lâu dài', en: 'Without end' },
  notice: { vi: 'Thông báo trên bảng tin', en: 'Notice on the board' },
  a4: { vi: 'In A4', en: 'Print A4' },
  a5: { vi: 'In A5', en: 'Print A5' },
  put: { vi: 'Ghi việc dán lên bảng tin', en: 'Record that it was put up' },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  correct: { vi: 'Đính chính', en: 'Correct' },
  correctWhy: { vi: 'Lý do đính chính', en: 'Why it is corrected' },
  correctGo: { vi: 'Soạn bản đính chính', en: 'Prepare the correction' },
  withdraw: { vi: 'Gỡ nội dung này', en: 'Withdraw it' },
  withdrawLead: {
    vi: 'Gỡ không xóa: trang công khai vẫn ghi tên, ngày công khai, ngày gỡ, lý do và căn cứ.',
    en: 'Withdrawing is not deleting: title, dates, reason and basis stay on the public page.',
  },
  withdrawWhy: { vi: 'Lý do gỡ', en: 'Why it is withdrawn' },
  basis: { vi: 'Căn cứ pháp luật', en: 'Law' },
  basisHint: {
    vi: 'Ví dụ: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, điều …',
    en: 'For example: the Law on Personal Data Protection 91/2025/QH15, article …',
  },
  erase: { vi: 'Xóa hẳn chữ theo yêu cầu của pháp luật', en: 'Erase words because the law says so' },
  eraseLead: {
    vi: 'Dùng khi pháp luật buộc xóa, ví dụ dữ liệu cá nhân của một người. Chữ bị xóa không lấy lại được, không còn tìm thấy ở đâu trên trang này; sổ công khai ghi rằng đã xóa, theo căn cứ nào. Tệp của các bản đó không còn tải được.',
    en: 'For when the law demands it, as for somebody’s personal data. What is erased does not come back and is found nowhere on this site; the public log says that it was erased and on which basis. Files of those versions can no longer be downloaded.',
  },
  eraseWhich: { vi: 'Xóa chữ của', en: 'Erase the words of' },
  eraseOlder: { vi: 'Các bản cũ, giữ bản mới nhất', en: 'Older versions, keeping the latest' },
  eraseAll: { vi: 'Mọi bản, kể cả bản mới nhất', en: 'All versions, the latest too' },
  eraseBasis: { vi: 'Căn cứ pháp luật và quyết định', en: 'Law and decision' },
  eraseGo: { vi: 'Xóa hẳn', en: 'Erase for good' },
  withdrawGo: { vi: 'Gỡ và để lại dấu vết', en: 'Withdraw and leave the trace' },
}

const actWords = {
  published: { vi: 'Công khai', en: 'Published' },
  corrected: { vi: 'Đính chính', en: 'Corrected' },
  withdrawn: { vi: 'Gỡ', en: 'Withdrawn' },
  expired: { vi: 'Hết thời hạn công khai', en: 'Expired' },
} as const satisfies Record<PublicationAct, { vi: string; en: string }>

/** One publication, for those who answer for it. */
export function PublicationPage(props: PublicationPageProps) {
  const { publication, unitName, versions, names, postings, form, justDone } = props
  const words = useWords()
  const { number, state } = publication
  const publicationId = publication.id
  return (
    <Page
      title={publication.title || texts.untitled}
      eyebrow={unitName}
      aside={<Tag tone={publicationStateWords[state].tone}>{publicationStateWords[state].words}</Tag>}
      back={{ href: publishPaths.list.to({}), text: texts.back }}
      errors={summaryOf(form)}
    >
      {justDone && (
        <Notice tone="success" title={texts.done} announce>
          <p>{words(texts.doneNext)}</p>
        </Notice>
      )}
      <p>
        <a href={portalPaths.one.to({ number: String(number) })}>{words(texts.see)}</a>
      </p>
      <SummaryList
        rows={[
          { key: texts.number, value: String(number) },
          { key: texts.law, value: publication.law },
          {
            key: texts.until,
            value:
              publication.publicUntil === null ? words(texts.forGood) : formatDay(publication.publicUntil),
          },
        ]}
      />
      {state === 'public' && (
        <Section title={texts.notice}>
          <ButtonRow>
            <LinkButton href={noticePaths.paper.to({ publicationId, paper: 'A4' })} variant="secondary">
              {words(texts.a4)}
            </LinkButton>
            <LinkButton href={noticePaths.paper.to({ publicationId, paper: 'A5' })} variant="secondary">
              {words(texts.a5)}
            </LinkButton>
            <LinkButton href={noticePaths.post.to({ publicationId })}>{words(texts.put)}</LinkButton>
          </ButtonRow>
        </Section>
      )}
      {postings.length > 0 && <PostingList postings={postings} />}
      <Section title={texts.versions}>
        <Timeline
          events={versions.toReversed().map(({ version, act, reason, at, by, approvedBy }) => ({
            id: String(version),
            at,
            title: actWords[act],
            who: [by, approvedBy]
              .flatMap((id) => (id === null ? [] : (names.get(id) ?? [])))
              .filter((name, index, all) => all.indexOf(name) === index)
              .join(', '),
            ...(reason !== '' && { body: <p>{reason}</p> }),
          }))}
        />
      </Section>
      <Changes {...props} />
    </Page>
  )
}

function Changes({ publication, mayApprove, mayCorrect, form, requestId }: PublicationPageProps) {
  const words = useWords()
  const params = { publicationId: publication.id }
  const isTyped = (name: string) => form.typed[name] !== undefined
  return (
    <>
      {mayCorrect && (
        <Details summary={texts.correct} open={isTyped('lyDo')}>
          <Form action={publishPaths.correct.to(params)} requestId={requestId}>
            <TextAreaField name="lyDo" label={texts.correctWhy} rows={2} {...shown(form, 'lyDo')} />
            <Button variant="secondary">{words(texts.correctGo)}</Button>
          </Form>
        </Details>
      )}
      {mayApprove && publication.state === 'public' && (
        <Details summary={texts.withdraw} open={isTyped('lyDoGo')}>
          <p>{words(texts.withdrawLead)}</p>
          <Form action={publishPaths.withdraw.to(params)} requestId={crypto.randomUUID()}>
            <TextAreaField name="lyDoGo" label={texts.withdrawWhy} rows={2} {...shown(form, 'lyDoGo')} />
            <TextField name="canCu" label={texts.basis} hint={texts.basisHint} {...shown(form, 'canCu')} />
            <Button variant="danger">{words(texts.withdrawGo)}</Button>
          </Form>
        </Details>
      )}
      {mayApprove && (
        <Details summary={texts.erase} open={isTyped('banNao')}>
          <p>{words(texts.eraseLead)}</p>
          <Form action={publishPaths.erase.to(params)} requestId={crypto.randomUUID()}>
            <RadiosField
              name="banNao"
              label={texts.eraseWhich}
              choices={[
                { value: 'older', label: texts.eraseOlder },
                { value: 'all', label: texts.eraseAll },
              ]}
              {...shown(form, 'banNao')}
            />
            <TextField
              name="canCuXoa"
              label={texts.eraseBasis}
              hint={texts.basisHint}
              {...shown(form, 'canCuXoa')}
            />
            <Button variant="danger">{words(texts.eraseGo)}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}
