import { z } from 'zod'
import type { Database } from '../../../platform/database/database.ts'
import { type Answer, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { say, type Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { findUnitByCode, unitNames } from '../../organisations/index.ts'
import { kindNames } from '../portal/kind-words.ts'
import type { PortalDependencies } from '../portal/portal-dependencies.ts'
import { publishedKinds } from '../portal/portal-queries.ts'
import { readQuestion, wholeQuestion } from '../search/search-question.ts'
import { type LetterPurpose, letterToken, readLetterToken } from './letter-token.ts'
import { subscribePaths } from './paths.ts'
import { SubscribeForm } from './subscribe-form.ts'
import { AskPage, DonePage, OneButtonPage } from './subscribe-pages.tsx'
import { confirmLetter, confirmTemplate, followedWords } from './subscription-letters.ts'
import {
  confirmSubscription,
  deleteSubscription,
  enterSubscription,
  findSubscription,
} from './subscription-store.ts'

/** What an address or a form asks for; what cannot be stored is as good as not asked for. */
const wishedText = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes('\0'))
    .catch('')
const AskQuery = z.object({
  'don-vi': wishedText(100),
  loai: wishedText(60),
  q: wishedText(200),
})
const Token = z.object({ token: z.string().max(120) })
/** What a mail program sends of itself when its reader ends a subscription there. */
const OneClick = z.object({ 'List-Unsubscribe': z.string().optional().catch(undefined) })

/** Letters for those who ask: asked for, confirmed and stopped without an account. */
export function subscribeRoutes(dependencies: PortalDependencies): Route[] {
  return [...askRoutes(dependencies), ...letterRoutes(dependencies), ...donePages()]
}

type Wished = z.infer<typeof AskQuery>

/** What is wished for, as far as it exists: an unknown unit or kind narrows nothing. */
async function readWish(
  { content }: PortalDependencies,
  database: Database,
  today: LocalDate,
  wished: Wished,
) {
  const unit = wished['don-vi'] === '' ? undefined : await findUnitByCode(database, wished['don-vi'])
  const shown = unit?.public === true ? unit : undefined
  const kind = (await publishedKinds(database)).find((known) => known === wished.loai)
  const query = readQuestion(wished.q).groups.length === 0 ? '' : wished.q.trim()
  const names = shown && (await unitNames(database, [shown.id], today))
  return {
    unit: shown,
    kind,
    query,
    followed: (language: 'vi' | 'en'): Words =>
      followedWords({
        unitName: shown && names?.get(shown.id)?.name,
        kindName: kind === undefined ? undefined : say(language, kindNames(content)(kind)),
        query,
      }),
    hidden: {
      ...(shown && { 'don-vi': shown.code }),
      ...(kind !== undefined && { loai: kind }),
      ...(query !== '' && { q: query }),
    },
  }
}

function askRoutes(dependencies: PortalDependencies): Route[] {
  const { origin, secret } = dependencies
  return [
    get({
      path: subscribePaths.ask,
      access: 'anyone',
      query: AskQuery,
      handle: async ({ query, database, today, language }) => {
        const wish = await readWish(dependencies, database, today, query)
        return page(
          <AskPage
            followed={wish.followed(language)}
            hidden={wish.hidden}
            requestId={crypto.randomUUID()}
            email=""
            errors={[]}
          />,
        )
      },
    }),
    post({
      path: subscribePaths.ask,
      access: 'anyone',
      audit: 'disclosure.subscription-asked',
      form: SubscribeForm,
      abuse: 'public-form',
      invalid: async ({ database, today, language }, errors, typed) => {
        const wish = await readWish(dependencies, database, today, AskQuery.parse(typed))
        return page(
          <AskPage
            followed={wish.followed(language)}
            hidden={wish.hidden}
            requestId={crypto.randomUUID()}
            email={typeof typed.email === 'string' ? typed.email : ''}
            errors={errors}
          />,
          422,
        )
      },
      handle: async ({ form, database, today, language, now, write }) => {
        const wish = await readWish(dependencies, database, today, form)
        const question = wholeQuestion(readQuestion(wish.query), { unitId: wish.unit?.id, kind: wish.kind })
        return write(async ({ tx, audit }) => {
          const entered = {
            email: form.email,
            language,
            unitId: wish.unit?.id ?? null,
            kind: wish.kind ?? null,
            query: wish.query,
          }
          const id = await enterSubscription(tx, entered, question, now)
          await audit({ subject: { kind: 'subscription', id: id ?? crypto.randomUUID() } })
          if (id !== undefined) {
            const url = (purpose: LetterPurpose) =>
              `${origin}${subscribePaths[purpose].to({ token: letterToken(secret, purpose, id) })}`
            await queueMail(tx, {
              to: form.email,
              language,
              template: confirmTemplate,
              unsubscribeUrl: url('stop'),
              ...confirmLetter({
                language,
                followed: say(language, wish.followed(language)),
                confirmUrl: url('confirm'),
                stopUrl: url('stop'),
              }),
            })
          }
          return redirect(subscribePaths.asked.to({}))
        })
      },
    }),
  ]
}

function letterRoutes(dependencies: PortalDependencies): Route[] {
  const { content, secret } = dependencies
  const gone = () => page(<DonePage what="gone" />)
  return (['confirm', 'stop'] as const).flatMap((purpose) => {
    const path = subscribePaths[purpose]
    const found = async (database: Database, token: string) => {
      const id = readLetterToken(secret, purpose, token)
      return id === undefined ? undefined : findSubscription(database, id)
    }
    return [
      get({
        path,
        access: 'anyone',
        params: Token,
        handle: async ({ params, database, today, language }): Promise<Answer> => {
          const subscription = await found(database, params.token)
          if (subscription === undefined) return gone()
          const { unitId, kind, query } = subscription
          const names = unitId === null ? undefined : await unitNames(database, [unitId], today)
          const followed = followedWords({
            unitName: unitId === null ? undefined : names?.get(unitId)?.name,
            kindName: kind === null ? undefined : say(language, kindNames(content)(kind)),
            query,
          })
          return page(<OneButtonPage what={purpose} followed={followed} action={path.to(params)} />)
        },
      }),
      post({
        path,
        access: 'anyone',
        params: Token,
        audit: `disclosure.subscription-${purpose === 'confirm' ? 'confirmed' : 'stopped'}`,
        form: OneClick,
        ...(purpose === 'stop' && { allowedBySecretAddress: true }),
        invalid: async () => gone(),
        handle: async ({ params, form, database, now, write }) => {
          const subscription = await found(database, params.token)
          if (subscription === undefined) return gone()
          return write(async ({ tx, audit }) => {
            await audit({ subject: { kind: 'subscription', id: subscription.id } })
            if (purpose === 'confirm') await confirmSubscription(tx, subscription.id, now)
            else await deleteSubscription(tx, subscription.id)
            // A mail program follows no redirection (RFC 8058, section 3.1).
            if (form['List-Unsubscribe'] === 'One-Click') return page(<DonePage what="stopped" />)
            return redirect(subscribePaths[purpose === 'confirm' ? 'confirmed' : 'stopped'].to({}))
          })
        },
      }),
    ]
  })
}

function donePages(): Route[] {
  return (['asked', 'confirmed', 'stopped'] as const).map((what) =>
    get({
      path: subscribePaths[what],
      access: 'anyone',
      handle: async () => page(<DonePage what={what} />),
    }),
  )
}
