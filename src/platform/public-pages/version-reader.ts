type Versions = ReadonlyMap<string, number>

interface Waiting {
  readonly topics: readonly string[]
  readonly resolve: (versions: Versions) => void
  readonly reject: (error: unknown) => void
}

/**
 * Answers many questions for versions with few reads of the database. A question is always answered by a
 * read that began after it was asked, so the answer is never older than the question.
 */
export function createVersionReader(
  read: (topics: readonly string[]) => Promise<Versions>,
): (topics: readonly string[]) => Promise<Versions> {
  let waiting: Waiting[] = []
  let reading = false

  async function run(): Promise<void> {
    reading = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        const versions = await read([...new Set(batch.flatMap(({ topics }) => topics))])
        for (const { resolve } of batch) resolve(versions)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    reading = false
  }

  return (topics) =>
    new Promise((resolve, reject) => {
      waiting.push({ topics, resolve, reject })
      if (!reading) void run()
    })
}
