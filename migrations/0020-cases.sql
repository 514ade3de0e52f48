-- Cases: someone asks, a legal clock runs, someone must answer.
create schema cases;
comment on schema cases is 'Dealings of people with the offices and schools: what was asked, the clocks that ran, what was answered.';
grant usage on schema cases to minhbach_app;
