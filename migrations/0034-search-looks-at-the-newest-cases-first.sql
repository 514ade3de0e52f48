-- Words that many cases hold are found among the newest cases of the reader's units, without sorting every hit.
create index content_readers on cases.content using gin (readers) where confidentiality = 'confidential';

create function cases.search_newest(wanted tsquery, most integer, window_size integer)
returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, cases as $$
declare
  found uuid[];
  is_whole boolean;
begin
  with newest as materialized (
    select own.unit_id, one.id, one.received_at, one.place
    from unnest((select cases.reader_units()) || (select cases.deciding_units())) with ordinality as own (unit_id, place)
    cross join lateral (
      select "case".id, "case".received_at, row_number() over (order by "case".received_at desc, "case".id) as place
      from cases.case where "case".unit_id = own.unit_id
      order by "case".received_at desc, "case".id limit window_size
    ) one
    where own.place = array_position((select cases.reader_units()) || (select cases.deciding_units()), own.unit_id)
  ), edge as (
    -- Older than this, a unit may hold more than was looked at.
    select max(received_at) filter (where place = window_size) as since from newest
  ), mine as (
    select content.case_id as id, "case".received_at
    from cases.content join cases.case on "case".id = content.case_id
    where content.confidentiality = 'confidential' and content.readers @> array[(select cases.reader_person())]
  ), hits as (
    select distinct looked.id, looked.received_at
    from (select id, received_at from newest union all select id, received_at from mine) looked
    join cases.content on content.case_id = looked.id
    where content.words @@ wanted
      and (
        (content.confidentiality <> 'confidential' and content.unit_id = any ((select cases.reader_units())::uuid[]))
        or (content.confidentiality = 'confidential' and (
          (select cases.reader_person()) = any (content.readers)
          or content.unit_id = any ((select cases.deciding_units())::uuid[]))))
  ), first as (
    select id, received_at from hits, edge
    where edge.since is null or received_at >= edge.since
    order by received_at desc, id limit most
  )
  select array_agg(first.id order by first.received_at desc, first.id) filter (where first.id is not null),
    bool_and(edge.since is null) or count(first.id) = most
  into found, is_whole
  from edge left join first on true;
  return case when is_whole then coalesce(found, '{}') end;
end $$;
comment on function cases.search_newest is 'The newest cases with these words that the reader of the transaction may read, when looking at so many of each unit is enough to know them; otherwise null.';
revoke all on function cases.search_newest from public;

create or replace function cases.search_cases(wanted tsquery, most integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, cases as $$
declare
  newest uuid[] := cases.search_newest(wanted, most, 2000);
begin
  if newest is not null then
    return query select unnest(newest);
    return;
  end if;
  return query
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
    limit most;
end $$;
