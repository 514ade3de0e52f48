-- When the law has the words of a publication erased, what was prepared for it loses them too, and gets no others.
create or replace function disclosure.draft_keeps_its_way() returns trigger language plpgsql as $$
begin
  if old.state in ('published', 'discarded') then
    if new.content <> '{}'
      or (to_jsonb(old) - 'title' - 'content' - 'correction_reason') <> (to_jsonb(new) - 'title' - 'content' - 'correction_reason')
    then
      raise exception 'what was decided on a draft does not change';
    end if;
    return new;
  end if;
  if (old.id, old.unit_id, old.template, old.duty_code, old.occasion, old.correction_of, old.prepared_by, old.begun_at)
    is distinct from
    (new.id, new.unit_id, new.template, new.duty_code, new.occasion, new.correction_of, new.prepared_by, new.begun_at) then
    raise exception 'a draft stays what it was begun as';
  end if;
  if old.state = 'submitted'
    and (old.title, old.content, old.law, old.public_until, old.correction_reason)
      is distinct from (new.title, new.content, new.law, new.public_until, new.correction_reason) then
    raise exception 'what waits for approval does not change';
  end if;
  if new.state = 'published' and old.state <> 'submitted' then
    raise exception 'nothing goes out that was not handed to whoever leads the unit';
  end if;
  if new.state = 'returned' and old.state not in ('submitted', 'returned') then
    raise exception 'only what was handed in is sent back';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'each change of a draft counts';
  end if;
  return new;
end $$;
