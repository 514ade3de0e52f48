import { z } from 'zod'
import {
  findAccount,
  removeCodes,
  removePasskey,
  setPassword,
} from '../../../../platform/auth/account-store.ts'
import { replaceRecoveryCodes } from '../../../../platform/auth/code-secret.ts'
import { hashPassword } from '../../../../platform/auth/password-hash.ts'
import { endSessions, listSessions } from '../../../../platform/auth/sessions.ts'
import type { PersonActor } from '../../../../platform/contracts/access.ts'
import { type Answer, notFound, page, redirect } from '../../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Visit } from '../../../../platform/http/visit.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { accountPaths } from '../account-paths.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import { queuePasswordChangedLetter } from '../lost-password/letters.ts'
import { NewPasswordForm, weaknessWords } from '../lost-password/new-password-form.ts'
import { RecoveryCodesPage } from '../second-step/codes-page.tsx'
import { passkeyIsland } from '../second-step/passkey-button.tsx'
import { AccountPage } from './account-page.tsx'
import { confirmationWords, type DoneKey, doneWords } from './account-texts.ts'

type Owner = Visit<unknown, unknown, PersonActor>

const typedPassword = z.string().max(1_000).catch('')
const isDoneKey = (text: string): text is DoneKey => Object.hasOwn(doneWords, text)

/** One's own account. Everything that changes its proofs asks for the password once more. */
export function accountPageRoutes({ auth }: AccountsDependencies): Route[] {
  const show = async (visit: Owner, form: TypedForm, done?: DoneKey): Promise<Answer> => {
    const [account, session, sessions] = await Promise.all([
      findAccount(visit.database, visit.actor.accountId),
      auth.findSession(visit.headers),
      listSessions(visit.database, visit.actor.accountId, visit.now),
    ])
    if (account === undefined || session === undefined) return notFound()
    const view = (
      <AccountPage account={account} sessions={sessions} thisSessionId={session.id} form={form} done={done} />
    )
    return page(view, statusOf(form), [passkeyIsland])
  }
  const refuse = (visit: Owner, field: string, message: Words): Promise<Answer> =>
    show(visit, { typed: {}, problems: [{ field, message }] })
  const done = (key: DoneKey): Answer => redirect(accountPaths.account.to({}, { xong: key }))
  /** Goes on with `work` when the password is right. */
  const withPassword = async (
    visit: Owner,
    field: string,
    password: string,
    work: () => Promise<Answer>,
  ): Promise<Answer> => {
    const confirmed = await auth.confirmPassword(visit, visit.actor.accountId, password)
    return confirmed.ok ? work() : refuse(visit, field, confirmationWords[confirmed.reason])
  }
  const subjectOf = ({ actor }: Owner) => ({ subject: { kind: 'account', id: actor.accountId } })

  return [
    get({
      path: accountPaths.account,
      access: 'signed-in',
      query: z.object({ xong: z.string().max(40).catch('') }),
      handle: (visit) =>
        show(visit, nothingTyped, isDoneKey(visit.query.xong) ? visit.query.xong : undefined),
    }),
    post({
      path: accountPaths.endSession,
      access: 'signed-in',
      audit: 'account.session-ended',
      form: z.object({ phien: z.uuid() }),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const answer = await visit.write(async ({ tx, audit }) => {
          await endSessions(tx, visit.actor.accountId, { only: visit.form.phien })
          await audit(subjectOf(visit))
          return done('da-ket-thuc')
        })
        auth.forget(visit.actor.accountId)
        return answer
      },
    }),
    post({
      path: accountPaths.endOtherSessions,
      access: 'signed-in',
      audit: 'account.other-sessions-ended',
      form: z.object({}),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const session = await auth.findSession(visit.headers)
        if (session === undefined) return notFound()
        const answer = await visit.write(async ({ tx, audit }) => {
          const count = await endSessions(tx, visit.actor.accountId, { except: session.id })
          await audit({ ...subjectOf(visit), details: { count } })
          return done('da-ket-thuc')
        })
        auth.forget(visit.actor.accountId)
        return answer
      },
    }),
    post({
      path: accountPaths.changePassword,
      access: 'signed-in',
      audit: 'account.password-changed',
      attemptsPerMinute: 20,
      form: NewPasswordForm.and(z.object({ cu: typedPassword })),
      invalid: (visit, problems) => show(visit, { typed: {}, problems }),
      handle: (visit) =>
        withPassword(visit, 'cu', visit.form.cu, async () => {
          const account = await findAccount(visit.database, visit.actor.accountId)
          const session = await auth.findSession(visit.headers)
          if (account === undefined || session === undefined) return notFound()
          const weak = weaknessWords(visit.form.moi, [account.email, account.name])
          if (weak !== undefined) return refuse(visit, 'moi', weak)
          const passwordHash = await hashPassword(visit.form.moi)
          const answer = await visit.write(async ({ tx, audit }) => {
            await setPassword(tx, account.id, passwordHash)
            await endSessions(tx, account.id, { except: session.id })
            await queuePasswordChangedLetter(tx, account)
            await audit(subjectOf(visit))
            return done('da-doi-mat-khau')
          })
          auth.forget(account.id)
          return answer
        }),
    }),
    post({
      path: accountPaths.recoveryCodes,
      access: 'signed-in',
      audit: 'account.recovery-codes-replaced',
      attemptsPerMinute: 20,
      form: z.object({ matKhauKhoiPhuc: typedPassword }),
      invalid: (visit, problems) => show(visit, { typed: {}, problems }),
      handle: (visit) =>
        withPassword(visit, 'matKhauKhoiPhuc', visit.form.matKhauKhoiPhuc, () =>
          visit.write(async ({ tx, audit }) => {
            const codes = await replaceRecoveryCodes(tx, auth.secret, visit.actor.accountId)
            await audit(subjectOf(visit))
            return page(<RecoveryCodesPage codes={codes} leadTo={accountPaths.account.to({})} />)
          }),
        ),
    }),
    post({
      path: accountPaths.renewCodes,
      access: 'signed-in',
      audit: 'account.codes-removed',
      attemptsPerMinute: 20,
      form: z.object({ matKhauUngDung: typedPassword }),
      invalid: (visit, problems) => show(visit, { typed: {}, problems }),
      handle: (visit) =>
        withPassword(visit, 'matKhauUngDung', visit.form.matKhauUngDung, () =>
          visit.write(async ({ tx, audit }) => {
            await removeCodes(tx, visit.actor.accountId)
            await audit(subjectOf(visit))
            return redirect(accountPaths.secondStep.to({}, { tiep: accountPaths.account.to({}) }))
          }),
        ),
    }),
    post({
      path: accountPaths.removePasskey,
      access: 'signed-in',
      audit: 'account.passkey-removed',
      attemptsPerMinute: 20,
      form: z.looseObject({ khoa: z.uuid() }),
      invalid: async () => notFound(),
      handle: (visit) => {
        const { khoa: id } = visit.form
        const field = `matKhauKhoa-${id}`
        return withPassword(visit, field, typedPassword.parse(visit.form[field]), () =>
          visit.write(async ({ tx, audit }) => {
            await removePasskey(tx, visit.actor.accountId, id)
            await audit(subjectOf(visit))
            return done('da-xoa-khoa')
          }),
        )
      },
    }),
  ]
}
