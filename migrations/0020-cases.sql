-- Cases: someone asks, a legal clock runs, someone must answer.
create schema cases;
comment on schema cases is 'Dealings of people with the offices and schools: what was asked, the clocks that ran, what was answered.';
grant usage on schema cases to minhbach_app;

create sequence cases.case_number;
grant usage on sequence cases.case_number to minhbach_app;

create table cases.case (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  definition_version integer not null check (definition_version > 0),
  unit_id uuid not null references organisations.unit,
  received_unit_id uuid not null references organisations.unit,
  about_unit_id uuid references organisations.unit,
  state text not null,
  owner text not null check (owner in ('receiver', 'handler', 'head', 'citizen', 'other-agency', 'nobody')),
  handler_id uuid references organisations.person,
  confidentiality text not null check (confidentiality in ('open', 'restricted', 'confidential')),
  channel text not null check (channel in ('online', 'counter', 'post', 'hotline', 'email', 'reception', 'passed-on')),
  anonymous boolean not null,
  procedure_id uuid,
  term_days integer check (term_days > 0),
  term_unit text check (term_unit in ('working-day', 'calendar-day')),
  received_at timestamptz not null,
  filed_at timestamptz not null default clock_timestamp(),
  filed_by uuid references organisations.person,
  closed_at timestamptz,
  outcome text check (outcome in ('granted', 'answered', 'refused', 'not-accepted', 'withdrawn', 'forwarded', 'merged', 'lapsed')),
  due_at timestamptz,
  sequence integer not null check (sequence > 0),
  example boolean not null default false,
  check ((term_days is null) = (term_unit is null)),
  check ((owner = 'nobody') = (closed_at is not null)),
  check ((closed_at is null) = (outcome is null))
);
create index case_worklist on cases.case (unit_id, due_at, id) where closed_at is null;
create index case_handler on cases.case (handler_id, due_at, id) where closed_at is null;
create index case_unit_received on cases.case (unit_id, received_at desc, id);
create index case_kind_received on cases.case (kind, received_at desc, id);
create index case_procedure on cases.case (procedure_id, received_at) where procedure_id is not null;
create index case_overdue on cases.case (due_at) where closed_at is null;
comment on table cases.case is 'One case as its acts leave it: which kind under which version of its definition, who must act, by when. Nothing in it is personal: what was said is in cases.content. due_at: the nearest date of a running clock of the office; null while it stands still. Only changed together with an act. term_days, term_unit: what its procedure allowed when it was filed.';

create table cases.content (
  case_id uuid primary key references cases.case,
  unit_id uuid not null,
  confidentiality text not null check (confidentiality in ('open', 'restricted', 'confidential')),
  readers uuid[] not null default '{}',
  title text not null check (length(title) <= 300),
  fields jsonb not null,
  words tsvector not null
);
create index content_words on cases.content using gin (words);
comment on table cases.content is 'What was asked: the values of the kind''s fields. readers: who besides the unit may read a confidential one. words: folded, for search through cases.search_cases.';

create table cases.applicant (
  case_id uuid primary key references cases.case,
  name text not null default '',
  phone text not null default '',
  email text not null default '',
  address text not null default '',
  citizen_number text not null default '',
  language text not null default 'vi' check (language in ('vi', 'en')),
  result_by text not null default 'online' check (result_by in ('online', 'counter', 'post')),
  told_by_mail boolean not null default true
);
comment on table cases.applicant is 'Who asks and how they want to be told; no row for the anonymous.';

create table cases.receipt (
  lookup bytea primary key check (octet_length(lookup) = 32),
  case_id uuid not null references cases.case
);
create index receipt_case on cases.receipt (case_id);
comment on table cases.receipt is 'Finds a case by the code on its receipt; only a keyed digest of the code is kept.';

create table cases.act (
  case_id uuid not null references cases.case,
  sequence integer not null check (sequence > 0),
  type text not null,
  transition text,
  from_state text,
  to_state text,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('citizen', 'staff', 'system')),
  person_id uuid references organisations.person,
  note text not null default '',
  clocks jsonb not null default '[]',
  data jsonb not null default '{}',
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (case_id, sequence),
  check ((actor_kind = 'staff') = (person_id is not null)),
  check ((type = 'moved') = (transition is not null))
);
comment on table cases.act is 'Everything that happened with a case, in its order; the case is folded from this. Append only.';

create table cases.clock (
  case_id uuid not null references cases.case,
  clock text not null,
  run integer not null check (run > 0),
  kind text not null,
  unit_id uuid not null references organisations.unit,
  handler_id uuid references organisations.person,
  duty text not null check (duty in ('office', 'citizen')),
  rule_code text not null,
  rule_version date not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  predicted boolean not null,
  stands_still boolean not null,
  state text not null check (state in ('running', 'paused', 'met', 'cancelled')),
  stopped_at timestamptz,
  pauses jsonb not null default '[]',
  extended boolean not null default false,
  reappointed_on date,
  late boolean not null,
  primary key (case_id, clock, run),
  check ((stopped_at is null) = (state in ('running', 'paused')))
);
create index clock_running on cases.clock (unit_id, due_at) where stopped_at is null;
create index clock_due on cases.clock (due_at) where stopped_at is null;
create index clock_unit_due on cases.clock (unit_id, kind, due_at);
comment on table cases.clock is 'Each run of a legal clock with its date, as folded from the acts and computed by the calendar. unit_id, handler_id: whose it was while it ran last. late: it stopped after its date (a running one is late when its date has passed). due_at of a paused one is the date it would have if it went on now; stands_still: it was paused in time, so that it cannot become late meanwhile.';

create table cases.stage (
  case_id uuid not null references cases.case,
  sequence integer not null,
  kind text not null,
  state text not null,
  owner text not null,
  unit_id uuid not null references organisations.unit,
  handler_id uuid references organisations.person,
  entered_at timestamptz not null,
  left_at timestamptz,
  primary key (case_id, sequence)
);
create index stage_unit on cases.stage (unit_id, kind, entered_at);
comment on table cases.stage is 'How long a case stayed in each state and with whom: for the time by stage, and for whom a delay counts.';

create table cases.attachment (
  id uuid primary key,
  case_id uuid not null references cases.case,
  file_id uuid not null references platform.file,
  act_sequence integer not null,
  part text not null default '',
  by_citizen boolean not null,
  for_citizen boolean not null
);
create index attachment_case on cases.attachment (case_id);
create index attachment_file on cases.attachment (file_id);
comment on table cases.attachment is 'Files of a case. part: which part of a dossier it is; for_citizen: whoever filed the case may read it.';

create table cases.paper (
  id uuid primary key,
  case_id uuid not null references cases.case,
  kind text not null,
  number text not null default '',
  data jsonb not null,
  act_sequence integer not null,
  made_at timestamptz not null,
  signed_by uuid references organisations.person,
  signed_at timestamptz,
  for_citizen boolean not null
);
create index paper_case on cases.paper (case_id);
comment on table cases.paper is 'Papers of a case as data; the PDF is made of it on demand and is the same each time.';

create table cases.relation (
  case_id uuid not null references cases.case,
  other_id uuid not null references cases.case,
  relation text not null check (relation in ('linked', 'duplicate', 'merged-into', 'appeal-of', 'reclassified-from', 'promise-of')),
  made_at timestamptz not null default clock_timestamp(),
  primary key (case_id, other_id, relation),
  check (case_id <> other_id)
);
create index relation_other on cases.relation (other_id);
comment on table cases.relation is 'How cases belong together: duplicates, a second instance, what was filed again as another kind.';

create table cases.rating (
  case_id uuid primary key references cases.case,
  unit_id uuid not null references organisations.unit,
  kind text not null,
  score smallint not null check (score between 1 and 5),
  comment text not null default '' check (length(comment) <= 2000),
  rated_at timestamptz not null
);
create index rating_unit on cases.rating (unit_id, rated_at);
comment on table cases.rating is 'How content whoever asked was, once, 5 the best.';

create table cases.publication (
  case_id uuid primary key references cases.case,
  kind text not null,
  unit_id uuid not null references organisations.unit,
  question text not null check (length(question) between 1 and 20000),
  answer text not null check (length(answer) between 1 and 20000),
  received_on date not null,
  answered_on date not null,
  published_at timestamptz not null,
  published_by uuid references organisations.person,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  words tsvector not null,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index publication_words on cases.publication using gin (words);
create index publication_newest on cases.publication (published_at desc, case_id) where withdrawn_at is null;
create index publication_unit on cases.publication (unit_id, published_at desc) where withdrawn_at is null;
comment on table cases.publication is 'Questions and answers as a person has cleared them for everybody: nothing personal. A withdrawn one leaves its place and reason.';

grant select, insert on all tables in schema cases to minhbach_app;
grant update (unit_id, about_unit_id, state, owner, handler_id, confidentiality, closed_at, outcome, due_at, sequence) on cases.case to minhbach_app;
grant update (unit_id, confidentiality, readers, title, fields, words) on cases.content to minhbach_app;
grant update, delete on cases.applicant to minhbach_app;
grant update (unit_id, handler_id, due_at, predicted, stands_still, state, stopped_at, pauses, extended, reappointed_on, late) on cases.clock to minhbach_app;
grant update (left_at) on cases.stage to minhbach_app;
grant update (number, data, signed_by, signed_at) on cases.paper to minhbach_app;
grant update (withdrawn_at, withdrawn_reason, question, answer, words) on cases.publication to minhbach_app;

-- Who reads what was written. The application names the reader at the beginning of a transaction; without
-- a name nothing is read. Functions, so that the planner asks once for a statement and not for each row.
create function cases.reader_units() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('minhbach.case_units', true), ''), '{}')::uuid[]
$$;
comment on function cases.reader_units is 'The units for which the reader of this transaction may read what was written.';
create function cases.deciding_units() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('minhbach.case_deciding_units', true), ''), '{}')::uuid[]
$$;
comment on function cases.deciding_units is 'The units for which the reader of this transaction decides: also what is confidential there.';
create function cases.reader_person() returns uuid language sql stable as $$
  select nullif(current_setting('minhbach.case_reader', true), '')::uuid
$$;
comment on function cases.reader_person is 'The person who reads in this transaction.';
create function cases.reader_case() returns uuid language sql stable as $$
  select nullif(current_setting('minhbach.case_id', true), '')::uuid
$$;
comment on function cases.reader_case is 'The one case that this transaction may read: whoever filed it, or the work on it.';
create function cases.reader_is_system() returns boolean language sql stable as $$
  select coalesce(current_setting('minhbach.case_system', true), '') = 'on'
$$;
comment on function cases.reader_is_system is 'Whether this transaction is a job of the system itself: letters, figures, retention.';

alter table cases.content enable row level security;
create policy content_reader on cases.content to minhbach_app using (
  (select cases.reader_is_system())
  or case_id = (select cases.reader_case())
  or (confidentiality <> 'confidential' and unit_id = any ((select cases.reader_units())::uuid[]))
  or (confidentiality = 'confidential' and (
    (select cases.reader_person()) = any (readers) or unit_id = any ((select cases.deciding_units())::uuid[])))
);
create policy content_filing on cases.content for insert to minhbach_app with check (true);

do $$
declare
  name text;
begin
  foreach name in array array['applicant', 'act', 'attachment', 'paper', 'rating', 'relation'] loop
    execute format('alter table cases.%I enable row level security', name);
    execute format(
      'create policy %I on cases.%I to minhbach_app using (exists (select from cases.content where content.case_id = %I.case_id))',
      name || '_reader', name, name);
    execute format('create policy %I on cases.%I for insert to minhbach_app with check (true)', name || '_filing', name);
  end loop;
end
$$;

alter table cases.receipt enable row level security;
create policy receipt_filing on cases.receipt for insert to minhbach_app with check (true);
create function cases.find_by_receipt(wanted bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, cases as $$
  select case_id from cases.receipt where lookup = wanted
$$;
comment on function cases.find_by_receipt is 'The case of a receipt code; the table itself cannot be read, so nobody can list codes.';
revoke all on function cases.find_by_receipt from public;
grant execute on function cases.find_by_receipt to minhbach_app;

-- Search runs above row security (its operators may not be pushed below it) and repeats its rule.
create function cases.search_cases(wanted tsquery, most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, cases as $$
  select content.case_id
  from cases.content
  join cases.case on "case".id = content.case_id
  where content.words @@ wanted
    and (
      (content.confidentiality <> 'confidential' and content.unit_id = any ((select cases.reader_units())::uuid[]))
      or (content.confidentiality = 'confidential' and (
        (select cases.reader_person()) = any (content.readers)
        or content.unit_id = any ((select cases.deciding_units())::uuid[])))
    )
  order by "case".received_at desc, content.case_id
  limit most
$$;
comment on function cases.search_cases is 'Cases with these words that the reader of the transaction may read, the newest first.';
revoke all on function cases.search_cases from public;
grant execute on function cases.search_cases to minhbach_app;

create function cases.touch_figures() returns trigger language plpgsql as $$
begin
  insert into platform.public_version (topic, slot) values ('measure.figures:0', pg_backend_pid() % 256)
  on conflict (topic, slot) do update set version = platform.public_version.version + 1;
  return null;
end $$;
create trigger act_moves_figures after insert on cases.act
  for each statement execute function cases.touch_figures();
