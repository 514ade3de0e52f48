import { z } from 'zod'
import { localPath } from '../../../../platform/auth/local-path.ts'
import { type Answer, page, redirect, withCookies } from '../../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../../platform/http/form.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { accountPaths } from '../account-paths.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import { passkeyIsland } from '../second-step/passkey-button.tsx'
import { answerSignIn } from './answer-sign-in.ts'
import { CodePage } from './code-page.tsx'
import { CodeForm, ComeBackQuery, SignInForm } from './sign-in-form.ts'
import { SignInPage } from './sign-in-page.tsx'

const noForm = z.object({})

/** Address and password, the code after them, and the way out. */
export function signInRoutes({ auth, homePath }: AccountsDependencies): Route[] {
  const showSignIn = (form: TypedForm, comeBackTo: string, passwordWasSet = false): Answer =>
    page(
      <SignInPage
        form={form}
        comeBackTo={comeBackTo}
        oidcName={auth.oidc?.name}
        passwordWasSet={passwordWasSet}
      />,
      statusOf(form),
      [passkeyIsland],
    )
  const showCode = (problems: readonly FieldProblem[], kind: string, comeBackTo: string): Answer =>
    page(
      <CodePage
        form={{ typed: {}, problems }}
        kind={kind === 'recovery-code' ? kind : 'code'}
        comeBackTo={comeBackTo}
      />,
      problems.length > 0 ? 422 : 200,
    )

  return [
    get({
      path: accountPaths.signIn,
      access: 'anyone',
      query: ComeBackQuery,
      handle: async ({ actor, headers, query }) => {
        const comeBackTo = localPath(query.tiep, homePath)
        if (actor.kind === 'person') return redirect(comeBackTo)
        if ((await auth.findSession(headers)) !== undefined) {
          return redirect(accountPaths.secondStep.to({}, { tiep: comeBackTo }))
        }
        return showSignIn(nothingTyped, comeBackTo, query.loai === 'da-dat')
      },
    }),
    post({
      path: accountPaths.signIn,
      access: 'anyone',
      audit: 'account.signed-in',
      attemptsPerMinute: 120,
      form: SignInForm,
      invalid: async (_visit, problems, typed) =>
        showSignIn({ problems, typed }, localPath(typed.tiep, homePath)),
      handle: async (visit) => {
        const { thu: email, matKhau: password, tiep } = visit.form
        const comeBackTo = localPath(tiep, homePath)
        const signIn = await auth.signInWithPassword(visit, { email, password })
        return answerSignIn(signIn, comeBackTo, async (message) =>
          showSignIn({ typed: { thu: email }, problems: [{ field: 'thu', message }] }, comeBackTo),
        )
      },
    }),
    get({
      path: accountPaths.code,
      access: 'anyone',
      query: ComeBackQuery,
      handle: async ({ query }) => showCode([], query.loai, localPath(query.tiep, homePath)),
    }),
    post({
      path: accountPaths.code,
      access: 'anyone',
      audit: 'account.signed-in',
      attemptsPerMinute: 120,
      form: CodeForm,
      invalid: async (_visit, problems, typed) =>
        showCode(problems, String(typed.loai ?? ''), localPath(typed.tiep, homePath)),
      handle: async (visit) => {
        const { ma: code, loai: method, tiep } = visit.form
        const comeBackTo = localPath(tiep, homePath)
        const signIn = await auth.signInWithCode(visit, { method, code })
        const again = async (message: Words) => showCode([{ field: 'ma', message }], method, comeBackTo)
        return answerSignIn(signIn, comeBackTo, again, 'code')
      },
    }),
    post({
      path: accountPaths.signOut,
      access: 'anyone',
      audit: 'account.signed-out',
      form: noForm,
      invalid: async () => redirect(accountPaths.signIn.to({})),
      handle: async (visit) => withCookies(redirect(accountPaths.signIn.to({})), await auth.signOut(visit)),
    }),
  ]
}
