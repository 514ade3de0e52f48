/** The queues of the platform whose loops are woken when something is put into them. */
export type Queue = 'outbox' | 'mail' | 'public-log'

const wakes = new Map<Queue, Set<() => void>>()
const pending = new Set<Queue>()

/** How long after the signal the loops are woken, in milliseconds: once most transactions have committed, and once more. */
const delays = [15, 150]

/**
 * Says, inside the transaction that does so, that something is put into a queue: the loops of this process look
 * soon after, when it will have committed. It is a hint that makes things faster; every loop also looks by itself.
 * NOTIFY of PostgreSQL is not used: it makes the transactions of all processes commit one after the other.
 */
export function signalQueue(queue: Queue): void {
  if (pending.has(queue) || !wakes.has(queue)) return
  pending.add(queue)
  for (const delay of delays) {
    setTimeout(() => {
      pending.delete(queue)
      for (const wake of wakes.get(queue) ?? []) wake()
    }, delay).unref()
  }
}

/** Has `wake` called after each signal for the queue; returns how to end that. */
export function onSignal(queue: Queue, wake: () => void): () => void {
  const all = wakes.get(queue) ?? new Set()
  wakes.set(queue, all.add(wake))
  return () => {
    all.delete(wake)
  }
}
