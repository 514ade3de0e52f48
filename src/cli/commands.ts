/** One command of `minhbach`; what it needs is loaded only when it runs, so that each starts fast. */
export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  /** Gives the exit code: 0 done, 2 refused with a reason, 1 failed. */
  readonly run: (args: string[]) => Promise<number>
}

export const commands: readonly Command[] = [
  {
    name: 'start',
    usage: 'start [--example]',
    summary: 'run the platform; --example fills an empty database with example data',
    run: async (args) => (await import('./start-command.ts')).startCommand(args),
  },
  {
    name: 'plan read',
    usage: 'plan read FILE',
    summary: 'read a plan from .docx, .pdf or .txt and print it as JSON',
    run: async (args) => (await import('../modules/plan/reading/command.ts')).planReadCommand(args),
  },
  {
    name: 'deadline',
    usage: 'deadline (--rule CODE | --working-days N) --from ISO [--pause A/B]... [--json]',
    summary: 'by when something is due, and why; see also --case, --extend, --lang',
    run: async (args) => (await import('./deadline-command.ts')).deadlineCommand(args),
  },
  {
    name: 'routes',
    usage: 'routes [--json]',
    summary: 'every route with its method, path, permission and module',
    run: async (args) => (await import('./routes-command.ts')).routesCommand(args),
  },
  {
    name: 'example',
    usage: 'example [--units N] [--years N] [--seed N]',
    summary: 'fill an empty installation with example data',
    run: async (args) => (await import('./fill-example-command.ts')).fillExampleCommand(args),
  },
  {
    name: 'figures recount',
    usage: 'figures recount --unit CODE --from DATE --to DATE --reason TEXT',
    summary: 'compute a closed period again; the log keeps what was closed before, and the reason is public',
    run: async (args) => (await import('./recount-command.ts')).recountCommand(args),
  },
  {
    name: 'audit verify',
    usage: 'audit verify [--head PLACE:HASH]',
    summary: 'recompute the chain of the audit log and say whether it is as it was written',
    run: async (args) => (await import('../platform/audit/audit-verify-command.ts')).auditVerifyCommand(args),
  },
  {
    name: 'log verify',
    usage: 'log verify [--checkpoint FILE] [--vkey KEY]',
    summary: 'compute the public log anew, compare it with a checkpoint and all records with it; prints JSON',
    run: async (args) => {
      const { logSources } = await import('../log-sources.ts')
      const { logVerifyCommand } = await import('../platform/public-log/commands/log-verify-command.ts')
      return logVerifyCommand(args, logSources)
    },
  },
  {
    name: 'log key',
    usage: 'log key [--witness]',
    summary: 'the key with which the public log is checked',
    run: async (args) =>
      (await import('../platform/public-log/commands/log-key-command.ts')).logKeyCommand(args),
  },
  {
    name: 'log rotate-key',
    usage: 'log rotate-key [--folder FOLDER]',
    summary: 'have another key sign the public log from now on',
    run: async (args) =>
      (await import('../platform/public-log/commands/log-key-command.ts')).logRotateKeyCommand(args),
  },
  {
    name: 'log cosignature',
    usage: 'log cosignature FILE',
    summary: 'take in the signature of a witness that came by mail or by hand, under a checkpoint',
    run: async (args) =>
      (await import('../platform/public-log/commands/log-cosignature-command.ts')).logCosignatureCommand(
        args,
      ),
  },
  {
    name: 'log resume',
    usage: 'log resume --reason TEXT [--folder FOLDER]',
    summary: 'go on with the public log after an older copy of the database was put back',
    run: async (args) =>
      (await import('../platform/public-log/commands/log-resume-command.ts')).logResumeCommand(args),
  },
  {
    name: 'log signer',
    usage: 'log signer --folder FOLDER --listen ADDRESS --origin NAME',
    summary: 'hold the key of the public log, as a system user of its own',
    run: async (args) =>
      (await import('../platform/public-log/signer/signer-command.ts')).signerCommand(args),
  },
  {
    name: 'obligations',
    usage: 'obligations --organisation ID --on DATE [--json]',
    summary: 'what a unit must publish, what it did, what is late or missing; exit code 1 when something is',
    run: async (args) =>
      (await import('../modules/disclosure/obligations/obligations-command.ts')).obligationsCommand(args),
  },
]
