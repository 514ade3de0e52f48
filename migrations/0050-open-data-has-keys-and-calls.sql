-- Open data: keys with which programs may ask more often, and calls that tell them what was published.
create table measure.api_key (
  id uuid primary key,
  label text not null check (length(label) between 1 and 100),
  contact text not null check (length(contact) between 1 and 200),
  digest bytea not null unique check (octet_length(digest) = 32),
  created_at timestamptz not null,
  created_by uuid not null references organisations.person,
  ended_at timestamptz
);
comment on table measure.api_key is 'Keys of the open interface; only a digest of each is kept. They open nothing that is not public: they count requests apart.';

create table measure.webhook (
  id uuid primary key,
  key_id uuid not null references measure.api_key,
  address text not null check (length(address) <= 500),
  unit_id uuid references organisations.unit,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index webhook_key on measure.webhook (key_id);
comment on table measure.webhook is 'Addresses that are told of publications, of one unit or of all. The secret of their signatures is derived, not kept.';

create table measure.webhook_call (
  id uuid primary key,
  webhook_id uuid not null references measure.webhook,
  number bigint not null,
  version integer not null,
  body jsonb not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  status integer,
  ended_at timestamptz,
  unique (webhook_id, number, version)
);
create index webhook_call_due on measure.webhook_call (due_at) where ended_at is null;
comment on table measure.webhook_call is 'What is to be told, once for each version of a publication; status is that of the last answer, 0 when there was none.';

grant select, insert on measure.api_key, measure.webhook, measure.webhook_call to minhbach_app;
grant update (ended_at) on measure.api_key, measure.webhook to minhbach_app;
grant update (due_at, attempts, status, ended_at) on measure.webhook_call to minhbach_app;
grant delete on measure.webhook_call to minhbach_app;
