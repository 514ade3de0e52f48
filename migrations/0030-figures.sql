-- Figures of cases are counted as they were known at an instant, and by what cannot be made to look better.
create table cases.clock_past (
  case_id uuid not null references cases.case,
  clock text not null,
  run integer not null check (run > 0),
  place bigint generated always as identity,
  until timestamptz not null,
  kind text not null,
  unit_id uuid not null references organisations.unit,
  due_at timestamptz,
  paused boolean not null,
  primary key (case_id, clock, run, place)
);
create index clock_past_unit on cases.clock_past (unit_id, kind, until);
create index clock_past_due on cases.clock_past (unit_id, kind, due_at);
comment on table cases.clock_past is 'What cases.clock said before a date, a unit or a pause changed it, and until when. paused: it was changed by standing still, so due_at is the date from before the pause. due_at null: until then nobody knew that it ran, for it counts from earlier than the act that started it. Append only.';

create table cases.clock_end (
  case_id uuid not null references cases.case,
  clock text not null,
  run integer not null check (run > 0),
  ended_at timestamptz not null,
  outcome text not null check (outcome in ('refused', 'not-accepted', 'withdrawn', 'forwarded', 'merged', 'lapsed')),
  actor_kind text not null,
  idle_since timestamptz not null,
  primary key (case_id, clock, run)
);
comment on table cases.clock_end is 'Clocks of the office that ended because the case ended without what was asked for. idle_since: since when it stood still then; when it ran, the end itself. Append only.';

-- The act is written before the clocks of the same transaction. What changes without an act is a date counted anew.
create function cases.keep_clock_past() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  told record;
begin
  select act.at, act.recorded_at into told from cases.act where act.case_id = new.case_id order by act.sequence desc limit 1;
  if old.unit_id <> new.unit_id or old.due_at <> new.due_at or (old.state = 'running' and new.state = 'paused') then
    insert into cases.clock_past (case_id, clock, run, until, kind, unit_id, due_at, paused)
    values (old.case_id, old.clock, old.run,
      case when told.recorded_at >= transaction_timestamp() then told.at else clock_timestamp() end,
      old.kind, old.unit_id, old.due_at, old.state = 'running' and new.state = 'paused');
  end if;
  if old.stopped_at is null then
    perform cases.keep_clock_end(new);
  end if;
  return null;
end $$;

create function cases.keep_clock_end(ended cases.clock) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into cases.clock_end (case_id, clock, run, ended_at, outcome, actor_kind, idle_since)
  select ended.case_id, ended.clock, ended.run, ended.stopped_at, act.data -> 'details' ->> 'outcome', act.actor_kind,
    coalesce((select (pause ->> 'from')::timestamptz from jsonb_array_elements(ended.pauses) pause
      where (pause ->> 'to')::timestamptz = ended.stopped_at limit 1), ended.stopped_at)
  from cases.act
  where ended.stopped_at is not null and ended.duty = 'office' and act.case_id = ended.case_id and act.at = ended.stopped_at
    and act.data -> 'details' ->> 'outcome' in ('refused', 'not-accepted', 'withdrawn', 'forwarded', 'merged', 'lapsed')
  on conflict do nothing
$$;
revoke all on function cases.keep_clock_end from public;

-- A clock that begins with the filing has no past. One that is entered as a whole story has what its acts tell.
create function cases.keep_clock_begin() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  begun record;
begin
  if not exists (select from cases.act where act.case_id = new.case_id and act.sequence > 1) then
    return null;
  end if;
  select starts.at, starts.sequence into begun from (
    select act.at, act.sequence, row_number() over (order by act.sequence) as run from cases.act
    where act.case_id = new.case_id
      and act.clocks @> jsonb_build_array(jsonb_build_object('clock', new.clock, 'change', 'start'))
  ) starts where starts.run = new.run;
  if begun.sequence > 1 and begun.at > new.started_at then
    insert into cases.clock_past (case_id, clock, run, until, kind, unit_id, due_at, paused)
    values (new.case_id, new.clock, new.run, begun.at, new.kind, new.unit_id, null, false);
  end if;
  insert into cases.clock_past (case_id, clock, run, until, kind, unit_id, due_at, paused)
  select new.case_id, new.clock, new.run, moved.at, new.kind, moved.unit_before, new.due_at, false
  from (
    select act.at, act.sequence,
      lag((act.data -> 'details' ->> 'unitId')::uuid) over (order by act.sequence) as unit_before
    from cases.act where act.case_id = new.case_id and act.type in ('filed', 'transferred')
  ) moved
  where moved.unit_before is not null and moved.sequence > begun.sequence
    and moved.at < coalesce(new.stopped_at, 'infinity')
  order by moved.sequence;
  perform cases.keep_clock_end(new);
  return null;
end $$;
create trigger clock_begins after insert on cases.clock
  for each row execute function cases.keep_clock_begin();
create trigger clock_changes after update on cases.clock
  for each row when (old.unit_id <> new.unit_id or old.due_at <> new.due_at or old.state <> new.state)
  execute function cases.keep_clock_past();

create table cases.successor (
  case_id uuid primary key references cases.case,
  earlier_id uuid not null references cases.case
);
comment on table cases.successor is 'Cases that were filed in the stead of another: again for the same person, of the same kind and procedure, within thirty days after staff had ended it without a result; or as another kind. Append only.';

create index applicant_same on cases.applicant
  ((case when citizen_number <> '' then citizen_number else lower(name) || '|' || phone end)) where name <> '';

create function cases.keep_successor() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into cases.successor (case_id, earlier_id)
  select filed.id, ends.case_id
  from cases.applicant before
  join cases.clock_end ends on ends.case_id = before.case_id
  join cases.case ended on ended.id = ends.case_id
  join cases.case filed on filed.id = new.case_id
  where (case when before.citizen_number <> '' then before.citizen_number else lower(before.name) || '|' || before.phone end)
      = (case when new.citizen_number <> '' then new.citizen_number else lower(new.name) || '|' || new.phone end)
    and before.name <> '' and new.name <> '' and before.case_id <> new.case_id
    and ends.outcome in ('withdrawn', 'refused', 'not-accepted', 'lapsed') and ends.actor_kind <> 'citizen'
    and ended.kind = filed.kind and ended.received_unit_id = filed.received_unit_id
    and ended.procedure_id is not distinct from filed.procedure_id
    and filed.filed_at between ends.ended_at and ends.ended_at + interval '30 days'
  order by ends.ended_at desc limit 1
  on conflict do nothing;
  return null;
end $$;
create trigger applicant_returns after insert on cases.applicant
  for each row execute function cases.keep_successor();

create function cases.keep_reclassified() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into cases.successor (case_id, earlier_id) values (new.case_id, new.other_id) on conflict do nothing;
  return null;
end $$;
create trigger relation_reclassifies after insert on cases.relation
  for each row when (new.relation = 'reclassified-from') execute function cases.keep_reclassified();

-- Figures count acts and ratings of all cases; what was written in them is left out, so nobody is let read more.
create view cases.deed as
  select case_id, sequence, type, transition, from_state, to_state, at, actor_kind,
    data -> 'details' ->> 'outcome' as outcome from cases.act;
comment on view cases.deed is 'What happened with cases and when, without a word of what was written: for figures.';
create view cases.score as select case_id, unit_id, kind, score, rated_at from cases.rating;
comment on view cases.score is 'How content people were, without their words: for figures.';
create view cases.merger as select case_id, other_id from cases.relation where relation = 'merged-into';
comment on view cases.merger is 'Which case another was joined to: its duty is met when that one is answered.';
create view cases.incident_matter as
  select content.case_id, content.fields ->> 'what' as what
  from cases.content join cases.case on "case".id = content.case_id
  where "case".kind = 'incident';
comment on view cases.incident_matter is 'Of which sort an incident is, without what was told: for figures.';

create index case_first_received on cases.case (received_unit_id, kind, received_at);
create index act_moved on cases.act (transition, at) where transition in
  ('reopen', 'appeal', 'appeal-unanswered', 'reappoint', 'ask-supplement', 'return-online', 'return-counter',
   'return-post', 'collected', 'hand-over-kept');
create index rating_kind on cases.rating (unit_id, kind, rated_at);

grant select on cases.clock_past, cases.clock_end, cases.successor, cases.deed, cases.score, cases.merger, cases.incident_matter
  to minhbach_app;
