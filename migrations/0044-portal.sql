-- What is public is found by its words, its files included; people may ask to be told of it by mail.
create table disclosure.file_text (
  file_id uuid primary key references platform.file,
  outcome text not null check (outcome in ('text', 'no-text', 'failed')),
  failure text,
  text text not null default '',
  complete boolean not null default true,
  read_at timestamptz not null default clock_timestamp(),
  check ((outcome = 'failed') = (failure is not null)),
  check (outcome = 'text' or text = '')
);
comment on table disclosure.file_text is 'What a published file says, or that it says nothing to a program (no-text: a picture, pages that were only scanned), or why it could not be read. Gone when nothing public shows the file any more.';
grant select, insert, delete on disclosure.file_text to minhbach_app;

create table disclosure.search_entry (
  publication_id uuid primary key references disclosure.publication,
  version integer not null,
  published_at timestamptz not null,
  files_waiting boolean not null,
  words tsvector not null,
  text text not null
) with (toast_tuple_target = 128);
alter table disclosure.search_entry alter column words set storage external;
create index search_entry_words on disclosure.search_entry using gin (words) with (fastupdate = off);
create index search_entry_newest on disclosure.search_entry (published_at desc, publication_id desc);
create index search_entry_waiting on disclosure.search_entry (published_at) where files_waiting;
comment on table disclosure.search_entry is 'What is public now, by its words: without diacritics, one by one and in pairs, those of the title once more, and the unit, kind, year and month. Rows stay narrow, for a search reads many and shows few; text, as it is written, is for the lines below a hit. No row: not public.';
grant select, insert, update, delete on disclosure.search_entry to minhbach_app;

-- Walks back in time and stops when enough is found: the last month, three before it, then year after year. A year
-- with very many hits is not sorted but taken month by month. So neither a word that stands in every document nor one
-- that stands in none makes it read or sort them all.
create function disclosure.newest_matches(
  tiers tsquery[],
  wanted integer,
  since timestamptz default null,
  until timestamptz default null,
  after_tier integer default 1,
  after_at timestamptz default null,
  after_id uuid default null
) returns table (tier integer, published_at timestamptz, publication_id uuid)
language plpgsql stable as $$
declare
  many constant integer := 400;
  first_month timestamp;
  last_month timestamp;
  high timestamp;
  low timestamp;
  stride text;
  dense_year timestamp;
  span tsquery;
  before tsquery;
  ats timestamptz[];
  ids uuid[];
  got integer;
  missing integer := wanted;
begin
  select date_trunc('month', greatest(min(entry.published_at), since) at time zone 'UTC'),
      date_trunc('month', least(max(entry.published_at), until) at time zone 'UTC')
    into first_month, last_month from disclosure.search_entry entry;
  for rank in 1 .. coalesce(array_length(tiers, 1), 0) loop
    exit when missing <= 0;
    if rank < after_tier then
      before := coalesce(before || tiers[rank], tiers[rank]);
      continue;
    end if;
    high := last_month;
    if rank = after_tier and after_at is not null then
      high := least(high, date_trunc('month', after_at at time zone 'UTC'));
    end if;
    stride := 'month';
    while missing > 0 and high >= first_month loop
      low := case stride when 'month' then high when 'quarter' then high - interval '2 months' else date_trunc('year', high) end;
      if stride = 'year' then
        span := format('''#y:%s''', to_char(high, 'YYYY'))::tsquery;
      else
        select string_agg(format('''#m:%s''', to_char(month, 'YYYY-MM')), ' | ')::tsquery into span
          from generate_series(low, high, interval '1 month') as month;
      end if;
      if stride = 'month' then
        select array_agg(hit.published_at), array_agg(hit.publication_id) into ats, ids from (
          select entry.published_at, entry.publication_id from disclosure.search_entry entry
          where entry.words @@ (tiers[rank] && span)
        ) hit;
      else
        select array_agg(hit.published_at), array_agg(hit.publication_id) into ats, ids from (
          select entry.published_at, entry.publication_id from disclosure.search_entry entry
          where entry.words @@ (tiers[rank] && span) and entry.published_at < (high + interval '1 month') at time zone 'UTC'
          limit many
        ) hit;
        if cardinality(ids) = many then
          dense_year := date_trunc('year', low);
          stride := 'month';
          continue;
        end if;
      end if;
      if ids is not null then
        -- What an earlier question found is looked for only among those that are given.
        return query
          select rank, hit.at, hit.id from unnest(ats, ids) as hit (at, id)
          where (since is null or hit.at >= since) and (until is null or hit.at < until)
            and (rank <> after_tier or after_at is null or (hit.at, hit.id) < (after_at, after_id))
            and (before is null or not exists (
              select from disclosure.search_entry entry
              where entry.publication_id = hit.id and entry.words @@ before
              offset 0
            ))
          order by hit.at desc, hit.id desc limit missing;
        get diagnostics got = row_count;
        missing := missing - got;
      end if;
      high := low - interval '1 month';
      stride := case
        when date_trunc('year', high) = dense_year then 'month'
        when stride = 'month' then 'quarter'
        else 'year'
      end;
    end loop;
    before := coalesce(before || tiers[rank], tiers[rank]);
  end loop;
end $$;
comment on function disclosure.newest_matches is 'The hits of several questions within a time, those of the first question first and the newest first in each; what two questions find is given to the first.';
grant execute on function disclosure.newest_matches to minhbach_app;

create table disclosure.subscription (
  id uuid primary key,
  email text not null check (length(email) between 3 and 254),
  language text not null check (language in ('vi', 'en')),
  unit_id uuid references organisations.unit,
  kind text,
  query text not null default '' check (length(query) <= 200),
  question tsquery not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz
);
create index subscription_asked on disclosure.subscription (asked_at) where confirmed_at is null;
create index subscription_email on disclosure.subscription (email, asked_at);
comment on table disclosure.subscription is 'Who asked to be told by mail of what becomes public. The address is confidential; the row goes with it when they stop, or when they do not confirm. The links in letters are signed and kept nowhere. question: query, unit and kind as it is asked of disclosure.search_entry.';
grant select, insert, delete, update (confirmed_at) on disclosure.subscription to minhbach_app;

create table disclosure.telling_round (
  id uuid primary key,
  begun_at timestamptz not null,
  subscription_after uuid
);
comment on table disclosure.telling_round is 'One sending of letters to subscribers, in batches; whoever comes up to subscription_after was told. The row goes when all were.';
grant select, insert, delete, update (subscription_after) on disclosure.telling_round to minhbach_app;

create table disclosure.telling (
  publication_id uuid not null,
  version integer not null,
  queued_at timestamptz not null,
  round_id uuid references disclosure.telling_round,
  primary key (publication_id, version),
  foreign key (publication_id, version) references disclosure.publication_version
);
create index telling_of_round on disclosure.telling (round_id);
comment on table disclosure.telling is 'Versions of which subscribers are still to be told; the row goes when all were.';
grant select, insert, delete, update (round_id) on disclosure.telling to minhbach_app;
