import type { FieldProblem } from '../../../platform/http/form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { procedurePaths } from '../procedures/face.ts'
import { stepAddresses } from './apply-frame.tsx'
import { applyPaths } from './paths.ts'

const texts = {
  title: { vi: 'Nộp hồ sơ trên mạng', en: 'Hand in a dossier on line' },
  new: { vi: 'Bắt đầu hồ sơ mới', en: 'Begin a new dossier' },
  newLead: {
    vi: 'Tìm việc bạn cần làm trong danh mục thủ tục, rồi bấm “Nộp hồ sơ”.',
    en: 'Find what you need in the list of procedures, then press “Start”.',
  },
  find: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  again: { vi: 'Viết tiếp hồ sơ đang soạn', en: 'Go on with a draft' },
  code: { vi: 'Mã viết tiếp', en: 'Code of the draft' },
  codeHint: {
    vi: '16 chữ số, hiện khi bạn bấm “Lưu, để làm sau”.',
    en: '16 digits, shown when you saved it for later.',
  },
  open: { vi: 'Mở hồ sơ', en: 'Open it' },
  sent: { vi: 'Đã gửi rồi?', en: 'Already sent?' },
  follow: { vi: 'Theo dõi bằng mã trên biên nhận', en: 'Follow it with the code of the receipt' },
  none: { vi: 'Không có hồ sơ đang soạn nào đang mở', en: 'No draft is open here' },
  noneText: {
    vi: 'Có thể hồ sơ đã gửi, đã quá 30 ngày, hoặc trình duyệt đã đóng. Nhập mã viết tiếp để mở lại.',
    en: 'It may have been sent, be older than 30 days, or the browser was closed. Enter its code to open it.',
  },
  mine: { vi: 'Hồ sơ đang soạn đã được lưu', en: 'Your draft is saved' },
  mineLead: (until: LocalDate) => ({
    vi: `Giữ đến hết ngày ${formatDay(until)}. Ghi lại hoặc chụp màn hình mã này để mở lại trên máy bất kỳ.`,
    en: `Kept until ${formatDay(until)}. Note this code, or take a picture of it, to open it on any device.`,
  }),
  notSent: {
    vi: 'Hồ sơ chưa được gửi. Đây không phải biên nhận.',
    en: 'Nothing has been sent yet. This is no receipt.',
  },
  goOn: { vi: 'Viết tiếp', en: 'Go on' },
  leave: { vi: 'Đóng trên máy này', en: 'Close it on this device' },
  leaveText: {
    vi: 'Dùng máy chung thì bấm “Đóng trên máy này” khi xong.',
    en: 'On a shared computer, close it when you are done.',
  },
  dropText: {
    vi: 'Tờ khai và ảnh giấy tờ bị xóa ngay, không lấy lại được.',
    en: 'The form and the pictures are deleted at once and cannot be brought back.',
  },
  drop: { vi: 'Xóa hẳn hồ sơ này', en: 'Delete it for good' },
}

/** Where a draft is taken up again; also where handing in begins without a procedure in mind. */
export function ResumePage(props: {
  readonly problems: readonly FieldProblem[]
  readonly gone: boolean
  readonly typed: string
}) {
  const words = useWords()
  return (
    <Page title={texts.title} variant="portal" width="reading" errors={props.problems}>
      {props.gone && (
        <Notice tone="warning" title={texts.none}>
          <p>{words(texts.noneText)}</p>
        </Notice>
      )}
      <Section title={texts.new}>
        <p>{words(texts.newLead)}</p>
        <LinkButton href={procedurePaths.list.to({})}>{words(texts.find)}</LinkButton>
      </Section>
      <Section title={texts.again}>
        <Form action={applyPaths.resume.to({})}>
          <TextField
            name="ma"
            label={texts.code}
            hint={texts.codeHint}
            kind="number"
            width="medium"
            autocomplete="off"
            secret
            value={props.typed}
            error={errorOf(props.problems, 'ma')}
          />
          <Button variant="secondary">{words(texts.open)}</Button>
        </Form>
      </Section>
      <Section title={texts.sent}>
        <p>
          <a href="/theo-doi">{words(texts.follow)}</a>
        </p>
      </Section>
    </Page>
  )
}

/** The code of the draft that is open, for whoever stops here. */
export function DraftCodePage(props: {
  readonly code: string
  readonly procedure: string
  readonly until: LocalDate
}) {
  const words = useWords()
  return (
    <Page
      title={texts.mine}
      lead={props.procedure}
      variant="portal"
      width="reading"
      back={{ href: stepAddresses.declaration }}
    >
      <CopyText label={texts.code} value={props.code} />
      <p>{words(texts.mineLead(props.until))}</p>
      <Notice title={texts.notSent} />
      <ButtonRow>
        <LinkButton href={stepAddresses.check}>{words(texts.goOn)}</LinkButton>
        <PrintButton />
      </ButtonRow>
      <Form action={applyPaths.leave.to({})}>
        <p>{words(texts.leaveText)}</p>
        <Button variant="secondary">{words(texts.leave)}</Button>
      </Form>
      <Details summary={texts.drop}>
        <Form action={applyPaths.drop.to({})}>
          <p>{words(texts.dropText)}</p>
          <Button variant="danger">{words(texts.drop)}</Button>
        </Form>
      </Details>
    </Page>
  )
}
