// A process of its own that numbers and signs the public log until it is killed; started by public-log-killed.slow.test.ts.
import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { openDatabase, openPool } from '../../src/platform/database/database.ts'
import { startSequencer } from '../../src/platform/public-log/sequencer/start-sequencer.ts'
import { folderSigner } from '../../src/platform/public-log/signer/folder-signer.ts'
import { SignerFolder } from '../../src/platform/public-log/signer/signer-folder.ts'

const [, , url = '', folder = ''] = process.argv
const signer = folderSigner(await SignerFolder.open(folder, 'congkhai.example/log'))
startSequencer({
  database: openDatabase(openPool(url, 2)),
  signer: {
    ...signer,
    // A moment on either side of the signature in which to be killed.
    sign: async (order) => {
      await sleep(Math.random() * 10)
      const answer = await signer.sign(order)
      await sleep(Math.random() * 10)
      return answer
    },
  },
  logger: pino({ level: 'silent' }),
  now: () => new Date(),
  pauseMs: 5,
})
process.stdout.write('ready\n')
