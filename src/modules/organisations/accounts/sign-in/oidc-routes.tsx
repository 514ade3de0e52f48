import { z } from 'zod'
import { refusedSignIn } from '../../../../platform/auth/auth-context.ts'
import { localPath } from '../../../../platform/auth/local-path.ts'
import { type Answer, page, redirect, withCookies } from '../../../../platform/http/answer.ts'
import { get, type Route } from '../../../../platform/http/route.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { accountPaths } from '../account-paths.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import { passkeyIsland } from '../second-step/passkey-button.tsx'
import { answerSignIn } from './answer-sign-in.ts'
import { ComeBackQuery } from './sign-in-form.ts'
import { SignInPage } from './sign-in-page.tsx'

const text = z.string().max(4_000).optional()
const CallbackQuery = z.object({ code: text, state: text, iss: text, error: text, error_description: text })

/**
 * To the identity provider and back. Both are links, not forms: the content policy lets no form leave this
 * site. Whoever is led here without wanting it is asked by the provider.
 */
export function oidcRoutes({ auth, homePath }: AccountsDependencies): Route[] {
  const { oidc } = auth
  if (oidc === undefined) return []
  const showRefusal = async (message: Words): Promise<Answer> =>
    page(
      <SignInPage
        form={{ typed: {}, problems: [{ field: '', message }] }}
        comeBackTo={homePath}
        oidcName={oidc.name}
        passwordWasSet={false}
      />,
      422,
      [passkeyIsland],
    )
  return [
    get({
      path: accountPaths.oidcStart,
      access: 'anyone',
      query: ComeBackQuery,
      handle: async (visit) => {
        const comeBackTo = localPath(visit.query.tiep, homePath)
        const started = await oidc.start(visit, comeBackTo)
        if (started === undefined) return answerSignIn(refusedSignIn('unavailable'), homePath, showRefusal)
        return withCookies(redirect(started.url), started.cookies)
      },
    }),
    get({
      path: accountPaths.oidcCallback,
      access: 'anyone',
      query: CallbackQuery,
      handle: async (visit) => {
        const { signIn, location } = await oidc.finish(visit, visit.query)
        return answerSignIn(signIn, localPath(location, homePath), showRefusal)
      },
    }),
  ]
}
