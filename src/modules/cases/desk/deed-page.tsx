import type { ComponentChildren } from 'preact'
import type { FieldProblem } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { Text } from '../../../ui/text.ts'
import { deskPaths } from './paths.ts'

/** Which case a deed is done with. */
export interface DeedOf {
  readonly caseId: CaseId
  readonly code: string
  readonly title: string
}

export interface DeedPageProps {
  readonly of: DeedOf
  readonly title: Text
  readonly lead?: Text | undefined
  readonly action: string
  /** What the button says; without it there is nothing to send. */
  readonly send: Words | undefined
  readonly problems: readonly FieldProblem[]
  /** Why what was sent was not done. */
  readonly refusal?: Words | undefined
  /** Above the form: what to know or to choose from first. */
  readonly before?: ComponentChildren
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly width?: 'reading' | 'wide' | undefined
  readonly children: ComponentChildren
}

const texts = {
  back: { vi: 'Về hồ sơ', en: 'Back to the case' },
  notDone: { vi: 'Chưa thực hiện được', en: 'Not done' },
} as const

/** A page with the form of one deed with a case. */
export function DeedPage(props: DeedPageProps) {
  const { of, refusal, problems } = props
  const words = useWords()
  const back = deskPaths.case.to({ caseId: of.caseId })
  return (
    <Page
      title={props.title}
      lead={props.lead}
      eyebrow={`${of.code} · ${of.title}`}
      back={{ href: back, text: texts.back }}
      errors={problems}
      width={props.width}
    >
      {refusal !== undefined && (
        <Notice tone="danger" title={texts.notDone}>
          <p>{words(refusal)}</p>
        </Notice>
      )}
      {props.before}
      {props.send !== undefined && (
        <Form action={props.action} requestId={crypto.randomUUID()} hidden={props.hidden}>
          {props.children}
          <ButtonRow>
            <Button>{words(props.send)}</Button>
            <LinkButton href={back} variant="secondary">
              {words(texts.back)}
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}
