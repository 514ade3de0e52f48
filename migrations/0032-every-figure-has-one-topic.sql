-- Since every connection counts the changes of a topic in a slot of its own (platform.public_version), writers no
-- longer wait for one another: the topics that were split into 32 parts become one each.
create or replace function plan.progress_topics(changed uuid[]) returns setof text language sql stable as $$
  with recursive meant (id) as (
    select distinct coalesce(derived_from_id, id) from plan.plan where id = any(changed) and state <> 'draft'
    union
    select later.id from meant
    join plan.plan later on later.previous_plan_id = meant.id and later.previous_relation = 'amends'
  )
  select 'plan.progress:' || id from meant
  union all
  select 'measure.figures' where exists (select from meant)
  order by 1
$$;

create or replace function cases.touch_figures() returns trigger language plpgsql as $$
begin
  insert into platform.public_version (topic, slot) values ('measure.figures', pg_backend_pid() % 256)
  on conflict (topic, slot) do update set version = platform.public_version.version + 1;
  return null;
end $$;
