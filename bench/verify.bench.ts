import { spawnSync } from 'node:child_process'
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { keepSection } from './keep-section.ts'

// How fast a citizen's program goes through a whole public export: bytes, form, times, revisions, root, signature.
const wanted = Number(process.env.MINHBACH_BENCH_LEAVES ?? 1_000_000)
const rounds = 3
const aim = 200_000
const origin = 'congkhai.pgd.example/log'
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-bench-verify-'))
const exported = path.join(folder, 'export.bin')

interface Run {
  readonly exitCode: number
  readonly seconds: number
  /** Processor time of the whole program, its start included, in seconds. */
  readonly processor: number
  /** In KiB. */
  readonly maxRSS: number
  readonly load: number
}

try {
  const { root, bytes } = writeExport()
  const { vkey, checkpoint } = signedCheckpoint(root)
  const signed = path.join(folder, 'today.checkpoint')
  writeFileSync(signed, checkpoint)
  const words = [path.join(projectRoot(), 'bench', 'verify-process.ts'), 'audit', exported]
  const runs = Array.from({ length: rounds }, (): Run => {
    const { stdout } = spawnSync(process.execPath, [...words, '--vkey', vkey, '--checkpoint', signed])
    const run: Omit<Run, 'load'> = JSON.parse(String(stdout))
    if (run.exitCode !== 0) throw new Error('a genuine export was not judged genuine')
    return { ...run, load: loadavg()[0] ?? 0 }
  })
  const rate = (seconds: number) => Math.round(wanted / seconds)
  const rows = runs.map(
    ({ seconds, processor, maxRSS, load }) =>
      `| ${seconds.toFixed(1)} | ${rate(seconds).toLocaleString('en')} | ${processor.toFixed(1)} | ${rate(
        processor,
      ).toLocaleString(
        'en',
      )} | ${rate(seconds) >= aim ? 'met' : 'missed'} | ${Math.round(maxRSS / 1024)} | ${load.toFixed(1)} |`,
  )
  const text = `Measured on ${new Date().toISOString().slice(0, 10)}: the whole export of ${wanted.toLocaleString('en')} leaves (${Math.round(
    bytes / 2 ** 20,
  )} MiB) read from its file and verified by \`verify/\` in one thread, as a program of its own: bytes, canonical form,
times, revisions, root and signature. Aim: ${aim.toLocaleString('en')} leaves a second on one core. ${availableParallelism()} cores; a load average above them is
other work on the machine, for which the program waits; processor time is what it used itself, its start included.

| seconds | leaves/s | processor s | leaves a processor second | | most memory, MiB | load average |
| ------: | -------: | ----------: | ------------------------: | - | ---------------: | -----------: |
${rows.join('\n')}
`
  keepSection(path.join(projectRoot(), 'bench', 'results.md'), 'Verifying the public log', text)
  process.stdout.write(`\n${text}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Leaves as publications make them, nine of ten new, one of ten a revision of the one before. */
function writeExport(): { root: Buffer; bytes: number } {
  const file = openSync(exported, 'w')
  const level: Buffer[] = []
  let pieces: Buffer[] = []
  let bytes = 0
  let before = { id: '', hash: '' }
  for (let number = 0; number < wanted; number += 1) {
    const isRevision = number % 10 === 9
    const leaf = leafOf(number, isRevision ? before : undefined)
    const hash = sha256(Buffer.of(0), leaf)
    level.push(hash)
    before = { id: idOf(number), hash: hash.toString('hex') }
    const length = Buffer.alloc(4)
    length.writeUInt32BE(leaf.length)
    pieces.push(length, leaf)
    bytes += leaf.length + 4
    if (pieces.length >= 20_000 || number === wanted - 1) {
      writeSync(file, Buffer.concat(pieces))
      pieces = []
    }
  }
  closeSync(file)
  return { root: rootOf(level), bytes }
}

function idOf(number: number): string {
  const hex = createHash('md5').update(String(number)).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `7${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}

function leafOf(number: number, before?: { readonly id: string; readonly hash: string }): Buffer {
  const at = new Date(Date.UTC(2025, 0, 1) + number * 30_000).toISOString().replace('.000Z', 'Z')
  const digest = createHash('sha256').update(`file ${number}`).digest('hex')
  return Buffer.from(
    JSON.stringify({
      at,
      fields: { act: before ? 'corrected' : 'published', kind: 'fee-list', number: String(number) },
      files: [
        { name: 'publication.json', sha256: digest, size: 1_200 + (number % 900) },
        { name: '1', sha256: digest, size: 40_000 + (number % 9_000) },
      ],
      id: before?.id ?? idOf(number),
      ...(before && { prev: before.hash }),
      rev: before ? 2 : 1,
      title: `Công khai thu chi ${number}`,
      type: before ? 'revision' : 'publication',
      unit: `th-${number % 1_000}`,
      v: 1,
    }),
  )
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  let level = [...leaves]
  while (level.length > 1) {
    const above: Buffer[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]]
      if (left !== undefined) above.push(right === undefined ? left : sha256(Buffer.of(1), left, right))
    }
    level = above
  }
  return level[0] ?? sha256()
}

function sha256(...parts: readonly Buffer[]): Buffer {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

function signedCheckpoint(root: Buffer): { vkey: string; checkpoint: Buffer } {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  const secret = createPrivateKey({
    key: Buffer.concat([head, Buffer.alloc(32, 7)]),
    format: 'der',
    type: 'pkcs8',
  })
  const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32)
  const typed = Buffer.concat([Buffer.of(1), raw])
  const id = sha256(Buffer.from(`${origin}\n`), typed).subarray(0, 4)
  const text = `${origin}\n${wanted}\n${root.toString('base64')}\n`
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), secret)])
  return {
    vkey: `${origin}+${id.toString('hex')}+${typed.toString('base64')}`,
    checkpoint: Buffer.from(`${text}\n— ${origin} ${signature.toString('base64')}\n`),
  }
}
