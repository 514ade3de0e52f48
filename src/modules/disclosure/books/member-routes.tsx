import { z } from 'zod'
import { notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { beginSelection, insertMember, memberLeaves } from '../store/book-selections.ts'
import { MemberPage } from './member-page.tsx'
import { BookParams, openSelection } from './open-books.ts'
import { bookPaths } from './paths.ts'
import { MemberForm } from './selection-forms.ts'
import { mayEdit, type SelectionVisit, staleSelection } from './show-selection.tsx'

const MemberParams = BookParams.extend({ memberId: z.uuid() })

/** Who sits in the council that chooses textbooks, with what binds them to publishers; and who leaves it. */
export function memberRoutes({ content }: Pick<DisclosureDependencies, 'content'>): Route[] {
  const open = (visit: SelectionVisit) => openSelection(visit, content, visit.params)
  const showMember = async (visit: SelectionVisit, form: TypedForm) => {
    const opened = await open(visit)
    if (opened === undefined || !mayEdit(opened)) return notFound()
    const props = { opened, form, requestId: crypto.randomUUID() }
    return page(<MemberPage year={visit.params.year} {...props} />, statusOf(form))
  }
  return [
    get({
      path: bookPaths.member,
      access: 'books.write',
      params: BookParams,
      handle: (visit) => showMember(visit, nothingTyped),
    }),
    post({
      path: bookPaths.member,
      access: 'books.write',
      audit: 'books.member-entered',
      params: BookParams,
      form: MemberForm,
      invalid: (visit, problems, typed) => showMember(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, params, now, actor } = visit
        const opened = await open(visit)
        if (opened === undefined || !mayEdit(opened)) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const by = actor.personId
          const at = { unitId: opened.unit.id, schoolYear: params.year, by, at: now }
          const { id } = await beginSelection(tx, at)
          await insertMember(tx, id, {
            name: form.ten,
            role: form.vaiTro,
            tie: form.quanHe,
            declaredOn: form.ngayKeKhai,
            by,
            at: now,
          })
          await audit({ subject: { kind: 'textbook-selection', id }, unitId: opened.unit.id })
          return redirect(bookPaths.selection.to(params))
        })
      },
    }),
    post({
      path: bookPaths.memberLeaves,
      access: 'books.write',
      audit: 'books.member-left',
      params: MemberParams,
      form: z.object({}),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const opened = await open(visit)
        if (opened?.selection === undefined || !mayEdit(opened)) return notFound()
        const { unit, selection } = opened
        return visit.write(async ({ tx, audit }) => {
          const wish = { selectionId: selection.id, memberId: visit.params.memberId, on: visit.today }
          if (!(await memberLeaves(tx, wish))) return () => staleSelection(visit, content)
          await audit({ subject: { kind: 'textbook-selection', id: selection.id }, unitId: unit.id })
          return redirect(bookPaths.selection.to(visit.params))
        })
      },
    }),
  ]
}
