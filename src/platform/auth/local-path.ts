const elsewhere = 'http://local.invalid'

/**
 * The path of this site that somebody asked to come back to, or `otherwise` when it is no such path:
 * another site, another scheme, or what a browser could take for one.
 */
export function localPath(asked: unknown, otherwise: string): string {
  if (typeof asked !== 'string' || asked.length > 2_000) return otherwise
  // Browsers read a backslash as a slash, skip control characters, and take two slashes for a host.
  if (!/^\/(?![/\\])/.test(asked) || /[\\\p{Cc}\p{Zl}\p{Zp}]/u.test(asked)) return otherwise
  if (!URL.canParse(asked, elsewhere)) return otherwise
  const url = new URL(asked, elsewhere)
  if (url.origin !== elsewhere || url.pathname.startsWith('//')) return otherwise
  return `${url.pathname}${url.search}`
}
