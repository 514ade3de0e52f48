import type { PostHolder } from '../../../../platform/content/schema/integrity.ts'
import type { RoleCode } from '../../../../platform/contracts/access.ts'
import { foldText } from '../../../../platform/kernel/text.ts'

/** What somebody holds: the role, and the position in words. */
export interface HeldPost {
  readonly role: RoleCode
  readonly position: string
}

/** Those of the posts in a unit of this kind (as content calls it) that one of the rules means. */
export function postsMeant<Post extends HeldPost>(
  rules: readonly PostHolder[],
  unitKind: string,
  posts: readonly Post[],
): Post[] {
  const here = rules.filter(({ unitKinds }) => unitKinds.some((kind) => kind === unitKind))
  return posts.filter((post) => here.some((rule) => means(rule, post)))
}

function means({ role, position }: PostHolder, post: HeldPost): boolean {
  if (role !== post.role) return false
  return position === undefined || foldText(post.position).includes(foldText(position))
}
