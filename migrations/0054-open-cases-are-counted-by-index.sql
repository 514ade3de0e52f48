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
