import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import type { FieldProblem } from '../../../ui/error-summary/error-summary.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { OpenCase } from '../conduct/move-case.ts'
import { stateOf } from '../domain/case-type.ts'
import type { CounterDossier } from '../store/counter-dossiers.ts'
import type { StoredApplicant } from '../store/desk-case.ts'
import { counterWords, resultByWords } from './counter-words.ts'
import { counterPaths } from './paths.ts'

export interface DossierAtCounterProps {
  readonly opened: OpenCase
  readonly applicant: StoredApplicant | null
  readonly title: string
  readonly counter: { readonly code: string; readonly name: string }
  readonly dossier: CounterDossier
  readonly isHere: boolean
  readonly mayGive: boolean
  readonly maySupplement: boolean
  /** Why nothing more may be asked for; `hidden` where the question does not arise; undefined where it may. */
  readonly askRefusal: Words | 'hidden' | undefined
  readonly problems: readonly FieldProblem[]
  readonly refusal: Words | undefined
  readonly done: string | undefined
}

/** A dossier at the counter: who collects its result, what was brought later, what is still missing. */
export function DossierAtCounterPage(props: DossierAtCounterProps) {
  const { opened, applicant, counter, refusal, done, problems } = props
  const words = useWords()
  const { language } = usePage()
  const { case: found, type } = opened
  const state = stateOf(type, found.standing.state)
  const finished = done === undefined ? undefined : doneWords[done]
  return (
    <Page
      title={found.code}
      lead={props.title || type.words}
      eyebrow={counter.name}
      back={{ href: counterPaths.give.to({}, { noi: counter.code }), text: counterWords.give }}
      variant="workspace"
      errors={problems}
    >
      {finished !== undefined && <Notice tone="success" title={finished} announce />}
      {refusal !== undefined && (
        <Notice tone="danger" title={counterWords.notNow} announce>
          <p>{words(refusal)}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { key: texts.state, value: words(state.words) },
          { key: counterWords.name, value: applicant?.name || '—' },
          ...(applicant?.phone ? [{ key: counterWords.phone, value: applicant.phone }] : []),
          { key: texts.received, value: formatMoment(language, found.receivedAt) },
          { key: counterWords.resultBy, value: words(wayOf(applicant?.resultBy)) },
        ]}
      />
      {found.standing.state === 'ready' && !props.isHere && (
        <Notice tone="warning" title={texts.notHere}>
          <p>{words(texts.notHereText)}</p>
        </Notice>
      )}
      {props.mayGive && <CollectSection {...props} />}
      {props.maySupplement && (
        <Section title={texts.supplement} lead={texts.supplementLead}>
          <Form
            action={counterPaths.supplement.to({ caseId: found.id })}
            requestId={crypto.randomUUID()}
            hidden={{ thay: String(found.standing.sequence) }}
          >
            <Button>{words(texts.supplementButton)}</Button>
          </Form>
        </Section>
      )}
      {props.askRefusal !== 'hidden' && <AskSection {...props} />}
    </Page>
  )
}

function CollectSection({ opened, applicant, problems }: DossierAtCounterProps) {
  const words = useWords()
  const { case: found } = opened
  return (
    <Section title={texts.give}>
      <Form
        action={counterPaths.collect.to({ caseId: found.id })}
        requestId={crypto.randomUUID()}
        hidden={{ thay: String(found.standing.sequence) }}
      >
        <RadiosField
          name="nguoiNhan"
          label={texts.who}
          value="applicant"
          choices={[
            { value: 'applicant', label: texts.applicant(applicant?.name ?? '') },
            { value: 'authorised', label: texts.authorised },
          ]}
        />
        <TextField
          name="tenNguoiNhan"
          label={texts.collector}
          error={errorOf(problems, 'tenNguoiNhan')}
          autocomplete="off"
          optional
        />
        <TextField
          name="giayUyQuyen"
          label={texts.authorisation}
          error={errorOf(problems, 'giayUyQuyen')}
          optional
        />
        <p class="govuk-hint">{words(texts.rating)}</p>
        <Button>{words(texts.giveButton)}</Button>
      </Form>
    </Section>
  )
}

function AskSection({ opened, dossier, problems, askRefusal }: DossierAtCounterProps) {
  const words = useWords()
  const { case: found } = opened
  if (askRefusal !== undefined && askRefusal !== 'hidden') {
    return (
      <Notice title={texts.ask}>
        <p>{words(askRefusal)}</p>
      </Notice>
    )
  }
  if (dossier.parts.length === 0) return null
  return (
    <Section title={texts.ask} lead={texts.askLead}>
      <Form
        action={counterPaths.ask.to({ caseId: found.id })}
        requestId={crypto.randomUUID()}
        hidden={{ thay: String(found.standing.sequence) }}
      >
        <CheckboxesField
          name="thieu"
          label={texts.missing}
          error={errorOf(problems, 'thieu')}
          choices={dossier.parts.map(({ name }, index) => ({ value: String(index + 1), label: name }))}
        />
        <TextAreaField name="lyDo" label={counterWords.reason} error={errorOf(problems, 'lyDo')} rows={2} />
        <Button variant="secondary">{words(texts.ask)}</Button>
      </Form>
    </Section>
  )
}

function wayOf(by: string | undefined): Words {
  return by === 'post' || by === 'online' ? resultByWords[by] : resultByWords.counter
}

const doneWords: Readonly<Record<string, Words>> = {
  tra: { vi: 'Đã trả kết quả', en: 'The result was given' },
  'bo-sung': { vi: 'Đã nhận bổ sung, đồng hồ chạy tiếp', en: 'The supplement is in; the clock goes on' },
  'huong-dan': { vi: 'Đã ghi yêu cầu bổ sung', en: 'The request was written down' },
}
const texts = {
  state: { vi: 'Đang ở', en: 'State' },
  received: { vi: 'Nhận lúc', en: 'Received' },
  notHere: { vi: 'Kết quả chưa về quầy này', en: 'The result is not here yet' },
  notHereText: {
    vi: 'Đã ký nhưng chưa bàn giao về quầy. Xem lô bàn giao để biết kết quả đang ở đâu.',
    en: 'It is signed but not handed over. The batches show where it is.',
  },
  give: { vi: 'Giao kết quả', en: 'Give the result' },
  who: { vi: 'Ai đến nhận?', en: 'Who collects it?' },
  applicant: (name: string): Words => ({ vi: `Chính người nộp: ${name}`, en: `The applicant: ${name}` }),
  authorised: { vi: 'Người được ủy quyền', en: 'Somebody authorised' },
  collector: { vi: 'Họ tên người được ủy quyền', en: 'Name of whoever is authorised' },
  authorisation: { vi: 'Giấy ủy quyền đã xem', en: 'Authorisation that was seen' },
  rating: {
    vi: 'Mời người nhận tự đánh giá trên mạng bằng mã tra cứu trên giấy hẹn. Không ai ở quầy đánh giá thay được.',
    en: 'Ask them to rate it themselves on line with the code of the receipt. Nobody at the counter can do it for them.',
  },
  giveButton: { vi: 'Đã giao kết quả', en: 'The result is given' },
  supplement: { vi: 'Nhận bổ sung', en: 'Take in the supplement' },
  supplementLead: {
    vi: 'Người dân đã mang đủ giấy tờ. Đồng hồ chạy tiếp từ lúc này.',
    en: 'What was missing has come. The clock goes on from now.',
  },
  supplementButton: { vi: 'Đã nhận đủ', en: 'It is all here' },
  ask: { vi: 'Hướng dẫn bổ sung', en: 'Ask for what is missing' },
  askLead: {
    vi: 'Chỉ được một lần cho mỗi hồ sơ, chỉ chọn trong danh mục đã công bố.',
    en: 'Once for each dossier, and only from the published list.',
  },
  missing: { vi: 'Giấy tờ còn thiếu hoặc chưa đúng', en: 'Missing or not right' },
}
