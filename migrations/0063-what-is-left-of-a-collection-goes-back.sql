alter table disclosure.fee_settlement_line
  add column returned bigint not null default 0 check (returned >= 0),
  add constraint fee_settlement_line_left check (spent + returned <= collected);
comment on column disclosure.fee_settlement_line.returned is 'What went back to families of what was left, in đồng, as one sum.';
