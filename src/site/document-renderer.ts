import type { Content } from '../platform/content/content.ts'
import type { RoleCode } from '../platform/contracts/access.ts'
import type { HttpServices } from '../platform/http/services.ts'
import type { Words } from '../platform/i18n/words.ts'
import { loadAssets } from '../ui/assets.ts'
import { renderDocument } from '../ui/page/render-document.tsx'

/** What anybody may see; the workspace leads to signing in. */
const portalNavigation = [
  { href: '/noi-voi-chung-toi', words: { vi: 'Nói với chúng tôi', en: 'Tell us' } },
  { href: '/thu-tuc', words: { vi: 'Thủ tục', en: 'Procedures' } },
  { href: '/theo-doi', words: { vi: 'Theo dõi hồ sơ', en: 'Follow your case' } },
  { href: '/cong-khai', words: { vi: 'Công khai', en: 'What is public' } },
  { href: '/ke-hoach', words: { vi: 'Kế hoạch', en: 'Plans' } },
  { href: '/don-vi', words: { vi: 'Trường và cơ quan', en: 'Schools and authorities' } },
  { href: '/so-lieu', words: { vi: 'Số liệu', en: 'Figures' } },
  { href: '/khu-lam-viec', words: { vi: 'Khu làm việc', en: 'Workspace' } },
]

const siteName = { vi: 'Minh Bạch', en: 'Minh Bạch' }

/** Draws whole pages: puts what the platform knows of a request into the frame of the design system. */
export async function documentRenderer(dependencies: {
  exampleData: boolean
  content: Content
  assetsFolder: string
}): Promise<HttpServices['renderDocument']> {
  const assets = await loadAssets(dependencies.assetsFolder)
  const roleWords = new Map<string, Words>(dependencies.content.roles.map(({ code, name }) => [code, name]))
  const nameOf = (role: RoleCode): Words => roleWords.get(role) ?? { vi: role, en: role }
  return (view, surroundings) => {
    const { language, path, csrfToken, actor, workspace, islands } = surroundings
    const place = path.split('?')[0] ?? path
    const assignment = actor?.assignments[0]
    return renderDocument(view, {
      assets,
      islands,
      hidden: csrfToken !== null,
      context: {
        language,
        path,
        csrfToken,
        actor:
          actor && assignment
            ? { name: actor.name, role: nameOf(assignment.role), unitName: assignment.unitName }
            : null,
        navigation: (actor === null ? portalNavigation : workspace).map(({ href, words }) => ({
          href,
          words,
          current: place === href || place.startsWith(`${href}/`),
        })),
        exampleData: dependencies.exampleData,
        siteName,
        unitName: '',
      },
    })
  }
}
