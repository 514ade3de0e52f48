import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { QuestionStep } from '../domain/apply/apply-questions.ts'
import type { Fields } from '../domain/fields/field.ts'
import { FieldInputs } from '../fields/field-inputs.tsx'
import { feeWords } from '../procedures/face.ts'
import { ApplyFrame, stepAddresses } from './apply-frame.tsx'
import { commonWords } from './apply-words.ts'
import type { OpenDraft } from './open-draft.ts'

export interface QuestionPageProps {
  readonly step: QuestionStep
  readonly opened: Pick<OpenDraft, 'version' | 'unitName'>
  readonly back: string
  readonly fields: Fields
  readonly typed: RawForm
  readonly problems: readonly FieldProblem[]
  /** Whether the unit has an account to which fees are transferred. */
  readonly hasAccount: boolean
}

const texts = {
  fee: { vi: 'Lệ phí', en: 'Fee' },
  free: { vi: 'Bạn không phải nộp tiền.', en: 'You pay nothing.' },
  freeUnsure: {
    vi: 'Theo tài liệu chúng tôi có, bạn không phải nộp tiền. Nếu có thu, nơi tiếp nhận phải báo bạn trước.',
    en: 'As far as we know you pay nothing. If anything is charged you must be told before.',
  },
  transfer: {
    vi: 'Sau khi gửi, biên nhận ghi số tài khoản và mã QR để chuyển khoản. Bạn cũng nộp được tại quầy. Trang này không thu tiền.',
    en: 'After sending, the receipt shows the account and a QR code for a transfer. You may also pay at the counter. This page takes no money.',
  },
  counter: {
    vi: 'Bạn nộp tại quầy khi được báo. Trang này không thu tiền.',
    en: 'You pay at the counter when told. This page takes no money.',
  },
  unsure: { vi: 'chưa xác nhận', en: 'unconfirmed' },
  ask: {
    vi: 'Mức thu do địa phương quy định. Nơi tiếp nhận phải báo bạn trước khi thu.',
    en: 'Set locally. You must be told before anything is charged.',
  },
  post: {
    vi: 'Gửi qua bưu chính công ích theo Quyết định 45/2016/QĐ-TTg. Cước gửi là của bưu điện, không phải lệ phí của thủ tục; hãy hỏi mức cước khi bưu điện liên hệ (điểm này chưa đối chiếu văn bản gốc).',
    en: 'By the public postal service under Decision 45/2016/QĐ-TTg. Postage belongs to the post and is no fee of the procedure; ask how much when they call you (not yet checked against the official text).',
  },
}

/** One page of questions; what is not finished can be kept as it is. */
export function QuestionPage({ step, opened, back, fields, typed, problems, hasAccount }: QuestionPageProps) {
  const words = useWords()
  return (
    <ApplyFrame step={step} opened={opened} back={back} errors={problems}>
      {step === 'result' && <FeeSection opened={opened} hasAccount={hasAccount} />}
      <Form action={stepAddresses[step]}>
        <FieldInputs fields={fields} typed={typed} problems={problems} />
        {step === 'result' && <p>{words(texts.post)}</p>}
        <ButtonRow>
          <Button>{words(commonWords.next)}</Button>
          <Button variant="secondary" name="hanhDong" value="de-sau">
            {words(commonWords.later)}
          </Button>
        </ButtonRow>
      </Form>
    </ApplyFrame>
  )
}

function FeeSection({ opened: { version }, hasAccount }: Pick<QuestionPageProps, 'opened' | 'hasAccount'>) {
  const words = useWords()
  const { fee, unconfirmed } = version
  const isUnsure = unconfirmed.includes('fee')
  const how =
    typeof fee !== 'number'
      ? texts.ask
      : fee === 0
        ? isUnsure
          ? texts.freeUnsure
          : texts.free
        : hasAccount
          ? texts.transfer
          : texts.counter
  return (
    <Section title={texts.fee}>
      <p>
        <strong>{words(feeWords(fee))}</strong> {isUnsure && <Tag tone="warning">{texts.unsure}</Tag>}
      </p>
      <p>{words(how)}</p>
    </Section>
  )
}
