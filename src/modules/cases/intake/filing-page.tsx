import { summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { CaseType } from '../domain/case-type.ts'
import type { DoorKind } from '../domain/intake/door.ts'
import { FieldInputs } from '../fields/field-inputs.tsx'
import { ApplicantInputs } from './applicant-inputs.tsx'
import { CameInputs } from './came-inputs.tsx'
import { kindWords } from './door-words.ts'
import { mayBeDenunciation } from './filing-form.ts'

export interface FilingPageProps {
  readonly type: CaseType
  readonly kind: DoorKind
  readonly action: string
  readonly requestId: string
  readonly form: TypedForm
  /** Who gets it, and why. */
  readonly to: { readonly name: string; readonly because: Words }
  readonly backHref: string
  readonly denunciationHref: string
  /** Where the same form is put aside; absent for a clerk. */
  readonly saveHref: string | undefined
  /** The code of the draft that the form was filled in from. */
  readonly draftCode: string | undefined
  readonly byStaff: boolean
}

const texts = {
  back: { vi: 'Quay lại', en: 'Back' },
  to: { vi: 'Nơi nhận', en: 'Goes to' },
  urgent: { vi: 'Ai đang gặp nguy hiểm? Gọi ngay', en: 'Is somebody in danger? Call at once' },
  urgentText: {
    vi: '113 (công an), 115 (cấp cứu), 111 (bảo vệ trẻ em). Gọi trước, điền trang này sau.',
    en: '113 (police), 115 (ambulance), 111 (child protection). Call first, fill this in afterwards.',
  },
  warning: { vi: 'Có vẻ bạn đang tố cáo một người', en: 'This reads like a denunciation' },
  warningText: {
    vi: 'Nếu gửi ở đây, người cùng cơ quan với người bị tố cáo có thể đọc được, và bạn không được bảo vệ như người tố cáo.',
    en: 'Sent here, colleagues of that person may read it, and you are not protected as a denouncer is.',
  },
  warningLink: { vi: 'Xem cách tố cáo an toàn', en: 'See how to denounce safely' },
  confirm: { vi: 'Bạn vẫn muốn gửi ở đây?', en: 'Send it here all the same?' },
  confirmBox: {
    vi: 'Tôi đã đọc lưu ý và vẫn muốn gửi ở đây',
    en: 'I have read this and want to send it here',
  },
  send: { vi: 'Gửi', en: 'Send' },
  enter: { vi: 'Ghi nhận và in biên nhận', en: 'Record it and print the receipt' },
  save: { vi: 'Lưu lại để viết tiếp', en: 'Save and go on later' },
  saveHint: {
    vi: 'Bạn nhận một mã để mở lại trong 30 ngày. Ảnh và tệp không được lưu theo.',
    en: 'You get a code with which to open it again within 30 days. Pictures and files are not saved.',
  },
  photos: {
    vi: 'Có thể chụp ảnh bằng điện thoại. Ảnh có thể mang theo nơi chụp và tên máy: nếu gửi giấu tên, hãy gửi ảnh chụp màn hình của ảnh đó.',
    en: 'You can take pictures with your phone. A picture may carry where and with what it was taken: without your name, send a screenshot of it.',
  },
}

/** The form of one kind: what happened, then who tells it. */
export function FilingPage(props: FilingPageProps) {
  const { type, kind, action, requestId, form, to, byStaff, saveHref, draftCode } = props
  const words = useWords()
  const warns = !byStaff && mayBeDenunciation(type, form.typed)
  const isSecret = type.confidentiality === 'confidential'
  return (
    <Page
      title={kindWords[kind]}
      lead={type.description}
      variant={byStaff ? 'workspace' : 'portal'}
      back={{ href: props.backHref, text: texts.back }}
      errors={summaryOf(form)}
    >
      {kind === 'incident' && (
        <Notice tone="danger" title={texts.urgent}>
          <p>{words(texts.urgentText)}</p>
        </Notice>
      )}
      <Notice title={{ vi: `${texts.to.vi}: ${to.name}`, en: `${texts.to.en}: ${to.name}` }}>
        <p>{words(to.because)}</p>
      </Notice>
      <Form
        action={action}
        requestId={requestId}
        withFiles
        hidden={draftCode === undefined ? {} : { maNhap: draftCode }}
        draftKey={isSecret || byStaff ? undefined : `noi-voi-chung-toi-${kind}`}
      >
        {byStaff && <CameInputs form={form} />}
        <FieldInputs fields={type.fields} typed={form.typed} problems={summaryOf(form)} />
        <p class="govuk-hint">{words(texts.photos)}</p>
        <ApplicantInputs type={type} form={form} byStaff={byStaff} />
        {warns && (
          <>
            <Notice tone="danger" title={texts.warning}>
              <p>
                {words(texts.warningText)} <a href={props.denunciationHref}>{words(texts.warningLink)}</a>.
              </p>
            </Notice>
            <CheckboxesField
              name="khongToCao"
              label={texts.confirm}
              choices={[{ value: 'da-doc', label: texts.confirmBox }]}
              values={form.typed.khongToCao === undefined ? [] : ['da-doc']}
              error={form.problems.find(({ field }) => field === 'khongToCao')?.message}
            />
          </>
        )}
        <ButtonRow>
          <Button>{words(byStaff ? texts.enter : texts.send)}</Button>
          {saveHref !== undefined && (
            <Button variant="secondary" formAction={saveHref}>
              {words(texts.save)}
            </Button>
          )}
        </ButtonRow>
        {saveHref !== undefined && <p class="govuk-hint">{words(texts.saveHint)}</p>}
      </Form>
    </Page>
  )
}
