import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { type Obstacle, type OpenHelp, obstacles } from '../domain/counter/online-help.ts'
import { CounterTabs } from './counter-tabs.tsx'
import { KeyField, keysOf } from './key-field.tsx'
import type { OpenCounter } from './open-counter.ts'
import { counterPaths } from './paths.ts'

export interface HelpPageProps {
  readonly counter: OpenCounter
  /** What this clerk has begun and not ended. */
  readonly open: OpenHelp | undefined
  readonly today: { readonly begun: number; readonly filed: number }
  readonly form: TypedForm
  readonly done: 'nop' | 'chua' | undefined
}

/** Where a clerk says that somebody is being helped, and how it ended. */
export function HelpPage({ counter, open, today, form, done }: HelpPageProps) {
  const words = useWords()
  const noi = counter.unit.code
  return (
    <Page
      title={helpTexts.title}
      lead={helpTexts.lead}
      eyebrow={counter.name}
      width="wide"
      variant="workspace"
      errors={summaryOf(form)}
    >
      <CounterTabs counter={counter} current="help" />
      {done !== undefined && <Notice tone="success" title={helpTexts[done]} announce />}
      {open === undefined ? (
        <Form action={counterPaths.help.to({})} requestId={crypto.randomUUID()} hidden={{ noi }}>
          <button type="submit" class="mb-button" {...keysOf('b', true)}>
            {words(helpTexts.begin)}
          </button>
        </Form>
      ) : (
        <EndHelp open={open} noi={noi} form={form} />
      )}
      <p>{words(helpTexts.today(today.begun, today.filed))}</p>
    </Page>
  )
}

function EndHelp({ open, noi, form }: { open: OpenHelp; noi: string; form: TypedForm }) {
  const words = useWords()
  const { language } = usePage()
  const action = counterPaths.endHelp.to({})
  return (
    <Section title={helpTexts.since(formatMoment(language, open.begunAt))}>
      <Form action={action} requestId={crypto.randomUUID()} hidden={{ noi }}>
        <KeyField
          name="ma"
          label={helpTexts.code}
          hint={helpTexts.codeHint}
          {...shown(form, 'ma')}
          keyName="q"
          first
        />
        <Button>{words(helpTexts.filed)}</Button>
      </Form>
      <Form action={action} requestId={crypto.randomUUID()} hidden={{ noi }}>
        <RadiosField name="vuong" label={helpTexts.obstacle} choices={obstacleChoices} />
        <Button variant="secondary">{words(helpTexts.notFiled)}</Button>
      </Form>
    </Section>
  )
}

const obstacleWords: Readonly<Record<Obstacle, Words>> = {
  'no-account': { vi: 'Chưa có tài khoản định danh', en: 'No electronic identity yet' },
  'no-paper': { vi: 'Thiếu giấy tờ', en: 'A paper is missing' },
  'no-machine': { vi: 'Máy, mạng hoặc trang bị lỗi', en: 'The machine, network or page failed' },
  'no-time': { vi: 'Người dân không chờ được', en: 'They could not wait' },
  'not-offered': { vi: 'Thủ tục chưa nộp trên mạng được', en: 'The procedure is not offered on line' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
}

const obstacleChoices = obstacles.map((value) => ({ value, label: obstacleWords[value] }))

export const helpTexts = {
  title: { vi: 'Giúp nộp hồ sơ trên mạng', en: 'Help to file on line' },
  lead: {
    vi: 'Bấm bắt đầu trước khi giúp. Người dân tự nộp trên điện thoại của họ hoặc máy ở quầy; cuối cùng ghi số hồ sơ họ nhận được.',
    en: 'Press begin before you help. They file it themselves, on their phone or the machine here; then enter the number that they got.',
  },
  begin: { vi: 'Bắt đầu giúp một người (Alt + B)', en: 'Begin to help somebody (Alt + B)' },
  since: (when: string) => ({ vi: `Đang giúp từ ${when}`, en: `Helping since ${when}` }),
  code: { vi: 'Số hồ sơ vừa nộp', en: 'Number of the dossier' },
  codeHint: {
    vi: 'Như HS-2026-000123, trên trang hoặc biên nhận.',
    en: 'Such as HS-2026-000123, on the receipt.',
  },
  filed: { vi: 'Đã nộp được', en: 'It is filed' },
  obstacle: { vi: 'Chưa nộp được, vì sao?', en: 'Not filed: why?' },
  notFiled: { vi: 'Kết thúc, chưa nộp được', en: 'End without a dossier' },
  unknown: {
    vi: 'Không có hồ sơ nộp trên mạng nào mang số này trong lúc giúp, hoặc số này đã ghi cho lượt khác',
    en: 'No dossier of this number came on line meanwhile, or it stands for another time already',
  },
  nothing: { vi: 'Ghi số hồ sơ, hoặc chọn lý do chưa nộp được', en: 'Enter the number, or say why not' },
  nop: { vi: 'Đã ghi: nộp được', en: 'Written down: filed' },
  chua: { vi: 'Đã ghi: chưa nộp được', en: 'Written down: not filed' },
  today: (begun: number, filed: number) => ({
    vi: `Hôm nay ở quầy này: giúp ${begun} lượt, ${filed} lượt nộp được.`,
    en: `Here today: helped ${begun} times, filed ${filed} times.`,
  }),
} as const
