-- Recruitment: each step has its day by law, marks are given without a name, and anybody ranks again from what was sealed.
create table disclosure.recruitment_round (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  title text not null check (length(title) between 1 and 300),
  basis text not null check (length(basis) between 1 and 500),
  posts jsonb not null,
  pass_mark integer not null check (pass_mark between 0 and 10000),
  third_marker_from integer not null check (third_marker_from > 0),
  conditions text not null check (length(conditions) between 1 and 10000),
  papers_sealed_sha256 text check (papers_sealed_sha256 ~ '^[0-9a-f]{64}$'),
  identity_opened_at timestamptz,
  chosen text[] not null default '{}',
  choice_reason text not null default '' check (length(choice_reason) <= 2000),
  ranking_text text,
  made_by uuid references organisations.person,
  made_at timestamptz not null,
  example boolean not null default false,
  check (identity_opened_at is null or papers_sealed_sha256 is not null),
  check (ranking_text is null or identity_opened_at is not null)
);
create index recruitment_round_unit on disclosure.recruitment_round (unit_id, made_at desc);
comment on table disclosure.recruitment_round is 'One recruitment. posts: code, name and places of each post. Marks are in hundredths of a point. papers_sealed_sha256: of the list of whose paper is whose, in the public log before the first mark. ranking_text: all from which the result follows, without a name.';

create table disclosure.recruitment_event (
  recruitment_id uuid not null references disclosure.recruitment_round,
  event text not null,
  happened_on date not null,
  publication_id uuid references disclosure.publication,
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  primary key (recruitment_id, event)
);
comment on table disclosure.recruitment_event is 'What happened, once each and in order; append only.';

create table disclosure.recruitment_panel (
  recruitment_id uuid not null references disclosure.recruitment_round,
  person_id uuid not null references organisations.person,
  part text not null check (part in ('chair', 'member', 'marker')),
  named_at timestamptz not null,
  primary key (recruitment_id, person_id)
);
create table disclosure.recruitment_declaration (
  recruitment_id uuid not null,
  person_id uuid not null,
  related jsonb not null,
  declared_at timestamptz not null,
  primary key (recruitment_id, person_id),
  foreign key (recruitment_id, person_id) references disclosure.recruitment_panel
);
comment on table disclosure.recruitment_declaration is 'What a member of the board declared before its first session: nobody, or who is related; confidential. Made once.';
create table disclosure.recruitment_recusal (
  recruitment_id uuid not null,
  person_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  primary key (recruitment_id, person_id),
  foreign key (recruitment_id, person_id) references disclosure.recruitment_panel
);
comment on table disclosure.recruitment_panel is 'Who sits on the board or marks. Whoever steps aside stays named, with a line in recruitment_recusal.';
comment on table disclosure.recruitment_recusal is 'Who stepped aside, and why.';

create table disclosure.recruitment_candidate (
  id uuid primary key,
  recruitment_id uuid not null references disclosure.recruitment_round,
  unit_id uuid not null references organisations.unit,
  code text not null check (code ~ '^TS-\d{3,5}$'),
  post text not null,
  filed_at timestamptz not null,
  eligible boolean,
  finding text not null default '' check (length(finding) <= 500),
  priority integer check (priority between 0 and 1000),
  checked_at timestamptz,
  checked_by uuid references organisations.person,
  example boolean not null default false,
  unique (recruitment_id, code),
  check ((eligible is null) = (checked_at is null)),
  check (eligible is distinct from false or finding <> ''),
  check (eligible is distinct from true or priority is not null)
);
comment on table disclosure.recruitment_candidate is 'A candidate as far as it is nobody''s in particular: a code. finding: why not eligible, by the conditions of the notice. priority: points that the law adds, in hundredths.';

create table disclosure.recruitment_person (
  candidate_id uuid primary key references disclosure.recruitment_candidate,
  unit_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  born_on date not null,
  phone text not null default '' check (length(phone) <= 30),
  email text not null default '' check (length(email) <= 200),
  qualification text not null check (length(qualification) between 1 and 500),
  priority_claim text not null default '' check (length(priority_claim) <= 200),
  related jsonb not null default '[]'
);
comment on table disclosure.recruitment_person is 'Who a candidate is; confidential. Read by the unit that recruits and by whoever holds the receipt.';

create table disclosure.recruitment_receipt (
  lookup bytea primary key check (octet_length(lookup) = 32),
  candidate_id uuid not null references disclosure.recruitment_candidate
);
comment on table disclosure.recruitment_receipt is 'Finds a candidate by the code on the receipt; only a keyed digest of it is kept.';

create table disclosure.recruitment_paper (
  recruitment_id uuid not null references disclosure.recruitment_round,
  code text not null,
  candidate_id uuid not null unique references disclosure.recruitment_candidate,
  salt bytea not null check (octet_length(salt) = 32),
  primary key (recruitment_id, code)
);
comment on table disclosure.recruitment_paper is 'Whose paper is whose. Not readable before the identity is opened, but by whoever deals the codes.';

create table disclosure.recruitment_mark (
  recruitment_id uuid not null references disclosure.recruitment_round,
  paper text not null,
  person_id uuid not null references organisations.person,
  hundredths integer not null check (hundredths between 0 and 10000),
  at timestamptz not null,
  primary key (recruitment_id, paper, person_id)
);
comment on table disclosure.recruitment_mark is 'A mark of one marker on a paper known by its code; append only.';

create table disclosure.recruitment_review (
  candidate_id uuid primary key references disclosure.recruitment_candidate,
  requested_at timestamptz not null
);
comment on table disclosure.recruitment_review is 'Who asked for a review of the mark, once, within the term.';

grant select, insert on disclosure.recruitment_round, disclosure.recruitment_event, disclosure.recruitment_panel,
  disclosure.recruitment_declaration, disclosure.recruitment_recusal, disclosure.recruitment_candidate,
  disclosure.recruitment_person, disclosure.recruitment_paper, disclosure.recruitment_mark, disclosure.recruitment_review
  to minhbach_app;
grant insert on disclosure.recruitment_receipt to minhbach_app;
grant update (papers_sealed_sha256, identity_opened_at, chosen, choice_reason, ranking_text) on disclosure.recruitment_round to minhbach_app;
grant update (eligible, finding, priority, checked_at, checked_by) on disclosure.recruitment_candidate to minhbach_app;

create function disclosure.recruitment_reader_units() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('minhbach.recruitment_units', true), ''), '{}')::uuid[]
$$;
comment on function disclosure.recruitment_reader_units is 'The units whose candidates this transaction may read.';
create function disclosure.recruitment_reader_candidate() returns uuid language sql stable as $$
  select nullif(current_setting('minhbach.recruitment_candidate', true), '')::uuid
$$;
comment on function disclosure.recruitment_reader_candidate is 'The one candidate that this transaction may read: whoever holds the receipt.';
create function disclosure.recruitment_reader_deals() returns boolean language sql stable as $$
  select coalesce(current_setting('minhbach.recruitment_deals', true), '') = 'on'
$$;
comment on function disclosure.recruitment_reader_deals is 'Whether this transaction deals the codes of papers or opens the identity.';

alter table disclosure.recruitment_person enable row level security;
create policy recruitment_person_reader on disclosure.recruitment_person to minhbach_app using (
  unit_id = any ((select disclosure.recruitment_reader_units())::uuid[])
  or candidate_id = (select disclosure.recruitment_reader_candidate()));
create policy recruitment_person_filing on disclosure.recruitment_person for insert to minhbach_app with check (true);

alter table disclosure.recruitment_declaration enable row level security;
create policy recruitment_declaration_reader on disclosure.recruitment_declaration to minhbach_app using (
  exists (select from disclosure.recruitment_round where recruitment_round.id = recruitment_id
    and recruitment_round.unit_id = any ((select disclosure.recruitment_reader_units())::uuid[])));
create policy recruitment_declaration_filing on disclosure.recruitment_declaration for insert to minhbach_app with check (true);

alter table disclosure.recruitment_paper enable row level security;
create policy recruitment_paper_reader on disclosure.recruitment_paper to minhbach_app using (
  (select disclosure.recruitment_reader_deals())
  or exists (select from disclosure.recruitment_round where recruitment_round.id = recruitment_id
    and recruitment_round.identity_opened_at is not null));
create policy recruitment_paper_dealing on disclosure.recruitment_paper for insert to minhbach_app with check (true);

create function disclosure.find_recruitment_candidate(wanted bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, disclosure as $$
  select candidate_id from disclosure.recruitment_receipt where lookup = wanted
$$;
comment on function disclosure.find_recruitment_candidate is 'The candidate of a receipt; receipts cannot be listed.';
revoke all on function disclosure.find_recruitment_candidate from public;
grant execute on function disclosure.find_recruitment_candidate to minhbach_app;

create function disclosure.recruitment_marks_are_blind() returns trigger language plpgsql as $$
begin
  if exists (select from disclosure.recruitment_round where id = new.recruitment_id
    and (identity_opened_at is not null or papers_sealed_sha256 is null)) then
    raise exception 'a paper is marked between the sealing of its code and the opening of identities';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_marks_are_blind is 'No mark is given once it is known whose paper it is.';
create trigger marks_are_blind before insert on disclosure.recruitment_mark
  for each row execute function disclosure.recruitment_marks_are_blind();

create function disclosure.recruitment_opens_once() returns trigger language plpgsql as $$
begin
  if (old.papers_sealed_sha256 is not null and new.papers_sealed_sha256 is distinct from old.papers_sealed_sha256)
    or (old.identity_opened_at is not null and new.identity_opened_at is distinct from old.identity_opened_at)
    or (old.ranking_text is not null and new.ranking_text is distinct from old.ranking_text) then
    raise exception 'what was sealed, opened or ranked stays';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_opens_once is 'Sealing, opening and ranking happen once.';
create trigger opens_once before update on disclosure.recruitment_round
  for each row execute function disclosure.recruitment_opens_once();

create function disclosure.has_declared(wanted_recruitment uuid, wanted_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, disclosure as $$
  select exists (select from disclosure.recruitment_declaration
    where recruitment_id = wanted_recruitment and person_id = wanted_person)
$$;
comment on function disclosure.has_declared is 'Whether a member of a board declared, for everybody; what, only for the unit that recruits.';
revoke all on function disclosure.has_declared from public;
grant execute on function disclosure.has_declared to minhbach_app;

create function disclosure.recruitment_paper_codes(wanted_recruitment uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, disclosure as $$
  select code from disclosure.recruitment_paper where recruitment_id = wanted_recruitment
$$;
comment on function disclosure.recruitment_paper_codes is 'The codes of papers for those who mark them; not whose they are.';
revoke all on function disclosure.recruitment_paper_codes from public;
grant execute on function disclosure.recruitment_paper_codes to minhbach_app;
