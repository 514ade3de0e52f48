import { existsSync, readFileSync } from 'node:fs'
import { readConfig } from '../../config/config.ts'
import { openDatabase, openPool } from '../../database/database.ts'
import { withServer } from '../../database/running-server.ts'
import { parseCheckpoint } from '../notes/checkpoint.ts'
import { addCosignature } from '../witness/collect-cosignatures.ts'

/**
 * `minhbach log cosignature FILE`: takes the signatures of known witnesses from a checkpoint that came back signed, by
 * mail or on a stick, and gives them out with it from now on.
 * @returns 1 when no witness that is known here has signed it, 2 when there is no checkpoint in the file
 */
export async function logCosignatureCommand([file]: readonly string[]): Promise<number> {
  const note = file === undefined || !existsSync(file) ? undefined : readFileSync(file, 'utf8')
  const signed = note === undefined ? undefined : parseCheckpoint(note)
  if (note === undefined || signed === undefined) {
    process.stderr.write(
      'usage: minhbach log cosignature FILE; the file holds a checkpoint with its signatures\n',
    )
    return 2
  }
  const config = readConfig()
  const { size } = signed.checkpoint
  const lines = note.slice(note.indexOf('\n\n') + 2)
  return withServer(config, async (url) => {
    const database = openDatabase(openPool(url, 2, 'minhbach log cosignature'))
    try {
      const taken: string[] = []
      for (const witness of config.publicLog.witnesses) {
        if (await addCosignature(database, witness, size, lines)) taken.push(witness.key.name)
      }
      process.stdout.write(`${JSON.stringify({ size, witnesses: taken })}\n`)
      return taken.length > 0 ? 0 : 1
    } finally {
      await database.destroy()
    }
  })
}
