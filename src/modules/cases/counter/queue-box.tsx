import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { QueueToday } from '../store/counter-queue.ts'
import { keysOf } from './key-field.tsx'
import { counterPaths } from './paths.ts'

export interface QueueBoxProps {
  readonly unitCode: string
  readonly queue: QueueToday
  /** The number at this clerk's window. */
  readonly serving: number | undefined
  readonly window: string
}

/** Who waits, and the button that calls the next. */
export function QueueBox({ unitCode, queue, serving, window }: QueueBoxProps) {
  const words = useWords()
  return (
    <Section title={texts.title}>
      <p>
        {serving !== undefined && (
          <>
            <strong>{words(texts.serving(serving))}</strong>{' '}
          </>
        )}
        {words(texts.waiting(queue.waiting))}{' '}
        {queue.medianWaitMinutes !== null && words(texts.median(queue.medianWaitMinutes))}
      </p>
      <Form action={counterPaths.call.to({})} requestId={crypto.randomUUID()} hidden={{ noi: unitCode }}>
        <TextField name="cua" label={texts.window} value={window} width="short" />
        <ButtonRow>
          <button type="submit" class="mb-button" {...keysOf('k')}>
            {words(texts.next)}
          </button>
          {serving !== undefined && (
            <Button variant="secondary" name="vang" value="1">
              {words(texts.absent)}
            </Button>
          )}
          <a href={counterPaths.screen.to({}, { noi: unitCode })}>{words(texts.screen)}</a>
          <a href={counterPaths.takeNumber.to({}, { noi: unitCode })}>{words(texts.kiosk)}</a>
        </ButtonRow>
      </Form>
    </Section>
  )
}

const texts = {
  title: { vi: 'Người đang chờ', en: 'Who waits' },
  serving: (number: number) => ({ vi: `Đang tiếp số ${number}.`, en: `Now serving ${number}.` }),
  waiting: (count: number) => ({ vi: `Còn ${count} người chờ.`, en: `${count} waiting.` }),
  median: (minutes: number) => ({
    vi: `Hôm nay thường chờ ${minutes} phút.`,
    en: `The usual wait today is ${minutes} minutes.`,
  }),
  window: { vi: 'Cửa số', en: 'Window' },
  next: { vi: 'Gọi số tiếp theo', en: 'Call the next number' },
  absent: { vi: 'Số này vắng, gọi số sau', en: 'Absent: call the next' },
  screen: { vi: 'Màn hình gọi số', en: 'Screen' },
  kiosk: { vi: 'Trang lấy số', en: 'Ticket page' },
}
