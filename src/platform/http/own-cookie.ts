import type { IncomingHttpHeaders } from 'node:http'

/** A cookie that scripts cannot read, that other sites do not send and that other hosts cannot set. */
export interface OwnCookie {
  read(headers: IncomingHttpHeaders): string | undefined
  /** @param seconds  how long the browser keeps it; left out, until it is closed */
  set(value: string, seconds?: number): string
  clear(): string
}

export function ownCookie(origin: string, plainName: string): OwnCookie {
  const secure = origin.startsWith('https:')
  const name = secure ? `__Host-${plainName}` : plainName
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    read({ cookie = '' }) {
      const found = cookie.split(';').find((part) => part.trim().startsWith(`${name}=`))
      return found?.trim().slice(name.length + 1)
    },
    set: (value, seconds) =>
      `${name}=${value}; ${flags}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`,
    clear: () => `${name}=; ${flags}; Max-Age=0`,
  }
}
