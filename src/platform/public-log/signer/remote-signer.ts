import { createConnection, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type Signer, SignerAway } from './signer.ts'
import type { SignerAddress } from './signer-address.ts'
import {
  CosigningMessage,
  messageLine,
  type SignerRequest,
  SigningMessage,
  StatusMessage,
} from './signer-messages.ts'

const patienceMs = 5_000

/**
 * The signer at an address, over one connection for each question: a signer that was started again is found.
 * Every question ends within five seconds, with a `SignerAway` when it was not answered.
 */
export function remoteSigner(address: SignerAddress): Signer {
  async function ask<Answer>(schema: z.ZodType<Answer>, request: SignerRequest): Promise<Answer> {
    const line = await exchange(address, messageLine(request))
    try {
      return schema.parse(JSON.parse(line))
    } catch {
      throw new SignerAway('the signer answered something that it never says')
    }
  }
  return {
    status: () => ask(StatusMessage, { verb: 'status' }),
    sign: (order) => ask(SigningMessage, { verb: 'sign', head: order.head, proof: [...order.proof] }),
    activate: async (nextVkey) => {
      await ask(z.object({ failure: z.undefined().optional() }), { verb: 'activate', nextVkey })
    },
    cosign: (order) => ask(CosigningMessage, { ...order, verb: 'cosign', proof: [...order.proof] }),
  }
}

function exchange(address: SignerAddress, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = createConnection(address)
    socket.setTimeout(patienceMs)
    const fail = () => {
      socket.destroy()
      reject(new SignerAway('the signer does not answer'))
    }
    socket.once('timeout', fail)
    socket.once('error', fail)
    socket.once('close', fail)
    const lines = createInterface({ input: socket })
    lines.on('error', fail)
    lines.once('line', (answer) => {
      socket.destroy()
      resolve(answer)
    })
    socket.write(line)
  })
}
