import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Puts a section, which begins with its `# ` heading, into a file of results, in place of the one of that title. */
export function keepSection(file: string, title: string, text: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const sections = before.split(/^(?=# )/m).filter((section) => section.trim() !== '')
  const own = `# ${title}\n\n${text.trim()}\n`
  const index = sections.findIndex((section) => section.startsWith(`# ${title}\n`))
  if (index < 0) sections.push(own)
  else sections[index] = own
  writeFileSync(file, `${sections.map((section) => section.trim()).join('\n\n')}\n`)
}
