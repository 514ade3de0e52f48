import type { Words } from '../../../../platform/i18n/words.ts'
import { buttonClasses } from '../../../../ui/button/button.tsx'
import { usePage, useWords } from '../../../../ui/page-context.ts'
import { accountPaths } from '../account-paths.ts'

/** The script that pages with this button name; without it the button stays hidden. */
export const passkeyIsland = 'passkey'

const failed: Record<'sign-in' | 'add', Words> = {
  'sign-in': {
    vi: 'Chưa đăng nhập được bằng khóa truy cập. Hãy thử lại hoặc dùng cách khác.',
    en: 'Signing in with a passkey did not work. Try again or use another way.',
  },
  add: {
    vi: 'Chưa thêm được khóa truy cập. Hãy thử lại.',
    en: 'The passkey was not added. Please try again.',
  },
}

export interface PasskeyButtonProps {
  readonly kind: 'sign-in' | 'add'
  readonly label: Words
  readonly leadTo: string
}

/** Signs in with a passkey of the device, or adds one to the account. */
export function PasskeyButton({ kind, label, leadTo }: PasskeyButtonProps) {
  const { csrfToken } = usePage()
  const words = useWords()
  const paths =
    kind === 'sign-in'
      ? { challenge: accountPaths.passkeySignInChallenge, answer: accountPaths.passkeySignIn }
      : { challenge: accountPaths.passkeyChallenge, answer: accountPaths.passkeyAdd }
  return (
    <div
      hidden
      data-passkey={kind}
      data-challenge={paths.challenge.to({})}
      data-answer={paths.answer.to({})}
      data-lead-to={leadTo}
      data-csrf={csrfToken ?? ''}
      data-failed={words(failed[kind])}
    >
      <button type="button" class={buttonClasses.secondary}>
        {words(label)}
      </button>
      <p role="status" />
    </div>
  )
}
