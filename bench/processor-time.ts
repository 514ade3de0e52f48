import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of processor time that a process and those it has started have used so far; 0 where `/proc` is not. */
export function processorTime(pid: number): number {
  const children = new Map<number, { readonly parent: number; readonly ticks: number }>()
  for (const name of processes()) {
    const fields = statOf(name)
    if (fields === undefined) continue
    const [, parent = 0] = fields
    children.set(Number(name), { parent, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) })
  }
  let ticks = 0
  for (const [id, one] of children) if (id === pid || one.parent === pid) ticks += one.ticks
  // A tick of Linux is a hundredth of a second.
  return ticks * 10
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

/** The numbers after the name of the program: state (not a number), parent, …, user and system time at 11 and 12. */
function statOf(name: string): number[] | undefined {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8')
    return text
      .slice(text.lastIndexOf(') ') + 2)
      .split(' ')
      .map(Number)
  } catch {
    return undefined
  }
}
