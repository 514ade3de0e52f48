import { createServer, type Server, type Socket } from 'node:net'

/** How a scanner may behave: as the protocol says, or badly. */
export type Manner = 'well' | 'slow' | 'garbage' | 'chatty' | 'half' | 'closing' | 'reading-nothing' | 'error'

export interface ClamdServer {
  readonly port: number
  manner: Manner
  /** Sizes of what was scanned. */
  readonly scanned: number[]
  close(): Promise<void>
}

const marker = 'X5O!P%@AP'

/** Speaks ClamAV's INSTREAM over TCP and finds the test file that every scanner finds, and nothing else. */
export async function clamdServer(port = 0): Promise<ClamdServer> {
  const sockets = new Set<Socket>()
  const scanned: number[] = []
  const state = { manner: 'well' as Manner }
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    if (state.manner === 'closing') return socket.destroy()
    if (state.manner === 'reading-nothing') return socket.pause()
    if (state.manner === 'garbage')
      return socket.end('HTTP/1.1 400 Bad Request\r\n\r\n<html>OK FOUND</html>\0')
    if (state.manner === 'chatty') return void socket.write('stream: OK and more '.repeat(10_000))
    let received = Buffer.alloc(0)
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece])
      const content = contentOf(received)
      if (content === undefined) return
      scanned.push(content.length)
      if (state.manner === 'slow') return
      if (state.manner === 'half') return socket.end('stream: O')
      if (state.manner === 'error') return socket.end('INSTREAM size limit exceeded. ERROR\0')
      socket.end(content.includes(marker) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    scanned,
    get manner() {
      return state.manner
    },
    set manner(manner) {
      state.manner = manner
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** The file, once the whole stream has arrived. */
function contentOf(received: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0')
  if (!received.subarray(0, command.length).equals(command)) return undefined
  const pieces: Buffer[] = []
  for (let offset = command.length; offset + 4 <= received.length; ) {
    const length = received.readUInt32BE(offset)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(offset + 4, offset + 4 + length))
    offset += 4 + length
  }
  return undefined
}
