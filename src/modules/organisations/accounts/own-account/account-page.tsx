import type { AccountSummary } from '../../../../platform/auth/account-store.ts'
import { deviceName } from '../../../../platform/auth/device-name.ts'
import type { OpenSession } from '../../../../platform/auth/sessions.ts'
import { shown, summaryOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { LinkButton } from '../../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../../ui/moment-format.ts'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Page } from '../../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../../ui/page-context.ts'
import { Section } from '../../../../ui/section/section.tsx'
import { Table } from '../../../../ui/table/table.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { accountPaths } from '../account-paths.ts'
import { PasskeyButton } from '../second-step/passkey-button.tsx'
import { type DoneKey, doneWords, accountTexts as texts } from './account-texts.ts'

export interface AccountPageProps {
  readonly account: AccountSummary
  readonly sessions: readonly OpenSession[]
  readonly thisSessionId: string
  readonly form: TypedForm
  readonly done: DoneKey | undefined
}

/** One's own account: where it is signed in, and how it is protected. */
export function AccountPage(props: AccountPageProps) {
  const { account, form, done } = props
  return (
    <Page title={texts.title} lead={account.email} errors={summaryOf(form)}>
      {done !== undefined && <Notice tone="success" title={doneWords[done]} announce />}
      <Sessions {...props} />
      <Password account={account} form={form} />
      <SecondStep account={account} form={form} />
      <Passkeys account={account} form={form} />
    </Page>
  )
}

function Sessions({ sessions, thisSessionId }: AccountPageProps) {
  const words = useWords()
  const { language } = usePage()
  return (
    <Section title={texts.sessions} lead={texts.sessionsLead}>
      <Table
        caption={texts.sessions}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'device',
            header: texts.device,
            rowHeader: true,
            cell: ({ id, userAgent }) => (
              <>
                {words(deviceName(userAgent))}{' '}
                {id === thisSessionId && <Tag tone="info">{words(texts.thisDevice)}</Tag>}
              </>
            ),
          },
          { key: 'opened', header: texts.opened, cell: ({ openedAt }) => formatMoment(language, openedAt) },
          { key: 'used', header: texts.used, cell: ({ lastUsedAt }) => formatMoment(language, lastUsedAt) },
          {
            key: 'end',
            header: texts.action,
            cell: ({ id, userAgent }) =>
              id === thisSessionId ? null : (
                <Form action={accountPaths.endSession.to({})} hidden={{ phien: id }}>
                  <Button variant="secondary" small about={words(deviceName(userAgent))}>
                    {words(texts.end)}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action={accountPaths.endOtherSessions.to({})}>
          <Button variant="secondary">{words(texts.endOthers)}</Button>
        </Form>
      )}
    </Section>
  )
}

interface PartProps {
  readonly account: AccountSummary
  readonly form: TypedForm
}

function PasswordConfirmation({ name, form }: { readonly name: string; readonly form: TypedForm }) {
  return (
    <TextField
      name={name}
      label={texts.confirmPassword}
      kind="password"
      width="medium"
      autocomplete="current-password"
      error={shown(form, name).error}
    />
  )
}

function Password({ account, form }: PartProps) {
  const words = useWords()
  if (!account.hasPassword) {
    return (
      <Section title={texts.password} lead={texts.noPassword}>
        <LinkButton variant="secondary" href={accountPaths.lostPassword.to({})}>
          {words(texts.setPassword)}
        </LinkButton>
      </Section>
    )
  }
  const field = (name: string, label: Words, autocomplete: 'current-password' | 'new-password') => (
    <TextField
      name={name}
      label={label}
      kind="password"
      width="medium"
      autocomplete={autocomplete}
      error={shown(form, name).error}
    />
  )
  return (
    <Section title={texts.password} lead={texts.passwordLead} id="mat-khau">
      <Form action={accountPaths.changePassword.to({})}>
        {field('cu', texts.oldPassword, 'current-password')}
        {field('moi', texts.newPassword, 'new-password')}
        {field('lai', texts.repeatPassword, 'new-password')}
        <Button>{words(texts.changePassword)}</Button>
      </Form>
    </Section>
  )
}

function SecondStep({ account, form }: PartProps) {
  const words = useWords()
  if (!account.codesOn) {
    return (
      <Section title={texts.codes} lead={texts.codesOff}>
        <LinkButton
          variant="secondary"
          href={accountPaths.secondStep.to({}, { tiep: accountPaths.account.to({}) })}
        >
          {words(texts.setUpCodes)}
        </LinkButton>
      </Section>
    )
  }
  return (
    <Section title={texts.codes} lead={texts.codesOn}>
      <Form action={accountPaths.recoveryCodes.to({})}>
        <PasswordConfirmation name="matKhauKhoiPhuc" form={form} />
        <Button variant="secondary">{words(texts.newRecoveryCodes)}</Button>
      </Form>
      <Form action={accountPaths.renewCodes.to({})}>
        <PasswordConfirmation name="matKhauUngDung" form={form} />
        <Button variant="secondary">{words(texts.renewCodes)}</Button>
      </Form>
    </Section>
  )
}

function Passkeys({ account, form }: PartProps) {
  const words = useWords()
  const { language } = usePage()
  return (
    <Section title={texts.passkeys} lead={texts.passkeysLead}>
      {account.passkeys.map(({ id, name, addedAt }) => (
        <Form key={id} action={accountPaths.removePasskey.to({})} hidden={{ khoa: id }}>
          <p>
            <strong>{name ?? words(texts.passkey)}</strong>
            {addedAt !== null && ` · ${formatMoment(language, addedAt)}`}
          </p>
          <PasswordConfirmation name={`matKhauKhoa-${id}`} form={form} />
          <Button variant="secondary" small about={name ?? ''}>
            {words(texts.removePasskey)}
          </Button>
        </Form>
      ))}
      <PasskeyButton
        kind="add"
        label={texts.addPasskey}
        leadTo={accountPaths.account.to({}, { xong: 'da-them-khoa' })}
      />
    </Section>
  )
}
