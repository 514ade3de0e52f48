/** Books of every school: what is used and what was bought. */
export const booksTopic = 'disclosure.books'

/** Books of one school, by its code. */
export function schoolBooksTopic(code: string): string {
  return `disclosure.books:${code}`
}
