-- What is open is counted from an index alone, and who reads what was written is said in one place.
drop index cases.case_worklist;
create index case_worklist on cases.case (unit_id, due_at, id)
  include (kind, handler_id, confidentiality, about_unit_id) where closed_at is null;
-- An index tells alone only of pages that were vacuumed since they changed, and what is open lies on the newest ones.
alter table cases.case set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

create function cases.is_readable(
  unit_id uuid, confidentiality text, readers uuid[], units uuid[], deciding uuid[], person uuid
) returns boolean language sql immutable as $$
  select (confidentiality <> 'confidential' and unit_id = any (units))
    or (confidentiality = 'confidential' and (person = any (readers) or unit_id = any (deciding)))
$$;
comment on function cases.is_readable is 'Whether somebody of staff may read what was written in a case: of a unit and level, with readers of its own, for a person who reads for some units and decides for some. The rule of row security; plain enough that the planner puts it in the place of its call.';

alter policy content_reader on cases.content using (
  (select cases.reader_is_system())
  or case_id = (select cases.reader_case())
  or cases.is_readable(unit_id, confidentiality, readers, (select cases.reader_units())::uuid[],
    (select cases.deciding_units())::uuid[], (select cases.reader_person()))
);

-- Search runs above row security (its operators may not be pushed below it) and asks the same rule.
create or replace function cases.search_newest(wanted tsquery, most integer, window_size integer)
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
      and cases.is_readable(content.unit_id, content.confidentiality, content.readers,
        (select cases.reader_units())::uuid[], (select cases.deciding_units())::uuid[], (select cases.reader_person()))
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
      and cases.is_readable(content.unit_id, content.confidentiality, content.readers,
        (select cases.reader_units())::uuid[], (select cases.deciding_units())::uuid[], (select cases.reader_person()))
    order by "case".received_at desc, content.case_id
    limit most;
end $$;
