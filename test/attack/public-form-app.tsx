import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { z } from 'zod'
import { AbuseGuard } from '../../src/platform/abuse/abuse-guard.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { fileProblems } from '../../src/platform/files/check-file.ts'
import type { UploadScanning } from '../../src/platform/files/file-scanner.ts'
import { page, redirect } from '../../src/platform/http/answer.ts'
import { createCsrfProtection } from '../../src/platform/http/csrf.ts'
import { listOf, requiredText } from '../../src/platform/http/form.ts'
import { definePath } from '../../src/platform/http/path.ts'
import { get, post, type Route } from '../../src/platform/http/route.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { problem } from '../../src/platform/i18n/problem.ts'
import { createLogger } from '../../src/platform/operations/create-logger.ts'
import { createPermissions } from '../../src/platform/permissions/permissions.ts'
import { KeptPages } from '../../src/platform/public-pages/kept-pages.ts'
import { readVersions } from '../../src/platform/public-pages/topics.ts'
import { createVersionReader } from '../../src/platform/public-pages/version-reader.ts'
import { ChallengePage } from '../../src/site/challenge-page.tsx'
import { documentRenderer } from '../../src/site/document-renderer.ts'
import { ErrorPage } from '../../src/site/error-page.tsx'
import { Form } from '../../src/ui/form/form.tsx'
import { Page } from '../../src/ui/page/page.tsx'
import { testDatabase } from '../database/test-database.ts'
import { content } from '../example/example.builder.ts'

export const publicForm = definePath('/gop-y-thu')
const File = z.custom<{ fileName: string; bytes: Uint8Array }>(
  (value) => typeof value === 'object' && value !== null && 'bytes' in value,
)
const OpinionForm = z.object({
  noiDung: requiredText(problem({ vi: 'Hãy ghi nội dung', en: 'Write the text' })),
  muc: listOf(z.string()),
  tep: listOf(File),
})

const routes: Route[] = [
  get({
    path: publicForm,
    access: 'anyone',
    handle: async () =>
      page(
        <Page title="Góp ý">
          <Form action={publicForm.pattern} requestId={crypto.randomUUID()}>
            <textarea name="noiDung" aria-label="Nội dung" />
            <button type="submit">Gửi góp ý</button>
          </Form>
        </Page>,
      ),
  }),
  get({
    path: definePath('/gop-y-thu/xong'),
    access: 'anyone',
    handle: async () => page(<Page title="Đã nhận">Cảm ơn</Page>),
  }),
  post({
    path: publicForm,
    access: 'anyone',
    audit: 'opinion.sent',
    form: OpinionForm,
    uploads: { files: 3, fileBytes: 1_000_000, totalBytes: 1_500_000 },
    abuse: 'public-form',
    invalid: async (_visit, problems) => page(<Page title="Góp ý" errors={problems} children="" />, 422),
    handle: async (visit) => {
      const problems = await fileProblems('tep', visit.form.tep)
      if (problems.length > 0) return page(<Page title="Góp ý" errors={problems} children="" />, 422)
      return visit.write(async ({ audit }) => {
        const details = { letters: visit.form.noiDung.length, marks: visit.form.muc.length }
        await audit({ subject: { kind: 'opinion', id: crypto.randomUUID() }, details })
        return redirect('/gop-y-thu/xong')
      })
    },
  }),
]

/** A server with one public form, on a clock that the test moves. */
export async function publicFormApp(scanning?: UploadScanning) {
  const { database } = await testDatabase()
  const clock = { now: Date.parse('2026-11-24T02:00:00Z') }
  const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
  const nothing = { permissions: [], workspace: [], jobs: [], indicators: [], handlers: [] }
  const server: FastifyInstance = await createServer(
    {
      database,
      permissions: createPermissions([]),
      keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
      workspace: [],
      csrf: createCsrfProtection(false),
      now: () => new Date(clock.now),
      findActor: async () => undefined,
      renderDocument: await documentRenderer({ content, exampleData: true, assetsFolder }),
      errorPage: (kind, reference) => <ErrorPage kind={kind} referenceNumber={reference} />,
      ...(scanning && { uploadScanning: scanning }),
      abuseGuard: new AbuseGuard('a secret that all processes share', () => clock.now),
      challengePage: (held) => <ChallengePage {...held} />,
    },
    {
      modules: [{ ...nothing, name: 'test', routes }],
      assetsFolder,
      secure: false,
      trustedProxies: undefined,
      logger: createLogger('silent'),
    },
  )
  afterAll(() => server.close())
  const accepted = async () => {
    const rows = await database
      .selectFrom('platform.audit_entry')
      .select('details')
      .where('action', '=', 'opinion.sent')
      .execute()
    return rows.map(({ details }) => details)
  }
  return { server, database, clock, accepted }
}
