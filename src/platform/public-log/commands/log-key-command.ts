import { readConfig } from '../../config/config.ts'
import { SignerFolder } from '../signer/signer-folder.ts'
import { openSigner, signerFolder } from '../start-public-log.ts'

/**
 * `minhbach log key [--witness]`: prints the key with which the log is checked, or the one with which checkpoints
 * of other installations are cosigned here.
 */
export async function logKeyCommand(args: readonly string[]): Promise<number> {
  const { publicLog, dataFolder } = readConfig()
  const signer = openSigner(publicLog, dataFolder)
  try {
    const { vkey, witnessVkey } = await signer.status()
    process.stdout.write(`${args.includes('--witness') ? witnessVkey : vkey}\n`)
    return 0
  } finally {
    await signer.stop()
  }
}

/**
 * `minhbach log rotate-key [--folder FOLDER]`: makes the next key of the log. The running platform writes the leaf
 * that names it, has the old key sign that, and signs with the new one from then on.
 * @returns 2 when the signer is somebody else's: there the command is run on its folder
 */
export async function logRotateKeyCommand(args: readonly string[]): Promise<number> {
  const { publicLog, dataFolder } = readConfig()
  const given = args[0] === '--folder' ? args[1] : undefined
  if (publicLog.signer !== undefined && given === undefined) {
    process.stderr.write('the signer is run by somebody else: run this there, with --folder FOLDER\n')
    return 2
  }
  const folder = await SignerFolder.open(given ?? signerFolder(dataFolder), publicLog.origin)
  const next = await folder.prepareNextKey()
  await folder.note(`prepared the next key ${next.vkey}`)
  process.stdout.write(`${next.vkey}\n`)
  return 0
}
