/** Tells whoever waits how far a measurement is; its results go to the standard output. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
