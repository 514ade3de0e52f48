import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { CounterTabs } from './counter-tabs.tsx'
import { counterWords } from './counter-words.ts'
import { KeyField } from './key-field.tsx'
import type { OpenCounter } from './open-counter.ts'
import { counterPaths } from './paths.ts'

/** Whoever comes for a result holds out a receipt: scan it, or type its code. */
export function FindPage({
  counter,
  problem,
}: {
  readonly counter: OpenCounter
  readonly problem: Words | undefined
}) {
  const words = useWords()
  return (
    <Page
      title={counterWords.give}
      eyebrow={counter.name}
      width="wide"
      variant="workspace"
      errors={problem === undefined ? [] : [{ field: 'ma', message: problem }]}
    >
      <CounterTabs counter={counter} current="give" />
      <Form action={counterPaths.find.to({})} hidden={{ noi: counter.unit.code }}>
        <KeyField name="ma" label={texts.code} hint={texts.hint} error={problem} keyName="q" first />
        <Button>{words(texts.find)}</Button>
      </Form>
    </Page>
  )
}

const texts = {
  code: { vi: 'Quét mã trên giấy hẹn, hoặc gõ mã', en: 'Scan the receipt, or type its code' },
  hint: {
    vi: 'Mã QR, mã tra cứu 16 chữ số, hoặc số hồ sơ như HS-2026-000123.',
    en: 'The QR code, the 16 digits, or the number such as HS-2026-000123.',
  },
  find: { vi: 'Mở hồ sơ', en: 'Open' },
}
