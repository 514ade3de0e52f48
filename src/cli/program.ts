import { type Command, commands } from './commands.ts'
import { explainFailure } from './explain-failure.ts'

/** The `minhbach` command: finds the command by its first words and ends with its exit code. */
async function run(words: readonly string[]): Promise<number> {
  const command = findCommand(words)
  if (command === undefined) {
    process.stderr.write(usage())
    return words.length === 0 || words[0] === 'help' || words[0] === '--help' ? 0 : 2
  }
  const depth = command.name.split(' ').length
  return command.run(words.slice(depth))
}

function findCommand(words: readonly string[]): Command | undefined {
  return commands.find(({ name }) => {
    const parts = name.split(' ')
    return parts.every((part, index) => words[index] === part)
  })
}

function usage(): string {
  const width = Math.max(...commands.map(({ usage: text }) => text.length))
  const lines = commands.map(({ usage: text, summary }) => `  minhbach ${text.padEnd(width)}  ${summary}`)
  return `Minh Bạch\n\n${lines.join('\n')}\n`
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`)
  // What was begun before the failure may still hold a timer or a connection.
  process.exit(1)
}
