-- Citizen reception: days that were announced, who really received, who came, what was promised.
create table cases.reception_place (
  unit_id uuid primary key references organisations.unit,
  place text not null check (place <> ''),
  regular_hours text not null default '',
  phone text not null default '',
  rules text not null default '',
  quota integer not null default 10 check (quota between 0 and 200),
  changed_at timestamptz not null default clock_timestamp()
);
comment on table cases.reception_place is 'Where and when a unit receives citizens, and the rules of the place, as it must be published (Law on Citizen Reception 2013, Article 24).';

create table cases.reception_session (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  day date not null,
  starts_at time not null,
  ends_at time not null,
  place text not null check (place <> ''),
  head_day boolean not null,
  planned_content text not null default '',
  quota integer not null check (quota between 0 and 200),
  replaces_id uuid unique references cases.reception_session,
  published_at timestamptz not null default clock_timestamp(),
  published_by uuid references organisations.person,
  check (ends_at > starts_at),
  check (replaces_id <> id),
  unique (unit_id, day, starts_at)
);
create index reception_session_day on cases.reception_session (day, unit_id);
comment on table cases.reception_session is 'A reception day as it was announced. Append only: a day that is moved is cancelled and replaced by another row, so what was announced stays countable.';

create table cases.reception_cancellation (
  session_id uuid primary key references cases.reception_session,
  reason text not null check (length(trim(reason)) > 0),
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid references organisations.person
);
comment on table cases.reception_cancellation is 'A day that does not take place as announced, and why; the new day is the session that replaces it. Append only.';

create table cases.reception_held (
  session_id uuid primary key references cases.reception_session,
  held_by uuid not null references organisations.person,
  capacity text not null check (capacity in ('head', 'deputy', 'staff')),
  authorisation text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid references organisations.person,
  check (capacity = 'head' or length(trim(authorisation)) > 0)
);
comment on table cases.reception_held is 'Who received on a day: the head in person, or somebody else with an authorisation, which the law does not count as the head''s day. Append only.';

create table cases.reception_registration (
  id uuid primary key,
  session_id uuid not null references cases.reception_session,
  unit_id uuid not null references organisations.unit,
  code_hash bytea not null unique check (octet_length(code_hash) = 32),
  group_size integer not null default 1 check (group_size between 1 and 500),
  registered_at timestamptz not null default clock_timestamp(),
  cancelled_at timestamptz
);
create index reception_registration_session on cases.reception_registration (session_id, registered_at);
comment on table cases.reception_registration is 'Somebody who wants to be received; of the receipt code only a keyed digest is kept. Name and telephone are in reception_words.';

create table cases.reception_entry (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  year integer not null,
  number integer not null check (number > 0),
  session_id uuid references cases.reception_session,
  registration_id uuid unique references cases.reception_registration,
  received_on date not null,
  kind text not null check (kind in ('periodic', 'regular', 'unscheduled')),
  received_by uuid not null references organisations.person,
  capacity text not null check (capacity in ('head', 'deputy', 'staff')),
  people_count integer not null check (people_count between 1 and 10000),
  representatives integer not null check (representatives between 1 and 5),
  classification text not null check (classification in ('complaint', 'denunciation', 'petition', 'feedback', 'mixed', 'other')),
  within_competence boolean,
  outcome text not null check (outcome in ('received', 'refused')),
  refusal_ground text check (refusal_ground in ('incapable', 'disorder', 'settled', 'other')),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid references organisations.person,
  check ((outcome = 'refused') = (refusal_ground is not null)),
  check (kind <> 'periodic' or session_id is not null),
  unique (unit_id, year, number)
);
create index reception_entry_session on cases.reception_entry (session_id);
comment on table cases.reception_entry is 'A line of the reception register without anything that was said; what was said and who came is in reception_words. Append only: corrections and results are added as remarks.';

create table cases.reception_promise (
  id uuid primary key,
  entry_id uuid not null references cases.reception_entry,
  unit_id uuid not null references organisations.unit,
  lead_unit_id uuid not null references organisations.unit,
  responsible_id uuid references organisations.person,
  due_on date not null,
  case_id uuid references cases.case,
  case_code text,
  made_at timestamptz not null default clock_timestamp()
);
create index reception_promise_entry on cases.reception_promise (entry_id);
create index reception_promise_unit on cases.reception_promise (unit_id, due_on);
comment on table cases.reception_promise is 'What was promised to whoever came: by whom and by when. Append only.';

create table cases.reception_promise_action (
  id uuid primary key,
  promise_id uuid not null references cases.reception_promise,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('kept', 'withdrawn', 'reopened')),
  has_evidence boolean not null,
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid references organisations.person,
  unique (promise_id, sequence)
);
comment on table cases.reception_promise_action is 'What became of a promise; the reason and the evidence in words are in reception_words. Append only.';

create table cases.reception_words (
  id uuid primary key,
  subject_id uuid not null,
  unit_id uuid not null references organisations.unit,
  kind text not null check (kind in ('registration', 'entry', 'promise', 'promise-action', 'remark')),
  confidential boolean not null default false,
  reader_id uuid references organisations.person,
  content jsonb not null,
  author_id uuid references organisations.person,
  made_at timestamptz not null default clock_timestamp()
);
create index reception_words_subject on cases.reception_words (subject_id, kind, made_at);
create index reception_words_registrations on cases.reception_words (made_at) where kind = 'registration';
comment on table cases.reception_words is 'Who came and what was said. Read only for the units that the reader of the transaction may read; what concerns a denunciation only by whoever received it. The contacts of registrations are deleted after the day, by the system; nothing else is deleted, and nothing is rewritten.';

alter table cases.reception_words enable row level security;
create policy reception_words_written on cases.reception_words for insert to minhbach_app with check (true);
create policy reception_words_read on cases.reception_words for select to minhbach_app using (
  (select cases.reader_is_system())
  or (unit_id = any ((select cases.reader_units())::uuid[])
    and (not confidential or reader_id = (select cases.reader_person())))
);
create policy reception_words_forgotten on cases.reception_words for delete to minhbach_app using (
  kind = 'registration' and (select cases.reader_is_system())
);

grant select, insert on
  cases.reception_place, cases.reception_session, cases.reception_cancellation, cases.reception_held,
  cases.reception_registration, cases.reception_entry, cases.reception_promise,
  cases.reception_promise_action, cases.reception_words to minhbach_app;
grant update (place, regular_hours, phone, rules, quota, changed_at) on cases.reception_place to minhbach_app;
grant update (cancelled_at) on cases.reception_registration to minhbach_app;
grant delete on cases.reception_words to minhbach_app;
