import { notFound, redirect } from '../../../platform/http/answer.ts'
import { post, type Route } from '../../../platform/http/route.ts'
import type { TypedForm } from '../../../platform/http/typed-form.ts'
import { maskGroups } from '../domain/personal-data/finding-group.ts'
import { isInPreparation } from '../domain/templates/draft.ts'
import { insertJudgement } from '../store/draft-files.ts'
import { changeDraft } from '../store/draft-store.ts'
import { showCheck } from './check-routes.tsx'
import { textOf } from './draft-form.ts'
import { mustBeAnswered } from './look-through.ts'
import { AnyForm, DraftParams, type OpenDraft, openDraft } from './open-draft.ts'
import { publishPaths } from './paths.ts'
import type { PublishGround } from './publish-ground.ts'

/** Shorter ones say nothing: “được”, “ok”. */
const shortestReason = 10

/** Answering for what may point at a person: masking it, or saying why it may be public. */
export function judgeRoutes(ground: PublishGround): Route[] {
  return [
    post({
      path: publishPaths.judge,
      access: 'disclosure.write',
      audit: 'disclosure-draft.judged',
      params: DraftParams,
      form: AnyForm,
      invalid: async (visit, problems, typed) => {
        const opened = await openDraft(visit, ground)
        return opened === undefined ? notFound() : showCheck(visit, opened, { typed, problems })
      },
      handle: async (visit) => {
        const opened = await openDraft(visit, ground)
        if (opened === undefined) return notFound()
        const { draft, template } = opened
        const { viec, khoa } = { viec: textOf(visit.form.viec), khoa: textOf(visit.form.khoa) }
        const refuse = (message: TypedForm['problems'][number]['message']) =>
          showCheck(visit, opened, { typed: visit.form, problems: [{ field: `lyDo.${khoa}`, message }] })
        if (!isInPreparation(draft)) return showCheck(visit, opened)
        const by = visit.actor.personId
        const done = redirect(publishPaths.check.to(visit.params))
        const subject = { kind: 'disclosure-draft', id: draft.id }

        if (viec === 'ly-do') {
          const judged = digestsOf(opened).get(khoa)
          if (judged === undefined) return showCheck(visit, opened)
          const reason = textOf(visit.form[`lyDo.${khoa}`]).trim().slice(0, 1_000)
          if (reason.length < shortestReason) return refuse(texts.noReason)
          return visit.write(async ({ tx, audit }) => {
            await insertJudgement(tx, draft.id, {
              finding: Buffer.from(judged.digest, 'hex'),
              kind: judged.kind,
              reason,
              by,
              at: visit.now,
            })
            await audit({ subject, unitId: draft.unitId, details: { kind: judged.kind, public: true } })
            return done
          })
        }

        const keys = viec === 'che-het' ? open(opened) : [khoa]
        const text = { ...draft, ...maskGroups(template, draft, new Set(keys), visit.today) }
        return visit.write(async ({ tx, audit }) => {
          const changed = await changeDraft(tx, draft, { text, by, at: visit.now })
          if (!changed) return async () => showCheck(visit, (await openDraft(visit, ground)) ?? opened)
          await audit({ subject, unitId: draft.unitId, details: { masked: keys.length } })
          return done
        })
      },
    }),
  ]
}

/** What has no answer yet. */
function open({ looked }: OpenDraft): string[] {
  return looked.groups
    .filter(({ found, reason }) => mustBeAnswered(found) && reason === undefined)
    .map(({ found }) => found.key)
}

/** By the key of a group, or `file:kind`. */
function digestsOf({ looked }: OpenDraft) {
  return new Map([
    ...looked.groups.map(({ found, digest }) => [found.key, { digest, kind: found.kind as string }] as const),
    ...looked.inFiles.map(
      ({ file, found, digest }) => [`${file.id}:${found.kind}`, { digest, kind: found.kind }] as const,
    ),
  ])
}

const texts = {
  noReason: {
    vi: 'Ghi rõ vì sao được công khai, ví dụ: số điện thoại trực của trường, công khai theo quy chế',
    en: 'Say why it may be public, for example: the school’s duty telephone, public by its rules',
  },
}
