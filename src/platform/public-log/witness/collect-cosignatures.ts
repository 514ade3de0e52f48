import type { Logger } from 'pino'
import type { Database, Reader } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { type BackgroundLoop, startLoop } from '../../jobs/background-loop.ts'
import { failureFields } from '../../operations/failure-fields.ts'
import { touchTopics } from '../../public-pages/topics.ts'
import type { Witness } from '../log-settings.ts'
import { consistencyRanges } from '../merkle/proofs.ts'
import { parseCheckpoint } from '../notes/checkpoint.ts'
import { formatSignatureLine, parseSignatureLines } from '../notes/note.ts'
import { checkNote, type VerifierKey } from '../notes/note-key.ts'
import { fromDecimal } from '../notes/strict-base64.ts'
import { readCheckpoint, type StoredCheckpoint } from '../store/checkpoint-store.ts'
import { logTopic } from '../store/log-topic.ts'
import { readHashes } from '../store/tree-store.ts'
import { writeSubmission } from './read-submission.ts'

export interface CosignaturesOptions {
  readonly database: Database
  readonly witnesses: readonly Witness[]
  readonly logger: Logger
  readonly pauseMs?: number
}

const patienceMs = 10_000
const longestAnswer = 20_000

/** Asks the witnesses for their signatures under the newest checkpoint, for as long as the process lives. */
export function startCosigning({
  database,
  witnesses,
  logger,
  pauseMs = 10_000,
}: CosignaturesOptions): BackgroundLoop {
  return startLoop({
    name: 'log-witnesses',
    pauseMs,
    logger,
    work: async () => {
      await Promise.all(
        witnesses.map((witness) =>
          // One that does not answer holds up no other; it is asked again at the next look.
          collectCosignature(database, witness).catch((error: unknown) => {
            logger.warn({ loop: 'log-witnesses', ...failureFields(error) }, 'a witness could not be asked')
          }),
        ),
      )
      return 'idle'
    },
  })
}

/** A witness that refuses what the log gives it: it has seen another tree, or does not know this log. */
export class WitnessRefuses extends Error {
  override readonly name = 'WitnessRefuses'
}

/**
 * Asks one witness to sign the newest checkpoint, and keeps its signature when it is really its own.
 * @returns whether there is a new signature
 * @throws WitnessRefuses
 */
export async function collectCosignature(
  database: Database,
  { key, url }: Witness,
  send: typeof fetch = fetch,
): Promise<boolean> {
  const checkpoint = await readCheckpoint(database)
  if (url === undefined || checkpoint === undefined) return false
  const last = await lastCosigned(database, key.name)
  if (last === checkpoint.size) return false
  const submit = (oldSize: number) => submitTo(database, { url, checkpoint, oldSize, send })
  let answer = await submit(last)
  // It remembers another size than we do: what it signed may never have reached us.
  if (answer.status === 409) {
    const size = fromDecimal(answer.body.trim())
    if (size === undefined || size > checkpoint.size)
      throw new WitnessRefuses('the witness has seen another tree')
    answer = await submit(size)
  }
  if (answer.status !== 200) throw new WitnessRefuses(`the witness answered ${answer.status}`)
  const line = ownSignature(checkpoint, key, answer.body)
  if (line === undefined) throw new WitnessRefuses('the witness sent no signature of its own')
  await keepCosignature(database, checkpoint.size, key.name, line)
  return true
}

/** Keeps a signature that came another way, by mail or by hand, when it is one of the witness under that checkpoint. */
export async function addCosignature(
  database: Database,
  { key }: Witness,
  size: number,
  lines: string,
): Promise<boolean> {
  const checkpoint = await readCheckpoint(database, size)
  const line = checkpoint && ownSignature(checkpoint, key, lines)
  if (line === undefined) return false
  await keepCosignature(database, size, key.name, line)
  return true
}

async function keepCosignature(
  database: Database,
  size: number,
  witness: string,
  line: string,
): Promise<void> {
  await transaction(database, async (tx) => {
    await tx
      .insertInto('platform.log_cosignature')
      .values({ size, witness, line })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await touchTopics(tx, [logTopic])
  })
}

interface Submitting {
  readonly url: string
  readonly checkpoint: StoredCheckpoint
  readonly oldSize: number
  readonly send: typeof fetch
}

async function submitTo(
  reader: Reader,
  { url, checkpoint, oldSize, send }: Submitting,
): Promise<{ readonly status: number; readonly body: string }> {
  const proof = await readHashes(reader, consistencyRanges(oldSize, checkpoint.size))
  const answer = await send(`${url}/add-checkpoint`, {
    method: 'POST',
    body: writeSubmission(oldSize, proof, checkpoint.note),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  const body = await answer.text()
  return { status: answer.status, body: body.slice(0, longestAnswer) }
}

/** The one line of the answer that this key made under the checkpoint. */
function ownSignature({ note }: StoredCheckpoint, key: VerifierKey, lines: string): string | undefined {
  const signed = parseCheckpoint(note)
  const own = parseSignatureLines(lines)?.find(
    ({ name, keyId }) => name === key.name && keyId.equals(key.keyId),
  )
  if (signed === undefined || own === undefined) return undefined
  const isTheirs = checkNote({ text: signed.note.text, signatures: [own] }, key) === 'signed'
  return isTheirs ? formatSignatureLine(own) : undefined
}

async function lastCosigned(reader: Reader, witness: string): Promise<number> {
  const last = await reader
    .selectFrom('platform.log_cosignature')
    .select('size')
    .where('witness', '=', witness)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.size ?? 0
}
