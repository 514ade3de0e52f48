import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../platform/config/project-root.ts'
import { download, page } from '../../platform/http/answer.ts'
import { get, type Route } from '../../platform/http/route.ts'
import { findLeaf } from '../../platform/public-log/index.ts'
import { VerifyPage } from './verify-page.tsx'
import { verifyPaths } from './verify-paths.ts'

/** What the build makes of `verify/`, by name. */
const mediaTypes = {
  'kiem-chung.html': 'text/html; charset=utf-8',
  'verify.html': 'text/html; charset=utf-8',
  'verify.mjs': 'text/javascript; charset=utf-8',
} as const
type VerifierFile = keyof typeof mediaTypes

const verifierFiles = ['kiem-chung.html', 'verify.html', 'verify.mjs'] as const satisfies VerifierFile[]

/** Hexadecimal, as papers and pages print the hash of an entry. */
const sha256 = /^[0-9a-f]{64}$/

/** How to check the public log without trusting this site, and the programs to keep for it. */
export function verifyRoutes(): Route[] {
  return [
    get({
      path: verifyPaths.page,
      access: 'anyone',
      query: z.object({ la: z.string().regex(sha256).optional().catch(undefined) }),
      handle: async ({ query: { la: hash }, database }) => {
        const asked = hash === undefined ? undefined : { hash, leaf: await findLeaf(database, hash) }
        return page(<VerifyPage asked={asked} />, 200, ['verify'])
      },
    }),
    get({
      path: verifyPaths.file,
      access: 'anyone',
      params: z.object({ name: z.enum(verifierFiles) }),
      handle: async ({ params: { name } }) => {
        const bytes = await readFile(path.join(projectRoot(), 'dist', 'verify', name))
        return download(bytes, { mediaType: mediaTypes[name], fileName: name })
      },
    }),
  ]
}
