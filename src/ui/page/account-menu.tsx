import { Icon } from '../icon/icon.tsx'
import { type PageActor, usePage, useWords } from '../page-context.ts'
import { sitePaths } from './site-paths.ts'

const accountWords = {
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  account: { vi: 'Tài khoản của tôi', en: 'My account' },
}

/** Who is signed in and the way out, or the way in. */
export function AccountMenu() {
  const { actor } = usePage()
  const words = useWords()
  if (actor === null) {
    return (
      <a class="mb-sign-in" href={sitePaths.signIn}>
        {words(accountWords.signIn)}
      </a>
    )
  }
  return <SignedInMenu actor={actor} />
}

function SignedInMenu({ actor }: { readonly actor: PageActor }) {
  const { csrfToken } = usePage()
  const words = useWords()
  return (
    <details class="mb-account">
      <summary>
        <Icon name="person" />
        <span class="mb-account__name">{actor.name}</span>
      </summary>
      <div class="mb-account__panel">
        <p class="mb-account__who">
          <strong>{actor.name}</strong>
          <span>{words(actor.role)}</span>
          <span>{actor.unitName}</span>
        </p>
        <a class="mb-account__link" href={sitePaths.account}>
          {words(accountWords.account)}
        </a>
        <form action={sitePaths.signOut} method="post">
          {csrfToken !== null && <input type="hidden" name="_csrf" value={csrfToken} />}
          <button type="submit" class="mb-button mb-button--secondary mb-button--small">
            {words(accountWords.signOut)}
          </button>
        </form>
      </div>
    </details>
  )
}
