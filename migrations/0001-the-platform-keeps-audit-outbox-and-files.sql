-- What every module stands on: the audit log, announcements to other modules, files, changes of public pages.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create schema platform;
comment on schema platform is 'What every module stands on.';
grant usage on schema platform to minhbach_app;

create table platform.installation (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('example', 'real')),
  started_at timestamptz not null default now()
);
comment on table platform.installation is 'One row: whether this installation was begun with example data. Never changed.';
grant select, insert on platform.installation to minhbach_app;

create table platform.audit_entry (
  id uuid primary key,
  occurred_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_role text,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  unit_id uuid,
  reason text,
  details jsonb not null default '{}'
);
create index audit_entry_subject on platform.audit_entry (subject_kind, subject_id, occurred_at);
create index audit_entry_occurred on platform.audit_entry (occurred_at);
comment on table platform.audit_entry is 'Who did what, when and why; written in the transaction of the act itself. Append only.';
grant select, insert on platform.audit_entry to minhbach_app;

create table platform.audit_chain (
  sequence bigint primary key check (sequence > 0),
  entry_id uuid not null unique references platform.audit_entry,
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  chained_at timestamptz not null default clock_timestamp()
);
comment on table platform.audit_chain is 'Puts the audit entries into one hash chain, one writer at a time. Append only.';
grant select, insert on platform.audit_chain to minhbach_app;

create table platform.outbox (
  id uuid primary key,
  event_type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null default clock_timestamp(),
  delivered_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default clock_timestamp(),
  last_error text
);
create index outbox_waiting on platform.outbox (next_attempt_at) where delivered_at is null;
comment on table platform.outbox is 'Announcements of the modules, written with the change they announce, delivered at least once.';
grant select, insert, update (delivered_at, attempts, next_attempt_at, last_error) on platform.outbox to minhbach_app;

create table platform.public_version (
  topic text not null,
  slot smallint not null check (slot between 0 and 255),
  version bigint not null default 1,
  primary key (topic, slot)
);
comment on table platform.public_version is 'Counts the changes of what a public page was made from; a kept page is served only while the sum of its topic stands. Each connection counts in a slot of its own, so that writers do not wait for one another.';
grant select, insert, update on platform.public_version to minhbach_app;

create table platform.file (
  id uuid primary key,
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  storage_key text not null unique,
  unit_id uuid,
  uploaded_by uuid,
  uploaded_at timestamptz not null default clock_timestamp()
);
comment on table platform.file is 'Uploaded files; the bytes lie in the file store under storage_key and must hash to sha256.';
grant select, insert on platform.file to minhbach_app;

create table platform.submission (
  request_id uuid primary key,
  route text not null,
  actor_id uuid,
  result_location text not null,
  accepted_at timestamptz not null default clock_timestamp()
);
comment on table platform.submission is 'Forms that were accepted: the same form sent again gets the first result.';
grant select, insert on platform.submission to minhbach_app;
