-- Units, how they follow one another, who is above whom, people and the roles they hold; all with dates.
create extension if not exists btree_gist;

create schema organisations;
comment on schema organisations is 'Units, people and roles, dated.';
grant usage on schema organisations to minhbach_app;

create table organisations.unit (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in (
    'province-department', 'province-committee', 'city-committee', 'commune-committee',
    'city-office', 'commune-department', 'school', 'service-centre')),
  level text check (level in ('MN', 'MG', 'TH', 'THCS')),
  public boolean not null default true,
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  document_symbol text not null default '',
  valid_from date not null,
  valid_to date,
  example boolean not null default false,
  check ((kind = 'school') = (level is not null)),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table organisations.unit is 'An organisation for as long as it exists: valid_to is its last day. Records of a dissolved one stay with it.';

create table organisations.unit_name (
  unit_id uuid not null references organisations.unit,
  name text not null check (length(name) between 1 and 300),
  short_name text not null default '',
  search_name text not null,
  sort_key text not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, valid_from),
  check (valid_to is null or valid_to >= valid_from),
  constraint unit_name_one_at_a_time
    exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_name_search on organisations.unit_name using gin (search_name gin_trgm_ops);
comment on table organisations.unit_name is 'What a unit is called, by date. search_name is folded, sort_key orders as Vietnamese does.';

create table organisations.unit_superior (
  unit_id uuid not null references organisations.unit,
  superior_id uuid not null references organisations.unit,
  kind text not null check (kind in ('administrative', 'professional')),
  valid_from date not null,
  valid_to date,
  basis text not null default '',
  primary key (unit_id, superior_id, kind, valid_from),
  check (unit_id <> superior_id),
  check (valid_to is null or valid_to >= valid_from),
  constraint unit_superior_one_at_a_time
    exclude using gist (unit_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_superior_below on organisations.unit_superior (superior_id);
comment on table organisations.unit_superior is 'Who directs whom, by date: schools under an office until 30 June 2025, under a commune''s department since. A unit has at most one superior of a kind at a time: an education office is led by its committee and guided in its profession by the province''s department.';

create table organisations.succession (
  id uuid primary key,
  predecessor_id uuid not null references organisations.unit,
  successor_id uuid not null references organisations.unit,
  kind text not null check (kind in ('rename', 'merge', 'split', 'dissolve', 'transfer')),
  effective_on date not null,
  basis text not null check (basis <> ''),
  confidence text not null check (confidence in ('confirmed', 'unconfirmed')),
  matter text not null default '',
  unique (predecessor_id, successor_id, effective_on),
  check (predecessor_id <> successor_id)
);
create index succession_successor on organisations.succession (successor_id);
comment on table organisations.succession is 'Which unit took over from which, when and on what basis; matter says what, when it was not everything. Append only.';

create table organisations.person (
  id uuid primary key,
  account_id uuid unique,
  family_name text not null,
  middle_name text not null default '',
  given_name text not null,
  sort_key text not null,
  email text not null unique check (email = lower(email)),
  phone text not null default '',
  example boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);
comment on table organisations.person is 'Somebody who works in or for a unit. Citizens who file something are not here.';

create table organisations.role_assignment (
  id uuid primary key,
  person_id uuid not null references organisations.person,
  role text not null check (role in (
    'administrator', 'head', 'specialist', 'one-stop-clerk', 'principal', 'school-clerk',
    'teacher', 'inspector', 'inspection-board-member', 'province-analyst')),
  unit_id uuid not null references organisations.unit,
  position text not null default '',
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  granted_at timestamptz not null default clock_timestamp(),
  check (valid_to is null or valid_to >= valid_from)
);
create index role_assignment_person on organisations.role_assignment (person_id);
create index role_assignment_unit on organisations.role_assignment (unit_id);
comment on table organisations.role_assignment is 'A role held in a unit from a day to a day, and the position as it stands under a signature. It is ended by its last day, never deleted.';

grant select on all tables in schema organisations to minhbach_app;
grant insert on all tables in schema organisations to minhbach_app;
grant update (public, address, phone, email, document_symbol, valid_to) on organisations.unit to minhbach_app;
grant update (valid_to) on organisations.unit_name, organisations.unit_superior to minhbach_app;
grant update (account_id, family_name, middle_name, given_name, sort_key, email, phone) on organisations.person to minhbach_app;
grant update (valid_to) on organisations.role_assignment to minhbach_app;

-- Everything at or below a unit on a day; the one place where the tree is walked.
create function organisations.units_below(root uuid, on_day date) returns setof uuid
language sql stable as $$
  with recursive below (id) as (
    select superior.unit_id from organisations.unit_superior superior
    where superior.superior_id = root
      and superior.valid_from <= on_day and (superior.valid_to is null or superior.valid_to >= on_day)
    union
    select superior.unit_id from organisations.unit_superior superior
    join below on superior.superior_id = below.id
    where superior.valid_from <= on_day and (superior.valid_to is null or superior.valid_to >= on_day)
  )
  select id from below
$$;
comment on function organisations.units_below is 'All units that are directed by root, directly or not, on a day; without root itself.';
