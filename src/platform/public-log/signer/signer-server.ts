import { chmodSync, existsSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Signer } from './signer.ts'
import type { SignerAddress } from './signer-address.ts'
import { messageLine, SignerRequest } from './signer-messages.ts'

/**
 * Lets a signer answer at an address. A socket that a process left behind when it was killed is taken over.
 * @throws Error when a living signer listens there
 */
export async function serveSigner(signer: Signer, address: SignerAddress): Promise<Server> {
  if ('path' in address && existsSync(address.path)) {
    if (await answers(address)) throw new Error('a signer listens at this address already')
    rmSync(address.path, { force: true })
  }
  const server = createServer((socket) => serve(signer, socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => {
      if ('path' in address && process.platform !== 'win32') chmodSync(address.path, 0o660)
      resolve()
    })
  })
  return server
}

function serve(signer: Signer, socket: Socket): void {
  socket.on('error', () => socket.destroy())
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })
  lines.on('error', () => socket.destroy())
  let last: Promise<void> = Promise.resolve()
  lines.on('line', (line) => {
    last = last.then(async () => {
      const answer = await answerTo(signer, line)
      if (socket.writable) socket.write(messageLine(answer))
    })
  })
}

async function answerTo(signer: Signer, line: string): Promise<object> {
  try {
    const request = SignerRequest.parse(JSON.parse(line))
    if (request.verb === 'status') {
      const { last, nextVkey, ...status } = await signer.status()
      return { ...status, nextVkey: nextVkey ?? null, last: last ?? null }
    }
    if (request.verb === 'sign') return await signer.sign(request)
    if (request.verb === 'cosign') return await signer.cosign(request)
    await signer.activate(request.nextVkey)
    return {}
  } catch (error) {
    return { failure: error instanceof Error ? error.name : 'Error' }
  }
}

function answers(address: SignerAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address)
    const done = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  })
}
