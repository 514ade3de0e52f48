import { z } from 'zod'
import { appendAudit } from '../../../../platform/audit/audit-log.ts'
import { findAccount } from '../../../../platform/auth/account-store.ts'
import { deviceName } from '../../../../platform/auth/device-name.ts'
import { localPath } from '../../../../platform/auth/local-path.ts'
import { PasskeyAnswer } from '../../../../platform/auth/passkeys.ts'
import { anonymous } from '../../../../platform/contracts/access.ts'
import { transaction } from '../../../../platform/database/transaction.ts'
import { type Answer, json, withCookies } from '../../../../platform/http/answer.ts'
import { post, type Route } from '../../../../platform/http/route.ts'
import type { Visit } from '../../../../platform/http/visit.ts'
import { say, type Words } from '../../../../platform/i18n/words.ts'
import { accountPaths } from '../account-paths.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import { refusalWords } from '../sign-in/refusal-words.ts'

const notFresh: Words = {
  vi: 'Để an toàn, hãy đăng xuất, đăng nhập lại rồi thêm khóa truy cập trong 20 phút đầu.',
  en: 'To be safe, sign out and in again, and add the passkey within the first 20 minutes.',
}
const unusable: Words = {
  vi: 'Thiết bị chưa xác minh được người dùng (mã PIN, vân tay hoặc khuôn mặt). Hãy bật khóa màn hình rồi thử lại.',
  en: 'The device did not check who you are (PIN, fingerprint or face). Turn its screen lock on and try again.',
}

const nothing = z.object({})
const path = z.string().max(2_000).catch('')
const SignInAnswer = z.object({ response: PasskeyAnswer, tiep: path })
const AddAnswer = z.object({ response: z.record(z.string(), z.unknown()), tiep: path })

/** The two ceremonies of passkeys, for the script on the page. */
export function passkeyRoutes({ auth, homePath }: AccountsDependencies): Route[] {
  const { passkeys } = auth
  const refuse = (visit: Pick<Visit<unknown, unknown>, 'language'>, message: Words, status = 422): Answer =>
    json({ message: say(visit.language, message) }, status)
  const invalid = async (visit: Pick<Visit<unknown, unknown>, 'language'>): Promise<Answer> =>
    refuse(visit, refusalWords('expired', 0))

  /** Somebody who may add a passkey now: signed in, or setting up the first second step after the password. */
  const ownerOf = async (visit: Pick<Visit<unknown, unknown>, 'headers' | 'database'>) => {
    const session = await auth.findSession(visit.headers)
    const account = session && (await findAccount(visit.database, session.accountId))
    if (session === undefined || account === undefined) return undefined
    if (!session.complete && (account.codesOn || account.passkeys.length > 0)) return undefined
    return { session, account }
  }

  return [
    post({
      path: accountPaths.passkeySignInChallenge,
      access: 'anyone',
      audit: 'account.signed-in',
      attemptsPerMinute: 120,
      form: nothing,
      invalid,
      handle: async (visit) => {
        const { options, cookies } = await passkeys.signInChallenge(visit)
        return withCookies(json({ options }), cookies)
      },
    }),
    post({
      path: accountPaths.passkeySignIn,
      access: 'anyone',
      audit: 'account.signed-in',
      attemptsPerMinute: 120,
      form: SignInAnswer,
      invalid,
      handle: async (visit) => {
        const signIn = await passkeys.signIn(visit, visit.form.response)
        if (signIn.kind === 'signed-in') {
          return withCookies(json({ leadTo: localPath(visit.form.tiep, homePath) }), signIn.cookies)
        }
        const { reason, waitSeconds } =
          signIn.kind === 'refused' ? signIn : { reason: 'expired' as const, waitSeconds: 0 }
        return refuse(visit, refusalWords(reason, waitSeconds))
      },
    }),
    post({
      path: accountPaths.passkeyChallenge,
      access: 'anyone',
      audit: 'account.passkey-added',
      attemptsPerMinute: 120,
      form: nothing,
      invalid,
      handle: async (visit) => {
        if ((await ownerOf(visit)) === undefined) return invalid(visit)
        const challenge = await passkeys.registrationChallenge(visit)
        if (challenge === undefined) return refuse(visit, notFresh)
        return withCookies(json({ options: challenge.options }), challenge.cookies)
      },
    }),
    post({
      path: accountPaths.passkeyAdd,
      access: 'anyone',
      audit: 'account.passkey-added',
      attemptsPerMinute: 120,
      form: AddAnswer,
      invalid,
      handle: async (visit) => {
        const owner = await ownerOf(visit)
        if (owner === undefined) return invalid(visit)
        const name = say(visit.language, deviceName(visit.headers['user-agent'] ?? ''))
        if (!(await passkeys.register(visit, visit.form.response, name))) return refuse(visit, unusable)
        await transaction(visit.database, (tx) =>
          appendAudit(tx, {
            actor: visit.actor.kind === 'person' ? visit.actor : anonymous,
            action: 'account.passkey-added',
            subject: { kind: 'account', id: owner.account.id },
          }),
        )
        const leadTo = localPath(visit.form.tiep, homePath)
        if (owner.session.complete) return json({ leadTo })
        const signIn = await auth.promote(visit)
        return signIn.kind === 'signed-in'
          ? withCookies(json({ leadTo }), signIn.cookies)
          : refuse(visit, refusalWords('no-role', 0))
      },
    }),
  ]
}
