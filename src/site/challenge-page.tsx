import type { ChallengedSubmission } from '../platform/http/services.ts'
import { Button } from '../ui/button/button.tsx'
import { FileField } from '../ui/field/file-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { Page } from '../ui/page/page.tsx'
import { useWords } from '../ui/page-context.ts'

const texts = {
  title: { vi: 'Xin chờ một chút rồi gửi lại', en: 'Please wait a moment and send again' },
  lead: {
    vi: 'Lúc này có rất nhiều người gửi từ cùng một mạng với bạn. Nội dung bạn đã điền vẫn còn nguyên trên trang này, chưa được gửi đi.',
    en: 'Just now very many forms are sent from the same network as yours. What you filled in is kept on this page; it has not been sent yet.',
  },
  wait: (seconds: number) => ({
    vi: `Hãy chờ ${seconds} giây rồi bấm “Gửi”.`,
    en: `Wait ${seconds} seconds, then press “Send”.`,
  }),
  working: {
    vi: 'Máy của bạn đang tự kiểm tra, trang sẽ tự gửi sau vài giây…',
    en: 'Your device is checking by itself; the page will be sent in a few seconds…',
  },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  send: { vi: 'Gửi', en: 'Send' },
  again: { vi: 'Chọn lại tệp', en: 'Choose the files again' },
  lost: (names: string) => ({
    vi: `Tệp không giữ lại được trên trang. Bạn đã chọn: ${names}.`,
    en: `Files cannot be kept on a page. You had chosen: ${names}.`,
  }),
}

/** Keeps everything that was typed and asks the sender to wait, or lets the device solve something small. */
export function ChallengePage({ action, requestId, challenge, typed, files }: ChallengedSubmission) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead}>
      <div
        data-challenge={challenge.token}
        data-bits={challenge.bits}
        data-working={words(texts.working)}
        data-sending={words(texts.sending)}
      >
        <Form
          action={action}
          requestId={requestId}
          hidden={{ _thuThach: challenge.token, _loiGiai: '' }}
          withFiles={files.length > 0}
        >
          {typed.map(([name, value], index) => (
            <input key={`${index}`} type="hidden" name={name} value={value} />
          ))}
          {files.map(({ field, names }) => (
            <FileField
              key={field}
              name={field}
              label={texts.again}
              hint={texts.lost(names.join(', '))}
              multiple
            />
          ))}
          <p>
            <strong>{words(texts.wait(challenge.waitSeconds))}</strong>
          </p>
          <p role="status" />
          <Button>{words(texts.send)}</Button>
        </Form>
      </div>
    </Page>
  )
}
