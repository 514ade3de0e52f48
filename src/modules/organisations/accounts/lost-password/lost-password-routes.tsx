import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { setPassword } from '../../../../platform/auth/account-store.ts'
import { hashPassword } from '../../../../platform/auth/password-hash.ts'
import {
  cancelPasswordLinks,
  findPasswordLink,
  type PasswordLink,
  usePasswordLink,
} from '../../../../platform/auth/password-link.ts'
import { endSessions } from '../../../../platform/auth/sessions.ts'
import { type Answer, page, redirect } from '../../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Visit } from '../../../../platform/http/visit.ts'
import { accountPaths } from '../account-paths.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import { emailField } from '../sign-in/sign-in-form.ts'
import { askReset } from './ask-reset.ts'
import { queuePasswordChangedLetter } from './letters.ts'
import { LetterSentPage, LinkGonePage, LostPasswordPage, NewPasswordPage } from './lost-password-page.tsx'
import { NewPasswordForm, weaknessWords } from './new-password-form.ts'

/** Every answer to "I forgot my password" takes this long, whether there was a letter to write or not. */
const answerAfterMs = 400

const TokenParams = z.object({ token: z.string().regex(/^[\w-]{43}$/) })

/** Lost passwords, and the first one of somebody invited. */
export function lostPasswordRoutes(dependencies: AccountsDependencies): Route[] {
  return [
    get({
      path: accountPaths.lostPassword,
      access: 'anyone',
      handle: async () => page(<LostPasswordPage form={nothingTyped} />),
    }),
    post({
      path: accountPaths.lostPassword,
      access: 'anyone',
      audit: 'account.reset-asked',
      attemptsPerMinute: 30,
      form: z.object({ thu: emailField }),
      invalid: async (_visit, problems, typed) => page(<LostPasswordPage form={{ problems, typed }} />, 422),
      handle: async ({ form, database, now }) => {
        const enough = sleep(answerAfterMs)
        await askReset({ ...dependencies, database }, form.thu, now)
        await enough
        return redirect(accountPaths.lostPasswordSent.to({}))
      },
    }),
    get({
      path: accountPaths.lostPasswordSent,
      access: 'anyone',
      handle: async () => page(<LetterSentPage />),
    }),
    ...newPasswordRoutes(dependencies, 'reset'),
    ...newPasswordRoutes(dependencies, 'invitation'),
  ]
}

type Asking = Pick<Visit<{ token: string }, unknown>, 'params' | 'database' | 'now'>

function newPasswordRoutes({ auth }: AccountsDependencies, purpose: 'invitation' | 'reset'): Route[] {
  const path = purpose === 'invitation' ? accountPaths.invitation : accountPaths.newPassword
  const find = ({ params, database, now }: Asking) => findPasswordLink(database, params.token, purpose, now)
  const gone = page(<LinkGonePage purpose={purpose} />)
  const show = (link: PasswordLink, { params }: Asking, form: TypedForm): Answer =>
    page(
      <NewPasswordPage form={form} action={path.to(params)} purpose={purpose} email={link.email} />,
      statusOf(form),
    )
  return [
    get({
      path,
      access: 'anyone',
      params: TokenParams,
      handle: async (visit) => {
        const link = await find(visit)
        return link === undefined ? gone : show(link, visit, nothingTyped)
      },
    }),
    post({
      path,
      access: 'anyone',
      params: TokenParams,
      audit: purpose === 'invitation' ? 'account.invitation-accepted' : 'account.password-reset',
      attemptsPerMinute: 60,
      form: NewPasswordForm,
      invalid: async (visit, problems) => {
        const link = await find(visit)
        return link === undefined ? gone : show(link, visit, { typed: {}, problems })
      },
      handle: async (visit) => {
        const link = await find(visit)
        if (link === undefined) return gone
        const message = weaknessWords(visit.form.moi, [link.email, link.name])
        if (message !== undefined)
          return show(link, visit, { typed: {}, problems: [{ field: 'moi', message }] })
        const passwordHash = await hashPassword(visit.form.moi)
        const answer = await visit.write(async ({ tx, audit }) => {
          if (!(await usePasswordLink(tx, visit.params.token, purpose, visit.now))) return gone
          await cancelPasswordLinks(tx, link.accountId, undefined, visit.now)
          await setPassword(tx, link.accountId, passwordHash)
          await endSessions(tx, link.accountId)
          if (purpose === 'reset') await queuePasswordChangedLetter(tx, link)
          await audit({ subject: { kind: 'account', id: link.accountId } })
          return redirect(accountPaths.signIn.to({}, { loai: 'da-dat' }))
        })
        auth.forget(link.accountId)
        return answer
      },
    }),
  ]
}
