import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { unitNames } from '../../organisations/index.ts'
import { portalPaths } from '../portal/paths.ts'
import type { PortalDependencies } from '../portal/portal-dependencies.ts'
import { letterToken } from './letter-token.ts'
import { subscribePaths } from './paths.ts'
import { newsLetter, newsTemplate } from './subscription-letters.ts'
import { forgetUnconfirmed } from './subscription-store.ts'
import { endRound, nextSubscribers, rememberTold, roundToTell, type ToldRow } from './telling-store.ts'

type Ground = Pick<PortalDependencies, 'origin' | 'secret'>

/** Each hour: one letter to each subscriber for whom something is new. */
export function tellSubscribersJob(ground: Ground): JobDefinition {
  return {
    name: 'disclosure.tell-subscribers',
    cron: '5 * * * *',
    run: async ({ database, now }) => {
      await tellSubscribers(database, ground, now)
    },
  }
}

/**
 * Tells subscribers of what is new, each version once, in batches that commit with the note of whom they reached: it
 * may be interrupted anywhere. @returns how many letters were queued
 */
export async function tellSubscribers(database: Database, ground: Ground, now: Date): Promise<number> {
  await transaction(database, (tx) => forgetUnconfirmed(tx, now))
  let letters = 0
  for (;;) {
    const roundId = await transaction(database, (tx) => roundToTell(tx, now))
    if (roundId === undefined) return letters
    for (;;) {
      const sent = await transaction(database, (tx) => tellSome(tx, ground, roundId))
      if (sent === 'all') break
      letters += sent
    }
  }
}

async function tellSome(tx: Tx, ground: Ground, roundId: string): Promise<number | 'all'> {
  const next = await nextSubscribers(tx, roundId)
  if (next === undefined) {
    await endRound(tx, roundId)
    return 'all'
  }
  const units = next.told.flatMap(({ unit_id, followed_unit }) => [
    unit_id,
    ...(followed_unit === null ? [] : [followed_unit]),
  ])
  const latest = next.told[0]?.changed_at ?? new Date()
  const names = await unitNames(tx, [...new Set(units)], dayInVietnam(latest))
  const bySubscription = Map.groupBy(next.told, (row) => row.subscription_id)
  for (const [id, rows] of bySubscription) await tellOne(tx, ground, roundId, id, rows, names)
  await rememberTold(tx, roundId, next.last)
  return bySubscription.size
}

async function tellOne(
  tx: Tx,
  { origin, secret }: Ground,
  roundId: string,
  id: string,
  rows: readonly ToldRow[],
  names: Awaited<ReturnType<typeof unitNames>>,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const stopUrl = `${origin}${subscribePaths.stop.to({ token: letterToken(secret, 'stop', id) })}`
  const followed = {
    'don-vi': first.followed_unit === null ? undefined : names.get(first.followed_unit)?.code,
    loai: first.followed_kind ?? undefined,
    q: first.query || undefined,
  }
  await queueMail(tx, {
    to: first.email,
    language: first.language,
    template: newsTemplate,
    unsubscribeUrl: stopUrl,
    onceKey: `disclosure.news:${id}:${roundId}`,
    ...newsLetter({
      language: first.language,
      told: rows.map(({ title, unit_id, version, changed_at, number }) => ({
        title,
        unitName: names.get(unit_id)?.name ?? '',
        version,
        at: changed_at,
        url: `${origin}${portalPaths.one.to({ number: `${number}` })}`,
      })),
      listUrl: `${origin}${portalPaths.list.to({}, followed)}`,
      stopUrl,
    }),
  })
}
