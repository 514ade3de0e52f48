import { z } from 'zod'
import type { WorkspaceEntry } from '../../../../platform/contracts/module.ts'
import { type Answer, notFound, page, redirect } from '../../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../../platform/http/form.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../../platform/http/visit.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { idSchema, newId } from '../../../../platform/kernel/ids.ts'
import { findUnitByCode, unitNames } from '../../../organisations/index.ts'
import type { OpenDataDependencies } from '../open-data-dependencies.ts'
import { openDataPaths } from '../paths.ts'
import { isAllowedAddress } from '../webhooks/deliver-calls.ts'
import { webhookSecret } from '../webhooks/sign-call.ts'
import { endWebhook, insertWebhook } from '../webhooks/webhook-store.ts'
import { newApiKey } from './api-key.ts'
import { KeyForm, WebhookForm } from './key-forms.ts'
import { KeyPage, keyTexts, type Made } from './key-page.tsx'
import { endApiKey, insertApiKey, listApiKeys } from './key-store.ts'

const access = 'open-data.keys'
const KeyParams = z.object({ keyId: idSchema('api-key') })
const WebhookParams = z.object({ webhookId: idSchema('webhook') })

export const keyWorkspace: readonly WorkspaceEntry[] = [
  { href: openDataPaths.keys.to({}), words: keyTexts.title, permission: access },
]

/** Keys and calls of the open interface, for whoever runs the system. */
export function keyRoutes({ secret, callOrigins }: OpenDataDependencies): Route[] {
  const show = async (
    visit: Visit<unknown, unknown, SignedIn>,
    { made = null, form = nothingTyped, typedFor = null }: Partial<Shown> = {},
    status: 200 | 422 = 200,
  ) => {
    const keys = await listApiKeys(visit.database)
    const units = keys.flatMap(({ webhooks }) => webhooks.flatMap(({ unitId }) => unitId ?? []))
    const named = await unitNames(visit.database, units, visit.today)
    const unitCodes = new Map([...named].map(([id, { code }]) => [id, code] as const))
    const canCall = callOrigins.length > 0
    return page(
      <KeyPage
        keys={keys}
        unitCodes={unitCodes}
        canCall={canCall}
        made={made}
        form={form}
        typedFor={typedFor}
      />,
      status,
    )
  }
  return [
    get({ path: openDataPaths.keys, access, handle: (visit) => show(visit) }),
    post({
      path: openDataPaths.newKey,
      access,
      audit: 'open-data.key-made',
      form: KeyForm,
      invalid: (visit, problems, typed) => show(visit, { form: { typed, problems } }, 422),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { key, digest } = newApiKey()
          const id = newId('api-key')
          await insertApiKey(tx, {
            id,
            label: visit.form.ten,
            contact: visit.form.lienHe,
            digest,
            createdAt: visit.now,
            createdBy: visit.actor.personId,
          })
          await audit({ subject: { kind: 'api-key', id } })
          return () => show(visit, { made: { kind: 'key', value: key } })
        }),
    }),
    post({
      path: openDataPaths.endKey,
      access,
      audit: 'open-data.key-ended',
      params: KeyParams,
      form: z.object({}),
      invalid: (visit) => show(visit),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { keyId } = visit.params
          if (!(await endApiKey(tx, keyId, visit.now))) return notFound()
          await audit({ subject: { kind: 'api-key', id: keyId } })
          return redirect(openDataPaths.keys.to({}))
        }),
    }),
    post({
      path: openDataPaths.newWebhook,
      access,
      audit: 'open-data.call-added',
      params: KeyParams,
      form: WebhookForm,
      invalid: (visit, problems, typed) =>
        show(visit, { form: { typed, problems }, typedFor: visit.params.keyId }, 422),
      handle: async (visit): Promise<Answer> => {
        const { form, typed, params } = visit
        const refuse = (field: string, message: Words) => {
          const problems: FieldProblem[] = [{ field, message }]
          return show(visit, { form: { typed, problems }, typedFor: params.keyId }, 422)
        }
        if (!isAllowedAddress(form.diaChi, callOrigins)) return refuse('diaChi', problemWords.address)
        const unit = form.donVi === '' ? null : await findUnitByCode(visit.database, form.donVi)
        if (unit === undefined) return refuse('donVi', problemWords.unit)
        return visit.write(async ({ tx, audit }) => {
          const id = newId('webhook')
          const hook = {
            id,
            keyId: params.keyId,
            address: form.diaChi,
            unitId: unit?.id ?? null,
            createdAt: visit.now,
          }
          if (!(await insertWebhook(tx, hook))) return notFound()
          await audit({ subject: { kind: 'webhook', id } })
          return () => show(visit, { made: { kind: 'secret', value: webhookSecret(secret, id) } })
        })
      },
    }),
    post({
      path: openDataPaths.endWebhook,
      access,
      audit: 'open-data.call-ended',
      params: WebhookParams,
      form: z.object({}),
      invalid: (visit) => show(visit),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { webhookId } = visit.params
          if (!(await endWebhook(tx, webhookId, visit.now))) return notFound()
          await audit({ subject: { kind: 'webhook', id: webhookId } })
          return redirect(openDataPaths.keys.to({}))
        }),
    }),
  ]
}

interface Shown {
  readonly made: Made
  readonly form: TypedForm
  readonly typedFor: string | null
}

const problemWords = {
  address: {
    vi: 'Địa chỉ này chưa được người vận hành cho phép. Chỉ gọi tới những địa chỉ có trong MINHBACH_CALL_ORIGINS.',
    en: 'The operator has not allowed this address. Calls go only to the origins of MINHBACH_CALL_ORIGINS.',
  },
  unit: { vi: 'Không có đơn vị nào có mã này', en: 'No unit has this code' },
} as const
