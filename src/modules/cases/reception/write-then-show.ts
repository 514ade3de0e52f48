import { type Answer, notFound } from '../../../platform/http/answer.ts'
import type { FormVisit, Writing } from '../../../platform/http/visit.ts'

/**
 * Runs the transaction of a form; what it leaves to be shown is read after it. Whoever waits for another's
 * transaction must not need a second connection meanwhile: a crowd would hold them all.
 */
export async function writeThenShow(
  { write }: Pick<FormVisit<unknown, unknown, unknown>, 'write'>,
  work: (writing: Writing) => Promise<Answer | (() => Promise<Answer>)>,
): Promise<Answer> {
  const left: { show?: () => Promise<Answer> } = {}
  const answer = await write(async (writing) => {
    const result = await work(writing)
    if (typeof result !== 'function') return result
    left.show = result
    return notFound()
  })
  // The same form sent twice at the same moment is answered with the first result.
  return answer.kind === 'redirect' || left.show === undefined ? answer : left.show()
}
