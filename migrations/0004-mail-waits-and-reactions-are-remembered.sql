-- Mail is written with the change that causes it and sent afterwards; each reaction to an announcement is remembered.
create table platform.mail (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z0-9-]+(\.[a-z0-9-]+)*$'),
  recipient text not null check (length(recipient) between 3 and 254 and recipient !~ '[[:cntrl:]]'),
  subject text not null check (length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
  text_body text not null,
  html_body text,
  unsubscribe_url text check (unsubscribe_url ~ '^https?://[^[:space:][:cntrl:]<>]+$'),
  once_key text unique,
  queued_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default clock_timestamp(),
  last_error text,
  sent_at timestamptz,
  refused_at timestamptz,
  check (sent_at is null or refused_at is null)
);
create index mail_waiting on platform.mail (next_attempt_at) where sent_at is null and refused_at is null;
comment on table platform.mail is 'Letters by e-mail until they are sent; once_key lets a reminder go once. The bodies are emptied when a letter has gone.';
grant select, insert,
  update (text_body, html_body, attempts, next_attempt_at, last_error, sent_at, refused_at)
  on platform.mail to minhbach_app;

create table platform.outbox_reaction (
  outbox_id uuid not null references platform.outbox,
  handler text not null,
  reacted_at timestamptz not null default clock_timestamp(),
  primary key (outbox_id, handler)
);
comment on table platform.outbox_reaction is 'Which handler has reacted to which announcement, written in the transaction of the reaction: none reacts twice. Append only.';
grant select, insert on platform.outbox_reaction to minhbach_app;

-- The running program compares what has been applied with its own files before it calls itself ready.
grant usage on schema migration to minhbach_app;
grant select on migration.applied to minhbach_app;
