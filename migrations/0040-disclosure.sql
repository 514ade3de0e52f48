-- Disclosure: something must be public by a date, and stay so.
create schema disclosure;
comment on schema disclosure is 'What offices and schools must make public, and what they did; money given and collected, places and posts.';
grant usage on schema disclosure to minhbach_app;

create sequence disclosure.publication_number;
grant usage on sequence disclosure.publication_number to minhbach_app;

create table disclosure.publication (
  id uuid primary key,
  number bigint not null unique default nextval('disclosure.publication_number'),
  unit_id uuid not null references organisations.unit,
  kind text not null,
  duty_code text,
  occasion text,
  subject_type text,
  subject_id uuid,
  version integer not null check (version > 0),
  state text not null check (state in ('public', 'withdrawn', 'expired')),
  title text not null check (length(title) <= 300),
  law text not null,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  public_until date,
  example boolean not null default false,
  check ((duty_code is null) = (occasion is null)),
  check ((subject_type is null) = (subject_id is null))
);
create index publication_newest on disclosure.publication (published_at desc, id);
create index publication_unit on disclosure.publication (unit_id, published_at desc, id);
create index publication_kind on disclosure.publication (kind, published_at desc, id);
create index publication_duty on disclosure.publication (unit_id, duty_code, occasion) where duty_code is not null;
create index publication_subject on disclosure.publication (subject_type, subject_id) where subject_id is not null;
create index publication_expiring on disclosure.publication (public_until) where state = 'public' and public_until is not null;
comment on table disclosure.publication is 'Something made public, as its last version leaves it. number: its public address. duty_code, occasion: which obligation it fulfils and which time. subject: what it is about, where that has a page of its own.';

create table disclosure.publication_version (
  publication_id uuid not null references disclosure.publication,
  version integer not null check (version > 0),
  act text not null check (act in ('published', 'corrected', 'withdrawn', 'expired')),
  title text not null check (length(title) <= 300),
  content jsonb,
  salt bytea check (octet_length(salt) = 32),
  law text not null,
  reason text not null default '',
  at timestamptz not null,
  published_by uuid references organisations.person,
  approved_by uuid references organisations.person,
  public_until date,
  redacted_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (publication_id, version),
  check ((version = 1) = (act = 'published')),
  check (act in ('published', 'expired') or reason <> ''),
  check ((redacted_at is null) = (salt is not null)),
  check ((redacted_at is null) = (content is not null))
);
create index publication_version_at on disclosure.publication_version (at desc, publication_id);
comment on table disclosure.publication_version is 'What was public from when, word for word, and never with other words. content, salt: what is hashed into the public log with title, law and reason; both are taken away together when the law makes us erase what was published, and the hash then tells nothing.';

create table disclosure.publication_file (
  publication_id uuid not null,
  version integer not null,
  position integer not null check (position > 0),
  file_id uuid not null references platform.file,
  primary key (publication_id, version, position),
  foreign key (publication_id, version) references disclosure.publication_version
);
create index publication_file_file on disclosure.publication_file (file_id);
comment on table disclosure.publication_file is 'The files of a version; append only.';

create function disclosure.only_redact() returns trigger language plpgsql as $$
begin
  if new.redacted_at is null or new.content is not null or new.salt is not null
    or (old.publication_id, old.version, old.act, old.law, old.at, old.public_until, old.recorded_at)
      is distinct from (new.publication_id, new.version, new.act, new.law, new.at, new.public_until, new.recorded_at)
  then
    raise exception 'what was published is not changed; it is corrected by a new version';
  end if;
  return new;
end $$;
comment on function disclosure.only_redact is 'A version may lose its words, never get others.';
create trigger only_redact before update on disclosure.publication_version
  for each row execute function disclosure.only_redact();

grant select, insert on disclosure.publication, disclosure.publication_version, disclosure.publication_file to minhbach_app;
grant update (version, state, title, law, changed_at, public_until) on disclosure.publication to minhbach_app;
grant update (title, content, salt, reason, redacted_at) on disclosure.publication_version to minhbach_app;
