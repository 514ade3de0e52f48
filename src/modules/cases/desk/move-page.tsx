import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { TransitionDefinition } from '../domain/case-type.ts'
import { FieldInputs } from '../fields/field-inputs.tsx'
import { paperWords } from './desk-words.ts'
import { moveNames, reappoints } from './move-form.ts'
import { questionsOf } from './paper-questions.ts'
import { deskPaths } from './paths.ts'

export interface MovePageProps {
  readonly caseId: CaseId
  readonly code: string
  readonly title: string
  readonly transitionName: string
  readonly transition: TransitionDefinition
  readonly seenSequence: number
  readonly typed: RawForm
  readonly problems: readonly FieldProblem[]
  /** Why what was sent was not done. */
  readonly refusal?: Words | undefined
  /** What happened since the form was opened. */
  readonly since: readonly { readonly sequence: number; readonly text: Words }[]
  /** False when the transition is not possible any more: what was typed is shown to be copied. */
  readonly isOffered: boolean
  readonly templates: readonly { readonly id: string; readonly title: string }[]
  readonly isConfidential: boolean
  /** Says what happens to the time limit. */
  readonly clockWords: readonly Words[]
}

const texts = {
  back: { vi: 'Về hồ sơ', en: 'Back to the case' },
  citizenReads: { vi: 'Người gửi sẽ đọc được nội dung này.', en: 'Whoever filed the case reads this.' },
  internal: { vi: 'Bước này không báo cho người gửi.', en: 'The citizen is not told of this step.' },
  note: { vi: 'Nội dung gửi người dân', en: 'What the citizen reads' },
  internalNote: { vi: 'Ghi chú của bước này', en: 'Note on this step' },
  day: { vi: 'Hẹn lại ngày', en: 'The new day' },
  files: { vi: 'Tệp kèm theo', en: 'Files' },
  filesHint: {
    vi: 'PDF, Word, Excel hoặc ảnh; mỗi tệp tối đa 20 MB. Người gửi tải về được.',
    en: 'PDF, Word, Excel or pictures, 20 MB each at most. The citizen can download them.',
  },
  filesInternal: {
    vi: 'PDF, Word, Excel hoặc ảnh; mỗi tệp tối đa 20 MB. Chỉ đơn vị xem được.',
    en: 'PDF, Word, Excel or pictures, 20 MB each at most. Only the unit sees them.',
  },
  papers: { vi: 'Văn bản sẽ được lập', en: 'Papers that are made' },
  preview: { vi: 'Xem trước văn bản', en: 'See the paper first' },
  template: { vi: 'Bắt đầu từ mẫu:', en: 'Begin from a template:' },
  gone: { vi: 'Bước này không còn làm được', en: 'This step is not possible any more' },
  typed: { vi: 'Nội dung bạn đã viết', en: 'What you wrote' },
  since: { vi: 'Có người vừa xử lý hồ sơ này', en: 'Somebody has just worked on this case' },
  kept: {
    vi: 'Nội dung bạn viết còn nguyên ở dưới. Tệp đính kèm phải chọn lại.',
    en: 'What you wrote is kept below. Files must be chosen again.',
  },
  notDone: { vi: 'Chưa thực hiện được', en: 'Not done' },
  clock: { vi: 'Thời hạn', en: 'Time limit' },
} as const

/** The form of one transition, made from its definition. */
export function MovePage(props: MovePageProps) {
  const { caseId, transition, typed, problems, isOffered } = props
  const words = useWords()
  return (
    <Page
      title={transition.words}
      eyebrow={`${props.code} · ${props.title}`}
      back={{ href: deskPaths.case.to({ caseId }), text: texts.back }}
      errors={problems}
    >
      {props.since.length > 0 && (
        <Notice tone="warning" title={texts.since}>
          <ul>
            {props.since.map(({ sequence, text }) => (
              <li key={sequence}>{words(text)}</li>
            ))}
          </ul>
          <p>{words(texts.kept)}</p>
        </Notice>
      )}
      {props.refusal !== undefined && (
        <Notice tone="danger" title={isOffered ? texts.notDone : texts.gone}>
          <p>{words(props.refusal)}</p>
        </Notice>
      )}
      {isOffered ? (
        <MoveForm {...props} />
      ) : (
        <>
          <TextAreaField
            name={moveNames.note}
            label={texts.typed}
            value={textOf(typed[moveNames.note])}
            rows={10}
          />
          <LinkButton href={deskPaths.case.to({ caseId })}>{words(texts.back)}</LinkButton>
        </>
      )}
    </Page>
  )
}

function MoveForm(props: MovePageProps) {
  const { caseId, transition, transitionName, typed, problems, seenSequence } = props
  const words = useWords()
  const tells = transition.tellsCitizen !== false
  const href = deskPaths.move.to({ caseId, transition: transitionName })
  return (
    <>
      {props.templates.length > 0 && transition.note !== 'none' && (
        <p>
          {words(texts.template)}{' '}
          {props.templates.map(({ id, title }, index) => (
            <>
              {index > 0 && ' · '}
              <a key={id} href={deskPaths.move.to({ caseId, transition: transitionName }, { mau: id })}>
                {title}
              </a>
            </>
          ))}
        </p>
      )}
      {props.clockWords.length > 0 && (
        <Notice title={texts.clock}>
          {props.clockWords.map((said) => (
            <p key={said.vi}>{words(said)}</p>
          ))}
        </Notice>
      )}
      <Form
        action={href}
        requestId={crypto.randomUUID()}
        hidden={{ [moveNames.seen]: String(seenSequence) }}
        withFiles
        draftKey={props.isConfidential ? undefined : `ho-so-${caseId}-${transitionName}`}
      >
        {transition.note === 'none' ? (
          <p>{words(tells ? texts.citizenReads : texts.internal)}</p>
        ) : (
          <TextAreaField
            name={moveNames.note}
            label={tells ? texts.note : texts.internalNote}
            hint={tells ? texts.citizenReads : texts.internal}
            error={errorOf(problems, moveNames.note)}
            optional={transition.note === 'optional'}
            value={textOf(typed[moveNames.note])}
            rows={8}
            maxLength={20_000}
          />
        )}
        {reappoints(transition) && (
          <DateField
            name={moveNames.day}
            label={texts.day}
            error={errorOf(problems, moveNames.day)}
            value={textOf(typed[moveNames.day])}
          />
        )}
        <FieldInputs fields={questionsOf(transition)} typed={typed} problems={problems} />
        <FileField
          name={moveNames.files}
          label={texts.files}
          hint={tells ? texts.filesHint : texts.filesInternal}
          error={errorOf(problems, moveNames.files)}
          optional
          multiple
        />
        {(transition.papers ?? []).length > 0 && (
          <p>
            {words(texts.papers)}:{' '}
            {(transition.papers ?? []).map((kind) => words(paperName(kind))).join(', ')}.
          </p>
        )}
        <ButtonRow>
          <Button>{words(transition.words)}</Button>
          {(transition.papers ?? []).length > 0 && (
            <Button
              variant="secondary"
              formAction={deskPaths.preview.to({ caseId, transition: transitionName })}
            >
              {words(texts.preview)}
            </Button>
          )}
          <LinkButton href={deskPaths.case.to({ caseId })} variant="secondary">
            {words(texts.back)}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}

export function paperName(kind: string): Words {
  const found = Object.entries(paperWords).find(([known]) => known === kind)
  return found?.[1] ?? { vi: kind, en: kind }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
