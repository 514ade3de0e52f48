import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { Recruitment } from '../domain/recruitment/round.ts'
import { deskTexts } from './desk-texts.ts'
import { recruitmentPaths } from './paths.ts'

export interface ServePageProps {
  readonly recruitment: Recruitment
  readonly hasDeclared: boolean
  /** Codes of papers that this marker may mark now, the third markings among them. */
  readonly waiting: readonly { readonly code: string; readonly isThird: boolean }[]
  /** Whether they are named as a marker whom nothing speaks against. */
  readonly mayMark: boolean
  readonly form: TypedForm
}

/** For somebody of the board: the declaration, and papers known by their codes alone. */
export function ServePage({ recruitment, hasDeclared, waiting, mayMark, form }: ServePageProps) {
  const words = useWords()
  const to = { recruitmentId: recruitment.id }
  return (
    <Page title={recruitment.title} errors={summaryOf(form)}>
      <Section title={deskTexts.declareTitle} id="ke-khai">
        {hasDeclared ? (
          <Notice tone="success" title={deskTexts.declared} />
        ) : (
          <Form action={recruitmentPaths.declare.to(to)} requestId={crypto.randomUUID()}>
            <p>{words(deskTexts.declareLead)}</p>
            <TextAreaField
              name="nguoiThan"
              label={deskTexts.declareTitle}
              rows={4}
              optional
              {...shown(form, 'nguoiThan')}
            />
            <Button>{words(deskTexts.declare)}</Button>
          </Form>
        )}
      </Section>
      {mayMark && (
        <Section title={deskTexts.toMark} id="cham">
          {waiting.length === 0 ? (
            <p>{words(deskTexts.nothingToMark)}</p>
          ) : (
            <Form action={recruitmentPaths.marking.to(to)} requestId={crypto.randomUUID()}>
              <SelectField
                name="phach"
                label={deskTexts.paper}
                choices={waiting.map(({ code, isThird }) => ({
                  value: code,
                  label: isThird ? `${code} (${words(deskTexts.thirdNote)})` : code,
                }))}
                {...shown(form, 'phach', waiting[0]?.code ?? '')}
              />
              <TextField name="diem" label={deskTexts.mark} {...shown(form, 'diem')} />
              <Button>{words(deskTexts.give)}</Button>
            </Form>
          )}
        </Section>
      )}
    </Page>
  )
}
