-- Enrolment at first grades: areas, places and ranks are fixed beforehand, each decision follows from them, and the
-- last places go by a draw that everybody can repeat.
create table disclosure.enrolment_campaign (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  school_year text not null check (school_year ~ '^\d{4}-\d{4}$'),
  level text not null check (level in ('kindergarten', 'grade-1', 'grade-6')),
  title text not null check (length(title) <= 300),
  basis text not null check (length(basis) <= 500),
  rules jsonb not null,
  steps jsonb not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  results_on date not null,
  state text not null check (state in ('draft', 'published', 'cancelled')),
  version integer not null default 1 check (version > 0),
  published_at timestamptz,
  publication_id uuid references disclosure.publication,
  made_by uuid references organisations.person,
  example boolean not null default false,
  unique (unit_id, school_year, level),
  check (state <> 'published' or (published_at is not null and publication_id is not null))
);
create index enrolment_campaign_newest on disclosure.enrolment_campaign (opens_at desc, id) where state = 'published';
comment on table disclosure.enrolment_campaign is 'One enrolment of a level in a school year. rules: the ranks and ages as they stood in content when the plan was made; steps: its days. closes_at is not included: what comes then comes too late.';

create table disclosure.enrolment_school (
  campaign_id uuid not null references disclosure.enrolment_campaign,
  school_id uuid not null references organisations.unit,
  quota integer not null check (quota >= 0),
  classes integer not null check (classes > 0),
  seal_id uuid unique,
  sealed_at timestamptz,
  sealed_by uuid references organisations.person,
  sealed_text text,
  sealed_sha256 text check (sealed_sha256 ~ '^[0-9a-f]{64}$'),
  decided_at timestamptz,
  decided_by uuid references organisations.person,
  publication_id uuid references disclosure.publication,
  primary key (campaign_id, school_id),
  check ((sealed_at is null) = (seal_id is null)),
  check ((sealed_at is null) = (sealed_text is null)),
  check ((sealed_at is null) = (sealed_sha256 is null)),
  check (decided_at is null or decided_at >= sealed_at)
);
create index enrolment_school_unit on disclosure.enrolment_school (school_id);
comment on table disclosure.enrolment_school is 'The places of a school in a campaign. seal_id: names list and result in the public log. sealed_text: the canonical list from which the decisions follow, published and in the public log before anything is decided.';

create table disclosure.enrolment_area (
  id uuid primary key,
  campaign_id uuid not null references disclosure.enrolment_campaign,
  ward text not null check (length(ward) between 1 and 120),
  name text not null check (length(name) between 1 and 200),
  search_name text not null,
  unique (campaign_id, search_name)
);
create index enrolment_area_search on disclosure.enrolment_area using gin (search_name gin_trgm_ops);
comment on table disclosure.enrolment_area is 'A street, hamlet or residential group as the plan names it. search_name: ward and name, folded.';

create table disclosure.enrolment_zone (
  area_id uuid not null references disclosure.enrolment_area,
  campaign_id uuid not null,
  school_id uuid not null,
  zone_order smallint not null check (zone_order between 1 and 9),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (area_id, school_id, valid_from),
  foreign key (campaign_id, school_id) references disclosure.enrolment_school
);
create index enrolment_zone_school on disclosure.enrolment_zone (campaign_id, school_id);
comment on table disclosure.enrolment_zone is 'Which schools an area belongs to, in which order and since when; 1 is its own school.';

create table disclosure.enrolment_application (
  id uuid primary key,
  code text not null unique check (code ~ '^HS-\d{6}-\d{4}$'),
  campaign_id uuid not null,
  school_id uuid not null,
  office_id uuid not null references organisations.unit,
  channel text not null check (channel in ('online', 'paper')),
  state text not null check (state in ('filed', 'withdrawn')),
  received_at timestamptz not null,
  saved_at timestamptz not null,
  child_lookup bytea not null check (octet_length(child_lookup) = 32),
  checked_at timestamptz,
  checked_by uuid references organisations.person,
  finding text check (finding in ('fits', 'age', 'papers')),
  zone smallint,
  rank text,
  sequence integer not null default 1,
  example boolean not null default false,
  foreign key (campaign_id, school_id) references disclosure.enrolment_school,
  check ((checked_at is null) = (finding is null)),
  check (finding is distinct from 'fits' or rank is not null),
  check (saved_at >= received_at)
);
create index enrolment_application_school on disclosure.enrolment_application (campaign_id, school_id, code);
create index enrolment_application_child on disclosure.enrolment_application (campaign_id, child_lookup) where state = 'filed';
comment on table disclosure.enrolment_application is 'One application as far as it is nobody''s in particular. child_lookup: keyed digest of the child''s number, by which two applications for one child are found. finding, zone, rank: what the school found proved; nothing else decides.';

create table disclosure.enrolment_child (
  application_id uuid primary key references disclosure.enrolment_application,
  school_id uuid not null,
  office_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  born_on date not null,
  gender text not null check (gender in ('female', 'male')),
  citizen_number text not null default '' check (citizen_number ~ '^(\d{12})?$'),
  area_id uuid references disclosure.enrolment_area,
  address text not null default '' check (length(address) <= 300),
  residence text not null check (residence in ('permanent', 'temporary', 'actual')),
  groups text[] not null default '{}',
  guardian text not null check (length(guardian) between 1 and 120),
  phone text not null default '' check (length(phone) <= 30),
  email text not null default '' check (length(email) <= 200),
  language text not null default 'vi' check (language in ('vi', 'en')),
  proved_residence text check (proved_residence in ('permanent', 'temporary', 'actual')),
  proved_groups text[] not null default '{}'
);
comment on table disclosure.enrolment_child is 'Who the child is and what the family claims; confidential. Read by the school that was applied to, the office of the campaign and whoever holds the receipt.';

create table disclosure.enrolment_paper (
  application_id uuid not null references disclosure.enrolment_application,
  file_id uuid not null references platform.file,
  added_at timestamptz not null,
  primary key (application_id, file_id)
);
comment on table disclosure.enrolment_paper is 'Papers that a family sent along; confidential.';

create table disclosure.enrolment_event (
  application_id uuid not null references disclosure.enrolment_application,
  sequence integer not null check (sequence > 0),
  type text not null check (type in ('filed', 'corrected', 'withdrawn', 'checked', 'double-settled')),
  at timestamptz not null,
  person_id uuid references organisations.person,
  note text not null default '' check (length(note) <= 1000),
  primary key (application_id, sequence)
);
comment on table disclosure.enrolment_event is 'Everything that happened with an application, in its order; append only. Without a person: the family itself.';

create table disclosure.enrolment_receipt (
  lookup bytea primary key check (octet_length(lookup) = 32),
  application_id uuid not null references disclosure.enrolment_application
);
create index enrolment_receipt_application on disclosure.enrolment_receipt (application_id);
comment on table disclosure.enrolment_receipt is 'Finds an application by the code on its receipt; only a keyed digest of the code is kept.';

create table disclosure.enrolment_draw (
  id uuid primary key,
  campaign_id uuid not null,
  school_id uuid not null,
  purpose text not null check (purpose in ('last-places', 'classes')),
  stratum text not null,
  input text not null,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  seed_source text not null,
  seed_round bigint,
  seed_day date,
  seed_station text not null default '',
  seed_due_at timestamptz not null,
  committed_at timestamptz not null,
  committed_by uuid references organisations.person,
  value text,
  value_by uuid references organisations.person,
  value_at timestamptz,
  confirmed_by uuid references organisations.person,
  confirmed_at timestamptz,
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  drawn text[],
  example boolean not null default false,
  foreign key (campaign_id, school_id) references disclosure.enrolment_school,
  unique (campaign_id, school_id, purpose, stratum),
  check (seed_due_at > committed_at),
  check ((seed_round is null) <> (seed_day is null)),
  check ((value is null) = (value_at is null)),
  check (value_at >= seed_due_at),
  check (confirmed_at >= value_at),
  check (confirmed_by is null or confirmed_by <> value_by),
  check ((confirmed_at is null) = (drawn is null)),
  check ((confirmed_at is null) = (seed is null))
);
comment on table disclosure.enrolment_draw is 'A draw in three moments: the list is committed together with the public value that it waits for; the value is typed by one person once it is public; another confirms it, and the order follows. input: canonical JSON, hashed into commitment.';

create table disclosure.enrolment_decision (
  application_id uuid primary key references disclosure.enrolment_application,
  campaign_id uuid not null,
  school_id uuid not null,
  code text not null unique,
  admitted boolean not null,
  reason jsonb not null,
  zone smallint,
  decided_at timestamptz not null,
  foreign key (campaign_id, school_id) references disclosure.enrolment_school
);
create index enrolment_decision_school on disclosure.enrolment_decision (campaign_id, school_id, code);
comment on table disclosure.enrolment_decision is 'What followed for each application from the sealed list and the draw, with the reason as data; append only. zone null: outside of the school''s areas.';

create table disclosure.enrolment_act (
  id uuid primary key,
  campaign_id uuid not null,
  school_id uuid not null,
  kind text not null check (kind in ('late-addition', 'transfer-in', 'transfer-out', 'not-enrolled')),
  code text check (code ~ '^HS-\d{6}-\d{4}$'),
  zone smallint,
  basis text not null check (length(basis) between 1 and 300),
  reason text not null check (length(reason) between 1 and 500),
  happened_on date not null,
  at timestamptz not null,
  by_person uuid references organisations.person,
  example boolean not null default false,
  foreign key (campaign_id, school_id) references disclosure.enrolment_school
);
create index enrolment_act_school on disclosure.enrolment_act (campaign_id, school_id, happened_on);
comment on table disclosure.enrolment_act is 'What changed after the results: who came in later or went, on which decision; public without names, append only.';

create table disclosure.enrolment_class_place (
  campaign_id uuid not null,
  school_id uuid not null,
  code text not null,
  class_number smallint not null check (class_number > 0),
  primary key (campaign_id, code),
  foreign key (campaign_id, school_id) references disclosure.enrolment_school
);
create index enrolment_class_place_school on disclosure.enrolment_class_place (campaign_id, school_id);
comment on table disclosure.enrolment_class_place is 'Into which class a child was drawn; append only.';

create function disclosure.enrolment_in_time() returns trigger language plpgsql as $$
declare
  campaign disclosure.enrolment_campaign;
  sealed timestamptz;
begin
  select * into campaign from disclosure.enrolment_campaign where id = new.campaign_id;
  -- Waits for whoever seals the list, and makes them wait.
  select sealed_at into sealed from disclosure.enrolment_school
    where campaign_id = new.campaign_id and school_id = new.school_id for share;
  if campaign.state <> 'published' then
    raise exception 'the plan of this enrolment is not public' using errcode = 'check_violation';
  end if;
  if sealed is not null then
    raise exception 'the list of this school is sealed' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and new.saved_at = old.saved_at and new.school_id = old.school_id then
    return new;
  end if;
  if new.received_at < campaign.opens_at or new.received_at >= campaign.closes_at
    or (new.channel = 'online' and new.saved_at >= campaign.closes_at) then
    raise exception 'outside of the time for applications' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function disclosure.enrolment_in_time is 'No application before the opening, after the close, or into a sealed list.';
create trigger in_time before insert or update on disclosure.enrolment_application
  for each row execute function disclosure.enrolment_in_time();

create function disclosure.enrolment_sealed_stays() returns trigger language plpgsql as $$
begin
  if old.sealed_at is not null and (old.quota, old.seal_id, old.sealed_at, old.sealed_by, old.sealed_text, old.sealed_sha256)
    is distinct from (new.quota, new.seal_id, new.sealed_at, new.sealed_by, new.sealed_text, new.sealed_sha256) then
    raise exception 'a sealed list is not changed';
  end if;
  if old.decided_at is not null and (old.decided_at, old.decided_by) is distinct from (new.decided_at, new.decided_by) then
    raise exception 'what was decided is not decided again';
  end if;
  return new;
end $$;
comment on function disclosure.enrolment_sealed_stays is 'Quota and list stay as they were sealed.';
create trigger sealed_stays before update on disclosure.enrolment_school
  for each row execute function disclosure.enrolment_sealed_stays();

create function disclosure.enrolment_drawn_stays() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then
    raise exception 'a draw is held once';
  end if;
  return new;
end $$;
comment on function disclosure.enrolment_drawn_stays is 'A draw that was held is not held again.';
create trigger drawn_stays before update on disclosure.enrolment_draw
  for each row execute function disclosure.enrolment_drawn_stays();

grant select, insert on disclosure.enrolment_campaign, disclosure.enrolment_school, disclosure.enrolment_area,
  disclosure.enrolment_zone, disclosure.enrolment_application, disclosure.enrolment_child, disclosure.enrolment_paper,
  disclosure.enrolment_event, disclosure.enrolment_draw, disclosure.enrolment_decision, disclosure.enrolment_act,
  disclosure.enrolment_class_place to minhbach_app;
grant insert on disclosure.enrolment_receipt to minhbach_app;
grant update (title, basis, steps, opens_at, closes_at, results_on, state, version, published_at, publication_id)
  on disclosure.enrolment_campaign to minhbach_app;
grant update (quota, classes, seal_id, sealed_at, sealed_by, sealed_text, sealed_sha256, decided_at, decided_by, publication_id)
  on disclosure.enrolment_school to minhbach_app;
grant delete on disclosure.enrolment_school, disclosure.enrolment_area, disclosure.enrolment_zone to minhbach_app;
grant update (school_id, state, saved_at, child_lookup, checked_at, checked_by, finding, zone, rank, sequence)
  on disclosure.enrolment_application to minhbach_app;
grant update, delete on disclosure.enrolment_child to minhbach_app;
grant update (value, value_by, value_at, confirmed_by, confirmed_at, seed, drawn) on disclosure.enrolment_draw to minhbach_app;

-- Who reads what a family wrote: named at the beginning of a transaction; without a name nothing is read.
create function disclosure.enrolment_units() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('minhbach.enrolment_units', true), ''), '{}')::uuid[]
$$;
comment on function disclosure.enrolment_units is 'The schools and offices for which the reader of this transaction may read applications.';
create function disclosure.enrolment_reader() returns uuid language sql stable as $$
  select nullif(current_setting('minhbach.enrolment_application', true), '')::uuid
$$;
comment on function disclosure.enrolment_reader is 'The one application that this transaction may read: of whoever holds its receipt.';

alter table disclosure.enrolment_child enable row level security;
create policy enrolment_child_reader on disclosure.enrolment_child to minhbach_app using (
  application_id = (select disclosure.enrolment_reader())
  or school_id = any ((select disclosure.enrolment_units())::uuid[])
  or office_id = any ((select disclosure.enrolment_units())::uuid[])
);
create policy enrolment_child_filing on disclosure.enrolment_child for insert to minhbach_app with check (true);
do $$
declare
  name text;
begin
  foreach name in array array['enrolment_paper', 'enrolment_event'] loop
    execute format('alter table disclosure.%I enable row level security', name);
    execute format(
      'create policy %I on disclosure.%I to minhbach_app using (exists (select from disclosure.enrolment_child child where child.application_id = %I.application_id))',
      name || '_reader', name, name);
    execute format('create policy %I on disclosure.%I for insert to minhbach_app with check (true)', name || '_filing', name);
  end loop;
end
$$;

alter table disclosure.enrolment_receipt enable row level security;
create policy enrolment_receipt_filing on disclosure.enrolment_receipt for insert to minhbach_app with check (true);
create function disclosure.find_enrolment_by_receipt(wanted bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, disclosure as $$
  select application_id from disclosure.enrolment_receipt where lookup = wanted
$$;
comment on function disclosure.find_enrolment_by_receipt is 'The application of a receipt code; the table itself cannot be read, so nobody can list codes.';
revoke all on function disclosure.find_enrolment_by_receipt from public;
grant execute on function disclosure.find_enrolment_by_receipt to minhbach_app;
