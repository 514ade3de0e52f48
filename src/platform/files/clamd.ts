import { connect, type Socket } from 'node:net'
import type { FileScanner, ScanVerdict } from './file-scanner.ts'

/** Where a scanner listens: `host:port`, or `unix:/run/clamav/clamd.ctl`. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

/** The address, or undefined when the text is none. */
export function parseClamdAddress(text: string): ClamdAddress | undefined {
  if (text.startsWith('unix:/')) return { path: text.slice('unix:'.length) }
  const match = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(text)
  const port = Number(match?.[2])
  if (match?.[1] === undefined || port < 1 || port > 65_535) return undefined
  return { host: match[1].replace(/^\[|\]$/g, ''), port }
}

/** A piece of the stream; the scanner takes any size up to its own limit. */
const pieceBytes = 64 * 1024
/** A verdict is one short line: whoever says more is no scanner. */
const longestReply = 1_024

/** ClamAV's daemon, asked by its INSTREAM command: the file is sent to it, it reads nothing of ours. */
export function clamdScanner(address: ClamdAddress): FileScanner {
  return { scan: (bytes, timeoutMs) => scanStream(address, bytes, timeoutMs) }
}

function scanStream(address: ClamdAddress, bytes: Uint8Array, timeoutMs: number): Promise<ScanVerdict> {
  return new Promise((resolve) => {
    const socket = connect(address)
    let reply = ''
    const end = (verdict: ScanVerdict) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(verdict)
    }
    const timer = setTimeout(() => end({ kind: 'unavailable' }), timeoutMs)
    socket.on('error', () => end(verdictOf(reply)))
    socket.on('close', () => end(verdictOf(reply)))
    socket.on('data', (piece) => {
      reply += piece.toString('latin1')
      if (reply.includes('\0') || reply.length > longestReply) end(verdictOf(reply))
    })
    socket.on('connect', () => void send(socket, bytes))
  })
}

/** Sends the whole file at the pace at which the scanner reads. */
async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for (let start = 0; start < bytes.length && !socket.destroyed; start += pieceBytes) {
    const piece = bytes.subarray(start, start + pieceBytes)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    await write(socket, Buffer.concat([length, piece]))
  }
  await write(socket, Buffer.alloc(4))
}

/** Fulfils also when the connection breaks: what that means is said by its end. */
function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) return resolve()
    socket.once('close', resolve)
    socket.write(bytes, () => {
      socket.off('close', resolve)
      resolve()
    })
  })
}

/** Only the two sentences of the protocol count, whole and with their end; anything else is no verdict. */
function verdictOf(reply: string): ScanVerdict {
  if (reply === 'stream: OK\0') return { kind: 'clean' }
  const infection = /^stream: ([\x21-\x7e][\x20-\x7e]{0,199}) FOUND\0$/.exec(reply)?.[1]
  return infection === undefined ? { kind: 'unavailable' } : { kind: 'infected', infection }
}
