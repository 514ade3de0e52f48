import type { SignIn } from '../../../../platform/auth/auth-context.ts'
import { type Answer, redirect, withCookies } from '../../../../platform/http/answer.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { accountPaths } from '../account-paths.ts'
import { refusalWords } from './refusal-words.ts'

/** Leads on after a step of signing in, or shows the page of that step again with what was wrong. */
export async function answerSignIn(
  signIn: SignIn,
  comeBackTo: string,
  again: (message: Words) => Promise<Answer>,
  step: 'first' | 'code' = 'first',
): Promise<Answer> {
  switch (signIn.kind) {
    case 'signed-in':
      return withCookies(redirect(comeBackTo), signIn.cookies)
    case 'code-wanted':
      return withCookies(redirect(accountPaths.code.to({}, { tiep: comeBackTo })), signIn.cookies)
    case 'incomplete':
      return withCookies(redirect(accountPaths.secondStep.to({}, { tiep: comeBackTo })), signIn.cookies)
    case 'refused':
      return withCookies(await again(refusalWords(signIn.reason, signIn.waitSeconds, step)), signIn.cookies)
  }
}
