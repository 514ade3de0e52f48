// Writes src/platform/database/schema.ts from a freshly migrated database; a test compares the two.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { migrate } from '../src/platform/database/migrate.ts'

const root = path.resolve(import.meta.dirname, '..')

/** The text of schema.ts for the migrations as they are. */
export async function databaseTypes(url: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-types-'))
  const target = path.join(folder, 'schema.ts')
  const run = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js'),
      '--dialect',
      'postgres',
      '--url',
      url,
      '--out-file',
      target,
      '--exclude-pattern',
      '{migration,pgboss}.*',
      '--date-parser',
      'string',
      '--type-mapping',
      JSON.stringify({ int8: 'number', date: 'LocalDate', bytea: 'Buffer' }),
    ],
    { encoding: 'utf8', cwd: root },
  )
  if (run.status !== 0) throw new Error(`kysely-codegen failed: ${run.stdout}${run.stderr}`)
  const text = readFileSync(target, 'utf8')
  rmSync(folder, { recursive: true })
  return brandIdentifiers(text)
}

/** The identifiers that get their own type: by column name everywhere, by table for the column `id`. */
const identifierColumns: Readonly<Record<string, string>> = {
  unit_id: 'UnitId',
  superior_id: 'UnitId',
  predecessor_id: 'UnitId',
  successor_id: 'UnitId',
  lead_unit_id: 'UnitId',
  issuer_id: 'UnitId',
  person_id: 'PersonId',
  responsible_id: 'PersonId',
  author_id: 'PersonId',
  granted_by: 'PersonId',
  user_id: 'AccountId',
  account_id: 'AccountId',
  plan_id: 'PlanId',
  previous_plan_id: 'PlanId',
  commitment_id: 'CommitmentId',
  task_id: 'TaskId',
  report_id: 'ReportId',
  recipient_id: 'UnitId',
  report_to_id: 'UnitId',
  file_id: 'FileId',
  invoice_file_id: 'FileId',
  source_file_id: 'FileId',
  case_id: 'CaseId',
  handler_id: 'PersonId',
  received_unit_id: 'UnitId',
  about_unit_id: 'UnitId',
  signed_by: 'PersonId',
  published_by: 'PersonId',
  filed_by: 'PersonId',
  procedure_id: 'ProcedureId',
  other_id: 'CaseId',
  asking_unit_id: 'UnitId',
  asked_unit_id: 'UnitId',
  from_unit_id: 'UnitId',
  to_unit_id: 'UnitId',
  called_by: 'PersonId',
  opened_by: 'PersonId',
  handed_by: 'PersonId',
  taken_by: 'PersonId',
  publication_id: 'PublicationId',
  approved_by: 'PersonId',
  prepared_by: 'PersonId',
  saved_by: 'PersonId',
  submitted_by: 'PersonId',
  decided_by: 'PersonId',
  judged_by: 'PersonId',
  posted_by: 'PersonId',
  picture_id: 'FileId',
  correction_of: 'PublicationId',
  school_id: 'UnitId',
  office_id: 'UnitId',
  key_id: 'ApiKeyId',
  recruitment_id: 'RecruitmentId',
  candidate_id: 'CandidateId',
  made_by: 'PersonId',
  recorded_by: 'PersonId',
  papers_dealt_by: 'PersonId',
  review_dealt_by: 'PersonId',
  checked_by: 'PersonId',
  webhook_id: 'WebhookId',
  closing_id: 'ClosingId',
}
/** Columns that hold an identifier of the table's own kind. */
const ownIdentifiers: ReadonlySet<string> = new Set(['id', 'derived_from_id', 'lineage_id'])
const identifierTables: Readonly<Record<string, string>> = {
  AuthUser: 'AccountId',
  OrganisationsUnit: 'UnitId',
  OrganisationsPerson: 'PersonId',
  PlanPlan: 'PlanId',
  CasesCase: 'CaseId',
  CasesProcedure: 'ProcedureId',
  DisclosurePublication: 'PublicationId',
  PlanCommitment: 'CommitmentId',
  PlanTask: 'TaskId',
  PlanReport: 'ReportId',
  PlatformFile: 'FileId',
  MeasureApiKey: 'ApiKeyId',
  MeasureClosing: 'ClosingId',
  DisclosureRecruitmentRound: 'RecruitmentId',
  DisclosureRecruitmentCandidate: 'CandidateId',
  MeasureWebhook: 'WebhookId',
  MeasureWebhookCall: 'WebhookCallId',
}

/** Gives the columns that hold identifiers their branded types, so that one kind never passes for another. */
function brandIdentifiers(text: string): string {
  let table = ''
  const used = new Set<string>()
  const lines = text.split('\n').map((line) => {
    table = /^export interface (\w+)/.exec(line)?.[1] ?? table
    const [, column = '', nullable = ''] = /^ {2}(\w+): string( \| null)?;$/.exec(line) ?? []
    const brand = ownIdentifiers.has(column) ? identifierTables[table] : identifierColumns[column]
    if (brand === undefined) return line
    used.add(brand)
    return `  ${column}: ${brand}${nullable};`
  })
  const imports = `import type { ${[...used].sort().join(', ')} } from '../kernel/ids.ts'`
  const first = lines.findIndex((line) => line.startsWith('import '))
  lines.splice(first, 0, "import type { LocalDate } from '../kernel/dates.ts'", imports)
  return lines.join('\n')
}

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-types-'))
  chmodSync(folder, 0o755)
  const server = await startEmbeddedServer(folder, { durable: false })
  await migrate(server.url, path.join(root, 'migrations'))
  writeFileSync(path.join(root, 'src/platform/database/schema.ts'), await databaseTypes(server.url))
  await server.stop()
  rmSync(folder, { recursive: true })
}
