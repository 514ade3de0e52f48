-- Days off and swapped days that were announced after the calendar in content was made.
create table cases.announced_day (
  id uuid primary key,
  day date not null,
  kind text not null check (kind in ('statutory', 'compensatory', 'swapped-off', 'swapped-work', 'closure', 'revoked')),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  source text not null check (source <> ''),
  announced_on date not null,
  applied_at timestamptz not null default clock_timestamp(),
  applied_by uuid references organisations.person,
  moved_clocks integer not null check (moved_clocks >= 0)
);
create index announced_day_day on cases.announced_day (day, applied_at);
comment on table cases.announced_day is 'A day whose standing an announcement changed; the last one for a day holds. kind revoked: as the calendar of content has it. moved_clocks: how many running deadlines it moved when it was applied. Append only.';
grant select, insert on cases.announced_day to minhbach_app;
