-- The catalogue of administrative procedures: what each unit does, in dated versions that never change once published.
create table cases.procedure (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  slug text not null check (slug ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and length(slug) <= 200),
  code text check (code ~ '^\d\.\d{6}$'),
  name text not null check (length(name) between 1 and 1000),
  name_en text not null default '',
  folded_name text not null,
  folded_text text not null,
  levels text[] not null default '{}',
  place text not null check (place in ('school', 'office', 'commune', 'province')),
  online_level text check (online_level in ('full', 'partial', 'information')),
  definition jsonb not null,
  standing text not null check (standing in ('confirmed', 'unconfirmed')),
  decision text not null default '',
  valid_from date not null,
  valid_to date,
  published_at timestamptz,
  revision integer not null default 1,
  created_by uuid references organisations.person,
  created_at timestamptz not null default clock_timestamp(),
  example boolean not null default false,
  check (valid_to is null or valid_to >= valid_from),
  check (published_at is null or decision <> ''),
  constraint procedure_one_version_a_day exclude using gist (
    unit_id with =, slug with =, daterange(valid_from, valid_to, '[]') with &&
  ) where (published_at is not null)
);
create index procedure_slug on cases.procedure (slug, valid_from, id) include (valid_to, place) where published_at is not null;
create index procedure_code on cases.procedure (code, valid_from) where published_at is not null and code is not null;
create index procedure_unit on cases.procedure (unit_id, slug, valid_from);
create unique index procedure_one_draft on cases.procedure (unit_id, slug) where published_at is null;
comment on table cases.procedure is 'A procedure as a unit does it, from a day to a day. Without published_at it is a draft that may still change; a published version keeps its words for the dossiers that run under it, and only its last day may be set. On any day a unit has at most one published version of a procedure. decision: the act that promulgated it; folded_name, folded_text: without diacritics, for the search; standing: whether everything in it was confirmed.';

grant select, insert, delete on cases.procedure to minhbach_app;
grant update (code, name, name_en, folded_name, folded_text, levels, place, online_level, definition, standing, decision,
  valid_from, valid_to, published_at, revision) on cases.procedure to minhbach_app;

create function cases.procedure_keeps_its_words() returns trigger language plpgsql as $$
begin
  if old.published_at is null then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    raise exception 'a published procedure is withdrawn by its last day, not deleted' using errcode = 'restrict_violation';
  end if;
  if (to_jsonb(new) - 'valid_to') is distinct from (to_jsonb(old) - 'valid_to') then
    raise exception 'a published procedure keeps its words; make a new version' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger procedure_keeps_its_words before update or delete on cases.procedure
  for each row execute function cases.procedure_keeps_its_words();
