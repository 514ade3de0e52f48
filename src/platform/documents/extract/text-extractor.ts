import { type ChildProcess, fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ExtractedText, type ExtractionFailure, extractionLimits } from './extraction.ts'
import { readText } from './read-text.ts'

/** What tells a process that was started by this file from any other that happens to load it. */
const role = 'minhbach-read-text'

interface Order {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/**
 * Reads files in a process of its own, one after the other: one that a file keeps too long or fills up is killed,
 * and the next file gets a new one. It has nothing of ours but the file: no environment, no secret, no right to
 * write files or start programs. This file is also what the process runs, so that it is found wherever the program
 * was bundled to; import it only dynamically, or the bundler would put it together with what must not run twice.
 */
export class TextExtractor {
  readonly #milliseconds: number
  #child: ChildProcess | undefined

  constructor({ milliseconds = extractionLimits.milliseconds }: { readonly milliseconds?: number } = {}) {
    this.#milliseconds = milliseconds
  }

  /** Never throws; one file at a time. */
  async extract(bytes: Uint8Array, mediaType: string): Promise<ExtractedText> {
    const child = this.#child?.connected === true ? this.#child : startProcess()
    this.#child = child
    const answered = Promise.withResolvers<ExtractedText>()
    const fail = (reason: ExtractionFailure) => answered.resolve({ kind: 'failed', reason })
    const onMessage = (answer: ExtractedText) => answered.resolve(answer)
    const onEnd = () => fail('too-much')
    const late = setTimeout(() => fail('too-slow'), this.#milliseconds)
    child.once('message', onMessage).once('exit', onEnd).once('error', onEnd)
    const order: Order = { bytes, mediaType }
    child.send(order, (error) => error !== null && fail('too-much'))
    const answer = await answered.promise
    clearTimeout(late)
    child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
    if (answer.kind === 'failed' && (answer.reason === 'too-slow' || answer.reason === 'too-much'))
      this.close()
    return answer
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

function startProcess(): ChildProcess {
  const child = fork(fileURLToPath(import.meta.url), [role], {
    execArgv: [
      `--max-old-space-size=${extractionLimits.heapMegabytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--no-warnings',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('error', () => undefined)
  if (process.platform === 'linux' && child.pid !== undefined) sacrificeFirst(child.pid)
  return child
}

/** Should the machine run out of memory, it ends this process before any other. */
function sacrificeFirst(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, '1000')
  } catch {
    // Not every machine lets us choose; the other bounds stand.
  }
}

if (process.argv[2] === role && process.send !== undefined) {
  process.on('message', async ({ bytes, mediaType }: Order) => {
    const answer = await readText(bytes, mediaType)
    process.send?.(answer)
  })
}
