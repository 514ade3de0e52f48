import { availableParallelism } from 'node:os'
import type { AdministrativeDocumentInput } from './administrative-document.ts'

/** Documents that go to a thread at once: enough that handing over costs nothing, few enough to spread well. */
const batchSize = 16

/**
 * Thousands of documents as PDFs, in the order in which they come, rendered by threads on all cores while the
 * process stays free for other work. Only a few dozen are held at a time: whoever takes them decides how fast.
 * The threads end with the iteration. For a single document use `renderPdf`.
 * @throws Error when a document cannot be rendered; what came before it has been given
 */
export async function* renderPdfs(
  documents: Iterable<AdministrativeDocumentInput> | AsyncIterable<AdministrativeDocumentInput>,
  { threads = availableParallelism() }: { readonly threads?: number } = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const { PdfWorkers } = await import('./pdf/pdf-workers.ts')
  const workers = new PdfWorkers(threads)
  try {
    const inWork: Promise<readonly Uint8Array[]>[] = []
    const send = (batch: readonly AdministrativeDocumentInput[]) => {
      const pdfs = workers.render(batch)
      // Whoever stops early does not wait for the rest, and a failure is told when its turn comes.
      pdfs.catch(() => undefined)
      inWork.push(pdfs)
    }
    let batch: AdministrativeDocumentInput[] = []
    for await (const document of documents) {
      batch.push(document)
      if (batch.length < batchSize) continue
      send(batch)
      batch = []
      if (inWork.length >= threads * 2) yield* (await inWork.shift()) ?? []
    }
    if (batch.length > 0) send(batch)
    for (const pdfs of inWork) yield* await pdfs
  } finally {
    await workers.close()
  }
}
