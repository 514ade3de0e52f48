import { shown, summaryOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { LinkButton } from '../../../../ui/link-button/link-button.tsx'
import { Page } from '../../../../ui/page/page.tsx'
import { useWords } from '../../../../ui/page-context.ts'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { Table } from '../../../../ui/table/table.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { accountPaths } from '../account-paths.ts'
import { peopleTexts as texts } from './people-texts.ts'
import type { ListedPerson } from './person-store.ts'
import { type RoleChoices, RoleFields } from './role-fields.tsx'

export interface PeoplePageProps {
  readonly people: readonly ListedPerson[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
  readonly search: string
  readonly roleName: (role: string) => Words
}

/** The people of the units that somebody looks after. What is searched for never stands in the address. */
export function PeoplePage({ people, total, page, pageCount, search, roleName }: PeoplePageProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      width="wide"
      aside={<LinkButton href={accountPaths.invite.to({})}>{words(texts.invite)}</LinkButton>}
    >
      <Form action={accountPaths.people.to({})}>
        <TextField name="tim" label={texts.search} value={search} width="medium" autocomplete="off" />
        <Button variant="secondary">{words(texts.find)}</Button>
      </Form>
      {search !== '' && (
        <p>
          <a href={accountPaths.people.to({})}>{words(texts.all)}</a>
        </p>
      )}
      <Table
        caption={texts.title}
        captionHidden
        rows={people}
        rowKey={({ id }) => id}
        empty={<p>{words(texts.none)}</p>}
        columns={[
          {
            key: 'name',
            header: texts.name,
            rowHeader: true,
            cell: ({ id, name }) => <a href={accountPaths.person.to({ personId: id })}>{name}</a>,
          },
          { key: 'email', header: texts.email, cell: ({ email }) => email },
          {
            key: 'roles',
            header: texts.roles,
            cell: ({ roles }) =>
              roles.map(({ role, unitName }) => (
                <div key={`${role} ${unitName}`}>
                  {words(roleName(role))}, {unitName}
                </div>
              )),
          },
          {
            key: 'state',
            header: texts.state,
            cell: ({ accepted }) =>
              accepted ? words(texts.accepted) : <Tag tone="warning">{texts.invited}</Tag>,
          },
        ]}
      />
      {search === '' && (
        <Pagination
          page={page}
          pageCount={pageCount}
          total={total}
          hrefOf={(other) => accountPaths.people.to({}, { trang: String(other) })}
        />
      )}
    </Page>
  )
}

export interface InvitePageProps {
  readonly form: TypedForm
  readonly choices: RoleChoices
  readonly requestId: string
}

export function InvitePage({ form, choices, requestId }: InvitePageProps) {
  const words = useWords()
  return (
    <Page
      title={texts.invite}
      lead={texts.inviteLead}
      errors={summaryOf(form)}
      breadcrumbs={[{ href: accountPaths.people.to({}), text: texts.title }]}
    >
      <Form action={accountPaths.invite.to({})} requestId={requestId}>
        <TextField name="hoTen" label={texts.name} autocomplete="off" {...shown(form, 'hoTen')} />
        <TextField
          name="thu"
          label={texts.email}
          hint={texts.emailHint}
          kind="email"
          autocomplete="off"
          {...shown(form, 'thu')}
        />
        <RoleFields form={form} choices={choices} />
        <Button>{words(texts.sendInvitation)}</Button>
      </Form>
    </Page>
  )
}
