-- Figures of closed periods are kept beside their definitions; whoever moves a plan on says so to its public page.
create schema measure;
comment on schema measure is 'Figures of closed periods, as they were computed.';
grant usage on schema measure to minhbach_app;

create table measure.snapshot (
  unit_id uuid not null references organisations.unit,
  indicator_code text not null,
  period_from date not null,
  period_to date not null,
  as_at timestamptz not null,
  numerator double precision,
  denominator double precision,
  definition_version text not null,
  computed_at timestamptz not null default clock_timestamp(),
  primary key (unit_id, indicator_code, period_from, period_to, definition_version),
  check (period_to >= period_from),
  check (denominator is null or numerator is not null)
);
create index snapshot_indicator on measure.snapshot (indicator_code, period_to);
comment on table measure.snapshot is 'What a figure was for a closed period, of a unit with all that it directs on the last day of the period, as known at as_at. Without numerator there was no record yet. Computing it again as at the same instant must give the same. Append only.';
grant select, insert on measure.snapshot to minhbach_app;

create index plan_derived on plan.plan (derived_from_id) where derived_from_id is not null;
create index plan_issued on plan.plan (unit_id, issued_at) where issued_at is not null;
create index report_action_made on plan.report_action (made_at);

-- The public progress of a plan is made from its own work and from that of every school's version of it. Its
-- topic is split into 32 parts, so that schools which report at the same moment hardly ever wait for one another.
create function plan.progress_topics(changed uuid[]) returns setof text language sql stable as $$
  with recursive led as (
    select distinct coalesce(derived_from_id, id) as id, abs(hashtext(id::text)) % 32 as part
    from plan.plan where id = any(changed) and state <> 'draft'
  ), meant (id, part) as (
    select id, part from led
    union
    select later.id, meant.part from meant
    join plan.plan later on later.previous_plan_id = meant.id and later.previous_relation = 'amends'
  )
  select 'measure.figures:' || part from led
  union
  select 'plan.progress:' || id || ':' || part from meant
  order by 1
$$;
comment on function plan.progress_topics is 'The topics of all public pages that count what some plans, or the plans that their versions carry out, have come to: their progress, and the figures.';

create table plan.promise_count (
  plan_id uuid not null references plan.plan,
  dimension text,
  commitments integer not null,
  with_evidence integer not null,
  unique nulls not distinct (plan_id, dimension)
);
comment on table plan.promise_count is 'How many promises an issued plan makes in each dimension, and how many of them rest on a confirmed figure: counted anew by the database with every decision on evidence, so that a board of a thousand schools need not count eighty thousand promises.';
grant select on plan.promise_count to minhbach_app;

create function plan.count_promises(changed uuid[]) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  insert into plan.promise_count (plan_id, dimension, commitments, with_evidence)
  select commitment.plan_id, commitment.dimension, count(*),
    count(*) filter (where exists (
      select from plan.commitment_indicator chosen
      where chosen.commitment_id = commitment.id and chosen.state = 'confirmed'))
  from plan.commitment
  join plan.plan on plan.id = commitment.plan_id and plan.state <> 'draft'
  where commitment.plan_id = any(changed) and not commitment.removed and commitment.kind <> 'purpose'
  group by 1, 2
  on conflict (plan_id, dimension) do update
    set commitments = excluded.commitments, with_evidence = excluded.with_evidence
$$;
comment on function plan.count_promises is 'Counts the promises of some issued plans.';

create function plan.touch_progress(changed uuid[]) returns void language sql as $$
  insert into platform.public_version (topic, slot)
  select topic, pg_backend_pid() % 256 from plan.progress_topics(changed) as progress (topic) order by topic
  on conflict (topic, slot) do update set version = platform.public_version.version + 1
$$;
comment on function plan.touch_progress is 'Says that the public progress of these plans has changed.';

create function plan.progress_by_work() returns trigger language plpgsql as $$
begin
  perform plan.touch_progress(array(
    select distinct task.plan_id from changed join plan.task on task.id = changed.task_id));
  return null;
end $$;
create trigger work_is_progress after insert on plan.task_update
  referencing new table as changed for each statement execute function plan.progress_by_work();

create function plan.progress_by_report() returns trigger language plpgsql as $$
begin
  perform plan.touch_progress(array(
    select distinct report.plan_id from changed join plan.report on report.id = changed.report_id));
  return null;
end $$;
create trigger report_is_progress after insert on plan.report_action
  referencing new table as changed for each statement execute function plan.progress_by_report();

create function plan.progress_by_plan() returns trigger language plpgsql as $$
begin
  perform plan.count_promises(array(select id from changed));
  perform plan.touch_progress(array(select id from changed));
  return null;
end $$;
create trigger plan_is_progress after update on plan.plan
  referencing new table as changed for each statement execute function plan.progress_by_plan();

create function plan.progress_by_evidence() returns trigger language plpgsql as $$
declare
  plans uuid[] := array(
    select distinct commitment.plan_id from changed
    join plan.commitment on commitment.id = changed.commitment_id
    join plan.plan on plan.id = commitment.plan_id and plan.state <> 'draft');
begin
  if cardinality(plans) > 0 then
    perform plan.count_promises(plans);
    perform plan.touch_progress(plans);
  end if;
  return null;
end $$;
create trigger new_evidence_is_progress after insert on plan.commitment_indicator
  referencing new table as changed for each statement execute function plan.progress_by_evidence();
create trigger decided_evidence_is_progress after update on plan.commitment_indicator
  referencing new table as changed for each statement execute function plan.progress_by_evidence();
create trigger removed_evidence_is_progress after delete on plan.commitment_indicator
  referencing old table as changed for each statement execute function plan.progress_by_evidence();
