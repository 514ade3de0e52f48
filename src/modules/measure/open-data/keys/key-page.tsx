import { nothingTyped, shown, summaryOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { UnitId } from '../../../../platform/kernel/ids.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { CopyText } from '../../../../ui/copy-text/copy-text.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { TextField } from '../../../../ui/field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { formatMoment } from '../../../../ui/moment-format.ts'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Page } from '../../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../../ui/page-context.ts'
import { Section } from '../../../../ui/section/section.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { openDataPaths } from '../paths.ts'
import type { ApiKey, Webhook } from './key-store.ts'

export const keyTexts = {
  title: { vi: 'Khóa dữ liệu mở', en: 'Keys of the open data' },
  lead: {
    vi: 'Dữ liệu mở không cần khóa. Khóa dành cho chương trình cần hỏi nhiều, hoặc cần được gọi lại khi có công khai mới.',
    en: 'Open data need no key. A key is for programs that ask a lot, or want to be called when something is published.',
  },
  none: { vi: 'Chưa cấp khóa nào', en: 'No keys yet' },
  add: { vi: 'Cấp khóa mới', en: 'Give out a key' },
  label: { vi: 'Dùng cho', en: 'Used for' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  make: { vi: 'Cấp khóa', en: 'Make the key' },
  made: {
    vi: 'Đã cấp khóa. Chép lại ngay: khóa chỉ hiện một lần.',
    en: 'The key is made. Copy it now: it is shown once.',
  },
  key: { vi: 'Khóa', en: 'Key' },
  end: { vi: 'Thu hồi khóa', en: 'End the key' },
  ended: { vi: 'đã thu hồi', en: 'ended' },
  calls: { vi: 'Gọi lại khi có công khai', en: 'Calls on publication' },
  address: { vi: 'Địa chỉ nhận (https)', en: 'Address (https)' },
  unit: {
    vi: 'Chỉ của đơn vị (mã đơn vị, để trống là tất cả)',
    en: 'Only of a unit (its code; empty for all)',
  },
  addCall: { vi: 'Thêm địa chỉ', en: 'Add the address' },
  callMade: {
    vi: 'Đã thêm địa chỉ. Chép lại bí mật ký ngay: chỉ hiện một lần.',
    en: 'The address is added. Copy the signing secret now: it is shown once.',
  },
  secret: { vi: 'Bí mật ký (Standard Webhooks)', en: 'Signing secret (Standard Webhooks)' },
  endCall: { vi: 'Ngừng gọi', en: 'Stop the calls' },
  waiting: (count: number): Words => ({ vi: `${count} lần gọi đang chờ`, en: `${count} calls waiting` }),
  callsOff: {
    vi: 'Gọi lại đang tắt: người vận hành chưa cho phép địa chỉ nào (MINHBACH_CALL_ORIGINS).',
    en: 'Calls are off: the operator has allowed no origin (MINHBACH_CALL_ORIGINS).',
  },
} as const

/** Shown once, right after it was made. */
export type Made = { readonly kind: 'key' | 'secret'; readonly value: string } | null

export interface KeyPageProps {
  readonly keys: readonly ApiKey[]
  readonly unitCodes: ReadonlyMap<UnitId, string>
  readonly canCall: boolean
  readonly made: Made
  readonly form: TypedForm
  /** The key whose form of an address was typed. */
  readonly typedFor: string | null
}

/** The keys that were given out, and what is called with them. */
export function KeyPage(props: KeyPageProps) {
  const words = useWords()
  const { keys, made, form, typedFor } = props
  const own = typedFor === null ? form : nothingTyped
  return (
    <Page title={keyTexts.title} lead={keyTexts.lead} errors={summaryOf(form)}>
      {made !== null && (
        <Notice tone="success" announce title={made.kind === 'key' ? keyTexts.made : keyTexts.callMade}>
          <CopyText label={made.kind === 'key' ? keyTexts.key : keyTexts.secret} value={made.value} />
        </Notice>
      )}
      {keys.length === 0 && <EmptyState title={keyTexts.none} />}
      {keys.map((key) => (
        <KeyCard key={key.id} {...props} apiKey={key} />
      ))}
      <Section title={keyTexts.add} id="them">
        <Form action={openDataPaths.newKey.to({})} requestId={crypto.randomUUID()}>
          <TextField name="ten" label={keyTexts.label} {...shown(own, 'ten')} />
          <TextField name="lienHe" label={keyTexts.contact} {...shown(own, 'lienHe')} />
          <Button>{words(keyTexts.make)}</Button>
        </Form>
      </Section>
    </Page>
  )
}

function KeyCard(props: KeyPageProps & { readonly apiKey: ApiKey }) {
  const words = useWords()
  const { language } = usePage()
  const { apiKey, canCall, form, typedFor } = props
  const { id, label, contact, createdAt, endedAt, webhooks } = apiKey
  const own = typedFor === id ? form : nothingTyped
  return (
    <Card title={label}>
      <p>
        {contact} · {formatMoment(language, createdAt)}{' '}
        {endedAt !== null && <Tag>{words(keyTexts.ended)}</Tag>}
      </p>
      {webhooks.map((hook) => (
        <WebhookLine key={hook.id} hook={hook} unitCodes={props.unitCodes} />
      ))}
      {endedAt === null && (
        <>
          {canCall ? (
            <Form action={openDataPaths.newWebhook.to({ keyId: id })} requestId={crypto.randomUUID()}>
              <h3>{words(keyTexts.calls)}</h3>
              <TextField name="diaChi" label={keyTexts.address} {...shown(own, 'diaChi')} />
              <TextField name="donVi" label={keyTexts.unit} optional {...shown(own, 'donVi')} />
              <Button variant="secondary" small>
                {words(keyTexts.addCall)}
              </Button>
            </Form>
          ) : (
            <p>{words(keyTexts.callsOff)}</p>
          )}
          <Form action={openDataPaths.endKey.to({ keyId: id })} requestId={crypto.randomUUID()}>
            <Button variant="danger" small about={label}>
              {words(keyTexts.end)}
            </Button>
          </Form>
        </>
      )}
    </Card>
  )
}

function WebhookLine({
  hook,
  unitCodes,
}: {
  readonly hook: Webhook
  readonly unitCodes: ReadonlyMap<UnitId, string>
}) {
  const words = useWords()
  const { id, address, unitId, endedAt, waiting } = hook
  return (
    <div>
      <p>
        <code>{address}</code> {unitId !== null && unitCodes.get(unitId)}{' '}
        {endedAt === null ? words(keyTexts.waiting(waiting)) : <Tag>{words(keyTexts.ended)}</Tag>}
      </p>
      {endedAt === null && (
        <Form action={openDataPaths.endWebhook.to({ webhookId: id })} requestId={crypto.randomUUID()}>
          <Button variant="quiet" about={address}>
            {words(keyTexts.endCall)}
          </Button>
        </Form>
      )}
    </div>
  )
}
