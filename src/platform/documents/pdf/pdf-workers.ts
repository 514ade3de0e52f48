import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { AdministrativeDocument, type AdministrativeDocumentInput } from '../administrative-document.ts'
import { composeDocument } from '../compose-document.ts'
import { writePdf } from './write-pdf.ts'

/** What tells a thread that was started by this file from any other thread that happens to load it. */
const role = 'minhbach-pdf-worker'

interface Order {
  readonly id: number
  readonly documents: readonly AdministrativeDocumentInput[]
}
type Answer =
  | { readonly id: number; readonly pdfs: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly id: number; readonly failure: string }

interface Waiting {
  readonly done: (pdfs: readonly Uint8Array[]) => void
  readonly failed: (reason: Error) => void
}

/**
 * Threads that render documents beside each other, each with a compiler of its own. This file is also what the
 * threads run, so that it is found wherever the program was bundled to; import it only dynamically, or the bundler
 * would put it together with what must not run twice.
 */
export class PdfWorkers {
  readonly #workers: { readonly thread: Worker; readonly waiting: Map<number, Waiting> }[]
  #nextId = 0

  /** @param count threads, each of some 100 MiB */
  constructor(count: number) {
    this.#workers = Array.from({ length: count }, () => {
      const thread = new Worker(new URL(import.meta.url), { workerData: { role } })
      const waiting = new Map<number, Waiting>()
      thread.on('message', (answer: Answer) => {
        const order = waiting.get(answer.id)
        waiting.delete(answer.id)
        if ('pdfs' in answer) order?.done(answer.pdfs)
        else order?.failed(new Error(answer.failure))
      })
      const giveUp = (reason: Error) => {
        for (const order of waiting.values()) order.failed(reason)
        waiting.clear()
      }
      thread.on('error', giveUp)
      thread.on('exit', () => giveUp(new Error('the thread that renders documents has ended')))
      return { thread, waiting }
    })
  }

  /** The documents as PDFs in their order, by the thread with the least to do. Rejects when one cannot be rendered. */
  render(documents: readonly AdministrativeDocumentInput[]): Promise<readonly Uint8Array[]> {
    const [idlest] = [...this.#workers].sort((one, other) => one.waiting.size - other.waiting.size)
    if (idlest === undefined) return Promise.reject(new RangeError('there is no thread to render documents'))
    const order: Order = { id: this.#nextId, documents }
    this.#nextId += 1
    return new Promise((done, failed) => {
      idlest.waiting.set(order.id, { done, failed })
      idlest.thread.postMessage(order)
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ thread }) => thread.terminate()))
  }
}

if (!isMainThread && parentPort !== null && workerData?.role === role) {
  const port = parentPort
  port.on('message', async (order: Order) => {
    const answer = await fill(order)
    const made = 'pdfs' in answer ? answer.pdfs.map(({ buffer }) => buffer) : []
    port.postMessage(answer, made)
  })
}

async function fill({ id, documents }: Order): Promise<Answer> {
  try {
    const pdfs: Uint8Array<ArrayBuffer>[] = []
    for (const document of documents) {
      const pdf = await writePdf(composeDocument(AdministrativeDocument.parse(document)))
      pdfs.push(new Uint8Array(pdf))
    }
    return { id, pdfs }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}
