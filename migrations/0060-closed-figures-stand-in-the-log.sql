-- A period closes for a unit once, in revisions, and each revision is a leaf of the public log.
-- What was kept before had no leaf; the next night closes the same periods again.
drop table measure.snapshot;

create table measure.closing (
  id uuid not null,
  revision integer not null check (revision > 0),
  unit_id uuid not null references organisations.unit,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  closed_at timestamptz not null,
  reason text not null default '' check (length(reason) <= 500),
  formulas text not null,
  primary key (id, revision),
  unique (unit_id, period_from, period_to, revision),
  check ((revision = 1) = (reason = ''))
);
create index closing_period on measure.closing (period_from, period_to, unit_id, revision desc);
comment on table measure.closing is 'The figures of a unit, with all that it directs, over a period that is past. A later revision has its reason. formulas: digest of what was computed and how; when that changes, the period gets a further revision. Append only.';

create table measure.closed_figure (
  closing_id uuid not null,
  revision integer not null,
  indicator_code text not null,
  definition_version text not null,
  as_at timestamptz not null,
  numerator double precision,
  denominator double precision,
  withheld_below integer check (withheld_below > 0),
  primary key (closing_id, revision, indicator_code),
  foreign key (closing_id, revision) references measure.closing,
  check (denominator is null or numerator is not null),
  check (withheld_below is null or numerator is not null)
);
create index closed_figure_indicator on measure.closed_figure (indicator_code, closing_id);
comment on table measure.closed_figure is 'A figure as it was closed, as known at as_at: computing it again as at the same instant must give the same. Without numerator there was no record yet. withheld_below: so few people that the log has only a commitment to it. Append only.';

grant select, insert on measure.closing, measure.closed_figure to minhbach_app;

-- When papers were sealed and the ranking fixed, so that their leaves can be compared with the round.
alter table disclosure.recruitment_round add papers_sealed_at timestamptz, add ranked_at timestamptz;
grant update (papers_sealed_at, ranked_at) on disclosure.recruitment_round to minhbach_app;

create or replace function disclosure.recruitment_opens_once() returns trigger language plpgsql as $$
begin
  if (old.papers_sealed_sha256 is not null
      and (new.papers_sealed_sha256, new.papers_sealed_at) is distinct from (old.papers_sealed_sha256, old.papers_sealed_at))
    or (old.identity_opened_at is not null and new.identity_opened_at is distinct from old.identity_opened_at)
    or (old.ranking_text is not null
      and (new.ranking_text, new.ranked_at) is distinct from (old.ranking_text, old.ranked_at)) then
    raise exception 'what was sealed, opened or ranked stays';
  end if;
  return new;
end $$;
