-- What a virus scanner found in uploaded files, and which files wait for one.
alter table platform.file add column scan_awaited boolean not null default false;
comment on column platform.file.scan_awaited is 'The scanner did not answer when the file came: nobody is given it until a scan finds it clean.';
create index file_scan_awaited on platform.file (uploaded_at) where scan_awaited;

create table platform.file_scan (
  file_id uuid primary key references platform.file,
  infection text,
  scanned_at timestamptz not null default clock_timestamp()
);
comment on table platform.file_scan is 'What the scanner said of a file: the name of what it found, or nothing when the file is clean. Append only.';
grant select, insert on platform.file_scan to minhbach_app;
