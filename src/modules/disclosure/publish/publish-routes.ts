import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Route } from '../../../platform/http/route.ts'
import { noticeRoutes } from '../notice/notice-routes.tsx'
import { publicPictureRoute } from '../notice/public-picture-route.ts'
import { checkRoutes } from './check-routes.tsx'
import { draftRoutes } from './draft-routes.tsx'
import { judgeRoutes } from './judge-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { newRoutes } from './new-routes.tsx'
import { publishPaths } from './paths.ts'
import { publicationRoutes } from './publication-routes.tsx'
import type { PublishDependencies, PublishGround } from './publish-ground.ts'
import { fileReader } from './read-file.ts'

/** A clerk prepares, whoever leads the unit lets out, and it hangs on the board. */
export function publishRoutes(dependencies: PublishDependencies): Route[] {
  const ground: PublishGround = { ...dependencies, readFile: fileReader() }
  return [
    ...listRoutes(),
    ...newRoutes(ground),
    ...draftRoutes(ground),
    ...checkRoutes(ground),
    ...judgeRoutes(ground),
    ...publicationRoutes(ground),
    ...noticeRoutes(dependencies),
    publicPictureRoute(dependencies.files),
  ]
}

export const publishWorkspace: readonly WorkspaceEntry[] = [
  {
    href: publishPaths.list.to({}),
    words: { vi: 'Công khai', en: 'Publishing' },
    permission: 'disclosure.write',
  },
]
