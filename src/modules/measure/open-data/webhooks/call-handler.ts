import { type EventHandler, on } from '../../../../platform/contracts/event.ts'
import { published } from '../../../disclosure/index.ts'
import { getUnit } from '../../../organisations/index.ts'
import { queueCalls } from './webhook-store.ts'

/** Tells those who asked for it of what was published; whoever does not answer is told again by the job. */
export function callHandler(origin: string, now: () => Date): EventHandler {
  return on(published, 'measure.queue-calls', async (tx, { number, version, unitId, kind, act }) => {
    const { code } = await getUnit(tx, unitId)
    const address = `${origin}/cong-khai/${number}`
    await queueCalls(
      tx,
      unitId,
      { type: 'publication', number, version, unit: code, kind, act, address },
      now(),
    )
  })
}
