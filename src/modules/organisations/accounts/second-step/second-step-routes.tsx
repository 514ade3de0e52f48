import { z } from 'zod'
import { appendAudit } from '../../../../platform/audit/audit-log.ts'
import { type AccountSummary, findAccount } from '../../../../platform/auth/account-store.ts'
import { type CodeSecret, findStartedCodes, startCodes } from '../../../../platform/auth/code-secret.ts'
import { localPath } from '../../../../platform/auth/local-path.ts'
import { anonymous } from '../../../../platform/contracts/access.ts'
import { transaction } from '../../../../platform/database/transaction.ts'
import { qrCodeSvg } from '../../../../platform/documents/qr-code.ts'
import { type Answer, page, redirect, withCookies } from '../../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../../platform/http/form.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import type { Visit } from '../../../../platform/http/visit.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { accountPaths } from '../account-paths.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import { answerSignIn } from '../sign-in/answer-sign-in.ts'
import { CodeForm, ComeBackQuery } from '../sign-in/sign-in-form.ts'
import { CodesPage, RecoveryCodesPage } from './codes-page.tsx'
import { passkeyIsland } from './passkey-button.tsx'
import { SecondStepPage, UsePasskeyPage } from './second-step-page.tsx'

type Asking = Pick<Visit<unknown, unknown>, 'headers' | 'database'>

/**
 * The second step of an account: set up at the first sign-in, or wanted after the password. Open to `anyone`,
 * because whoever is here is not yet let in: the unfinished session says whose account it is.
 */
export function secondStepRoutes({ auth, homePath }: AccountsDependencies): Route[] {
  const findOwner = async ({ headers, database }: Asking) => {
    const session = await auth.findSession(headers)
    const account = session && (await findAccount(database, session.accountId))
    return session && account && { session, account }
  }
  /** The account that may set up codes here and now. */
  const findSettingUp = async (visit: Asking): Promise<AccountSummary | undefined> => {
    const owner = await findOwner(visit)
    if (owner === undefined || owner.account.codesOn) return undefined
    return owner.session.complete || owner.account.passkeys.length === 0 ? owner.account : undefined
  }
  const startAgain = (tiep: string): Answer => redirect(accountPaths.signIn.to({}, { tiep }))
  const showCodes = async (
    { text, uri }: CodeSecret,
    problems: readonly FieldProblem[],
    comeBackTo: string,
  ): Promise<Answer> =>
    page(
      <CodesPage
        form={{ typed: {}, problems }}
        qrCode={await qrCodeSvg(uri)}
        secretText={text}
        comeBackTo={comeBackTo}
      />,
      problems.length > 0 ? 422 : 200,
    )
  const showStarted = async (
    visit: Asking,
    problems: readonly FieldProblem[],
    comeBackTo: string,
  ): Promise<Answer> => {
    const account = await findSettingUp(visit)
    const started = account && (await findStartedCodes(visit.database, auth.secret, account))
    return started === undefined ? startAgain(comeBackTo) : showCodes(started, problems, comeBackTo)
  }

  return [
    get({
      path: accountPaths.secondStep,
      access: 'anyone',
      query: ComeBackQuery,
      handle: async (visit) => {
        const comeBackTo = localPath(visit.query.tiep, homePath)
        const owner = await findOwner(visit)
        if (owner === undefined) return startAgain(comeBackTo)
        const { session, account } = owner
        if (session.complete && account.codesOn) return redirect(accountPaths.account.to({}))
        const view =
          !session.complete && account.passkeys.length > 0 ? (
            <UsePasskeyPage comeBackTo={comeBackTo} />
          ) : (
            <SecondStepPage comeBackTo={comeBackTo} />
          )
        return page(view, 200, [passkeyIsland])
      },
    }),
    post({
      path: accountPaths.startCodes,
      access: 'anyone',
      audit: 'account.codes-started',
      attemptsPerMinute: 120,
      form: z.object({ tiep: z.string().max(2_000).catch('') }),
      invalid: async () => startAgain(homePath),
      handle: async (visit) => {
        const comeBackTo = localPath(visit.form.tiep, homePath)
        const account = await findSettingUp(visit)
        if (account === undefined) return startAgain(comeBackTo)
        const started = await transaction(visit.database, async (tx) => {
          await appendAudit(tx, {
            actor: visit.actor.kind === 'person' ? visit.actor : anonymous,
            action: 'account.codes-started',
            subject: { kind: 'account', id: account.id },
          })
          return startCodes(tx, auth.secret, account)
        })
        return showCodes(started, [], comeBackTo)
      },
    }),
    post({
      path: accountPaths.secondStep,
      access: 'anyone',
      audit: 'account.codes-set-up',
      attemptsPerMinute: 120,
      form: CodeForm,
      invalid: (visit, problems, typed) => showStarted(visit, problems, localPath(typed.tiep, homePath)),
      handle: async (visit) => {
        const comeBackTo = localPath(visit.form.tiep, homePath)
        const account = await findSettingUp(visit)
        if (account === undefined) return startAgain(comeBackTo)
        const { signIn, recoveryCodes } = await auth.confirmCodes(visit, account.id, visit.form.ma)
        if (signIn.kind === 'signed-in') {
          const codes = page(<RecoveryCodesPage codes={recoveryCodes} leadTo={comeBackTo} />)
          return withCookies(codes, signIn.cookies)
        }
        const again = (message: Words) => showStarted(visit, [{ field: 'ma', message }], comeBackTo)
        return answerSignIn(signIn, comeBackTo, again, 'code')
      },
    }),
  ]
}
