-- What is to become public is prepared, looked through, and let out by whoever leads the unit; and hangs on paper too.
create table disclosure.draft (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  template text not null check (template <> ''),
  duty_code text,
  occasion text check (length(occasion) <= 100),
  correction_of uuid references disclosure.publication,
  correction_reason text not null default '' check (length(correction_reason) <= 2000),
  title text not null check (length(title) <= 300),
  content jsonb not null,
  law text not null check (law <> ''),
  public_until date,
  state text not null default 'preparing' check (state in ('preparing', 'submitted', 'returned', 'published', 'discarded')),
  version integer not null default 1 check (version > 0),
  prepared_by uuid references organisations.person,
  saved_by uuid references organisations.person,
  submitted_by uuid references organisations.person,
  decided_by uuid references organisations.person,
  publication_id uuid references disclosure.publication,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  example boolean not null default false,
  check ((duty_code is null) = (occasion is null)),
  check (state not in ('submitted', 'published') or (submitted_at is not null and title <> '')),
  check (state not in ('submitted', 'published') or correction_of is null or correction_reason <> ''),
  check (state <> 'published' or (decided_by is not null and publication_id is not null)),
  check (publication_id is null or correction_of is null or publication_id = correction_of)
);
create index draft_unit on disclosure.draft (unit_id, saved_at desc, id);
create index draft_open on disclosure.draft (unit_id, state, saved_at desc) where state in ('preparing', 'submitted', 'returned');
create index draft_duty on disclosure.draft (unit_id, duty_code, occasion) where duty_code is not null;
create index draft_publication on disclosure.draft (publication_id) where publication_id is not null;
create index draft_correction on disclosure.draft (correction_of) where correction_of is not null;
comment on table disclosure.draft is 'Something that is to become public, as it was saved last. What was handed to whoever leads the unit does not change until it is decided; what went out or was discarded never does.';

create function disclosure.draft_keeps_its_way() returns trigger language plpgsql as $$
begin
  if old.state in ('published', 'discarded') then
    raise exception 'what was decided on a draft does not change';
  end if;
  if (old.id, old.unit_id, old.template, old.duty_code, old.occasion, old.correction_of, old.prepared_by, old.begun_at)
    is distinct from
    (new.id, new.unit_id, new.template, new.duty_code, new.occasion, new.correction_of, new.prepared_by, new.begun_at) then
    raise exception 'a draft stays what it was begun as';
  end if;
  if old.state = 'submitted'
    and (old.title, old.content, old.law, old.public_until, old.correction_reason)
      is distinct from (new.title, new.content, new.law, new.public_until, new.correction_reason) then
    raise exception 'what waits for approval does not change';
  end if;
  if new.state = 'published' and old.state <> 'submitted' then
    raise exception 'nothing goes out that was not handed to whoever leads the unit';
  end if;
  if new.state = 'returned' and old.state not in ('submitted', 'returned') then
    raise exception 'only what was handed in is sent back';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'each change of a draft counts';
  end if;
  return new;
end $$;
comment on function disclosure.draft_keeps_its_way is 'Keeps what is approved the same as what was read by whoever approved it.';
create trigger draft_keeps_its_way before update on disclosure.draft
  for each row execute function disclosure.draft_keeps_its_way();

create table disclosure.draft_file (
  draft_id uuid not null references disclosure.draft,
  file_id uuid not null references platform.file,
  position integer not null check (position > 0),
  reading text not null check (reading in ('text', 'no-text', 'failed')),
  found jsonb not null default '[]',
  primary key (draft_id, file_id)
);
create index draft_file_file on disclosure.draft_file (file_id);
comment on table disclosure.draft_file is 'Files that go out with a draft. reading: whether a program could read it; found: what in it may point at a person, masked.';

create function disclosure.draft_file_while_prepared() returns trigger language plpgsql as $$
declare
  current text;
begin
  select state into current from disclosure.draft where id = coalesce(new.draft_id, old.draft_id);
  if current not in ('preparing', 'returned') then
    raise exception 'the files of a draft change only while it is prepared';
  end if;
  return coalesce(new, old);
end $$;
comment on function disclosure.draft_file_while_prepared is 'Keeps the files that are approved the same as those that were looked at.';
create trigger draft_file_while_prepared before insert or delete on disclosure.draft_file
  for each row execute function disclosure.draft_file_while_prepared();

create table disclosure.draft_judgement (
  draft_id uuid not null references disclosure.draft,
  finding bytea not null check (octet_length(finding) = 32),
  kind text not null,
  reason text not null check (length(trim(reason)) between 1 and 1000),
  judged_by uuid not null references organisations.person,
  judged_at timestamptz not null,
  primary key (draft_id, finding)
);
comment on table disclosure.draft_judgement is 'Why something that points at a person may be public. finding: a keyed digest of what was found, so that the reason holds for that alone. Append only.';

create table disclosure.draft_step (
  draft_id uuid not null references disclosure.draft,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('begun', 'submitted', 'returned', 'approved', 'discarded')),
  person_id uuid references organisations.person,
  reason text not null default '' check (length(reason) <= 2000),
  at timestamptz not null,
  primary key (draft_id, sequence),
  check (kind <> 'returned' or length(trim(reason)) > 0)
);
comment on table disclosure.draft_step is 'Who began, handed in, sent back, approved or gave up a draft. Append only.';

create table disclosure.posting (
  id uuid primary key,
  publication_id uuid not null references disclosure.publication,
  publication_version integer not null check (publication_version > 0),
  unit_id uuid not null references organisations.unit,
  place text not null check (length(trim(place)) between 1 and 300),
  posted_on date not null,
  posted_by uuid references organisations.person,
  until date,
  picture_id uuid references platform.file,
  recorded_by uuid references organisations.person,
  recorded_at timestamptz not null,
  example boolean not null default false,
  check (until is null or until >= posted_on)
);
create index posting_unit on disclosure.posting (unit_id, posted_on desc, id);
create index posting_publication on disclosure.posting (publication_id, posted_on desc);
comment on table disclosure.posting is 'A notice that was put up on paper: where, when, by whom, with its photograph; until: the last day on which the law wants it there. Append only.';

create table disclosure.posting_end (
  posting_id uuid primary key references disclosure.posting,
  taken_on date not null,
  taken_by uuid references organisations.person,
  reason text not null default '' check (length(reason) <= 1000),
  picture_id uuid references platform.file,
  recorded_by uuid references organisations.person,
  recorded_at timestamptz not null
);
comment on table disclosure.posting_end is 'That a notice was taken down, when and by whom; before its time only with a reason. Append only.';

grant select, insert on
  disclosure.draft, disclosure.draft_file, disclosure.draft_judgement, disclosure.draft_step,
  disclosure.posting, disclosure.posting_end to minhbach_app;
grant update (title, content, law, public_until, correction_reason, state, version, saved_by, saved_at, submitted_by,
  submitted_at, decided_by, publication_id) on disclosure.draft to minhbach_app;
grant delete on disclosure.draft_file to minhbach_app;
