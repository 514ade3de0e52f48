import { parseArgs } from 'node:util'
import { keyName } from '../notes/note-key.ts'
import { folderSigner } from './folder-signer.ts'
import { SignerAddressText } from './signer-address.ts'
import { SignerFolder } from './signer-folder.ts'
import { serveSigner } from './signer-server.ts'

/** What the process prints once it answers. */
export const signerReady = 'the signer answers'

/**
 * `minhbach log signer --folder FOLDER --listen ADDRESS --origin NAME [--with-parent]`: the process that holds the
 * key of the log. It knows neither the database nor the configuration. With its parent it ends when that does.
 * @returns 0 when it was told to stop, 2 when the arguments make no sense
 */
export async function signerCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (options === undefined) {
    process.stderr.write('usage: minhbach log signer --folder FOLDER --listen ADDRESS --origin NAME\n')
    return 2
  }
  const folder = await SignerFolder.open(options.folder, options.origin)
  const server = await serveSigner(folderSigner(folder), options.address)
  process.stdout.write(`${signerReady}\n`)
  await untilToldToStop(options.withParent)
  server.close()
  // Sockets that are open must not keep a process alive that nobody wants any more.
  setTimeout(() => process.exit(0), 100).unref()
  return 0
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        folder: { type: 'string' },
        listen: { type: 'string' },
        origin: { type: 'string' },
        'with-parent': { type: 'boolean', default: false },
      },
    })
    const { folder, listen, origin, 'with-parent': withParent } = values
    const address = SignerAddressText.safeParse(listen)
    if (folder === undefined || origin === undefined || !keyName.test(origin) || !address.success)
      return undefined
    return { folder, origin, address: address.data, withParent }
  } catch {
    return undefined
  }
}

/** A terminal sends its interrupt to all: the parent decides when its signer ends, by closing the pipe between them. */
function untilToldToStop(withParent: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (withParent) {
      process.on('SIGINT', () => undefined)
      process.stdin.resume().once('end', resolve).once('close', resolve)
    } else {
      process.once('SIGINT', () => resolve())
    }
    process.once('SIGTERM', () => resolve())
  })
}
