import type { PublicationId } from '../../../../platform/kernel/ids.ts'
import type { PublicationAct } from '../publication/publication-act.ts'

/** A publication that says which duty it fulfils, and which time of it. */
export interface Showing {
  readonly publicationId: PublicationId
  /** Of its public address. */
  readonly number: number
  readonly title: string
  readonly dutyCode: string
  readonly occasion: string
  /** All that happened with it, in order. */
  readonly acts: readonly { readonly act: PublicationAct; readonly at: Date }[]
}

/** A stretch of time in which something was public without a break; `to` is null while it still is. */
export interface Stretch {
  readonly from: Date
  readonly to: Date | null
  /** How it ended: because its time was over, or because it was taken away. */
  readonly endedBy: 'withdrawn' | 'expired' | null
}

/** When it was public, as known at an instant: over all publications of one time of a duty. */
export function stretchesOf(showings: readonly Showing[], now: Date): Stretch[] {
  const all = showings
    .flatMap((showing) => stretchesOfOne(showing, now))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const joined: Stretch[] = []
  for (const next of all) {
    const last = joined.at(-1)
    if (last === undefined || (last.to !== null && last.to < next.from)) joined.push(next)
    else if (last.to !== null && (next.to === null || next.to > last.to)) {
      joined[joined.length - 1] = { from: last.from, to: next.to, endedBy: next.endedBy }
    }
  }
  return joined
}

/** A correction takes nothing away: what is corrected stays public, and comes back when it was withdrawn. */
function stretchesOfOne({ acts }: Showing, now: Date): Stretch[] {
  const stretches: Stretch[] = []
  let since: Date | null = null
  for (const { act, at } of acts) {
    if (at > now) break
    if (act === 'published' || act === 'corrected') since ??= at
    else if (since !== null) {
      stretches.push({ from: since, to: at, endedBy: act })
      since = null
    }
  }
  return since === null ? stretches : [...stretches, { from: since, to: null, endedBy: null }]
}
