-- The public log: every public act is a leaf of a Merkle tree (RFC 6962) that is signed and watched from outside.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is never allowed: it is append only', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
comment on function platform.refuse_change is 'Trigger of tables that only grow; it holds for their owner too.';

create table platform.log_outbox (
  sequence bigint generated always as identity primary key,
  thing_id uuid not null,
  revision integer not null check (revision > 0),
  type text not null,
  unit text not null,
  leaf bytea not null check (octet_length(leaf) between 1 and 65535),
  leaf_hash bytea not null unique check (leaf_hash = sha256('\x00'::bytea || leaf)),
  queued_at timestamptz not null default clock_timestamp(),
  unique (thing_id, revision)
);
comment on table platform.log_outbox is 'Leaves written in the transaction of the thing itself, until they have their number. A row leaves only when it stands in log_entry.';
grant select, insert, delete on platform.log_outbox to minhbach_app;

create table platform.log_entry (
  idx bigint primary key check (idx >= 0),
  thing_id uuid not null,
  revision integer not null check (revision > 0),
  type text not null,
  unit text not null,
  leaf bytea not null check (octet_length(leaf) between 1 and 65535),
  leaf_hash bytea not null unique check (leaf_hash = sha256('\x00'::bytea || leaf)),
  created timestamptz not null default clock_timestamp(),
  unique (thing_id, revision)
);
create index log_entry_keys on platform.log_entry (idx) where type = 'key';
create index log_entry_erasures on platform.log_entry (idx) where type = 'erasure';
comment on table platform.log_entry is 'The numbered leaves, without a gap from 0. Append only.';
grant select, insert on platform.log_entry to minhbach_app;

create table platform.log_node (
  level smallint not null check (level between 0 and 62),
  idx bigint not null check (idx >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, idx)
);
comment on table platform.log_node is 'Hashes of the complete subtrees above the leaves: node (level, idx) covers the leaves idx·2^level up to the next. Append only.';
grant select, insert on platform.log_node to minhbach_app;

create table platform.log_batch (
  size bigint primary key check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  numbered_at timestamptz not null default clock_timestamp()
);
comment on table platform.log_batch is 'What each numbering made of the tree, committed before it is signed: a crash signs the same again. Append only.';
grant select, insert on platform.log_batch to minhbach_app;

create table platform.log_checkpoint (
  size bigint primary key references platform.log_batch,
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  signed_at timestamptz not null default clock_timestamp()
);
comment on table platform.log_checkpoint is 'Signed tree heads (C2SP tlog-checkpoint) as they were given out. Append only.';
grant select, insert on platform.log_checkpoint to minhbach_app;

create table platform.log_cosignature (
  size bigint not null references platform.log_checkpoint,
  witness text not null,
  line text not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (size, witness)
);
comment on table platform.log_cosignature is 'Signatures of witnesses under checkpoints (C2SP tlog-cosignature). Append only.';
grant select, insert on platform.log_cosignature to minhbach_app;

create table platform.log_personal (
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  path text not null,
  value text not null,
  salt bytea not null check (octet_length(salt) = 32),
  primary key (leaf_hash, path)
);
comment on table platform.log_personal is 'What stands behind the commitments of a leaf, until it must be erased: without the salt the commitment tells nothing.';
grant select, insert, delete on platform.log_personal to minhbach_app;

create table platform.log_alarm (
  id bigint generated always as identity primary key,
  kind text not null,
  subject text not null,
  raised_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  settled_because text,
  check ((settled_at is null) = (settled_because is null))
);
create unique index log_alarm_open on platform.log_alarm (kind, subject) where settled_at is null;
comment on table platform.log_alarm is 'What does not agree with the log: shown to everybody until somebody has settled it and said why.';
grant select, insert, update (settled_at, settled_because) on platform.log_alarm to minhbach_app;

create function platform.refuse_second_leaf() returns trigger language plpgsql as $$
begin
  if exists (select from platform.log_entry e where e.thing_id = new.thing_id and e.revision = new.revision) then
    raise exception 'revision % of this thing is in the log already', new.revision using errcode = 'unique_violation';
  end if;
  return null;
end $$;
create trigger one_leaf_of_each_revision after insert on platform.log_outbox
  for each row execute function platform.refuse_second_leaf();

create function platform.keep_unnumbered_leaf() returns trigger language plpgsql as $$
begin
  if not exists (select from platform.log_entry e where e.leaf_hash = old.leaf_hash) then
    raise exception 'a leaf leaves the outbox only when it has its number' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger only_numbered_leaves_leave before delete on platform.log_outbox
  for each row execute function platform.keep_unnumbered_leaf();

create function platform.keep_unlogged_personal() returns trigger language plpgsql as $$
declare
  said bytea := convert_to('"of":"' || encode(old.leaf_hash, 'hex') || '"', 'UTF8');
begin
  if not exists (select from platform.log_outbox o where o.type = 'erasure' and position(said in o.leaf) > 0)
    and not exists (select from platform.log_entry e where e.type = 'erasure' and position(said in e.leaf) > 0) then
    raise exception 'a personal value is erased only with a leaf that says so' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create constraint trigger erased_with_a_leaf after delete on platform.log_personal
  deferrable initially deferred for each row execute function platform.keep_unlogged_personal();

create trigger append_only before update or truncate on platform.log_outbox
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on platform.log_entry
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on platform.log_node
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on platform.log_batch
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on platform.log_checkpoint
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on platform.log_cosignature
  for each statement execute function platform.refuse_change();
create trigger append_only before delete or truncate on platform.log_alarm
  for each statement execute function platform.refuse_change();
create trigger append_only before update or truncate on platform.log_personal
  for each statement execute function platform.refuse_change();
