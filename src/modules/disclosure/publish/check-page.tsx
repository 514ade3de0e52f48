import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { fieldId } from '../../../ui/field/field-frame.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { contentOfDraft } from '../domain/templates/content-of-draft.ts'
import { type DraftStep, isInPreparation } from '../domain/templates/draft.ts'
import { ContentBlocks } from '../portal/content-blocks.tsx'
import { draftStateWords, stepWords } from './draft-words.ts'
import { Findings } from './findings.tsx'
import type { OpenDraft } from './open-draft.ts'
import { publishPaths } from './paths.ts'

/** Something that may be the same paper. */
export interface Twin {
  readonly why: Words
  readonly title: string
  readonly href: string
}

export interface CheckPageProps {
  readonly opened: OpenDraft
  readonly steps: readonly DraftStep[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly twins: readonly Twin[]
  /** Whether a program could not read one of the files. */
  readonly hasUnread: boolean
  /** Whether whoever looks prepared it. */
  readonly isOwn: boolean
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  title: { vi: 'Kiểm tra và xem trước', en: 'Check and preview' },
  back: { vi: 'Công khai của đơn vị', en: 'What the unit makes public' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  fix: { vi: 'Sửa bản thảo', en: 'Change the draft' },
  preview: { vi: 'Người dân sẽ thấy như sau', en: 'What the public will see' },
  files: { vi: 'Tệp đính kèm', en: 'Attached files' },
  until: (day: string) => ({ vi: `Công khai đến hết ngày ${day}.`, en: `Public until ${day}.` }),
  forGood: { vi: 'Công khai lâu dài.', en: 'Public without end.' },
  reason: (reason: string) => ({ vi: `Lý do đính chính: ${reason}`, en: `Why it is corrected: ${reason}` }),
  twin: { vi: 'Có thể đã công khai rồi', en: 'It may be public already' },
  hand: { vi: 'Trình người đứng đầu duyệt', en: 'Hand in for approval' },
  approve: { vi: 'Duyệt và công khai', en: 'Approve and publish' },
  ownApproval: {
    vi: 'Bạn vừa soạn vừa duyệt bản này. Việc đó được ghi lại; bạn chịu trách nhiệm về nội dung.',
    en: 'You prepared this and approve it yourself. That is recorded, and you answer for it.',
  },
  sendBack: { vi: 'Trả lại để sửa', en: 'Send back' },
  sendBackWhy: { vi: 'Cần sửa gì?', en: 'What has to be changed?' },
  discard: { vi: 'Bỏ bản thảo này', en: 'Give this draft up' },
  waiting: {
    vi: 'Bản thảo đang chờ người đứng đầu duyệt.',
    en: 'The draft waits for whoever leads the unit.',
  },
  seen: {
    vi: 'Các tệp máy không đọc được chữ (ảnh, bản quét)',
    en: 'Files that the machine cannot read (pictures, scans)',
  },
  seenBox: {
    vi: 'Tôi đã tự xem từng tệp: rõ, đúng chiều và không có dữ liệu cá nhân phải che',
    en: 'I looked through each: legible, upright and without personal data',
  },
  way: { vi: 'Quá trình', en: 'The way so far' },
  published: { vi: 'Xem bản đã công khai', en: 'See what was published' },
}

/** What a file that no program can read is missing, and what to do. */
const unreadTexts = {
  'no-text': {
    vi: 'Tệp này là ảnh hoặc bản quét: không ai tìm được chữ trong đó, máy đọc màn hình cũng không đọc được. Nên đính kèm bản Word, Excel, hoặc PDF lưu từ máy tính. Nếu phải có bản quét với dấu và chữ ký, hãy đính kèm cả hai.',
    en: 'This file is a picture or a scan: nobody finds its words, and no screen reader reads them. Attach the Word, Excel or the PDF that was saved from the computer. If the scan with its seal is needed, attach both.',
  },
  failed: {
    vi: 'Máy không mở được tệp này để tìm chữ. Hãy mở thử, lưu lại thành PDF hoặc Word rồi đính kèm lại.',
    en: 'This file could not be opened to look for its words. Open it, save it again as PDF or Word and attach that.',
  },
} as const

/** Everything that stands between a draft and the public, and the page as everybody will see it. */
export function CheckPage(props: CheckPageProps) {
  const { opened, steps, names, twins, form } = props
  const { draft, template, unitName, files, looked } = opened
  const words = useWords()
  const state = draftStateWords[draft.state]
  const inPreparation = isInPreparation(draft)
  return (
    <Page
      title={texts.title}
      eyebrow={unitName}
      aside={<Tag tone={state.tone}>{state.words}</Tag>}
      back={{ href: publishPaths.list.to({}), text: texts.back }}
      errors={summaryOf(form)}
      width="wide"
    >
      {draft.state === 'submitted' && !opened.mayApprove && (
        <Notice tone="info">
          <p>{words(texts.waiting)}</p>
        </Notice>
      )}
      {draft.publicationId !== null && (
        <p>
          <a href={publishPaths.publication.to({ publicationId: draft.publicationId })}>
            {words(texts.published)}
          </a>
        </p>
      )}
      {twins.length > 0 && (
        <Notice tone="warning" title={texts.twin}>
          <ul>
            {twins.map(({ why, title, href }) => (
              <li key={`${why.vi}${href}`}>
                {words(why)} <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {inPreparation && looked.problems.length > 0 && (
        <Notice tone="danger" title={texts.missing}>
          <ul>
            {looked.problems.map(({ field, message }) => (
              <li key={`${field}${message.vi}`}>
                <a href={`${publishPaths.draft.to({ draftId: draft.id })}#${fieldId(field)}`}>
                  {words(message)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Findings opened={opened} form={form} />
      <Section
        title={texts.preview}
        actions={
          inPreparation && (
            <LinkButton href={publishPaths.draft.to({ draftId: draft.id })} variant="secondary" small>
              {words(texts.fix)}
            </LinkButton>
          )
        }
      >
        <article>
          <h3>{draft.title}</h3>
          {draft.correctionReason !== '' && <p>{words(texts.reason(draft.correctionReason))}</p>}
          <ContentBlocks content={contentOfDraft(template, draft.values)} />
          {files.length > 0 && (
            <>
              <h4>{words(texts.files)}</h4>
              <ul>
                {files.map(({ id, name, reading }) => (
                  <li key={id}>
                    <a href={publishPaths.draftFile.to({ draftId: draft.id, fileId: id })}>{name}</a>
                    {reading !== 'text' && <p class="govuk-hint">{words(unreadTexts[reading])}</p>}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p class="govuk-hint">
            {draft.law}.{' '}
            {words(draft.publicUntil === null ? texts.forGood : texts.until(formatDay(draft.publicUntil)))}
          </p>
        </article>
      </Section>
      <Decisions {...props} />
      <Details summary={texts.way}>
        <Timeline
          events={steps.map(({ kind, personId, reason, at }, index) => ({
            id: String(index),
            at,
            title: stepWords[kind],
            ...(personId !== null && names.has(personId) && { who: names.get(personId) }),
            ...(reason !== '' && { body: <p>{reason}</p> }),
          }))}
        />
      </Details>
    </Page>
  )
}

function Decisions({ opened, hasUnread, isOwn, form, requestId }: CheckPageProps) {
  const { draft, mayApprove } = opened
  const words = useWords()
  const params = { draftId: draft.id }
  const hidden = { phienBan: String(draft.version) }
  const inPreparation = isInPreparation(draft)
  if (!inPreparation && !(draft.state === 'submitted' && mayApprove)) return null
  return (
    <>
      <Form
        action={mayApprove ? publishPaths.approve.to(params) : publishPaths.submit.to(params)}
        requestId={requestId}
        hidden={hidden}
      >
        {hasUnread && (
          <CheckboxesField
            name="daXem"
            label={texts.seen}
            choices={[{ value: '1', label: texts.seenBox }]}
            error={shown(form, 'daXem').error}
          />
        )}
        {mayApprove && isOwn && <p>{words(texts.ownApproval)}</p>}
        <Button>{words(mayApprove ? texts.approve : texts.hand)}</Button>
      </Form>
      {draft.state === 'submitted' && (
        <Form action={publishPaths.sendBack.to(params)} requestId={crypto.randomUUID()} hidden={hidden}>
          <TextAreaField name="lyDo" label={texts.sendBackWhy} rows={2} {...shown(form, 'lyDo')} />
          <Button variant="secondary">{words(texts.sendBack)}</Button>
        </Form>
      )}
      {inPreparation && (
        <Form action={publishPaths.discard.to(params)} requestId={crypto.randomUUID()} hidden={hidden}>
          <Button variant="quiet">{words(texts.discard)}</Button>
        </Form>
      )}
    </>
  )
}
